/** The head of a generation file, its directory and its list (docs/format.md section 12.1). Pure: bytes in, bytes out. */
import { FormatError } from '../errors.ts';
import { joinBytes } from '../join-bytes.ts';
import type { Sha256Of } from '../mirror/fields.ts';
import { ascii, compareBytes, isZero, putU32, putU64, startsWith, u32, u64 } from './bytes.ts';

/** Bytes of the head. */
export const GENERATION_HEAD = 5168;
/** Bytes of an entry of the list. */
export const ENTRY_BYTES = 56;
/** Bytes of the checksum at the end. */
export const CHECKSUM_BYTES = 32;
const MAGIC = ascii('DAFTARBG');
const AT_HEADER = 32;
const AT_KEYRING = 948;
/** Where the erase secret of a generation lies: what is overwritten before the file is removed. */
export const AT_SECRET = 5084;
const AT_ZERO = 5116;
const AT_DIRECTORY = 5120;
const AT_LIST = 5128;
const AT_CHECKSUM = 5136;

export interface GenerationHead {
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  /** 916 bytes. */
  readonly header: Uint8Array;
  /** 4,136 bytes. */
  readonly keyring: Uint8Array;
  /** 32 bytes. */
  readonly secret: Uint8Array;
  /** Bytes of the directory. */
  readonly directory: number;
  /** Entries of the list. */
  readonly entries: number;
}

/** Bytes of the whole file. */
export function generationSize(head: Pick<GenerationHead, 'directory' | 'entries'>): number {
  return GENERATION_HEAD + head.directory + head.entries * ENTRY_BYTES + CHECKSUM_BYTES;
}

export function writeGenerationHead(head: GenerationHead, sha256: Sha256Of): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(GENERATION_HEAD);
  bytes.set(MAGIC);
  bytes[9] = 1;
  bytes.set(head.vaultId, 16);
  bytes.set(head.header, AT_HEADER);
  bytes.set(head.keyring, AT_KEYRING);
  bytes.set(head.secret, AT_SECRET);
  putU64(bytes, AT_DIRECTORY, head.directory);
  putU64(bytes, AT_LIST, head.entries);
  bytes.set(sha256(bytes.subarray(0, AT_CHECKSUM)), AT_CHECKSUM);
  return bytes;
}

/**
 * Reads the head of a file of `size` bytes; the checksum over everything is the caller's to compare. `bytes` is what there is of the first
 * {@link GENERATION_HEAD}. Throws FormatError `truncated`, `malformed`, `too-new`, `altered`, in the order of section 12.1.
 */
export function readGenerationHead(bytes: Uint8Array, size: number, sha256: Sha256Of): GenerationHead {
  if (size < GENERATION_HEAD + CHECKSUM_BYTES || bytes.length < GENERATION_HEAD) {
    throw new FormatError('truncated', 'head of the generation');
  }
  if (!startsWith(bytes, MAGIC)) throw new FormatError('malformed', 'magic of the generation');
  const version = (bytes[8] ?? 0) * 256 + (bytes[9] ?? 0);
  if (version === 0) throw new FormatError('malformed', 'version of the generation');
  if (version > 1) throw new FormatError('too-new', 'version of the generation');
  if (compareBytes(sha256(bytes.subarray(0, AT_CHECKSUM)), bytes.subarray(AT_CHECKSUM, GENERATION_HEAD)) !== 0) {
    throw new FormatError('altered', 'checksum of the head');
  }
  const directory = u64(bytes, AT_DIRECTORY);
  const entries = u64(bytes, AT_LIST);
  if (directory === null || entries === null) throw new FormatError('malformed', 'lengths of the generation');
  const whole = generationSize({ directory, entries });
  if (size !== whole) throw new FormatError(size < whole ? 'truncated' : 'malformed', 'length of the generation');
  if (!isZero(bytes.subarray(10, 16)) || !isZero(bytes.subarray(AT_ZERO, AT_DIRECTORY))) {
    throw new FormatError('malformed', 'zero bytes of the generation');
  }
  return {
    vaultId: bytes.slice(16, 32),
    header: bytes.slice(AT_HEADER, AT_KEYRING),
    keyring: bytes.slice(AT_KEYRING, AT_SECRET),
    secret: bytes.slice(AT_SECRET, AT_ZERO),
    directory,
    entries,
  };
}

