import { crc32 } from 'node:zlib';
import { centralHeader, endRecords, localHeader, type ZipEntry } from '../../../shared/bag/zip-records.ts';

/** A file of a ZIP that a test makes. */
export interface MadeFile {
  name: string;
  bytes: Uint8Array;
}

/** Where a made ZIP may depart from the allowed shape. */
export interface Departures {
  /** Bytes between the entries with this index and the one before. */
  gapBefore?: { index: number; bytes: Uint8Array };
  /** Another CRC-32 for the entry with this index, in both headers. */
  crc?: { index: number; value: number };
  /** Changes a local or central header of an entry before it is written. */
  local?: (header: Uint8Array, index: number) => Uint8Array;
  central?: (header: Uint8Array, index: number) => Uint8Array;
  end?: (records: Uint8Array) => Uint8Array;
  /** The order of the central directory. */
  directory?: (entries: ZipEntry[]) => ZipEntry[];
}

export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A ZIP of the allowed shape, but for the departures. Made in one piece, apart from the writer under test. */
export function zipOf(files: readonly MadeFile[], departures: Departures = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const entries = files.map(({ name, bytes }, index): ZipEntry => {
    if (departures.gapBefore?.index === index) parts.push(departures.gapBefore.bytes);
    const crc = departures.crc?.index === index ? departures.crc.value : crc32(bytes);
    const entry = { name, size: bytes.length, crc32: crc, offset: length() };
    const header = localHeader(entry);
    parts.push(departures.local?.(header, index) ?? header, bytes);
    return entry;
  });
  const offset = length();
  const listed = departures.directory?.(entries) ?? entries;
  for (const [index, entry] of listed.entries()) {
    const header = centralHeader(entry);
    parts.push(departures.central?.(header, index) ?? header);
  }
  const records = endRecords({ entries: listed.length, offset, size: length() - offset });
  parts.push(departures.end?.(records) ?? records);
  return joined(...parts);
}

/** The pieces in one. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Bytes as a stream in pieces of `size`. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All bytes of a stream. */
export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part.slice());
  return joined(...parts);
}

/** A copy of bytes with some of them replaced from `at` on. */
export function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}
