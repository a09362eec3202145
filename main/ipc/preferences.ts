import { randomBytes } from 'node:crypto';
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Preferences, preferences } from '../../shared/ipc/contract.ts';
import { oneAtATime } from './queue.ts';
import { syncFolder } from './sync.ts';

export const PREFERENCES_FILE = 'appearance.json';
/** English and the system's own light or dark: what holds when nothing was chosen, or the file cannot be read. */
export const DEFAULT_PREFERENCES: Preferences = { language: 'en', theme: 'system' };

export interface PreferencesFile {
  read(): Promise<Preferences>;
  write(chosen: Preferences): Promise<Record<string, never>>;
}

export function preferencesFile(userData: string): PreferencesFile {
  const path = join(userData, PREFERENCES_FILE);
  const inTurn = oneAtATime();
  return {
    async read() {
      try {
        return preferences.parse(JSON.parse(await readFile(path, 'utf8')));
      } catch {
        return DEFAULT_PREFERENCES;
      }
    },
    write: (chosen) =>
      inTurn(async () => {
        const part = join(userData, `${randomBytes(8).toString('hex')}.part`);
        const file = await open(part, 'wx', 0o600);
        try {
          await file.writeFile(JSON.stringify(chosen));
          await file.sync();
          await file.close();
          await rename(part, path);
        } catch (error) {
          await file.close().catch(() => undefined);
          await unlink(part).catch(() => undefined);
          throw error;
        }
        await syncFolder(userData);
        return {};
      }),
  };
}
