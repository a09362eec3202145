/**
 * The words of a PDF that came from the app's own press, for the search of what goes out. It knows what Chromium's writer gives (docs/paper.md):
 * classic objects, deflated streams, glyphs with a table back to letters. It is no reader of PDFs from outside (found/pdf-text.ts is), and unlike
 * that one it knows how this writer lays out cells and words that go from right to left: here a name may not be missed.
 */
import { VaultError } from '../../shared/errors.ts';
import { bytesOfLatin1, latin1 } from './found/findings.ts';

/** A stretch of glyphs in one place of a page. */
interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

type Letters = ReadonlyMap<number, string>;

/**
 * Everything that can be read in it: the titles and headings of its outline, and the pages, their words joined in each way that a line may have
 * to be put together (with and without a blank between two boxes, from the left and from the right).
 * @throws VaultError 'malformed' when it is not of the form that the press gives
 */
export async function pressedTexts(pdf: Uint8Array): Promise<string[]> {
  const file = latin1(pdf);
  const objects = new Map<number, { readonly head: string; readonly stream: string | undefined }>();
  for (const match of file.matchAll(/(?<![0-9])([0-9]{1,9}) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = file.indexOf('endobj', start);
    const marked = file.indexOf('stream\n', start);
    const isStream = marked >= 0 && marked < end;
    const head = file.slice(start, isStream ? marked : end);
    const length = Number(/\/Length ([0-9]{1,9})/.exec(head)?.[1] ?? 0);
    const from = marked + 'stream\n'.length;
    objects.set(Number(match[1]), { head, stream: isStream ? file.slice(from, from + length) : undefined });
  }
  const fonts = new Map<string, Letters>();
  for (const { head } of objects.values()) {
    for (const [, name = '', number] of head.matchAll(/\/(F[0-9]{1,9}) ([0-9]{1,9}) 0 R/g)) {
      const table = /\/ToUnicode ([0-9]{1,9}) 0 R/.exec(objects.get(Number(number))?.head ?? '')?.[1];
      const stream = table === undefined ? undefined : objects.get(Number(table))?.stream;
      if (stream !== undefined && !fonts.has(name)) fonts.set(name, lettersOf(await inflated(stream)));
    }
  }
  const contents = [...objects.values()].flatMap(({ head }) => {
    const number = /\/Type \/Page\b(?!s)/.test(head) ? /\/Contents ([0-9]{1,9}) 0 R/.exec(head)?.[1] : undefined;
    return number === undefined ? [] : [objects.get(Number(number))?.stream];
  });
  const lines: Piece[][] = [];
  for (const stream of contents) {
    if (stream === undefined) throw new VaultError('malformed');
    lines.push(...inLines(piecesOf(await inflated(stream), fonts)));
  }
  if (lines.length === 0) throw new VaultError('malformed');
  const titles = [...file.matchAll(/\/Title\s?(?:<FEFF([0-9A-Fa-f]*)>|\(((?:[^()\\]|\\.)*)\))/g)].map(
    ([, hex, plain = '']) => (hex === undefined ? plain : utf16(hex)),
  );
  return [...new Set([...titles, ...joined(lines), ...joined(lines.map((line) => line.toReversed()))])];
}

/** A name may stand over two boxes of a line or over two lines, or beside the word of another cell. */
function joined(lines: readonly (readonly Piece[])[]): string[] {
  const together = (line: readonly Piece[], between: string) => line.map(({ text }) => text).join(between);
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  return [
    plain(lines.map((line) => together(line, ' ')).join(' ')),
    plain(lines.map((line) => together(line, '')).join(' ')),
    lines.map((line) => together(line, '')).join(''),
  ];
}

/** Lines of boxes; a box whose letters come out of several fonts is written in several pieces, all from one point. */
function inLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line === undefined || last === undefined || Math.abs(last.y - piece.y) >= 1) lines.push([piece]);
    else if (last.x === piece.x) line[line.length - 1] = { ...last, text: last.text + piece.text };
    else line.push(piece);
  }
  return lines;
}

