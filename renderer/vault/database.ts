/**
 * The one place where Dexie is used. What lies here is ciphertext under names that say nothing: table `a` holds the vault header,
 * the keyring and the number of the last change, `b` the slices of rows, `c` the chunks of evidence (docs/format.md, sections 2 to 5). Every write is one transaction
 * with strict durability: when it resolves, the bytes are on the disk.
 */
import Dexie, { type Table } from 'dexie';
import { randomBytes } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import { joinBytes } from '../../shared/join-bytes.ts';
import { guarded } from './storage-errors.ts';

/** Largest value of table `b`, in bytes: docs/format.md section 4. */
export const SLICE_BYTES = 61_440;
const NAME = 'd';
const VERSION = 1;
/** Dexie multiplies its versions by ten. */
const NATIVE_VERSION = VERSION * 10;
const TABLES = ['a', 'b', 'c'];
const HEADER = 1;
const KEYRING = 2;
const CHANGE = 3;
/** One byte: a backup is being written here (docs/format.md section 12.5). */
const RESTORING = 4;
const LAST = 0xffff_ffff;
/** Chunks of so many bytes: 5.6 MiB. */
const TURN_OVER_CHUNKS = 96;
const TURN_OVER_AT_ONCE = 32;
const TURN_OVER_BYTES = 61_440;

/** The browser engine's database, or a stand-in of the same shape. */
export interface Engine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** One strict transaction's worth of writing. Ids are 16 bytes. */
export interface Change {
  readonly header?: Uint8Array;
  readonly keyring?: Uint8Array;
  /** Whole rows; each takes the place of the row of the same id. */
  readonly rows?: readonly { readonly id: Uint8Array; readonly bytes: Uint8Array }[];
  readonly removeRows?: readonly Uint8Array[];
  /** Ids of evidence files whose chunks go. */
  readonly removeChunks?: readonly Uint8Array[];
}

