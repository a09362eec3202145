import { systemCode } from '../disk/system-code.ts';
import type { DiskFile } from './disk.ts';

/** What a disk reads or refuses at once. */
const SECTOR = 4096;

/**
 * Reads as much as is there. What the disk cannot read any more counts as zeros: one bad sector takes away what lies in it, and nothing else.
 * @returns how many bytes were read
 */
export async function readAround(file: DiskFile, into: Uint8Array, at: number): Promise<number> {
  try {
    return await file.read(into, at);
  } catch (error) {
    if (systemCode(error) !== 'EIO') throw error;
  }
  const { size } = await file.stat();
  const end = Math.max(0, Math.min(into.length, size - at));
  for (let from = 0; from < end; ) {
    const to = Math.min(end, from + SECTOR - ((at + from) % SECTOR));
    try {
      await file.read(into.subarray(from, to), at + from);
    } catch (error) {
      if (systemCode(error) !== 'EIO') throw error;
      into.fill(0, from, to);
    }
    from = to;
  }
  return end;
}

/**
 * The same file, and where the last of the places ends that the disk did not read; 0 when there was none.
 */
export function noticing(file: DiskFile): { readonly file: DiskFile; readonly unreadableTo: () => number } {
  let end = 0;
  const read: DiskFile['read'] = async (into, at) => {
    try {
      return await file.read(into, at);
    } catch (error) {
      // What is longer is read again, by its sectors.
      if (systemCode(error) === 'EIO' && into.length <= SECTOR) end = Math.max(end, at + into.length);
      throw error;
    }
  };
  return { file: { ...file, read }, unreadableTo: () => end };
}
