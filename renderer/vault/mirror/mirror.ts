/** The second copy as the vault uses it: what main keeps in files of its own (docs/format.md section 11). Throws VaultError as the host does. */
import type { VaultId } from '../../../crypto/index.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { MIRROR_LOGS, MirrorValues } from '../../../shared/ipc/contract.ts';
import { MIRROR_CALL_BYTES, MIRROR_FRAME_ENTRIES } from '../../../shared/limits.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  type ListedEntry,
  packSent,
  unpackListed,
  unpackValues,
} from '../../../shared/mirror/messages.ts';
import type { Change } from '../database.ts';
import type { Host } from '../host.ts';

type Log = (typeof MIRROR_LOGS)[number];

interface Value {
  readonly kind: EntryKind;
  readonly id: Uint8Array;
  readonly position: number;
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array(0);
/** Chunks that are asked for at once: under 4 MiB. */
const CHUNKS_PER_CALL = 64;

export class Mirror {
  readonly #host: Host;
  readonly #vault: VaultId;

  constructor(host: Host, vault: VaultId) {
    this.#host = host;
    this.#vault = vault;
  }

  /** Appends what a change does to header, keyring and rows. Resolves after the flush. Its chunks are {@link removeChunks}' work. */
  append(change: Change, number: number): Promise<void> {
    return this.appendAll(valuesOf(this.#vault, change), number);
  }

  /** As {@link append}, of values that are still being read: a whole vault does not fit into memory. */
  async appendAll(values: Iterable<Value> | AsyncIterable<Value>, number: number): Promise<void> {
    let frame: Value[] = [];
    let size = 0;
    for await (const value of values) {
      if (
        frame.length === MIRROR_FRAME_ENTRIES ||
        (frame.length > 0 && size + value.bytes.length > MIRROR_CALL_BYTES)
      ) {
        await this.#send('records', number, false, frame);
        frame = [];
        size = 0;
      }
      frame.push(value);
      size += value.bytes.length;
    }
    await this.#send('records', number, true, frame);
  }

  /** Takes back the change of this number. */
  async retract(number: number): Promise<void> {
    await this.#host.call('mirror:retract', { change: number });
  }

  /** Appends chunks of one file, the first of them at index `from`. They are on the disk with the next {@link append}. */
  async appendChunks(id: Uint8Array, from: number, chunks: readonly Uint8Array[]): Promise<void> {
    const kind = ENTRY_KINDS.chunk;
    await this.#send(
      'evidence',
      0,
      true,
      chunks.map((bytes, index) => ({ kind, id, position: from + index, bytes })),
    );
  }

  /** Takes out all chunks of some files. */
  async removeChunks(ids: readonly Uint8Array[]): Promise<void> {
    const kind = ENTRY_KINDS.chunksRemoved;
    for (let at = 0; at < ids.length; at += MIRROR_FRAME_ENTRIES) {
      const some = ids.slice(at, at + MIRROR_FRAME_ENTRIES);
      await this.#send(
        'evidence',
        0,
        true,
        some.map((id) => ({ kind, id, position: 0, bytes: NOTHING })),
      );
    }
  }

  /** The rows of some ids, in that order; undefined where there is none, or a damaged one. */
  async rows(ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]> {
    const rows: (Uint8Array | undefined)[] = [];
    while (rows.length < ids.length) {
      const some = ids.slice(rows.length, rows.length + MIRROR_FRAME_ENTRIES);
      const packed = new Uint8Array(some.length * 16);
      for (const [index, id] of some.entries()) packed.set(id, index * 16);
      rows.push(...valuesIn(await this.#host.call('mirror:rows', { ids: packed })));
    }
    return rows;
  }

  /** Some chunks of one file; undefined where one is missing or damaged. */
  async chunks(id: Uint8Array, from: number, count: number): Promise<(Uint8Array | undefined)[]> {
    const chunks: (Uint8Array | undefined)[] = [];
    while (chunks.length < count) {
      const some = Math.min(CHUNKS_PER_CALL, count - chunks.length);
      const answer = await this.#host.call('mirror:chunks', {
        id: id.slice(),
        from: from + chunks.length,
        count: some,
      });
      chunks.push(...valuesIn(answer));
    }
    return chunks;
  }

  /** What is in one log, in the order of ids; of records, what changed after `above`. */
  async *list(log: Log, above = 0): AsyncGenerator<ListedEntry, void, void> {
    for (let after: Uint8Array<ArrayBuffer> | null = null; ; ) {
      const { entries, more } = await this.#host.call('mirror:list', { log, above, after });
      const listed = unpackListed(entries);
      if (listed === null || (more && listed.length === 0)) throw new VaultError('internal');
      yield* listed;
      if (!more) return;
      after = listed.at(-1)?.id.slice() ?? null;
    }
  }

  /** Begins it anew, empty. */
  async renew(): Promise<void> {
    await this.#host.call('mirror:renew', { vaultId: this.#vault.slice() });
  }

  /** Gives it another name, under which nothing opens it. What opens it stays where it is. */
  async setAside(): Promise<void> {
    await this.#host.call('mirror:set-aside', { secrets: false });
  }

  /** Removes what no longer holds; with `forgotten` all of it. */
  async compact(forgotten: boolean): Promise<void> {
    await this.#host.call('mirror:compact', { forgotten });
  }

  /** Removes all evidence from it. */
  async dropEvidence(): Promise<void> {
    await this.#host.call('mirror:drop-evidence', {});
  }

  async #send(log: Log, change: number, last: boolean, values: readonly Value[]): Promise<void> {
    const bytes = new Uint8Array(values.reduce((sum, value) => sum + value.bytes.length, 0));
    let filled = 0;
    for (const value of values) {
      bytes.set(value.bytes, filled);
      filled += value.bytes.length;
    }
    const entries = packSent(values.map((value) => ({ ...value, length: value.bytes.length })));
    const head = { log, vaultId: this.#vault.slice(), change, last };
    let from = 0;
    do {
      // Only a single value can be longer than one message.
      const piece = bytes.length <= MIRROR_CALL_BYTES ? bytes : bytes.slice(from, from + MIRROR_CALL_BYTES);
      await this.#host.call('mirror:append', {
        ...head,
        entries: from === 0 ? entries.slice() : NOTHING,
        from,
        bytes: piece,
      });
      from += piece.length;
    } while (from < bytes.length);
  }
}

/** Header and keyring first, then rows, then what is taken out. */
export function valuesOf(vault: VaultId, { header, keyring, rows = [], removeRows = [] }: Change): Value[] {
  const values: Value[] = [];
  if (header !== undefined) values.push({ kind: ENTRY_KINDS.header, id: vault, position: 0, bytes: header });
  if (keyring !== undefined) values.push({ kind: ENTRY_KINDS.keyring, id: vault, position: 0, bytes: keyring });
  for (const { id, bytes } of rows) values.push({ kind: ENTRY_KINDS.row, id, position: 0, bytes });
  for (const id of removeRows) values.push({ kind: ENTRY_KINDS.rowRemoved, id, position: 0, bytes: NOTHING });
  return values;
}

function valuesIn({ lengths, bytes }: MirrorValues): (Uint8Array | undefined)[] {
  const values = unpackValues(lengths, bytes);
  if (values === null || values.length === 0) throw new VaultError('internal');
  // Each in a buffer of its own: a view would keep all of them, and is stored with what is around it.
  return values.map((value) => value?.slice());
}
