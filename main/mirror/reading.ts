import { join } from 'node:path';
import { FormatError } from '../../shared/errors.ts';
import { startsLike } from '../../shared/mirror/fields.ts';
import { type FrameTable, tableLength } from '../../shared/mirror/frame.ts';
import { ID_BYTES, type MirrorLog } from '../../shared/mirror/kinds.ts';
import { decodeSegmentHead, SEGMENT_HEAD_BYTES } from '../../shared/mirror/segment-head.ts';
import { sha256 } from '../disk/sha256.ts';
import { ChunksIndex } from './chunks-index.ts';
import { type Disk, type DiskFile, isNoFile } from './disk.ts';
import { PART, segmentName, segmentsOf } from './names.ts';
import { noticing, readAround } from './reading-around.ts';
import { RowsIndex } from './rows-index.ts';
import { walkSegment } from './walk.ts';

/** One log as it was found. */
export interface FoundLog {
  /** Segments of the mirror's vault, and such whose head is damaged. */
  readonly segments: readonly number[];
  /** The highest number of any. */
  readonly highest: number;
  /** Where the newest ends, without what was being written. */
  readonly end: number;
  /** Whether the newest is longer than that. */
  readonly hasTail: boolean;
  /** Whether the newest has a wrong head, or is evidence and ends in what the disk could not read: then it is neither cut nor appended to. */
  readonly isSealed: boolean;
  /** Whether the disk could not read all that follows its end: then it is not cut. */
  readonly isUnreadable: boolean;
}

/** A folder that was read. */
export interface Found {
  readonly vaultId: Uint8Array | null;
  readonly records: FoundLog;
  readonly evidence: FoundLog;
  readonly rows: RowsIndex;
  readonly chunks: ChunksIndex;
  /** The last whole change; 0 when there is none. */
  readonly change: number;
  /** Where it begins in the newest segment of records; null when it does not lie there alone. */
  readonly changeAt: number | null;
  readonly damaged: number;
  /** Names of what was being written. */
  readonly parts: readonly string[];
}

/** What the head of a segment says: an id of 16 bytes; null when it is wrong; and of a folder, a link or a pipe of that name, that it is none. */
type Owner = Uint8Array | null | 'no-file';

/** What the heads of a folder say. */
export interface Heads {
  readonly isTooNew: boolean;
  readonly vaultId: Uint8Array | null;
  /** By log and number. */
  readonly vaultIds: Readonly<Record<MirrorLog, ReadonlyMap<number, Owner>>>;
}

const LOGS = ['records', 'evidence'] as const;
/** Files that are read at the same time: as many as the system's readers of Node. */
const FILES_AT_ONCE = 4;

function inBatches(numbers: readonly number[]): number[][] {
  const batches: number[][] = [];
  for (let from = 0; from < numbers.length; from += FILES_AT_ONCE)
    batches.push(numbers.slice(from, from + FILES_AT_ONCE));
  return batches;
}

/** @param names what lies in the folder */
export async function readHeads(disk: Disk, folder: string, names: readonly string[]): Promise<Heads> {
  let isTooNew = false;
  let vaultId: Uint8Array | null = null;
  const vaultIds = { records: new Map<number, Owner>(), evidence: new Map<number, Owner>() };
  for (const log of LOGS) {
    for (const some of inBatches(segmentsOf(log, names))) {
      const heads = await Promise.all(
        some.map((number) =>
          withFile(disk, join(folder, segmentName(log, number)), async (file) => {
            const head = new Uint8Array(SEGMENT_HEAD_BYTES);
            return { number, bytes: head.subarray(0, await readAround(file, head, 0)) };
          }).catch((error: unknown) => {
            if (!isNoFile(error)) throw error;
            return { number, bytes: undefined };
          }),
        ),
      );
      for (const { number, bytes } of heads) {
        if (bytes === undefined) {
          vaultIds[log].set(number, 'no-file');
          continue;
        }
        let own: Uint8Array | null = null;
        try {
          const head = decodeSegmentHead(bytes, sha256);
          if (head.log === log) own = head.vaultId;
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          if (error.code === 'too-new') isTooNew = true;
        }
        vaultIds[log].set(number, own);
        vaultId ??= own;
      }
    }
  }
  return { isTooNew, vaultId, vaultIds };
}

