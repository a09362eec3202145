/**
 * Names that were met before, in whichever writing: Bozqır, Bozkır and Bozkir; Əliyev and Алиев. It proposes and never decides. Kept in
 * memory: each word of a name once, with the names that it stands in.
 */
import { isOnlyKin } from '../redaction/kin.ts';
import { withinOne } from '../redaction/name-forms.ts';
import { soundKey } from '../redaction/name-key.ts';
import { OFFICE_STEMS } from './stop-words.ts';
import { formOf as wordForm } from './word-forms.ts';

/** Letters from which on one of them may differ. */
const NEAR_LETTERS = 5;
/** Letters of a sound from which on two words that sound alike may be one. */
const SOUND_LETTERS = 4;
const MOST_WORDS = 8;
const MOST_IN_TEXT = 40;

/** A name as it stands somewhere. */
export interface KnownName {
  readonly text: string;
  /** Out of running text: more than one of its words must be met. */
  readonly fromText: boolean;
}

export interface MetName extends KnownName {
  /** What the name was put in with: a report, or a person. */
  readonly id: string;
  readonly likeness: 'same' | 'similar';
  /** Words that agree. */
  readonly agree: number;
}

interface Entry extends KnownName {
  readonly id: string;
  readonly words: readonly Word[];
}

/** A word of a name, in the forms by which it is compared. */
interface Form {
  readonly folded: string;
  readonly stem: string;
  readonly sound: string;
}

interface Word extends Form {
  readonly text: string;
  readonly entries: Set<Entry>;
}

function formOf(written: string): Form {
  const { folded, stem } = wordForm(written);
  return { folded, stem, sound: soundKey(written) };
}

/** The words of a name by which it is compared. */
export function nameWords(name: string): string[] {
  const raw = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C\u200D]*/gu) ?? [];
  const all = raw.slice(0, MOST_WORDS * 2).map((word) => word.normalize('NFC').toLowerCase());
  return all.filter((word) => wordForm(word).folded.length > 1 && !wordForm(word).stop).slice(0, MOST_WORDS);
}

const LEADING_WORD = /^\S+\s/u;

