/**
 * Takes LevelDB's files apart, because a word in them may be cut by a record header or hidden by snappy: tables (`.ldb`, `.sst`) are read
 * block by block, logs (`.log`, `MANIFEST-*`) record by record. Format: leveldb's doc/table_format.md and doc/log_format.md.
 */
import { uncompress } from 'snappyjs';

const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
const FOOTER = 48;
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

function varint(bytes: Buffer, at: number): [value: number, next: number] {
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

/** The handles (offset, size) that an index block's values hold. */
function handles(index: Buffer): [number, number][] {
  const found: [number, number][] = [];
  const restarts = index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - restarts * 4;
  let at = 0;
  while (at < end) {
    let shared: number;
    let unshared: number;
    let length: number;
    [shared, at] = varint(index, at);
    [unshared, at] = varint(index, at);
    [length, at] = varint(index, at);
    void shared;
    const [offset, next] = varint(index, at + unshared);
    found.push([offset, varint(index, next)[0]]);
    at += unshared + length;
  }
  return found;
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
