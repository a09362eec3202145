/** The few things that a backup does with files, each of them whole or failing. */
import { type FileHandle, open, readdir, statfs } from 'node:fs/promises';
import { type BackupFile, backupFileNumber } from '../../shared/backup/pack.ts';

/** As many bytes as there are from `at`, at most `length`. */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** All of the bytes, or it throws. */
export async function writeAt(file: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** Makes new, renamed and removed names in a folder last. File systems of sticks and Windows cannot always; there it is left to them. */
export async function syncNames(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  try {
    await opened?.sync();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EINVAL' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EISDIR') throw error;
  } finally {
    await opened?.close();
  }
}

/** Bytes that this user can still write in `folder`. */
export async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/** The numbers of the packs or generations that lie in a folder, ascending. Throws when there is no such folder. */
export async function numbersIn(folder: string, what: BackupFile): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .map((name) => backupFileNumber(what, name))
    .filter((number) => number !== null)
    .sort((a, b) => a - b);
}
