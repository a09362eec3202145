/** Reading back: entries of a list against what lies in the packs, in the order in which it lies there. */
import { compareBytes } from '../../shared/backup/bytes.ts';
import { compareEntries, ENTRY_BYTES, type ListEntry, listEntryAt } from '../../shared/backup/generation.ts';
import { PLACE_KIND, type Place, type PlaceKind } from '../../shared/backup/places.ts';
import type { Lying, Packs } from './packs.ts';

/** Bytes that are read for one answer, so that it can be followed and cancelled. */
const BYTES_AT_ONCE = 32 * 1_048_576;
/** Most damaged places of one answer. */
const MOST_DAMAGED = 4096;

export const kindOf = (entry: ListEntry): PlaceKind =>
  entry.kind === PLACE_KIND.row ? PLACE_KIND.row : PLACE_KIND.chunk;

interface Step {
  readonly entry: ListEntry;
  readonly lying: Lying | undefined;
}

export class Verification {
  readonly #packs: Packs;
  readonly #steps: readonly Step[];

  /** @param entries what is to be read, 56 bytes each */
  constructor(packs: Packs, entries: readonly ListEntry[]) {
    this.#packs = packs;
    this.#steps = entries
      .map((entry) => ({ entry, lying: packs.find(kindOf(entry), entry.id, entry.position, entry.digest) }))
      .sort((a, b) => (a.lying?.pack ?? 0) - (b.lying?.pack ?? 0) || (a.lying?.at ?? 0) - (b.lying?.at ?? 0));
  }

  get of(): number {
    return this.#steps.length;
  }

  /** Reads some from number `from` on. What does not fit counts as not there from then on. Throws when the disk does not answer. */
  async go(from: number): Promise<{ next: number; damaged: Place[] }> {
    const damaged: Place[] = [];
    let read = 0;
    let next = from;
    for (; next < this.#steps.length && read < BYTES_AT_ONCE && damaged.length < MOST_DAMAGED; next++) {
      const step = this.#steps[next];
      if (step === undefined) break;
      const { entry, lying } = step;
      const bytes = lying === undefined ? undefined : await this.#packs.read(lying);
      read += entry.length;
      if (bytes !== undefined && bytes.length === entry.length) continue;
      const kind = kindOf(entry);
      this.#packs.drop(kind, entry.id, entry.position, entry.digest);
      damaged.push({ kind, id: entry.id, position: entry.position, length: 0 });
    }
    return { next, damaged };
  }
}

export function entriesOf(list: Uint8Array): ListEntry[] {
  return Array.from({ length: list.length / ENTRY_BYTES }, (_, index) => listEntryAt(list, index));
}

/** The entries of a sorted list that another one does not have, byte for byte. */
export function entriesBeyond(list: Uint8Array, other: Uint8Array): ListEntry[] {
  const beyond: ListEntry[] = [];
  let place = 0;
  for (let at = 0; at < list.length; at += ENTRY_BYTES) {
    const entry = list.subarray(at, at + ENTRY_BYTES);
    while (place < other.length && compareEntries(other.subarray(place, place + ENTRY_BYTES), entry) < 0)
      place += ENTRY_BYTES;
    if (compareBytes(other.subarray(place, place + ENTRY_BYTES), entry) !== 0)
      beyond.push(listEntryAt(list, at / ENTRY_BYTES));
  }
  return beyond;
}
