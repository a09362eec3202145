/** Both copies of a vault as they are found before anything is opened, and what that means for the start. */
import { parseHeader, parseSentinel, type SentinelHead, type VaultHeader } from '../../../crypto/index.ts';
import { FormatError, VaultError } from '../../../shared/errors.ts';
import type { MirrorState } from '../../../shared/ipc/contract.ts';
import type { SecondTrouble } from '../../../shared/vault/store.ts';
import type { VaultStatus } from '../../../shared/vault/views.ts';
import type { Database } from '../database.ts';
import { type EraseFiles, readEraseFiles } from '../erase-secret.ts';
import type { Host } from '../host.ts';

/** One copy that has what an unlock begins with. */
export interface Copy {
  readonly header: VaultHeader;
  readonly headerBytes: Uint8Array;
  readonly keyring: Uint8Array;
  /** The number of its last change; 0 in a database that never had a mirror. */
  readonly change: number;
}

export interface Copies {
  readonly main: Copy | undefined;
  /** Why there is no `main`; undefined when nothing at all is in the database. */
  readonly mainError: FormatError | VaultError | undefined;
  readonly second: Copy | undefined;
  readonly mirror: Pick<MirrorState, 'state' | 'vaultId' | 'damaged' | 'electron'>;
  /** Why the mirror is left alone. */
  readonly trouble: SecondTrouble | null;
  /** `unreadable`: there is one, and it says only that there was a vault. */
  readonly sentinel: SentinelHead | 'unreadable' | undefined;
  readonly sentinelBytes: Uint8Array | null;
  readonly files: EraseFiles;
}

type Mirror = Pick<Copies, 'second' | 'mirror' | 'trouble' | 'sentinelBytes'>;

/**
 * Looks at both copies. `open` opens the database, and is only called when there is one. Throws VaultError `too-new` when a later Daftar, or a
 * later browser engine, has written any of it: then nothing is touched.
 */
export async function readCopies(database: Database, host: Host, open: () => Promise<void>): Promise<Copies> {
  const mirror = await mirrorCopy(host);
  const sentinel = sentinelOf(mirror.sentinelBytes);
  if (typeof sentinel === 'object' && sentinel.electron > mirror.mirror.electron) throw new VaultError('too-new');
  const main = await mainCopy(database, open);
  return { ...mirror, ...main, sentinel, files: await readEraseFiles(host) };
}

/** Whether a vault was ever completed here: its making writes the second erase file last, and the sentinel after that. */
function wasComplete({ sentinel, files }: Copies): boolean {
  return sentinel !== undefined || (files.a !== null && files.b !== null);
}

export function statusOf(copies: Copies): VaultStatus {
  if (copies.main !== undefined) return { state: 'locked' };
  const isEmpty = copies.mainError === undefined;
  if (isEmpty && !wasComplete(copies)) return { state: 'none' };
  if (copies.second !== undefined) return { state: 'locked', onlySecond: true };
  return isEmpty ? { state: 'lost' } : { state: 'damaged', code: copies.mainError?.code ?? 'internal' };
}

async function mainCopy(database: Database, open: () => Promise<void>): Promise<Pick<Copies, 'main' | 'mainError'>> {
  try {
    const presence = await database.presence();
    if (presence === 'newer') throw new VaultError('too-new');
    if (presence === 'absent') return { main: undefined, mainError: undefined };
    await open();
    const headerBytes = await database.header();
    if (headerBytes === undefined) {
      const isNothing = (await database.isEmpty()) || (await database.isRestoring());
      if (isNothing) return { main: undefined, mainError: undefined };
      throw new VaultError('altered');
    }
    const header = parseHeader(headerBytes);
    const keyring = await database.keyring();
    if (keyring === undefined) throw new VaultError('altered');
    return { main: { header, headerBytes, keyring, change: await database.change() }, mainError: undefined };
  } catch (error) {
    if (!(error instanceof FormatError || error instanceof VaultError) || error.code === 'too-new') throw error;
    return { main: undefined, mainError: error };
  }
}

async function mirrorCopy(host: Host): Promise<Mirror> {
  let found: MirrorState;
  try {
    found = await host.call('mirror:open', {});
  } catch (error) {
    // `internal`: main was asked too often, and the copies would not be compared at all.
    if (!(error instanceof VaultError) || error.code === 'internal') throw error;
    const none = { state: 'held', vaultId: null, damaged: 0, electron: 0 } as const;
    return { second: undefined, mirror: none, trouble: 'disk', sentinelBytes: null };
  }
  if (found.state === 'too-new') throw new VaultError('too-new');
  const trouble = found.state === 'held' ? 'held' : null;
  return { second: secondCopy(found), mirror: found, trouble, sentinelBytes: found.sentinel };
}

function secondCopy({ state, header: headerBytes, keyring, change }: MirrorState): Copy | undefined {
  if (state !== 'present' || headerBytes === null || keyring === null) return undefined;
  try {
    return { header: parseHeader(headerBytes), headerBytes, keyring, change };
  } catch (error) {
    if (!(error instanceof FormatError) || error.code === 'too-new') throw error;
    return undefined;
  }
}

function sentinelOf(bytes: Uint8Array | null): Copies['sentinel'] {
  if (bytes === null) return undefined;
  try {
    return parseSentinel(bytes);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    if (error.code === 'too-new') throw new VaultError('too-new');
    return 'unreadable';
  }
}
