/** Row `search`: keystroke to result in ten thousand reports. */
import type { Page } from 'playwright-core';
import { unlock } from '../e2e/steps.ts';
import { buildForBench, withApp } from './app.ts';
import { type Figure, percentile, type Row } from './figure.ts';
import { filledProfile, PASSPHRASE } from './filled.ts';
import { REPORTS, reportOf, wordOf } from './reports.ts';
import { ask, takeNotes } from './spy.ts';

const TARGET = 50;
const INDEXING_MS = 300_000;
const BETWEEN_KEYS_MS = 250;
const AT_ONCE = 1000;

/** What is typed: two words each time, from the most frequent to the rarest, and one that no report has. */
const QUERIES = [
  ...[0, 3, 12, 50, 200, 800, 3000, 12_000, 35_000].map((rank) => `${wordOf(rank)} ${wordOf(rank * 2 + 5)}`),
  'nowhere to be found',
];
/** Every state of the search field while they are typed. */
const KEYSTROKES = QUERIES.flatMap((query) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)));

/** Waits until everything in memory is built. */
export async function indexed(page: Page): Promise<void> {
  const end = Date.now() + INDEXING_MS;
  for (;;) {
    const list = await ask(page, 'reports:list', { search: '', filters: {}, order: 'changed', from: 0, count: 1 });
    if (list.indexing === null) return;
    if (Date.now() > end) throw new Error('the search index was not complete in time');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Each keystroke asked of the worker: from the call to the answer. */
function asked(page: Page): Promise<number[]> {
  return page.evaluate(async (keystrokes) => {
    const took: number[] = [];
    for (const search of keystrokes) {
      const start = performance.now();
      await window.spy.ask('reports:list', { search, filters: {}, order: 'changed', from: 0, count: 100 });
      took.push(performance.now() - start);
    }
    return took;
  }, KEYSTROKES);
}

/** Each keystroke typed on the keyboard: from the event to the last frame that it changed. */
async function typed(page: Page): Promise<number[]> {
  const field = page.getByLabel('Search in all reports');
  const took: number[] = [];
  for (const query of QUERIES) {
    await field.fill('');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
    for (const key of query) {
      await takeNotes(page);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
      const notes = await takeNotes(page);
      const at = notes.find((note) => note.what === 'typed')?.at ?? Number.NaN;
      took.push((notes.findLast((note) => note.what === 'painted')?.at ?? Number.NaN) - at);
    }
  }
  return took;
}

/** The reference: the same keystrokes looked for in every text, from the first to the last, without an index. */
export async function scanned(page: Page): Promise<number[]> {
  await page.evaluate(() => Object.assign(window, { texts: [] }));
  for (let from = 0; from < REPORTS; from += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, index) => reportOf(from + index));
    await page.evaluate(
      (more) => {
        const { texts }: { texts?: string[] } = Object(window);
        texts?.push(...more);
      },
      some.map(({ title, narrative }) => `${title} ${narrative}`.toLowerCase()),
    );
  }
  return page.evaluate((keystrokes) => {
    const { texts = [] }: { texts?: string[] } = Object(window);
    return keystrokes.map((keystroke) => {
      const start = performance.now();
      const words = keystroke.split(' ').filter((word) => word !== '');
      const found = texts.filter((text) => words.every((word) => text.includes(word)));
      return found.length < 0 ? 0 : performance.now() - start;
    });
  }, KEYSTROKES);
}

export const row: Row = {
  name: 'search',
  measure: async (say) => {
    await buildForBench(say);
    const profile = await filledProfile(say);
    return withApp(async ({ page }) => {
      await unlock(page, PASSPHRASE);
      say('waiting for the search index');
      await indexed(page);
      say(`asking for ${KEYSTROKES.length} keystrokes`);
      const worker = await asked(page);
      say('typing them');
      const screen = await typed(page);
      const plain = await scanned(page);
      const reference = {
        what: 'the same keystroke looked for in every text, 95th percentile',
        measured: percentile(plain, 95),
      };
      const figure = (what: string, samples: readonly number[]): Figure => {
        const measured = percentile(samples, 95);
        return {
          what,
          better: 'lower',
          unit: 'ms',
          measured,
          reference,
          ratio: measured / reference.measured,
          target: { what: `${TARGET} ms`, met: measured <= TARGET },
          samples,
        };
      };
      return [
        figure('search, 10,000 reports, 95th percentile, call to answer', worker),
        figure('search, 10,000 reports, 95th percentile, keystroke to painted list', screen),
      ];
    }, profile);
  },
};
