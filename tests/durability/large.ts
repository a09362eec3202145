/** A vault of gigabytes: backed up, interrupted, gone on with, backed up again, and restored on an empty profile, in the same memory whatever its size. */
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import { numbers } from '../bench/reports.ts';
import { type App, codeOf, makeVault, start } from './app.ts';
import { choose } from './backups.ts';
import { Failures, type Outcome, type Say } from './outcome.ts';
import { type Grown, watchProcesses } from './processes.ts';
import { PASSPHRASE } from './profile.ts';

const GIB = 2 ** 30;
const MIB = 2 ** 20;
/** A file repeats this many bytes: no divisor of anything that it is cut into. */
const PATTERN = 1_000_003;
/** Of one file; bytes. */
const MOST_FILE = GIB / 2;
/** What all processes may need more in the second half of the work than in the first, and still count as constant; MiB. */
const MOST_GROWTH = 150;
/** When it is stopped the first time. */
const STOP_AT = 0.3;

/** GiB; `DAFTAR_DURABILITY_GIB` gives another number. */
export const LARGE_GIB = Number(process.env.DAFTAR_DURABILITY_GIB ?? 5);

/** A file of repeated bytes that follow from a seed, as the page makes them too. */
function writeFile(path: string, seed: number, size: number): void {
  const next = numbers(seed);
  const words = Uint32Array.from({ length: Math.ceil(PATTERN / 4) }, next);
  const pattern = Buffer.from(words.buffer).subarray(0, PATTERN);
  const file = openSync(path, 'w');
  for (let at = 0; at < size; at += PATTERN) writeSync(file, pattern, 0, Math.min(PATTERN, size - at));
  closeSync(file);
}

/** As a user drops it: the page has a File that lies on the disk. */
async function takeIn({ daftar: { page } }: App, report: string, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'durability-file';
    document.body.append(input);
  });
  const cdp = await page.context().newCDPSession(page);
  const { result } = await cdp.send('Runtime.evaluate', { expression: "document.querySelector('#durability-file')" });
  if (result.objectId === undefined) throw new Error('no field for files');
  await cdp.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
  await cdp.detach();
  await page.evaluate(async (id) => {
    const input = document.querySelector('#durability-file');
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (file === undefined) throw new Error('no file');
    await window.durability.ask('evidence:add', { report: id, file: { from: 'drop', file } });
    input?.remove();
  }, report);
}

/** Every byte, as it should be, without holding a file. Answers how many files were read. */
function compare(page: Page, files: readonly { readonly seed: number; readonly size: number }[]): Promise<number> {
  return page.evaluate(
    async ([made, patternSize]) => {
      const { ask, bytesOf } = window.durability;
      const PIECE = 1_048_576;
      const { items } = await ask('reports:list', { search: '', filters: {}, order: 'changed', from: 0, count: 100 });
      let read = 0;
      for (const { id: report } of items) {
        for (const { id, originalName, size } of (await ask('reports:open', { id: report })).evidence) {
          const file = made.find(({ seed }) => originalName === `${seed}.bin`);
          if (file === undefined || file.size !== size) throw new Error(`${originalName} is not what it was`);
          const pattern = bytesOf(file.seed, patternSize);
          for (let offset = 0; offset < size; offset += PIECE) {
            const { bytes } = await ask('evidence:read', { id, offset, length: Math.min(PIECE, size - offset) });
            for (let at = 0; at < bytes.length; at += 1)
              if (bytes[at] !== pattern[(offset + at) % patternSize]) throw new Error(`${originalName} differs`);
          }
          read += 1;
        }
      }
      return read;
    },
    [files, PATTERN] as const,
  );
}

interface Long {
  /** Undefined when it was stopped. */
  readonly answer: unknown;
  readonly code: string | undefined;
  /** How often progress was told, and whether it ever went back. */
  readonly told: number;
  readonly wentBack: boolean;
  readonly seconds: number;
}

/** Asks for something long; stops it when so much of it is done. */
async function long<M extends VaultMethod>(
  app: App,
  method: M,
  request: VaultRequest<M>,
  stopAt?: number,
): Promise<Long> {
  const began = performance.now();
  const done = await app.daftar.page.evaluate(
    async ([name, json, stop]) => {
      let [told, last, wentBack] = [0, 0, false];
      try {
        const answer = await window.durability.ask<VaultMethod>(name, JSON.parse(json), ({ done, of }, cancel) => {
          told += 1;
          const share = of === 0 ? 0 : done / of;
          wentBack ||= share < last;
          last = share;
          if (stop !== null && share >= stop) cancel();
        });
        return { answer, told, wentBack, why: undefined };
      } catch (error) {
        return { answer: undefined, told, wentBack, why: error instanceof Error ? error.message : 'unknown' };
      }
    },
    [method, JSON.stringify(request), stopAt ?? null] as const,
  );
  const code = done.why === undefined ? undefined : (codeOf(new Error(done.why)) ?? done.why);
  return { ...done, code, seconds: (performance.now() - began) / 1000 };
}

/**
 * Somebody who moves the mouse, or the vault would lock; and a page that clears up, until the answer is called: the stand-in's bridge makes text of
 * every piece, which the engine leaves lying until it wants room, gigabytes of it. What is counted is what is held.
 */
async function somebody({ daftar: { page } }: App): Promise<() => void> {
  const cdp = await page.context().newCDPSession(page);
  let at = 0;
  const timer = setInterval(() => {
    at = 100 - at;
    page.mouse.move(at, at).catch(() => undefined);
    cdp.send('HeapProfiler.collectGarbage').catch(() => undefined);
  }, 1000);
  return () => clearInterval(timer);
}

