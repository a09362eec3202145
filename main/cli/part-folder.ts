/** An output folder that appears under its name only when everything in it is whole and on the disk. */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { onEarlyEnd } from './cleanup.ts';
import { Failure } from './failure.ts';
import { existing, syncFolder } from './part-file.ts';
import { partName } from './part-name.ts';
import { aboutNow, shownPath, systemFailure } from './system-failure.ts';

/** A folder being filled. */
export type PartFolder = {
  /** Where to write until it is finished. */
  readonly path: string;
  /** Makes a folder inside, with those above it. `name` has forward slashes. */
  makeFolder(name: string): void;
  /** Moves the whole to its final name. Nothing is left of the hidden folder, whether this succeeds or fails. */
  finish(): void;
  /** Removes the hidden folder. Does nothing after `finish`. */
  discard(): void;
};

/**
 * Begins a folder of mode 0700. Throws `exists` when something other than an empty folder bears the final name and `force` is not
 * set; with `force` a folder is replaced whole and a file is not. Where the verb has no such option it is undefined.
 */
export function createPartFolder(target: string, options: { readonly force: boolean | undefined }): PartFolder {
  const path = resolve(target);
  checkFolderFree(target, options.force);
  const part = partName(path);
  aboutNow(target, () => mkdirSync(part, { mode: 0o700 }));
  const made = new Set<string>();
  const remove = () => rmSync(part, { recursive: true, force: true });
  const keep = onEarlyEnd(remove);
  const discard = () => {
    remove();
    keep();
  };
  return {
    path: part,
    makeFolder(name) {
      const folder = `${part}${sep}${name.split('/').join(sep)}`;
      if (made.has(folder)) return;
      aboutNow(target, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
      made.add(folder);
    },
    finish() {
      try {
        for (const folder of made) syncFolder(folder);
        syncFolder(part);
        replaceFolder(part, path, options.force);
        keep();
      } catch (error) {
        discard();
        throw systemFailure(error, target);
      }
      syncFolder(dirname(path));
    },
    discard,
  };
}

/** Throws `exists` when {@link createPartFolder} would. */
export function checkFolderFree(target: string, force: boolean | undefined): void {
  const before = aboutNow(target, () => stateOf(resolve(target)));
  if (before === 'other') {
    throw new Failure('exists', `${shownPath(target)} is not a folder. Give another name for the folder.`);
  }
  if (before === 'filled' && force !== true) throw existing(target, force !== undefined);
}

function stateOf(path: string): 'none' | 'empty' | 'filled' | 'other' {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'none';
  if (!found.isDirectory()) return 'other';
  return readdirSync(path).length === 0 ? 'empty' : 'filled';
}

/** What stood there is moved aside first and removed last, so that a crash in between loses nothing. */
function replaceFolder(part: string, path: string, force: boolean | undefined): void {
  const state = stateOf(path);
  if (state === 'none' || state === 'empty') {
    // Elsewhere a rename replaces an empty folder in one act.
    if (state === 'empty' && process.platform === 'win32') rmdirSync(path);
    renameSync(part, path);
    return;
  }
  if (state !== 'filled' || force !== true) throw existing(path, force !== undefined);
  const aside = partName(path);
  renameSync(path, aside);
  try {
    renameSync(part, path);
  } catch (error) {
    renameSync(aside, path);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