export class Database {
  readonly #dexie: Dexie;
  readonly #engine: Engine;
  readonly #singles: Table<Uint8Array, number>;
  readonly #rows: Table<Uint8Array, Uint8Array>;
  readonly #chunks: Table<Uint8Array, Uint8Array>;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#dexie = new Dexie(NAME, {
      indexedDB: engine.indexedDB,
      IDBKeyRange: engine.IDBKeyRange,
      autoOpen: false,
      cache: 'disabled',
      chromeTransactionDurability: 'strict',
    });
    this.#dexie.version(VERSION).stores({ a: '', b: '', c: '' });
    this.#singles = this.#dexie.table('a');
    this.#rows = this.#dexie.table('b');
    this.#chunks = this.#dexie.table('c');
  }

  /**
   * Whether there is a database, without making one. `newer`: a later Daftar wrote it; Dexie would open it all the same, so it is
   * asked before.
   */
  async presence(): Promise<'absent' | 'present' | 'newer'> {
    const known = await guarded(this.#engine.indexedDB.databases());
    const found = known.find((database) => database.name === NAME);
    if (found === undefined) return 'absent';
    return (found.version ?? 0) > NATIVE_VERSION ? 'newer' : 'present';
  }

  /**
   * Opens the database, and makes it where it is absent. `lost` is called when it is taken away later (deleted, or closed by the engine).
   * Throws VaultError `too-new` for the database of a later version and `altered` for one with other tables.
   */
  async open(lost: () => void): Promise<void> {
    if (this.#dexie.isOpen()) return;
    if ((await this.presence()) === 'newer') throw new VaultError('too-new');
    this.#dexie.on('versionchange', () => {
      this.#dexie.close();
      lost();
      return false;
    });
    this.#dexie.on('close', lost);
    await guarded(this.#dexie.open());
    const stores = [...this.#dexie.backendDB().objectStoreNames].sort();
    if (stores.join() !== TABLES.join()) {
      this.#dexie.close();
      throw new VaultError('altered');
    }
  }

  /**
   * Takes the whole database away and opens an empty one: for one that does not open any more.
   * @param removeFiles takes its files away, where the engine cannot delete it either
   */
  async openAnew(lost: () => void, removeFiles: () => Promise<unknown>): Promise<void> {
    this.#dexie.close();
    await this.#delete().catch(removeFiles);
    await this.open(lost);
  }

  async #delete(): Promise<void> {
    await guarded(
      new Promise<void>((resolve, reject) => {
        const asked = this.#engine.indexedDB.deleteDatabase(NAME);
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error);
        asked.onblocked = () => reject(new VaultError('disk'));
      }),
    );
  }

  close(): void {
    this.#dexie.close();
  }

  header(): Promise<Uint8Array | undefined> {
    return guarded(this.#singles.get(HEADER));
  }

  keyring(): Promise<Uint8Array | undefined> {
    return guarded(this.#singles.get(KEYRING));
  }

  /** The number of the last change (docs/format.md section 11.4); 0 where none was ever numbered, or what is there is no number. */
  async change(): Promise<number> {
    const bytes = await guarded(this.#singles.get(CHANGE));
    if (bytes === undefined || bytes.length !== 8) return 0;
    const change = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
    return change > BigInt(Number.MAX_SAFE_INTEGER) ? 0 : Number(change);
  }

  /** Takes out header, keyring and number, so that what is begun anew counts as nothing until its header is there. Rows and chunks stay. */
  async clearSingles(): Promise<void> {
    await guarded(this.#dexie.transaction('rw', this.#singles, () => this.#singles.clear()));
  }

  /** Takes out everything, and says that what follows is no vault until its header is there. */
  async beginRestoring(): Promise<void> {
    await this.clear();
    await guarded(
      this.#dexie.transaction('rw', this.#singles, () => this.#singles.put(new Uint8Array([1]), RESTORING)),
    );
  }

  /** Whether a restoring was begun here and not ended. */
  async isRestoring(): Promise<boolean> {
    return (await guarded(this.#singles.get(RESTORING))) !== undefined;
  }

  /** Takes out everything. */
  async clear(): Promise<void> {
    await guarded(
      this.#dexie.transaction('rw', this.#singles, this.#rows, this.#chunks, () =>
        Promise.all([this.#singles.clear(), this.#rows.clear(), this.#chunks.clear()]),
      ),
    );
  }

  /** Whether nothing at all has been written. */
  async isEmpty(): Promise<boolean> {
    const counts = await guarded(
      Promise.all([this.#singles.count(), this.#rows.limit(1).count(), this.#chunks.limit(1).count()]),
    );
    return counts.every((count) => count === 0);
  }

  /** Writes all of a change or nothing of it, with its number when it has one. Resolves after the flush to disk. */
  async write(change: Change, number?: number): Promise<void> {
    await guarded(
      this.#dexie.transaction('rw', this.#singles, this.#rows, this.#chunks, async () => {
        const waiting: PromiseLike<unknown>[] = [];
        if (change.header !== undefined) {
          waiting.push(this.#singles.put(change.header, HEADER), this.#singles.delete(RESTORING));
        }
        if (change.keyring !== undefined) waiting.push(this.#singles.put(change.keyring, KEYRING));
        if (number !== undefined) waiting.push(this.#singles.put(numberOf(number), CHANGE));
        for (const id of change.removeRows ?? []) waiting.push(range(this.#rows, id, 0).delete());
        for (const id of change.removeChunks ?? []) waiting.push(range(this.#chunks, id, 0).delete());
        const keys: Uint8Array[] = [];
        const slices: Uint8Array[] = [];
        for (const { id, bytes } of change.rows ?? []) {
          const count = Math.max(1, Math.ceil(bytes.length / SLICE_BYTES));
          for (let slice = 0; slice < count; slice++) {
            keys.push(keyOf(id, slice));
            // A view would be stored with the whole buffer that it looks into.
            slices.push(bytes.slice(slice * SLICE_BYTES, (slice + 1) * SLICE_BYTES));
          }
          waiting.push(range(this.#rows, id, count).delete());
        }
        if (keys.length > 0) waiting.push(this.#rows.bulkPut(slices, keys));
        await Promise.all(waiting);
      }),
    );
  }

  /** The rows of some ids, in that order; undefined where there is none. */
  async rows(ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]> {
    const first = await guarded(this.#rows.bulkGet(ids.map((id) => keyOf(id, 0))));
    return Promise.all(
      first.map(async (slice, index) => {
        const id = ids[index];
        if (slice === undefined || id === undefined || slice.length !== SLICE_BYTES) return slice;
        return joinBytes([slice, ...(await guarded(range(this.#rows, id, 1).toArray()))]);
      }),
    );
  }

  /** Writes chunks of one evidence file, the first of them at index `from`, in one strict transaction. */
  async putChunks(id: Uint8Array, from: number, chunks: readonly Uint8Array[]): Promise<void> {
    const keys = chunks.map((_, index) => keyOf(id, from + index));
    await guarded(this.#dexie.transaction('rw', this.#chunks, () => this.#chunks.bulkPut(chunks, keys)));
  }

  /**
   * Has the engine begin a new file for what is written from now on. After a cut LevelDB goes on in the file that was cut, and at the next start
   * reads no further than the cut: Chromium then empties the database. More than its buffer of 4 MiB is written, and removed.
   */
  async turnOver(): Promise<void> {
    const id = randomBytes(16);
    const chunks = Array.from({ length: TURN_OVER_AT_ONCE }, () => new Uint8Array(TURN_OVER_BYTES));
    for (let at = 0; at < TURN_OVER_CHUNKS; at += TURN_OVER_AT_ONCE) await this.putChunks(id, at, chunks);
    await this.write({ removeChunks: [id] });
  }

  /** Some chunks of one evidence file; undefined where one is missing. */
  chunks(id: Uint8Array, from: number, count: number): Promise<(Uint8Array | undefined)[]> {
    return guarded(this.#chunks.bulkGet(Array.from({ length: count }, (_, index) => keyOf(id, from + index))));
  }

  /** The ids of all rows of which a slice is there. */
  async rowIds(): Promise<Uint8Array[]> {
    const ids = new Map<string, Uint8Array>();
    for (const key of await guarded(this.#rows.toCollection().primaryKeys())) {
      const id = bytesOf(key).slice(0, 16);
      ids.set(String(id), id);
    }
    return [...ids.values()];
  }

  /** How many chunks of one evidence file are there. */
  chunkCount(id: Uint8Array): Promise<number> {
    return guarded(range(this.#chunks, id, 0).count());
  }

  /** The ids of all evidence files that have a chunk. One question to the engine per file. */
  async chunkOwners(): Promise<Uint8Array[]> {
    const owners: Uint8Array[] = [];
    let next = await guarded(this.#chunks.limit(1).primaryKeys());
    for (let [key] = next; key !== undefined; [key] = next) {
      const id = bytesOf(key).slice(0, 16);
      owners.push(id);
      next = await guarded(this.#chunks.where(':id').above(keyOf(id, LAST)).limit(1).primaryKeys());
    }
    return owners;
  }
}

function numberOf(change: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(change));
  return bytes;
}

function range(table: Table<Uint8Array, Uint8Array>, id: Uint8Array, from: number) {
  return table.where(':id').between(keyOf(id, from), keyOf(id, LAST), true, true);
}

/** 16 bytes of id, then 4 of position, so that the parts of one thing lie together and in order. */
function keyOf(id: Uint8Array, position: number): Uint8Array {
  const key = new Uint8Array(20);
  key.set(id);
  new DataView(key.buffer).setUint32(16, position);
  return key;
}

/** The engine hands binary keys back as plain buffers. */
function bytesOf(key: Uint8Array | ArrayBuffer): Uint8Array {
  return key instanceof Uint8Array ? key : new Uint8Array(key);
}
