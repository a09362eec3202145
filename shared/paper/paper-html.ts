import { anyElement, type Html, join, otherTags, text } from '../bag/html.ts';
import { FormatError } from '../errors.ts';
import { PAPER_HTML_BYTES } from '../limits.ts';
import { runsOf } from '../text/runs.ts';
import { visibleName } from '../text/visible-name.ts';
import { checkValue, type Digest } from './check-value.ts';
import { type Face, faceRules } from './faces.ts';
import { type Numerals, numeralsOf } from './numerals.ts';
import type { Block, Leaf, Line, Paper, Piece } from './paper.ts';
import { paperStyle } from './style.ts';

const ELEMENTS = [
  ...['bdi', 'caption', 'code', 'div', 'footer', 'h1', 'h2', 'h3', 'header', 'li', 'main', 'ol', 'p'],
  ...['section', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
] as const;
type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;
const ATTRIBUTES = ['class', 'dir', 'lang', 'scope'] as const;

function element(name: (typeof ELEMENTS)[number], attributes: Attributes, ...children: readonly Html[]): Html {
  return anyElement(name, { ...attributes }, children);
}

/** What a paper is made with besides itself. */
export interface Ink {
  readonly digest: Digest;
  /** Those that the text needs go into the page. Without any, the reader's system draws the letters. */
  readonly faces: readonly Face[];
}

/** A paper as a page, and the digits that are printed on it. */
export interface MadePaper {
  /** UTF-8. */
  readonly html: Uint8Array<ArrayBuffer>;
  /** Six groups of five digits. */
  readonly check: string;
}

/**
 * One paper as one page that any browser shows and prints without a network: letters included, no script, no picture, no link.
 * The same paper with the same faces gives the same bytes.
 * @throws PaperError 'too-large' when the page would be larger than PAPER_HTML_BYTES
 */
export async function paperHtml(paper: Paper, { digest, faces }: Ink): Promise<MadePaper> {
  const numerals = numeralsOf(paper.language);
  const main = mainOf(paper, numerals).html;
  const check = await checkValue(main, digest);
  const end =
    paper.check === undefined
      ? join([])
      : element(
          'footer',
          {},
          element('h2', {}, text(paper.check.heading)),
          element('p', { class: 'check' }, element('bdi', { dir: 'ltr' }, text(check))),
          element('p', {}, text(paper.check.about)),
        );
  const style = `${faceRules(`${main}${end.html}${paper.footer}${numerals.write(1)}`, faces)}${paperStyle(paper, numerals, check)}`;
  const styleHash = base64Of(await digest(new TextEncoder().encode(style)));
  const html = new TextEncoder().encode(`<!doctype html>
<html lang="${plain(paper.language)}" dir="${paper.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>${text(paper.title).html}</title>
<style>${style}</style>
</head>
<body>
${main}
${end.html}
</body>
</html>
`);
  if (html.length > PAPER_HTML_BYTES) throw new PaperError('too-large');
  return { html, check };
}

/** Why a paper cannot be made. */
export class PaperError extends Error {
  override readonly name = 'PaperError';
  readonly code: 'too-large';
  constructor(code: PaperError['code']) {
    super(code);
    this.code = code;
  }
}

const HEAD =
  /^<!doctype html>\n<html lang="([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)" dir="(ltr|rtl)">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]='; font-src data:; base-uri 'none'; form-action 'none'">\n<meta name="viewport" content="width=device-width">\n<title>([^<]*)<\/title>\n<style>([^<]*)<\/style>\n<\/head>\n<body>\n/;
const END = '\n</body>\n</html>\n';
const OTHER_TAG = otherTags(ELEMENTS, ATTRIBUTES);

/** The letters that a style may bring along, as `faceRules` writes them. */
const FACES =
  /^(?:@font-face \{ font-family: '[A-Za-z ]+'; font-weight: [0-9]+; font-style: normal; unicode-range: [U+0-9A-F,-]+; src: url\(data:font\/woff2;base64,[A-Za-z0-9+/]*={0,2}\) format\('woff2'\); \}\n)*/;
