/**
 * The words of a PDF, for a search for names: what its pages draw, by the tables that say which letter each sign is, and every string of its
 * objects (notes, form fields, headings, properties), those of earlier states too. Goes over the bytes once and resolves nothing by the
 * file's own table of objects, so that a file cannot lead it in circles. Letters without such a table, pictures and locked files cannot be read.
 */
import { bytesOfLatin1, latin1 } from './findings.ts';
import { inflated } from './packed.ts';
import type { TextInside } from './text.ts';

/**
 * Bytes that are unpacked in all and of one stream; characters of an object; objects; tables of letters; characters of contents, each as often
 * as it is looked at; characters that are told.
 */
const LIMITS = {
  unpacked: 16_777_216,
  stream: 8_388_608,
  object: 1_048_576,
  objects: 50_000,
  tables: 500,
  shown: 33_554_432,
  chars: 8_388_608,
} as const;

/** Which letters a code stands for, and of how many bytes a code is. */
interface Letters {
  readonly bytes: 1 | 2;
  readonly of: ReadonlyMap<number, string>;
}

interface PdfObject {
  readonly number: string;
  /** Everything but its stream. */
  readonly words: string;
  readonly stream: string | undefined;
}

export async function textInPdf(bytes: Uint8Array): Promise<TextInside> {
  const file = latin1(bytes);
  if (/\/Encrypt[\s<]/.test(file)) return { pieces: [], whole: false };
  const read = await objectsOf(file);
  let { whole } = read;
  const { objects } = read;
  const pieces: string[] = [];
  let left: number = LIMITS.chars;
  const say = (text: string) => {
    if (text.length > left) whole = false;
    else if (/\S/.test(text)) pieces.push(text);
    left -= Math.min(left, text.length);
  };
  const letters = new Map<string, Letters>();
  for (const { number, stream } of objects)
    if (stream?.includes('beginbf') === true && letters.size < LIMITS.tables) letters.set(number, lettersOf(stream));
  const fonts = fontsOf(objects, letters);
  const contents: string[] = [];
  for (const { words, stream } of objects) {
    if (/\/Subtype\s*\/Image\b/.test(words)) whole = false;
    say(stringsOf(words).map(textString).join('\n'));
    if (stream === undefined || stream.includes('beginbf') || /\/Type\s*\/(?:XRef|ObjStm)\b/.test(words)) continue;
    if (/\/Subtype\s*\/XML\b/.test(words)) say(new TextDecoder().decode(bytesOfLatin1(stream)));
    else if (/\bBT\b/.test(stream)) contents.push(stream);
    else if (!isWordless(words, stream)) whole = false;
    if (/\bBI\s[\s\S]{0,400}?\bID\s/.test(stream)) whole = false;
  }
  let work: number = LIMITS.shown;
  for (const content of contents) {
    const ways = waysOf(content, fonts);
    work -= content.length * ways;
    if (work < 0) {
      whole = false;
      break;
    }
    for (let way = 0; way < ways; way++) {
      const shown = shownIn(content, fonts, way);
      whole &&= shown.whole;
      for (const text of shown.texts) say(text);
    }
  }
  return { pieces, whole: whole && objects.length > 0 };
}

/** Colour profiles, shades, and contents that are too short for a drawing. Anything else without text may be letters that are drawn as lines. */
function isWordless(words: string, stream: string): boolean {
  return (
    stream.length < 64 || stream.slice(36, 40) === 'acsp' || /\/(?:FunctionType|ShadingType|CMapName)\b/.test(words)
  );
}

/** Where a word comes next, for places that only go forward: all of them together look at each character once. */
function nextOf(text: string, word: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(word, from);
    return found;
  };
}

