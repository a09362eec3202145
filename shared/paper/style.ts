import { FAMILY, FAMILY_RTL } from './faces.ts';
import { PAPER_LIMITS } from './limits.ts';
import type { Numerals } from './numerals.ts';
import type { Paper } from './paper.ts';

/** Letters of the paper's own first; what they do not hold comes from the reader's system. */
const LETTERS = {
  ltr: `'${FAMILY}', '${FAMILY_RTL}', 'Noto Sans', system-ui, sans-serif`,
  rtl: `'${FAMILY_RTL}', '${FAMILY}', 'Vazirmatn', 'Noto Sans', system-ui, sans-serif`,
} as const;

/** Text as a string of CSS; all but plain letters, digits and spaces is written as a code. */
function cssString(text: string): string {
  return `'${text.replace(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}'`;
}

/**
 * The style of a paper: A4, black on white, on a screen as in print. At the foot of each page stand the footer, the check value, so that pages of
 * two papers cannot be mixed unseen, and the number of the page.
 */
export function paperStyle(paper: Paper, { style }: Numerals, check: string): string {
  const { direction, footer } = paper;
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const small = `font: 400 8pt/1.3 ${LETTERS[direction]}; color: #000; vertical-align: top; padding-top: 4mm; unicode-bidi: plaintext;`;
  return `
@page {
  size: A4; margin: 20mm 20mm 24mm;
  @bottom-${start} { content: ${cssString(footer)}; text-align: ${start}; direction: ${direction}; }
${paper.check === undefined ? '' : `  @bottom-center { content: ${cssString(check)}; direction: ltr; }\n`}  @bottom-${end} { content: counter(page, ${style}) ' / ' counter(pages, ${style}); text-align: ${end}; direction: ${direction}; }
}
@page { @bottom-left { ${small} } @bottom-center { ${small} } @bottom-right { ${small} } }
:root { color-scheme: light; background: #fff; }
body { font-size: 1rem; line-height: 1.55; color: #000; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
:dir(ltr) { font-family: ${LETTERS.ltr}; }
:dir(rtl) { font-family: ${LETTERS.rtl}; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 2rem 0 0.6rem; padding-bottom: 0.2rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1rem; margin: 1.3rem 0 0.3rem; }
h1, h2, h3, th, caption { font-weight: 700; }
p { margin: 0 0 0.6rem; }
p, li, td, th, h1, h2, h3, caption { overflow-wrap: anywhere; text-align: start; }
bdi, code { unicode-bidi: isolate; }
.passage { white-space: pre-wrap; unicode-bidi: plaintext; }
ol, ul { margin: 0 0 0.6rem; padding-inline-start: 1.8rem; }
ol { list-style-type: ${style}; }
li { margin-bottom: 0.3rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 0.8rem; }
caption { padding-bottom: 0.3rem; }
.facts th { width: 32%; border: 0; padding: 0.1rem 0; padding-inline-end: 1rem; }
.facts td { border: 0; padding: 0.1rem 0; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; vertical-align: baseline; }
td { white-space: pre-wrap; }
thead { display: table-header-group; }
code { font-size: inherit; white-space: pre-wrap; }
sup { font-size: 0.75em; line-height: 0; }
footer { margin-top: 2.5rem; padding-top: 0.6rem; border-top: 1px solid #767676; font-size: 0.85rem; break-inside: avoid; }
footer h2 { font-size: 1rem; margin: 0 0 0.3rem; padding: 0; border: 0; }
.check { font-size: 1.1rem; letter-spacing: 0.04em; }
@media print {
  :root { font-size: 10.5pt; }
  body { max-width: none; margin: 0; padding: 0 1px; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, caption { break-after: avoid; }
  tr, li { break-inside: avoid; }
}
${hasDigits(paper) ? DIGITS : ''}`;
}

function hasDigits({ lead, sections }: Paper): boolean {
  return [...lead, ...sections.flatMap(({ blocks }) => blocks)].some(({ kind }) => kind === 'digits');
}

/**
 * Side of a square of a QR code, in pixels of 1/96 inch. The engine cuts a border down to whole pixels on the screen and to whole points in a PDF,
 * which leaves gaps between the rows; this many pixels are six points.
 */
const SQUARE = 8;
/** Squares are borders, which printers draw also where backgrounds are left out. */
const DIGITS = `.digits { break-inside: avoid; margin: 6mm 0; }
.groups { display: grid; grid-template-columns: 1fr 1fr 1fr 1fr 1fr; gap: 3mm 5mm; padding: 4mm; border: 1px solid #767676; }
.groups sup { display: inline-block; width: 5mm; color: #444; }
.groups code { font-size: 1.35rem; letter-spacing: 0.08em; font-variant-numeric: tabular-nums; }
.squares { margin: 7mm; }
.squares-row { display: flex; height: ${SQUARE}px; }
.dark { border-top: ${SQUARE}px solid #000; height: 0; }
${Array.from({ length: PAPER_LIMITS.squares }, (_, at) => `.w${at + 1} { width: ${SQUARE * (at + 1)}px; flex: none; }`).join('\n')}
`;
