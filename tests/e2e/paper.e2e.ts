/** Papers in four scripts: through the real bridge to a PDF, which is then read by another program's eyes. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MadePaper, paperHtml } from '../../shared/paper/paper-html.ts';
import { chromiumExecutable } from '../electron/chromium.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { FACES } from '../shared/paper/faces.ts';
import { PAPERS } from '../shared/paper/papers.ts';
import { quiet } from './steps.ts';

const AXE = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
const LANGUAGES = ['en', 'az', 'ru', 'fa'] as const;
type Language = (typeof LANGUAGES)[number];

let folder: string;
let daftar: Daftar;
const made = new Map<Language, MadePaper>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-paper-'));
  const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  for (const each of LANGUAGES) made.set(each, await paperHtml(PAPERS[each], { digest, faces: FACES }));
  daftar = await launch({ userData: join(folder, 'profile') });
  daftar.page.setDefaultTimeout(20_000);
  await daftar.page.getByRole('button', { name: 'Make a vault' }).waitFor();
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const paper = (language: Language): MadePaper => {
  const found = made.get(language);
  if (found === undefined) throw new Error('no such paper');
  return found;
};

/** What main answers, asked from the page itself; a PDF as base64. */
const ask = (channel: 'paper:pdf' | 'paper:print', language: Language) =>
  daftar.page.evaluate(
    async ([name, text]) => {
      const answer = await window.daftar.invoke(name, { html: new TextEncoder().encode(text) });
      if (!answer.ok) return answer.code;
      if ('printed' in answer.value) return String(answer.value.printed);
      let bytes = '';
      for (const byte of answer.value.bytes) bytes += String.fromCharCode(byte);
      return btoa(bytes);
    },
    [channel, new TextDecoder().decode(paper(language).html)] as const,
  );

/** Presentation forms and direction are the reader's business; letters and digits are compared, spaces and joiners are not. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The pieces of text as they lie on the pages, from left to right; each piece reads in its own direction. */
async function piecesOf(document: PDFDocumentProxy): Promise<string[]> {
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
}
const isPersian = (text: string) => /\p{Script=Arabic}/u.test(text);

