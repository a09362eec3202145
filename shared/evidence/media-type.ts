/** What a file is, told from its first bytes and never from its name alone. */

/** How many bytes from the beginning {@link mediaTypeOf} wants, or the whole file where it is shorter. */
export const MEDIA_TYPE_HEAD = 4096;

/** What nothing is known of. */
export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

/**
 * The media type of a file by its first {@link MEDIA_TYPE_HEAD} bytes. A web page called `photo.jpg` is `text/html`; an empty file is
 * `application/octet-stream`. The name decides only between kinds of plain text (`.csv`).
 */
export function mediaTypeOf(head: Uint8Array, originalName: string): string {
  if (head.length === 0) return UNKNOWN_MEDIA_TYPE;
  return bySignature(head) ?? byContainer(head) ?? byText(head, originalName) ?? UNKNOWN_MEDIA_TYPE;
}

/** Bytes at the beginning, as Latin-1 text. */
const SIGNATURES: readonly (readonly [start: string, mediaType: string])[] = [
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['%PDF-', 'application/pdf'],
  ['OggS', 'audio/ogg'],
  ['fLaC', 'audio/flac'],
  ['ID3', 'audio/mpeg'],
  ['#!AMR', 'audio/amr'],
  ['\x1f\x8b', 'application/gzip'],
  ['7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  ['Rar!\x1a\x07', 'application/vnd.rar'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  ['MZ', 'application/vnd.microsoft.portable-executable'],
  ['\x7fELF', 'application/x-executable'],
];

function bySignature(head: Uint8Array): string | undefined {
  const start = latin1(head, 0, 16);
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  // A film in an Ogg file says so in its first pages.
  if (found === 'audio/ogg') return latin1(head, 0, 512).includes('theora') ? 'video/ogg' : found;
  if (found !== undefined) return found;
  if (start.startsWith('BM') && latin1(head, 6, 10) === '\0\0\0\0') return 'image/bmp';
  const [first = 0, second = 0] = head;
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac';
  if (first === 0xff && (second & 0xe6) === 0xe2) return 'audio/mpeg';
  return undefined;
}

function byContainer(head: Uint8Array): string | undefined {
  const start = latin1(head, 0, 4);
  if (start === 'RIFF') return RIFF[latin1(head, 8, 12)];
  if (latin1(head, 4, 8) === 'ftyp') return brandOf(latin1(head, 8, 12));
  if (start === '\x1aE\xdf\xa3') return latin1(head, 0, 64).includes('webm') ? 'video/webm' : 'video/x-matroska';
  if (start === 'PK\x03\x04') return zipKind(latin1(head, 0, head.length));
  return undefined;
}

const RIFF: Readonly<Record<string, string>> = { WEBP: 'image/webp', WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo' };

function brandOf(brand: string): string {
  if (/^(heic|heix|hevc|heim|heis)$/.test(brand)) return 'image/heic';
  if (/^(mif1|msf1)$/.test(brand)) return 'image/heif';
  if (/^avi[fs]$/.test(brand)) return 'image/avif';
  if (brand === 'qt  ') return 'video/quicktime';
  if (/^3g[gps2]/.test(brand)) return 'video/3gpp';
  if (/^M4[AB] $/.test(brand)) return 'audio/mp4';
  return 'video/mp4';
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** What kind of document a ZIP is shows in the names of its first entries, or in an entry `mimetype` that comes first. */
function zipKind(head: string): string {
  const open =
    /^.{30}mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))(?![a-z-])/s.exec(
      head,
    )?.[1];
  if (open !== undefined) return open;
  if (head.includes('[Content_Types].xml') || head.includes('_rels/.rels')) {
    if (head.includes('word/')) return `${OFFICE}wordprocessingml.document`;
    if (head.includes('xl/')) return `${OFFICE}spreadsheetml.sheet`;
    if (head.includes('ppt/')) return `${OFFICE}presentationml.presentation`;
  }
  return 'application/zip';
}

function byText(head: Uint8Array, originalName: string): string | undefined {
  // Only the header lines of a mail are text for certain; what follows may be in any encoding.
  if (isMail(latin1(head, 0, head.length), head.length >= MEDIA_TYPE_HEAD)) return 'message/rfc822';
  const text = textOf(head);
  if (text === undefined) return undefined;
  const start = text.trimStart().toLowerCase();
  if (/<svg[\s>]/.test(start) && start.startsWith('<')) return 'image/svg+xml';
  if (/^(<!doctype html|<html|<head|<body|<script|<!--)/.test(start)) return 'text/html';
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'application/xhtml+xml' : 'application/xml';
  if (start.startsWith('{\\rtf')) return 'application/rtf';
  return /\.csv$/i.test(originalName) ? 'text/csv' : 'text/plain';
}

/** The head as text, or undefined when it is none. A character that is cut at the end of the head does not count against it. */
function textOf(head: Uint8Array): string | undefined {
  for (let cut = 0; cut < 4; cut++) {
    try {
      const whole = cut === 0 || head.length >= MEDIA_TYPE_HEAD;
      if (!whole) return undefined;
      const text = new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - cut));
      return hasControls(text) ? undefined : text;
    } catch {
      // Once more without the last byte.
    }
  }
  return undefined;
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d && unit !== 0x1b) return true;
  }
  return false;
}

/** Header lines that servers put before all others, sometimes kilobytes of them. */
const BY_SERVERS = ['received', 'return-path', 'delivered-to', 'dkim-signature', 'x-received', 'arc-seal'];
const BY_SENDERS = ['date', 'subject', 'message-id', 'to'];

/** A mail begins with header lines, some of which only mails have. `isCut` says that the head ends before the file does. */
function isMail(head: string, isCut: boolean): boolean {
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  if (hasControls(headers)) return false;
  const lines = headers.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const isWhole = headers.length < head.length || !isCut;
  // The last line may be a cut one, or end what was there.
  const complete = isWhole
    ? lines.filter((line, index) => line !== '' || index < lines.length - 1)
    : lines.slice(0, -1);
  const names = complete.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase());
  if (names.includes(undefined)) return false;
  const has = (all: readonly string[]) => new Set(all.filter((name) => names.includes(name))).size;
  if (names.includes('from') && has([...BY_SERVERS, ...BY_SENDERS]) > 0) return true;
  // So many header lines, or one so long, that the rest of them lies behind the head.
  if (isWhole) return false;
  return (
    has(BY_SERVERS) >= 2 ||
    has([...BY_SERVERS, ...BY_SENDERS, 'from']) >= 3 ||
    (names.includes('from') && /^to:/im.test(headers))
  );
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte);
  return text;
}