/** Whole glyph numbers, dictionaries, names and operators of a page. */
const TOKENS = /<<|>>|<([0-9A-Fa-f]*)>|\/([A-Za-z0-9]+)|(-?[0-9]*\.?[0-9]+)|([A-Za-z*'"]+)/g;

function piecesOf(page: string, fonts: ReadonlyMap<string, Letters>): Piece[] {
  const pieces: Piece[] = [];
  const marks: { readonly reversed: boolean; said: string | undefined }[] = [];
  let [x, y] = [0, 0];
  let letters: Letters | undefined;
  let names: string[] = [];
  let numbers: number[] = [];
  let inDictionary = false;
  let actual: string | undefined;
  let glyphs: string[] = [];
  const end = () => {
    const isReversed = marks.some(({ reversed }) => reversed);
    if (glyphs.length > 0) pieces.push({ x, y, text: (isReversed ? glyphs.toReversed() : glyphs).join('') });
    glyphs = [];
  };
  for (const [token, hex, name, number, operator] of page.matchAll(TOKENS)) {
    if (token === '<<' || token === '>>') inDictionary = token === '<<';
    else if (hex !== undefined && inDictionary) actual = utf16(hex.replace(/^FEFF/i, ''));
    else if (hex !== undefined) {
      const mark = marks.findLast(({ said }) => said !== undefined);
      // What a mark says stands for all of its glyphs.
      if (mark === undefined) glyphs.push(...lettersIn(hex, letters));
      else if (mark.said !== '') {
        glyphs.push(mark.said ?? '');
        mark.said = '';
      }
    } else if (name !== undefined) names.push(name);
    else if (number !== undefined) numbers.push(Number(number));
    else if (operator !== undefined) {
      switch (operator) {
        case 'Tf':
          letters = fonts.get(names.at(-1) ?? '');
          break;
        case 'Tm':
          end();
          [x = 0, y = 0] = numbers.slice(-2);
          break;
        case 'Td':
          if (numbers.at(-1) !== 0) {
            end();
            y -= numbers.at(-1) ?? 0;
          }
          break;
        case 'BMC':
        case 'BDC': {
          const isReversed = names.includes('ReversedChars');
          if (isReversed) end();
          marks.push({ reversed: isReversed, said: actual });
          actual = undefined;
          break;
        }
        case 'EMC':
          if (marks.at(-1)?.reversed === true) end();
          marks.pop();
          break;
        case 'ET':
          end();
          break;
        default:
      }
      names = [];
      numbers = [];
    }
  }
  end();
  return pieces;
}

function* lettersIn(hex: string, letters: Letters | undefined): Generator<string> {
  for (let at = 0; at < hex.length; at += 4) yield letters?.get(Number.parseInt(hex.slice(at, at + 4), 16)) ?? '\uFFFD';
}

/** A table from glyphs to letters (ISO 32000-2, 9.10.3). */
function lettersOf(table: string): Letters {
  const letters = new Map<number, string>();
  const sections = table.matchAll(/beginbf(char|range)\s([\s\S]*?)endbf/g);
  for (const [, kind, section = ''] of sections) {
    const numbers = [...section.matchAll(/<([0-9A-Fa-f]*)>/g)].map(([, hex = '']) => hex);
    const step = kind === 'char' ? 2 : 3;
    for (let at = 0; at + step <= numbers.length; at += step) {
      const first = Number.parseInt(numbers[at] ?? '', 16);
      const last = kind === 'char' ? first : Number.parseInt(numbers[at + 1] ?? '', 16);
      const said = utf16(numbers[at + step - 1] ?? '');
      for (let glyph = first; glyph <= last && glyph <= 0xffff; glyph++) {
        const point = (said.codePointAt(0) ?? 0xfffd) + glyph - first;
        letters.set(glyph, glyph === first ? said : String.fromCodePoint(point));
      }
    }
  }
  return letters;
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

async function inflated(stream: string): Promise<string> {
  try {
    const bytes = new Blob([bytesOfLatin1(stream)]).stream().pipeThrough(new DecompressionStream('deflate'));
    return latin1(new Uint8Array(await new Response(bytes).arrayBuffer()));
  } catch (error) {
    throw new VaultError('malformed', error);
  }
}
