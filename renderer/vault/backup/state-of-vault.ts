/**
 * Takes one consistent state of the vault into a folder, while it goes on being used (docs/format.md section 12.2): rows and chunks that no pack
 * has are sent, until every line of the directory has its row there, all of one moment.
 */
import {
  contentKey,
  type EvidencePlace,
  evidenceChunkCount,
  fromBase64,
  rowKey,
  rowTag,
  SEALED_EVIDENCE_CHUNK,
  sha256,
  toBase64,
  wipe,
} from '../../../crypto/index.ts';
import {
  ASKED_CHUNKS,
  PLACE_KIND,
  type Place,
  packPlaces,
  packRanges,
  packRows,
  unpackNumbers,
} from '../../../shared/backup/places.ts';
import { FormatError, VaultError } from '../../../shared/errors.ts';
import type { HexId } from '../../../shared/ids.ts';
import { joinBytes } from '../../../shared/join-bytes.ts';
import { MIRROR_CALL_BYTES } from '../../../shared/limits.ts';
import { chunkOpens, contentSizeOf } from '../content-check.ts';
import { hexOf, idOf } from '../ids.ts';
import type { Entry } from '../kind.ts';
import { draft } from '../report-kinds.ts';
import { openRecordRow } from '../sealed-rows.ts';
import type { VaultSession } from '../session.ts';

/** Rows that are read at once. */
const ROWS = 256;
/** Chunks of one message, about 4 MiB. */
const CHUNKS = 68;
/** Chunks of one question when each is read before it counts. */
const THOROUGH_CHUNKS = 512;
/** Bytes of one message of rows, about. */
const ROW_BYTES = 4 * 1_048_576;
/** What is left may be done in the vault's queue, where everything else waits for it. */
const LAST_ROWS = 64;
/** Somebody types; a few rounds settle it. */
const MOST_ROUNDS = 50;

/** A line whose row is in the packs. */
interface Sent {
  /** What the directory said. */
  readonly source: Entry;
  /** What the backup's directory will say; null when its row is damaged here. */
  readonly line: Entry | null;
  /** First 16 bytes of the SHA-256 of its row. */
  readonly digest: Uint8Array;
}

/** A file whose chunks are in the packs. */
interface SentContent {
  readonly chunks: number;
  readonly bytes: number;
  readonly isWhole: boolean;
}

export interface Parts {
  readonly handle: string;
  readonly thorough: boolean;
  readonly signal: AbortSignal;
  /** Bytes of chunks that are about to be sent, and that were sent. */
  readonly toSend: (bytes: number) => void;
  readonly sent: (bytes: number) => void;
}

/** The state that a backup is of. */
export interface VaultState {
  readonly lines: ReadonlyMap<HexId, Entry>;
  readonly rows: readonly { readonly id: Uint8Array; readonly digest: Uint8Array }[];
  readonly contents: readonly { readonly id: Uint8Array; readonly chunks: number; readonly bytes: number }[];
  /** Records that cannot be read here. */
  readonly damaged: number;
  /** Files of which a part cannot be read here. */
  readonly incomplete: number;
}

export class StateOfVault {
  readonly #session: VaultSession;
  readonly #parts: Parts;
  readonly #sent = new Map<HexId, Sent>();
  readonly #contents = new Map<HexId, SentContent>();
  /** Bytes that were written. */
  written = 0;
  #free: number;

  /** @param free bytes that the disk of the backup has */
  constructor(session: VaultSession, parts: Parts, free: number) {
    this.#session = session;
    this.#parts = parts;
    this.#free = free;
  }

