import type { ReportList, ReportListItem } from '../../../shared/vault/views.ts';

export const PAGE = 100;

/**
 * The parts of a long list that have been asked for. A change of the question or of the vault makes all of them old: an old page is still
 * shown until its new one is here, so that nothing flickers.
 */
export class ReportPages {
  #round = 0;
  #total: number | null = null;
  #indexing: ReportList['indexing'] = null;
  readonly #pages = new Map<number, { readonly round: number; readonly items: readonly ReportListItem[] }>();
  readonly #asked = new Map<number, number>();

  /** null before the first answer. */
  get total(): number | null {
    return this.#total;
  }
  get indexing(): ReportList['indexing'] {
    return this.#indexing;
  }

  itemAt(index: number): ReportListItem | undefined {
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

  /** Takes an answer in; false when it is an answer to an old question. */
  accept(round: number, answer: ReportList): boolean {
    if (round !== this.#round) return false;
    this.#pages.set(Math.floor(answer.from / PAGE), { round, items: answer.items });
    this.#total = answer.total;
    this.#indexing = answer.indexing;
    for (const page of this.#pages.keys()) if (page * PAGE >= answer.total) this.#pages.delete(page);
    return true;
  }

  /** The page may be asked for again. */
  failed(from: number, round: number): void {
    const page = from / PAGE;
    if (this.#asked.get(page) === round) this.#asked.delete(page);
  }
}
