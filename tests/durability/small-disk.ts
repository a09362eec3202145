/** A disk of a given size, in memory, and something that fills it. Only where this process may mount: as root on Linux. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const PIECE = new Uint8Array(2 ** 20).fill(7);

export interface SmallDisk {
  readonly folder: string;
  /** Fills it until only so many bytes are free. Nothing where there are fewer. */
  fill(left: number): void;
  /** Gives up what it was filled with. */
  free(): void;
  freeBytes(): number;
  unmount(): void;
}

/** Undefined where nothing can be mounted. */
export function smallDisk(folder: string, mebibytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=700`, 'daftar-durability', folder], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    freeBytes,
    fill: (left) => {
      const file = openSync(ballast, 'a', 0o600);
      try {
        for (let more = freeBytes() - left; more > 0; more = freeBytes() - left)
          writeSync(file, PIECE, 0, Math.min(PIECE.length, more));
      } catch (error) {
        // Somebody else took what was left.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast, { force: true }),
    unmount: () => {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
    },
  };
}
