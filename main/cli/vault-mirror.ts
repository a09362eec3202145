/** The second copy of a vault, as it lies in the folder of the app's data. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EraseSecret, eraseSecret, SEALED_EVIDENCE_CHUNK } from '../../crypto/index.ts';
import { ENTRY_KINDS, unpackListed, unpackValues } from '../../shared/mirror/messages.ts';
import { systemDisk } from '../mirror/disk.ts';
import { holderOf, systemProcesses } from '../mirror/lock-file.ts';
import { MIRROR_FOLDER, SET_ASIDE, segmentsOf } from '../mirror/names.ts';
import { lookAt } from '../mirror/read-only.ts';
import type { Found } from '../mirror/reading.ts';
import type { Store } from '../mirror/store.ts';
import { Failure } from './failure.ts';
import { about, shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';
import { ROW_BYTES, sum, type Tally, type VaultCopy } from './vault-copy.ts';

const CHUNKS_AT_ONCE = 64;
const ROWS_AT_ONCE = 256;

export type MirrorCopy = VaultCopy & {
  /** Where its files lie. */
  readonly folder: string;
  readonly found: Found;
};

/** A copy that was set aside lies in its folder together with what opens it. */
async function folderOf(profile: string): Promise<string> {
  const names = await about(profile, () => systemDisk.names(profile));
  if (names === null) {
    throw new Failure('not-found', `${shownPath(profile)} was not found. Check the name and the folder.`);
  }
  if (!names.includes(MIRROR_FOLDER) && segmentsOf('records', names).length > 0) return profile;
  return join(profile, MIRROR_FOLDER);
}

/** Reads the copy and writes nothing. Throws a {@link Failure} where there is none, or one that a later version made. */
export async function lookAtMirror(profile: string, voice: Voice): Promise<MirrorCopy> {
  const folder = await folderOf(profile);
  const holder = await about(folder, () => holderOf(systemDisk, folder, systemProcesses));
  if (holder !== undefined) {
    voice.warn(
      'Daftar is running with this folder. What it is writing now may look unfinished; better close it first.',
    );
  }
  const looked = await about(folder, () => lookAt(systemDisk, folder));
  if (looked.kind === 'none') {
    const aside = (await systemDisk.names(profile))?.find((name) => SET_ASIDE.test(name));
    if (aside !== undefined) {
      throw new Failure(
        'not-found',
        `${shownPath(profile)} has no second copy of a vault but one that was set aside. To use that one, give --profile ${shownPath(join(profile, aside))}.`,
      );
    }
    throw new Failure(
      'not-found',
      `${shownPath(profile)} has no second copy of a vault. --profile wants the folder of the app's data: the one in which "${MIRROR_FOLDER}" lies.`,
    );
  }
  if (looked.kind === 'too-new') {
    throw new Failure(
      'too-new',
      `The copy in ${shownPath(folder)} was made by a newer Daftar. Install that version to use it.`,
    );
  }
  const { store, found } = looked;
  const { header, keyring } = await store.ofVault();
  return {
    title: 'The second copy',
    facts: { change: store.change },
    remarks: [],
    folder,
    found,
    header,
    keyring,
    secrets: () => secretsIn(profile),
    rows: (ids) => rowsOf(store, ids),
    chunks: async (id, from, count) => {
      const { lengths, bytes } = await store.readChunks({ id: new Uint8Array(id), from, count });
      return unpackValues(lengths, bytes) ?? [];
    },
    chunkCounts: () => chunkCounts(store),
    tally: (at) => tallyOf(store, found, at),
    close: () => store.close(),
  };
}

async function secretsIn(profile: string): Promise<EraseSecret[]> {
  const secrets: EraseSecret[] = [];
  for (const name of ['state-a', 'state-b']) {
    const bytes = await readFile(join(profile, name)).catch(() => undefined);
    if (bytes?.length === 32) secrets.push(eraseSecret(new Uint8Array(bytes)));
    bytes?.fill(0);
  }
  return secrets;
}

async function rowsOf(store: Store, ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]> {
  const rows: (Uint8Array | undefined)[] = [];
  while (rows.length < ids.length) {
    const packed = new Uint8Array(Buffer.concat(ids.slice(rows.length)));
    const { lengths, bytes } = await store.readRows({ ids: packed });
    rows.push(...(unpackValues(lengths, bytes) ?? []));
  }
  return rows;
}

function chunkCounts(store: Store): Map<string, number> {
  return new Map(listed(store, 'evidence').map(({ id, length }) => [Buffer.from(id).toString('hex'), length]));
}

function listed(store: Store, log: 'records' | 'evidence') {
  const lines = [];
  for (let after: Uint8Array<ArrayBuffer> | null = null; ; ) {
    const { entries, more } = store.list({ log, above: 0, after });
    lines.push(...(unpackListed(entries) ?? []));
    if (!more) return lines;
    after = lines.at(-1)?.id.slice() ?? null;
  }
}

async function tallyOf(store: Store, found: Found, voice: Voice): Promise<Tally> {
  const progress = voice.progress('Reading');
  const { header, keyring } = await store.ofVault();
  const ids = listed(store, 'records').flatMap(({ id, kind }) => (kind === ENTRY_KINDS.row ? [id] : []));
  const counts = chunkCounts(store);
  const chunks = sum(counts.values());
  const of = ids.length * ROW_BYTES + chunks * SEALED_EVIDENCE_CHUNK;
  let done = 0;
  let damagedValues = 0;
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const rows = await rowsOf(store, ids.slice(from, from + ROWS_AT_ONCE));
    damagedValues += rows.filter((row) => row === undefined).length;
    done += rows.length * ROW_BYTES;
    progress.at(done, of);
  }
  for (const [id, count] of counts) {
    damagedValues += count - (await wholeChunks(store, new Uint8Array(Buffer.from(id, 'hex')), count));
    done += count * SEALED_EVIDENCE_CHUNK;
    progress.at(done, of);
  }
  progress.end();
  return {
    rows: ids.length,
    files: counts.size,
    chunks,
    damagedPlaces: found.damaged,
    damagedValues,
    hasHeader: header !== null,
    hasKeyring: keyring !== null,
  };
}

/** How many chunks of a file are whole; some may be missing between others. */
async function wholeChunks(store: Store, id: Uint8Array<ArrayBuffer>, count: number): Promise<number> {
  let whole = 0;
  let seen = 0;
  for (let from = 0; seen < count && from < 2 ** 32 - CHUNKS_AT_ONCE; ) {
    const { lengths, bytes } = await store.readChunks({ id, from, count: CHUNKS_AT_ONCE });
    const values = unpackValues(lengths, bytes) ?? [];
    for (const [index, value] of values.entries()) {
      if (store.hasChunk(id, from + index)) seen += 1;
      if (value !== undefined) whole += 1;
    }
    from += values.length;
  }
  return whole;
}