export async function large(folder: string, gibibytes: number, seed: number, say: Say): Promise<Outcome> {
  const size = Math.round(gibibytes * GIB);
  const files: { readonly seed: number; readonly size: number }[] = [];
  for (let at = 0; at < size; at += MOST_FILE)
    files.push({ seed: seed + 1 + files.length, size: Math.min(MOST_FILE, size - at) });
  const failures = new Failures(say);
  const figures: { what: string; value: string }[] = [];
  const add = (what: string, value: string): void => {
    figures.push({ what, value });
    say(`${what}: ${value}`);
  };
  const check = (holds: boolean, what: string): void => {
    if (!holds) failures.add(what);
  };
  const rate = (seconds: number): string => `${Math.round(seconds)} s, ${Math.round(size / MIB / seconds)} MiB/s`;
  const grown = (what: string, growth: Grown | undefined): void => {
    const told = growth && `${growth.peak} MiB, of which ${growth.later} MiB in the second half of the time`;
    add(`${what}, growth of the memory of all processes`, told ?? 'not told here');
    check((growth?.later ?? 0) < MOST_GROWTH, `${what}: memory goes on growing: ${told}`);
  };
  const backups = join(folder, 'backups');
  mkdirSync(backups);
  add('size of the vault', `${gibibytes} GiB in ${files.length} files`);

  const app = await start(join(folder, 'profile'));
  const isThere = await somebody(app);
  try {
    await makeVault(app, PASSPHRASE);
    const { id } = await app.ask('reports:create', {});
    await app.ask('reports:save', { id, report: { narrative: 'A long recording' } });
    const began = performance.now();
    for (const file of files) {
      const path = join(folder, `${file.seed}.bin`);
      writeFile(path, file.seed, file.size);
      await takeIn(app, id, path);
      rmSync(path);
      say(`taken in: ${file.seed - seed} of ${files.length}`);
    }
    add('intake, into both copies', rate((performance.now() - began) / 1000));
    const { main } = await app.daftar.processes();
    const handle = await choose(app, backups);
    const request = { handle, thorough: false };

    const growth = watchProcesses(main);
    const stopped = await long(app, 'backup:make', request, STOP_AT);
    check(stopped.code === 'cancelled', `a backup that was cancelled answered ${stopped.code ?? 'that it was made'}`);
    const made = await long(app, 'backup:make', request);
    check(made.code === undefined, `the backup was refused: ${made.code}`);
    check(
      made.told > 4 && !made.wentBack,
      `progress was told ${made.told} times${made.wentBack ? ', and went back' : ''}`,
    );
    const written = Number(Object(made.answer).written);
    check(written < size * (1 - STOP_AT / 2), `what was there already was written again: ${written} bytes`);
    grown('backup', growth());
    add('backup, stopped at 30 %, gone on with, and read back', rate(stopped.seconds + made.seconds));
    add('of that, written after it was stopped', `${Math.round(written / MIB)} MiB`);

    await app.ask('reports:save', { id, report: { narrative: 'A long recording, and a word' } });
    const again = await long(app, 'backup:make', request);
    const more = Number(Object(again.answer).written);
    check(again.code === undefined && more < MIB, `a backup of one more save wrote ${more} bytes, ${again.code ?? ''}`);
    add('a second backup after one more save', `${again.seconds.toFixed(1)} s, ${Math.round(more / 1024)} KiB written`);
    const number = Number((await app.ask('backup:list', { handle })).backups[0]?.number);
    const read = await long(app, 'backup:check', { handle, number });
    check(read.code === undefined && Object(read.answer).lost?.length === 0, `the check found ${JSON.stringify(read)}`);
    add('check of all of it', rate(read.seconds));
  } finally {
    isThere();
    await app.daftar.kill();
  }
  rmSync(join(folder, 'profile'), { recursive: true, force: true });

  const other = await start(join(folder, 'restored'));
  const isThereStill = await somebody(other);
  try {
    const handle = await choose(other, backups);
    const { found } = await other.ask('restore:look', {
      handle,
      opensWith: { way: 'passphrase', passphrase: PASSPHRASE },
    });
    const request = { handle, vault: found[0]?.vault ?? '', number: found[0]?.backups[0]?.number ?? 0 };
    const growth = watchProcesses((await other.daftar.processes()).main);
    const stopped = await long(other, 'restore:start', request, STOP_AT);
    check(stopped.code === 'cancelled', `a restore that was cancelled answered ${stopped.code ?? 'that it was done'}`);
    const { state } = await other.ask('vault:status', {});
    check(state === 'none', `after a restore that was cancelled the vault is ${state}`);
    const restored = await long(other, 'restore:start', request);
    check(restored.code === undefined, `the restore was refused: ${restored.code}`);
    check(
      restored.told > 4 && !restored.wentBack,
      `progress was told ${restored.told} times${restored.wentBack ? ', and went back' : ''}`,
    );
    grown('restore', growth());
    add('restore on an empty profile, after one that was stopped at 30 %', rate(restored.seconds));
    const readBack = await compare(other.daftar.page, files);
    check(readBack === files.length, `${readBack} of ${files.length} files are there`);
    add('files compared byte for byte after the restore', String(readBack));
    // The check of both copies goes on for as long as it takes.
    const { report, trouble } = await other.ask('store:state', {});
    check(trouble === null && report?.lostFiles === 0, `after the restore: ${JSON.stringify({ report, trouble })}`);
  } catch (error) {
    failures.add(`restore: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    isThereStill();
    await other.daftar.kill();
  }
  return { part: 'large', figures, failures: failures.all };
}
