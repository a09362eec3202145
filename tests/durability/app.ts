/** The built app on a profile, asked through its page. */
import type { Page } from 'playwright-core';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import type { Opened, StoreState } from '../../shared/vault/store.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { inPage } from './in-page.ts';

const PATIENCE_MS = 120_000;

export interface App {
  readonly daftar: Daftar;
  /** The vault's answer. Throws an error whose message ends with the code where it refuses, or because the app was killed. */
  ask<M extends VaultMethod>(method: M, request: VaultRequest<M>): Promise<VaultAnswers[M]>;
}

/** Starts the app and waits until its page has called the vault. */
export async function start(userData: string): Promise<App> {
  const daftar = await launch({ userData, runtime: 'stand-in', script: inPage });
  try {
    await known(daftar.page);
  } catch (error) {
    await daftar.kill();
    throw error;
  }
  return { daftar, ask: (method, request) => ask(daftar.page, method, request) };
}

async function known(page: Page): Promise<void> {
  await page.waitForFunction(() => 'durability' in window && window.durability.ready, undefined, {
    timeout: PATIENCE_MS,
  });
}

async function ask<M extends VaultMethod>(page: Page, method: M, request: VaultRequest<M>): Promise<VaultAnswers[M]> {
  const answer: unknown = await page.evaluate(
    ([name, json]) => window.durability.ask<VaultMethod>(name, JSON.parse(json)),
    [method, JSON.stringify(request)] as const,
  );
  // The worker answers a call with what its method answers.
  return answer as VaultAnswers[M];
}

/** Ends every renderer process at once and waits for the window that main puts in place of the one that died; main lives on. */
export async function killRenderers({ daftar }: App): Promise<void> {
  const former = daftar.page;
  for (const pid of (await daftar.processes()).renderers) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  const until = Date.now() + PATIENCE_MS;
  while (daftar.page === former) {
    if (Date.now() > until) throw new Error('Main has not made a new window.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await known(daftar.page);
}

/** Makes a vault where there is none, and answers the digits of its recovery code. */
export async function makeVault({ ask }: App, passphrase: string): Promise<string> {
  const { groups } = await ask('recovery:propose', {});
  const code = groups.join('');
  await ask('vault:create', { passphrase, recoveryTypedBack: code });
  return code;
}

/** Unlocks, and where nothing was asked waits until both copies have been read. */
export async function unlock(app: App, passphrase: string): Promise<Opened> {
  const opened = await app.ask('vault:unlock', { passphrase });
  if (opened.question === null) await checked(app);
  return opened;
}

/** What the check that follows an unlock has found. */
export async function checked({ ask }: App): Promise<StoreState> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const state = await ask('store:state', {});
    if (state.report !== null && state.checking === null) return state;
    if (Date.now() > until) throw new Error('The check of both copies has not ended.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Locks as the page does, and ends the app. */
export async function close({ ask, daftar }: App): Promise<void> {
  await ask('vault:prepare-lock', {});
  await daftar.close();
}

/** Does something on a profile in one start of the app, which is gone afterwards. */
export async function withApp<T>(userData: string, work: (app: App) => Promise<T>): Promise<T> {
  const app = await start(userData);
  try {
    return await work(app);
  } finally {
    await app.daftar.kill();
  }
}

/** The code with which the vault refused; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  return /: ([a-z]+(?:-[a-z]+)*)(?:\n|$)/.exec(error instanceof Error ? error.message : '')?.[1];
}
