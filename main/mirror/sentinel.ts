import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import { SENTINEL_BYTES } from '../../shared/limits.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import { systemCode } from '../disk/system-code.ts';
import { type Disk, systemDisk } from './disk.ts';

/** The sentinel in the profile (docs/format.md section 11.5). */
export const SENTINEL_FILE = 'state-c';

/** What is in it, up to its length; null where there is none, and nothing for one that cannot be read: that it is there says that there was a vault. */
export async function readSentinel(disk: Disk, profile: string): Promise<Uint8Array | null> {
  try {
    const file = await disk.open(join(profile, SENTINEL_FILE), 'read');
    try {
      const bytes = new Uint8Array(SENTINEL_BYTES);
      return bytes.slice(0, await file.read(bytes, 0));
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return null;
    if (code === undefined) throw error;
    return new Uint8Array(0);
  }
}

export interface Sentinel {
  /** Puts another in its place: the old one or the new one is there, whatever happens. */
  write(request: { bytes: Uint8Array }): Promise<Record<string, never>>;
  /** For a wipe: `write` is refused from then on. Resolves when none is under way. */
  end(): Promise<void>;
}

/** @param profile folder of the app's data */
export function sentinelOf(profile: string, disk: Disk = systemDisk): Sentinel {
  const inTurn = oneAtATime();
  let isEnded = false;
  return {
    write: ({ bytes }) =>
      inTurn(async () => {
        if (isEnded) throw new MainError('forbidden');
        await writeSentinel(disk, profile, bytes);
        return {};
      }),
    end: () =>
      inTurn(async () => {
        isEnded = true;
      }),
  };
}

/** Returns when it is on the disk. */
export async function writeSentinel(disk: Disk, profile: string, bytes: Uint8Array): Promise<void> {
  const part = join(profile, `${randomBytes(8).toString('hex')}.part`);
  try {
    const file = await disk.open(part, 'new');
    try {
      await file.write([bytes], 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(part, join(profile, SENTINEL_FILE));
  } catch (error) {
    await disk.unlink(part).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(profile);
}
