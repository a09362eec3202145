import type { Kept } from './apply.ts';
import type { Occurrence } from './name-forms.ts';

/** A file of an opened bag. */
export interface OpenedFile {
  /** As in the bag. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Somebody whose name is kept back: an id, and what finds everything that leads to them (`findPerson`). */
export interface Withheld {
  readonly id: string;
  /** The same for the same names: what was found with them needs no second search. */
  readonly forms?: string;
  readonly find: (text: string) => readonly Occurrence[];
}

/** A listed form where it must not be. For the author's eyes. */
export interface Leak {
  readonly person: string;
  readonly file: string;
  readonly where: 'name' | 'content';
  /** How the bytes had to be read to see it. */
  readonly as: Reading;
  readonly found: string;
}

export type Reading = 'utf-8' | 'utf-16le' | 'utf-16be' | 'escaped';

/**
 * Everything in a bag that leads for sure to somebody whose name is kept back: in names of files and in their bytes, read as UTF-8 and
 * as UTF-16 of both orders, and with the escapes of JSON, HTML and addresses undone. Pictures, sound, and what is packed or compressed
 * cannot be read so; `namesInside` takes what a reader of such files found.
 * @param kept words that the user let stand; they are passed by where they stand just so
 */
export function leaks(files: readonly OpenedFile[], withheld: readonly Withheld[], kept: readonly Kept[]): Leak[] {
  const found: Leak[] = [];
  for (const { name, bytes } of files) {
    for (const { text, as } of readings(name))
      found.push(...inText(text, withheld, kept, { file: name, where: 'name', as }));
    for (const { text, as } of ofBytes(bytes))
      found.push(...inText(text, withheld, kept, { file: name, where: 'content', as }));
  }
  return found;
}

/** The same inside one file that was read already: its texts, or bytes of a text whose alphabet is not known. */
export function namesInside(
  pieces: readonly (string | Uint8Array)[],
  withheld: readonly Withheld[],
): { readonly person: string; readonly found: string }[] {
  const place = { file: '', where: 'content' } as const;
  return pieces.flatMap((piece) =>
    [...(typeof piece === 'string' ? readings(piece) : ofBytes(piece))].flatMap(({ text, as }) =>
      inText(text, withheld, [], { ...place, as }).map(({ person, found }) => ({ person, found })),
    ),
  );
}

/** One text, as it is and with escapes undone. */
function readings(text: string, as: Reading = 'utf-8'): { text: string; as: Reading }[] {
  const plain = unescaped(text);
  return plain === text
    ? [{ text, as }]
    : [
        { text, as },
        { text: plain, as: 'escaped' },
      ];
}

function* ofBytes(bytes: Uint8Array): Generator<{ text: string; as: Reading }> {
  yield* readings(new TextDecoder('utf-8').decode(bytes));
  // Text of two bytes a letter: in most alphabets one of the two is often the same small number.
  for (const order of ['utf-16le', 'utf-16be'] as const)
    if (isTwoByteText(bytes, order)) yield { text: twoBytes(bytes, order), as: order };
}

/** Whether a piece of the bytes could be UTF-16: a mark of order, or high bytes of the alphabets that are searched. */
function isTwoByteText(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): boolean {
  const high = order === 'utf-16le' ? 1 : 0;
  const looked = Math.min(bytes.length, 65_536);
  let fits = 0;
  for (let at = high; at < looked; at += 2) if ((bytes[at] ?? 255) <= 0x06) fits++;
  return fits >= 4 && fits * 8 >= looked / 2;
}

function twoBytes(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): string {
  const units: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    units.push(String.fromCharCode(order === 'utf-16le' ? first | (second << 8) : (first << 8) | second));
  }
  return units.join('');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '\u200C',
};

/** Undoes percent signs, the escapes of JSON, and the character references of HTML. What is no escape stays. */
export function unescaped(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
      return new TextDecoder('utf-8').decode(bytes);
    })
    .replace(/\\(?:u([0-9a-f]{4})|([nrtbf"\\/]))/gi, (_, hex: string | undefined, sign: string | undefined) =>
      hex === undefined
        ? /["\\/]/.test(sign ?? '')
          ? (sign ?? '')
          : ' '
        : String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}

function inText(
  text: string,
  withheld: readonly Withheld[],
  kept: readonly Kept[],
  place: Pick<Leak, 'file' | 'where' | 'as'>,
): Leak[] {
  const allowed = kept.flatMap((one) => placesOf(text, one));
  return withheld.flatMap(({ id, find }) =>
    find(text)
      .filter(({ certainty }) => certainty === 'sure')
      .filter(({ start, end }) => !allowed.some((range) => range.start <= start && end <= range.end))
      .map(({ found }): Leak => ({ ...place, person: id, found })),
  );
}

/** Where kept words stand with the same words around them. */
function placesOf(text: string, { before, found, after }: Kept): { start: number; end: number }[] {
  const whole = before + found + after;
  const places: { start: number; end: number }[] = [];
  if (found === '') return places;
  for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + 1)) {
    places.push({ start: at + before.length, end: at + before.length + found.length });
  }
  return places;
}
