/** Numbers and pieces that file formats are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
export const joined = (...parts: readonly (Uint8Array | string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'string') return latin(part);
      return part instanceof Uint8Array ? part : Uint8Array.from(part);
    }),
  );
export const zeros = (length: number): Buffer => Buffer.alloc(length);

export const be16 = (value: number): Buffer => Buffer.of((value >>> 8) & 255, value & 255);
export const be32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
export const le16 = (value: number): Buffer => be16(value).reverse();
export const le32 = (value: number): Buffer => be32(value).reverse();

/** Pseudo-random bytes that are the same for the same word. */
export function noise(length: number, word: string): Buffer {
  let state = crc32(word);
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

/** A sample of tests/fixtures/samples whose name contains `part`. */
export const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/samples', name));

/** zlib of `length` zero bytes: a thousandth of that. */
export const zlibZeros = (length: number): Buffer => deflateSync(zeros(length), { level: 9 });

/** One file of an archive. Sizes and names may be lies. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly data: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly claimedSize?: number;
  readonly unixMode?: number;
}

/** A ZIP archive, entries deflated. */
export function zip(entries: readonly ZipEntry[], comment: string = ''): Buffer {
  const files: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method = 8, flags = 0, claimedSize, unixMode = 0 } of entries) {
    const named = typeof name === 'string' ? Buffer.from(name) : name;
    const packed = method === 8 ? deflateRawSync(data, { level: 9 }) : Buffer.from(data);
    const size = claimedSize ?? data.length;
    const shared = joined(
      le16(20),
      le16(flags),
      le16(method),
      le32(0x5a21_0000),
      le32(crc32(data)),
      le32(packed.length),
      le32(size),
      le16(named.length),
      le16(0),
    );
    const local = joined('PK\x03\x04', shared, named, packed);
    index.push(joined('PK\x01\x02', le16(0x0314), shared, zeros(6), le32(unixMode << 16), le32(offset), named));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(index);
  const count = le16(entries.length);
  const end = joined(
    'PK\x05\x06',
    zeros(4),
    count,
    count,
    le32(directory.length),
    le32(offset),
    le16(comment.length),
    comment,
  );
  return Buffer.concat([...files, directory, end]);
}