/** All objects as they stand in the file, and those that are packed into others. */
async function objectsOf(file: string): Promise<{ objects: readonly PdfObject[]; whole: boolean }> {
  const objects: PdfObject[] = [];
  let whole = true;
  let left: number = LIMITS.unpacked;
  const [endObject, beginStream, endStream] = ['endobj', 'stream', 'endstream'].map((word) => nextOf(file, word));
  const begin = /(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\b/g;
  for (let match = begin.exec(file); match !== null; match = begin.exec(file)) {
    if (objects.length >= LIMITS.objects) return { objects, whole: false };
    const [head, number = ''] = match;
    const from = match.index + head.length;
    const end = endObject?.(from) ?? -1;
    const start = beginStream?.(from) ?? -1;
    const hasStream = start >= 0 && (end < 0 || start < end);
    const until = hasStream ? start : end < 0 ? file.length : end;
    const words = file.slice(from, Math.min(until, from + LIMITS.object));
    if (from + words.length < until || (end < 0 && !hasStream)) whole = false;
    const put = (stream: string | undefined) => objects.push({ number, words, stream });
    begin.lastIndex = from + words.length;
    if (!hasStream) {
      put(undefined);
      continue;
    }
    const first = start + 6 + (file.startsWith('\r\n', start + 6) ? 2 : 1);
    const said = Number(/\/Length\s{1,4}(\d{1,10})(?!\s{1,4}\d{1,5}\s{1,4}R)/.exec(words)?.[1] ?? 0);
    const mark = endStream?.(Math.min(first + said, file.length)) ?? -1;
    const last = mark < 0 ? file.length : mark;
    begin.lastIndex = last;
    // Pictures and fonts have no words, and are the most of a file.
    if (/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/.test(words)) {
      put(undefined);
      continue;
    }
    const raw = file.slice(first, last);
    const filters = /\/Filter\s*(\[[^\]]{0,200}\]|\/\w+)/.exec(words)?.[1]?.match(/\/\w+/g) ?? [];
    const [filter] = filters;
    // A second filter, or the same said twice: which one holds is for each reader to say.
    const isOdd = filters.length > 1 || (words.match(/\/Filter\b/g)?.length ?? 0) > 1;
    if (isOdd || (filter !== undefined && filter !== '/FlateDecode' && filter !== '/Fl')) {
      put(undefined);
      whole = false;
      continue;
    }
    const most = Math.min(left, LIMITS.stream);
    const stream = filter === undefined ? raw.slice(0, most) : await inflatedText(raw, most);
    left -= stream.length;
    // Behind the packed bytes many writers leave a line end, which is no damage.
    if (stream.length >= most || (stream === '' && raw !== '')) whole = false;
    put(stream);
    if (!/\/Type\s*\/ObjStm\b/.test(words)) continue;
    const packed = packedObjects(words, stream);
    whole &&= packed.whole;
    objects.push(...packed.objects);
  }
  return { objects, whole };
}

async function inflatedText(raw: string, most: number): Promise<string> {
  return latin1((await inflated(bytesOfLatin1(raw), most, 'deflate')).bytes);
}

/** The objects of an object stream: pairs of number and place, then the objects. They have no streams. */
function packedObjects(words: string, text: string): { objects: PdfObject[]; whole: boolean } {
  const first = Number(/\/First\s{1,4}(\d{1,8})/.exec(words)?.[1] ?? 0);
  const pairs = [...text.slice(0, first).matchAll(/(\d{1,10})\s{1,4}(\d{1,10})/g)];
  const objects: PdfObject[] = [];
  let left = text.length;
  for (const [index, [, number = '', at = '0']] of pairs.entries()) {
    const next = pairs[index + 1]?.[2];
    const object = text.slice(first + Number(at), next === undefined ? undefined : first + Number(next));
    left -= object.length;
    if (left < 0 || index >= 10_000) return { objects, whole: false };
    objects.push({ number, words: object, stream: undefined });
  }
  return { objects, whole: true };
}

