/** A profile with reports and files, as it was once and as it is now. */
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { close, makeVault, start, unlock } from './app.ts';
import type { Chance } from './chance.ts';
import { Ledger } from './ledger.ts';
import { newText } from './work.ts';

export const PASSPHRASE = 'tide ladder quiet marble';

export interface Made {
  /** Folders: as it was, and as it is. Both were closed as a user closes the app. */
  readonly before: string;
  readonly now: string;
  readonly ledgerBefore: Ledger;
  readonly ledger: Ledger;
  /** Digits of the recovery code. */
  readonly code: string;
}

/** @param folder an empty folder */
export async function makeProfile(folder: string, chance: Chance): Promise<Made> {
  const [before, now] = [join(folder, 'before'), join(folder, 'now')];
  mkdirSync(now, { recursive: true, mode: 0o700 });
  const ledger = new Ledger();
  const session = async (work: (app: Awaited<ReturnType<typeof start>>) => Promise<void>): Promise<void> => {
    const app = await start(now);
    try {
      await work(app);
      await close(app);
    } finally {
      await app.daftar.kill();
    }
  };
  let code = '';
  await session(async (app) => {
    code = await makeVault(app, PASSPHRASE);
    await fill(app, ledger, chance);
  });
  copyProfile(now, before);
  const ledgerBefore = ledger.copy();
  await session(async (app) => {
    await unlock(app, PASSPHRASE);
    const [gone] = ledger.ids();
    if (gone !== undefined) await ledger.delete(app, gone);
    await fill(app, ledger, chance);
  });
  return { before, now, ledgerBefore, ledger, code };
}

async function fill(app: Parameters<Ledger['create']>[0], ledger: Ledger, chance: Chance): Promise<void> {
  for (let at = 0; at < 6; at += 1) {
    const id = await ledger.create(app);
    await ledger.save(app, id, newText(chance));
    if (at % 2 === 0) await ledger.save(app, id, newText(chance));
    if (at % 3 === 0)
      await ledger.addFile(app, id, { seed: 1 + chance.below(2 ** 30), size: 1 + chance.below(2 ** 20) });
    if (at === 5) await ledger.draft(app, id, newText(chance));
  }
}

/** Over whatever is there. The file that keeps space free is left out: it says nothing. */
export function copyProfile(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true, maxRetries: 5 });
  cpSync(from, to, { recursive: true, filter: (path) => relative(from, path) !== 'reserve', verbatimSymlinks: true });
}

/** The folder of the browser engine's database, wherever the engine puts it. */
export function databaseFolder(profile: string): string {
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).find((path) =>
    /(?:^|[\\/])IndexedDB$/.test(path),
  );
  if (found === undefined) throw new Error('there is no IndexedDB');
  return join(profile, found);
}

export const mirrorFolder = (profile: string): string => join(profile, 'mirror');

/** Paths of all files below some folder, relative to the profile. */
export function filesBelow(profile: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(profile, path))
    .sort();
}