/** Reads heads and entries of a whole mirror (docs/format.md section 11.3). Writes nothing. */
export async function readMirror(disk: Disk, folder: string, names: readonly string[], heads: Heads): Promise<Found> {
  const { vaultId, vaultIds } = heads;
  const rows = new RowsIndex();
  const chunks = new ChunksIndex();
  let damaged = 0;
  const counted = (log: MirrorLog): number[] => {
    const ours: number[] = [];
    for (const [number, own] of vaultIds[log]) {
      const isOurs = own === null || (own !== 'no-file' && (vaultId === null || startsLike(own, vaultId, ID_BYTES)));
      if (own === null || !isOurs) damaged += 1;
      if (isOurs) ours.push(number);
    }
    return ours;
  };

  const segments = counted('records');
  // The first segment is never removed.
  if (segments.length > 0 && segments[0] !== 1) damaged += 1;
  const changes = new Changes(rows);
  let records = emptyLog(segments, vaultIds.records);
  for (const number of segments) {
    const isNewest = number === segments.at(-1);
    const found = await withFile(disk, join(folder, segmentName('records', number)), async (opened) => {
      const { file, unreadableTo } = noticing(opened);
      const { size } = await file.stat();
      const walked = await walkSegment(file, size, 'records', vaultId, (table, at) => changes.take(table, number, at));
      damaged += walked.damaged;
      if (!isNewest) {
        if (walked.hasTail || size < walked.end) damaged += 1;
        changes.settle();
        return { end: walked.end, hasTail: false };
      }
      const end = await changes.finish(file, walked.end);
      const isUnreadable = unreadableTo() > end;
      return { end, hasTail: size !== end && !isUnreadable, isUnreadable };
    });
    records = { ...records, ...found };
  }

  const files = counted('evidence');
  let evidence = emptyLog(files, vaultIds.evidence);
  for (const some of inBatches(files)) {
    const found = await Promise.all(
      some.map((number) =>
        withFile(disk, join(folder, segmentName('evidence', number)), async (opened) => {
          const { file, unreadableTo } = noticing(opened);
          const { size } = await file.stat();
          const tables: { table: FrameTable; at: number }[] = [];
          const walked = await walkSegment(file, size, 'evidence', vaultId, (table, at) => {
            tables.push({ table, at });
          });
          return { number, size, walked, tables, isUnreadable: unreadableTo() > walked.end };
        }),
      ),
    );
    for (const { number, size, walked, tables, isUnreadable } of found) {
      for (const { table, at } of tables) chunks.add(table, number, at);
      damaged += walked.damaged;
      const isNewest = number === files.at(-1);
      if (!isNewest && (walked.hasTail || size < walked.end)) damaged += 1;
      const hasTail = size !== walked.end;
      if (!isNewest) continue;
      evidence = { ...evidence, end: walked.end, hasTail, isUnreadable, isSealed: evidence.isSealed || isUnreadable };
    }
  }
  const { change, changeAt, gaps } = changes;
  const parts = names.filter((name) => name.endsWith(PART));
  return { vaultId, records, evidence, rows, chunks, change, changeAt, damaged: damaged + gaps, parts };
}

/** A mirror that was not begun. */
export function emptyMirror(vaultId: Uint8Array): Found {
  const none = emptyLog([], new Map());
  const [rows, chunks] = [new RowsIndex(), new ChunksIndex()];
  return { vaultId, records: none, evidence: none, rows, chunks, change: 0, changeAt: null, damaged: 0, parts: [] };
}

/** Puts frames together into changes. */
class Changes {
  readonly #rows: RowsIndex;
  /** Frames of a change whose last frame has not come. */
  #open: { table: FrameTable; segment: number; at: number }[] = [];
  /** The last frame that was taken, which may be torn, until the next one comes. */
  #last: { table: FrameTable; segment: number; at: number } | undefined;
  /** The number of the change that came last, when it was not made by compaction. */
  #before: number | undefined;
  change = 0;
  changeAt: number | null = null;
  /** Changes that are missing between two others. */
  gaps = 0;

  constructor(rows: RowsIndex) {
    this.#rows = rows;
  }

  take(table: FrameTable, segment: number, at: number): void {
    this.#pass();
    this.#last = { table, segment, at };
  }

  /** At the end of a segment that is not appended to. */
  settle(): void {
    this.#pass();
    // A change does not go on in another segment: what is missing of it is damage, and was counted.
    this.#keepOpen();
    this.changeAt = null;
  }

  /**
   * At the end of the newest segment.
   * @param end of its last whole frame
   * @returns where it ends without a frame whose values are torn, and without a change that is not whole
   */
  async finish(file: DiskFile, end: number): Promise<number> {
    let kept = end;
    const last = this.#last;
    if (last !== undefined && !(await hasItsValues(file, last.table, last.at))) {
      this.#last = undefined;
      kept = last.at;
    }
    this.#pass();
    const [first] = this.#open;
    if (first !== undefined) kept = first.at;
    this.#open = [];
    return kept;
  }

  #pass(): void {
    const last = this.#last;
    this.#last = undefined;
    if (last === undefined) return;
    const { change, last: isLast, compacted } = last.table.head;
    if (this.#open[0] !== undefined && this.#open[0].table.head.change !== change) this.#keepOpen();
    this.#open.push(last);
    if (!isLast) return;
    const first = this.#open[0] ?? last;
    if (!compacted) {
      if (this.#before !== undefined && change !== this.#before + 1 && change !== this.#before) this.gaps += 1;
      this.#before = change;
    } else this.#before = undefined;
    this.#keepOpen();
    if (change >= this.change) {
      this.change = change;
      this.changeAt = compacted ? null : first.at;
    }
  }

  #keepOpen(): void {
    for (const { table, segment, at } of this.#open) {
      this.#rows.add(table, segment, at, at + tableLength(table.count));
    }
    this.#open = [];
  }
}

async function hasItsValues(file: DiskFile, table: FrameTable, at: number): Promise<boolean> {
  const values = new Uint8Array(table.valuesLength);
  if ((await readAround(file, values, at + tableLength(table.count))) < values.length) return false;
  let from = 0;
  for (let index = 0; index < table.count; index += 1) {
    const to = from + table.length(index);
    if (!table.fits(index, values.subarray(from, to), sha256)) return false;
    from = to;
  }
  return true;
}

function emptyLog(segments: readonly number[], vaultIds: ReadonlyMap<number, Owner>): FoundLog {
  const highest = [...vaultIds.keys()].at(-1) ?? 0;
  const isSealed = vaultIds.get(segments.at(-1) ?? 0) === null;
  return { segments, highest, end: SEGMENT_HEAD_BYTES, hasTail: false, isSealed, isUnreadable: false };
}

export async function withFile<T>(disk: Disk, path: string, work: (file: DiskFile) => Promise<T>): Promise<T> {
  const file = await disk.open(path, 'read');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
