/** Row `unlock`: from the passphrase to the first hundred of ten thousand reports, without what Argon2 takes. */
import type { Page } from 'playwright-core';
import { buildForBench, vaultWorker, withApp } from './app.ts';
import { type Figure, median, type Row } from './figure.ts';
import { filledProfile, PASSPHRASE } from './filled.ts';
import { fillPlain, readPlain } from './plain-database.ts';
import { REPORT_BYTES, REPORTS } from './reports.ts';
import { ask, checked, freshPage, type Note, takeNotes } from './spy.ts';

const ROUNDS = 5;
const TARGET = 300;
const ANY = { search: '', filters: {}, order: 'changed', from: 0, count: 100 } as const;

/** The milliseconds between two notes, less those of the derivation in between. */
function withoutDerivation(notes: readonly Note[], from: number, to: number): number {
  const at = (what: Note['what']) => notes.find((note) => note.what === what)?.at ?? Number.NaN;
  return to - from - (at('argon2-done') - at('argon2'));
}

/** The worker alone: `vault:unlock`, then `reports:list`. */
async function inWorker(page: Page): Promise<number> {
  await ask(page, 'vault:status', {});
  await takeNotes(page);
  const { from, to, total } = await page.evaluate(
    async ([passphrase, request]) => {
      const start = performance.now();
      await window.spy.ask('vault:unlock', { passphrase });
      const list = await window.spy.ask('reports:list', request);
      return { from: start, to: performance.now(), total: list.total };
    },
    [PASSPHRASE, ANY] as const,
  );
  if (total !== REPORTS) throw new Error(`the list has ${total} reports`);
  return withoutDerivation(await takeNotes(page), from, to);
}

/** The app: from the Enter key to the painted list. */
async function onScreen(page: Page): Promise<number> {
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill(PASSPHRASE);
  await takeNotes(page);
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  // The frame that the first rows came with has been painted.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const notes = await takeNotes(page);
  const call = notes.find((note) => note.what === 'call' && note.method === 'vault:unlock')?.at ?? Number.NaN;
  const list = notes.find((note) => note.what === 'answer' && note.method === 'reports:list')?.at ?? Number.NaN;
  const painted = notes.find((note) => note.what === 'painted' && note.at > list)?.at ?? Number.NaN;
  return withoutDerivation(notes, call, painted);
}

export const row: Row = {
  name: 'unlock',
  measure: async (say) => {
    await buildForBench(say);
    const profile = await filledProfile(say);
    const worker: number[] = [];
    const screen: number[] = [];
    const plain: number[] = [];
    await withApp(async (daftar) => {
      await (await vaultWorker(daftar.page)).evaluate(fillPlain, { count: REPORTS, size: REPORT_BYTES });
      for (let round = 0; round < ROUNDS; round += 1) {
        say(`unlocking, ${round + 1} of ${ROUNDS}`);
        const page = await freshPage(daftar);
        plain.push(await (await vaultWorker(page)).evaluate(readPlain));
        worker.push(await inWorker(page));
        await checked(page);
        const another = await freshPage(daftar);
        screen.push(await onScreen(another));
        await checked(another);
      }
    }, profile);
    const reference = { what: 'reading 10,000 plain values of 2 KiB from IndexedDB', measured: median(plain) };
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
      figure('unlock to first list, 10,000 reports, worker', worker, true),
      figure('unlock to first list, 10,000 reports, Enter to painted list', screen, true),
    ];
  },
};
