/** Several hundred crafted files are looked at in the app, one after the other: none runs, none loads, none takes the app along. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/text/en.ts';
import { VIEWER_ERRORS } from '../../shared/viewer/messages.ts';
import { configOf } from '../../vite.config.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { joined, sample, zeros } from '../hostile/bytes.ts';
import type { HostileInput, Outcome } from '../hostile/input.ts';
import { FAMILIES, writeInputs } from '../hostile/inputs.ts';
import { longMp4, longWebm } from '../hostile/long-films.ts';
import { type ViewerMemory, watchViewers } from '../hostile/viewer-memory.ts';
import { DIST, ROOT } from '../runtime/build.ts';
import { writeStaticMap } from '../runtime/static-map.ts';
import { quiet } from './steps.ts';

const INPUTS = Object.values(FAMILIES).flat();
/** What the viewer's process may hold, in MiB: twice the largest picture that is decoded, and a bit. */
const MOST_MIB = 1_200;
/** How long the page may be without an answer, whatever a file does. */
const MOST_GAP_MS = 1_000;

const ENDS: readonly Exclude<Outcome, 'shown'>[] = [...VIEWER_ERRORS, 'hangs', 'misbehaves'];
const outcomeOf = (sentence: string): string =>
  sentence === '' ? 'shown' : (ENDS.find((end) => sentence.includes(String(en[`viewer.end.${end}`]))) ?? sentence);

let folder: string;
let daftar: Daftar;
let page: Page;
let memory: ViewerMemory;
const dialogs: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-hostile-'));
  const dist = join(folder, 'dist');
  await buildProbe(dist);
  daftar = await launch({ userData: join(folder, 'profile'), dist });
  page = daftar.page;
  page.setDefaultTimeout(30_000);
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss().catch(() => undefined);
  });
  memory = await watchViewers(page);
  await page.evaluate(watchPage);
  await daftar.dialogs.answerOpen(writeInputs(join(folder, 'files'), INPUTS));
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByText(`${INPUTS.length} chosen: ${INPUTS[0]?.name}`).waitFor();
}, 120_000);
afterAll(async () => {
  memory?.stop();
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The app as it was built, with the page of tests/hostile/probe in the place of its own. */
async function buildProbe(dist: string): Promise<void> {
  cpSync(DIST, dist, { recursive: true });
  await build({ configFile: false, ...configOf('page', join(ROOT, 'tests/hostile/probe'), dist) });
  writeStaticMap(dist);
}

/** Runs in the page: notes how long it was without a turn, and whatever a frame says to it. */
function watchPage(): void {
  const seen = { gap: 0, messages: 0, at: performance.now() };
  setInterval(() => {
    const now = performance.now();
    seen.gap = Math.max(seen.gap, now - seen.at - 50);
    seen.at = now;
  }, 50);
  addEventListener('message', () => {
    seen.messages += 1;
  });
  Reflect.set(window, 'seen', seen);
}

/** Runs in the page: waits until the viewer shows the file at this place or says why not, and answers that sentence. */
function shownOrSaid(place: string): Promise<{ sentence: string; gap: number; messages: number }> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const dialog = document.querySelector('.dialog');
      if (dialog === null || !dialog.textContent.includes(place)) return;
      const said = dialog.querySelector('.notice')?.textContent ?? '';
      const isShown = dialog.querySelector('.visually-hidden[role=status]')?.textContent === 'The file is shown.';
      if (said === '' && !isShown) return;
      clearInterval(timer);
      const seen = Reflect.get(window, 'seen');
      resolve({ sentence: said, gap: seen.gap, messages: seen.messages });
      seen.gap = 0;
    }, 15);
  });
}

/** Runs in the frame: what is in it. */
function inside(): object {
  const root = document.documentElement;
  return {
    attributes: root.getAttributeNames().join(' '),
    title: document.title,
    active: document.querySelectorAll(
      'script:not([src]), iframe, form, a, img, svg, object, embed, base, meta[http-equiv], track',
    ).length,
    kind: document.getElementById('root')?.className,
  };
}

const ELEMENTS: Readonly<Record<HostileInput['kind'], string>> = {
  picture: 'canvas.picture',
  pdf: 'canvas.paper',
  audio: 'audio.audio',
  video: 'video.video',
  text: 'pre.text',
  mail: 'table',
  bytes: 'pre.bytes, .note',
  qr: 'canvas',
};

