/** What a backup asks of a folder and its files. */
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { type BackupFile, backupFileNumber } from '../../shared/backup/pack.ts';
import { systemCode } from '../disk/system-code.ts';
import { readInto } from '../disk/whole.ts';

/** As many bytes as there are from `at`, at most `length`. */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, await readInto(file, bytes, at));
}

/** Makes new, renamed and removed names in a folder last. File systems of sticks and Windows cannot always; there it is left to them. */
export async function syncNames(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  try {
    await opened?.sync();
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'EINVAL' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EISDIR') throw error;
  } finally {
    await opened?.close();
  }
}

/** The numbers of the packs or generations that lie in a folder, ascending. Throws when there is no such folder. */
export async function numbersIn(folder: string, what: BackupFile): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .map((name) => backupFileNumber(what, name))
    .filter((number) => number !== null)
    .sort((a, b) => a - b);
}
