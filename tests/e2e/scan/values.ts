/**
 * Takes out of a profile every value that could be a part of a vault, whether or not the database still counts it as its own. V8 writes a
 * byte array as `B`, its length, its bytes, and a view on them: `V`, `B`, offset 0, the same length (v8/src/objects/value-serializer.cc).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADER_SIZE, KEYRING_SIZE, ROW_SLICE } from '../../../crypto/index.ts';
import type { Loot } from '../../vault/plunder.ts';
import { isTable, logText, tableBlocks, tableKeys, varint } from './leveldb.ts';

const BUFFER = 0x42;
const VIEW = Buffer.from([0x56, 0x42, 0x00]);
/** Smaller than anything that is sealed. */
const SMALLEST = 500;
/** A key of 20 bytes in IndexedDB's own coding: kind binary, length. Its first 16 bytes are the id. */
const BINARY_KEY = Buffer.from([0x06, 20]);
const ID = 16;

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** Byte arrays anywhere in some bytes. */
function* arrays(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(VIEW); at >= 0; at = bytes.indexOf(VIEW, at + 1)) {
    let length: number;
    try {
      [length] = varint(bytes, at + VIEW.length);
    } catch {
      continue;
    }
    if (length < SMALLEST || length > ROW_SLICE + 100 || length > at) continue;
    const start = at - length;
    const head = start - (length < 128 ? 2 : length < 16_384 ? 3 : 4);
    // An odd place is evened out by a byte before the view.
    for (const pad of [0, 1]) {
      if (bytes[head - pad] !== BUFFER || varint(bytes, head - pad + 1)[0] !== length) continue;
      yield bytes.subarray(start - pad, at - pad);
    }
  }
}

function* ids(bytes: Buffer): Generator<string> {
  for (let at = bytes.indexOf(BINARY_KEY); at >= 0; at = bytes.indexOf(BINARY_KEY, at + 1)) {
    const id = bytes.subarray(at + BINARY_KEY.length, at + BINARY_KEY.length + ID);
    if (id.length === ID) yield id.toString('hex');
  }
}

/** Every header, keyring, row and chunk that the bytes below a folder may hold. An id is known only to be one of `ids`. */
export function lootOf(folder: string): Loot {
  const values = new Map<string, Buffer>();
  const found = new Set<string>();
  for (const path of filesBelow(folder)) {
    const file = readFileSync(path);
    const layers: Buffer[] = [file];
    if (isTable(file)) {
      layers.push(...tableBlocks(file));
      for (const key of tableKeys(file)) for (const id of ids(key)) found.add(id);
    } else if (path.endsWith('.log')) {
      const text = logText(file);
      layers.push(text);
      for (const id of ids(text)) found.add(id);
    }
    for (const layer of layers) for (const value of arrays(layer)) values.set(value.toString('latin1'), value);
  }
  const all = [...values.values()];
  return {
    headers: all.filter(({ length }) => length === HEADER_SIZE),
    keyrings: all.filter(({ length }) => length === KEYRING_SIZE),
    rows: all.map((value) => ({ value })),
    chunks: all.map((value) => ({ value })),
    ids: [...found],
  };
}