  /**
   * Sends what is missing until a state is whole; calls `at` with it inside the vault's queue, so that keys and whatever else belongs to that
   * moment can be taken. Throws `no-space`, `disk`, `cancelled`.
   */
  async take<T>(at: (state: VaultState) => T): Promise<T> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const whole = await this.#session.queue.run(async () => {
        const left = this.#left();
        if (left.length > LAST_ROWS || left.some((entry) => this.#needsContent(entry))) return undefined;
        await this.#sendRows(left);
        return this.#left().length === 0 ? { value: at(this.#state()) } : undefined;
      });
      if (whole !== undefined) return whole.value;
      const left = this.#left();
      await this.#sendRows(left);
      await this.#sendContents(left.filter((entry) => this.#needsContent(entry)));
    }
    throw new VaultError('disk');
  }

  /** Counts as not sent: reading back has found damage there. */
  resend(damaged: readonly Place[]): void {
    for (const { kind, id } of damaged) {
      if (kind === PLACE_KIND.row) this.#sent.delete(hexOf(id));
      else {
        this.#contents.delete(hexOf(id));
        this.#sent.delete(hexOf(id));
      }
    }
  }

  #left(): Entry[] {
    return [...this.#session.directory.entries()].filter(
      (entry) => entry.deleted === undefined && this.#sent.get(entry.id)?.source !== entry,
    );
  }

  #needsContent(entry: Entry): boolean {
    return entry.contentKey !== undefined && !this.#contents.has(entry.id);
  }

  #state(): VaultState {
    const lines = new Map<HexId, Entry>();
    const rows: { id: Uint8Array; digest: Uint8Array }[] = [];
    const contents: { id: Uint8Array; chunks: number; bytes: number }[] = [];
    let damaged = 0;
    let incomplete = 0;
    for (const entry of this.#session.directory.entries()) {
      if (entry.deleted !== undefined) continue;
      const sent = this.#sent.get(entry.id);
      if (sent === undefined || sent.line === null) {
        damaged += 1;
        continue;
      }
      lines.set(entry.id, sent.line);
      rows.push({ id: idOf(entry.id), digest: sent.digest });
      const content = this.#contents.get(entry.id);
      if (content === undefined) continue;
      contents.push({ id: idOf(entry.id), chunks: content.chunks, bytes: content.bytes });
      if (!content.isWhole) incomplete += 1;
    }
    return { lines, rows, contents, damaged, incomplete };
  }

  async #sendRows(entries: readonly Entry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += ROWS) {
      this.#goOn();
      await this.#sendSomeRows(entries.slice(from, from + ROWS));
    }
  }

  async #sendSomeRows(entries: readonly Entry[]): Promise<void> {
    const { database, directory, host } = this.#session;
    const ids = entries.map(({ id }) => idOf(id));
    const rows = await database.rows(ids);
    const found: { readonly sent: Sent; readonly bytes: Uint8Array }[] = [];
    for (const [index, entry] of entries.entries()) {
      let bytes = rows[index];
      let line = this.#lineOf(entry, bytes);
      if (line === undefined) {
        [bytes] = await database.otherRows([idOf(entry.id)]);
        line = this.#lineOf(entry, bytes);
      }
      if (line !== undefined && bytes !== undefined) {
        found.push({ sent: { source: entry, line, digest: sha256(bytes).slice(0, 16) }, bytes });
      } else if (directory.entry(entry.id) === entry) {
        // It did not move on meanwhile: what is there is damaged.
        this.#sent.set(entry.id, { source: entry, line: null, digest: new Uint8Array(16) });
      }
    }
    const places = packRows(found.map(({ sent }) => ({ id: idOf(sent.source.id), digest: sent.digest })));
    const { missing } = await host.call('backup:missing', { handle: this.#parts.handle, kind: 'rows', places });
    const wanted = unpackNumbers(missing).flatMap((index) => found[index] ?? []);
    let batch: typeof wanted = [];
    let size = 0;
    for (const one of wanted) {
      if (batch.length > 0 && size + one.bytes.length > ROW_BYTES) {
        await this.#appendRows(batch);
        batch = [];
        size = 0;
      }
      batch.push(one);
      size += one.bytes.length;
    }
    if (batch.length > 0) await this.#appendRows(batch);
    for (const { sent } of found) this.#sent.set(sent.source.id, sent);
  }

  #appendRows(rows: readonly { readonly sent: Sent; readonly bytes: Uint8Array }[]): Promise<void> {
    return this.#append(
      rows.map(({ sent, bytes }) => ({
        place: { kind: PLACE_KIND.row, id: idOf(sent.source.id), position: 0, length: bytes.length },
        bytes,
      })),
    );
  }

  /** The line that fits a row: as the directory has it, or of a draft that is ahead of it. */
  #lineOf(entry: Entry, row: Uint8Array | undefined): Entry | undefined {
    if (row === undefined || row.length < 64) return undefined;
    if (toBase64(rowTag(row)) === entry.tag) return entry;
    if (entry.kind !== draft.name) return undefined;
    const key = fromBase64(entry.key);
    if (key === null) return undefined;
    try {
      const { revision, tag } = openRecordRow(this.#session.vaultId, idOf(entry.id), rowKey(key), row);
      return revision > entry.revision ? { ...entry, revision, tag } : undefined;
    } catch (error) {
      if (error instanceof FormatError || error instanceof VaultError) return undefined;
      throw error;
    } finally {
      wipe(key);
    }
  }

  async #sendContents(entries: readonly Entry[]): Promise<void> {
    const wanted: { readonly entry: Entry; readonly size: number; readonly positions: number[] }[] = [];
    for (const entry of entries) {
      this.#goOn();
      const size = await this.#sizeOf(entry);
      if (size === undefined) {
        // Its row cannot be read, so nobody could say which bytes of it are the file's.
        this.#contents.set(entry.id, { chunks: 0, bytes: 0, isWhole: false });
        continue;
      }
      const positions = await this.#missing(entry.id, evidenceChunkCount(size));
      wanted.push({ entry, size, positions });
    }
    const bytes = wanted.reduce((sum, { positions }) => sum + positions.length, 0) * SEALED_EVIDENCE_CHUNK;
    this.#parts.toSend(bytes);
    // Before a long copy, not after most of it.
    if (bytes > this.#free) throw new VaultError('no-space');
    for (const { entry, size, positions } of wanted) {
      const isWhole = await this.#sendChunks(entry, size, positions);
      this.#contents.set(entry.id, { chunks: evidenceChunkCount(size), bytes: size, isWhole });
    }
  }

  async #sizeOf(entry: Entry): Promise<number | undefined> {
    try {
      return await contentSizeOf(this.#session.records, entry);
    } catch (error) {
      if (error instanceof FormatError || error instanceof VaultError) return undefined;
      throw error;
    }
  }

  async #missing(id: HexId, count: number): Promise<number[]> {
    const { handle, thorough } = this.#parts;
    const step = thorough ? THOROUGH_CHUNKS : ASKED_CHUNKS;
    const positions: number[] = [];
    for (let from = 0; from < count; from += step) {
      this.#goOn();
      const places = packRanges([{ id: idOf(id), from, count: Math.min(step, count - from) }]);
      const { missing } = await this.#session.host.call('backup:missing', { handle, kind: 'chunks', places });
      for (const [index, number] of unpackNumbers(missing).entries()) if (index % 2 === 1) positions.push(number);
    }
    return positions;
  }

  /** Whether all of them could be read. */
  async #sendChunks(entry: Entry, size: number, positions: readonly number[]): Promise<boolean> {
    let isWhole = true;
    // The next ones are read and opened while the ones before are on their way.
    let sending = Promise.resolve();
    try {
      for (const run of runs(positions)) {
        this.#goOn();
        const chunks = await this.#chunks(entry, size, run.from, run.count);
        const there = chunks.flatMap((bytes, index) => {
          if (bytes === undefined) return [];
          const place = {
            kind: PLACE_KIND.chunk,
            id: idOf(entry.id),
            position: run.from + index,
            length: bytes.length,
          };
          return [{ place, bytes }];
        });
        if (there.length < run.count) isWhole = false;
        await sending;
        sending = there.length > 0 ? this.#append(there) : Promise.resolve();
        // It is looked at when it is awaited; until then a failure must not count as unhandled.
        sending.catch(() => undefined);
        this.#parts.sent(run.count * SEALED_EVIDENCE_CHUNK);
      }
    } finally {
      await sending;
    }
    return isWhole;
  }

  /** Each one opened once, so that no damage is carried along; undefined for one that opens in neither copy. */
  async #chunks(entry: Entry, size: number, from: number, count: number): Promise<(Uint8Array | undefined)[]> {
    const { database, vaultId } = this.#session;
    const bytes = entry.contentKey === undefined ? null : fromBase64(entry.contentKey);
    if (bytes === null) return [];
    const key = contentKey(bytes);
    const place: EvidencePlace = { vaultId, evidenceId: idOf(entry.id), length: size };
    try {
      const chunks = await database.chunks(idOf(entry.id), from, count);
      const whole: (Uint8Array | undefined)[] = [];
      for (const [index, chunk] of chunks.entries()) {
        if (chunkOpens(key, place, from + index, chunk)) whole.push(chunk);
        else {
          const [other] = await database.otherChunks(idOf(entry.id), from + index, 1);
          whole.push(chunkOpens(key, place, from + index, other) ? other : undefined);
        }
      }
      return whole;
    } finally {
      wipe(key);
    }
  }

  /** Values of one message; one that is larger than a message goes in several. */
  async #append(values: readonly { readonly place: Place; readonly bytes: Uint8Array }[]): Promise<void> {
    const { handle } = this.#parts;
    const bytes = joinBytes(values.map((value) => value.bytes));
    const { length } = bytes;
    const places = packPlaces(values.map(({ place }) => place));
    for (let from = 0; from < length; from += MIRROR_CALL_BYTES) {
      const part = length <= MIRROR_CALL_BYTES ? bytes : bytes.slice(from, from + MIRROR_CALL_BYTES);
      const request = { handle, places: from === 0 ? places : new Uint8Array(0), from, bytes: part };
      this.#free = (await this.#session.host.call('backup:append', request)).free;
    }
    this.written += length;
  }

  #goOn(): void {
    if (this.#parts.signal.aborted || this.#session.closed) throw new VaultError('cancelled');
  }
}

/** Positions that lie side by side, in runs of at most one message. */
function runs(positions: readonly number[]): { readonly from: number; readonly count: number }[] {
  const all: { from: number; count: number }[] = [];
  for (const position of positions) {
    const last = all.at(-1);
    if (last !== undefined && last.from + last.count === position && last.count < CHUNKS) last.count += 1;
    else all.push({ from: position, count: 1 });
  }
  return all;
}
