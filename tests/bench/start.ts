/** Row `start`: what looking at both copies costs at ten thousand reports: before an unlock can be answered, and beside everything else after it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { mirrorOf } from '../../main/mirror/mirror.ts';
import { buildForBench, CACHE, withApp } from './app.ts';
import { type Figure, median, type Row } from './figure.ts';
import { filledProfile, PASSPHRASE } from './filled.ts';
import { REPORTS } from './reports.ts';

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
    const background = await withApp(async ({ page }) => {
      say('reading every row of both copies');
      return page.evaluate(async (passphrase) => {
        await window.spy.ask('vault:unlock', { passphrase });
        const start = performance.now();
        for (;;) {
          const { report, checking } = await window.spy.ask('store:state', {});
          if (report !== null && checking === null) return performance.now() - start;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }, PASSPHRASE);
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
      figure('start-up check of the second copy, 10,000 reports, before the unlock', took, true),
      figure(
        'every row of both copies read, compared and opened, beside everything else after the unlock',
        [background],
        false,
      ),
    ];
  },
};
