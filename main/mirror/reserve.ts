import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import { freeBytesOf } from '../disk/free-bytes.ts';
import { systemCode } from '../disk/system-code.ts';
import { type Disk, systemDisk } from './disk.ts';

/** A file that says nothing and keeps space free, so that records can still be saved when the disk is full. */
export const RESERVE_FILE = 'reserve';
export const RESERVE_BYTES = 32 * 2 ** 20;
/** Free bytes from which on it is made: nobody's disk gets full because of it. */
const PLENTY = 512 * 2 ** 20;
const PIECE = 2 ** 20;

export interface Reserve {
  /** Makes it where there is plenty of room. @returns whether it is there */
  keep(): Promise<{ kept: boolean }>;
  /** Gives its space up, durably. @returns bytes; 0 where there was none */
  release(): Promise<{ freed: number }>;
  /** For a wipe: `keep` is refused from then on. Resolves when none is under way. */
  end(): Promise<void>;
}

/** @param freeBytes free bytes where the profile lies */
export function reserveOf(profile: string, freeBytes = () => freeBytesOf(profile), disk: Disk = systemDisk): Reserve {
  const path = join(profile, RESERVE_FILE);
  const inTurn = oneAtATime();
  let isEnded = false;

  const size = async (): Promise<number> => {
    try {
      const file = await disk.open(path, 'read');
      try {
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return 0;
      throw error;
    }
  };
  const remove = async (): Promise<void> => {
    await disk.unlink(path).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    await disk.syncFolder(profile);
  };

  return {
    keep: () =>
      inTurn(async () => {
        if (isEnded) throw new MainError('forbidden');
        if ((await size()) >= RESERVE_BYTES) return { kept: true };
        // One that was cut short.
        await remove();
        if ((await freeBytes()) < PLENTY) return { kept: false };
        try {
          const file = await disk.open(path, 'new');
          try {
            const bytes = new Uint8Array(PIECE);
            for (let at = 0; at < RESERVE_BYTES; at += PIECE) {
              // Random: a disk that stores zeros or repetitions in less space would keep less.
              randomFillSync(bytes);
              await file.write([bytes], at);
            }
            await file.sync();
          } finally {
            await file.close();
          }
        } catch (error) {
          await disk.unlink(path).catch(() => undefined);
          throw error;
        }
        await disk.syncFolder(profile);
        return { kept: true };
      }),
    release: () =>
      inTurn(async () => {
        const freed = await size();
        await remove();
        return { freed };
      }),
    end: () =>
      inTurn(async () => {
        isEnded = true;
      }),
  };
}
