/** An output file that appears under its name only when it is whole and on the disk. */
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { onEarlyEnd } from './cleanup.ts';
import { Failure } from './failure.ts';
import { createOutputFile, type FileWriting } from './output-file.ts';
import { partName } from './part-name.ts';
import { aboutNow, shownPath, systemCode, systemFailure } from './system-failure.ts';

/** A file being written. Everything throws a {@link Failure} about the final name. */
export type PartFile = {
  /** Writes all of `bytes` at `position`. Several may run at a time; the bytes must not change before it resolves. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Asks the disk to begin with what was written so far. */
  flush(): Promise<void>;
  /** Flushes, and moves the file to its final name. Nothing is left of the part file, whether this succeeds or fails. */
  finish(): Promise<void>;
  /** Removes the part file. Does nothing after `finish`; what still writes to it has to be waited for before. */
  discard(): Promise<void>;
};

/** How an output file is made. */
export type PartOptions = { readonly force: boolean; readonly mode?: number; readonly system?: FileWriting };

/**
 * Begins a file of mode 0600 (or `mode`). Throws `exists` when something bears the final name and `force` is not set; a folder is
 * never replaced.
 */
export function createPartFile(path: string, { force, ...how }: PartOptions): PartFile {
  checkFree(path, force);
  const part = partName(path);
  const file = createOutputFile(part, { ...how, shown: path });
  const remove = () => rmSync(part, { force: true });
  const keep = onEarlyEnd(remove);
  const discard = async () => {
    await file.close().catch(() => undefined);
    remove();
    keep();
  };
  return {
    write: file.write,
    flush: file.flush,
    async finish() {
      try {
        await file.sync();
        await file.close();
        moveTo(part, path, force);
        keep();
      } catch (error) {
        await discard();
        throw systemFailure(error, path);
      }
      syncFolder(dirname(path));
    },
    discard,
  };
}

/** Writes a small file whole. Errors as {@link createPartFile}. */
export async function writeWhole(path: string, bytes: Uint8Array, options: PartOptions): Promise<void> {
  const file = createPartFile(path, options);
  try {
    await file.write(bytes, 0);
    await file.finish();
  } finally {
    await file.discard();
  }
}

/** Throws `exists` for a name that is taken, unless it may be replaced: a folder may not. */
export function checkFree(path: string, force: boolean): void {
  const found = aboutNow(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (found === undefined) return;
  if (found.isDirectory()) {
    throw new Failure('exists', `${shownPath(path)} is a folder. Give the name of a file.`);
  }
  if (!force) throw existing(path);
}

/**
 * `rename` replaces what is there, so without `force` the name is taken by a hard link first, which fails when somebody took it
 * meanwhile; file systems without hard links (FAT) are asked once more instead.
 */
function moveTo(part: string, path: string, force: boolean): void {
  if (force) {
    renameSync(part, path);
    return;
  }
  try {
    linkSync(part, path);
    rmSync(part, { force: true });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw existing(path);
    renameSync(part, path);
  }
}

/** The failure for a name that is taken. */
/** @param mayForce whether the verb has an option to replace it */
export function existing(path: string, mayForce = true): Failure {
  const ways = mayForce ? 'Choose another name, or add --force to replace it.' : 'Choose another name.';
  return new Failure('exists', `${shownPath(path)} exists already. ${ways}`);
}

/** Makes a rename in a folder last. File systems that cannot flush a folder (Windows) do without. */
export function syncFolder(path: string): void {
  try {
    const fd = openSync(path, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // The file itself was flushed; some systems refuse this for folders.
  }
}
