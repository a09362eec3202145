/** Row `intake`: a file of 1 GiB into both copies of the vault, against the same chunks written plainly into the same browser's IndexedDB and over the same bridge. */
import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { EVIDENCE_CHUNK, evidenceChunkCount, SEALED_EVIDENCE_CHUNK } from '../../crypto/chunk.ts';
import { makeVault } from '../e2e/steps.ts';
import type { Daftar } from '../electron/launch.ts';
import { buildForBench, CACHE, vaultWorker, withApp } from './app.ts';
import { type Figure, median, type Row } from './figure.ts';
import { type Held, watchMemory } from './memory.ts';
import { appendPlain, writePlain } from './plain-database.ts';
import { takeNotes } from './spy.ts';

const GIB = 1_073_741_824;
const MIB = 1_048_576;
const ROUNDS = 3;
/** As many as renderer/vault/content.ts puts into one transaction. */
const CHUNKS_PER_WRITE = 68;
const PATIENCE_MS = 300_000;
const RATE_TARGET = 0.4;
const TASK_TARGET = 100;
const MEMORY_TARGET = 200;

interface Taken {
  /** MiB/s */
  readonly rate: number;
  /** Of the page's longest task, in milliseconds; those below 50 are not told. */
  readonly longestTask: number;
  readonly grown: Held | undefined;
}

/** A file of 1 GiB that does not compress, kept for the next run. */
function bigFile(): string {
  const path = join(CACHE, 'evidence-1-gib.bin');
  if (existsSync(path) && statSync(path).size === GIB) return path;
  mkdirSync(CACHE, { recursive: true });
  const file = openSync(`${path}.part`, 'w');
  const piece = Buffer.allocUnsafe(16 * MIB);
  for (let at = 0; at < GIB; at += piece.length) writeSync(file, randomFillSync(piece));
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}

async function longestTask(page: Page): Promise<number> {
  const tasks = (await takeNotes(page)).filter((note) => note.what === 'long-task');
  return Math.max(0, ...tasks.map((note) => note.duration ?? 0));
}

/** As a user does it: dropped on the evidence of a new report. */
async function takeIn({ page, drop }: Daftar, path: string): Promise<Taken> {
  await makeVault(page);
  await page.getByRole('button', { name: 'New report' }).first().click();
  await page.getByLabel('Title', { exact: true }).fill('A long recording');
  const zone = page.getByRole('region', { name: 'Add files as evidence' });
  if (!(await zone.isVisible())) await page.getByRole('button', { name: 'Evidence' }).click();
  await zone.waitFor();
  await page.getByText(/Draft saved/).waitFor();
  await takeNotes(page);
  const grown = await watchMemory(page);
  // The zone becomes lower as soon as a file hangs over it.
  await drop(zone.getByText(/^Drop files here/), [path]);
  await page.waitForFunction(
    () => window.spy.notes.some(({ what, method }) => what === 'answer' && method === 'evidence:add'),
    undefined,
    { timeout: PATIENCE_MS, polling: 250 },
  );
  const notes = await page.evaluate(() => [...window.spy.notes]);
  const of = (what: string) => notes.find((note) => note.what === what && note.method === 'evidence:add');
  if (of('answer')?.ok !== true) throw new Error('the file was not taken in');
  const took = (of('answer')?.at ?? Number.NaN) - (of('call')?.at ?? Number.NaN);
  return { rate: rateOf(took), longestTask: await longestTask(page), grown: grown() };
}

async function writeChunks({ page }: Daftar): Promise<Taken> {
  await makeVault(page);
  const worker = await vaultWorker(page);
  await takeNotes(page);
  const grown = await watchMemory(page);
  const what = {
    total: evidenceChunkCount(GIB) * SEALED_EVIDENCE_CHUNK,
    size: SEALED_EVIDENCE_CHUNK,
    batch: CHUNKS_PER_WRITE,
  };
  // Both at once, as an intake does: it has ended when the slower of them has.
  const took = Math.max(...(await Promise.all([worker.evaluate(writePlain, what), page.evaluate(appendPlain, what)])));
  return { rate: rateOf(took), longestTask: await longestTask(page), grown: grown() };
}

/** Whatever else the machine does makes a disk slower, never faster. */
function fastest(samples: readonly number[]): number {
  return Math.max(...samples);
}

/** Of the file's own bytes. */
function rateOf(milliseconds: number): number {
  return GIB / MIB / (milliseconds / 1000);
}

export const row: Row = {
  name: 'intake',
  measure: async (say) => {
    await buildForBench(say);
    const path = bigFile();
    const plain: Taken[] = [];
    const sealed: Taken[] = [];
    // In turn, each on a new profile, so that what the disk and its caches do meets both.
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`writing plain chunks, ${round + 1} of ${ROUNDS}`);
      plain.push(await withApp(writeChunks));
      say(`taking a file in, ${round + 1} of ${ROUNDS}`);
      sealed.push(await withApp((daftar) => takeIn(daftar, path)));
    }
    const chunks = `writing the same ${SEALED_EVIDENCE_CHUNK} byte values without encryption, into the database and over the bridge (${EVIDENCE_CHUNK} of them the file's)`;
    const figures: Figure[] = [];
    const add = (
      figure: Pick<Figure, 'what' | 'better' | 'unit'>,
      of: (taken: Taken) => number,
      choose: (samples: readonly number[]) => number,
      reference: string,
      target?: (measured: number, ratio: number) => Figure['target'],
    ): void => {
      const measured = choose(sealed.map(of));
      const other = choose(plain.map(of));
      const ratio = measured / other;
      const wanted = target?.(measured, ratio);
      figures.push({
        ...figure,
        measured,
        reference: { what: reference, measured: other, samples: plain.map(of) },
        ratio,
        ...(wanted === undefined ? {} : { target: wanted }),
        samples: sealed.map(of),
      });
    };
    add(
      { what: 'intake of 1 GiB', better: 'higher', unit: 'MiB/s' },
      ({ rate }) => rate,
      fastest,
      chunks,
      (_, ratio) => ({
        what: '40 % of the plain rate',
        met: ratio >= RATE_TARGET,
      }),
    );
    add(
      { what: 'intake of 1 GiB, longest task of the page', better: 'lower', unit: 'ms' },
      (taken) => taken.longestTask,
      median,
      'the same while plain chunks were written (0: none over 50 ms)',
      (measured) => ({ what: `none over ${TASK_TARGET} ms`, met: measured <= TASK_TARGET }),
    );
    if ([...plain, ...sealed].every(({ grown }) => grown !== undefined)) {
      add(
        { what: 'intake of 1 GiB, growth of the renderer processes', better: 'lower', unit: 'MiB' },
        ({ grown }) => grown?.renderers ?? Number.NaN,
        median,
        'the same while plain chunks were written',
        (measured) => ({ what: `under ${MEMORY_TARGET} MB`, met: measured * MIB < MEMORY_TARGET * 1e6 }),
      );
      add(
        { what: 'intake of 1 GiB, growth of all processes of the browser', better: 'lower', unit: 'MiB' },
        ({ grown }) => grown?.all ?? Number.NaN,
        median,
        'the same while plain chunks were written',
      );
    }
    return figures;
  },
};
