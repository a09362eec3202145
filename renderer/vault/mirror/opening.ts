/** An unlock that looks at both copies: which of them to use, and what has to be asked or mended first (docs/format.md section 11.4). */
import {
  type EpochKey,
  equalBytes,
  eraseSecret,
  openSentinel,
  type Root,
  tryRoot,
  type VaultHeader,
  type VaultId,
  wipe,
} from '../../../crypto/index.ts';
import { FormatError, VaultError } from '../../../shared/errors.ts';
import type { StartFinding, StartReport } from '../../../shared/vault/store.ts';
import type { Database } from '../database.ts';
import { Directory } from '../directory.ts';
import type { EraseFiles } from '../erase-secret.ts';
import type { RowSource } from '../store.ts';
import { openWithEraseFiles, type VaultKeys, wipeVaultKeys } from '../vault-keys.ts';
import type { Copies, Copy } from './copies.ts';
import type { Mirror } from './mirror.ts';

/** A copy whose keys and directory are open. Its holder wipes the keys. */
export interface OpenedCopy {
  readonly copy: Copy;
  readonly keys: VaultKeys;
  readonly directory: Directory;
}

/** What an unlock has found. `first`: there never was a mirror, and that is no loss. */
export interface Start {
  /** What to go on with, unless the user says otherwise. */
  readonly use: OpenedCopy;
  /** Only in a question: the database as it is, where it opens. */
  readonly older: OpenedCopy | undefined;
  readonly finding: StartFinding | null;
  /** Whether the change that only the mirror has is put into the database first. */
  readonly replays: boolean;
  readonly renewMirror: StartReport['secondRenewed'] | 'first';
  /** The mirror that is made anew has, or may have, something newer: it is set aside, not removed. */
  readonly keepsMirror: boolean;
}

/** What {@link lookAtBoth} works with. */
export interface Sources {
  readonly copies: Copies;
  readonly database: Database;
  readonly mirror: Mirror;
  /** The root for a header's salt and cost; stays the caller's. */
  readonly rootOf: (header: VaultHeader) => Promise<Root>;
}

/**
 * Opens what is there. Throws `wrong-passphrase` when a copy that counts does not take it, else what is wrong with the database, when neither
 * copy opens.
 */
export async function lookAtBoth(sources: Sources): Promise<Start> {
  const { copies, database, mirror } = sources;
  const { main } = copies;
  const isOther =
    main !== undefined && copies.mirror.vaultId !== null && !equalBytes(main.header.vaultId, copies.mirror.vaultId);
  const second = isOther ? undefined : copies.second;
  const inStep = main !== undefined && second?.change === main.change;
  const opened = main && (await attempt(sources, main, inStep ? [database, mirror] : [database]));
  const needsSecond = second !== undefined && (opened?.ok !== true || second.change > (main?.change ?? 0));
  const other = needsSecond ? await attempt(sources, second, [mirror]) : undefined;

  if (other?.ok === false && other.error.code === 'wrong-passphrase') {
    if (opened?.ok === true) wipeVaultKeys(opened.value.keys);
    throw other.error;
  }
  if (other?.ok !== true) {
    if (opened?.ok !== true) throw opened?.error ?? copies.mainError ?? other?.error ?? new VaultError('no-vault');
    const renewMirror = other === undefined ? await staleness(sources, opened.value, second, isOther) : 'damaged';
    const keepsMirror = isOther || (second !== undefined && second.change > opened.value.copy.change);
    return asked(sources, { ...NOTHING_ASKED, use: opened.value, renewMirror, keepsMirror });
  }
  const use = other.value;
  // Cut short between the copies, a change of the passphrase leaves a database that only the former one opens.
  if (opened?.ok === false && opened.error.code === 'wrong-passphrase' && use.copy.change === (main?.change ?? 0) + 1) {
    return asked(sources, { ...NOTHING_ASKED, use, replays: true });
  }
  if (opened?.ok !== true) {
    const finding = copies.mainError === undefined && opened === undefined ? 'main-gone' : 'main-damaged';
    return asked(sources, { ...NOTHING_ASKED, use, finding });
  }
  if (use.directory.generation < opened.value.directory.generation) {
    wipeVaultKeys(use.keys);
    return asked(sources, { ...NOTHING_ASKED, use: opened.value, renewMirror: 'damaged', keepsMirror: true });
  }
  const isNext = use.copy.change === opened.value.copy.change + 1;
  if (!isNext) {
    return { ...NOTHING_ASKED, use, older: opened.value, finding: 'main-older' };
  }
  wipeVaultKeys(opened.value.keys);
  return asked(sources, { ...NOTHING_ASKED, use, replays: true });
}

