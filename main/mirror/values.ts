import { FormatError } from '../../shared/errors.ts';
import type { FrameTable } from '../../shared/mirror/frame.ts';
import { decodeFrameTable, entriesOf, FRAME_HEAD_BYTES, tableLength } from '../../shared/mirror/frame.ts';
import type { MirrorLog } from '../../shared/mirror/kinds.ts';
import { sha256 } from '../disk/sha256.ts';
import type { DiskFile } from './disk.ts';
import { readAround } from './reading-around.ts';

/** Reads so many bytes; undefined when the file ends before, or the disk cannot read them. */
export async function readExactly(file: DiskFile, at: number, length: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(length);
  return (await readAround(file, bytes, at)) === length ? bytes : undefined;
}

/** The table of a frame that was there when the mirror was read; undefined when it is damaged by now. */
export async function readTable(file: DiskFile, at: number, log: MirrorLog): Promise<FrameTable | undefined> {
  try {
    const head = await readExactly(file, at, FRAME_HEAD_BYTES);
    if (head === undefined) return undefined;
    const bytes = await readExactly(file, at, tableLength(entriesOf(head)));
    return bytes === undefined ? undefined : decodeFrameTable(bytes, log, null, sha256);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** Where the values of a frame begin, one after the other, and where the last one ends. */
export function valuePlaces(table: FrameTable, frame: number): number[] {
  const places = [frame + tableLength(table.count)];
  for (let index = 0; index < table.count; index += 1) places.push((places[index] ?? 0) + table.length(index));
  return places;
}