/** The tables of each font, by the name that pages call it: in another page the same name may be another font. */
function fontsOf(
  objects: readonly PdfObject[],
  letters: ReadonlyMap<string, Letters>,
): ReadonlyMap<string, readonly (Letters | null)[]> {
  const tableOf = new Map<string, Letters | null>();
  for (const { number, words } of objects) {
    if (!/\/Type\s*\/Font\b/.test(words)) continue;
    const table = letters.get(/\/ToUnicode\s+(\d{1,10})/.exec(words)?.[1] ?? '');
    // A plain font with an encoding of the standard is read as that.
    const plain = /\/Subtype\s*\/(?:Type1|TrueType|MMType1)\b/.test(words) && !/\/Differences\b/.test(words);
    if (table !== undefined) tableOf.set(number, table);
    else if (plain) tableOf.set(number, PLAIN);
    else if (!/\/CIDFontType/.test(words)) tableOf.set(number, null);
  }
  const fonts = new Map<string, (Letters | null)[]>();
  for (const { words } of objects) {
    for (const [, name = '', number = ''] of words.matchAll(
      /\/([^\s/<>[\]()]{1,80})\s{1,4}(\d{1,10})\s{1,4}\d{1,5}\s{1,4}R/g,
    )) {
      const table = tableOf.get(number);
      const known = fonts.get(name) ?? [];
      if (table === undefined || known.includes(table) || known.length >= 8) continue;
      fonts.set(name, [...known, table]);
    }
  }
  return fonts;
}

/** Windows-1252, which the standard encodings are for letters. */
const PLAIN: Letters = {
  bytes: 1,
  of: new Map(
    Array.from({ length: 224 }, (_, at) => [at + 32, new TextDecoder('windows-1252').decode(Uint8Array.of(at + 32))]),
  ),
};

/** What stands between two words, each time. */
function* between(text: string, begin: string, end: string): Generator<string> {
  for (let at = text.indexOf(begin); at >= 0; ) {
    const last = text.indexOf(end, at);
    if (last < 0) return;
    yield text.slice(at + begin.length, last);
    at = text.indexOf(begin, last);
  }
}

/** A table from codes to letters (`ToUnicode`). */
function lettersOf(cmap: string): Letters {
  const of = new Map<number, string>();
  const wide = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length !== 2;
  let left = 65_536;
  const put = (code: number, letter: string) => {
    if (left-- > 0) of.set(code, letter);
  };
  for (const body of between(cmap, 'beginbfchar', 'endbfchar'))
    for (const [, code = '', letter = ''] of body.matchAll(CHAR)) put(Number.parseInt(code, 16), utf16(letter));
  for (const body of between(cmap, 'beginbfrange', 'endbfrange'))
    for (const [, low = '', high = '', start = '', list] of body.matchAll(RANGE)) {
      const from = Number.parseInt(low, 16);
      const each = list?.match(/<[0-9A-Fa-f\s]{0,200}>/g)?.map((one) => utf16(one.slice(1, -1)));
      const letter = utf16(start);
      const last = letter.charCodeAt(letter.length - 1);
      for (let code = from; code <= Number.parseInt(high, 16) && left > 0; code++) {
        put(
          code,
          each === undefined
            ? letter.slice(0, -1) + String.fromCharCode(last + code - from)
            : (each[code - from] ?? ''),
        );
      }
    }
  return { bytes: wide ? 2 : 1, of };
}
const CHAR = /<([0-9A-Fa-f]{1,8})>\s{0,4}<([0-9A-Fa-f\s]{0,200})>/g;
const RANGE =
  /<([0-9A-Fa-f]{1,8})>\s{0,4}<([0-9A-Fa-f]{1,8})>\s{0,4}(?:<([0-9A-Fa-f\s]{0,200})>|\[([^\]]{0,100000})\])/g;

function utf16(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  let text = '';
  for (let at = 0; at + 4 <= digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16));
  return text;
}

/** The parts of a content or an object: a string `(…)` or `<…>`, `[`, `]`, a name `/…`, a number, an operator. Goes forward once. */
function* tokensOf(text: string): Generator<string> {
  const plain = /[[\]]|\/[^\s/<>[\]()]{0,200}|[-+\d.]{1,40}|[A-Za-z'"*]{1,40}|[(<]/g;
  for (let match = plain.exec(text); match !== null; match = plain.exec(text)) {
    const [token] = match;
    if (token !== '(' && token !== '<') {
      yield token;
      continue;
    }
    const end = token === '(' ? endOfLiteral(text, match.index) : text.indexOf('>', match.index);
    // A string that does not end: what follows cannot be told apart.
    if (end < 0) return;
    // `<<` begins a dictionary.
    if (token === '<' && text[match.index + 1] === '<') plain.lastIndex = match.index + 2;
    else {
      yield text.slice(match.index, end + 1);
      plain.lastIndex = end + 1;
    }
  }
}

/** The bracket that ends a string, -1 without one. Brackets inside come in pairs. */
function endOfLiteral(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at;
  }
  return -1;
}