/** What a style without its strings may not have: another string, an escape, a comment, a function or a rule that is not one of these. */
const ACTS = /["'\\<*]|(?<!counter|:dir)\(|@(?!(?:page|media|bottom-(?:left|center|right))(?![A-Za-z0-9_-]))/;

/** Whether a style names no file but the letters that are in it, in whatever browser. */
function isStill(style: string): boolean {
  const rest = style.slice(FACES.exec(style)?.[0].length ?? 0);
  // In a string the backslash begins a code and nothing else, so the next mark does end the string.
  const plain = rest.replace(/'[^'\n\r\f]*'/g, (string) => (/\\(?![0-9a-f])/.test(string) ? '"' : ' '));
  return !ACTS.test(plain);
}

/** What a paper says of itself in its head. */
export interface PaperHead {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** As it stands there, with its escapes. */
  readonly titleHtml: string;
}

/**
 * Holds a page against the shape that `paperHtml` gives: the policy first, a style that names no file, then elements of the list without any
 * attribute that acts. So no paper, given to the press or found in a bag, can run, load, link or post (docs/format.md, section 9.2).
 * @param bytes UTF-8
 * @throws FormatError 'malformed'
 */
export function checkPaperHtml(bytes: Uint8Array): PaperHead {
  let html: string;
  try {
    html = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new FormatError('malformed', 'paper is not UTF-8', cause);
  }
  const [head, language = '', direction, titleHtml = '', style = ''] = HEAD.exec(html) ?? [];
  if (
    head === undefined ||
    !html.endsWith(END) ||
    !isStill(style) ||
    OTHER_TAG.test(html.slice(head.length, -END.length))
  ) {
    throw new FormatError('malformed', 'paper of another shape');
  }
  return { language, direction: direction === 'rtl' ? 'rtl' : 'ltr', titleHtml };
}

/** Whether a page says this language and this title of itself. */
export function isHeadOf({ language, title }: { readonly language: string; readonly title: string }, head: PaperHead) {
  return head.language === language && head.titleHtml === text(title).html;
}

function mainOf(paper: Paper, numerals: Numerals): Html {
  const notes =
    paper.notes === undefined
      ? []
      : [
          element(
            'section',
            { class: 'notes' },
            element('h2', {}, text(paper.notes.heading)),
            element('ol', {}, ...paper.notes.items.map((item) => element('li', {}, line(item, numerals)))),
          ),
        ];
  return element(
    'main',
    {},
    element('header', {}, element('h1', {}, text(paper.title)), ...paper.lead.map((each) => leaf(each, numerals))),
    ...paper.sections.map(({ heading, blocks }) =>
      element('section', {}, element('h2', {}, text(heading)), ...blocks.map((each) => block(each, numerals))),
    ),
    ...notes,
  );
}

function block(given: Block, numerals: Numerals): Html {
  if (given.kind !== 'question') return leaf(given, numerals);
  const number = given.number === undefined ? [] : [element('bdi', {}, text(given.number)), text('. ')];
  return element(
    'section',
    {},
    element('h3', {}, ...number, text(given.heading)),
    ...given.answer.map((each) => leaf(each, numerals)),
  );
}

function leaf(given: Leaf, numerals: Numerals): Html {
  const cell = (each: Line): Html => line(each, numerals);
  switch (given.kind) {
    case 'paragraph':
      return element('p', {}, cell(given.text));
    case 'passage':
      return passage(given);
    case 'list':
      return element(given.ordered ? 'ol' : 'ul', {}, ...given.items.map((each) => element('li', {}, cell(each))));
    case 'facts':
      // A table and no definition list: Chromium gives the PDF tags for the cells of one, and none for the other.
      return element(
        'table',
        { class: 'facts' },
        element(
          'tbody',
          {},
          ...given.facts.map(({ term, values }) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, cell(term)),
              element('td', {}, ...values.map((each) => element('div', {}, cell(each)))),
            ),
          ),
        ),
      );
    case 'table':
      return element(
        'table',
        {},
        given.caption === undefined ? join([]) : element('caption', {}, text(given.caption)),
        element(
          'thead',
          {},
          element('tr', {}, ...given.columns.map((each) => element('th', { scope: 'col' }, cell(each)))),
        ),
        element('tbody', {}, ...given.rows.map((row) => tableRow(row, given.rowHeaders, cell))),
      );
    case 'digits':
      return digits(given);
  }
}

