import type { FrameTable } from '../../shared/mirror/frame.ts';
import { ENTRY_KINDS } from '../../shared/mirror/messages.ts';

/** Where an entry and its value are. */
export interface Place {
  /** Number of the segment. */
  readonly segment: number;
  /** Where its frame begins. */
  readonly frame: number;
  /** Which entry of the frame. */
  readonly index: number;
}

/** What holds of one place of the log of records. */
export interface Held extends Place {
  readonly kind: number;
  /** Where the value begins. */
  readonly at: number;
  /** Bytes of the value. */
  readonly length: number;
  readonly change: number;
  /** As {@link keyOf} writes bytes. */
  readonly digest: string;
}

/** Bytes as a string that sorts as they do: a key of a map, and a third of the memory of an array. */
export function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function bytesOfKey(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(key, 'latin1'));
}

/** Keys of the header and the keyring; ids have 16 bytes. */
const HEADER = 'header';
const KEYRING = 'keyring';

/** What holds of each place of the log of records (docs/format.md section 11.2). */
export class RowsIndex {
  readonly #held = new Map<string, Held>();
  #rows = 0;

  /** Takes in a frame. Its entries hold where nothing of a higher change does. */
  add(table: FrameTable, segment: number, frame: number, valuesAt: number): void {
    let at = valuesAt;
    for (let index = 0; index < table.count; index += 1) {
      const kind = table.kind(index);
      const length = table.length(index);
      const change = table.change(index);
      const key = this.#keyOf(table, index, kind);
      const before = this.#held.get(key);
      if (before === undefined || change >= before.change) {
        const digest = keyOf(table.digest(index));
        this.#set(key, { segment, frame, index, kind, at, length, change, digest });
      }
      at += length;
    }
  }

  /** What holds where this entry stands. */
  heldAt(table: FrameTable, index: number): Held | undefined {
    return this.#held.get(this.#keyOf(table, index, table.kind(index)));
  }
  row(id: Uint8Array): Held | undefined {
    return this.#held.get(keyOf(id));
  }
  get header(): Held | undefined {
    return this.#held.get(HEADER);
  }
  get keyring(): Held | undefined {
    return this.#held.get(KEYRING);
  }
  /** Rows that are there. */
  get rows(): number {
    return this.#rows;
  }
  /** Rows, and such as were taken out, in the order of their ids. */
  ids(): string[] {
    return [...this.#held.keys()].filter((key) => key !== HEADER && key !== KEYRING).sort();
  }
  held(key: string): Held | undefined {
    return this.#held.get(key);
  }
  forget(key: string): void {
    const before = this.#held.get(key);
    if (before?.kind === ENTRY_KINDS.row) this.#rows -= 1;
    this.#held.delete(key);
  }

  #set(key: string, held: Held): void {
    const before = this.#held.get(key);
    if (before?.kind === ENTRY_KINDS.row) this.#rows -= 1;
    if (held.kind === ENTRY_KINDS.row) this.#rows += 1;
    this.#held.set(key, held);
  }

  #keyOf(table: FrameTable, index: number, kind: number): string {
    if (kind === ENTRY_KINDS.header) return HEADER;
    return kind === ENTRY_KINDS.keyring ? KEYRING : keyOf(table.id(index));
  }
}
