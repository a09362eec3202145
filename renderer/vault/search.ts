/**
 * Full-text search over the reports: an index in the worker's memory, built after unlock, never stored. Of MiniSearch it uses the tree of
 * words; its ranking is not needed, because the list has its own order, and costs more than everything else.
 */
import SearchableMap from 'minisearch/SearchableMap';
import type { HexId } from '../../shared/ids.ts';
import type { Report } from '../../shared/report/schema.ts';
import { REPORT_TEXT, wordsIn } from '../../shared/report/text-paths.ts';
import { stem, words } from '../../shared/text/folding.ts';

/** Numbers of the texts that have a word, each once. */
type Postings = number[];

/** Texts that were replaced are taken out of the postings when they are more than this many, and more than a tenth of all. */
const SWEEP_ABOVE = 50;

export class ReportSearch {
  /** The same postings twice: by word, and in a tree that knows which words begin alike. */
  readonly #postings = new Map<string, Postings>();
  readonly #tree = new SearchableMap<Postings>();
  /** Each text has a number of its own; a text that takes the place of another has a new one. */
  readonly #numberOf = new Map<HexId, number>();
  readonly #reportOf = new Map<number, HexId>();
  #next = 0;
  #dead = 0;
  #toIndex = new Set<HexId>();
  #total = 0;
  #last: { readonly query: string; readonly found: ReadonlySet<HexId> } | undefined;

  /** Says which reports are still to come; `put` takes them off the list. */
  expect(ids: Iterable<HexId>): void {
    this.#toIndex = new Set(ids);
    this.#total = this.#toIndex.size;
  }

  /** Nothing more is to come: what is still missing could not be read. */
  complete(): void {
    this.#toIndex.clear();
  }

  /** How far the index is; null when it is complete. */
  get progress(): { readonly done: number; readonly of: number } | null {
    return this.#toIndex.size === 0 ? null : { done: this.#total - this.#toIndex.size, of: this.#total };
  }

  /** Whether the full text of a report is still missing from the index. */
  isMissing(id: HexId): boolean {
    return this.#toIndex.has(id);
  }

  /** Puts a report's text in the place of its former text. */
  put(id: HexId, text: string): void {
    this.remove(id);
    const number = this.#next++;
    this.#numberOf.set(id, number);
    this.#reportOf.set(number, id);
    for (const word of words(text)) {
      const postings = this.#postings.get(word);
      if (postings === undefined) {
        const first = [number];
        this.#postings.set(word, first);
        this.#tree.set(word, first);
      } else if (postings.at(-1) !== number) postings.push(number);
    }
  }

  remove(id: HexId): void {
    this.#last = undefined;
    this.#toIndex.delete(id);
    const number = this.#numberOf.get(id);
    if (number === undefined) return;
    this.#numberOf.delete(id);
    this.#reportOf.delete(number);
    this.#dead++;
    if (this.#dead > SWEEP_ABOVE && this.#dead * 10 > this.#numberOf.size) this.#sweep();
  }

  /** The reports that have all words of a query, in any order, with any ending; null for a query without words. */
  find(query: string): ReadonlySet<HexId> | null {
    const wanted = queryWords(query);
    if (wanted.length === 0) return null;
    const key = wanted.join(' ');
    if (this.#last?.query === key) return this.#last.found;
    /** How many of the wanted words each text has, as long as it has had all so far. */
    const has = new Uint16Array(this.#next);
    for (const [before, start] of wanted.entries()) {
      for (const postings of this.#beginningWith(start)) {
        for (const number of postings) if (has[number] === before) has[number] = before + 1;
      }
    }
    const found = new Set<HexId>();
    for (const [number, id] of this.#reportOf) if (has[number] === wanted.length) found.add(id);
    this.#last = { query: key, found };
    return found;
  }

  *#beginningWith(start: string): Iterable<Postings> {
    // One letter begins half of all words: it would find everything, slowly.
    if (start.length > 1) for (const [, postings] of this.#tree.atPrefix(start)) yield postings;
    else yield this.#postings.get(start) ?? [];
  }

  /** Takes texts that are gone, and words that only they had, out of memory. */
  #sweep(): void {
    for (const [word, postings] of this.#postings) {
      const left = postings.filter((number) => this.#reportOf.has(number));
      if (left.length === postings.length) continue;
      if (left.length === 0) {
        this.#postings.delete(word);
        this.#tree.delete(word);
      } else {
        this.#postings.set(word, left);
        this.#tree.set(word, left);
      }
    }
    this.#dead = 0;
  }
}

/** The beginnings that every report found must have words with. */
export function queryWords(query: string): string[] {
  return [...new Set(words(query).map(stem))];
}

/** Whether a short text has words that begin with each of `wanted`: for reports that the index does not have yet. */
export function hasWords(text: string, wanted: readonly string[]): boolean {
  const present = words(text);
  return wanted.every((start) => present.some((word) => (start.length > 1 ? word.startsWith(start) : word === start)));
}

/** Everything in a report that a person wrote; codes are found through filters, but for an author's own terms. */
export function searchText(report: Report, evidenceNames: readonly string[]): string {
  const own = (report.acts ?? []).flatMap(({ act }) => (act.startsWith('x-') ? [act.slice(2)] : []));
  return [...wordsIn(report, REPORT_TEXT), ...own, ...evidenceNames].filter((part) => part !== '').join('\n');
}
