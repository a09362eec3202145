/**
 * Places and values as they cross between the vault and main while a backup is made or read, packed: thousands of objects would cost more than
 * what they describe. The layouts are those of shared/ipc/contract.ts. Numbers big-endian.
 */
import { FormatError } from '../errors.ts';
import { isZero, putU32, u32 } from './bytes.ts';

export const PLACE_KIND = { row: 3, chunk: 5 } as const;
export type PlaceKind = (typeof PLACE_KIND)[keyof typeof PLACE_KIND];

/** Where a value stands. `length` is that of the value where one is sent, else 0. */
export interface Place {
  readonly kind: PlaceKind;
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly position: number;
  readonly length: number;
}
export const PLACE_BYTES = 28;

/** A state of a row. */
export interface RowPlace {
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** First 16 bytes of its SHA-256. */
  readonly digest: Uint8Array;
}
export const ROW_PLACE_BYTES = 32;

/** Some chunks of a file, one after the other. */
export interface ChunkRange {
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly from: number;
  readonly count: number;
}
export const CHUNK_RANGE_BYTES = 24;
/** Most chunks that one question is about, together. */
export const ASKED_CHUNKS = 65_536;

/** The length of a value that is not there, or is damaged. */
export const ABSENT = 0xffff_ffff;

export function packPlaces(places: readonly Place[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(places.length * PLACE_BYTES);
  for (const [index, { kind, id, position, length }] of places.entries()) {
    const at = index * PLACE_BYTES;
    bytes[at] = kind;
    putU32(bytes, at + 4, length);
    bytes.set(id, at + 8);
    putU32(bytes, at + 24, position);
  }
  return bytes;
}

/** Throws FormatError `malformed`. */
export function unpackPlaces(bytes: Uint8Array): Place[] {
  return parts(bytes, PLACE_BYTES, (part) => {
    const kind = part[0];
    if ((kind !== PLACE_KIND.row && kind !== PLACE_KIND.chunk) || !isZero(part.subarray(1, 4))) {
      throw new FormatError('malformed', 'kind of a place');
    }
    return { kind, length: u32(part, 4), id: part.slice(8, 24), position: u32(part, 24) };
  });
}

export function packRows(rows: readonly RowPlace[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows.length * ROW_PLACE_BYTES);
  for (const [index, { id, digest }] of rows.entries()) {
    bytes.set(id, index * ROW_PLACE_BYTES);
    bytes.set(digest, index * ROW_PLACE_BYTES + 16);
  }
  return bytes;
}

export function unpackRows(bytes: Uint8Array): RowPlace[] {
  return parts(bytes, ROW_PLACE_BYTES, (part) => ({ id: part.slice(0, 16), digest: part.slice(16) }));
}

export function packRanges(ranges: readonly ChunkRange[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ranges.length * CHUNK_RANGE_BYTES);
  for (const [index, { id, from, count }] of ranges.entries()) {
    const at = index * CHUNK_RANGE_BYTES;
    bytes.set(id, at);
    putU32(bytes, at + 16, from);
    putU32(bytes, at + 20, count);
  }
  return bytes;
}

/** Throws FormatError `malformed`, also for more than {@link ASKED_CHUNKS}. */
export function unpackRanges(bytes: Uint8Array): ChunkRange[] {
  const ranges = parts(bytes, CHUNK_RANGE_BYTES, (part) => ({
    id: part.slice(0, 16),
    from: u32(part, 16),
    count: u32(part, 20),
  }));
  if (ranges.reduce((sum, { count }) => sum + count, 0) > ASKED_CHUNKS) throw new FormatError('malformed', 'chunks');
  return ranges;
}

/** Whole numbers, four bytes each. */
export function packNumbers(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(numbers.length * 4);
  for (const [index, number] of numbers.entries()) putU32(bytes, index * 4, number);
  return bytes;
}

export function unpackNumbers(bytes: Uint8Array): number[] {
  return parts(bytes, 4, (part) => u32(part, 0));
}

/** Values one after the other, with their lengths; undefined for one that is not there. */
export function packValues(values: readonly (Uint8Array | undefined)[]): {
  readonly lengths: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const bytes = new Uint8Array(values.reduce((sum, value) => sum + (value?.length ?? 0), 0));
  let at = 0;
  for (const value of values) {
    if (value === undefined) continue;
    bytes.set(value, at);
    at += value.length;
  }
  return { lengths: packNumbers(values.map((value) => value?.length ?? ABSENT)), bytes };
}

/** Views into `bytes`. Throws FormatError `malformed` where the lengths do not add up. */
export function unpackValues(lengths: Uint8Array, bytes: Uint8Array): (Uint8Array | undefined)[] {
  let at = 0;
  const values = unpackNumbers(lengths).map((length) => {
    if (length === ABSENT) return undefined;
    at += length;
    return bytes.subarray(at - length, at);
  });
  if (at !== bytes.length) throw new FormatError('malformed', 'lengths of values');
  return values;
}

function parts<T>(bytes: Uint8Array, size: number, read: (part: Uint8Array) => T): T[] {
  if (bytes.length % size !== 0) throw new FormatError('malformed', 'number of places');
  return Array.from({ length: bytes.length / size }, (_, index) =>
    read(bytes.subarray(index * size, (index + 1) * size)),
  );
}
