/**
 * Takes LevelDB's files apart, because a word in them may be cut by a record header or hidden by snappy: tables (`.ldb`, `.sst`) are read
 * block by block, logs (`.log`, `MANIFEST-*`) record by record. Format: leveldb's doc/table_format.md and doc/log_format.md.
 */
import { uncompress } from 'snappyjs';

const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
const FOOTER = 48;
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

/** LevelDB's and V8's number of variable length: its value, and where the next thing begins. Throws `RangeError`. */
export function varint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  let scale = 1;
  let next = at;
  for (;;) {
    const byte = bytes[next];
    if (byte === undefined || scale > 2 ** 49) throw new RangeError('not a varint');
    value += (byte & 0x7f) * scale;
    scale *= 128;
    next += 1;
    if (byte < 0x80) return [value, next];
  }
}

function block(table: Buffer, offset: number, size: number): Buffer {
  const raw = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? Buffer.from(uncompress(raw)) : raw;
}

/** The entries of a block. A key is written without what it shares with the one before it. */
function* entries(from: Buffer): Generator<{ readonly key: Buffer; readonly value: Buffer }> {
  const restarts = from.readUInt32LE(from.length - 4);
  const end = from.length - 4 - restarts * 4;
  let key = Buffer.alloc(0);
  let at = 0;
  while (at < end) {
    let shared: number;
    let unshared: number;
    let length: number;
    [shared, at] = varint(from, at);
    [unshared, at] = varint(from, at);
    [length, at] = varint(from, at);
    key = Buffer.concat([key.subarray(0, shared), from.subarray(at, at + unshared)]);
    at += unshared + length;
    yield { key, value: from.subarray(at - length, at) };
  }
}

/** The handles (offset, size) that an index block's values hold. */
function handles(index: Buffer): [number, number][] {
  return [...entries(index)].map(({ value }) => {
    const [offset, next] = varint(value, 0);
    return [offset, varint(value, next)[0]];
  });
}

/** True where the bytes end like a LevelDB table. */
export function isTable(file: Buffer): boolean {
  return file.length >= FOOTER && file.subarray(-8).equals(TABLE_MAGIC);
}

/** Every data block of a table, uncompressed and joined with its neighbours in order. */
export function tableBlocks(file: Buffer): Buffer[] {
  const footer = file.subarray(-FOOTER);
  let at = 0;
  for (let skip = 0; skip < 2; skip += 1) [, at] = varint(footer, at);
  const [offset, next] = varint(footer, at);
  const [size] = varint(footer, next);
  return handles(block(file, offset, size)).map(([from, length]) => block(file, from, length));
}

/** Every key of a table, whole. */
export function tableKeys(file: Buffer): Buffer[] {
  return tableBlocks(file).flatMap((each) => [...entries(each)].map(({ key }) => key));
}

/** A log's records without the headers between their fragments. */
export function logText(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < file.length; start += LOG_BLOCK) {
    const end = Math.min(start + LOG_BLOCK, file.length);
    let at = start;
    while (at + LOG_HEADER <= end) {
      const length = file.readUInt16LE(at + 4);
      const from = at + LOG_HEADER;
      if (file[at + 6] === 0 || from + length > end) break;
      parts.push(file.subarray(from, from + length));
      at = from + length;
    }
  }
  return Buffer.concat(parts);
}
