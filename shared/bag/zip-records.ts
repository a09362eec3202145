import { FormatError } from '../errors.ts';

/** What a ZIP says about one entry (docs/format.md, section 9.1). Sizes and offsets in bytes. */
export interface ZipEntry {
  name: string;
  size: number;
  crc32: number;
  /** Where its local header begins. */
  offset: number;
}

/** From this value on, a 32-bit field says "see ZIP64". */
const MAX32 = 0xffffffff;
const MAX16 = 0xffff;

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
/** Bytes of a local header before name and extra. */
export const LOCAL_FIXED = 30;
const CENTRAL_FIXED = 46;
const END_FIXED = 22;
const ZIP64_END_AND_LOCATOR = 56 + 20;

/** A fixed date, 1 January 1980: when a bag was made is nobody's business but that of bundle.json. */
const DATE = 0x0021;
const UTF8 = 0x0800;

const ascii = new TextEncoder();

/** Little-endian fields, one after the other. */
class Fields {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.#view = new DataView(this.bytes.buffer);
  }
  u16(...values: number[]): this {
    for (const value of values) {
      this.#view.setUint16(this.#at, value, true);
      this.#at += 2;
    }
    return this;
  }
  u32(...values: number[]): this {
    for (const value of values) {
      this.#view.setUint32(this.#at, value, true);
      this.#at += 4;
    }
    return this;
  }
  u64(...values: number[]): this {
    for (const value of values) {
      this.#view.setBigUint64(this.#at, BigInt(value), true);
      this.#at += 8;
    }
    return this;
  }
  text(text: string): this {
    const bytes = ascii.encode(text);
    this.bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }
}

/** 64-bit values of a ZIP64 extra: only those whose 32-bit field is full. */
const localExtra = ({ size }: { size: number }): number[] => (size >= MAX32 ? [size, size] : []);
const centralExtra = (entry: { size: number; offset: number }): number[] =>
  entry.offset >= MAX32 ? [...localExtra(entry), entry.offset] : localExtra(entry);
const extraLength = (values: number[]): number => (values.length === 0 ? 0 : 4 + 8 * values.length);
const version = (values: number[]): number => (values.length === 0 ? 20 : 45);

/** Bytes of the local header of an entry with an ASCII name. */
export function localHeaderLength(entry: { name: string; size: number }): number {
  return LOCAL_FIXED + entry.name.length + extraLength(localExtra(entry));
}

/** The local header of an entry. */
export function localHeader(entry: { name: string; size: number; crc32: number }): Uint8Array {
  const extra = localExtra(entry);
  const size32 = Math.min(entry.size, MAX32);
  const fields = new Fields(localHeaderLength(entry))
    .u32(LOCAL_SIGNATURE)
    .u16(version(extra), UTF8, 0, 0, DATE)
    .u32(entry.crc32, size32, size32)
    .u16(entry.name.length, extraLength(extra))
    .text(entry.name);
  return withExtra(fields, extra);
}

/** Bytes of the central header of an entry. */
export function centralHeaderLength(entry: { name: string; size: number; offset: number }): number {
  return CENTRAL_FIXED + entry.name.length + extraLength(centralExtra(entry));
}

/** The central header of an entry: a plain file that its owner may write and everybody may read. */
export function centralHeader(entry: ZipEntry): Uint8Array {
  const extra = centralExtra(entry);
  const size32 = Math.min(entry.size, MAX32);
  const fields = new Fields(centralHeaderLength(entry))
    .u32(CENTRAL_SIGNATURE)
    .u16(0x0300 + version(extra), version(extra), UTF8, 0, 0, DATE)
    .u32(entry.crc32, size32, size32)
    .u16(entry.name.length, extraLength(extra), 0, 0, 0)
    .u32(0o100644 * 65536, Math.min(entry.offset, MAX32))
    .text(entry.name);
  return withExtra(fields, extra);
}

/** Where the central directory lies. */
export interface Directory {
  entries: number;
  offset: number;
  size: number;
}

/** Bytes of all end records. */
export function endRecordsLength(directory: Directory): number {
  return END_FIXED + (needsZip64End(directory) ? ZIP64_END_AND_LOCATOR : 0);
}

/** The ZIP64 end record and locator where they are needed, and the plain end record. */
export function endRecords(directory: Directory): Uint8Array {
  const { entries, offset, size } = directory;
  const fields = new Fields(endRecordsLength(directory));
  if (needsZip64End(directory)) {
    fields
      .u32(0x06064b50)
      .u64(44)
      .u16(0x0300 + 45, 45)
      .u32(0, 0)
      .u64(entries, entries, size, offset)
      .u32(0x07064b50, 0)
      .u64(offset + size)
      .u32(1);
  }
  const entries16 = Math.min(entries, MAX16);
  return fields
    .u32(0x06054b50)
    .u16(0, 0, entries16, entries16)
    .u32(Math.min(size, MAX32), Math.min(offset, MAX32))
    .u16(0).bytes;
}

/**
 * Reads what a local header claims. Nothing is checked here but that the fields are there: the caller writes the header anew from the
 * result and compares all bytes.
 * @param header the fixed part, name and extra
 */
export function readLocalHeader(header: Uint8Array): { name: string; size: number; crc32: number } {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const nameLength = view.getUint16(26, true);
  const nameBytes = header.subarray(LOCAL_FIXED, LOCAL_FIXED + nameLength);
  const extraAt = LOCAL_FIXED + nameLength;
  const size32 = view.getUint32(18, true);
  if (size32 === MAX32 && header.length < extraAt + 12) throw new FormatError('malformed', 'ZIP64 extra missing');
  const size = size32 === MAX32 ? Number(view.getBigUint64(extraAt + 4, true)) : size32;
  return { name: String.fromCharCode(...nameBytes), size, crc32: view.getUint32(14, true) };
}

function needsZip64End({ entries, offset, size }: Directory): boolean {
  return entries >= MAX16 || offset >= MAX32 || size >= MAX32;
}

function withExtra(fields: Fields, extra: number[]): Uint8Array {
  return extra.length === 0 ? fields.bytes : fields.u16(1, 8 * extra.length).u64(...extra).bytes;
}
