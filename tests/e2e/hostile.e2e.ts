/** Several hundred crafted files are looked at in the app, one after the other: none runs, none loads, none takes the app along. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configOf } from '../../vite.config.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { joined, sample, zeros } from '../hostile/bytes.ts';
import { FAMILIES, writeInputs } from '../hostile/inputs.ts';
import { longMp4, longWebm } from '../hostile/long-films.ts';
import { type Looking, outcomeOf, shownOrSaid, startLooking, viewerFrame } from '../hostile/looking.ts';
import { watchViewers } from '../hostile/viewer-memory.ts';
import { DIST, ROOT } from '../runtime/build.ts';
import { writeStaticMap } from '../runtime/static-map.ts';
import { sealFor } from './sealing.ts';
import { goTo, makeVault, quiet } from './steps.ts';

const { codes: _, pdf: documents = [], ...others } = FAMILIES;
/** What is taken into a vault: some of every family, and one that hangs. */
const KEPT = [
  ...Object.values(others).flatMap((family) => family.filter((_, index) => index % 7 === 1)),
  ...documents.filter(({ outcome }, index) => (outcome === 'shown' && index % 4 === 1) || outcome === 'hangs'),
];
/** Of the rest every other one, each time the same, to keep the whole run short; with HOSTILE=all every one. */
const PICKED = Object.values(FAMILIES)
  .flat()
  .filter((input) => !KEPT.includes(input))
  .filter((_, index) => process.env.HOSTILE === 'all' || index % 2 === 0);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The app as it was built, with the page of tests/hostile/probe in the place of its own. */
async function buildProbe(dist: string): Promise<void> {
  cpSync(DIST, dist, { recursive: true });
  await build({ configFile: false, ...configOf('page', join(ROOT, 'tests/hostile/probe'), dist) });
  writeStaticMap(dist);
}

describe("P11 through the app's viewer frame and file dialog", () => {
  let daftar: Daftar;
  let page: Page;
  let looking: Looking;

  beforeAll(async () => {
    const dist = join(folder, 'dist');
    await buildProbe(dist);
    daftar = await launch({ userData: join(folder, 'profile'), dist });
    page = daftar.page;
    page.setDefaultTimeout(30_000);
    looking = await startLooking(daftar);
  }, 120_000);
  afterAll(async () => {
    looking?.stop();
    await daftar?.kill();
  });

  async function choose(paths: readonly string[], first: string): Promise<void> {
    await daftar.dialogs.answerOpen(paths);
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await page.getByText(`${paths.length} chosen: ${first}`).waitFor();
  }
  const next = () => page.getByRole('button', { name: 'Next file' }).press('Enter');
  async function openOne(name: string, bytes: Uint8Array): Promise<void> {
    writeFileSync(join(folder, name), bytes);
    await choose([join(folder, name)], name);
    await next();
  }

  test(`P11 ${PICKED.length} crafted files are shown or refused as they should be; none runs, loads, or holds up the page`, async () => {
    await choose(writeInputs(join(folder, 'files'), PICKED), PICKED[0]?.name ?? '');
    const wrong: string[] = [];
    for (const [index, input] of PICKED.entries()) {
      await next();
      const found = await looking.look(input, `File ${index + 1} of ${PICKED.length}`);
      if (found !== '') wrong.push(found);
    }
    expect(wrong).toEqual([]);
  }, 400_000);

  test.each([
    ['P11 a WebM of 70 MB without length or index', 'long.webm', () => longWebm(1_600)],
    ['P11 an MP4 of 70 MB in fragments', 'long.mp4', () => longMp4(1_550)],
  ])('%s plays, is gone through, and is never in memory as a whole', async (_, name, make) => {
    const memory = await watchViewers(page);
    await openOne(name, make());
    await page.evaluate(shownOrSaid, 'File 1 of 1');
    const player = viewerFrame(page).locator('video');
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
    // The file lasts more than two hours.
    const held = await player.evaluate(
      ({ buffered }: HTMLVideoElement) => buffered.end(buffered.length - 1) - buffered.start(0),
    );
    expect(held).toBeLessThan(600);
    expect(
      await player.evaluate((video: HTMLVideoElement) => [
        video.getAttribute('controlslist'),
        video.disablePictureInPicture,
        video.disableRemotePlayback,
      ]),
    ).toEqual(['nodownload noremoteplayback', true, true]);
    expect(memory.peak() ?? 0).toBeLessThan(400);
    memory.stop();
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });

  test('P11 an MP4 of 70 MB with one index is refused with a sentence', async () => {
    await openOne('whole.mp4', joined(sample('VID_20251106_234712.mp4'), zeros(70_000_000)));
    const { sentence } = await page.evaluate(shownOrSaid, 'File 1 of 1');
    expect(outcomeOf(sentence)).toBe('too-large');
  });
});

