/** What the makers of vectors share: random bytes that are the same in every run, and small changes to bytes. */
import { createHash } from 'node:crypto';
import type { Random } from '../../../crypto/index.ts';
import type { Vector } from '../vector.ts';

/** Random bytes from a name: SHA-512 of the name and a counter, cut to size. Never for anything but test vectors. */
export function seededRandom(name: string): Random {
  let counter = 0;
  return {
    bytes(size) {
      const blocks: Buffer[] = [];
      for (let have = 0; have < size; have += 64) {
        blocks.push(createHash('sha512').update(`daftar test vectors\0${name}\0${counter++}`).digest());
      }
      return new Uint8Array(Buffer.concat(blocks).subarray(0, size));
    },
  };
}

/** The first value that `make` gives for some source of random bytes and that `isWanted` takes. */
export function search<T>(name: string, make: (random: Random) => T, isWanted: (value: T) => boolean): T {
  for (let attempt = 0; attempt < 10_000; attempt++) {
    const value = make(seededRandom(`${name}\0${attempt}`));
    if (isWanted(value)) return value;
  }
  throw new RangeError(`nothing found for ${name}`);
}

/** A copy with one bit of one byte changed; a negative offset counts from the end. */
export function flipped(bytes: Uint8Array, offset: number, bit = 0): Uint8Array {
  const copy = bytes.slice();
  const at = offset < 0 ? copy.length + offset : offset;
  const old = copy[at];
  if (old === undefined) throw new RangeError('no such byte');
  copy[at] = old ^ (1 << bit);
  return copy;
}

/** A copy with `part` written at `offset`. */
export function replaced(bytes: Uint8Array, offset: number, part: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(part, offset);
  return copy;
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Base64 of bytes or of text in UTF-8. */
export function base64(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('base64');
}

/** The two fields about what a file holds. */
export function payloadFields(payload: Uint8Array): { 'payload-sha256': string; 'payload-length': string } {
  return {
    'payload-sha256': createHash('sha256').update(payload).digest('hex'),
    'payload-length': String(payload.length),
  };
}

/** What a maker says of one vector; the format is the maker's. */
export type Draft = Omit<Vector, 'format' | 'fields'> & { readonly fields?: Readonly<Record<string, string>> };

/** Drafts as vectors of a format. */
export function vectorsOf(format: Vector['format'], drafts: readonly Draft[]): Vector[] {
  return drafts.map((draft) => ({ format, ...draft, fields: draft.fields ?? {} }));
}
