/**
 * Both copies of the store as one: every change goes to the mirror, then to the database, and counts when it is in both (docs/format.md
 * section 11.4). Reading is from the database; the mirror is asked for what does not open.
 */
import { VaultError } from '../../shared/errors.ts';
import type { SecondTrouble } from '../../shared/vault/store.ts';
import type { Change, Database } from './database.ts';
import type { Mirror } from './mirror/mirror.ts';
import { Queue } from './queue.ts';

/** Where rows are read from: the database, or the mirror. */
export interface RowSource {
  rows(ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]>;
}

/** A disk with less room than this is full, in bytes: what the checks before a write keep free is more. */
const FULL_BYTES = 16 * 1_048_576;

export class Store implements RowSource {
  readonly #database: Database;
  readonly #mirror: Mirror;
  readonly #written: () => void;
  readonly #freeBytes: () => Promise<number>;
  /** Changes get their numbers one after the other. */
  readonly #queue = new Queue();
  #change: number;
  #trouble: SecondTrouble | null;
  /** A change is in one copy and could not be taken back: the next start has to look at both. */
  #isBroken = false;
  /** Whether chunks go to the mirror too. */
  mirrorsEvidence = true;

  /**
   * @param change the number of the last change, which both copies have
   * @param trouble why the mirror is left alone, if it is
   * @param written called after each change that is in both copies
   * @param freeBytes where both of them lie
   */
  constructor(parts: {
    readonly database: Database;
    readonly mirror: Mirror;
    readonly change: number;
    readonly trouble: SecondTrouble | null;
    readonly written: () => void;
    readonly freeBytes: () => Promise<number>;
  }) {
    this.#database = parts.database;
    this.#mirror = parts.mirror;
    this.#change = parts.change;
    this.#trouble = parts.trouble;
    this.#written = parts.written;
    this.#freeBytes = parts.freeBytes;
  }

  /** The number of the last change. */
  get change(): number {
    return this.#change;
  }

  /** Why changes are only in the database. They stay so until the next start makes the mirror anew. */
  get trouble(): SecondTrouble | null {
    return this.#trouble;
  }

  /** The mirror; undefined while it is left alone. */
  get mirror(): Mirror | undefined {
    return this.#trouble === null ? this.#mirror : undefined;
  }

  /**
   * Writes all of a change to both copies or nothing of it to either. Resolves when it is on the disk. Throws `no-space` when one of them has no
   * room. When the mirror fails otherwise, the change is written once, and {@link trouble} says so.
   */
  write(change: Change): Promise<void> {
    return this.#orFull(() => this.#queue.run(() => this.#write(change)));
  }

