/** The other ways in, as their owner meets them: the kit printed and tried, pieces for three people, and the vault opened with two of them. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, newRecoveryCode, ready, splitRecoveryCode, vaultId } from '../../crypto/index.ts';
import { kitPaper, sharePaper } from '../../renderer/features/recovery/papers.ts';
import { fa } from '../../renderer/text/fa.ts';
import { paperHtml } from '../../shared/paper/paper-html.ts';
import { chromiumExecutable } from '../electron/chromium.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { FACES } from '../shared/paper/faces.ts';
import { Looked } from './axe.ts';
import { goTo, lock, PASSPHRASE, quiet } from './steps.ts';

/** What pdf.js draws on in Node. */
interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

const NEW_PASSPHRASE = 'copper lantern seven rivers';
const looked = new Looked();

let folder: string;
let daftar: Daftar;
let page: Page;
let code = '';
const pieces: string[] = [];

beforeAll(async () => {
  await ready();
  folder = mkdtempSync(join(tmpdir(), 'daftar-recovery-'));
  mkdirSync(join(folder, 'out'));
  daftar = await launch({ userData: join(folder, 'profile') });
  page = daftar.page;
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const press = (name: string, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true }).click();
const sees = (text: string | RegExp) => page.getByText(text).first().waitFor();
const wrongDigit = (digits: string, at: number) =>
  `${digits.slice(0, at)}${(Number(digits[at]) + 1) % 10}${digits.slice(at + 1)}`;

async function typeCode(digits: string): Promise<void> {
  for (let group = 0; group < 10; group += 1) {
    await page.getByRole('textbox', { name: `Group ${group + 1} of 10` }).fill(digits.slice(group * 5, group * 5 + 5));
  }
}
const piece = (number: number) => page.getByRole('textbox', { name: `Piece ${number}`, exact: true });

test('the kit is printed when the vault is made, typed back, and proven on the vault', async () => {
  await press('Make a vault');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await press('Next');
  const label = await page.getByRole('region', { name: /^Recovery code/ }).getAttribute('aria-label');
  code = (label ?? '').replace(/\D/g, '');
  expect(code).toHaveLength(50);
  await press('Print…');
  await sees('It does not say what it opens.');
  await press('Print unprotected');
  await sees('Given to the printer.');
  if (daftar.runtime === 'stand-in') expect(daftar.calls).toContain('print(silent: false)');
  await press('I have written it down');
  await typeCode(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
  await sees('The code that you typed opened the new vault: the kit works.');
}, 90_000);

test('the kit is tried: a wrong digit is named, the right code opens, and the day is shown', async () => {
  await goTo(page, 'Settings');
  await sees('Not tried since. A paper can be lost or fade without anybody noticing: try it now and then.');
  await press('Try the kit…');
  await typeCode(wrongDigit(code, 12));
  await sees('Group 3 cannot be right. Compare it with your paper.');
  await press('Try it');
  await sees('Something is not typed as it stands on the paper. Compare the marked groups.');
  await typeCode(code);
  await press('Try it');
  await sees('This kit opens this vault.');
  await looked.at(page, 'recovery-kit-tried');
  await press('Close', page.locator('.dialog-footer'));
  await sees(/^Last tried on .*: it opened this vault\.$/);
});

test('pieces are made for three people, each with a card of their own language, and put in force', async () => {
  await press('Make pieces…');
  await looked.at(page, 'recovery-pieces-how-many');
  await page.getByLabel('Current passphrase').fill(NEW_PASSPHRASE);
  await press('Draw the pieces');
  await sees('This is not the passphrase of this vault.');
  await page.getByLabel('Current passphrase').fill(PASSPHRASE);
  await press('Draw the pieces');
  for (const number of [1, 2, 3]) {
    const card = page.getByRole('group', { name: `Card ${number} of 3` });
    await press('Look at this card', card);
    const groups = await card.locator('.paper-digits code').allTextContents();
    expect(groups).toHaveLength(18);
    pieces.push(groups.join(''));
  }
  const second = page.getByRole('group', { name: 'Card 2 of 3' });
  await second.getByRole('button', { name: /Language of the person who keeps it/ }).click();
  await page.getByRole('option', { name: 'فارسی' }).click();
  await second.getByRole('textbox', { name: 'Who may ask for it' }).fill('سارا');
  await second.getByText(fa['shares.paper.title'] ?? '').waitFor();
  await looked.at(page, 'recovery-cards');
  await press('Print…', page.getByRole('group', { name: 'Card 1 of 3' }));
  await press('Print unprotected');
  await sees('Given to the printer.');
  await daftar.dialogs.answerSave({ path: join(folder, 'out', 'card.pdf') });
  await press('Save as PDF…', second);
  await press('Export unprotected');
  await sees('One card is neither printed nor saved.');
  await press('Put the pieces in force');
  await sees('The pieces opened the vault and are in force.');
  await sees(/^Any 2 of 3 pieces open this vault\. Made on /);
}, 90_000);

test('a card that was saved has its digits in ASCII and from left to right on a Persian page, and names nobody else', async () => {
  const data = new Uint8Array(readFileSync(join(folder, 'out', 'card.pdf')));
  const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(1);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const texts = items.map((item) => ('str' in item ? item.str.trim() : ''));
  await pdf.loadingTask.destroy();
  expect(texts.filter((text) => /^[0-9]{5}$/.test(text)).join('')).toBe(pieces[1]);
  for (const word of ['Daftar', 'دفتر', 'گاوصندوق']) expect(texts.join(' ').normalize('NFKC')).not.toContain(word);
});

describe('the sheets', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumExecutable(), chromiumSandbox: false });
  });
  afterAll(() => browser?.close());

  const groups = (digits: string) => digits.match(/.{5}/g) ?? [];
  test.each([
    ['the kit in English', () => kitPaper(groups(code), 'en'), () => code],
    ['the kit in Persian', () => kitPaper(groups(code), 'fa'), () => code],
    ['a card in Russian', () => sharePaper(groups(pieces[0] ?? ''), 'ru', ''), () => pieces[0]],
    ['a card in Azerbaijani', () => sharePaper(groups(pieces[2] ?? ''), 'az', 'Leyla'), () => pieces[2]],
    ['a card in Turkish', () => sharePaper(groups(pieces[2] ?? ''), 'tr', 'Leyla'), () => pieces[2]],
  ])('%s fits on one page, and a camera reads its digits off it', async (name, paper, digits) => {
    const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    const { html } = await paperHtml(paper(), { digest: sha256, faces: FACES });
    const sheet = await browser.newPage({ viewport: { width: 800, height: 1100 } });
    await sheet.setContent(new TextDecoder().decode(html));
    await sheet.emulateMedia({ media: 'print' });
    const pdf = await sheet.pdf({ preferCSSPageSize: true, printBackground: false });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    if (process.env.DAFTAR_PICTURES !== undefined) writeFileSync(join(process.env.DAFTAR_PICTURES, `${name}.pdf`), pdf);
    expect(await readOff(pdf)).toBe(digits());
    await sheet.close();
  });

  /**
   * What the square on the page of a PDF says; on a screen it may be drawn otherwise. From several distances, as one holds a camera: at some the
   * library takes letters for corners.
   */
  async function readOff(bytes: Buffer): Promise<string | undefined> {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const first = await pdf.getPage(1);
    const { canvasFactory } = pdf;
    let read: string | undefined;
    for (const scale of [1, 1.5, 2, 4]) {
      const viewport = first.getViewport({ scale });
      const size = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
      const { canvas, context }: Drawing = Reflect.apply(Reflect.get(canvasFactory, 'create'), canvasFactory, size);
      await first.render({ canvas, viewport }).promise;
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      read ??= jsQR(data, width, height)?.data;
    }
    await pdf.loadingTask.destroy();
    return read;
  }
});

