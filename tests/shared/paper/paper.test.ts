import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUBSETS, subsetsOf } from '../../../shared/paper/faces.ts';
import { numeralsOf } from '../../../shared/paper/numerals.ts';
import { type Leaf, type Line, type Paper, paper } from '../../../shared/paper/paper.ts';
import { checkPaperHtml, PaperError, paperHtml } from '../../../shared/paper/paper-html.ts';
import { FACES, FONTS } from './faces.ts';
import { PAPERS } from './papers.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const digest = async (bytes: Uint8Array) => sha256(bytes);
const made = async (given: Paper, faces = FACES) => {
  const { html, check } = await paperHtml(given, { digest, faces });
  return { html: new TextDecoder().decode(html), bytes: html, check };
};
/** A small paper with one block. */
const holding = (...lead: Leaf[]): Paper => ({
  language: 'en',
  direction: 'ltr',
  title: 'Title',
  lead,
  sections: [],
  check: { heading: 'Check value', about: 'About.' },
  footer: '',
});
const saying = (text: Line) => holding({ kind: 'paragraph', text });
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));

describe('what a paper may be', () => {
  test.each(Object.entries(PAPERS))('the paper in %s is one', (_language, given) => {
    expect(paper.parse(given)).toEqual(given);
  });

  test.each([
    ['an unknown field', { ...saying('x'), id: 'x' }],
    ['a language that is none', { ...saying('x'), language: 'en" onload="x' }],
    ['a row of another length', holding({ kind: 'table', columns: ['a'], rowHeaders: false, rows: [['a', 'b']] })],
    ['a footer that does not fit', { ...saying('x'), footer: 'x'.repeat(61) }],
    ['a heading without words', { ...saying('x'), title: '' }],
  ])('%s is refused', (_what, given) => {
    expect(paper.safeParse(given).success).toBe(false);
  });
});