const NOTHING_ASKED = {
  older: undefined,
  finding: null,
  replays: false,
  renewMirror: null,
  keepsMirror: false,
} as const;

/** The same, unless the sentinel knows of a later state than the one that would be used. */
function asked({ copies }: Sources, start: Start): Start {
  if (start.finding !== null || copies.sentinelBytes === null || typeof copies.sentinel !== 'object') return start;
  const { keys, directory, copy } = start.use;
  if (!equalBytes(copies.sentinel.vaultId, keys.fields.vaultId)) return start;
  try {
    const mark = openSentinel(keys.keyring.settingsKey, copies.sentinelBytes);
    const isOlder = mark.generation > directory.generation || mark.change > copy.change;
    return isOlder ? { ...start, finding: 'both-older' } : start;
  } catch (error) {
    if (error instanceof FormatError) return start;
    throw error;
  }
}

/** Why the mirror has to be made anew; null when it is in step. */
async function staleness(
  { copies, database, mirror }: Sources,
  { copy, keys }: OpenedCopy,
  second: Copy | undefined,
  isOther: boolean,
): Promise<Start['renewMirror']> {
  if (copies.trouble !== null) return null;
  if (isOther) return 'other-notebook';
  if (copies.mirror.state === 'absent') return copy.change === 0 ? 'first' : 'missing';
  if (second === undefined) return 'damaged';
  if (second.change < copy.change) return 'older';
  // A mirror that has all rows and another keyring opens nothing on the day when it is needed.
  const isSame = equalBytes(second.headerBytes, copy.headerBytes) && equalBytes(second.keyring, copy.keyring);
  if (!isSame) return 'damaged';
  const id = keys.fields.vaultId;
  const [[mine], [theirs]] = await Promise.all([database.rows([id]), mirror.rows([id])]);
  return mine !== undefined && theirs !== undefined && equalBytes(mine, theirs) ? null : 'damaged';
}

type Attempt =
  | { readonly ok: true; readonly value: OpenedCopy }
  | { readonly ok: false; readonly error: FormatError | VaultError };

async function attempt(sources: Sources, copy: Copy, from: readonly RowSource[]): Promise<Attempt> {
  try {
    return { ok: true, value: await openCopy(sources, copy, from) };
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return { ok: false, error };
    throw error;
  }
}

async function openCopy({ copies, rootOf }: Sources, copy: Copy, from: readonly RowSource[]): Promise<OpenedCopy> {
  const { vaultId: id, cost, salt } = copy.header;
  const { masterKey, secret } = tryRoot(copy.header, await rootOf(copy.header));
  wipe(secret);
  const files = ownFiles(copies.files);
  const secrets = [files.a, files.b].filter((each) => each !== null);
  const opened = orWipe([masterKey, ...secrets], () => openWithEraseFiles(copy.keyring, id, masterKey, files));
  wipe(...secrets.filter((each) => each !== opened.eraseSecret));
  const keys: VaultKeys = { fields: { vaultId: id, cost, salt }, masterKey, ...opened };
  try {
    return { copy, keys, directory: await directoryOf(from, id, keys.keyring.epochKey) };
  } catch (error) {
    wipeVaultKeys(keys);
    throw error;
  }
}

/** Copies: the secret that fits becomes a key of this copy, which may be wiped while the other goes on. */
function ownFiles({ a, b }: EraseFiles): EraseFiles {
  const own = (secret: EraseFiles['a']) => secret && eraseSecret(secret.slice());
  return { a: own(a), b: own(b) };
}

const directoryOf = (from: readonly RowSource[], id: VaultId, key: EpochKey) => Directory.load(from, id, key);

function orWipe<T>(keys: readonly Uint8Array[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    wipe(...keys);
    throw error;
  }
}