/** Two or more words with capital letters side by side in a text: names of people mostly, of offices too. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+(?:[ \u00A0]\p{Lu}[\p{L}\p{M}'’-]*\p{L}){1,4}/gu)) {
    // What begins a sentence has a capital letter, too.
    const name = run.replace(LEADING_WORD, (word) => (wordForm(word.trim()).stop ? '' : word));
    if (nameWords(name).length >= 2) found.add(name);
    if (found.size === MOST_IN_TEXT) break;
  }
  return [...found];
}

export class NameIndex {
  readonly #byId = new Map<string, Entry[]>();
  readonly #words = new Map<string, Word>();
  /** Words by what two of them can have in common though they are written apart. */
  readonly #near = new Map<string, Set<Word>>();

  /** Takes the names of a report or a person in the place of those before. */
  put(id: string, names: readonly KnownName[]): void {
    this.remove(id);
    const entries: Entry[] = [];
    for (const name of names) {
      if (isOnlyKin(name.text)) continue;
      const words = [...new Set(nameWords(name.text))].map((text) => this.#word(text));
      if (words.length === 0) continue;
      const entry = { ...name, id, words };
      entries.push(entry);
      for (const word of words) word.entries.add(entry);
    }
    if (entries.length > 0) this.#byId.set(id, entries);
  }

  remove(id: string): void {
    for (const entry of this.#byId.get(id) ?? []) {
      for (const word of entry.words) {
        word.entries.delete(entry);
        if (word.entries.size > 0) continue;
        this.#words.delete(word.text);
        for (const key of keysOf(word)) {
          const near = this.#near.get(key);
          near?.delete(word);
          if (near?.size === 0) this.#near.delete(key);
        }
      }
    }
    this.#byId.delete(id);
  }

  /** The names that were put in with an id. */
  namesOf(id: string): readonly KnownName[] {
    return this.#byId.get(id) ?? [];
  }

  /** Names that could be the same as `name`, those that agree most first. */
  find(name: string, most: number): MetName[] {
    if (isOnlyKin(name)) return [];
    const asked = [...new Set(nameWords(name))];
    const met = new Map<Entry, { agree: number; exact: number }>();
    for (const text of asked) {
      const seen = new Set<Entry>();
      for (const [word, exact] of this.#like(text)) {
        for (const entry of word.entries) {
          if (seen.has(entry)) continue;
          seen.add(entry);
          const so = met.get(entry) ?? { agree: 0, exact: 0 };
          met.set(entry, { agree: so.agree + 1, exact: so.exact + (exact ? 1 : 0) });
        }
      }
    }
    const found: MetName[] = [];
    for (const [{ id, text, fromText, words }, { agree, exact }] of met) {
      const enough = agree >= 2 || (!fromText && agree === Math.min(asked.length, words.length));
      if (!enough) continue;
      const same = exact === asked.length && exact === words.length;
      found.push({ id, text, fromText, likeness: same ? 'same' : 'similar', agree });
    }
    const rank = (one: MetName) => (one.likeness === 'same' ? 100 : 0) + one.agree * 2 + (one.fromText ? 0 : 1);
    return found.sort((a, b) => rank(b) - rank(a)).slice(0, most);
  }

  /** The known words that could be this one; the same first. True: letter for letter, after folding. */
  #like(text: string): Map<Word, boolean> {
    const form = formOf(text);
    const like = new Map<Word, boolean>();
    for (const key of keysOf(form, [-1, 0, 1])) {
      for (const word of this.#near.get(key) ?? []) {
        if (like.has(word)) continue;
        if (word.folded === form.folded) like.set(word, true);
        else if (isNear(form, word)) like.set(word, false);
      }
    }
    return new Map([...like].sort((a, b) => Number(b[1]) - Number(a[1])));
  }

  #word(text: string): Word {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const word: Word = { ...formOf(text), text, entries: new Set() };
    this.#words.set(text, word);
    for (const key of keysOf(word)) {
      const near = this.#near.get(key);
      if (near === undefined) this.#near.set(key, new Set([word]));
      else near.add(word);
    }
    return word;
  }
}

/** An ending may have been taken off one of two words and be a part of the other: each is compared with it and without. */
function isNear(one: Form, other: Form): boolean {
  const pairs = variants(one).flatMap((a) => variants(other).map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => a === b || (isLong(a) && isLong(b) && withinOne(a, b)))) return true;
  return one.sound.length >= SOUND_LETTERS && one.sound === other.sound;
}

const isLong = (word: string) => word.length >= NEAR_LETTERS;
const variants = ({ folded, stem: start }: Form) => (folded === start ? [folded] : [folded, start]);

/** Whether a name is rather one of an office than of a person. */
export function isOffice(name: string): boolean {
  return nameWords(name).some((word) => OFFICE_STEMS.has(wordForm(word).stem));
}

/** How many words of two names could be the same. */
export function agreeingWords(one: string, other: string): number {
  const left = nameWords(other).map(formOf);
  let agree = 0;
  for (const word of nameWords(one).map(formOf)) {
    const at = left.findIndex((two) => word.folded === two.folded || isNear(word, two));
    if (at < 0) continue;
    left.splice(at, 1);
    agree++;
  }
  return agree;
}

/**
 * Under which a word is kept and looked for. Two words of five letters or more that are one slip apart begin or end with the same two
 * letters, and are as long but for one. `longer`: the lengths to look for, from its own.
 */
function keysOf(form: Form, longer: readonly number[] = [0]): string[] {
  const keys: string[] = [];
  for (const word of variants(form)) {
    keys.push(`=${word}`);
    if (!isLong(word)) continue;
    for (const more of longer) {
      const length = word.length + more;
      keys.push(`<${word.slice(0, 2)}${length}`, `>${word.slice(-2)}${length}`);
    }
  }
  if (form.sound.length >= SOUND_LETTERS) keys.push(`~${form.sound}`);
  return keys;
}
