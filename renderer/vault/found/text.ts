/**
 * The words inside a file, for a search for names before it goes out as it is. Bounded for any file: so many bytes read, unpacked and told. What
 * cannot be read is said, never guessed: a picture, a sound, something packed in another way, a part that was too large.
 */
import { type ReadPart, utf8Loose } from './findings.ts';
import { unescaped } from './markup.ts';
import { type PackedPart, packedParts, unpackedPart } from './packed.ts';
import { textInPdf } from './pdf-text.ts';

export interface TextInside {
  /** Texts, or bytes of a file of text whose alphabet is not known. */
  readonly pieces: readonly (string | Uint8Array)[];
  /** Nothing in the file was passed over that could say a name. */
  readonly whole: boolean;
}

/** Bytes of a file of text, of a PDF, of a packed file's directory, of one part, of all parts; the number of parts. */
const LIMITS = {
  text: 4_194_304,
  pdf: 33_554_432,
  directory: 1_048_576,
  part: { stored: 8_388_608, unpacked: 8_388_608 },
  unpacked: 33_554_432,
  parts: 2000,
} as const;

const TEXT = /^text\/|^message\/|[/+](?:json|xml|html|csv|x-subrip)$/;
const PACKED = /openxmlformats|opendocument|^application\/(?:zip|epub\+zip)$/;

/** Whether there is a way to look into files of a kind. */
export function canLookInside(mediaType: string): boolean {
  return TEXT.test(mediaType) || PACKED.test(mediaType) || mediaType === 'application/pdf';
}

/**
 * The words of a file.
 * @returns null for a kind of file that this cannot look into
 * Throws only what `read` throws.
 */
export async function textInside(read: ReadPart, size: number, mediaType: string): Promise<TextInside | null> {
  if (TEXT.test(mediaType)) return size > LIMITS.text ? null : { pieces: [await read(0, size)], whole: true };
  if (mediaType === 'application/pdf') return size > LIMITS.pdf ? null : textInPdf(await read(0, size));
  return PACKED.test(mediaType) ? textInParts(read, size) : null;
}

/** Parts of an office document that are written in markup, and files of text in an archive. */
const MARKUP = /\.(?:xml|rels|x?html?|opf|ncx|vml|svg|rdf)$/i;
const PLAIN = /(?:^|\/)mimetype$|\.(?:txt|csv|json|md|eml|srt|vtt|ics|vcf|css|log)$/i;

async function textInParts(read: ReadPart, size: number): Promise<TextInside> {
  const { parts, whole: listed } = await packedParts(read, size, LIMITS.directory);
  const looked = parts.slice(0, LIMITS.parts);
  const pieces: (string | Uint8Array)[] = [looked.map(({ name }) => name).join('\n')];
  let whole = listed && looked.length === parts.length;
  let left: number = LIMITS.unpacked;
  for (const part of looked) {
    if (part.name.endsWith('/') && part.stored === 0) continue;
    const kind = MARKUP.test(part.name) ? 'markup' : PLAIN.test(part.name) ? 'plain' : null;
    if (kind === null || left <= 0) {
      whole = false;
      continue;
    }
    const unpacked = await unpackedPart(read, part, boundsOf(part, left));
    left -= unpacked.bytes.length;
    whole &&= unpacked.whole;
    if (kind === 'markup') pieces.push(...textOfMarkup(decoded(unpacked.bytes)));
    else pieces.push(unpacked.bytes);
  }
  return { pieces, whole };
}

function boundsOf({ stored }: PackedPart, left: number): { stored: number; unpacked: number } {
  return { stored: LIMITS.part.stored, unpacked: Math.min(LIMITS.part.unpacked, Math.max(left, Math.min(stored, 1))) };
}

/** Markup says its alphabet by its first bytes; without them it is UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return utf8Loose(bytes);
}

/** Elements of office documents that end a word; all others of theirs may stand inside of one, since a word is often written in several. */
const BREAKS = new Set(
  'p h br tab cr tr tc tbl s line-break list-item ptab comment footnote endnote si c row sp table-cell table-row'.split(
    ' ',
  ),
);
/** Elements without a prefix (spreadsheets, pages) that may stand inside a word. */
const INSIDE = new Set(
  't r rPr b i u sz color rFont family charset scheme strike vertAlign span a em strong font small mark sub sup wbr'.split(
    ' ',
  ),
);
const OFFICE = /^(?:w|a|m|p|x|text|table|draw|office)$/;
const ATTRIBUTE = /=\s{0,10}(?:"([^"]{1,4000})"|'([^']{1,4000})')/g;

/**
 * The words of markup, then the values of its attributes, where authors of comments, names of sheets and addresses stand. Goes forward once
 * and expands nothing but the five entities and numbers.
 */
export function textOfMarkup(xml: string): string[] {
  const words: string[] = [];
  const values = new Set<string>();
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    words.push(xml.slice(at, start < 0 ? xml.length : start));
    if (start < 0) break;
    const end = xml.startsWith('<!--', start) ? xml.indexOf('-->', start) : xml.indexOf('>', start);
    if (end < 0) {
      words.push(xml.slice(start));
      break;
    }
    at = end + (xml.startsWith('<!--', start) ? 3 : 1);
    const inner = xml.slice(start + 1, at - 1);
    if (inner.startsWith('!')) {
      words.push('\n', inner, '\n');
      continue;
    }
    const [, prefix = '', name = ''] = /^\/?(?:([\w-]{1,40}):)?([\w.-]{1,80})/.exec(inner.slice(0, 200)) ?? [];
    const joins = prefix === '' ? INSIDE.has(name) : OFFICE.test(prefix) && !BREAKS.has(name);
    if (!joins) words.push('\n');
    if (inner.includes('=')) {
      for (const [, double, single] of inner.slice(0, 65_536).matchAll(ATTRIBUTE)) values.add(double ?? single ?? '');
    }
  }
  return [unescaped(words.join('')), unescaped([...values].join('\n'))];
}