/** The tables that stand in the directory of a generation. */
export const DIRECTORY_TABLES = { pages: 2, root: 3, note: 4 } as const;

/** A row of the directory, as it stands in the file. */
export interface DirectoryRow {
  readonly table: number;
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}
/** Bytes before a row of the directory. */
export const ROW_HEAD = 24;

export function writeDirectory(rows: readonly DirectoryRow[]): Uint8Array<ArrayBuffer> {
  return joinBytes(
    rows.flatMap(({ table, id, bytes }) => {
      const head = new Uint8Array(ROW_HEAD);
      head[0] = table;
      head.set(id, 4);
      putU32(head, 20, bytes.length);
      return [head, bytes];
    }),
  );
}

/** Views into `bytes`. Throws FormatError `malformed`. */
export function readDirectory(bytes: Uint8Array): DirectoryRow[] {
  const rows: DirectoryRow[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.subarray(at, at + ROW_HEAD);
    if (head.length < ROW_HEAD || !isZero(head.subarray(1, 4)))
      throw new FormatError('malformed', 'row of the directory');
    const end = at + ROW_HEAD + u32(head, 20);
    if (end > bytes.length) throw new FormatError('malformed', 'length of a row of the directory');
    rows.push({ table: head[0] ?? 0, id: head.slice(4, 20), bytes: bytes.subarray(at + ROW_HEAD, end) });
    at = end;
  }
  return rows;
}

/** A place that belongs to a generation. */
export interface ListEntry {
  /** 3 or 5. */
  readonly kind: number;
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly position: number;
  /** Bytes of the value. */
  readonly length: number;
  /** First 16 bytes of its SHA-256. */
  readonly digest: Uint8Array;
}

export function putListEntry(bytes: Uint8Array, at: number, { kind, id, position, length, digest }: ListEntry): void {
  bytes[at] = kind;
  putU32(bytes, at + 4, length);
  bytes.set(id, at + 16);
  putU32(bytes, at + 32, position);
  bytes.set(digest, at + 40);
}

export function listEntryAt(list: Uint8Array, index: number): ListEntry {
  const at = index * ENTRY_BYTES;
  return {
    kind: list[at] ?? 0,
    id: list.slice(at + 16, at + 32),
    position: u32(list, at + 32),
    length: u32(list, at + 4),
    digest: list.slice(at + 40, at + 56),
  };
}

/** In which order two entries of lists stand: by kind, id, position. */
export function compareEntries(a: Uint8Array, b: Uint8Array): number {
  return (a[0] ?? 0) - (b[0] ?? 0) || compareBytes(a.subarray(16, 36), b.subarray(16, 36));
}

/** Throws FormatError `malformed` unless kinds, zero bytes and order of a list are as they have to be. */
export function checkList(list: Uint8Array): void {
  let before: Uint8Array | undefined;
  for (let at = 0; at < list.length; at += ENTRY_BYTES) {
    const entry = list.subarray(at, at + ENTRY_BYTES);
    const isKind = entry[0] === 3 || entry[0] === 5;
    const zeros = isZero(entry.subarray(1, 4)) && isZero(entry.subarray(8, 16)) && isZero(entry.subarray(36, 40));
    if (!isKind || !zeros) throw new FormatError('malformed', 'entry of the list');
    if (before !== undefined && compareEntries(before, entry) >= 0)
      throw new FormatError('malformed', 'order of the list');
    before = entry;
  }
}

/** The place of an entry in a sorted list; -1 when it is not there. `entry` needs kind, id and position only. */
export function findEntry(list: Uint8Array, kind: number, id: Uint8Array, position: number): number {
  const wanted = new Uint8Array(ENTRY_BYTES);
  putListEntry(wanted, 0, { kind, id, position, length: 0, digest: new Uint8Array(16) });
  let low = 0;
  let high = list.length / ENTRY_BYTES - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareEntries(list.subarray(middle * ENTRY_BYTES, (middle + 1) * ENTRY_BYTES), wanted);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
