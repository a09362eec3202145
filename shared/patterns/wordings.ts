/**
 * The same words said again: content words in the order in which they stand, compared without endings. Texts are kept as numbers, four
 * bytes for each content word, and looked through from the first to the last: ten thousand reports of two kilobytes take some milliseconds.
 */
import { formOf } from './word-forms.ts';

/** Content words in a row that are enough, where one of them is rare; fewer are enough only when all of them are. */
const WORDING = 3;
/** Words that are enough although each of them is frequent. */
const LONG_WORDING = 6;
/** Content words of one text that are kept. */
const MOST_WORDS = 200_000;
/** A word is rare that stands in no more texts than this, or than this share of all. */
const RARE_TEXTS = 4;
const RARE_SHARE = 0.003;
/** Bits of the filter that spares most of the questions whether two words of a text stand side by side in the asked one. */
const FILTER = 1 << 18;

/** A content word in a text, and where it stands there, in UTF-16 units. */
export interface ContentWord {
  readonly stem: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text that carry it, in order. */
export function contentWords(text: string): ContentWord[] {
  const found: ContentWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200C\u200D]*/gu)) {
    const { folded, stem, stop } = formOf(match[0]);
    // A single letter is an initial, or an ending behind an apostrophe.
    if (folded.length < 2 || stop) continue;
    found.push({ stem, from: match.index, to: match.index + match[0].length });
    if (found.length === MOST_WORDS) break;
  }
  return found;
}

/** A wording that an asked text and a known one have in common. */
export interface SharedWording {
  readonly id: string;
  /** Its content words, without endings. */
  readonly stems: readonly string[];
  /** In which of the asked texts it stands, and where there, in UTF-16 units. */
  readonly text: number;
  readonly from: number;
  readonly to: number;
  /** The more, the rarer: sum over the words of the logarithm of all texts by those that have the word. */
  readonly weight: number;
}

interface Text {
  readonly words: Uint32Array;
  /** Each word once. */
  readonly distinct: Uint32Array;
}

export class WordingIndex {
  readonly #texts = new Map<string, Text>();
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [''];
  readonly #free: number[] = [];
  /** In how many texts each word stands. */
  #counts = new Uint32Array(1024);

