/** Row `views`: what the screen does with ten thousand reports: how long each view takes to open, and how long the frames of a scrolled timeline are. */
import type { Page } from 'playwright-core';
import { en } from '../../renderer/text/en.ts';
import { goTo, type Place, unlock } from '../e2e/steps.ts';
import { buildForBench, withApp } from './app.ts';
import { type Figure, percentile, type Row } from './figure.ts';
import { PASSPHRASE, patternProfile } from './filled.ts';
import { indexed } from './search.ts';
import { takeNotes } from './spy.ts';

const OPEN_TARGET = 200;
const FRAME_TARGET = 50;
const ROUNDS = 7;
/** A screen is done when nothing on it has changed for that long. */
const QUIET_MS = 700;
/** Frames of each way of scrolling. */
const FRAMES = 300;

const tab = (page: Page, view: 'timeline' | 'identifiers' | 'places' | 'course' | 'due') =>
  page.getByRole('tab', { name: en[`patterns.view.${view}`], exact: true }).click();

interface View {
  readonly what: string;
  /** Where it is opened from. */
  readonly from: Place;
  readonly open: (page: Page) => Promise<void>;
}
const VIEWS: readonly View[] = [
  { what: 'list of reports', from: 'Help', open: (page) => goTo(page, 'Reports') },
  { what: 'a report', from: 'Reports', open: (page) => page.getByRole('option').first().click() },
  { what: 'timeline', from: 'Help', open: (page) => goTo(page, 'Patterns') },
  { what: 'identifiers', from: 'Patterns', open: (page) => tab(page, 'identifiers') },
  { what: 'places', from: 'Patterns', open: (page) => tab(page, 'places') },
  { what: 'course by month', from: 'Patterns', open: (page) => tab(page, 'course') },
  { what: 'what is due', from: 'Patterns', open: (page) => tab(page, 'due') },
  { what: 'people and groups', from: 'Help', open: (page) => goTo(page, 'People and groups') },
  { what: 'a person', from: 'People and groups', open: (page) => page.getByRole('option').first().click() },
  { what: 'cases', from: 'Help', open: (page) => goTo(page, 'Cases') },
  { what: 'recipients', from: 'Help', open: (page) => goTo(page, 'Recipients') },
  { what: 'inbox', from: 'Help', open: (page) => goTo(page, 'Inbox') },
];
/** A screen without a list, as the reference. */
const PLAIN: View = { what: 'settings', from: 'Help', open: (page) => goTo(page, 'Settings') };

/** From the click to the last frame that it changed. */
async function opened(page: Page, { from, open }: View): Promise<number> {
  await goTo(page, from);
  await page.waitForTimeout(QUIET_MS);
  await takeNotes(page);
  await open(page);
  await page.waitForTimeout(QUIET_MS);
  const notes = await takeNotes(page);
  const at = notes.findLast((note) => note.what === 'pressed')?.at ?? Number.NaN;
  return (notes.findLast((note) => note.what === 'painted')?.at ?? Number.NaN) - at;
}

/** How the list is moved in each frame: by pixels, or to a place that is far away. */
const SCROLLS = [
  { what: 'slowly, 40 pixels a frame', pixels: 40, jump: false },
  { what: 'fast, 600 pixels a frame', pixels: 600, jump: false },
  { what: 'by jumps of a thousand rows', pixels: 88_000, jump: true },
] as const;

interface Frames {
  /** Milliseconds from one frame to the next. */
  readonly took: readonly number[];
  /** Milliseconds that the page's thread was at work in each, from its first callback until it was painted. */
  readonly work: readonly number[];
}

/** What each frame took while a box is scrolled. */
function scrolled(page: Page, selector: string, { pixels, jump }: (typeof SCROLLS)[number]): Promise<Frames> {
  return page.evaluate(
    async ([box, step, wait, frames]) => {
      const element = document.querySelector(box);
      if (element === null) throw new Error(`no ${box}`);
      element.scrollTop = 0;
      const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      for (let at = 0; at < 20; at++) await next();
      const took: number[] = [];
      const work: number[] = [];
      const rows = new Set<string>();
      // A message that is sent while a frame is made arrives when it is done.
      const done = new MessageChannel();
      const begun: number[] = [];
      done.port1.onmessage = () => work.push(performance.now() - (begun.shift() ?? Number.NaN));
      let before = await next();
      for (let at = 0; at < frames * (wait + 1); at++) {
        // Between jumps there is time to fetch what is there, and every frame of it counts.
        if (at % (wait + 1) === 0) {
          const end = element.scrollHeight - element.clientHeight;
          element.scrollTop = (element.scrollTop + step) % Math.max(1, end);
        }
        const now = await next();
        begun.push(performance.now());
        done.port2.postMessage(0);
        took.push(now - before);
        before = now;
        rows.add(element.querySelector('[role="treeitem"] bdi')?.textContent ?? String(element.scrollTop));
      }
      // A list that does not follow would be fast.
      if (rows.size * 4 < frames / Math.max(1, 88 / step)) throw new Error(`${rows.size} rows were seen at the top`);
      await next();
      return { took, work };
    },
    [selector, pixels, jump ? 9 : 0, jump ? FRAMES / 10 : FRAMES] as const,
  );
}

