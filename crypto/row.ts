/** Rows: every record and directory page, sealed whole and bound to its place (docs/format.md section 4). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, checkWhole, concat, isZero, labelled, readUint, uint, zeroFilled } from './bytes.ts';
import { derive } from './derive.ts';
import { type EpochKey, type RecordId, type RowKey, rowKey, type VaultId } from './keys.ts';
import { type Random, systemRandom } from './random.ts';
import { wipe, xboxOpen, xboxSeal } from './sodium.ts';

/** The tables of section 4. */
export const ROW_TABLES = { records: 1, directoryPages: 2, directoryRoot: 3, backupNote: 4 } as const;
/** The number of a table. */
export type RowTable = (typeof ROW_TABLES)[keyof typeof ROW_TABLES];

/** Bytes of a stored slice, at most. */
export const ROW_SLICE = 61_440;

const AT_NONCE = 1;
const AT_BOX = 25;
const TAG = 16;
const AT_JSON = 12;
const SMALLEST = 1024;
const LARGEST_CLASS = 32_768;
/** A sealed row names its length in 32 bits; a record far below that is already a mistake of the caller. */
const MAX_JSON = 64 * 1024 * 1024;

/** Where a row stands. The directory root's id is the vault id, and so is that of a backup's note. */
export type RowPlace = { readonly vaultId: VaultId; readonly table: RowTable; readonly id: RecordId };

/** A row that opened. `tag` is the last 16 bytes of its box, which the directory keeps to notice an old row put back. */
export type OpenedRow = { readonly revision: number; readonly json: Uint8Array; readonly tag: Uint8Array };

/**
 * Seals `json` (at most 64 MiB) as revision `revision` (0 to 2^53 − 1), with a fresh nonce. Nothing given is changed.
 * Throws `TypeError` or `RangeError` for arguments out of range.
 */
export function sealRow(
  key: RowKey,
  place: RowPlace,
  revision: number,
  json: Uint8Array,
  random: Random = systemRandom,
): Uint8Array {
  checkBytes(key, 32, 'row key');
  checkWhole(revision, 0, Number.MAX_SAFE_INTEGER, 'revision');
  checkBytes(json, undefined, 'json');
  checkWhole(json.length, 0, MAX_JSON, 'size of the JSON');
  const joined = concat(uint(revision, 8), uint(json.length, 4), json);
  const plain = zeroFilled(joined, sizeClass(joined.length));
  const nonce = random.bytes(24);
  const row = concat(uint(1, 1), nonce, xboxSeal(key, nonce, rowData(place), plain));
  wipe(joined, plain);
  return row;
}

/**
 * Opens a row. Throws {@link FormatError} `truncated`, `too-new`, `malformed` or `altered`, in the order of section 4; a row that
 * stands elsewhere than `place`, or has another key, is `altered`. Nothing given is changed.
 */
export function openRow(key: RowKey, place: RowPlace, row: Uint8Array): OpenedRow {
  checkBytes(key, 32, 'row key');
  checkBytes(row, undefined, 'row');
  const version = row[0];
  if (version === undefined) throw new FormatError('truncated', 'empty row');
  if (version > 1) throw new FormatError('too-new', 'version of the row');
  if (version < 1) throw new FormatError('malformed', 'version of the row');
  if (row.length < AT_BOX + SMALLEST + TAG) throw new FormatError('truncated', 'size of the row');
  const plain = xboxOpen(key, row.subarray(AT_NONCE, AT_BOX), rowData(place), row.subarray(AT_BOX));
  if (plain === null) throw new FormatError('altered', 'box of the row');
  try {
    const revision = readUint(plain, 0, 8);
    if (revision > Number.MAX_SAFE_INTEGER) throw new FormatError('malformed', 'revision of the row');
    const end = AT_JSON + readUint(plain, 8, 4);
    if (sizeClass(end) !== plain.length) throw new FormatError('malformed', 'length of the row');
    if (!isZero(plain.subarray(end))) throw new FormatError('altered', 'padding of the row');
    return { revision, json: plain.slice(AT_JSON, end), tag: rowTag(row) };
  } finally {
    wipe(plain);
  }
}

/** The last 16 bytes of a sealed row, copied. */
export function rowTag(row: Uint8Array): Uint8Array {
  checkBytes(row, undefined, 'row');
  if (row.length < AT_BOX + SMALLEST + TAG) throw new RangeError('this is not a row');
  return row.slice(-TAG);
}

/** The row key of a directory page. The caller wipes it. */
export function directoryPageKey(epoch: EpochKey, page: RecordId): RowKey {
  return rowKey(derive(epoch, 'daftar v1 directory page', page));
}

/** The row key of the directory root. The caller wipes it. */
export function directoryRootKey(epoch: EpochKey, vault: VaultId): RowKey {
  return rowKey(derive(epoch, 'daftar v1 directory root', vault));
}

/** The row key of the note of a backup (section 12.1). The caller wipes it. */
export function backupNoteKey(epoch: EpochKey, vault: VaultId): RowKey {
  return rowKey(derive(epoch, 'daftar v1 backup note', vault));
}

/** A row in the slices in which it is stored, each at most 61,440 bytes. */
export function sliceRow(row: Uint8Array): Uint8Array[] {
  checkBytes(row, undefined, 'row');
  return Array.from({ length: Math.ceil(row.length / ROW_SLICE) }, (_, i) =>
    row.slice(i * ROW_SLICE, (i + 1) * ROW_SLICE),
  );
}

/** The row in its slices, in order. A slice missing or exchanged shows when the row is opened. */
export function joinRow(slices: readonly Uint8Array[]): Uint8Array {
  return concat(...slices);
}

/** Bytes of plain text that hold `size` bytes. */
function sizeClass(size: number): number {
  if (size > LARGEST_CLASS) return Math.ceil(size / LARGEST_CLASS) * LARGEST_CLASS;
  let fits = SMALLEST;
  while (fits < size) fits *= 2;
  return fits;
}

function rowData(place: RowPlace): Uint8Array {
  checkBytes(place.vaultId, 16, 'vault id');
  checkBytes(place.id, 16, 'row id');
  return labelled('daftar v1 row', place.vaultId, uint(place.table, 1), place.id);
}