describe('the page', () => {
  test('has language, direction, title, and headings in order', async () => {
    const { html } = await made(PAPERS.fa);
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain(`<title>${PAPERS.fa.title}</title>`);
    expect([...bodyOf(html).matchAll(/<h(\d)>/g)].map((found) => found[1])).toEqual(['1', '2', '2', '3', '2', '2']);
  });

  test('allows its own style and letters, and nothing else', async () => {
    const { html } = await made(PAPERS.az);
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    const policy = `default-src 'none'; style-src 'sha256-${sha256(style).toString('base64')}'; font-src data:; base-uri 'none'; form-action 'none'`;
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(html.match(/url\([^d]/g)).toBeNull();
    expect(html).not.toMatch(/https?:|<a |<img|<script|<link|@import/);
  });

  test('header cells say what they head', async () => {
    const rows: Line[][] = [['a', 'b']];
    const { html } = await made(holding({ kind: 'table', caption: 'C', columns: ['X', 'Y'], rowHeaders: true, rows }));
    expect(html).toContain(
      '<table><caption>C</caption><thead><tr><th scope="col">X</th><th scope="col">Y</th></tr></thead>' +
        '<tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>',
    );
  });

  test('what a person wrote is set apart, with its own direction and language', async () => {
    const { html } = await made(saying(['By ', { own: 'الهام', language: 'fa' }, ', ', { own: 'x' }]));
    expect(html).toContain('<p>By <bdi dir="auto" lang="fa">الهام</bdi>, <bdi dir="auto">x</bdi></p>');
  });

  test.each([
    ['90-AB-123', 'ltr', '90-AB-123'],
    ['+994 50 123', 'ltr', '+994 50 123'],
    ['سند (2).pdf', 'ltr', 'سند (2).pdf'],
    ['۱۲ ب ۳۴۵ ایران ۶۷', 'rtl', '۱۲ ب ۳۴۵ ایران ۶۷'],
    ['a\u202efdp.exe', 'ltr', 'a⟨U+202E⟩fdp.exe'],
  ])('the literal %j goes %s', async (literal, direction, shown) => {
    expect((await made(saying({ literal }))).html).toContain(`<code dir="${direction}">${shown}</code>`);
  });

  test('plates and numbers keep their order inside text from right to left', async () => {
    const { html } = await made(holding({ kind: 'passage', text: 'خودروی 10-AB-123 و +994 50 123 45 67' }));
    expect(html).toContain('خودروی <bdi dir="ltr">10-AB-123</bdi> و <bdi dir="ltr">+994 50 123 45 67</bdi>');
  });

  test('an account keeps its lines, and its parts have directions of their own', async () => {
    const text = 'one\n  two\r\nthree\n\n \n\nسلام\n';
    const { html } = await made(holding({ kind: 'passage', text, language: 'az' }));
    expect(html).toContain(
      '<div lang="az"><p class="passage" dir="auto">one\n  two\nthree</p><p class="passage" dir="auto">سلام\n</p></div>',
    );
  });

  test('counts in the digits of its language and leaves the digits of others alone', async () => {
    const { html } = await made(PAPERS.fa);
    expect(html).toContain('<sup>[۱]</sup>');
    expect(html).toContain('counter(page, persian)');
    expect(html).toContain('<code dir="ltr">90-AB-123</code>');
    expect([numeralsOf('fa-IR').write(120), numeralsOf('ar').write(7), numeralsOf('az').write(120)]).toEqual([
      '۱۲۰',
      '٧',
      '120',
    ]);
  });

  test('what stands at the foot of the pages cannot leave its place in the style', async () => {
    const footer = `'; } </style><b>\\"*/ @import Əş`;
    const { html, bytes } = await made({ ...saying('x'), footer });
    expect(html.split('</style>')).toHaveLength(2);
    expect(html).toContain(
      "content: '\\27 \\3b  \\7d  \\3c \\2f style\\3e \\3c b\\3e \\5c \\22 \\2a \\2f  \\40 import \\18f \\15f '",
    );
    expect(() => checkPaperHtml(bytes)).not.toThrow();
  });

  test('a page beyond all measure is not made', async () => {
    const passage: Leaf = { kind: 'passage', text: '<'.repeat(2_000_000) };
    const lead = Array.from({ length: 5 }, () => passage);
    await expect(made(holding(...lead))).rejects.toThrow(new PaperError('too-large'));
  });
});

describe('the check value', () => {
  test('is of the text between <main and </main>, and anybody can compute it', async () => {
    const { html, check } = await made(PAPERS.ru);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>') + '</main>'.length);
    const digits = (BigInt(`0x${sha256(main).toString('hex')}`) % 10n ** 30n).toString().padStart(30, '0');
    expect(check).toBe(digits.match(/.{5}/g)?.join(' '));
    expect(check).toMatch(/^\d{5}(?: \d{5}){5}$/);
    // At the end, and at the foot of every page.
    expect(bodyOf(html)).toContain(`<p class="check"><bdi dir="ltr">${check}</bdi></p>`);
    expect(html).toContain(`@bottom-center { content: '${check}';`);
  });

  test('is the same for the same words and another for others', async () => {
    const [first, again, other] = await Promise.all([saying('x'), saying('x'), saying('y')].map((each) => made(each)));
    expect(again?.html).toBe(first?.html);
    expect(other?.check).not.toBe(first?.check);
  });
});

describe('digits to be copied', () => {
  const SQUARES = ['1100', '0011', '1111', '0000'];
  const secret: Paper = {
    ...holding({ kind: 'digits', groups: ['01234', '56789'], squares: SQUARES }),
    language: 'fa',
    direction: 'rtl',
    check: undefined,
  };

  test('stand in numbered groups from left to right, in the digits that are typed, on a Persian page too', async () => {
    const { html, bytes } = await made(secret);
    expect(bodyOf(html)).toContain(
      '<div class="digits" dir="ltr"><div class="groups"><div><sup>1</sup><code dir="ltr">01234</code></div><div><sup>2</sup><code dir="ltr">56789</code></div></div>',
    );
    expect(checkPaperHtml(bytes)).toMatchObject({ language: 'fa', direction: 'rtl' });
  });

  test('are drawn as squares that are borders, so that they print where backgrounds do not', async () => {
    const { html } = await made(secret);
    const rows = [
      ...bodyOf(html).matchAll(/<div class="squares-row">(.*?)<\/div>(?=<div class="squares-row">|<\/div>)/g),
    ];
    const drawn = rows.map(([, runs = '']) =>
      [...`${runs}</div>`.matchAll(/<div class="(dark )?w(\d+)"><\/div>/g)]
        .map(([, dark, width]) => (dark === undefined ? '0' : '1').repeat(Number(width)))
        .join(''),
    );
    expect(drawn).toEqual(SQUARES);
    expect(html).toContain('.dark { border-top: 8px solid #000;');
    expect(html).not.toContain('background-color');
  });

  test('have no check value beside them, which would be taken for more of them', async () => {
    const { html } = await made(secret);
    expect(html).not.toContain('<footer');
    expect(html).not.toContain('@bottom-center { content');
  });

  test('change nothing of a paper that has none', async () => {
    expect((await made(saying('x'))).html).not.toContain('.squares');
  });

  test.each([
    ['letters', ['1234a']],
    ['four', ['1234']],
    ['none', []],
  ])('%s are refused', (_what, groups) => {
    expect(paper.safeParse(holding({ kind: 'digits', groups, squares: [] })).success).toBe(false);
  });
});

describe('the letters', () => {
  test.each(['noto-sans', 'vazirmatn'])('the ranges are those of %s', (family) => {
    const ranges = JSON.parse(readFileSync(join(FONTS, family, 'unicode.json'), 'utf8'));
    const ours = Object.entries(SUBSETS).filter(([name]) => (name === 'arabic') === (family === 'vazirmatn'));
    expect(ours.length).toBeGreaterThan(0);
    for (const [name, range] of ours) expect(ranges[name], name).toBe(range);
  });

  test.each([
    ['plain – “quoted” 12', ['latin']],
    ['Əliyev ğışI', ['latin', 'latin-ext']],
    ['Алиев', ['latin', 'cyrillic']],
    ['Ҝөзәл Әлијев', ['latin', 'cyrillic', 'cyrillic-ext']],
    ['علی\u200cاف ۱۲', ['latin', 'arabic']],
    ['日本', ['latin']],
  ])('%j needs %j', (text, subsets) => {
    expect(new Set(subsetsOf(text))).toEqual(new Set(subsets));
  });

  test('only those that the text needs are inside, in both weights', async () => {
    const sizes = async (given: Paper) => (await made(given)).html.match(/@font-face/g)?.length;
    expect(await sizes(saying('plain'))).toBe(2);
    expect(await sizes(saying('Əliyev'))).toBe(4);
    // The number of the page is in Persian digits, whatever else it says.
    expect(await sizes({ ...saying('plain'), language: 'fa', direction: 'rtl' })).toBe(4);
    expect((await made(saying('plain'), [])).html).not.toContain('@font-face');
  });

  test('what is no font does not get into the style', async () => {
    const faces = [{ subset: 'latin', weight: 400, base64: "x'); } * { color: red" }] as const;
    await expect(made(saying('x'), [...faces])).rejects.toThrow(RangeError);
  });
});

describe('whatever is written', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '</main>',
      '<main>',
      '"><img src=x onerror=x>',
      '&amp;',
      '\u202e',
      ']]>',
      '</style>',
    ),
  );
  const line: fc.Arbitrary<Line> = fc.oneof(
    hostile,
    hostile.map((own) => ({ own })),
    hostile.map((literal) => ({ literal })),
  );
  const leaf: fc.Arbitrary<Leaf> = fc.oneof(
    line.map((text) => ({ kind: 'paragraph' as const, text })),
    hostile.map((text) => ({ kind: 'passage' as const, text })),
    fc.array(line).map((items) => ({ kind: 'list' as const, ordered: true, items })),
    fc.tuple(line, line).map(([term, value]) => ({ kind: 'facts' as const, facts: [{ term, values: [value] }] })),
    fc
      .array(fc.constantFrom('0', '1', '10', '01101'), { minLength: 1 })
      .map((squares) => ({ kind: 'digits' as const, groups: ['00000'], squares })),
    fc.tuple(hostile, line).map(([caption, cell]) => ({
      kind: 'table' as const,
      caption,
      columns: [cell],
      rowHeaders: true,
      rows: [[cell]],
    })),
  );

  test('it is a paper, with one main part, and no mark of anybody is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(leaf, { maxLength: 4 }), hostile, async (lead, title) => {
        const { html, bytes } = await made({ ...holding(...lead), title: `x${title}` }, []);
        expect(() => checkPaperHtml(bytes)).not.toThrow();
        expect(bodyOf(html).match(/<\/?main/g)).toHaveLength(2);
        expect(bodyOf(html)).not.toMatch(/<(?:script|img|style)/);
      }),
      { numRuns: 150 },
    );
  });

  test('a page with one sign exchanged in its tags is no paper any more, or the same one', async () => {
    const { html } = await made(PAPERS.en, []);
    for (const [before, after] of [
      ['<main>', '<main onclick="x">'],
      ['<section>', '<form>'],
      ["default-src 'none'", "default-src 'self'"],
      ["form-action 'none'", "form-action 'none'; script-src *"],
      ['</style>', '</style><style>'],
      ['<h1>', '<h1 style="x">'],
      ['</body>\n</html>\n', '</body>\n</html>\n<p>'],
      ['<!doctype html>', '<!-- x --><!doctype html>'],
    ] as const) {
      expect(html).toContain(before);
      expect(() => checkPaperHtml(new TextEncoder().encode(html.replace(before, after))), after).toThrow('malformed');
    }
  });
});
