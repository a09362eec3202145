/** Full-text search over the reports: an index in the worker's memory, built after unlock, never stored. */
import MiniSearch from 'minisearch';
import type { HexId } from '../../shared/ids.ts';
import type { Report } from '../../shared/report/schema.ts';
import { stem, words } from './folding.ts';

interface Document {
  readonly id: HexId;
  readonly text: string;
}

export class ReportSearch {
  readonly #index = new MiniSearch<Document>({
    fields: ['text'],
    idField: 'id',
    tokenize: words,
    processTerm: (word) => word,
  });
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
    this.#last = undefined;
    this.#toIndex.delete(id);
    if (this.#index.has(id)) this.#index.replace({ id, text });
    else this.#index.add({ id, text });
  }

  remove(id: HexId): void {
    this.#last = undefined;
    this.#toIndex.delete(id);
    if (this.#index.has(id)) this.#index.discard(id);
  }

  /** The reports that have all words of a query, in any order, with any ending; null for a query without words. */
  find(query: string): ReadonlySet<HexId> | null {
    const wanted = queryWords(query);
    if (wanted.length === 0) return null;
    const key = wanted.join(' ');
    if (this.#last?.query === key) return this.#last.found;
    const results = this.#index.search(key, {
      combineWith: 'AND',
      // One letter begins half of all words: it would find everything, slowly.
      prefix: (word) => word.length > 1,
      tokenize: () => wanted,
    });
    const found = new Set<HexId>(results.map((result) => String(result.id)));
    this.#last = { query: key, found };
    return found;
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

/** Everything in a report that a person wrote; codes are found through filters. */
export function searchText(report: Report, evidenceNames: readonly string[]): string {
  const parts: (string | undefined)[] = [report.title, report.narrative, report.when?.asTold, ...(report.tags ?? [])];
  for (const place of report.where ?? []) parts.push(place.name, place.note);
  for (const act of report.acts ?? []) parts.push(act.note, act.act.startsWith('x-') ? act.act.slice(2) : undefined);
  for (const person of report.people ?? []) parts.push(person.name, person.description, person.note);
  for (const source of report.sources ?? []) parts.push(source.who, source.note);
  for (const item of report.evidence ?? []) parts.push(item.originalName, item.description);
  for (const step of report.steps ?? []) parts.push(step.what, step.to, step.note);
  return [...parts, ...evidenceNames].filter((part) => part !== undefined && part !== '').join('\n');
}
