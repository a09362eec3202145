import { closeSync, constants, fsyncSync, lstatSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The file in the profile that says: a wipe was begun. */
export const MARKER = 'wipe';
/** All that is in it. Nobody reads it: a marker whose writing was cut short counts as well. */
const VERSION = '1\n';

/** Makes a folder's new and removed names survive a power cut. Windows cannot open folders and flushes names by itself. */
export function flushFolder(folder: string, platform: NodeJS.Platform = process.platform): void {
  if (platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * Makes the marker, durably. Its name alone is what counts, so a disk too full for two bytes does not stop a wipe. Throws when the
 * name cannot be made.
 */
export function mark(userData: string): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(join(userData, MARKER), flags, 0o600);
  try {
    writeSync(file, VERSION, 0);
    fsyncSync(file);
  } catch {
    // The name is there.
  } finally {
    closeSync(file);
  }
  flushFolder(userData);
}

/** True for a regular file of that name, whatever is in it. */
export function isMarked(userData: string): boolean {
  return lstatSync(join(userData, MARKER), { throwIfNoEntry: false })?.isFile() === true;
}

/** Removes the marker, durably: one that came back after a power cut would erase a new vault. */
export function unmark(userData: string): void {
  unlinkSync(join(userData, MARKER));
  flushFolder(userData);
}
