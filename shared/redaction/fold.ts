/**
 * A text made comparable, with the way back to where each letter stood. The vault's search folds too; here every folded letter has to
 * be found again in the original, because what is found is cut out there.
 */
export interface Folded {
  /** Small letters without marks, joiners and soft hyphens; one kind of digit, apostrophe, hyphen and space. */
  readonly text: string;
  /** For each UTF-16 unit of `text` where the character it came from begins in the original. */
  readonly start: readonly number[];
  /** For each unit of `text` where that character ends, marks and invisible characters after it included. */
  readonly end: readonly number[];
}

/** Letters that keyboards and spellings of one language swap, after marks were taken off. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ı: 'i', ə: 'e', ǝ: 'e', ɘ: 'e', ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' },
    ...{ ي: 'ی', ى: 'ی', ې: 'ی', ے: 'ی', ك: 'ک', ڪ: 'ک', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ٱ: 'ا' },
  }),
);

const APOSTROPHES = /^['’‘‛ʼʻʹʽˈ`´′＇‚]$/u;
const UNSEEN = /[\p{M}\p{Cf}\u0640\u115F\u1160\u3164\uFFA0]/gu;

const known = new Map<string, string>();

/** The folded form of one character; empty when it makes no other word. */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  // Memory is bounded by Unicode; a text of odd characters cannot fill it beyond that.
  const folded = APOSTROPHES.test(character) ? "'" : foldLetter(character);
  known.set(character, folded);
  return folded;
}

function foldLetter(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(UNSEEN, '');
  let folded = '';
  for (const letter of plain) {
    if (/\p{Pd}|\u2212/u.test(letter)) folded += '-';
    else if (/\s/u.test(letter)) folded += ' ';
    else if (/(?![0-9])\p{Nd}/u.test(letter)) folded += digit(letter);
    else folded += SAME.get(letter) ?? letter;
  }
  return folded;
}

/** Decimal digits lie in runs of ten, in order, in every script. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 10 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}

/** Folds a text. Neither the length nor the count of characters stays. */
export function foldWithMap(original: string): Folded {
  let text = '';
  const start: number[] = [];
  const end: number[] = [];
  let at = 0;
  for (const character of original) {
    const next = at + character.length;
    const folded = foldCharacter(character);
    // What is not seen belongs to the letter before it: cutting a name out leaves none of its marks behind.
    if (folded === '' && end.length > 0) end[end.length - 1] = next;
    for (let unit = 0; unit < folded.length; unit++) {
      start.push(at);
      end.push(next);
    }
    text += folded;
    at = next;
  }
  return { text, start, end };
}

/** The folded text alone. */
export function foldToCompare(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other';

/** The script of the first letter. */
export function scriptOf(text: string): Script {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return 'other';
  if (/\p{Script=Latin}/u.test(letter)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'cyrillic';
  return /\p{Script=Arabic}/u.test(letter) ? 'arabic' : 'other';
}
