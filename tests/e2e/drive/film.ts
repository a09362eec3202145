/** A film of any size that plays from its start: a real one, and between and behind its pictures elements that a player passes over, full of words. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Canaries } from './canaries.ts';

const FILM = join(import.meta.dirname, '../../fixtures/samples/VID_20251106_234712.webm');
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const CLUSTER = 0x1f43b675;
/** Of one element that a player passes over: less than a player is given at once. */
const VOID_BYTES = 256 * 1024;

interface Element {
  readonly id: number;
  /** With its head. */
  readonly whole: Buffer;
  /** Where its content begins in `whole`. */
  readonly content: number;
}

/** The elements of a piece of Matroska, one after another. */
function* elements(bytes: Buffer): Generator<Element> {
  let at = 0;
  while (at < bytes.length) {
    const idLength = Math.clz32(bytes[at] ?? 0) - 23;
    const sizeAt = at + idLength;
    const sizeLength = Math.clz32(bytes[sizeAt] ?? 0) - 23;
    const size = Number(
      BigInt(`0x${bytes.toString('hex', sizeAt, sizeAt + sizeLength)}`) & ((1n << BigInt(7 * sizeLength)) - 1n),
    );
    const content = idLength + sizeLength;
    yield { id: bytes.readUIntBE(at, idLength), whole: bytes.subarray(at, at + content + size), content };
    at += content + size;
  }
}

function passedOver(words: string): Buffer {
  const head = Buffer.alloc(9);
  head[0] = 0xec;
  head.writeBigUInt64BE((1n << 56n) | BigInt(VOID_BYTES), 1);
  return Buffer.concat([head, Buffer.alloc(VOID_BYTES, words)]);
}

/** Writes a WebM of at least `bytes` bytes, in which some word stands in every kilobyte. */
export function writeFilm(path: string, bytes: number, canary: Canaries): void {
  const parts = [...elements(readFileSync(FILM))];
  const header = parts.find(({ id }) => id === EBML);
  const segment = parts.find(({ id }) => id === SEGMENT);
  if (header === undefined || segment === undefined) throw new Error('the film is not a WebM');
  const inside = [...elements(segment.whole.subarray(segment.content))];
  const first = inside.filter(({ id }) => id === INFO || id === TRACKS);
  const clusters = inside.filter(({ id }) => id === CLUSTER);
  const filling = passedOver(
    ['latin', 'cyrillic', 'georgian'].map((name) => ` ${canary.word(`film, ${name}`)} `).join('of the film'),
  );
  const file = openSync(path, 'w');
  let written = 0;
  const write = (part: Buffer): void => {
    written += writeSync(file, part);
  };
  write(header.whole);
  // A segment whose size is not known, as a recorder writes it while it records.
  write(Buffer.from('1853806701ffffffffffffff', 'hex'));
  for (const { whole } of first) write(whole);
  for (const { whole } of clusters) {
    write(whole);
    write(filling);
  }
  while (written < bytes) write(filling);
  closeSync(file);
}
