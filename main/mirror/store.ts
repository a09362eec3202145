import { MainError } from '../../shared/errors.ts';
import type { Answers, MirrorValues, Request } from '../../shared/ipc/contract.ts';
import { MIRROR_CALL_BYTES } from '../../shared/limits.ts';
import { startsLike } from '../../shared/mirror/fields.ts';
import {
  decodeFrameTable,
  encodeFrameTable,
  type FrameEntry,
  type FrameTable,
  frameLength,
} from '../../shared/mirror/frame.ts';
import { ID_BYTES, isKindIn, isRemoval, type MirrorLog } from '../../shared/mirror/kinds.ts';
import { ENTRY_KINDS, type ListedEntry, packListed, packValues, type SentEntry } from '../../shared/mirror/messages.ts';
import { digestOf, sha256 } from '../disk/sha256.ts';
import { systemCode } from '../disk/system-code.ts';
import type { ChunksIndex, Run } from './chunks-index.ts';
import { type Disk, type DiskFile, isNoFile } from './disk.ts';
import { Log } from './log.ts';
import type { Found } from './reading.ts';
import { readAround } from './reading-around.ts';
import { bytesOfKey, type Held, keyOf, type RowsIndex } from './rows-index.ts';
import { readExactly, readTable, valuePlaces } from './values.ts';

/** Lines of one list. */
const LIST_ENTRIES = 65_536;
/** What is read from the disk at the same time. */
const READS_AT_ONCE = 4;
/** Values that lie so close together are read with what lies between them, up to a length. */
const GAP_BYTES = 4096;
const SPAN_BYTES = 2 ** 20;
const EMPTY_DIGEST = new Uint8Array(16);

/** A change of which not all frames have come. */
interface Underway {
  readonly change: number;
  /** Where it begins in the newest segment. */
  readonly at: number;
  readonly frames: { readonly bytes: Uint8Array; readonly at: number }[];
}

/** A mirror that is open: its two logs, and what is in them. One call at a time. */
export class Store {
  readonly vaultId: Uint8Array;
  readonly folder: string;
  readonly records: Log;
  readonly evidence: Log;
  readonly rows: RowsIndex;
  readonly chunks: ChunksIndex;
  readonly #disk: Disk;
  /** The last whole change. */
  #change: number;
  #changeAt: number | null;
  #underway: Underway | undefined;
  readonly #damaged: number;
  /** Values that were found damaged, each counted once. */
  readonly #damagedValues = new Set<string>();

  constructor(disk: Disk, folder: string, vaultId: Uint8Array, found: Found) {
    this.#disk = disk;
    this.folder = folder;
    this.vaultId = vaultId;
    this.records = new Log(disk, folder, 'records', vaultId, found.records);
    this.evidence = new Log(disk, folder, 'evidence', vaultId, found.evidence);
    this.rows = found.rows;
    this.chunks = found.chunks;
    this.#change = found.change;
    this.#changeAt = found.changeAt;
    this.#damaged = found.damaged;
  }

  get change(): number {
    return this.#change;
  }
  get damaged(): number {
    return this.#damaged + this.#damagedValues.size;
  }

