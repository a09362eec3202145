/** Row `save`: from the request to the acknowledgement of a saved report of 2 KiB, which is then in both copies and flushed. */
import { appendFileSync, closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeVault } from '../e2e/steps.ts';
import { buildForBench, CACHE, vaultWorker, withApp } from './app.ts';
import { type Figure, median, percentile, type Row } from './figure.ts';
import { putPlain } from './plain-database.ts';
import { REPORT_BYTES, reportOf } from './reports.ts';

const ROUNDS = 20;
const AT_A_TIME = 15;
const TARGET = 30;

/**
 * New reports, saved one after the other; milliseconds each. Every change has the page draw its list anew; `quiet` waits until it has, as
 * whoever writes a report does.
 */
function saved(page: Page, round: number, quiet: boolean): Promise<number[]> {
  const reports = Array.from({ length: AT_A_TIME }, (_, index) => reportOf(round * AT_A_TIME + index));
  return page.evaluate(
    async ([each, waits]) => {
      const took: number[] = [];
      for (const report of each) {
        const { id } = await window.spy.ask('reports:create', {});
        if (waits) await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 50)));
        const start = performance.now();
        await window.spy.ask('reports:save', { id, report });
        took.push(performance.now() - start);
      }
      return took;
    },
    [reports, quiet] as const,
  );
}

/** The same bytes appended to a file and flushed, by a process like main; milliseconds each. */
function appended(): number[] {
  const folder = mkdtempSync(join(CACHE, 'append-'));
  const path = join(folder, 'file');
  appendFileSync(path, new Uint8Array(1_048_576));
  const file = openSync(path, 'a');
  const bytes = new Uint8Array(REPORT_BYTES).fill(7);
  const took = Array.from({ length: AT_A_TIME }, () => {
    const start = performance.now();
    writeSync(file, bytes);
    fsyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return took;
}

export const row: Row = {
  name: 'save',
  measure: async (say) => {
    await buildForBench(say);
    const own: number[] = [];
    const drawing: number[] = [];
    const bare: number[] = [];
    await withApp(async ({ page }) => {
      await makeVault(page);
      const worker = await vaultWorker(page);
      for (let round = 0; round < ROUNDS; round += 1) {
        if (round % 5 === 0) say(`saving, ${round * AT_A_TIME} of ${ROUNDS * AT_A_TIME}`);
        const puts = await worker.evaluate(putPlain, { count: AT_A_TIME, size: REPORT_BYTES });
        const appends = appended();
        // One after the other, as a save waits for both.
        bare.push(...puts.map((put, index) => put + (appends[index] ?? 0)));
        own.push(...(await saved(page, 2 * round, true)));
        drawing.push(...(await saved(page, 2 * round + 1, false)));
      }
    });
    const figure = (what: string, took: readonly number[], of: typeof median, target = false): Figure => ({
      what: `save of a 2 KiB report until it is acknowledged, both copies flushed, ${what} of ${took.length}`,
      better: 'lower',
      unit: 'ms',
      measured: of(took),
      reference: {
        what: 'a bare strict put of 2 KiB, then a bare append and fsync',
        measured: of(bare),
        samples: bare,
      },
      ratio: of(took) / of(bare),
      ...(target ? { target: { what: `${TARGET} ms`, met: of(took) <= TARGET } } : {}),
      samples: took,
    });
    const p95 = (samples: readonly number[]) => percentile(samples, 95);
    return [
      figure('95th percentile', own, p95, true),
      figure('median', own, median),
      figure('while the list is being drawn, 95th percentile', drawing, p95),
    ];
  },
};