describe('P11 in a vault', () => {
  let daftar: Daftar;
  let page: Page;
  let looking: Looking;

  beforeAll(async () => {
    daftar = await launch({ userData: join(folder, 'vault') });
    page = daftar.page;
    page.setDefaultTimeout(30_000);
    await makeVault(page);
    looking = await startLooking(daftar);
  }, 120_000);
  afterAll(async () => {
    looking?.stop();
    await daftar?.kill();
  });

  test(`P11 ${KEPT.length} of them are taken in and looked at, one hangs and is tried again, and afterwards the vault saves and seals`, async () => {
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Control+n');
    await page.getByLabel('Title', { exact: true }).fill('Files from unknown people');
    await daftar.dialogs.answerOpen(writeInputs(join(folder, 'evidence'), KEPT));
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await page.waitForFunction(allIn, KEPT.length, { polling: 250, timeout: 60_000 });
    await page.locator('.evidence-item button').first().press('Enter');
    const wrong: string[] = [];
    for (const [index, input] of KEPT.entries()) {
      if (index > 0) await dialog.getByRole('button', { name: 'Next file' }).press('Enter');
      const found = await looking.look(input, `File ${index + 1} of ${KEPT.length}`);
      if (found !== '') wrong.push(found);
      if (input.outcome === 'hangs') {
        expect(await dialog.locator('iframe').count()).toBe(0);
        await dialog.getByRole('button', { name: 'Try again' }).click();
        await dialog.locator('iframe').waitFor();
      }
    }
    expect(wrong).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Save version' }).click();
    await page
      .getByText(/^Version 1 saved/)
      .first()
      .waitFor();
    const cli = (...words: string[]) =>
      execFileSync(process.execPath, [join(ROOT, 'main/cli/index.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' });
    const [identity, card, bundle] = ['desk.id', 'desk.txt', 'sealed.bin'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    cli('keygen', '--out', identity, '--name', 'Case desk', '--no-passphrase');
    cli('card', '--identity', identity, '--out', card);
    await goTo(page, 'Recipients');
    await page.getByRole('button', { name: 'Add a card…' }).first().click();
    await daftar.dialogs.answerOpen([card]);
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await page.getByRole('heading', { name: 'Case desk', level: 1 }).waitFor();
    await goTo(page, 'Recipients');
    await page.getByRole('tab', { name: 'My card' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nərgiz');
    await page.getByRole('button', { name: 'Make the card' }).click();
    await page.getByRole('heading', { name: 'Give the card to others' }).waitFor();
    await goTo(page, 'Reports');
    await page.getByText('Files from unknown people').first().click();
    const wizard = await sealFor(page, { to: 'Case desk' });
    await daftar.dialogs.answerSave({ path: bundle });
    await wizard.getByRole('button', { name: 'Choose a place and seal…' }).click();
    await page.getByRole('alertdialog', { name: 'Sealed' }).waitFor({ timeout: 60_000 });
    expect(statSync(bundle).size).toBeGreaterThan(1_000_000);
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  }, 400_000);
});

/** Runs in the page: whether so many files are in the vault, and in the report's list, which counts for itself. */
function allIn(count: number): boolean {
  const counts = Array.from(document.querySelectorAll('button[aria-expanded]'), (button) => button.textContent);
  return document.querySelectorAll('.evidence-item').length === count && counts.includes(`Evidence${count} entries`);
}