  /**
   * Writes one frame. Records are flushed, and the chunks before them.
   * @param values of all entries, one after the other
   * @throws Unwritable when the end of the log is not what it should be
   */
  async append(
    { log, vaultId, change, last }: Pick<Request<'mirror:append'>, 'log' | 'vaultId' | 'change' | 'last'>,
    sent: readonly SentEntry[],
    values: Uint8Array,
  ): Promise<void> {
    if (!startsLike(vaultId, this.vaultId, ID_BYTES)) throw new MainError('invalid');
    const isNext = this.#underway === undefined ? this.#mayFollow(change) : change === this.#underway.change;
    if (log === 'records' && !isNext) throw new MainError('invalid');
    const table = this.#tableOf(log, log === 'records' ? change : 0, log === 'evidence' || last, sent, values);
    const padding = new Uint8Array(frameLength(sent.length, values.length) - table.length - values.length);
    const frame = [table, values, padding];
    if (log === 'evidence') {
      if (this.evidence.isFull) await this.evidence.begin();
      const at = await this.evidence.append(frame, false);
      this.chunks.add(decodeFrameTable(table, log, this.vaultId, sha256), this.evidence.newest, at);
      return;
    }
    await this.evidence.flush();
    // A change lies in one segment: what is cut off with it is at the end of one file.
    if (this.#underway === undefined && this.records.isFull) await this.records.begin();
    const at = await this.records.append(frame, true);
    this.#underway ??= { change, at, frames: [] };
    this.#underway.frames.push({ bytes: table, at });
    if (!last) return;
    for (const each of this.#underway.frames) {
      const read = decodeFrameTable(each.bytes, log, this.vaultId, sha256);
      this.rows.add(read, this.records.newest, each.at, each.at + each.bytes.length);
    }
    this.#change = change;
    this.#changeAt = this.#underway.at;
    this.#underway = undefined;
  }

  /**
   * Cuts off a change.
   * @returns whether it was whole: then the mirror has to be read anew
   */
  async retract(change: number): Promise<boolean> {
    if (change === this.#underway?.change) {
      await this.dropUnderway();
      return false;
    }
    if (change === 0 || change > this.#change) return false;
    if (change < this.#change || this.#changeAt === null) throw new MainError('invalid');
    await this.evidence.flush();
    await this.records.cut(this.#changeAt, true);
    return true;
  }

  /** Cuts off a change of which not all frames have come. */
  async dropUnderway(): Promise<void> {
    if (this.#underway === undefined) return;
    await this.records.cut(this.#underway.at, true);
    this.#underway = undefined;
  }

  list({ log, above, after }: Request<'mirror:list'>): Answers['mirror:list'] {
    const start = after === null ? '' : keyOf(after);
    const isAfter = (key: string) => after === null || key > start;
    const listed: ListedEntry[] = [];
    for (const key of log === 'records' ? this.rows.ids() : this.chunks.ids()) {
      if (!isAfter(key)) continue;
      const entry = log === 'records' ? this.#listedRow(key, above) : this.#listedFile(key);
      if (entry === undefined) continue;
      if (listed.length === LIST_ENTRIES) return { entries: packListed(listed), more: true };
      listed.push(entry);
    }
    return { entries: packListed(listed), more: false };
  }

  async readRows({ ids }: Request<'mirror:rows'>): Promise<MirrorValues> {
    const held: (Held | undefined)[] = [];
    let bytes = 0;
    for (let at = 0; at < ids.length; at += ID_BYTES) {
      const row = this.rows.row(ids.subarray(at, at + ID_BYTES));
      const isThere = row?.kind === ENTRY_KINDS.row;
      bytes += isThere ? row.length : 0;
      if (bytes > MIRROR_CALL_BYTES && held.length > 0) break;
      held.push(isThere ? row : undefined);
    }
    return packValues(await this.#values(held));
  }

  /** Header and keyring, or null where there is none or it is damaged. */
  async ofVault(): Promise<{ header: Uint8Array | null; keyring: Uint8Array | null }> {
    const [header, keyring] = await this.#values([this.rows.header, this.rows.keyring]);
    return { header: header ?? null, keyring: keyring ?? null };
  }

  async readChunks({ id, from, count }: Request<'mirror:chunks'>): Promise<MirrorValues> {
    const key = keyOf(id);
    const files = new OpenFiles(this.#disk, this.evidence);
    try {
      const values: (Uint8Array | undefined)[] = [];
      let bytes = 0;
      for (let position = from; position < from + count; ) {
        const runs = this.chunks.runsWith(key, position);
        const [run] = runs;
        // More than one: what is damaged in the newest may be whole in another.
        const wanted = run === undefined ? 1 : Math.min(from + count, run.position + run.count) - position;
        const some = run === undefined ? [undefined] : await this.#chunksOf(files, run, position, wanted);
        for (const [index, value] of some.entries()) {
          const found = value ?? (await this.#chunkElsewhere(files, key, position + index, run));
          bytes += found?.length ?? 0;
          if (bytes > MIRROR_CALL_BYTES && values.length > 0) return packValues(values);
          if (found === undefined && run !== undefined) this.#damagedValues.add(`${key}${position + index}`);
          values.push(found);
        }
        position += some.length;
      }
      return packValues(values);
    } finally {
      await files.close();
    }
  }

  /** Whether an entry of a chunk is there, whole or damaged. */
  hasChunk(id: Uint8Array, position: number): boolean {
    return this.chunks.runsWith(keyOf(id), position).length > 0;
  }

  /** Whether an entry is of the last change, whose number must stay in the log. */
  isOfLastChange(table: FrameTable, index: number): boolean {
    return table.head.keeper === 'records' && table.change(index) === this.#change;
  }
  /** Whether what has this key was taken out. */
  isTakenOut(log: MirrorLog, key: string): boolean {
    return log === 'records' ? this.rows.held(key)?.kind === ENTRY_KINDS.rowRemoved : this.chunks.isRemoved(key);
  }

  /** Whether an entry of a chunk is the one to keep where there are several: the newest that is whole, or the newest of damaged ones. */
  async isBestChunk(table: FrameTable, segment: number, frame: number, index: number): Promise<boolean> {
    const position = table.position(index);
    const runs = this.chunks.runsWith(keyOf(table.id(index)), position);
    let best = runs[0];
    if (runs.length > 1) {
      const files = new OpenFiles(this.#disk, this.evidence);
      try {
        for (const run of runs) {
          if ((await this.#chunksOf(files, run, position, 1))[0] === undefined) continue;
          best = run;
          break;
        }
      } finally {
        await files.close();
      }
    }
    return best?.segment === segment && best.frame === frame && best.index + position - best.position === index;
  }

  /** What the last change took the place of may be gone: cut off, it would leave nothing in its places. */
  keepLastChange(): void {
    this.#changeAt = null;
  }

  /** A new segment, so that what was the newest can be compacted. */
  async seal(log: Log): Promise<void> {
    if (this.#underway !== undefined) throw new MainError('busy');
    await log.begin();
    if (log === this.records) this.#changeAt = null;
  }

  /** Cuts off what was being written when the mirror was last open. */
  async cutTails({ records, evidence }: Pick<Found, MirrorLog>): Promise<void> {
    if (records.hasTail && !records.isSealed) await this.records.cut(records.end, true);
    if (evidence.hasTail && !evidence.isSealed) await this.evidence.cut(evidence.end, true);
  }

  /** Removes all evidence. What is removed first is what came first: what took chunks out outlives them. */
  async dropEvidence(): Promise<void> {
    await this.evidence.close();
    await this.evidence.removeAll();
    this.chunks.clear();
  }

  async close(): Promise<void> {
    await this.records.close();
    await this.evidence.close();
  }

  #mayFollow(change: number): boolean {
    return this.#change === 0 ? change >= 1 : change === this.#change + 1;
  }

  #tableOf(
    log: MirrorLog,
    change: number,
    last: boolean,
    sent: readonly SentEntry[],
    values: Uint8Array,
  ): Uint8Array<ArrayBuffer> {
    let at = 0;
    const entries = sent.map(({ kind, id, position, length }): FrameEntry => {
      const isOfVault = kind === ENTRY_KINDS.header || kind === ENTRY_KINDS.keyring;
      const isMisplaced = position !== 0 && kind !== ENTRY_KINDS.chunk;
      if (!isKindIn(log, kind) || isMisplaced || (isRemoval(kind) && length !== 0)) throw new MainError('invalid');
      if (isOfVault && !startsLike(id, this.vaultId, ID_BYTES)) throw new MainError('invalid');
      const value = values.subarray(at, at + length);
      at += length;
      return { kind, id, position, length, change, digest: digestOf(value) };
    });
    return encodeFrameTable({ keeper: log, change, last, compacted: false }, entries, sha256);
  }

  #listedRow(key: string, above: number): ListedEntry | undefined {
    const held = this.rows.held(key);
    if (held === undefined || held.change <= above) return undefined;
    const kind = held.kind === ENTRY_KINDS.row ? ENTRY_KINDS.row : ENTRY_KINDS.rowRemoved;
    return { id: bytesOfKey(key), kind, length: held.length, change: held.change, digest: bytesOfKey(held.digest) };
  }

  #listedFile(key: string): ListedEntry {
    const { chunk } = ENTRY_KINDS;
    return { id: bytesOfKey(key), kind: chunk, length: this.chunks.count(key), change: 0, digest: EMPTY_DIGEST };
  }

  async #values(held: readonly (Held | undefined)[]): Promise<(Uint8Array | undefined)[]> {
    const files = new OpenFiles(this.#disk, this.records);
    const values: (Uint8Array | undefined)[] = held.map(() => undefined);
    try {
      const spans = spansOf(held);
      for (let from = 0; from < spans.length; from += READS_AT_ONCE) {
        const some = spans.slice(from, from + READS_AT_ONCE);
        for (const { segment } of some) await files.open(segment);
        await Promise.all(some.map((span) => this.#readSpan(files, span, values)));
      }
      return values;
    } finally {
      await files.close();
    }
  }

  /** Reads a span, and puts its values where they belong. */
  async #readSpan(files: OpenFiles, span: Span, values: (Uint8Array | undefined)[]): Promise<void> {
    const file = await files.open(span.segment);
    const bytes = new Uint8Array(span.to - span.from);
    const length = file === undefined ? 0 : await readAround(file, bytes, span.from);
    for (const { held, index } of span.wanted) {
      const value = bytes.subarray(held.at - span.from, held.at - span.from + held.length);
      const isThere = held.at - span.from + held.length <= length && keyOf(digestOf(value)) === held.digest;
      if (isThere) values[index] = value;
      else this.#damagedValues.add(`${held.segment}:${held.at}`);
    }
  }

  /** Neighbouring chunks of one run, undefined for one that is damaged. */
  async #chunksOf(files: OpenFiles, run: Run, position: number, count: number): Promise<(Uint8Array | undefined)[]> {
    const file = await files.open(run.segment);
    const none = Array.from({ length: count }, () => undefined);
    if (file === undefined) return none;
    const table = await readTable(file, run.frame, 'evidence');
    const first = run.index + position - run.position;
    if (table === undefined || table.count < first + count) return none;
    const places = valuePlaces(table, run.frame);
    const start = places[first] ?? 0;
    const bytes = await readExactly(file, start, (places[first + count] ?? start) - start);
    if (bytes === undefined) return none;
    return none.map((_, index) => {
      const at = (places[first + index] ?? start) - start;
      const value = bytes.subarray(at, at + table.length(first + index));
      return table.fits(first + index, value, sha256) ? value : undefined;
    });
  }

  async #chunkElsewhere(
    files: OpenFiles,
    key: string,
    position: number,
    tried: Run | undefined,
  ): Promise<Uint8Array | undefined> {
    for (const run of this.chunks.runsWith(key, position)) {
      if (run === tried) continue;
      const [value] = await this.#chunksOf(files, run, position, 1);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

/** Bytes of a segment that are read at once, and what is wanted of them. */
interface Span {
  readonly segment: number;
  readonly from: number;
  to: number;
  readonly wanted: { readonly held: Held; readonly index: number }[];
}

/** Rows that were written together are asked for together: one read for neighbours. */
function spansOf(held: readonly (Held | undefined)[]): Span[] {
  const wanted = held.flatMap((each, index) => (each === undefined ? [] : [{ held: each, index }]));
  wanted.sort((one, other) => one.held.segment - other.held.segment || one.held.at - other.held.at);
  const spans: Span[] = [];
  for (const each of wanted) {
    const { segment, at, length } = each.held;
    const last = spans.at(-1);
    const isNear = last?.segment === segment && at - last.to <= GAP_BYTES && at + length - last.from <= SPAN_BYTES;
    if (last !== undefined && isNear) {
      last.to = Math.max(last.to, at + length);
      last.wanted.push(each);
    } else spans.push({ segment, from: at, to: at + length, wanted: [each] });
  }
  return spans;
}

/** Segments of one log that are open while something is read. */
class OpenFiles {
  readonly #disk: Disk;
  readonly #log: Log;
  readonly #files = new Map<number, DiskFile | undefined>();
  constructor(disk: Disk, log: Log) {
    this.#disk = disk;
    this.#log = log;
  }
  /** Undefined where it is gone: then its values are damaged. */
  async open(segment: number): Promise<DiskFile | undefined> {
    if (this.#files.has(segment)) return this.#files.get(segment);
    const file = await this.#disk.open(this.#log.path(segment), 'read').catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT' || isNoFile(error)) return undefined;
      throw error;
    });
    this.#files.set(segment, file);
    return file;
  }
  async close(): Promise<void> {
    for (const file of this.#files.values()) await file?.close();
    this.#files.clear();
  }
}
