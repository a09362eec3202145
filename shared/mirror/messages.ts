/**
 * Entries as they cross between the vault and main, packed: thousands of objects would cost more than what they describe. Their kinds are those
 * of docs/format.md section 11.2; the layouts are those of shared/ipc/contract.ts. Numbers big-endian.
 */

/** The kinds of entries. */
export const ENTRY_KINDS = { header: 1, keyring: 2, row: 3, rowRemoved: 4, chunk: 5, chunksRemoved: 6 } as const;
export type EntryKind = (typeof ENTRY_KINDS)[keyof typeof ENTRY_KINDS];

/** An entry of a frame that is sent. */
export interface SentEntry {
  readonly kind: EntryKind;
  /** Bytes of its value. */
  readonly length: number;
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** Index of a chunk; else 0. */
  readonly position: number;
}
/** Bytes of a packed {@link SentEntry}. */
export const SENT_ENTRY_BYTES = 28;

/** A line of what is there. */
export interface ListedEntry {
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** `row`, `rowRemoved` or `chunk`. */
  readonly kind: EntryKind;
  /** Bytes of a row; number of chunks of an evidence file. */
  readonly length: number;
  /** The change that wrote it; 0 for evidence. */
  readonly change: number;
  /** First 16 bytes of the SHA-256 of a row; zeros for evidence. */
  readonly digest: Uint8Array;
}
/** Bytes of a packed {@link ListedEntry}. */
export const LISTED_ENTRY_BYTES = 48;
/** The length of a value that is not there. */
export const ABSENT = 0xffff_ffff;

const KINDS: readonly number[] = Object.values(ENTRY_KINDS);
const isKind = (value: number): value is EntryKind => KINDS.includes(value);

export function packSent(entries: readonly SentEntry[]): Uint8Array {
  const bytes = new Uint8Array(entries.length * SENT_ENTRY_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [index, { kind, length, id, position }] of entries.entries()) {
    const at = index * SENT_ENTRY_BYTES;
    view.setUint8(at, kind);
    view.setUint32(at + 4, length);
    bytes.set(id, at + 8);
    view.setUint32(at + 24, position);
  }
  return bytes;
}

/** null for bytes that are no entries: another length, a kind that there is not, zero bytes that are not zero. */
export function unpackSent(bytes: Uint8Array): SentEntry[] | null {
  if (bytes.length % SENT_ENTRY_BYTES !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: SentEntry[] = [];
  for (let at = 0; at < bytes.length; at += SENT_ENTRY_BYTES) {
    const kind = view.getUint8(at);
    if (!isKind(kind) || !hasZeros(view, at + 1)) return null;
    const id = bytes.slice(at + 8, at + 24);
    entries.push({ kind, length: view.getUint32(at + 4), id, position: view.getUint32(at + 24) });
  }
  return entries;
}

export function packListed(entries: readonly ListedEntry[]): Uint8Array {
  const bytes = new Uint8Array(entries.length * LISTED_ENTRY_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [index, { id, kind, length, change, digest }] of entries.entries()) {
    const at = index * LISTED_ENTRY_BYTES;
    bytes.set(id, at);
    view.setUint8(at + 16, kind);
    view.setUint32(at + 20, length);
    view.setBigUint64(at + 24, BigInt(change));
    bytes.set(digest, at + 32);
  }
  return bytes;
}

/** null for bytes that are no list. */
export function unpackListed(bytes: Uint8Array): ListedEntry[] | null {
  if (bytes.length % LISTED_ENTRY_BYTES !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: ListedEntry[] = [];
  for (let at = 0; at < bytes.length; at += LISTED_ENTRY_BYTES) {
    const kind = view.getUint8(at + 16);
    const change = view.getBigUint64(at + 24);
    if (!isKind(kind) || !hasZeros(view, at + 17) || change > BigInt(Number.MAX_SAFE_INTEGER)) return null;
    entries.push({
      id: bytes.slice(at, at + 16),
      kind,
      length: view.getUint32(at + 20),
      change: Number(change),
      digest: bytes.slice(at + 32, at + 48),
    });
  }
  return entries;
}

/** Values one after the other, with their lengths; undefined for one that is not there. */
export function packValues(values: readonly (Uint8Array | undefined)[]): { lengths: Uint8Array; bytes: Uint8Array } {
  const lengths = new Uint8Array(values.length * 4);
  const view = new DataView(lengths.buffer);
  const bytes = new Uint8Array(values.reduce((sum, value) => sum + (value?.length ?? 0), 0));
  let at = 0;
  for (const [index, value] of values.entries()) {
    view.setUint32(index * 4, value?.length ?? ABSENT);
    if (value === undefined) continue;
    bytes.set(value, at);
    at += value.length;
  }
  return { lengths, bytes };
}

/** Views into `bytes`; null where the lengths do not add up. */
export function unpackValues(lengths: Uint8Array, bytes: Uint8Array): (Uint8Array | undefined)[] | null {
  if (lengths.length % 4 !== 0) return null;
  const view = new DataView(lengths.buffer, lengths.byteOffset, lengths.length);
  const values: (Uint8Array | undefined)[] = [];
  let at = 0;
  for (let index = 0; index < lengths.length; index += 4) {
    const length = view.getUint32(index);
    if (length === ABSENT) {
      values.push(undefined);
      continue;
    }
    if (at + length > bytes.length) return null;
    values.push(bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? values : null;
}

/** Three bytes that say nothing. */
function hasZeros(view: DataView, at: number): boolean {
  return view.getUint16(at) === 0 && view.getUint8(at + 2) === 0;
}