/** The reference: a box of as many plain lines, all of them there, as high as the list and in its place. */
async function plainBox(page: Page): Promise<string> {
  await page.evaluate(() => {
    const list = document.querySelector('.time-grid');
    if (!(list instanceof HTMLElement)) throw new Error('no timeline');
    const box = document.createElement('div');
    box.id = 'plain-box';
    box.style.cssText = `position: fixed; z-index: 9; background: white; overflow: auto; contain: strict; inset-block-start: ${list.getBoundingClientRect().top}px; inset-inline-start: ${list.getBoundingClientRect().left}px; inline-size: ${list.clientWidth}px; block-size: ${list.clientHeight}px`;
    for (let at = 0; at < 10_000; at++) {
      const line = document.createElement('div');
      line.style.cssText = 'block-size: 88px; contain: strict; white-space: pre';
      line.textContent = 'line of a list\nanother line\nand one more';
      box.append(line);
    }
    document.body.append(box);
  });
  return '#plain-box';
}

export const row: Row = {
  name: 'views',
  measure: async (say) => {
    await buildForBench(say);
    const profile = await patternProfile(say);
    return withApp(async ({ page }) => {
      await unlock(page, PASSPHRASE);
      say('waiting for the index');
      await indexed(page);
      const samples = new Map<View, number[]>([PLAIN, ...VIEWS].map((view) => [view, []]));
      for (let round = 0; round < ROUNDS; round++) {
        say(`opening every view, ${round + 1} of ${ROUNDS}`);
        for (const [view, took] of samples) took.push(await opened(page, view));
      }
      const settings = samples.get(PLAIN) ?? [];
      const reference = { what: 'settings opened, median', measured: percentile(settings, 50), samples: settings };
      const opening = VIEWS.map((view): Figure => {
        const took = samples.get(view) ?? [];
        const measured = percentile(took, 95);
        return {
          what: `${view.what}, 10,000 reports, from the click to the last painted frame, slowest of ${ROUNDS}`,
          better: 'lower',
          unit: 'ms',
          measured,
          reference,
          ratio: measured / reference.measured,
          target: { what: `${OPEN_TARGET} ms`, met: measured <= OPEN_TARGET },
          samples: took,
        };
      });
      await goTo(page, 'Patterns');
      await page.locator('.time-grid [role="treeitem"]').first().waitFor();
      await page.waitForTimeout(QUIET_MS);
      const frames = new Map<(typeof SCROLLS)[number], Frames>();
      for (const scroll of SCROLLS) {
        say(`scrolling the timeline ${scroll.what}`);
        frames.set(scroll, await scrolled(page, '.time-grid', scroll));
      }
      const box = await plainBox(page);
      const scrolling: Figure[] = [];
      for (const [scroll, { took, work }] of frames) {
        const plain = await scrolled(page, box, scroll);
        const over = (list: readonly number[]) => list.filter((one) => one > FRAME_TARGET).length;
        const figure = (
          what: string,
          own: readonly number[],
          reference: readonly number[],
          target: boolean,
        ): Figure => {
          const [measured, other] = [percentile(own, 100), percentile(reference, 100)];
          return {
            what: `timeline scrolled ${scroll.what}, ${what} of ${own.length} (${over(own)} over ${FRAME_TARGET} ms; middle ${percentile(own, 50).toFixed(1)}, 99th ${percentile(own, 99).toFixed(1)})`,
            better: 'lower',
            unit: 'ms',
            measured,
            reference: {
              what: `10,000 plain lines (${over(reference)} over; middle ${percentile(reference, 50).toFixed(1)}, 99th ${percentile(reference, 99).toFixed(1)})`,
              measured: other,
              samples: reference,
            },
            ratio: measured / other,
            ...(target ? { target: { what: `no frame over ${FRAME_TARGET} ms`, met: measured <= FRAME_TARGET } } : {}),
            samples: own,
          };
        };
        scrolling.push(
          figure('longest frame', took, plain.took, true),
          figure('most work in a frame', work, plain.work, false),
        );
      }
      return [...opening, ...scrolling];
    }, profile);
  },
};
