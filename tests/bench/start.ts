/** Row `start`: what looking at both copies costs at ten thousand reports: before the first screen, within an unlock, and beside everything else after it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { mirrorOf } from '../../main/mirror/mirror.ts';
import { buildForBench, CACHE, withApp } from './app.ts';
import { type Figure, median, type Row } from './figure.ts';
import { filledProfile, PASSPHRASE } from './filled.ts';
import { REPORTS } from './reports.ts';
import { ask, checked, freshPage, type Note, takeNotes } from './spy.ts';

const ROUNDS = 5;
const TARGET = 300;
const MIRROR = 'mirror';

/** Main reads the heads of everything that the mirror holds, as the first page asks it to; milliseconds. */
async function opened(profile: string): Promise<number> {
  const mirror = mirrorOf(profile, 1);
  const start = performance.now();
  const { state, rows } = await mirror.open();
  const took = performance.now() - start;
  await mirror.end();
  if (state !== 'present' || rows < REPORTS) throw new Error(`the mirror is ${state} and has ${rows} rows`);
  return took;
}

/** How long an unlock has waited for what it asked of the second copy, in milliseconds. */
function waitedForMirror(notes: readonly Note[]): number {
  const done = notes.findIndex(({ what, method }) => what === 'answer' && method === 'vault:unlock');
  let waited = 0;
  for (const [index, { what, method, at }] of notes.entries()) {
    if (index > done || what !== 'host' || method?.startsWith('mirror:') !== true) continue;
    const answer = notes.slice(index).find((note) => note.what === 'host-answer' && note.method === method);
    waited += (answer?.at ?? Number.NaN) - at;
  }
  return waited;
}

/** The same files, read and not understood. */
function read(profile: string): number {
  const start = performance.now();
  for (const name of readdirSync(join(profile, MIRROR))) readFileSync(join(profile, MIRROR, name));
  return performance.now() - start;
}

export const row: Row = {
  name: 'start',
  measure: async (say) => {
    await buildForBench(say);
    const profile = await filledProfile(say);
    const folder = mkdtempSync(join(CACHE, 'start-'));
    const took: number[] = [];
    const plain: number[] = [];
    try {
      await cp(join(profile, MIRROR), join(folder, MIRROR), { recursive: true });
      for (let round = 0; round < ROUNDS; round += 1) {
        plain.push(read(folder));
        took.push(await opened(folder));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const within: number[] = [];
    const background: number[] = [];
    await withApp(async (daftar) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        say(`reading every row of both copies, ${round + 1} of ${ROUNDS}`);
        const page = await freshPage(daftar);
        await ask(page, 'vault:status', {});
        await takeNotes(page);
        await ask(page, 'vault:unlock', { passphrase: PASSPHRASE });
        const start = performance.now();
        within.push(waitedForMirror(await takeNotes(page)));
        await checked(page);
        background.push(performance.now() - start);
      }
    }, profile);
    const reference = { what: 'reading the same files whole', measured: median(plain), samples: plain };
    const figure = (what: string, samples: readonly number[], target: boolean): Figure => ({
      what,
      better: 'lower',
      unit: 'ms',
      measured: median(samples),
      reference,
      ratio: median(samples) / reference.measured,
      ...(target ? { target: { what: `${TARGET} ms`, met: median(samples) <= TARGET } } : {}),
      samples,
    });
    return [
      figure('what looking at the second copy adds to an unlock, 10,000 reports', within, true),
      figure('main reads the second copy, before the first screen', took, false),
      figure(
        'every row of both copies read, compared and opened, beside everything else after the unlock',
        background,
        false,
      ),
    ];
  },
};
