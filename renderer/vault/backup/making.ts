/** Makes a backup, from the first question to the name of the finished generation (docs/format.md section 12.2). */
import { wipe } from '../../../crypto/index.ts';
import { DIRECTORY_TABLES, writeDirectory } from '../../../shared/backup/generation.ts';
import {
  ASKED_CHUNKS,
  CHUNK_RANGE_BYTES,
  type ChunkRange,
  type Place,
  packRanges,
  packRows,
  ROW_PLACE_BYTES,
  unpackPlaces,
} from '../../../shared/backup/places.ts';
import { VaultError } from '../../../shared/errors.ts';
import { PIECE_BYTES } from '../../../shared/limits.ts';
import type { BackupMade } from '../../../shared/vault/backup.ts';
import { Directory } from '../directory.ts';
import type { Call } from '../dispatch.ts';
import { hexOf } from '../ids.ts';
import type { VaultSession } from '../session.ts';
import { nextVaultKeys, sealVaultKeys, type VaultKeys } from '../vault-keys.ts';
import { Meter } from './meter.ts';
import { type BackupNote, sealNote } from './note.ts';
import { noteBackup } from './state.ts';
import { StateOfVault, type VaultState } from './state-of-vault.ts';

/** What is read back and does not fit is sent once more; after that the medium is to blame. */
const ATTEMPTS = 2;

/** A moment of the vault, with keys of its own. */
interface Moment {
  readonly state: VaultState;
  readonly keys: VaultKeys;
  readonly at: number;
  /** Of the directory: whether something was written since. */
  readonly changes: number;
}

/**
 * Makes a backup in a chosen folder. Throws `no-space`, `not-found` (folder or stick gone), `disk`, `too-new` (a later Daftar wrote there),
 * `cancelled`; what was written by then is found by the next one.
 */
export async function makeBackup(
  session: VaultSession,
  { handle, thorough }: { readonly handle: string; readonly thorough: boolean },
  call: Call,
): Promise<BackupMade> {
  const { host, directory } = session;
  const begun = await host.call('backup:begin', { handle, vaultId: session.vaultId.slice(), thorough });
  if (begun.state === 'too-new') throw new VaultError('too-new');
  const meter = new Meter(call);
  const parts = { handle, thorough, signal: call.signal, toSend: meter.expect, sent: meter.sent };
  const vault = new StateOfVault(session, parts, begun.free);
  const moment = await takenAndReadBack(session, handle, vault, meter, call);
  try {
    const { state, at, changes } = moment;
    const bytes = state.contents.reduce((sum, content) => sum + content.bytes, 0);
    const size = { at, records: state.lines.size, files: state.contents.length, bytes, damaged: state.damaged };
    await writeGeneration(session, handle, moment, size, call);
    const { removed } = await host.call('backup:finish', { handle });
    await noteBackup(session, size, () => directory.changes === changes);
    meter.end();
    return { ...size, written: vault.written, removed, incomplete: state.incomplete };
  } finally {
    wipeMoment(moment);
  }
}

/** The state that is in the packs, and was read back from them. */
async function takenAndReadBack(
  session: VaultSession,
  handle: string,
  vault: StateOfVault,
  meter: Meter,
  call: Call,
): Promise<Moment> {
  for (let attempt = 1; ; attempt++) {
    const moment = await vault.take(
      (state): Moment => ({
        state,
        keys: nextVaultKeys(session.keys),
        at: Date.now(),
        changes: session.directory.changes,
      }),
    );
    try {
      await nameAll(session, handle, moment.state);
      const damaged = await readBack(session, handle, meter, call);
      if (damaged.length === 0) return moment;
      if (attempt >= ATTEMPTS) throw new VaultError('disk');
      vault.resend(damaged);
    } catch (error) {
      wipeMoment(moment);
      throw error;
    }
    wipeMoment(moment);
  }
}

async function nameAll(session: VaultSession, handle: string, { rows, contents }: VaultState): Promise<void> {
  const step = Math.floor(PIECE_BYTES / ROW_PLACE_BYTES);
  let first = true;
  for (let from = 0; first || from < rows.length; from += step) {
    const places = packRows(rows.slice(from, from + step));
    const { unknown } = await session.host.call('backup:name', { handle, kind: 'rows', places, first });
    // Every one of them was sent, or was there.
    if (unknown > 0) throw new VaultError('disk');
    first = false;
  }
  for (const ranges of questions(contents)) {
    await session.host.call('backup:name', { handle, kind: 'chunks', places: packRanges(ranges), first: false });
  }
}

/** Ranges in lists that main takes at once. */
function questions(contents: VaultState['contents']): ChunkRange[][] {
  const most = Math.floor(PIECE_BYTES / CHUNK_RANGE_BYTES);
  const lists: ChunkRange[][] = [];
  let room = 0;
  for (const { id, chunks } of contents) {
    for (let from = 0; from < chunks; ) {
      const list = lists.at(-1);
      if (list === undefined || room === 0 || list.length >= most) {
        lists.push([]);
        room = ASKED_CHUNKS;
      }
      const count = Math.min(room, chunks - from);
      lists.at(-1)?.push({ id, from, count });
      room -= count;
      from += count;
    }
  }
  return lists;
}

async function readBack(session: VaultSession, handle: string, meter: Meter, call: Call): Promise<Place[]> {
  const damaged: Place[] = [];
  for (let from = 0; ; ) {
    goOn(call);
    const read = await session.host.call('backup:read-back', { handle, from });
    damaged.push(...unpackPlaces(read.damaged));
    meter.readBack(read.next, read.of);
    if (read.next >= read.of) return damaged;
    from = read.next;
  }
}

async function writeGeneration(
  session: VaultSession,
  handle: string,
  { state, keys }: Moment,
  note: BackupNote,
  call: Call,
): Promise<void> {
  const { vaultId } = keys.fields;
  const { epochKey } = keys.keyring;
  const { rows } = new Directory(vaultId, epochKey).plan(new Map(state.lines)).change;
  const isRoot = (id: Uint8Array) => hexOf(id) === hexOf(vaultId);
  const bytes = writeDirectory([
    { table: DIRECTORY_TABLES.note, id: vaultId, bytes: sealNote(vaultId, epochKey, note) },
    ...rows.filter(({ id }) => isRoot(id)).map((row) => ({ table: DIRECTORY_TABLES.root, ...row })),
    ...rows.filter(({ id }) => !isRoot(id)).map((row) => ({ table: DIRECTORY_TABLES.pages, ...row })),
  ]);
  const { header, keyring } = sealVaultKeys(keys);
  await session.host.call('backup:seal', {
    handle,
    header: header.slice(),
    keyring: keyring.slice(),
    secret: keys.eraseSecret.slice(),
    directory: bytes.length,
  });
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    goOn(call);
    await session.host.call('backup:directory', { handle, bytes: bytes.slice(at, at + PIECE_BYTES) });
  }
}

function wipeMoment({ keys }: Moment): void {
  wipe(keys.masterKey, keys.eraseSecret, keys.keyring.epochKey);
}

function goOn({ signal }: Call): void {
  if (signal.aborted) throw new VaultError('cancelled');
}
