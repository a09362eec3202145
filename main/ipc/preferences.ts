import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES, type Preferences, preferences } from '../../shared/ipc/contract.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import { z } from '../../shared/zod.ts';
import { syncFolder } from '../disk/sync-folder.ts';

export const PREFERENCES_FILE = 'appearance.json';
/** As it may lie on the disk: one from before a setting existed still counts, and an unreadable setting takes its strict value. */
const kept = preferences.extend({ contentProtection: z.boolean().catch(true) });

export interface PreferencesFile {
  read(): Promise<Preferences>;
  write(chosen: Preferences): Promise<Record<string, never>>;
}

/** What is kept; `fallback` where nothing is, or nothing that can be read. */
export function readPreferences(userData: string, fallback = DEFAULT_PREFERENCES): Preferences {
  try {
    return kept.parse(JSON.parse(readFileSync(join(userData, PREFERENCES_FILE), 'utf8')));
  } catch {
    return fallback;
  }
}

/** @param fallback what holds until something is kept */
export function preferencesFile(userData: string, fallback = DEFAULT_PREFERENCES): PreferencesFile {
  const path = join(userData, PREFERENCES_FILE);
  const inTurn = oneAtATime();
  return {
    // After what is being written: a page that begins anew shows what was chosen last.
    read: () => inTurn(async () => readPreferences(userData, fallback)),
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
