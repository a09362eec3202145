/** A backup that a key has opened: its records, and its files in the sealed chunks in which they lie. */
import {
  contentKey,
  type EvidencePlace,
  equalBytes,
  eraseSecret,
  fromBase64,
  type MasterKey,
  openEvidenceChunk,
  openKeyring,
  parseHeader,
  rowKey,
  type VaultHeader,
  type VaultId,
  vaultId,
  wipe,
} from '../../../crypto/index.ts';
import { u32 } from '../../../shared/backup/bytes.ts';
import { DIRECTORY_TABLES, ROW_HEAD, readDirectory } from '../../../shared/backup/generation.ts';
import { PLACE_KIND, type Place, packPlaces, unpackValues } from '../../../shared/backup/places.ts';
import { FormatError, VaultError } from '../../../shared/errors.ts';
import type { HexId } from '../../../shared/ids.ts';
import { PIECE_BYTES } from '../../../shared/limits.ts';
import { z } from '../../../shared/zod.ts';
import { Directory } from '../directory.ts';
import type { Host } from '../host.ts';
import { hexOf, idOf } from '../ids.ts';
import type { Entry, Kind } from '../kind.ts';
import { received } from '../recipient-kinds.ts';
import type { Line } from '../records.ts';
import { evidence } from '../report-kinds.ts';
import { openRecordRow } from '../sealed-rows.ts';
import { type VaultKeys, wipeReplaced, wipeVaultKeys } from '../vault-keys.ts';
import { type BackupNote, openNote } from './note.ts';

/** Chunks that are asked for at once, about 4 MiB. */
export const CHUNKS_AT_ONCE = 68;
/** Rows likewise; most are a few KiB. */
export const ROWS_AT_ONCE = 64;

/** More than the note and what stands before it. */
const NOTE_BYTES = 4096;

/** Where a backup lies: a chosen folder, the vault whose it is, its number. */
export interface BackupPlace {
  readonly handle: string;
  readonly vaultId: Uint8Array;
  readonly number: number;
}

/** Opens the header of a backup with what is known; undefined when it is of another time. The caller wipes what it gets. */
export type Opening = (header: VaultHeader) => Promise<MasterKey | undefined>;

/** `closed`: none of the keys opens it. */
export type Unopened = 'closed' | 'damaged' | 'too-new';

/** What can be said of a backup without reading what it holds. The caller wipes the keys. */
export interface SeenBackup {
  readonly keys: VaultKeys;
  readonly note: BackupNote;
  /** Bytes of its directory. */
  readonly directory: number;
}

/** Throws VaultError when the disk does not answer. */
export async function lookAtBackup(host: Host, place: BackupPlace, opening: Opening): Promise<SeenBackup | Unopened> {
  const answer = await host.call('backup:open', asked(place));
  if (answer.state !== 'whole') return answer.state;
  const { directory } = answer;
  let keys: VaultKeys | undefined;
  try {
    const header = parseHeader(answer.header);
    if (!equalBytes(header.vaultId, place.vaultId)) return 'damaged';
    const master = await opening(header);
    if (master === undefined) return 'closed';
    keys = keysOf(header, master, answer.keyring, answer.secret);
    const first = await directoryBytes(host, place, Math.min(directory, NOTE_BYTES));
    const note = openNote(keys.fields.vaultId, keys.keyring.epochKey, firstRow(first));
    return { keys, note, directory };
  } catch (error) {
    if (keys !== undefined) wipeVaultKeys(keys);
    return damageOf(error);
  } finally {
    wipe(answer.secret);
  }
}

/** As {@link lookAtBackup}, with its directory. */
export async function openBackup(host: Host, place: BackupPlace, opening: Opening): Promise<OpenedBackup | Unopened> {
  const seen = await lookAtBackup(host, place, opening);
  if (typeof seen === 'string') return seen;
  try {
    return await OpenedBackup.read(host, place, seen, await directoryBytes(host, place, seen.directory));
  } catch (error) {
    wipeVaultKeys(seen.keys);
    return damageOf(error);
  }
}

/** What an error says of a backup; one that says nothing of it is thrown on. */
function damageOf(error: unknown): Unopened {
  if (error instanceof FormatError) return error.code === 'too-new' ? 'too-new' : 'damaged';
  if (error instanceof VaultError && (error.code === 'altered' || error.code === 'malformed')) return 'damaged';
  throw error;
}

