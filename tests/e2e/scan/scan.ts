/** Searches every byte below some folders for words, in every guise and inside the containers that a browser engine packs things in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';
import { uncompress } from 'snappyjs';
import { isTable, logText, tableBlocks } from './leveldb.ts';
import { type Needle, needlesOf } from './needles.ts';

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
    for (let at = layer.bytes.indexOf(BLINK_SNAPPY); at >= 0; at = layer.bytes.indexOf(BLINK_SNAPPY, at + 1)) {
      const packed = layer.bytes.subarray(at + BLINK_SNAPPY.length);
      const bytes = attempt(() => Buffer.from(uncompress(packed)));
      if (bytes !== null) yield { inside: `${layer.inside}, snappy value`, bytes };
    }
    for (let at = layer.bytes.indexOf(0x78); at >= 0; at = layer.bytes.indexOf(0x78, at + 1)) {
      // A zlib header is two bytes whose big-endian value is a multiple of 31.
      if ((0x7800 | (layer.bytes[at + 1] ?? 0)) % 31 !== 0) continue;
      const bytes = attempt(() => inflateSync(layer.bytes.subarray(at), { finishFlush: 2, maxOutputLength: 1 << 24 }));
      if (bytes !== null && bytes.length > 16) yield { inside: `${layer.inside}, zlib`, bytes };
    }
    for (let at = layer.bytes.indexOf('1f8b08', 'hex'); at >= 0; at = layer.bytes.indexOf('1f8b08', at + 1, 'hex')) {
      const bytes = attempt(() =>
        inflateRawSync(layer.bytes.subarray(at + 10), { finishFlush: 2, maxOutputLength: 1 << 24 }),
      );
      if (bytes !== null) yield { inside: `${layer.inside}, gzip`, bytes };
    }
  }
  const brotli = file.length < 1 << 20 ? attempt(() => brotliDecompressSync(file, { maxOutputLength: 1 << 24 })) : null;
  if (brotli !== null) yield { inside: 'brotli', bytes: brotli };
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** Words in the bytes of one file, and in its name. */
export function scanFile(path: string, needles: readonly Needle[]): Hit[] {
  const hits: Hit[] = needles
    .filter((needle) => needle.encoding !== 'url' && Buffer.from(path).includes(needle.bytes))
    .map((needle) => ({ file: path, word: needle.word, encoding: needle.encoding, inside: 'file name' }));
  for (const layer of layers(path, readFileSync(path))) {
    for (const needle of needles) {
      if (layer.bytes.includes(needle.bytes)) {
        hits.push({ file: path, word: needle.word, encoding: needle.encoding, inside: layer.inside });
      }
    }
  }
  return hits;
}

/** All hits of the words below the folders. Throws when a folder cannot be read: an unread file is not a clean one. */
export function scan(
  folders: readonly string[],
  words: readonly string[],
): { hits: Hit[]; files: number; bytes: number } {
  const needles = needlesOf(words);
  const hits: Hit[] = [];
  let files = 0;
  let bytes = 0;
  for (const folder of folders) {
    for (const path of filesBelow(folder)) {
      files += 1;
      bytes += readFileSync(path).length;
      hits.push(...scanFile(path, needles));
    }
  }
  return { hits, files, bytes };
}
