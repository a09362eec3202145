/**
 * Reading and writing of records by kind. A write is one function that may read, decide and list changes; all of them reach the disk in
 * one strict transaction or none does. Writes wait for each other; reads never wait.
 */
import {
  contentKey,
  fromBase64,
  newId,
  newKey,
  type RowKey,
  recordId,
  rowKey,
  toBase64,
  type VaultId,
} from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { z } from '../../shared/zod.ts';
import type { Change } from './database.ts';
import type { Directory } from './directory.ts';
import { hexOf, idOf } from './ids.ts';
import { type Entry, type Kind, ownerOf } from './kind.ts';
import type { Queue } from './queue.ts';
import { openRecordRow, sealRecordRow } from './sealed-rows.ts';
import type { Store } from './store.ts';

const envelope = z.object({ version: z.int().min(1), value: z.unknown() });

/** A line of the directory with its summary checked. */
export interface Line<Summary> {
  readonly id: HexId;
  readonly summary: Summary;
}

/** A list of changes that is written when the function that got it has ended. Reading still shows the state before. */
export interface Writer {
  /** Writes a record whole, under a fresh key: after the next forgetting its former state opens no more. */
  put<Value, Summary>(kind: Kind<Value, Summary>, id: HexId, value: Value, summary: Summary): void;
  /** As `put`, for evidence whose chunks were sealed under `key` (base64). */
  putWithContent<Value, Summary>(
    kind: Kind<Value, Summary>,
    id: HexId,
    value: Value,
    summary: Summary,
    key: string,
  ): void;
  /** Writes only the row of a record of a loose kind that is there already; the directory follows later. */
  rewrite<Value, Summary>(kind: Kind<Value, Summary>, id: HexId, value: Value, summary: Summary): Promise<void>;
  /** Out of sight now, forgotten at the next forgetting, with everything that belongs to it. */
  trash(id: HexId): void;
  /** Takes `trash` back. */
  restore(id: HexId): void;
}

export class Records {
  readonly #vault: VaultId;
  readonly #database: Store;
  readonly #directory: Directory;
  readonly #queue: Queue;
  /** Called before anything is written, with the bytes that are about to be. May refuse by throwing. */
  readonly #beforeWrite: (bytes: number) => Promise<void>;
  /** Told when a record had to be read from the other copy. */
  readonly #repaired: (id: HexId) => void;
  readonly #summaries = new WeakMap<Entry, unknown>();
  /** Records of loose kinds whose exact revision is known since the vault was opened. */
  readonly #seen = new Set<HexId>();

  constructor(parts: {
    vault: VaultId;
    database: Store;
    directory: Directory;
    queue: Queue;
    beforeWrite: (bytes: number) => Promise<void>;
    repaired: (id: HexId) => void;
  }) {
    this.#vault = parts.vault;
    this.#database = parts.database;
    this.#directory = parts.directory;
    this.#queue = parts.queue;
    this.#beforeWrite = parts.beforeWrite;
    this.#repaired = parts.repaired;
  }

  /** An id for a new record. */
  newId(): HexId {
    return hexOf(newId(recordId));
  }

  /** A key for the chunks of one new evidence file, base64. Never used for a second file. */
  newContentKey(): string {
    return toBase64(newKey(contentKey));
  }

