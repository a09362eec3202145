import { FormatError } from '../../shared/errors.ts';
import { isZero } from '../../shared/mirror/fields.ts';
import {
  decodeFrameTable,
  entriesOf,
  FRAME_ALIGNMENT,
  FRAME_HEAD_BYTES,
  type FrameTable,
  tableLength,
} from '../../shared/mirror/frame.ts';
import type { MirrorLog } from '../../shared/mirror/kinds.ts';
import { SEGMENT_HEAD_BYTES } from '../../shared/mirror/segment-head.ts';
import { sha256 } from '../disk/sha256.ts';
import type { DiskFile } from './disk.ts';
import { readAround } from './reading-around.ts';
import { FileWindow } from './window.ts';

/** Bytes that are read at once: of records most frames fit whole, of evidence the values are passed over. */
const SPAN: Readonly<Record<MirrorLog, number>> = { records: 2 ** 20, evidence: 2 ** 14 };
const SEARCH_SPAN = 2 ** 20;
const MAGIC = Buffer.from('DMF1');

/** What became of a walk through a segment. */
export interface Walked {
  /** Where the next frame would begin: after the last one that is whole. */
  readonly end: number;
  /** Whether something follows that is no frame. */
  readonly hasTail: boolean;
  /** Places in between that are damaged. */
  readonly damaged: number;
}

/**
 * Goes through the frames of a segment, without their values (docs/format.md section 11.3).
 * @param size bytes of the segment that count
 * @param found is told of each frame, and where it begins, in their order
 * @throws only what the disk throws
 */
export async function walkSegment(
  file: DiskFile,
  size: number,
  log: MirrorLog,
  vaultId: Uint8Array | null,
  found: (table: FrameTable, at: number) => void | Promise<void>,
): Promise<Walked> {
  const window = new FileWindow(file, SPAN[log]);
  let at = SEGMENT_HEAD_BYTES;
  let damaged = 0;
  while (at < size) {
    let table = await frameAt(window, at, size, log, vaultId);
    if (table === undefined) {
      const next = await nextFrame(file, window, at + FRAME_ALIGNMENT, size, log, vaultId);
      if (next === undefined) return { end: at, hasTail: true, damaged };
      damaged += 1;
      ({ table, at } = next);
    }
    await found(table, at);
    const values = at + tableLength(table.count) + table.valuesLength;
    at += table.frameLength;
    if (at === values) continue;
    const between = await window.bytes(values, at - values);
    if (!isZero(between, 0, between.length)) damaged += 1;
  }
  return { end: at, hasTail: false, damaged };
}

/** The frame that begins here; undefined when none does, or one that is not whole. */
async function frameAt(
  window: FileWindow,
  at: number,
  size: number,
  log: MirrorLog,
  vaultId: Uint8Array | null,
): Promise<FrameTable | undefined> {
  try {
    const count = entriesOf(await window.bytes(at, FRAME_HEAD_BYTES));
    const table = decodeFrameTable(await window.bytes(at, tableLength(count)), log, vaultId, sha256);
    return at + tableLength(count) + table.valuesLength > size ? undefined : table;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

async function nextFrame(
  file: DiskFile,
  window: FileWindow,
  from: number,
  size: number,
  log: MirrorLog,
  vaultId: Uint8Array | null,
): Promise<{ table: FrameTable; at: number } | undefined> {
  const bytes = Buffer.alloc(SEARCH_SPAN);
  for (let start = from; start < size; start += SEARCH_SPAN) {
    const there = bytes.subarray(0, await readAround(file, bytes, start));
    for (let hit = there.indexOf(MAGIC); hit !== -1; hit = there.indexOf(MAGIC, hit + 1)) {
      if (hit % FRAME_ALIGNMENT !== 0) continue;
      const table = await frameAt(window, start + hit, size, log, vaultId);
      if (table !== undefined) return { table, at: start + hit };
    }
  }
  return undefined;
}
