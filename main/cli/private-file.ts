import { stat } from 'node:fs/promises';
import { shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';

/** Warns when other accounts of this computer may read a file that holds a secret. Windows has no such bits. */
export async function warnIfReadable(path: string, what: string, voice: Voice): Promise<void> {
  if (process.platform === 'win32') return;
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile() || (found.mode & 0o077) === 0) return;
  voice.warn(`Others on this computer can open the ${what} ${shownPath(path)}. "chmod 600" closes it to them.`);
}