describe.each(LANGUAGES)('a paper in %s', (language) => {
  let bytes: Buffer;
  let document: PDFDocumentProxy;
  beforeAll(async () => {
    bytes = Buffer.from(await ask('paper:pdf', language), 'base64');
    document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  });
  afterAll(() => document?.loadingTask.destroy());

  test('has every letter in it, so that it can be searched and read out', async () => {
    const pieces = await piecesOf(document);
    const rightwards = letters(pieces.join(''));
    const leftwards = letters(pieces.toReversed().join(''));
    const { title, sections, check, footer } = PAPERS[language];
    const wanted = [title, footer, check.heading, check.about, ...sections.map(({ heading }) => heading)];
    wanted.push('İlham Əliyev', 'Ильхам Алиев', '90-AB-123', 'зал_(2).jpg', paper(language).check);
    wanted.push('الهام علی‌اف', 'ایران', 'زن ناشناس');
    if (language === 'az') wanted.push('İŞĞAL, ÇƏTİN, ÖYÜD, IŞIQ');
    for (const each of wanted) expect(isPersian(each) ? leftwards : rightwards, each).toContain(letters(each));
  });

  test('carries all of its letters: no font is left to the reader', () => {
    const text = bytes.toString('latin1');
    const descriptors = text.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(descriptors.length).toBeGreaterThan(1);
    expect(text.match(/\/FontFile[23]? \d+ 0 R/g) ?? []).toHaveLength(descriptors.length);
    const names = [...text.matchAll(/\/BaseFont \/([\w+-]+)/g)].map((found) => found[1] ?? '');
    expect(names.filter((name) => !/^[A-Z]{6}\+(?:NotoSans|Vazirmatn)-(?:Regular|Bold)$/.test(name))).toEqual([]);
  });

  test('is tagged, in its language, with its title and, left to right, an outline', async () => {
    expect(bytes.toString('latin1')).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: PAPERS[language].title, Language: language });
    const titles = ((await document.getOutline()) ?? []).flatMap(({ title, items }) => [
      title,
      ...items.map((each) => each.title),
    ]);
    const { title, direction, sections, check } = PAPERS[language];
    const headings = [title, ...sections.map(({ heading }) => heading)];
    // Chromium would write Persian headings backwards.
    if (direction === 'rtl') expect(titles).toEqual([]);
    else expect(titles).toEqual(expect.arrayContaining([...headings, check.heading]));
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']) {
      expect(tree, role).toContain(`"role":"${role}"`);
    }
  });

  test('says nothing about the computer, the program or the time, and does nothing', async () => {
    const { info, metadata } = await document.getMetadata();
    expect(metadata).toBeNull();
    for (const key of ['Creator', 'Producer', 'Author', 'CreationDate', 'ModDate', 'Keywords', 'Subject', 'Custom']) {
      expect(info).not.toHaveProperty(key);
    }
    const text = bytes.toString('latin1');
    expect(text).not.toMatch(
      /Mozilla|Chrome|Electron|Skia|\/JavaScript|\/JS |\/URI|\/Launch|\/EmbeddedFile|\/OpenAction|https?:/,
    );
    expect(await document.getJSActions()).toBeNull();
    const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
    for (const page of pages) expect(await (await page).getAnnotations()).toEqual([]);
  });

  test('has A4 pages, each with the check value and its own number', async () => {
    expect(document.numPages).toBeGreaterThan(1);
    const check = letters(paper(language).check);
    const page = await document.getPage(document.numPages);
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    const items = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : ''));
    expect(letters(items.join('')).split(check).length - 1).toBe(2);
    const number = document.numPages.toString();
    const expected = language === 'fa' ? String.fromCodePoint(0x06f0 + Number(number)) : number;
    expect(letters(items.join(' '))).toContain(`${expected}${expected}`);
  });
});

test('printing on paper asks the system, and its window is gone afterwards', async () => {
  expect(await ask('paper:print', 'fa')).toBe('true');
  if (daftar.runtime !== 'stand-in') return;
  expect(daftar.calls).toContain('print(silent: false)');
  const opened = daftar.calls.filter((call) => call.startsWith('loadURL(app://paper/'));
  expect(opened).toHaveLength(LANGUAGES.length + 1);
  expect(new Set(opened).size).toBe(opened.length);
  expect(daftar.calls.filter((call) => call === 'destroy')).toHaveLength(opened.length);
});

test('what is no paper is not printed', async () => {
  const code = await daftar.page.evaluate(async () => {
    const answer = await window.daftar.invoke('paper:pdf', { html: new TextEncoder().encode('<script>1</script>') });
    return answer.ok ? 'ok' : answer.code;
  });
  expect(code).toBe('invalid');
});

test('nothing went out, nothing was blocked', () => {
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});

describe('as a page in a browser of its own', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumExecutable(), chromiumSandbox: false });
  });
  afterAll(() => browser?.close());

  test.each(LANGUAGES)('%s can be used by everybody, at 400 % too, and obeys its own policy', async (language) => {
    // The test's own tool is a script, which the policy rightly stops; the shape is judged with the policy out of the way.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 256 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.setContent(new TextDecoder().decode(paper(language).html));
    await page.evaluate(readFileSync(AXE, 'utf8'));
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const [scrolls, loaded] = await page.evaluate(() => [
      document.documentElement.scrollWidth > window.innerWidth,
      [...document.fonts].filter(({ status }) => status === 'loaded').length,
    ]);
    expect(scrolls).toBe(false);
    expect(loaded).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('its own policy lets the style and the letters in', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.setContent(new TextDecoder().decode(paper('az').html));
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Daftar Paper');
    expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
