/** Searches every byte below some folders for words, in every guise and inside the containers that a browser engine packs things in. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';
import { uncompress } from 'snappyjs';
import { isTable, logText, tableBlocks } from './leveldb.ts';
import { type Needle, needlesOf } from './needles.ts';
import { Search } from './search.ts';

export interface Hit {
  readonly file: string;
  readonly word: string;
  readonly encoding: string;
  /** How the bytes were unpacked before the word was seen. */
  readonly inside: string;
}

interface Layer {
  readonly inside: string;
  readonly bytes: Buffer;
}

/** Blink packs larger IndexedDB values with snappy behind these three bytes (third_party/blink, idb_value_wrapping). */
const BLINK_SNAPPY = Buffer.from([0xff, 0x11, 0x02]);

/** A window of 32 KiB and no dictionary, at each of the four levels. */
const ZLIB_HEADERS = ['7801', '785e', '789c', '78da'].map((hex) => Buffer.from(hex, 'hex'));
const GZIP_HEADER = Buffer.from('1f8b08', 'hex');
const ZIP_HEADER = Buffer.from('PK\x03\x04', 'latin1');
/** ZIP's number for deflate. */
const DEFLATED = 8;
/** What was cut off counts too (Z_SYNC_FLUSH); no bomb fills the memory. */
const PARTS_TOO = { finishFlush: 2, maxOutputLength: 1 << 24 };

function* places(bytes: Buffer, header: Buffer): Generator<number> {
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 1)) yield at;
}

function attempt(unpack: () => Buffer): Buffer | null {
  try {
    const bytes = unpack();
    return bytes.length > 0 ? bytes : null;
  } catch {
    return null;
  }
}

/** The word-bearing layers of a file: itself, its LevelDB blocks, and whatever in those is packed again. */
function* layers(name: string, file: Buffer): Generator<Layer> {
  const outer: Layer[] = [{ inside: 'plain', bytes: file }];
  if (isTable(file)) {
    const blocks = attempt(() => Buffer.concat(tableBlocks(file)));
    if (blocks === null) throw new Error(`a LevelDB table could not be read: ${name}`);
    outer.push({ inside: 'leveldb table', bytes: blocks });
  } else if (/(\.log|MANIFEST-\d+)$/.test(name)) {
    outer.push({ inside: 'leveldb log', bytes: logText(file) });
  }
  for (const layer of outer) {
    yield layer;
    for (const at of places(layer.bytes, BLINK_SNAPPY)) {
      const packed = layer.bytes.subarray(at + BLINK_SNAPPY.length);
      const bytes = attempt(() => Buffer.from(uncompress(packed)));
      if (bytes !== null) yield { inside: `${layer.inside}, snappy value`, bytes };
    }
    for (const header of ZLIB_HEADERS) {
      for (const at of places(layer.bytes, header)) {
        // The first block's kind, bits 1 and 2: 3 does not exist.
        if (((layer.bytes[at + 2] ?? 0xff) & 6) === 6) continue;
        const bytes = attempt(() => inflateSync(layer.bytes.subarray(at), PARTS_TOO));
        if (bytes !== null && bytes.length > 16) yield { inside: `${layer.inside}, zlib`, bytes };
      }
    }
    for (const at of places(layer.bytes, GZIP_HEADER)) {
      const bytes = attempt(() => inflateRawSync(layer.bytes.subarray(at + 10), PARTS_TOO));
      if (bytes !== null) yield { inside: `${layer.inside}, gzip`, bytes };
    }
    for (const at of places(layer.bytes, ZIP_HEADER)) {
      if (layer.bytes.length < at + 30 || layer.bytes.readUInt16LE(at + 8) !== DEFLATED) continue;
      const start = at + 30 + layer.bytes.readUInt16LE(at + 26) + layer.bytes.readUInt16LE(at + 28);
      const bytes = attempt(() => inflateRawSync(layer.bytes.subarray(start), PARTS_TOO));
      if (bytes !== null) yield { inside: `${layer.inside}, zip`, bytes };
    }
  }
  // Without any header it can only be known where it begins with the file.
  const deflated = attempt(() => inflateRawSync(file, PARTS_TOO));
  if (deflated !== null && deflated.length > 16) yield { inside: 'deflate', bytes: deflated };
  const brotli = file.length < 1 << 20 ? attempt(() => brotliDecompressSync(file, { maxOutputLength: 1 << 24 })) : null;
  if (brotli !== null) yield { inside: 'brotli', bytes: brotli };
}

interface Entry {
  readonly path: string;
  /** What it holds; null for what is neither a file nor a link. */
  readonly read: (() => Buffer) | null;
}

/** Everything below a folder: what is not a file still has a name, and a link has a target. */
function* entriesBelow(folder: string): Generator<Entry> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield { path, read: () => readFileSync(path) };
    else if (entry.isSymbolicLink()) yield { path, read: () => Buffer.from(readlinkSync(path)) };
    else yield { path, read: null };
    if (entry.isDirectory()) yield* entriesBelow(path);
  }
}

/** Words in what an entry holds, and in its name. */
function scanEntry({ path, read }: Entry, search: Search<Needle>): { hits: Hit[]; bytes: number } {
  const hits: Hit[] = [];
  const look = (inside: string, bytes: Buffer): void => {
    for (const { word, encoding } of search.in(bytes)) hits.push({ file: path, word, encoding, inside });
  };
  look('file name', Buffer.from(basename(path)));
  const held = read?.() ?? Buffer.alloc(0);
  for (const { inside, bytes } of layers(path, held)) look(inside, bytes);
  return { hits, bytes: held.length };
}

/** All hits of the words below the folders. Throws when a folder cannot be read: an unread file is not a clean one. */
export function scan(
  folders: readonly string[],
  words: readonly string[],
): { hits: Hit[]; files: number; bytes: number } {
  const search = new Search(needlesOf(words));
  const hits: Hit[] = [];
  let files = 0;
  let bytes = 0;
  for (const folder of folders) {
    for (const entry of entriesBelow(folder)) {
      const found = scanEntry(entry, search);
      if (entry.read !== null) files += 1;
      bytes += found.bytes;
      hits.push(...found.hits);
    }
  }
  return { hits, files, bytes };
}
