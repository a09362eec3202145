import { type Bytes, Fields, join, text } from './bytes.ts';
import { must } from './error.ts';

/** A file of the archive. */
export interface Entry {
  readonly name: string;
  readonly data: Bytes;
}

/** An entry as the table of section 9.1 describes it. */
interface Described {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ALL_ONES = 0xffffffff;
const MOST_ENTRIES = 10_000;
const DEVICE = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/;

/**
 * Section 9.1. Goes forward over the local entries, writes down what the rest of the file then has to be, and compares.
 * @throws Refusal `malformed` for anything but the one allowed shape.
 */
export function readZip(zip: Bytes): Entry[] {
  const entries: Entry[] = [];
  const described: Described[] = [];
  let at = 0;
  while (startsEntry(zip, at)) {
    must(entries.length < MOST_ENTRIES, 'too many entries');
    const { name, data } = readEntry(zip, at);
    const entry = { name, crc: crc32(data), size: data.length, offset: at };
    const header = localHeader(entry);
    must(equal(zip.subarray(at, at + header.length), header), 'local header');
    entries.push({ name, data });
    described.push(entry);
    at += header.length + data.length;
  }
  must(entries.length > 0, 'no entry');
  checkNames(entries.map(({ name }) => name));
  must(equal(zip.subarray(at), directory(described, at)), 'central directory');
  return entries;
}

function startsEntry(zip: Bytes, at: number): boolean {
  return at + LOCAL_SIZE <= zip.length && new LittleEndian(zip.subarray(at)).number(4) === LOCAL;
}

/** Takes from a local header only what cannot be computed: name and size. The caller compares the rest. */
function readEntry(zip: Bytes, start: number): Entry {
  const header = new LittleEndian(zip.subarray(start));
  header.take(18);
  const short = header.number(4);
  header.take(4);
  const nameLength = header.number(2);
  const extraLength = header.number(2);
  const bodyAt = start + LOCAL_SIZE + nameLength + extraLength;
  must(bodyAt <= zip.length, 'a local header reaches past the end');
  const name = Buffer.from(header.take(nameLength)).toString('latin1');
  const extra = new LittleEndian(header.take(extraLength));
  must(extraLength === (short === ALL_ONES ? 20 : 0), 'extra field');
  if (extraLength > 0) extra.take(4);
  const size = extraLength > 0 ? extra.number(8) : short;
  must(size <= zip.length - bodyAt, 'an entry reaches past the end');
  return { name, data: zip.subarray(bodyAt, bodyAt + size) };
}

/** The rules for names of section 9.1. */
function checkNames(names: readonly string[]): void {
  const files = new Set(names);
  must(files.size === names.length, 'two names are equal');
  for (const name of names) {
    must(/^[a-z0-9._/-]{1,180}$/.test(name), 'length or character of a name');
    const parts = name.split('/');
    for (const part of parts) {
      must(part !== '' && !part.startsWith('.') && !part.endsWith('.'), 'a part of a name is empty or dotted');
      must(!DEVICE.test(part), 'a part of a name is a device name');
    }
    for (let depth = 1; depth < parts.length; depth += 1) {
      must(!files.has(parts.slice(0, depth).join('/')), 'a name is a folder of another');
    }
  }
}

/** The local header of an entry, name and extra included. */
export function localHeader({ name, crc, size }: Described): Bytes {
  const large = size >= ALL_ONES;
  const extra = large ? zip64Extra([size, size]) : new Uint8Array(0);
  const common = commonFields(large, crc, size, size, name, extra);
  return join(le(4, LOCAL), common, text(name), extra);
}

/** Everything after the last entry: central directory, ZIP64 records where needed, end record. */
export function directory(entries: readonly Described[], at: number): Bytes {
  const central = join(...entries.map(centralHeader));
  const count = entries.length;
  const large = count >= 0xffff || central.length >= ALL_ONES || at >= ALL_ONES;
  return join(central, large ? zip64End(count, central.length, at) : new Uint8Array(0), end(count, central.length, at));
}

function centralHeader({ name, crc, size, offset }: Described): Bytes {
  const beyond = [size, size, offset].filter((field) => field >= ALL_ONES);
  const extra = beyond.length > 0 ? zip64Extra(beyond) : new Uint8Array(0);
  return join(
    le(4, 0x02014b50),
    le(2, 0x0300 + versionNeeded(beyond.length > 0)),
    commonFields(beyond.length > 0, crc, size, size, name, extra),
    le(2, 0), // comment
    le(2, 0), // disk
    le(2, 0), // internal attributes
    le(4, 0o100644 * 65_536),
    le(4, Math.min(offset, ALL_ONES)),
    text(name),
    extra,
  );
}

/** What local and central headers share: version needed to the lengths of name and extra. */
function commonFields(zip64: boolean, crc: number, packed: number, size: number, name: string, extra: Bytes): Bytes {
  return join(
    le(2, versionNeeded(zip64)),
    le(2, 0x0800), // names are UTF-8
    le(2, 0), // stored
    le(2, 0), // time
    le(2, 0x0021), // 1 January 1980
    le(4, crc),
    le(4, Math.min(packed, ALL_ONES)),
    le(4, Math.min(size, ALL_ONES)),
    le(2, name.length),
    le(2, extra.length),
  );
}

const versionNeeded = (zip64: boolean): number => (zip64 ? 45 : 20);

function zip64Extra(fields: readonly number[]): Bytes {
  return join(le(2, 1), le(2, 8 * fields.length), ...fields.map((field) => le(8, field)));
}

function zip64End(count: number, size: number, offset: number): Bytes {
  const record = join(
    le(4, 0x06064b50),
    le(8, 44),
    le(2, 45),
    le(2, 45),
    le(4, 0),
    le(4, 0),
    le(8, count),
    le(8, count),
    le(8, size),
    le(8, offset),
  );
  return join(record, le(4, 0x07064b50), le(4, 0), le(8, offset + size), le(4, 1));
}

function end(count: number, size: number, offset: number): Bytes {
  const entries = Math.min(count, 0xffff);
  return join(
    le(4, 0x06054b50),
    le(2, 0),
    le(2, 0),
    le(2, entries),
    le(2, entries),
    le(4, Math.min(size, ALL_ONES)),
    le(4, Math.min(offset, ALL_ONES)),
    le(2, 0),
  );
}

/** ZIP counts the other way round: little-endian. */
function le(bytes: number, value: number): Bytes {
  const out = new Uint8Array(bytes);
  let rest = BigInt(value);
  for (let at = 0; at < bytes; at += 1) {
    out[at] = Number(rest & 255n);
    rest >>= 8n;
  }
  return out;
}

class LittleEndian extends Fields {
  override number(length: number): number {
    return this.take(length).reduceRight((value, byte) => value * 256 + byte, 0);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP uses it. */
export function crc32(data: Bytes): number {
  let value = 0xffffffff;
  for (const byte of data) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function equal(left: Bytes, right: Bytes): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
