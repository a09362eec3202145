/** Words that stand nowhere in the world: random letters, a word for each place where somebody could write one. */
import { randomInt } from 'node:crypto';

/** Small letters only, so that no change of case hides a word. */
const SCRIPTS = {
  latin: 'abcdefghijklmnopqrstuvwxyz',
  azerbaijani: 'abcçdeəfgğhxıjkqlmnoöprsştuüvyz',
  cyrillic: 'абвгдежзиклмнопрстуфхцчшыэюя',
  georgian: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  arabic: 'بتثجحخدذرزسشصضطظعغفقكلمنهوي',
} as const;
export type Script = keyof typeof SCRIPTS;
const LETTERS = 14;
const ORDER = Object.keys(SCRIPTS).filter((name): name is Script => name in SCRIPTS);

export class Canaries {
  readonly #places = new Map<string, string>();

  /** A new word for a place; the scripts take turns where none is asked for. 14 letters: about 60 bits and more. */
  word(place: string, script: Script = ORDER[this.#places.size % ORDER.length] ?? 'latin'): string {
    const letters = [...SCRIPTS[script]];
    const word = Array.from({ length: LETTERS }, () => letters[randomInt(letters.length)]).join('');
    this.#places.set(word, place);
    return word;
  }

  /** Something that the app made itself and that is as secret. */
  also(place: string, word: string): void {
    this.#places.set(word, place);
  }

  /** Every word, with the place where it was written. */
  get places(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#places);
  }
}
