/** JSON in rows: what a record, a directory page and the directory root have in common (docs/format.md section 4). */
import {
  directoryPageKey,
  directoryRootKey,
  type EpochKey,
  openRow,
  type RecordId,
  ROW_TABLES,
  type RowKey,
  type RowPlace,
  recordId,
  rowTag,
  sealRow,
  toBase64,
  utf8,
  utf8Text,
  type VaultId,
  wipe,
} from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';

export interface SealedRow {
  readonly bytes: Uint8Array;
  /** base64, 16 bytes */
  readonly tag: string;
  /** Length of the JSON in UTF-16 units. */
  readonly text: number;
}

export interface OpenedValue {
  readonly revision: number;
  readonly tag: string;
  readonly value: unknown;
  readonly text: number;
}

/** Seals a record's row. The key stays the caller's. */
export function sealRecordRow(vault: VaultId, id: RecordId, key: RowKey, revision: number, value: unknown): SealedRow {
  return seal(key, { vaultId: vault, table: ROW_TABLES.records, id }, revision, value);
}

/** Opens a record's row. Throws FormatError, or VaultError `malformed` for what is no JSON. */
export function openRecordRow(vault: VaultId, id: RecordId, key: RowKey, row: Uint8Array): OpenedValue {
  return open(key, { vaultId: vault, table: ROW_TABLES.records, id }, row);
}

/** Seals a directory page, or the root, whose id is the vault's. */
export function sealDirectoryRow(
  what: 'page' | 'root',
  vault: VaultId,
  id: Uint8Array,
  epochKey: EpochKey,
  revision: number,
  value: unknown,
): SealedRow {
  const { key, place } = directoryPlace(what, vault, id, epochKey);
  const row = seal(key, place, revision, value);
  wipe(key);
  return row;
}

/** Opens a directory page or the root. Throws as `openRecordRow`. */
export function openDirectoryRow(
  what: 'page' | 'root',
  vault: VaultId,
  id: Uint8Array,
  epochKey: EpochKey,
  row: Uint8Array,
): OpenedValue {
  const { key, place } = directoryPlace(what, vault, id, epochKey);
  try {
    return open(key, place, row);
  } finally {
    wipe(key);
  }
}

function directoryPlace(what: 'page' | 'root', vault: VaultId, id: Uint8Array, epochKey: EpochKey) {
  const rowId = recordId(id.slice());
  if (what === 'root') {
    const place: RowPlace = { vaultId: vault, table: ROW_TABLES.directoryRoot, id: rowId };
    return { key: directoryRootKey(epochKey, vault), place };
  }
  const place: RowPlace = { vaultId: vault, table: ROW_TABLES.directoryPages, id: rowId };
  return { key: directoryPageKey(epochKey, rowId), place };
}

function seal(key: RowKey, place: RowPlace, revision: number, value: unknown): SealedRow {
  const text = JSON.stringify(value);
  const json = utf8(text);
  const bytes = sealRow(key, place, revision, json);
  wipe(json);
  return { bytes, tag: toBase64(rowTag(bytes)), text: text.length };
}

function open(key: RowKey, place: RowPlace, row: Uint8Array): OpenedValue {
  const { revision, json, tag } = openRow(key, place, row);
  const text = utf8Text(json);
  wipe(json);
  return { revision, tag: toBase64(tag), value: parsed(text), text: text.length };
}

/** The parser's own error would carry a piece of the record, so it is not kept as the cause. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VaultError('malformed');
  }
}
