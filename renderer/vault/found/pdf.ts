/**
 * What a PDF says about itself: the information dictionaries of all its versions, its identifiers and XMP, as far as they stand in the open.
 * Nothing is unpacked, so what a file keeps in compressed objects is not found.
 */
import { bytesOfLatin1, type Findings, latin1, type ReadPart, utf8Loose } from './findings.ts';
import { scanMarkup, xmpPacket } from './markup.ts';

/** Bytes that are looked at from either end. */
const END = 1_048_576;
/** Information dictionaries of one file, and characters of one. */
const DICTIONARIES = 20;
const DICTIONARY = 16_384;

export async function findInPdf(read: ReadPart, size: number, findings: Findings): Promise<void> {
  const head = latin1(await read(0, Math.min(size, 2 * END)));
  const text = size <= 2 * END ? head : head.slice(0, END) + latin1(await read(size - END, END));
  const version = /%PDF-(\d\.\d)/.exec(text)?.[1];
  if (version !== undefined) findings.add('pdf', 'Version', version);
  const ends = text.match(/%%EOF/g)?.length ?? 0;
  // Each later saving puts its own end behind the earlier one, and what was replaced stays readable.
  if (ends > 1) findings.add('pdf', 'Saved', String(ends));
  const objects = new Set<string>();
  for (const [, number, generation] of text.matchAll(/\/Info\s{1,10}(\d{1,10})\s{1,10}(\d{1,5})\s{1,10}R/g)) {
    objects.add(`${number} ${generation}`);
    if (objects.size >= DICTIONARIES) break;
  }
  let left = DICTIONARIES;
  for (const object of objects) {
    const [number, generation] = object.split(' ');
    for (const match of text.matchAll(new RegExp(`(?<![0-9])${number}\\s{1,10}${generation}\\s{1,10}obj`, 'g'))) {
      if (left-- <= 0) break;
      const start = match.index + match[0].length;
      readDictionary(text.slice(start, start + DICTIONARY), findings);
    }
  }
  for (const [, first = '', second = ''] of text.matchAll(
    /\/ID\s{0,10}\[\s{0,10}<([0-9A-Fa-f]{1,128})>\s{0,10}<([0-9A-Fa-f]{1,128})>/g,
  )) {
    findings.add('pdf', 'ID', `${first} ${second}`);
    if (findings.isFull) break;
  }
  for (let at = 0, packets = 0; packets < 5; packets++) {
    const from = text.indexOf('<x:xmpmeta', at);
    const packet = from < 0 ? undefined : xmpPacket(text.slice(from));
    if (packet === undefined) break;
    scanMarkup(utf8Loose(bytesOfLatin1(packet)), (name, value) => findings.add('xmp', name, value));
    at = from + packet.length;
  }
}

/** The strings of one dictionary; it ends with its object. */
function readDictionary(text: string, findings: Findings): void {
  const names = /\/([A-Za-z][\w#.-]{0,60})\s{0,10}(?=[(<])|endobj/gy;
  for (let at = 0; at < text.length && !findings.isFull; ) {
    names.lastIndex = at;
    const match = names.exec(text);
    if (match === null) {
      at += 1;
      continue;
    }
    const [whole, name] = match;
    if (name === undefined) return;
    const value = readString(text, at + whole.length);
    if (value === undefined) {
      at += whole.length;
    } else {
      findings.add('pdf', name, decoded(value.text));
      at = value.end;
    }
  }
}

/** A string object at `at`, as bytes in characters; undefined for a dictionary. */
function readString(text: string, at: number): { text: string; end: number } | undefined {
  if (text[at] === '<') {
    const hex = /^<([0-9A-Fa-f\s]*)>/.exec(text.slice(at, at + DICTIONARY));
    if (text[at + 1] === '<') return undefined;
    if (hex === null) return { text: '', end: text.length };
    const digits = (hex[1] ?? '').replace(/\s/g, '');
    let bytes = '';
    for (let n = 0; n < digits.length; n += 2) {
      bytes += String.fromCharCode(Number.parseInt(digits.slice(n, n + 2).padEnd(2, '0'), 16));
    }
    return { text: bytes, end: at + hex[0].length };
  }
  let depth = 0;
  let bytes = '';
  for (let n = at; n < text.length; n++) {
    const character = text.charAt(n);
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(n + 1, n + 4))?.[0];
      if (octal !== undefined) {
        bytes += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        n += octal.length;
      } else {
        const next = text.charAt(n + 1);
        bytes += ESCAPES[next] ?? next;
        n += 1;
      }
      continue;
    }
    if (character === '(' && depth++ === 0) continue;
    if (character === ')' && --depth === 0) return { text: bytes, end: n + 1 };
    bytes += character;
  }
  // It does not end: what follows in this dictionary cannot be told apart.
  return { text: bytes, end: text.length };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

/** A text string: UTF-16 or UTF-8 with its mark, else Latin-1, which PDF's own encoding follows for letters. */
function decoded(text: string): string {
  if (text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytesOfLatin1(text.slice(2)));
  if (text.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytesOfLatin1(text.slice(2)));
  if (text.startsWith('\xef\xbb\xbf')) return utf8Loose(bytesOfLatin1(text.slice(3)));
  return text;
}
