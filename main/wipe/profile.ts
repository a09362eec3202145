import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../disk/artefacts.ts';
import type { ProfileDisk } from './completing.ts';
import { flushFolder, isMarked, unmark } from './marker.ts';
import { overwriteSecrets } from './overwrite.ts';

/** Whether the wipe removes what lies in a place. A new place does not compile until it is decided. */
export const REACHED: Readonly<Record<Place, boolean>> = {
  profile: true,
  session: true,
  // Outside the profile nothing is Daftar's own: names of sockets, fonts and graphics programs, shared with other applications.
  temporary: false,
  home: false,
};

/** The profile's folder as completing a wipe sees it. Links are removed, never followed. */
export function profileDisk(userData: string): ProfileDisk {
  return {
    isMarked: () => isMarked(userData),
    overwriteSecrets: () => overwriteSecrets(userData),
    names: () => readdirSync(userData),
    // Retries are for Windows, where a scanner may hold a file for a moment.
    remove: (name) => rmSync(join(userData, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
    flush: () => flushFolder(userData),
    unmark: () => unmark(userData),
  };
}
