/** The built app for the benchmarks: built for them, so that nothing else changes it while they run, and started on a profile. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { type Daftar, launch } from '../electron/launch.ts';
import { buildDaftar, isStale, ROOT } from '../runtime/build.ts';
import { installSpy } from './spy.ts';

/** What the benchmarks keep between runs, and where they work. On a disk: a folder in memory would flush in no time. */
export const CACHE = join(ROOT, '.cache/bench');
export const BUILT = join(CACHE, 'app');

/** Builds the app unless what is there is newer than every source. */
export async function buildForBench(say: (text: string) => void): Promise<void> {
  if (!isStale(BUILT)) return;
  say('building the app');
  await buildDaftar(join(ROOT, 'renderer'), BUILT);
}

/** Runs `work` with the app on a new profile, or on a copy of one. The profile is gone afterwards. */
export async function withApp<T>(work: (daftar: Daftar) => Promise<T>, profile?: string): Promise<T> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'run-'));
  const userData = join(folder, 'profile');
  if (profile !== undefined && existsSync(profile)) cpSync(profile, userData, { recursive: true });
  try {
    const daftar = await launch({ userData, dist: BUILT });
    try {
      await installSpy(daftar);
      return await work(daftar);
    } finally {
      await daftar.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The vault worker of a page, to run references in the same thread of the same browser. */
export async function vaultWorker(page: Page): Promise<Worker> {
  const isVault = (worker: Worker) => worker.url().endsWith('/vault/worker.js');
  return page.workers().find(isVault) ?? page.waitForEvent('worker', { predicate: isVault });
}
