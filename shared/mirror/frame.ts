import { FormatError } from '../errors.ts';
import { MIRROR_FRAME_BYTES, MIRROR_FRAME_ENTRIES } from '../limits.ts';
import { isZero, readU64, type Sha256Of, startsLike, viewOf, writeU64 } from './fields.ts';
import { type FrameKeeper, ID_BYTES, isKindIn, isRemoval } from './kinds.ts';
import { ENTRY_KINDS, type EntryKind } from './messages.ts';

/** Fixed bytes of a frame, before its entries. */
export const FRAME_HEAD_BYTES = 32;
/** Every frame begins at a multiple of this. */
export const FRAME_ALIGNMENT = 16;
/** Bytes of the SHA-256 of a value that its entry keeps. */
export const DIGEST_BYTES = 16;
const ENTRY_BYTES = 56;
const CHECKSUM_BYTES = 32;
const MAGIC = new TextEncoder().encode('DMF1');
const LAST = 1;
const COMPACTED = 2;

/** One entry of a frame (docs/format.md section 11.2). */
export interface FrameEntry {
  readonly kind: EntryKind;
  /** 16 bytes */
  readonly id: Uint8Array;
  /** Index of a chunk, else 0. */
  readonly position: number;
  /** Bytes of the value. */
  readonly length: number;
  /** Number of the change that wrote it; 0 outside the log of records. */
  readonly change: number;
  /** First 16 bytes of the SHA-256 of the value. */
  readonly digest: Uint8Array;
}

/** What a frame says of itself. */
export interface FrameHead {
  readonly keeper: FrameKeeper;
  /** 0 outside the log of records. */
  readonly change: number;
  /** Whether it is the last frame of its change; always outside the log of records, and when made by compaction. */
  readonly last: boolean;
  readonly compacted: boolean;
}

/** Bytes of a frame before its values. */
export function tableLength(entries: number): number {
  return FRAME_HEAD_BYTES + entries * ENTRY_BYTES + CHECKSUM_BYTES;
}

/** Bytes of a frame with its values and the zeros after them. */
export function frameLength(entries: number, valuesLength: number): number {
  const length = tableLength(entries) + valuesLength;
  return length + ((FRAME_ALIGNMENT - (length % FRAME_ALIGNMENT)) % FRAME_ALIGNMENT);
}

/** Whether something stands here that says it is a frame. */
export function isFrameLike(bytes: Uint8Array): boolean {
  return startsLike(bytes, MAGIC, MAGIC.length);
}

/**
 * How many entries a frame has, so that its whole table can be read.
 * @param head at least the first 32 bytes of a frame; nothing but the mark and the number is looked at
 * @throws FormatError 'malformed' or 'truncated'
 */
export function entriesOf(head: Uint8Array): number {
  if (head.length < FRAME_HEAD_BYTES) throw new FormatError('truncated', 'frame');
  if (!isFrameLike(head)) throw new FormatError('malformed', 'not a frame');
  const entries = viewOf(head).getUint32(4);
  if (entries < 1 || entries > MIRROR_FRAME_ENTRIES) throw new FormatError('malformed', 'number of entries');
  return entries;
}