/** Numbered groups, then the squares: each row a line of runs, whose width is their class. Nothing of them is text. */
function digits({ groups, squares }: Extract<Leaf, { kind: 'digits' }>): Html {
  const rows = squares.map((row) =>
    element(
      'div',
      { class: 'squares-row' },
      ...(row.match(/1+|0+/g) ?? []).map((run) =>
        element('div', { class: `${run.startsWith('1') ? 'dark ' : ''}w${run.length}` }),
      ),
    ),
  );
  return element(
    'div',
    { class: 'digits', dir: 'ltr' },
    element(
      'div',
      { class: 'groups' },
      ...groups.map((group, at) =>
        element('div', {}, element('sup', {}, text(String(at + 1))), element('code', { dir: 'ltr' }, text(group))),
      ),
    ),
    ...(rows.length === 0 ? [] : [element('div', { class: 'squares' }, ...rows)]),
  );
}

function tableRow(row: readonly Line[], rowHeaders: boolean, cell: (each: Line) => Html): Html {
  return element(
    'tr',
    {},
    ...row.map((each, at) =>
      rowHeaders && at === 0 ? element('th', { scope: 'row' }, cell(each)) : element('td', {}, cell(each)),
    ),
  );
}

/** One paragraph for each part that is set off by an empty line. */
function passage({ text: account, language, direction }: Extract<Leaf, { kind: 'passage' }>): Html {
  const parts = account.replaceAll('\r\n', '\n').split(/\n[^\S\n]*\n\s*/);
  const lang = language === undefined ? {} : { lang: language };
  return element(
    'div',
    lang,
    ...parts
      .filter((part) => part.trim() !== '')
      .map((part) => element('p', { class: 'passage', dir: direction ?? 'auto' }, ...ownText(part))),
  );
}

function line(given: Line, numerals: Numerals): Html {
  return Array.isArray(given) ? join(given.map((each) => piece(each, numerals))) : piece(given, numerals);
}

function piece(given: Piece, numerals: Numerals): Html {
  if (typeof given === 'string') return text(given);
  if ('own' in given) {
    return element(
      'bdi',
      { dir: 'auto', ...(given.language === undefined ? {} : { lang: given.language }) },
      ...ownText(given.own),
    );
  }
  if ('literal' in given) return element('code', { dir: directionOf(given.literal) }, text(visibleName(given.literal)));
  return element('sup', {}, text(`[${numerals.write(given.note)}]`));
}

/** Plates and numbers keep their order inside text from right to left. */
function ownText(written: string): Html[] {
  return runsOf(written).map((run) => (run.held ? element('bdi', { dir: 'ltr' }, text(run.text)) : text(run.text)));
}

/** Sign by sign from left to right, unless its letters are all of a script that goes the other way, as on an Iranian plate. */
function directionOf(literal: string): 'ltr' | 'rtl' {
  const letters = literal.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.every((each) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(each))
    ? 'rtl'
    : 'ltr';
}

function plain(language: string): string {
  if (!/^[A-Za-z0-9-]+$/.test(language)) throw new RangeError('a language that is no tag');
  return language;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Of(bytes: Uint8Array): string {
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const signs = [18, 12, 6, 0].map((shift) => BASE64[(bits >> shift) & 63] ?? '').join('');
    const left = bytes.length - at;
    written += left > 2 ? signs : signs.slice(0, left + 1).padEnd(4, '=');
  }
  return written;
}
