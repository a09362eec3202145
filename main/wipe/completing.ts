import { MIRROR_FOLDER, SET_ASIDE } from '../mirror/names.ts';
import { MARKER } from './marker.ts';

/** What completing a wipe does to the disk. Everything may throw. */
export interface ProfileDisk {
  isMarked(): boolean;
  overwriteSecrets(): void;
  /** What lies in the profile's folder, by name. */
  names(): readonly string[];
  /** A file, or a folder with all that is in it. */
  remove(name: string): void;
  flush(): void;
  unmark(): void;
}

export interface WipeReport {
  /** `none`: no wipe was begun. `left`: something could not be removed, and the marker is still there. */
  readonly outcome: 'none' | 'done' | 'left';
  /** Whether both erase secrets are overwritten or gone: then nothing that is left can be opened. */
  readonly keysDestroyed: boolean;
  /** Names in the profile's folder. */
  readonly left: readonly string[];
}

/** What the running program itself keeps in the profile; it removes it at its end, and names the process, nothing else. */
const HELD = /^(?:Singleton(?:Lock|Cookie|Socket)|lockfile)$/;
export function isHeld(name: string): boolean {
  return HELD.test(name);
}

function works(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/**
 * Completes a wipe that was begun, wherever it was interrupted: before a session or a window is opened. Secrets first, the vault's own
 * files before the others, the marker last and only when nothing else is left. Never throws.
 */
export function completeWipe(disk: ProfileDisk): WipeReport {
  if (!disk.isMarked()) return { outcome: 'none', keysDestroyed: false, left: [] };
  const overwritten = works(() => disk.overwriteSecrets());
  const removable = (): string[] => disk.names().filter((name) => name !== MARKER && !isHeld(name));

  let left: string[];
  try {
    for (const name of vaultFirst(removable())) works(() => disk.remove(name));
    // Asked again: what counts is what is there, not what was tried.
    left = removable();
  } catch {
    left = ['.'];
  }
  if (left.length === 0) {
    const settled = works(() => {
      disk.flush();
      disk.unmark();
    });
    if (settled) return { outcome: 'done', keysDestroyed: true, left };
    left = [MARKER];
  }
  const keysDestroyed = overwritten || !left.some((name) => name === '.' || mayHoldSecret(name));
  return { outcome: 'left', keysDestroyed, left };
}

/** A file with an erase secret, or a folder with the one of a vault that was set aside. */
function mayHoldSecret(name: string): boolean {
  return name.startsWith('state-') || SET_ASIDE.test(name);
}

/** Erase secrets, sentinel and both copies before settings and caches: the next interruption may come at any time. */
function vaultFirst(names: readonly string[]): string[] {
  const rank = (name: string): number => {
    if (mayHoldSecret(name)) return 0;
    return name === 'Partitions' || name === 'IndexedDB' || name.startsWith(MIRROR_FOLDER) ? 1 : 2;
  };
  return names.toSorted((one, other) => rank(one) - rank(other));
}