  /** Takes the pieces of a text in the place of those before; a wording does not reach from one piece into the next. */
  put(id: string, pieces: readonly string[]): void {
    this.remove(id);
    const numbers: number[] = [];
    for (const piece of pieces) {
      // 0 is no word: it stands between pieces.
      if (numbers.length > 0) numbers.push(0);
      for (const word of contentWords(piece)) numbers.push(this.#number(word.stem));
      if (numbers.length > MOST_WORDS) break;
    }
    const words = Uint32Array.from(numbers);
    const distinct = Uint32Array.from(new Set(numbers));
    for (const word of distinct) if (word !== 0) this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    this.#texts.set(id, { words, distinct });
  }

  remove(id: string): void {
    const text = this.#texts.get(id);
    if (text === undefined) return;
    this.#texts.delete(id);
    for (const word of text.distinct) {
      if (word === 0) continue;
      const left = (this.#counts[word] ?? 0) - 1;
      this.#counts[word] = left;
      if (left > 0) continue;
      this.#numbers.delete(this.#stems[word] ?? '');
      this.#stems[word] = '';
      this.#free.push(word);
    }
  }

  /** The best wording that each known text has in common with one of those asked, the weightiest first; at most `most` texts. */
  find(asked: readonly string[], most: number, except?: string): SharedWording[] {
    const words = asked.map(contentWords);
    const places = words.flatMap((list, text) => [...list.map((word) => ({ text, word })), undefined]);
    const question = this.#question(places.map((place) => this.#numbers.get(place?.word.stem ?? '') ?? 0));
    if (question === undefined) return [];
    const found: SharedWording[] = [];
    for (const [id, text] of this.#texts) {
      if (id === except) continue;
      const best = bestIn(text.words, question);
      if (best === undefined) continue;
      const [from, to] = [places[best.at], places[best.at + best.length - 1]];
      if (from === undefined || to === undefined) continue;
      const stems = places.slice(best.at, best.at + best.length).flatMap((place) => place?.word.stem ?? []);
      found.push({ id, stems, text: from.text, from: from.word.from, to: to.word.to, weight: best.weight });
    }
    return found.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, most);
  }

  /** What is asked for, as it is held against each text; undefined when no two of its words stand side by side. */
  #question(numbers: readonly number[]): Question | undefined {
    const pairs = new Map<number, number[]>();
    const wanted = new Uint8Array(this.#stems.length);
    const filter = new Uint8Array(FILTER);
    for (let at = 0; at + 1 < numbers.length; at++) {
      const [first = 0, second = 0] = [numbers[at], numbers[at + 1]];
      if (first === 0 || second === 0) continue;
      wanted[first] = 1;
      filter[slot(first, second)] = 1;
      const before = pairs.get(pairOf(first, second));
      if (before === undefined) pairs.set(pairOf(first, second), [at]);
      else before.push(at);
    }
    if (pairs.size === 0) return undefined;
    const all = this.#texts.size + 1;
    return {
      numbers: Uint32Array.from(numbers),
      rarity: Uint8Array.from(numbers, (word) => this.#rarity(word)),
      weights: Float64Array.from(numbers, (word) => Math.log1p(all / Math.max(1, this.#counts[word] ?? 1))),
      pairs,
      wanted,
      filter,
    };
  }

  /** How many words a text has, each once. */
  size(id: string): number {
    return this.#texts.get(id)?.distinct.length ?? 0;
  }

  /** The rare words that a text has in common with others, by text. */
  rareInCommon(id: string): ReadonlyMap<string, readonly string[]> {
    const shared = new Map<string, string[]>();
    const rare = new Uint8Array(this.#stems.length);
    let any = false;
    for (const word of this.#texts.get(id)?.distinct ?? []) {
      // What only this text has is shared with none.
      if (word === 0 || !this.#isRare(word) || (this.#counts[word] ?? 0) < 2) continue;
      rare[word] = 1;
      any = true;
    }
    if (!any) return shared;
    for (const [other, text] of this.#texts) {
      if (other === id) continue;
      for (const word of text.distinct) {
        if (rare[word] !== 1) continue;
        const list = shared.get(other);
        if (list === undefined) shared.set(other, [this.#stems[word] ?? '']);
        else list.push(this.#stems[word] ?? '');
      }
    }
    return shared;
  }

  /** 0: frequent; 1: rare; 2: so rare and long that it says something beside any other. */
  #rarity(word: number): number {
    const letters = this.#stems[word]?.length ?? 0;
    if (word === 0 || letters < 4 || !this.#isRare(word)) return 0;
    return (this.#counts[word] ?? 0) <= RARE_TEXTS && letters >= 6 ? 2 : 1;
  }

  #isRare(word: number): boolean {
    return (this.#counts[word] ?? 0) <= Math.max(RARE_TEXTS, this.#texts.size * RARE_SHARE);
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#stems.length;
    this.#stems[number] = word;
    this.#numbers.set(word, number);
    if (number >= this.#counts.length) {
      const counts = new Uint32Array(this.#counts.length * 2);
      counts.set(this.#counts);
      this.#counts = counts;
    }
    this.#counts[number] = 0;
    return number;
  }
}

interface Question {
  readonly numbers: Uint32Array;
  readonly rarity: Uint8Array;
  readonly weights: Float64Array;
  /** Where two words stand side by side, by the two. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  /** By word: begins such a pair. */
  readonly wanted: Uint8Array;
  readonly filter: Uint8Array;
}

interface Run {
  readonly at: number;
  readonly length: number;
  readonly weight: number;
}

/** The weightiest row of words that stands in both. */
function bestIn(text: Uint32Array, { numbers, rarity, weights, pairs, wanted, filter }: Question): Run | undefined {
  let best: Run | undefined;
  for (let at = 0; at + 1 < text.length; at++) {
    const first = text[at] ?? 0;
    if (wanted[first] !== 1) continue;
    const second = text[at + 1] ?? 0;
    if (filter[slot(first, second)] !== 1) continue;
    for (const start of pairs.get(pairOf(first, second)) ?? []) {
      // The middle of a wording was looked at from its beginning.
      if (at > 0 && start > 0 && numbers[start - 1] !== 0 && text[at - 1] === numbers[start - 1]) continue;
      let length = 2;
      let rare = Math.sign(rarity[start] ?? 0) + Math.sign(rarity[start + 1] ?? 0);
      let rarest = Math.max(rarity[start] ?? 0, rarity[start + 1] ?? 0);
      let weight = (weights[start] ?? 0) + (weights[start + 1] ?? 0);
      while (numbers[start + length] !== 0 && text[at + length] === numbers[start + length]) {
        if (at + length >= text.length) break;
        rare += Math.sign(rarity[start + length] ?? 0);
        rarest = Math.max(rarest, rarity[start + length] ?? 0);
        weight += weights[start + length] ?? 0;
        length++;
      }
      if (says(length, rare, rarest) && weight > (best?.weight ?? 0)) best = { at: start, length, weight };
    }
  }
  return best;
}

/** Whether anybody could use these words: a pair needs a very rare one, as a greeting that everybody uses beside a word that nobody does. */
function says(length: number, rare: number, rarest: number): boolean {
  if (length >= LONG_WORDING || (length >= WORDING && rare > 0)) return true;
  return rare === length || rarest === 2;
}

/** Exact for up to 2^26 words: a number of JavaScript holds 53 bits. */
function pairOf(first: number, second: number): number {
  return first * 0x400_0000 + second;
}

function slot(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ second) & (FILTER - 1);
}

/** The sentence of a text in which a wording stands, as it is written there; undefined when it does not. */
export function sentenceWith(text: string, stems: readonly string[]): string | undefined {
  const found = contentWords(text);
  for (let at = 0; at + stems.length <= found.length; at++) {
    if (!stems.every((one, index) => found[at + index]?.stem === one)) continue;
    const [first, last] = [found[at], found[at + stems.length - 1]];
    if (first === undefined || last === undefined) return undefined;
    return around(text, first.from, last.to);
  }
  return undefined;
}

const SENTENCE_CHARS = 300;
const STOP = /[.!?…؟。\n\r]/u;

function around(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && from - start < SENTENCE_CHARS && !STOP.test(text[start - 1] ?? '')) start--;
  let end = to;
  while (end < text.length && end - to < SENTENCE_CHARS && !STOP.test(text[end] ?? '')) end++;
  if (/[.!?…؟]/u.test(text[end] ?? '')) end++;
  return text.slice(start, end).trim();
}