test('too few, a wrong digit, another vault, the same twice: each is said, and two true pieces set a new passphrase', async () => {
  page = await lock(daftar);
  page.setDefaultTimeout(20_000);
  await press('I forgot the passphrase');
  await press('I have pieces from people I trust');
  await sees('Type the first piece: it says how many are needed.');
  const [one = '', two = '', three = ''] = pieces;
  await piece(1).fill(one);
  await sees('One more piece is missing: 1 of 2 are here.');
  await piece(2).fill(wrongDigit(three, 41));
  await sees(/^Group 9 \([0-9]{5}\) cannot be right\. Compare it with the card\.$/);
  const { shares } = await splitRecoveryCode(newRecoveryCode(), newId(vaultId), { needed: 2, of: 2 });
  await piece(2).fill(shares[0] ?? '');
  await sees(/^This piece (belongs to another vault|was not made together with the first one)/);
  await piece(2).fill(one);
  await sees('This piece stands here already. Another one is needed.');
  await looked.at(page, 'recovery-unlock-pieces');
  await page.getByLabel('New passphrase', { exact: true }).fill(NEW_PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(NEW_PASSPHRASE);
  expect(await page.getByRole('button', { name: 'Open and change the passphrase' }).isDisabled()).toBe(true);
  // As it is read over the telephone by somebody with a Persian keyboard.
  await piece(2).fill(two.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit))));
  await sees('Enough pieces are here.');
  await press('Open and change the passphrase');
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
}, 90_000);

test('a new kit takes the place of the old one, and pieces can be made worthless', async () => {
  await goTo(page, 'Settings');
  await press('Make a new kit…');
  const label = await page.getByRole('region', { name: /^Recovery code/ }).getAttribute('aria-label');
  const fresh = (label ?? '').replace(/\D/g, '');
  await press('I have written it down');
  await typeCode(fresh);
  await page.getByLabel('Current passphrase').fill(NEW_PASSPHRASE);
  await press('Replace the old kit');
  await sees('The new kit opened the vault. The old code opens nothing here any more.');
  await press('Try the kit…');
  await typeCode(code);
  await press('Try it');
  await sees(/^This is an older kit of this vault\./);
  await press('Close', page.locator('.dialog-footer'));
  await press('Try the pieces…');
  await piece(1).fill(pieces[2] ?? '');
  await piece(2).fill(pieces[0] ?? '');
  await press('Try it');
  await sees(/^These pieces open this vault\./);
  await press('Close', page.locator('.dialog-footer'));
  await press('Make the pieces worthless…');
  await page.getByLabel('Current passphrase').fill(NEW_PASSPHRASE);
  await press('Make them worthless');
  await sees('There are no pieces.');
  expect(looked.loud).toEqual([]);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
}, 90_000);
