import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, lstatSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import { ERASE_FILES } from '../ipc/erase-files.ts';
import { SET_ASIDE } from '../mirror/names.ts';

const SECRET_BYTES = 32;
/** An erase file is 32 bytes; one that is longer was not written by Daftar, and more of it than this is not touched. */
const MOST_BYTES = 65_536;

/** Overwrites a small file with random bytes where its bytes lie, and flushes it. A file that is not there is no failure; a link or a folder is. */
function overwriteInPlace(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile()) throw new MainError('disk');
  const file = openSync(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
  try {
    const bytes = randomBytes(Math.max(SECRET_BYTES, Math.min(fstatSync(file).size, MOST_BYTES)));
    if (writeSync(file, bytes, 0, bytes.length, 0) !== bytes.length) throw new MainError('disk');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Overwrites both erase secrets, and those of vaults that were set aside; each also where another fails. Throws the first failure afterwards. */
export function overwriteSecrets(userData: string): void {
  const failures: unknown[] = [];
  const tried = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      failures.push(error);
    }
  };
  const both = (folder: string): void => {
    for (const name of Object.values(ERASE_FILES)) tried(() => overwriteInPlace(join(folder, name)));
  };
  both(userData);
  tried(() => {
    for (const each of readdirSync(userData, { withFileTypes: true })) {
      if (each.isDirectory() && SET_ASIDE.test(each.name)) both(join(userData, each.name));
    }
  });
  if (failures.length > 0) throw failures[0];
}
