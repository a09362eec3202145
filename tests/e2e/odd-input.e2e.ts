/** Whatever people send: strange evidence goes in and comes out as it was and never runs; bad cards and bundles get a plain sentence and leave nothing. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { visibleName } from '../../shared/text/visible-name.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { goTo, makeVault, quiet } from './steps.ts';

const SAMPLES = join(import.meta.dirname, '../fixtures/samples');
const EMPTY = 'empty recording.ogg';

let folder: string;
let daftar: Daftar;
let page: Page;

const cli = (...words: string[]) =>
  execFileSync(process.execPath, [join(import.meta.dirname, '../../main/cli/index.ts'), ...words], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-odd-'));
  daftar = await launch({ userData: path('profile') });
  page = daftar.page;
  page.setDefaultTimeout(20_000);
  await makeVault(page);
});
/** No word of the machine's own, on the screen or on the console, and nothing asked for outside. */
afterEach(async () => {
  expect(await page.locator('body').textContent()).not.toMatch(/\bat \S+:\d+:\d+|\b\w*Error\b|undefined|\[object/);
  expect(await page.title()).toBe('Daftar');
  // The browser engine's own advice on password fields aside.
  expect(daftar.consoleTexts.filter((text) => !text.startsWith('[DOM]'))).toEqual([]);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

it('every odd file goes in, comes out byte for byte, and does not run', async () => {
  writeFileSync(path(EMPTY), '');
  const files = [
    ...readdirSync(SAMPLES).map((name) => ({ name, from: join(SAMPLES, name) })),
    { name: EMPTY, from: path(EMPTY) },
  ];
  // A dialog leaves an empty style attribute behind.
  const attributes = () =>
    page.evaluate(() => document.documentElement.getAttributeNames().filter((name) => name !== 'style'));
  const before = await attributes();
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill('Files from unknown people');
  await daftar.drop(
    page.getByRole('region', { name: 'Add files as evidence' }),
    files.map(({ from }) => from),
  );
  const items = page.getByRole('list', { name: 'Evidence', exact: true }).getByRole('listitem');
  await expect.poll(() => page.getByRole('button', { name: /^View / }).count(), { timeout: 60_000 }).toBe(files.length);
  for (const [index, { name, from }] of files.entries()) {
    const item = items.filter({ has: page.getByRole('button', { name: `View ${visibleName(name)}`, exact: true }) });
    await daftar.dialogs.answerSave({ path: path(`out-${index}`) });
    await item.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Export unprotected' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(readFileSync(path(`out-${index}`)).equals(readFileSync(from)), name).toBe(true);
  }
  expect(await items.filter({ hasText: EMPTY }).textContent()).toContain('The file is empty.');
  expect(await items.filter({ hasText: 'photo.jpg' }).textContent()).toContain(
    'Its content is not what its name says.',
  );
  expect(await attributes()).toEqual(before);
});

describe('a bad card', () => {
  const CARD = 'card.txt';
  it('is refused with a sentence that fits, and nothing is added', async () => {
    cli('keygen', '--out', path('other.id'), '--name', 'Other', '--no-passphrase');
    cli('card', '--identity', path('other.id'), '--out', path(CARD));
    const card = readFileSync(path(CARD), 'utf8');
    const half = card.slice(0, card.length / 2);
    await goTo(page, 'Recipients');
    await page.getByRole('button', { name: 'Add a card…' }).first().click();
    const dialog = page.getByRole('dialog');
    for (const [text, sentence] of [
      ['hello, this is my card', /^This is not a card, or not all of it\./],
      ['<script>alert(1)</script>\u202E\u0000', /^This is not a card, or not all of it\./],
      [half.slice(0, half.lastIndexOf('\n')), /^The end of the card is missing\./],
      [card.replace('Other', 'Othen'), /^This card was changed after its owner signed it/],
      [card.replace('card 1', 'card 2'), /^This card was made by a newer Daftar\./],
    ] as const) {
      await dialog.getByLabel('Text of the card').fill(text);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.getByText(sentence).waitFor();
    }
    for (const [name, bytes, sentence] of [
      ['picture.txt', readFileSync(join(SAMPLES, 'IMG_0417.JPG')), /^This file is too large for a card\./],
      ['noise.txt', randomBytes(2000), /^This is not a card, or not all of it\./],
    ] as const) {
      writeFileSync(path(name), bytes);
      await dialog.getByLabel('Text of the card').fill('');
      await daftar.drop(dialog.getByRole('region', { name: 'Add a card file' }), [path(name)]);
      await dialog.getByText(sentence).waitFor();
    }
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('No recipients yet').waitFor();
  });
});

describe('a bad bundle', () => {
  it('is refused with a sentence that fits, and nothing is kept', async () => {
    await page.getByRole('tab', { name: 'My card' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Case desk');
    await page.getByRole('button', { name: 'Make the card' }).click();
    await daftar.dialogs.answerSave({ path: path('own.txt') });
    await page.getByRole('button', { name: 'Save as a file…' }).click();
    await expect.poll(() => existsSync(path('own.txt'))).toBe(true);
    writeFileSync(path('report.json'), JSON.stringify({ title: 'A good one', narrative: 'Two men waited.' }));
    const seal = (to: string, out: string) => {
      const given = ['--to', path(to), '--from', path('other.id'), '--report', path('report.json')];
      cli('seal', ...given, '--attach', join(SAMPLES, 'IMG_0417.JPG'), '--out', path(out));
    };
    seal('own.txt', 'good.bin');
    seal('card.txt', 'foreign.bin');
    const good = readFileSync(path('good.bin'));
    const altered = Buffer.from(good);
    altered[good.length - 5000] = (altered[good.length - 5000] ?? 0) ^ 1;
    const notOpened = /^Your key does not open this file\./;
    const tooShort = /^The end of the file is missing: .* or it is not a sealed bundle at all\./;
    const bad: [string, Buffer, RegExp][] = [
      ['random.bin', randomBytes(20_000), notOpened],
      ['photograph.bin', readFileSync(join(SAMPLES, 'IMG_0417.JPG')), notOpened],
      ['page.html', readFileSync(join(SAMPLES, 'photo.jpg')), tooShort],
      ['nothing.bin', Buffer.alloc(0), tooShort],
      ['altered.bin', altered, /^This file was changed after it was sealed\./],
      ['cut.bin', good.subarray(0, -1), tooShort],
      ['longer.bin', Buffer.concat([good, Buffer.alloc(1)]), /^This file was changed after it was sealed\./],
    ];
    await goTo(page, 'Inbox');
    const zone = page.getByRole('region', { name: 'Open a bundle' });
    // A message lies over the place by now, which must not swallow a file.
    expect(await page.getByRole('button', { name: 'Dismiss this message' }).count()).toBeGreaterThan(0);
    for (const [name, bytes, sentence] of bad) {
      writeFileSync(path(name), bytes);
      await daftar.drop(zone, [path(name)]);
      await expect.poll(() => page.locator('.notice').allTextContents(), { message: name }).toHaveLength(1);
      expect(await page.locator('.notice-words > div').textContent(), name).toMatch(sentence);
      await goTo(page, 'Reports');
      await goTo(page, 'Inbox');
    }
    await daftar.drop(zone, [path('foreign.bin')]);
    await page.getByText(notOpened).waitFor();
    await page.getByText('Nothing received yet').waitFor();
    // And the good one opens.
    await daftar.drop(zone, [path('good.bin')]);
    await page.getByText('From somebody new who calls themselves Other').waitFor();
    await page.getByText('Two men waited.').waitFor();
  });
});