/** The note stands first; it is a row of the smallest size. */
function firstRow(bytes: Uint8Array): Uint8Array {
  const length = bytes.length < ROW_HEAD ? 0 : u32(bytes, ROW_HEAD - 4);
  if (bytes[0] !== DIRECTORY_TABLES.note || bytes.length < ROW_HEAD + length) {
    throw new FormatError('malformed', 'note of the backup');
  }
  return bytes.subarray(ROW_HEAD, ROW_HEAD + length);
}

function keysOf(header: VaultHeader, masterKey: MasterKey, keyring: Uint8Array, secret: Uint8Array): VaultKeys {
  const { vaultId: id, cost, salt } = header;
  const erase = eraseSecret(secret.slice());
  try {
    const opened = openKeyring(keyring, { vaultId: id, masterKey, eraseSecret: erase });
    return { fields: { vaultId: id, cost, salt }, masterKey, eraseSecret: erase, keyring: opened };
  } catch (error) {
    wipe(masterKey, erase);
    throw error;
  }
}

async function directoryBytes(host: Host, place: BackupPlace, length: number): Promise<Uint8Array> {
  const whole = new Uint8Array(length);
  for (let offset = 0; offset < length; ) {
    const piece = Math.min(PIECE_BYTES, length - offset);
    const { bytes } = await host.call('backup:read-directory', { ...asked(place), offset, length: piece });
    if (bytes.length === 0) throw new VaultError('disk');
    whole.set(bytes, offset);
    offset += bytes.length;
  }
  return whole;
}

function asked({ handle, vaultId: whose, number }: BackupPlace) {
  // A buffer that crosses is emptied on the way.
  return { handle, vaultId: whose.slice(), number };
}

const envelope = z.object({ version: z.int().min(1), value: z.unknown() });

export class OpenedBackup {
  readonly place: BackupPlace;
  readonly keys: VaultKeys;
  readonly note: BackupNote;
  readonly directory: Directory;
  readonly #host: Host;
  #isTaken = false;

  private constructor(host: Host, place: BackupPlace, keys: VaultKeys, note: BackupNote, directory: Directory) {
    this.#host = host;
    this.place = place;
    this.keys = keys;
    this.note = note;
    this.directory = directory;
  }

  /** Throws FormatError or VaultError for a directory that is not what it has to be. */
  static async read(
    host: Host,
    place: BackupPlace,
    { keys, note }: Pick<SeenBackup, 'keys' | 'note'>,
    bytes: Uint8Array,
  ): Promise<OpenedBackup> {
    const { vaultId: id } = keys.fields;
    const epoch = keys.keyring.epochKey;
    const rows = new Map<string, Uint8Array>();
    for (const row of readDirectory(bytes)) {
      if (row.table !== DIRECTORY_TABLES.note) rows.set(hexOf(row.id), row.bytes);
    }
    const source = { rows: async (ids: readonly Uint8Array[]) => ids.map((one) => rows.get(hexOf(one))) };
    const directory = await Directory.load([source], id, epoch);
    return new OpenedBackup(host, place, keys, note, directory);
  }

  get vaultId(): VaultId {
    return vaultId(this.keys.fields.vaultId.slice());
  }

