import { MainError } from '../../shared/errors.ts';

/** What the document information of a PDF may keep: the title, which a screen reader says first and every paper names itself. */
const KEPT = '/Title';
/** More than any document information that the engine writes; its title is the longest part of it. */
const INFORMATION_BYTES = 16_384;

/**
 * The same PDF without what the engine writes about itself, the computer and the time: the values of its document information are overwritten
 * with spaces, so that nothing else moves. ISO 32000-1, sections 7.5.4 (cross-reference table) and 14.3.3 (document information).
 * @returns a copy
 * @throws MainError 'internal' when the PDF is not built as the engine builds it: then nothing is handed out
 */
export function withoutMetadata(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(pdf);
  const [from, to] = informationIn(copy);
  const written = latin1(copy, from, to);
  for (const { key, start, end } of entriesOf(written)) if (key !== KEPT) copy.fill(0x20, from + start, from + end);
  return copy;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1');
}

const unknown = (): never => {
  throw new MainError('internal');
};

/** Where the dictionary of the document information begins and ends, inside its brackets. */
function informationIn(pdf: Uint8Array): [from: number, to: number] {
  const tail = latin1(pdf, Math.max(0, pdf.length - 1024), pdf.length);
  const trailer = /trailer\s*<<([^>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail) ?? unknown();
  const number = Number(/\/Info (\d+) 0 R/.exec(trailer[1] ?? '')?.[1] ?? unknown());
  const table = Number(trailer[2]);
  // One section that begins at object 0, with entries of twenty bytes each.
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(latin1(pdf, table, table + 64)) ?? unknown();
  const entry = table + head[0].length + 20 * number;
  const object = Number(/^(\d{10}) \d{5} n/.exec(latin1(pdf, entry, entry + 20))?.[1] ?? unknown());
  const text = latin1(pdf, object, Math.min(pdf.length, object + INFORMATION_BYTES));
  const begin = new RegExp(`^${number} 0 obj\\s*<<`).exec(text) ?? unknown();
  const dictionary = text.slice(begin[0].length);
  const last = entriesOf(dictionary).at(-1)?.end ?? 0;
  if (!/^\s*>>\s*endobj/.test(dictionary.slice(last))) unknown();
  return [object + begin[0].length, object + begin[0].length + last];
}

interface Entry {
  readonly key: string;
  readonly start: number;
  /** Behind its value. */
  readonly end: number;
}

/** A name and a string in round brackets, in which a backslash takes the next sign with it, or in hexadecimal. Stops at anything else. */
const ENTRY = /\s*(\/[A-Za-z]+)\s*(?:\((?:[^()\\]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>)/y;

function entriesOf(dictionary: string): Entry[] {
  const entries: Entry[] = [];
  const pattern = new RegExp(ENTRY);
  for (let found = pattern.exec(dictionary); found !== null; found = pattern.exec(dictionary)) {
    entries.push({ key: found[1] ?? '', start: found.index, end: pattern.lastIndex });
  }
  return entries;
}
