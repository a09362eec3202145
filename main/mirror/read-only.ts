import { ID_BYTES } from '../../shared/mirror/kinds.ts';
import type { Disk } from './disk.ts';
import { type Found, readHeads, readMirror } from './reading.ts';
import { Store } from './store.ts';

/** A mirror that was read, without anything being written: no lock was taken, and nothing was cut off. */
export type Looked =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-new' }
  | { readonly kind: 'store'; readonly store: Store; readonly found: Found };

/** Looks at the mirror in a folder. What is asked of the store must be reading only. */
export async function lookAt(disk: Disk, folder: string): Promise<Looked> {
  const names = await disk.names(folder);
  if (names === null) return { kind: 'none' };
  const heads = await readHeads(disk, folder, names);
  if (heads.isTooNew) return { kind: 'too-new' };
  const found = await readMirror(disk, folder, names, heads);
  if (found.records.segments.length === 0 && found.evidence.segments.length === 0) return { kind: 'none' };
  return { kind: 'store', store: new Store(disk, folder, found.vaultId ?? new Uint8Array(ID_BYTES), found), found };
}
