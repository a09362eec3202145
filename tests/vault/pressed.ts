/** A PDF as Chromium's writer makes them, as far as words go: deflated pages, glyphs by number, a table back to letters. */
import { deflateSync } from 'node:zlib';

const four = (number: number) => number.toString(16).toUpperCase().padStart(4, '0');

const unitsOf = (text: string) =>
  Array.from({ length: text.length }, (_, unit) => four(text.charCodeAt(unit))).join('');

/** One page with these lines. */
export function pressed(lines: readonly string[], title = 'A title'): Uint8Array {
  const letters = [...new Set(lines.join(''))];
  const table = letters.map((letter, at) => {
    return `<${four(at + 1)}> <${unitsOf(letter)}>\n`;
  });
  const show = (text: string) =>
    [...text].map((letter, at) => `${at === 0 ? '' : '6.1 0 Td '}<${four(letters.indexOf(letter) + 1)}> Tj\n`).join('');
  const page = lines.map((line, at) => `BT\n/F5 10.5 Tf\n1 0 0 -1 1 ${20 * (at + 1)} Tm\n${show(line)}ET\n`).join('');
  const stream = (number: number, text: string) => {
    const bytes = deflateSync(text).toString('latin1');
    return `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n${bytes}\nendstream\nendobj\n`;
  };
  const file = [
    `%PDF-1.4\n1 0 obj\n<</Title <FEFF${unitsOf(title)}>>>\nendobj\n`,
    '2 0 obj\n<</Type /Page\n/Resources <</Font <</F5 5 0 R>>>>\n/Contents 3 0 R>>\nendobj\n',
    stream(3, `q\n0 0 643 956 re\nf\nQ\n${page}`),
    '4 0 obj\n<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>\nendobj\n',
    '5 0 obj\n<</Type /Font\n/Subtype /Type0\n/ToUnicode 6 0 R>>\nendobj\n',
    stream(6, `${letters.length} beginbfchar\n${table.join('')}endbfchar\n`),
    '%%EOF\n',
  ];
  return Uint8Array.from(file.join(''), (character) => character.charCodeAt(0));
}

/** The print of a page: its words, line by line, and the check value at its foot. */
export function printOf(html: Uint8Array, check: string): Uint8Array {
  const page = new TextDecoder().decode(html);
  const body = page.slice(page.indexOf('<body>')).replace(/<[^>]*>/g, '\n');
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return pressed([...lines, check]);
}
