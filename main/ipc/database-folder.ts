import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import { syncFolder } from '../disk/sync-folder.ts';

/** Where the browser engine keeps the databases of a session. */
const FOLDER = 'IndexedDB';

export interface DatabaseFolder {
  /**
   * Removes the files of a database that the engine can neither open nor delete (a missing MANIFEST is enough for that). The page could delete the
   * database itself, were it whole; nothing but that is within its reach here.
   * @throws MainError 'disk' when they cannot be removed: a disk that is write-protected, a file that another program holds
   */
  remove(): Promise<Record<string, never>>;
}

/** @param storagePath of the vault's session; null for one in memory */
export function databaseFolder(storagePath: () => string | null): DatabaseFolder {
  return {
    async remove() {
      const path = storagePath();
      if (path === null) throw new MainError('disk');
      try {
        await rm(join(path, FOLDER), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
        await syncFolder(path);
      } catch (error) {
        // The system has many names for it (EBUSY, ENOTEMPTY, EROFS), and the user one question: why the notebook cannot be put back.
        throw new MainError('disk', error);
      }
      return {};
    },
  };
}