  async #write(change: Change): Promise<void> {
    this.assertWritable();
    const { removeChunks, ...records } = change;
    if (hasRecords(records)) await this.#writeRecords(change);
    else await this.#database.write(change);
    if (removeChunks !== undefined && removeChunks.length > 0) {
      // What stays has no owner, no key that opens it, and is looked for after every unlock.
      await this.mirror?.removeChunks(removeChunks).catch(() => undefined);
    }
    this.#written();
  }

  /** The engine does not always say that a disk was full: a failure on a disk with hardly any room left is that. */
  async #orFull<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VaultError) || error.code !== 'disk' || this.#isBroken) throw error;
      const free = await this.#freeBytes().catch(() => Number.POSITIVE_INFINITY);
      throw free < FULL_BYTES ? new VaultError('no-space', error) : error;
    }
  }

  /** Throws `disk` when nothing is written any more until the next start: what the two copies differ in may need the keys that are in force now. */
  assertWritable(): void {
    if (this.#isBroken) throw new VaultError('disk');
  }

  async #writeRecords(change: Change): Promise<void> {
    const number = this.#change + 1;
    const mirror = await this.#mirrored((second) => appendWhole(second, change, number));
    try {
      await this.#database.write(change, number);
    } catch (error) {
      if (mirror !== undefined) {
        await mirror.retract(number).catch(() => {
          this.#isBroken = true;
        });
      }
      throw error;
    }
    this.#change = number;
  }

  /** Writes chunks of one evidence file, the first of them at index `from`, to both copies. */
  async putChunks(id: Uint8Array, from: number, chunks: readonly Uint8Array[]): Promise<void> {
    const written = this.#orFull(() => this.#database.putChunks(id, from, chunks));
    if (!this.mirrorsEvidence) return written;
    const mirrored = this.#mirrored((mirror) => mirror.appendChunks(id, from, chunks));
    // Both have to end before the caller cleans up after one of them.
    const [first, second] = await Promise.allSettled([written, mirrored]);
    if (first.status === 'rejected') throw first.reason;
    if (second.status === 'rejected') throw second.reason;
  }

  header(): Promise<Uint8Array | undefined> {
    return this.#database.header();
  }

  keyring(): Promise<Uint8Array | undefined> {
    return this.#database.keyring();
  }

  /** In how many copies chunks are written. */
  get copies(): 1 | 2 {
    return this.mirrorsEvidence && this.#trouble === null ? 2 : 1;
  }

  /** The rows of some ids, in that order; undefined where there is none that can be read. */
  rows(ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]> {
    return readable(ids, (some) => this.#database.rows(some));
  }

  /** The same rows in the mirror. Throws nothing: it is the second try. */
  async otherRows(ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]> {
    return (await this.mirror?.rows(ids).catch(() => undefined)) ?? ids.map(() => undefined);
  }

  /** Puts a row back into the database as it is in the mirror. No change: it says nothing new. */
  repairRow(id: Uint8Array, bytes: Uint8Array): Promise<void> {
    return this.#queue.run(() => this.#database.write({ rows: [{ id, bytes }] }));
  }

  /** Some chunks of one evidence file; undefined where one is missing or cannot be read. */
  chunks(id: Uint8Array, from: number, count: number): Promise<(Uint8Array | undefined)[]> {
    const indices = Array.from({ length: count }, (_, index) => from + index);
    return readable(indices, ([first = from, ...others]) => this.#database.chunks(id, first, others.length + 1));
  }

  /** The same chunks in the mirror. Throws nothing. */
  async otherChunks(id: Uint8Array, from: number, count: number): Promise<(Uint8Array | undefined)[]> {
    const chunks = await this.mirror?.chunks(id, from, count).catch(() => undefined);
    return chunks ?? Array.from({ length: count }, () => undefined);
  }

  /** Puts chunks back into the database as they are in the mirror. */
  repairChunks(id: Uint8Array, from: number, chunks: readonly Uint8Array[]): Promise<void> {
    return this.#database.putChunks(id, from, chunks);
  }

  /** Puts chunks into the mirror as they are in the database. */
  async mirrorChunks(id: Uint8Array, from: number, chunks: readonly Uint8Array[]): Promise<void> {
    await this.#mirrored((mirror) => mirror.appendChunks(id, from, chunks));
  }

  chunkCount(id: Uint8Array): Promise<number> {
    return this.#database.chunkCount(id);
  }

  /** The ids of all evidence files that have a chunk in the database. */
  chunkOwners(): Promise<Uint8Array[]> {
    return this.#database.chunkOwners();
  }

  /** Does something to the mirror and gives it back; undefined when it is left alone. Throws `no-space`; any other failure is {@link trouble} from now on. */
  async #mirrored(work: (mirror: Mirror) => Promise<void>): Promise<Mirror | undefined> {
    const mirror = this.mirror;
    if (mirror === undefined) return undefined;
    try {
      await work(mirror);
      return mirror;
    } catch (error) {
      if (error instanceof VaultError && error.code === 'no-space') throw error;
      this.#trouble = 'disk';
      this.#written();
      return undefined;
    }
  }
}

/** Frames that had room before one had none would be taken for the beginning of the next change of this number. */
async function appendWhole(mirror: Mirror, change: Change, number: number): Promise<void> {
  try {
    await mirror.append(change, number);
  } catch (error) {
    if (error instanceof VaultError && error.code === 'no-space') await mirror.retract(number);
    throw error;
  }
}

function hasRecords({ header, keyring, rows = [], removeRows = [] }: Change): boolean {
  return header !== undefined || keyring !== undefined || rows.length > 0 || removeRows.length > 0;
}

/** The rows of a database, each undefined that cannot be read. */
export function readableRows(database: Database): RowSource {
  return { rows: (ids) => readable(ids, (some) => database.rows(some)) };
}

/** What can be read at once; where that fails, one by one, so that one damaged value does not hide the others. */
async function readable<Key>(
  keys: readonly Key[],
  read: (keys: readonly Key[]) => Promise<(Uint8Array | undefined)[]>,
): Promise<(Uint8Array | undefined)[]> {
  try {
    return await read(keys);
  } catch (error) {
    if (keys.length === 1 && !(error instanceof VaultError)) throw error;
  }
  const found: (Uint8Array | undefined)[] = [];
  for (const key of keys)
    found.push(
      await read([key]).then(
        ([value]) => value,
        () => undefined,
      ),
    );
  return found;
}