/** The entries of a frame that was read: looked up in the bytes one by one, since a mirror may have millions. Keeps the buffer. */
export class FrameTable {
  readonly head: FrameHead;
  readonly count: number;
  /** Bytes of the values together. */
  readonly valuesLength: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  /** Use {@link decodeFrameTable}. */
  constructor(bytes: Uint8Array, keeper: FrameKeeper) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.count = entriesOf(bytes);
    const flags = bytes[16] ?? 0;
    if (flags > (LAST | COMPACTED) || !isZero(bytes, 17, 24)) throw new FormatError('malformed', 'flags of a frame');
    this.head = {
      keeper,
      change: readU64(this.#view, 8),
      last: (flags & LAST) !== 0,
      compacted: (flags & COMPACTED) !== 0,
    };
    this.valuesLength = readU64(this.#view, 24);
  }

  kind(index: number): EntryKind {
    return (this.#bytes[this.#at(index)] ?? 0) as EntryKind;
  }
  /** Bytes of the value. */
  length(index: number): number {
    return this.#view.getUint32(this.#at(index) + 4);
  }
  change(index: number): number {
    return readU64(this.#view, this.#at(index) + 8);
  }
  /** 16 bytes of the table's own memory. */
  id(index: number): Uint8Array {
    return this.#bytes.subarray(this.#at(index) + 16, this.#at(index) + 16 + ID_BYTES);
  }
  /** Whether an entry has the id of the one before it. */
  goesOn(index: number): boolean {
    const at = this.#at(index) + 16;
    const before = this.#at(index - 1) + 16;
    for (let byte = 0; byte < ID_BYTES; byte += 4) {
      if (this.#view.getUint32(at + byte) !== this.#view.getUint32(before + byte)) return false;
    }
    return true;
  }
  position(index: number): number {
    return this.#view.getUint32(this.#at(index) + 32);
  }
  /** 16 bytes of the table's own memory. */
  digest(index: number): Uint8Array {
    return this.#bytes.subarray(this.#at(index) + 40, this.#at(index) + ENTRY_BYTES);
  }
  /** A copy of an entry, with memory of its own. */
  entry(index: number): FrameEntry {
    return {
      kind: this.kind(index),
      id: this.id(index).slice(),
      position: this.position(index),
      length: this.length(index),
      change: this.change(index),
      digest: this.digest(index).slice(),
    };
  }
  /** Whether a value is the one that was written for this entry. */
  fits(index: number, value: Uint8Array, sha256: Sha256Of): boolean {
    return value.length === this.length(index) && startsLike(sha256(value), this.digest(index), DIGEST_BYTES);
  }
  /** Bytes of the whole frame. */
  get frameLength(): number {
    return frameLength(this.count, this.valuesLength);
  }
  /** Whether the zero bytes of an entry are zero. */
  isClean(index: number): boolean {
    const at = this.#at(index);
    return isZero(this.#bytes, at + 1, at + 4) && isZero(this.#bytes, at + 36, at + 40);
  }

  #at(index: number): number {
    return FRAME_HEAD_BYTES + index * ENTRY_BYTES;
  }
}

/**
 * Everything of a frame before its values.
 * @throws RangeError for numbers and ids that do not fit; FormatError 'malformed' for a frame that would not be read again
 */
export function encodeFrameTable(
  { keeper, change, last, compacted }: FrameHead,
  entries: readonly FrameEntry[],
  sha256: Sha256Of,
): Uint8Array<ArrayBuffer> {
  if (entries.length > MIRROR_FRAME_ENTRIES) throw new RangeError('too many entries');
  const bytes = new Uint8Array(tableLength(entries.length));
  const view = viewOf(bytes);
  bytes.set(MAGIC);
  view.setUint32(4, entries.length);
  writeU64(view, 8, change);
  bytes[16] = (last ? LAST : 0) | (compacted ? COMPACTED : 0);
  writeU64(
    view,
    24,
    entries.reduce((sum, { length }) => sum + length, 0),
  );
  entries.forEach((entry, index) => {
    if (entry.id.length !== ID_BYTES || entry.digest.length !== DIGEST_BYTES) throw new RangeError('16 bytes each');
    const at = FRAME_HEAD_BYTES + index * ENTRY_BYTES;
    bytes[at] = entry.kind;
    view.setUint32(at + 4, entry.length);
    writeU64(view, at + 8, entry.change);
    bytes.set(entry.id, at + 16);
    view.setUint32(at + 32, entry.position);
    bytes.set(entry.digest, at + 40);
  });
  check(new FrameTable(bytes, keeper), null);
  const end = bytes.length - CHECKSUM_BYTES;
  bytes.set(sha256(bytes.subarray(0, end)), end);
  return bytes;
}

/**
 * Reads a frame up to its values, and checks every rule of docs/format.md section 11.2 that can be checked without them.
 * @param bytes begins with the frame; may go on after it. Kept by the table.
 * @param keeper where it stands
 * @param vaultId what header and keyring must be of; null when that is not known
 * @throws FormatError 'truncated' or 'malformed'
 */
export function decodeFrameTable(
  bytes: Uint8Array,
  keeper: FrameKeeper,
  vaultId: Uint8Array | null,
  sha256: Sha256Of,
): FrameTable {
  const length = tableLength(entriesOf(bytes));
  if (bytes.length < length) throw new FormatError('truncated', 'frame');
  const end = length - CHECKSUM_BYTES;
  if (!startsLike(bytes.subarray(end), sha256(bytes.subarray(0, end)), CHECKSUM_BYTES)) {
    throw new FormatError('malformed', 'checksum of a frame');
  }
  const table = new FrameTable(bytes.subarray(0, length), keeper);
  check(table, vaultId);
  return table;
}

function check(table: FrameTable, vaultId: Uint8Array | null): void {
  const { keeper, change, last, compacted } = table.head;
  if (keeper === 'records' ? change < 1 : change !== 0) throw new FormatError('malformed', 'change of a frame');
  if (!last && (compacted || keeper !== 'records')) throw new FormatError('malformed', 'flags of a frame');
  let together = 0;
  let highest = 0;
  for (let index = 0; index < table.count; index += 1) {
    const kind = table.kind(index);
    if (!isKindIn(keeper, kind) || !table.isClean(index)) throw new FormatError('malformed', 'kind of an entry');
    if (kind !== ENTRY_KINDS.chunk && table.position(index) !== 0)
      throw new FormatError('malformed', 'position of an entry');
    if (isRemoval(kind) && table.length(index) !== 0) throw new FormatError('malformed', 'value of a removal');
    const isOfVault = kind === ENTRY_KINDS.header || kind === ENTRY_KINDS.keyring;
    if (isOfVault && vaultId !== null && !startsLike(table.id(index), vaultId, ID_BYTES)) {
      throw new FormatError('malformed', 'entry of another vault');
    }
    const own = table.change(index);
    if (compacted ? own > change || (keeper === 'records' && own < 1) : own !== change) {
      throw new FormatError('malformed', 'change of an entry');
    }
    highest = Math.max(highest, own);
    together += table.length(index);
  }
  if (highest !== change) throw new FormatError('malformed', 'change of a frame');
  if (together !== table.valuesLength || together > MIRROR_FRAME_BYTES) {
    throw new FormatError('malformed', 'length of the values');
  }
}