/** Thousandths of the size of the letters: a gap as wide as that is a blank. */
const GAP = -180;

type Fonts = ReadonlyMap<string, readonly (Letters | null)[]>;

/** In how many ways the names of fonts in a content can be meant. */
function waysOf(content: string, fonts: Fonts): number {
  let ways = 1;
  for (const [, name = ''] of content.matchAll(/\/([^\s/<>[\]()]{1,80})\s{1,4}[-\d.]{1,20}\s{1,4}Tf/g))
    ways = Math.max(ways, fonts.get(name)?.length ?? 0);
  return ways;
}

/** What a content shows, with moves along a line as blanks and without: some writers move to every letter. */
function shownIn(content: string, fonts: Fonts, way: number): { texts: string[]; whole: boolean } {
  let whole = true;
  let spaced = '';
  let close = '';
  let letters: Letters | null = PLAIN;
  let name = '';
  let numbers: number[] = [];
  let waiting: string[] = [];
  const line = { Tm: Number.NaN, cm: Number.NaN };
  const add = (text: string) => {
    spaced += text;
    close += text;
  };
  for (const token of tokensOf(content)) {
    const first = token.charAt(0);
    if (first === '(' || first === '<') waiting.push(shown(token, letters));
    else if (first === '/') name = token.slice(1);
    else if (/[-+\d.]/.test(first)) {
      numbers.push(Number(token));
      if (waiting.length > 0 && Number(token) <= GAP) waiting.push(' ');
    } else if (first !== '[' && first !== ']') {
      const down = numbers.at(-1) ?? 0;
      switch (token) {
        case 'Tf': {
          const known = fonts.get(name);
          letters = known?.[Math.min(way, known.length - 1)] ?? null;
          if (letters === null) whole = false;
          break;
        }
        case 'Tj':
        case 'TJ':
          add(waiting.join(''));
          break;
        case "'":
        case '"':
          add(`\n${waiting.join('')}`);
          break;
        case 'Td':
        case 'TD':
          if (down === 0) spaced += ' ';
          else add('\n');
          break;
        case 'Tm':
        case 'cm':
          if (line[token] === down) spaced += ' ';
          else add('\n');
          line[token] = down;
          break;
        case 'T*':
          add('\n');
          break;
      }
      waiting = [];
      numbers = [];
    }
  }
  return { texts: close === spaced ? [spaced] : [spaced, close], whole };
}

function shown(token: string, letters: Letters | null): string {
  const bytes = token.startsWith('(') ? literal(token.slice(1, -1)) : hexBytes(token.slice(1, -1));
  if (letters === null) return '';
  let text = '';
  for (let at = 0; at < bytes.length; at += letters.bytes) {
    const code = letters.bytes === 1 ? bytes.charCodeAt(at) : (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
    text += letters.of.get(code) ?? '';
  }
  return text;
}

/** The strings of an object outside of its stream, as bytes in characters. */
function stringsOf(words: string): string[] {
  const found: string[] = [];
  for (const token of tokensOf(words)) {
    if (token.startsWith('(')) found.push(literal(token.slice(1, -1)));
    else if (/^<[0-9A-Fa-f]{8}/.test(token)) found.push(hexBytes(token.slice(1, -1)));
  }
  return found;
}

function hexBytes(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  let bytes = '';
  for (let at = 0; at < digits.length; at += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16));
  return bytes;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function literal(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8) & 0xff) : (ESCAPES[sign] ?? sign),
  );
}

/** A text string: UTF-16 or UTF-8 with its mark, else Latin-1, which PDF's own encoding follows for letters. */
export function textString(text: string): string {
  if (text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytesOfLatin1(text.slice(2)));
  if (text.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytesOfLatin1(text.slice(2)));
  if (text.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(bytesOfLatin1(text.slice(3)));
  return text;
}
