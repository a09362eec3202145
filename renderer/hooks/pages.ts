import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Indexing } from '../../shared/vault/patterns.ts';
import type { ChangeTopic } from './query.ts';
import { useVault } from './vault.tsx';

export const PAGE = 100;

/** One part of a long list, as the vault answers it. */
export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  /** How far the index is that the list is made from; null when it is complete. */
  readonly indexing?: Indexing;
}

/**
 * The parts of a long list that have been asked for. A change of the question or of the vault makes all of them old: an old page is still
 * shown until its new one is here, so that nothing flickers.
 */
export class Pages<Item> {
  #round = 0;
  #total: number | null = null;
  #indexing: Indexing = null;
  readonly #pages = new Map<number, { readonly round: number; readonly items: readonly Item[] }>();
  readonly #asked = new Map<number, number>();

  /** null before the first answer. */
  get total(): number | null {
    return this.#total;
  }
  get indexing(): Indexing {
    return this.#indexing;
  }

  itemAt(index: number): Item | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.items[index % PAGE];
  }

  /** Everything has to be asked for again. */
  makeOld(): void {
    this.#round += 1;
  }

  /** The first indices of the pages between two indices that have to be asked for; they count as asked from now on. */
  toAsk(first: number, last: number): readonly { readonly from: number; readonly round: number }[] {
    const wanted: { from: number; round: number }[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(first, last) / PAGE); page += 1) {
      if (this.#pages.get(page)?.round === this.#round || this.#asked.get(page) === this.#round) continue;
      this.#asked.set(page, this.#round);
      wanted.push({ from: page * PAGE, round: this.#round });
    }
    return wanted;
  }

  /** Takes in the answer for the page that begins at `from`; false when it is an answer to an old question. */
  accept(round: number, from: number, answer: Page<Item>): boolean {
    if (round !== this.#round) return false;
    this.#pages.set(Math.floor(from / PAGE), { round, items: answer.items });
    this.#total = answer.total;
    this.#indexing = answer.indexing ?? null;
    for (const page of this.#pages.keys()) if (page * PAGE >= answer.total) this.#pages.delete(page);
    return true;
  }

  /** The page may be asked for again. */
  failed(from: number, round: number): void {
    const page = from / PAGE;
    if (this.#asked.get(page) === round) this.#asked.delete(page);
  }
}

export interface LongList<Item> {
  readonly total: number | null;
  readonly indexing: Indexing;
  readonly error: unknown;
  readonly itemAt: (index: number) => Item | undefined;
  /** Says which rows are on the screen. */
  readonly show: (first: number, last: number) => void;
  readonly reload: () => void;
}

/**
 * A long list, fetched as far as it is looked at.
 * @param question what is asked, as a text: another text makes all pages old
 * @param ask the page of `count` items that begins at `from`
 */
export function usePages<Item>(
  question: string,
  ask: (from: number, count: number) => Promise<Page<Item>>,
  topics: readonly ChangeTopic[],
): LongList<Item> {
  const client = useVault();
  const [pages] = useState(() => new Pages<Item>());
  const range = useRef({ first: 0, last: PAGE - 1 });
  const [, redraw] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(ask);
  latest.current = ask;
  const listened = topics.join(' ');

  const fetchShown = useCallback(() => {
    for (const { from, round } of pages.toAsk(range.current.first, range.current.last)) {
      latest.current(from, PAGE).then(
        (answer) => {
          if (!pages.accept(round, from, answer)) return;
          setError(null);
          redraw((before) => before + 1);
        },
        (thrown: unknown) => {
          pages.failed(from, round);
          setError(thrown);
        },
      );
    }
  }, [pages]);
  const reload = useCallback(() => {
    pages.makeOld();
    fetchShown();
  }, [pages, fetchShown]);

  useEffect(() => {
    if (question !== '') reload();
  }, [question, reload]);
  useEffect(
    () =>
      client.onChanged((what) => {
        if (listened.split(' ').includes(what)) reload();
      }),
    [client, listened, reload],
  );

  const show = useCallback(
    (first: number, last: number) => {
      range.current = { first, last };
      fetchShown();
    },
    [fetchShown],
  );
  const itemAt = useCallback((index: number) => pages.itemAt(index), [pages]);
  const { total, indexing } = pages;
  return useMemo(
    () => ({ total, indexing, error, itemAt, show, reload }),
    [total, indexing, error, itemAt, show, reload],
  );
}
