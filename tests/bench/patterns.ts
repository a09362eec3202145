/** Row `patterns`: what looks across ten thousand reports with thirty thousand people, sources and evidence items, and two thousand records. */
import type { Page } from 'playwright-core';
import type { VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import { unlock } from '../e2e/steps.ts';
import { buildForBench, withApp } from './app.ts';
import { type Figure, percentile, type Row } from './figure.ts';
import { PASSPHRASE, patternProfile } from './filled.ts';
import { nameOf, phoneOf, plateOf } from './pattern-reports.ts';
import { reportOf } from './reports.ts';
import { indexed, scanned } from './search.ts';
import { ask } from './spy.ts';

const VIEW_TARGET = 200;
const TYPING_TARGET = 100;
const ROUNDS = 12;
const RECORDS_MS = 10_000;

type Asked = { readonly [M in VaultMethod]: readonly [M, VaultRequest<M>] }[VaultMethod];

const ALL = { search: '', filters: {} };
const filters = { tnr: ['digital-threat'], countries: ['AZ'], since: '2018-01-01', acts: ['threat'] };
const range = <Value>(make: (index: number) => Value) => Array.from({ length: ROUNDS }, (_, index) => make(index));

/** Each view as it is opened or scrolled, a little differently every time. */
const VIEWS: readonly { readonly what: string; readonly afterChange: boolean; readonly asked: readonly Asked[] }[] = [
  {
    what: 'timeline, a window of 100 reports and acts',
    afterChange: false,
    asked: range((at) => ['patterns:timeline', { ...ALL, byAct: true, from: at * 2000, count: 100 }]),
  },
  {
    what: 'the same, right after a report was changed',
    afterChange: true,
    asked: range((at) => ['patterns:timeline', { ...ALL, byAct: true, from: at * 2000, count: 100 }]),
  },
  {
    what: 'timeline, filtered by act, heading, country and period',
    afterChange: false,
    asked: range((at) => ['patterns:timeline', { search: '', filters, byAct: true, from: at * 10, count: 100 }]),
  },
  { what: 'places, right after a report was changed', afterChange: true, asked: range(() => ['patterns:places', {}]) },
  {
    what: 'identifiers, a window of 100',
    afterChange: false,
    asked: range((at) => ['patterns:identifiers', { search: '', kinds: [], from: at * 300, count: 100 }]),
  },
  { what: 'course by month', afterChange: false, asked: range(() => ['patterns:course', ALL]) },
  {
    what: 'what is due, a window of 100, right after a report was changed',
    afterChange: true,
    asked: range((at) => ['patterns:due', { until: null, from: at * 100, count: 100 }]),
  },
];

/** A text that grows while it is typed: of another report's words, with its names and numbers among them. */
const TYPED: readonly Asked[] = Array.from({ length: 60 }, (_, at) => {
  const text = `${nameOf(at * 7)} in 00 ${plateOf(at * 3)}, ${phoneOf(at)}. ${reportOf(at * 31).narrative ?? ''}`;
  return [
    'patterns:seen-before',
    {
      report: null,
      identifiers: [{ kind: 'plate', seen: at % 3 === 0 ? `${plateOf(at).slice(0, 5)}??${at % 10}` : plateOf(at) }],
      names: [nameOf(at * 11)],
      words: [text.slice(0, 100 + at * 30)],
    },
  ];
});

/** The milliseconds of each request from the call to the answer. Before each, `changed` is written anew if it is given. */
function timed(page: Page, asked: readonly Asked[], changed?: string): Promise<number[]> {
  return page.evaluate(
    async ([names, requests, report]) => {
      const took: number[] = [];
      for (const [index, json] of requests.entries()) {
        const request = JSON.parse(json);
        const method = names[index];
        if (method === undefined) continue;
        if (report !== undefined)
          await window.spy.ask('reports:draft', { id: report, report: { title: `changed ${took.length}` } });
        const start = performance.now();
        await window.spy.ask(method, request);
        took.push(performance.now() - start);
      }
      return took;
    },
    [asked.map(([method]) => method), asked.map(([, request]) => JSON.stringify(request)), changed] as const,
  );
}

export const row: Row = {
  name: 'patterns',
  measure: async (say) => {
    await buildForBench(say);
    const profile = await patternProfile(say);
    return withApp(async ({ page }) => {
      await unlock(page, PASSPHRASE);
      say('waiting for the index');
      await indexed(page);
      // Records of people are read after the reports, and every one of them makes what was kept of a view old.
      await page.waitForTimeout(RECORDS_MS);
      const { items } = await ask(page, 'reports:list', {
        search: '',
        filters: {},
        order: 'changed',
        from: 0,
        count: 100,
      });
      const some = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
      const links = some.slice(0, 20).map((report): Asked => ['patterns:links', { report }]);
      const samples: { readonly what: string; readonly target: number; readonly took: readonly number[] }[] = [];
      for (const { what, afterChange, asked } of VIEWS) {
        say(what);
        samples.push({ what, target: VIEW_TARGET, took: await timed(page, asked, afterChange ? some[99] : undefined) });
      }
      say('links and duplicates');
      samples.push({ what: 'links and duplicates of a report', target: VIEW_TARGET, took: await timed(page, links) });
      say('seen before, while typing');
      samples.push({
        what: 'seen before, 100 to 1,900 characters, a name, a plate',
        target: TYPING_TARGET,
        took: await timed(page, TYPED),
      });
      const reference = {
        what: 'the words of a search looked for in every text, 95th percentile',
        measured: percentile(await scanned(page), 95),
      };
      return samples.map(({ what, target, took }): Figure => {
        const measured = percentile(took, 95);
        return {
          what: `${what}, 10,000 reports, 95th percentile`,
          better: 'lower',
          unit: 'ms',
          measured,
          reference,
          ratio: measured / reference.measured,
          target: { what: `${target} ms`, met: measured <= target },
          samples: took,
        };
      });
    }, profile);
  },
};
