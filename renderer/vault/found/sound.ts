/** Tags of sound files and of WebM: Vorbis comments (Ogg, FLAC), ID3v2 (MP3), a few elements of WebM. From the first bytes only. */
import { type Findings, latin1, utf8Loose } from './findings.ts';

const COMMENTS = 200;

/** Ogg with Vorbis, Opus or FLAC, and FLAC itself. A comment that goes on in a later page of Ogg is cut there. */
export function findInVorbisComment(head: Uint8Array, findings: Findings): void {
  const start = commentStart(latin1(head.subarray(0, 65_536)));
  if (start === undefined) return;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let at = start;
  const next = (): Uint8Array | undefined => {
    if (at + 4 > head.length) return undefined;
    const length = view.getUint32(at, true);
    const bytes = length > head.length - at - 4 ? undefined : head.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return bytes;
  };
  const vendor = next();
  if (vendor === undefined || at + 4 > head.length) return;
  findings.add('media', 'Vendor', utf8Loose(vendor));
  const count = Math.min(view.getUint32(at, true), COMMENTS);
  at += 4;
  for (let n = 0; n < count; n++) {
    const comment = next();
    if (comment === undefined) return;
    const words = utf8Loose(comment.subarray(0, 8192));
    const equals = words.indexOf('=');
    if (equals > 0) findings.add('media', words.slice(0, equals), words.slice(equals + 1));
  }
}

function commentStart(head: string): number | undefined {
  for (const mark of ['OpusTags', '\x03vorbis']) {
    const at = head.indexOf(mark);
    if (at >= 0) return at + mark.length;
  }
  if (!head.startsWith('fLaC')) return undefined;
  for (let at = 4; at + 4 <= head.length; ) {
    const kind = head.charCodeAt(at);
    if ((kind & 0x7f) === 4) return at + 4;
    if ((kind & 0x80) !== 0) return undefined;
    at += 4 + (head.charCodeAt(at + 1) << 16) + (head.charCodeAt(at + 2) << 8) + head.charCodeAt(at + 3);
  }
  return undefined;
}

/** ID3v2.3 and 2.4: frames of text. */
export function findInId3(head: Uint8Array, findings: Findings): void {
  const major = head[3] ?? 0;
  if (latin1(head.subarray(0, 3)) !== 'ID3' || (major !== 3 && major !== 4)) return;
  const seven = (at: number) => [0, 1, 2, 3].reduce((sum, n) => sum * 128 + ((head[at + n] ?? 0) & 0x7f), 0);
  const plain = (at: number) => [0, 1, 2, 3].reduce((sum, n) => sum * 256 + (head[at + n] ?? 0), 0);
  const end = Math.min(head.length, 10 + seven(6));
  for (let at = 10, frames = 0; at + 10 < end && frames < COMMENTS; frames++) {
    const name = latin1(head.subarray(at, at + 4));
    const size = major === 4 ? seven(at + 4) : plain(at + 4);
    if (!/^[A-Z0-9]{4}$/.test(name) || size < 1 || at + 10 + size > end) return;
    const body = head.subarray(at + 10, at + 10 + Math.min(size, 8192));
    if (name.startsWith('T')) findings.add('media', name, id3Text(body));
    else if (/^(?:COMM|USLT|PRIV|OWNE|WOAF|WOAS)$/.test(name))
      findings.add('media', name, latin1(body).replace(/[^ -~]+/g, ' '));
    at += 10 + size;
  }
}

const ID3_ENCODINGS = ['windows-1252', 'utf-16', 'utf-16be', 'utf-8'] as const;

function id3Text(body: Uint8Array): string {
  const encoding = ID3_ENCODINGS[body[0] ?? 0];
  if (encoding === undefined) return '';
  return new TextDecoder(encoding).decode(body.subarray(1)).replaceAll('\0', ' / ');
}

/** Elements of Matroska and WebM that say something, by their ids. */
const TEXTS: Readonly<Record<number, string>> = { 19840: 'MuxingApp', 22337: 'WritingApp', 31657: 'Title' };
const DATE = 0x4461;
/** Elements that hold elements: Segment, Info, Tags, Tag, SimpleTag. */
const MASTERS = new Set([0x18538067, 0x1549a966, 0x1254c367, 0x7373, 0x67c8]);
const TAG_NAME = 0x45a3;
const TAG_TEXT = 0x4487;
/** Milliseconds of 2001-01-01, from which WebM counts. */
const EPOCH = 978_307_200_000;

export function findInWebm(head: Uint8Array, findings: Findings): void {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let tag = '';
  for (let at = 0, elements = 0; at < head.length && elements < 2000; elements++) {
    const id = vint(head, at, false);
    const size = id === undefined ? undefined : vint(head, at + id.length, true);
    if (id === undefined || size === undefined) return;
    const start = at + id.length + size.length;
    if (MASTERS.has(id.value)) {
      at = start;
      continue;
    }
    const body = head.subarray(start, Math.min(head.length, start + Math.min(size.value, 8192)));
    const name = TEXTS[id.value];
    if (name !== undefined) findings.add('media', name, utf8Loose(body));
    if (id.value === TAG_NAME) tag = utf8Loose(body);
    if (id.value === TAG_TEXT) findings.add('media', tag, utf8Loose(body));
    if (id.value === DATE && body.length === 8) {
      const milliseconds = EPOCH + Number(view.getBigInt64(start)) / 1_000_000;
      if (Math.abs(milliseconds) < 8.64e15) findings.add('media', 'DateUTC', new Date(milliseconds).toISOString());
    }
    at = start + size.value;
  }
}

/** A number of variable length; a size loses its length mark, an id keeps it. */
function vint(bytes: Uint8Array, at: number, isSize: boolean): { value: number; length: number } | undefined {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length || (!isSize && length > 4)) return undefined;
  let value = isSize ? first & (0xff >> length) : first;
  for (let n = 1; n < length; n++) value = value * 256 + (bytes[at + n] ?? 0);
  return { value, length };
}
