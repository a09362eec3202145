/**
 * The same words said again: content words in the order in which they stand, compared without endings. Texts are kept as numbers, four
 * bytes for each content word, and looked through from the first to the last: ten thousand reports of two kilobytes take some milliseconds.
 */
import { fold, stem } from '../text/folding.ts';
import { STOP_WORDS } from './stop-words.ts';

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
    const word = fold(match[0]);
    // A single letter is an initial, or an ending behind an apostrophe.
    if (word.length < 2 || STOP_WORDS.has(word)) continue;
    found.push({ stem: stem(word), from: match.index, to: match.index + match[0].length });
    if (found.length === MOST_WORDS) break;
  }
  return found;
}

/** A wording that an asked text and a known one have in common. */
export interface SharedWording {
  readonly id: string;
  /** Its content words, without endings. */
  readonly stems: readonly string[];
  /** Where it stands in the asked text, in UTF-16 units. */
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

  /** The best wording that each known text has in common with `asked`, the weightiest first; at most `most` texts. */
  find(asked: string, most: number, except?: string): SharedWording[] {
    const words = contentWords(asked);
    const numbers = words.map((word) => this.#numbers.get(word.stem) ?? 0);
    const pairs = new Map<number, number[]>();
    const wanted = new Uint8Array(this.#stems.length);
    const filter = new Uint8Array(FILTER);
    for (let at = 0; at + 1 < numbers.length; at++) {
      const [first = 0, second = 0] = [numbers[at], numbers[at + 1]];
      if (first === 0 || second === 0) continue;
      wanted[first] = 1;
      filter[slot(first, second)] = 1;
      const key = pairOf(first, second);
      pairs.set(key, [...(pairs.get(key) ?? []), at]);
    }
    if (pairs.size === 0) return [];
    const found: SharedWording[] = [];
    for (const [id, text] of this.#texts) {
      if (id === except) continue;
      const best = this.#bestIn(text.words, numbers, pairs, wanted, filter);
      if (best === undefined) continue;
      const [from, to] = [words[best.at], words[best.at + best.length - 1]];
      if (from === undefined || to === undefined) continue;
      const stems = words.slice(best.at, best.at + best.length).map((word) => word.stem);
      found.push({ id, stems, from: from.from, to: to.to, weight: best.weight });
    }
    return found.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, most);
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

  #bestIn(
    text: Uint32Array,
    asked: readonly number[],
    pairs: ReadonlyMap<number, readonly number[]>,
    wanted: Uint8Array,
    filter: Uint8Array,
  ): { at: number; length: number; weight: number } | undefined {
    let best: { at: number; length: number; weight: number } | undefined;
    for (let at = 0; at + 1 < text.length; at++) {
      const first = text[at] ?? 0;
      if (wanted[first] !== 1) continue;
      const second = text[at + 1] ?? 0;
      if (filter[slot(first, second)] !== 1) continue;
      for (const start of pairs.get(pairOf(first, second)) ?? []) {
        // The middle of a wording was looked at from its beginning.
        if (at > 0 && start > 0 && text[at - 1] === asked[start - 1] && asked[start - 1] !== 0) continue;
        let length = 2;
        while (at + length < text.length && asked[start + length] === text[at + length] && text[at + length] !== 0)
          length++;
        const weight = this.#weight(asked.slice(start, start + length));
        if (weight > (best?.weight ?? 0)) best = { at: start, length, weight };
      }
    }
    return best;
  }

  /** 0 for a wording that anybody could use. */
  #weight(words: readonly number[]): number {
    const rare = words.filter((word) => this.#isRare(word) && (this.#stems[word]?.length ?? 0) >= 4).length;
    const says =
      words.length >= LONG_WORDING || (words.length >= WORDING && rare > 0) || (rare === words.length && rare > 0);
    // One rare word beside a frequent one: "we brought" with a greeting that everybody uses.
    const pair = words.length === 2 && rare === 1 && words.some((word) => this.#isVeryRare(word));
    if (!says && !pair) return 0;
    const all = this.#texts.size + 1;
    return words.reduce((sum, word) => sum + Math.log1p(all / Math.max(1, this.#counts[word] ?? 1)), 0);
  }

  #isRare(word: number): boolean {
    return (this.#counts[word] ?? 0) <= Math.max(RARE_TEXTS, this.#texts.size * RARE_SHARE);
  }

  #isVeryRare(word: number): boolean {
    return (this.#counts[word] ?? 0) <= RARE_TEXTS && (this.#stems[word]?.length ?? 0) >= 6;
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