  /** Forgets the keys. */
  close(): void {
    if (!this.#isTaken) wipeVaultKeys(this.keys);
    else wipeReplaced(this.keys);
  }

  /** The keys for a vault that is made of it: identity and slots are shared with it from then on. */
  takeKeys(): VaultKeys {
    this.#isTaken = true;
    return this.keys;
  }

  entries(): IterableIterator<Entry> {
    return this.directory.entries();
  }

  /** As in Records. A line whose summary this version cannot read is left out. */
  lines<Summary>(kind: Kind<unknown, Summary>): Line<Summary>[] {
    const lines: Line<Summary>[] = [];
    for (const entry of this.directory.entries()) {
      const summary = entry.kind === kind.name ? kind.summary.safeParse(entry.summary) : undefined;
      if (summary?.success === true) lines.push({ id: entry.id, summary: summary.data });
    }
    return lines;
  }

  line<Summary>(kind: Kind<unknown, Summary>, id: HexId): Line<Summary> | undefined {
    const entry = this.directory.entry(id);
    const summary = entry?.kind === kind.name ? kind.summary.safeParse(entry.summary) : undefined;
    return summary?.success === true ? { id, summary: summary.data } : undefined;
  }

  /** Throws VaultError `not-found`, `altered` (damaged in the backup), `too-new` or `malformed`. */
  async get<Value>(kind: Kind<Value, unknown>, id: HexId): Promise<Value> {
    const entry = this.directory.entry(id);
    if (entry === undefined || entry.kind !== kind.name) throw new VaultError('not-found');
    const [row] = await this.rows([entry]);
    const whole = envelope.safeParse(row === undefined ? undefined : this.open(entry, row));
    if (row === undefined) throw new VaultError('altered');
    if (!whole.success) throw new VaultError('malformed');
    if (whole.data.version > kind.version) throw new VaultError('too-new');
    const value = kind.value.safeParse(whole.data.value);
    if (!value.success) throw new VaultError('malformed');
    return value.data;
  }

  /** The rows of some lines as they lie in the backup, in that order; undefined for one that is damaged or missing there. */
  async rows(entries: readonly Entry[]): Promise<(Uint8Array | undefined)[]> {
    return this.#values(entries.map(({ id }) => ({ kind: PLACE_KIND.row, id: idOf(id), position: 0, length: 0 })));
  }

  /** What a row says; undefined when it is not the one that its line states. */
  open(entry: Entry, row: Uint8Array): unknown {
    const key = fromBase64(entry.key);
    if (key === null) return undefined;
    try {
      const opened = openRecordRow(this.keys.fields.vaultId, idOf(entry.id), rowKey(key), row);
      return opened.revision === entry.revision && opened.tag === entry.tag ? opened.value : undefined;
    } catch (error) {
      if (error instanceof FormatError || error instanceof VaultError) return undefined;
      throw error;
    } finally {
      wipe(key);
    }
  }

  /** Sealed chunks of a file, as they lie there. */
  async chunks(id: HexId, from: number, count: number): Promise<(Uint8Array | undefined)[]> {
    return this.#values(
      Array.from({ length: count }, (_, index) => ({
        kind: PLACE_KIND.chunk,
        id: idOf(id),
        position: from + index,
        length: 0,
      })),
    );
  }

  /** Plain pieces of a file of `size` bytes, in order; the caller wipes them. Throws `altered` for a chunk that is missing or damaged. */
  async *content(entry: Entry, size: number, chunks: number): AsyncGenerator<Uint8Array, void, void> {
    const bytes = entry.contentKey === undefined ? null : fromBase64(entry.contentKey);
    if (bytes === null) throw new VaultError('altered');
    const key = contentKey(bytes);
    const place: EvidencePlace = { vaultId: this.keys.fields.vaultId, evidenceId: idOf(entry.id), length: size };
    try {
      for (let from = 0; from < chunks; from += CHUNKS_AT_ONCE) {
        const sealed = await this.chunks(entry.id, from, Math.min(CHUNKS_AT_ONCE, chunks - from));
        for (const [index, chunk] of sealed.entries()) {
          if (chunk === undefined) throw new VaultError('altered');
          yield openEvidenceChunk(key, place, from + index, chunk);
        }
      }
    } finally {
      wipe(key);
    }
  }

  async #values(places: readonly Place[]): Promise<(Uint8Array | undefined)[]> {
    const request = { ...asked(this.place), places: packPlaces(places) };
    const { lengths, bytes } = await this.#host.call('backup:read', request);
    return unpackValues(lengths, bytes);
  }
}

/** Bytes of the content of an evidence file or received bundle, out of its record; undefined for other kinds. */
export function contentSize(kindName: string, value: unknown): number | undefined {
  const whole = envelope.safeParse(value);
  if (!whole.success) return undefined;
  if (kindName === evidence.name) {
    const record = evidence.value.safeParse(whole.data.value);
    return record.success ? record.data.size : undefined;
  }
  if (kindName === received.name) {
    const record = received.value.safeParse(whole.data.value);
    return record.success ? record.data.length : undefined;
  }
  return undefined;
}