async function look(place: number): Promise<string> {
  const input = INPUTS[place - 1];
  if (input === undefined) throw new Error('no such file');
  const started = performance.now();
  const { sentence, gap, messages } = await page.evaluate(shownOrSaid, `File ${place} of ${INPUTS.length}`);
  const outcome = outcomeOf(sentence);
  const wrong: string[] = [];
  if (outcome !== input.outcome) wrong.push(`${outcome} instead of ${input.outcome}`);
  if (gap > MOST_GAP_MS) wrong.push(`the page stood still for ${Math.round(gap)} ms`);
  if (messages > 0) wrong.push('a frame spoke to the page past its port');
  if (outcome === 'shown') {
    const seen = await frame().evaluate(inside);
    const expected = { attributes: 'lang data-theme', title: 'Viewer', active: 0, kind: input.kind };
    if (JSON.stringify(seen) !== JSON.stringify(expected)) wrong.push(JSON.stringify(seen));
    if ((await frame().locator(ELEMENTS[input.kind]).count()) === 0) wrong.push(`no ${ELEMENTS[input.kind]}`);
  }
  const held = memory.peak();
  if (held !== undefined && held > MOST_MIB) wrong.push(`held ${Math.round(held)} MiB`);
  const { outside, violations } = quiet(daftar);
  if (outside.length > 0) wrong.push(`asked for ${outside.join(' ')}`);
  if (violations.length > 0) wrong.push(violations.join(' '));
  if (dialogs.length > 0) wrong.push(`a dialog: ${dialogs.join(' ')}`);
  return wrong.length === 0 ? '' : `${input.name} (${input.attacks}): ${wrong.join('; ')}`;
}

describe('P11 hostile files', () => {
  test(`P11 ${INPUTS.length} crafted files are shown or refused as they should be; none runs, loads, or holds up the page`, async () => {
    const wrong: string[] = [];
    for (let place = 1; place <= INPUTS.length; place += 1) {
      await page.getByRole('button', { name: 'Next file' }).press('Enter');
      const found = await look(place);
      if (found !== '') wrong.push(found);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['P11 a WebM of 70 MB without length or index', 'long.webm', () => longWebm(1_600)],
    ['P11 an MP4 of 70 MB in fragments', 'long.mp4', () => longMp4(1_550)],
  ])('%s plays, is gone through, and is never in memory as a whole', async (_, name, make) => {
    await openOne(name, make());
    const player = frame().locator('video');
    const at = () => player.evaluate((video: HTMLVideoElement) => video.currentTime);
    await player.evaluate((video: HTMLVideoElement) => {
      video.muted = true;
      return video.play();
    });
    await expect.poll(at, { timeout: 15_000 }).toBeGreaterThan(0.5);
    await player.evaluate((video: HTMLVideoElement) => {
      video.currentTime = 60;
    });
    await expect.poll(at, { timeout: 15_000 }).toBeGreaterThan(60.5);
    const buffered = await player.evaluate(
      (video: HTMLVideoElement) => video.buffered.end(video.buffered.length - 1) - video.buffered.start(0),
    );
    expect(buffered).toBeLessThan(600);
    expect(
      await player.evaluate((video: HTMLVideoElement) => [
        video.getAttribute('controlslist'),
        video.disablePictureInPicture,
        video.disableRemotePlayback,
      ]),
    ).toEqual(['nodownload noremoteplayback', true, true]);
    const held = memory.peak();
    if (held !== undefined) expect(held).toBeLessThan(400);
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });

  test('P11 an MP4 of 70 MB with one index is refused with a sentence', async () => {
    const film = sample('VID_20251106_234712.mp4');
    await openOne('whole.mp4', joined(film, zeros(70_000_000)));
    await page.locator('.dialog .notice').waitFor();
    expect(outcomeOf((await page.locator('.dialog .notice').textContent()) ?? '')).toBe('too-large');
  });
});

/** A file of its own, chosen and looked at. */
async function openOne(name: string, bytes: Uint8Array): Promise<void> {
  writeFileSync(join(folder, name), bytes);
  await daftar.dialogs.answerOpen([join(folder, name)]);
  memory.peak();
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByText(`1 chosen: ${name}`).waitFor();
  await page.getByRole('button', { name: 'Next file' }).press('Enter');
  await page.evaluate(shownOrSaid, 'File 1 of 1');
}

function frame(): Frame {
  const found = page.frames().find((each) => each.url().includes('//viewer/'));
  if (found === undefined) throw new Error('no viewer frame');
  return found;
}
