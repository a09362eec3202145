/** What the system reads and writes in pieces of its own choice, whole. Every place is in bytes from the file's beginning. */
import type { FileHandle } from 'node:fs/promises';

/** @returns how many bytes were read; fewer than there is room for only at the end */
export async function readInto(file: FileHandle, into: Uint8Array, at: number): Promise<number> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await file.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

/** Writes all parts, one after the other, or throws; then any number of their bytes may have been written. */
export async function writeAll(file: FileHandle, parts: readonly Uint8Array[], at: number): Promise<void> {
  let left = parts.filter(({ length }) => length > 0);
  let place = at;
  while (left.length > 0) {
    let { bytesWritten } = await file.writev(left, place);
    place += bytesWritten;
    left = left.flatMap((part) => {
      const gone = Math.min(part.length, bytesWritten);
      bytesWritten -= gone;
      return gone < part.length ? [part.subarray(gone)] : [];
    });
  }
}
