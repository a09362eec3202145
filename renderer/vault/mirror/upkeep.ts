/** What was found and mended in the two copies since the vault was opened: what the page shows of it. */
import type { HexId } from '../../../shared/ids.ts';
import type { StartReport, StoreState } from '../../../shared/vault/store.ts';
import type { Store } from '../store.ts';

/** What the unlock itself did. */
export type StartDone = Pick<StartReport, 'replayed' | 'secondRenewed' | 'mainRenewed'>;

export class Upkeep {
  readonly #done: StartDone;
  readonly #changed: () => void;
  readonly #repaired = { records: new Set<HexId>(), files: new Set<HexId>() };
  readonly #lost = { records: new Set<HexId>(), files: new Set<HexId>() };
  readonly #at = Date.now();
  #checking: StoreState['checking'] = { done: 0, of: 0 };
  /** Evidence files that the mirror lacks yet. */
  #filesBehind = 0;

  constructor(done: StartDone, changed: () => void) {
    this.#done = done;
    this.#changed = changed;
  }

  /** Read or written from the other copy. */
  repaired(what: 'records' | 'files', id: HexId): void {
    this.#lost[what].delete(id);
    if (this.#repaired[what].has(id)) return;
    this.#repaired[what].add(id);
    this.#changed();
  }

  /** In neither copy. */
  lost(what: 'records' | 'files', id: HexId): void {
    if (this.#lost[what].has(id)) return;
    this.#lost[what].add(id);
    this.#changed();
  }

  /** How far the check is; null at its end. */
  checking(progress: StoreState['checking']): void {
    this.#checking = progress;
    this.#changed();
  }

  filesBehind(count: number): void {
    if (count === this.#filesBehind) return;
    this.#filesBehind = count;
    this.#changed();
  }

  state(store: Store): StoreState {
    const report: StartReport = {
      ...this.#done,
      at: this.#at,
      repairedRecords: this.#repaired.records.size,
      repairedFiles: this.#repaired.files.size,
      lostRecords: this.#lost.records.size,
      lostFiles: this.#lost.files.size,
    };
    return {
      report,
      checking: this.#checking,
      mirrorEvidence: store.mirrorsEvidence,
      filesBehind: store.mirrorsEvidence ? this.#filesBehind : 0,
      trouble: store.trouble,
    };
  }
}