  /** The summaries of all records of a kind that are not deleted. A summary that this version cannot read is `malformed`. */
  lines<Summary>(kind: Kind<unknown, Summary>): Line<Summary>[] {
    const lines: Line<Summary>[] = [];
    for (const entry of this.#directory.entries()) {
      if (entry.kind === kind.name && entry.deleted === undefined)
        lines.push({ id: entry.id, summary: this.#summary(kind, entry) });
    }
    return lines;
  }

  /** The summary of one record; undefined when there is none, or when it is deleted. */
  line<Summary>(kind: Kind<unknown, Summary>, id: HexId): Line<Summary> | undefined {
    const entry = this.#directory.entry(id);
    if (entry === undefined || entry.kind !== kind.name || entry.deleted !== undefined) return undefined;
    return { id, summary: this.#summary(kind, entry) };
  }

  /** The line of a record that is deleted and can still be restored. */
  deletedLine<Summary>(kind: Kind<unknown, Summary>, id: HexId): Line<Summary> | undefined {
    const entry = this.#directory.entry(id);
    if (entry === undefined || entry.kind !== kind.name || entry.deleted === undefined) return undefined;
    return { id, summary: this.#summary(kind, entry) };
  }

  /** The content key of an evidence file, 32 bytes; the caller wipes it. Throws `not-found`. */
  contentKey(id: HexId): Uint8Array {
    const entry = this.#directory.entry(id);
    const key = entry?.contentKey === undefined ? null : fromBase64(entry.contentKey);
    if (key === null || entry?.deleted !== undefined) throw new VaultError('not-found');
    return key;
  }

  /** Reads one record. Throws VaultError `not-found`, `altered` (an old or foreign row), `too-new` or `malformed`. */
  async get<Value>(kind: Kind<Value, unknown>, id: HexId): Promise<Value> {
    const [value] = await this.getMany(kind, [id]);
    if (value === undefined) throw new VaultError('not-found');
    return value;
  }

  /** As `get`, for many, in their order, with one question to the database. Throws for the first that cannot be read. */
  async getMany<Value>(kind: Kind<Value, unknown>, ids: readonly HexId[]): Promise<Value[]> {
    // The rows may move on between the question and the answer; the directory tells, and then the question is asked again.
    for (let attempt = 0; ; attempt++) {
      const before = ids.map((id) => this.#live(kind, id));
      const rows = await this.#database.rows(ids.map(idOf));
      try {
        return await Promise.all(ids.map((_, index) => this.#openEither(kind, before[index], rows[index])));
      } catch (error) {
        const moved = ids.some((id, index) => this.#directory.entry(id) !== before[index]);
        if (!moved || attempt >= 5) throw error;
      }
    }
  }

  /** Runs `work` alone among writers, then writes what it listed in one strict transaction. Resolves when that is on the disk. */
  write<T>(work: (writer: Writer) => Promise<T> | T): Promise<T> {
    return this.#queue.run(async () => {
      const changes = new Map<HexId, Entry>();
      const rows: { id: Uint8Array; bytes: Uint8Array }[] = [];
      const touched = new Map<HexId, Entry>();
      const seen: HexId[] = [];
      const belongings = new Map<HexId, Entry[]>();
      /** The record, what belongs to it, and what belongs to that; what this write has put among them. */
      const withBelongings = (id: HexId): Iterable<Entry> => {
        if (belongings.size === 0) {
          for (const line of this.#directory.entries()) {
            for (const owner of [line.id, ownerOf(line)]) {
              if (owner !== undefined) belongings.set(owner, [...(belongings.get(owner) ?? []), line]);
            }
          }
        }
        const found = new Map<HexId, Entry>();
        const add = (lines: Iterable<Entry>) => {
          for (const line of lines) {
            if (found.has(line.id)) continue;
            found.set(line.id, line);
            add(belongings.get(line.id) ?? []);
          }
        };
        add(belongings.get(id) ?? []);
        for (const line of changes.values()) if (found.has(ownerOf(line) ?? '')) add([line]);
        return found.values();
      };
      const current = (id: HexId) => changes.get(id) ?? this.#directory.entry(id);
      const seal = <Value, Summary>(
        kind: Kind<Value, Summary>,
        id: HexId,
        value: Value,
        summary: Summary,
        key: RowKey,
      ) => {
        const revision = (touched.get(id)?.revision ?? current(id)?.revision ?? 0) + 1;
        const sealed = sealRecordRow(this.#vault, idOf(id), key, revision, { version: kind.version, value });
        rows.push({ id: idOf(id), bytes: sealed.bytes });
        return { id, kind: kind.name, revision, tag: sealed.tag, key: toBase64(key), summary };
      };
      const put = <Value, Summary>(
        kind: Kind<Value, Summary>,
        id: HexId,
        value: Value,
        summary: Summary,
        content?: string,
      ) => {
        const former = current(id);
        if (former !== undefined && former.kind !== kind.name) throw new VaultError('invalid');
        const kept = content ?? former?.contentKey;
        const line = seal(kind, id, value, summary, newKey(rowKey));
        if (kind.loose) seen.push(id);
        changes.set(id, kept === undefined ? line : { ...line, contentKey: kept });
      };
      const result = await work({
        put: (kind, id, value, summary) => put(kind, id, value, summary),
        putWithContent: put,
        rewrite: async (kind, id, value, summary) => {
          // The row may be ahead of the directory, and its revision only ever grows.
          if (!this.#seen.has(id)) await this.get(kind, id);
          const former = this.#live(kind, id);
          const key = fromBase64(former.key);
          if (!kind.loose || key === null) throw new VaultError('invalid');
          touched.set(id, seal(kind, id, value, summary, rowKey(key)));
        },
        trash: (id) => {
          const deleted = Date.now();
          for (const line of withBelongings(id)) {
            // What was deleted by itself, earlier, is not brought back with its owner.
            if (line.deleted === undefined) changes.set(line.id, { ...(changes.get(line.id) ?? line), deleted });
          }
        },
        restore: (id) => {
          const line = current(id);
          if (line?.deleted === undefined) throw new VaultError('not-found');
          for (const one of withBelongings(id)) {
            if (one.deleted === line.deleted) changes.set(one.id, withoutDeleted(changes.get(one.id) ?? one));
          }
        },
      });
      if (changes.size === 0 && touched.size === 0) return result;
      const plan = changes.size === 0 ? undefined : this.#directory.plan(new Map([...touched, ...changes]));
      const change: Change = {
        rows: [...rows, ...(plan?.change.rows ?? [])],
        removeRows: plan?.change.removeRows ?? [],
      };
      await this.#beforeWrite((change.rows ?? []).reduce((sum, row) => sum + row.bytes.length, 0));
      await this.#database.write(change);
      for (const line of touched.values()) this.#directory.touch(line);
      for (const id of seen) this.#seen.add(id);
      plan?.apply();
      return result;
    });
  }

  /**
   * The rows of some records under fresh keys, for a forgetting: what stood in them before opens no more. `change` takes out what goes with
   * the forgotten. A row that does not open stays as it is.
   */
  async underFreshKeys<Value>(
    kind: Kind<Value, unknown>,
    ids: readonly HexId[],
    change: (value: Value) => Value = (value) => value,
  ): Promise<{ readonly line: Entry; readonly bytes: Uint8Array }[]> {
    const fresh: { line: Entry; bytes: Uint8Array }[] = [];
    for (const id of ids) {
      try {
        const value = change(await this.get(kind, id));
        const line = this.#live(kind, id);
        const key = newKey(rowKey);
        const sealed = sealRecordRow(this.#vault, idOf(id), key, line.revision + 1, { version: kind.version, value });
        fresh.push({
          line: { ...line, revision: line.revision + 1, tag: sealed.tag, key: toBase64(key) },
          bytes: sealed.bytes,
        });
      } catch (error) {
        if (!(error instanceof FormatError || error instanceof VaultError)) throw error;
      }
    }
    return fresh;
  }

  #live(kind: Kind<unknown, unknown>, id: HexId): Entry {
    const entry = this.#directory.entry(id);
    if (entry === undefined || entry.kind !== kind.name || entry.deleted !== undefined)
      throw new VaultError('not-found');
    return entry;
  }

  /** The row as it is in the database; where that does not open, as it is in the mirror, and then the database gets it back. */
  async #openEither<Value>(
    kind: Kind<Value, unknown>,
    entry: Entry | undefined,
    row: Uint8Array | undefined,
  ): Promise<Value> {
    try {
      return this.#open(kind, entry, row);
    } catch (error) {
      const isDamaged = error instanceof FormatError || (error instanceof VaultError && error.code === 'altered');
      if (entry === undefined || !isDamaged) throw error;
      const [other] = await this.#database.otherRows([idOf(entry.id)]);
      if (other === undefined) throw error;
      const value = this.#open(kind, entry, other);
      this.#repair(entry, other);
      return value;
    }
  }

  /** Among the writers, so that it never overtakes one; nobody waits for it. */
  #repair(entry: Entry, bytes: Uint8Array): void {
    const { revision } = this.#directory.entry(entry.id) ?? entry;
    this.#queue
      .run(async () => {
        if (this.#directory.entry(entry.id)?.revision !== revision) return;
        await this.#database.repairRow(idOf(entry.id), bytes);
        this.#repaired(entry.id);
      })
      .catch(() => undefined);
  }

  /** As {@link isRowOf}, of this vault. */
  holds(entry: Entry, row: Uint8Array | undefined, isLoose: boolean): boolean {
    return isRowOf(this.#vault, entry, row, isLoose);
  }

  #open<Value>(kind: Kind<Value, unknown>, entry: Entry | undefined, row: Uint8Array | undefined): Value {
    const key = entry === undefined ? null : fromBase64(entry.key);
    if (entry === undefined || row === undefined || key === null) throw new VaultError('altered');
    const opened = openRecordRow(this.#vault, idOf(entry.id), rowKey(key), row);
    const exact = opened.revision === entry.revision && opened.tag === entry.tag;
    const ahead = kind.loose && !this.#seen.has(entry.id) && opened.revision > entry.revision;
    if (!exact && !ahead) throw new VaultError('altered');
    const whole = envelope.safeParse(opened.value);
    if (!whole.success) throw new VaultError('malformed');
    if (whole.data.version > kind.version) throw new VaultError('too-new');
    const value = kind.value.safeParse(whole.data.value);
    if (!value.success) throw new VaultError('malformed');
    // From now on, as long as the vault is open, this row may not go back behind what was seen.
    if (!exact && this.#directory.entry(entry.id) === entry) {
      this.#directory.know({ ...entry, revision: opened.revision, tag: opened.tag });
    }
    if (kind.loose) this.#seen.add(entry.id);
    return value.data;
  }

  #summary<Summary>(kind: Kind<unknown, Summary>, entry: Entry): Summary {
    const known = this.#summaries.get(entry);
    // Only what this kind's own schema has let through is ever put there.
    if (known !== undefined) return known as Summary;
    const parsed = kind.summary.safeParse(entry.summary);
    if (!parsed.success) throw new VaultError('malformed');
    this.#summaries.set(entry, parsed.data);
    return parsed.data;
  }
}

/** Whether a row is the one that the directory states, or for a loose kind a later one. Looks no further than its box. */
export function isRowOf(vault: VaultId, entry: Entry, row: Uint8Array | undefined, isLoose: boolean): boolean {
  const key = fromBase64(entry.key);
  if (row === undefined || key === null) return false;
  try {
    const { revision, tag } = openRecordRow(vault, idOf(entry.id), rowKey(key), row);
    return (revision === entry.revision && tag === entry.tag) || (isLoose && revision > entry.revision);
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return false;
    throw error;
  }
}

function withoutDeleted(line: Entry): Entry {
  const { deleted: _, ...rest } = line;
  return rest;
}
