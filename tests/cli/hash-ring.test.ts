import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startHashing } from '../../main/cli/hash-thread.ts';
import { readAhead } from '../../main/cli/read-ahead.ts';
import { workFolder } from './daftar.ts';

const at = workFolder();

const MEBIBYTE = 1_048_576;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('hashing on a second thread', () => {
  it('gives the same digests, file after file, whatever the pieces', async () => {
    const hashing = startHashing(1024 * MEBIBYTE, { crc32: true });
    try {
      for (const size of [0, 1, 3, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 8 * MEBIBYTE, 20 * MEBIBYTE + 7]) {
        for (const piece of [65_536, MEBIBYTE, 3_000_001]) {
          const bytes = new Uint8Array(size).map((_, index) => (index * 7 + size) % 256);
          const hash = hashing.sha256();
          const buffer = new Uint8Array(piece);
          for (let at = 0; at < size; at += piece) {
            const part = bytes.subarray(at, at + piece);
            buffer.set(part);
            hash.update(buffer.subarray(0, part.length));
            // The piece may be used again at once.
            buffer.fill(0xee);
          }
          expect(hex(hash.digest()), `${size} bytes in pieces of ${piece}`).toBe(sha256(bytes));
        }
      }
    } finally {
      await hashing.stop();
    }
  });

  it('reads files into its own memory without a copy', async () => {
    const hashing = startHashing(1024 * MEBIBYTE, { crc32: true });
    try {
      for (const size of [0, 5, MEBIBYTE, 30 * MEBIBYTE + 11]) {
        writeFileSync(
          at('file'),
          new Uint8Array(size).map((_, index) => (index * 3) % 253),
        );
        const file = hashing.file();
        const pieces: Buffer[] = [];
        for await (const piece of readAhead(at('file'), { piece: MEBIBYTE, first: 1000, rooms: file.rooms })) {
          file.update(piece);
          pieces.push(Buffer.from(piece));
        }
        const whole = readFileSync(at('file'));
        expect(Buffer.concat(pieces).equals(whole)).toBe(true);
        const { sha256: digest, crc32: crc } = file.digest();
        expect({ digest: hex(digest), crc }).toEqual({ digest: sha256(whole), crc: crc32(whole) });
      }
    } finally {
      await hashing.stop();
    }
  });

  it('takes a second hash that begins before the first one has ended', async () => {
    const hashing = startHashing(1024 * MEBIBYTE, { crc32: true });
    try {
      const [one, two] = [hashing.sha256(), hashing.sha256()];
      one.update(new Uint8Array([1]));
      two.update(new Uint8Array([2]));
      expect([hex(one.digest()), hex(two.digest())]).toEqual([
        sha256(new Uint8Array([1])),
        sha256(new Uint8Array([2])),
      ]);
      const three = hashing.sha256();
      expect(hex(three.digest())).toBe(sha256(new Uint8Array(0)));
    } finally {
      await hashing.stop();
    }
  });

  it('small runs need no thread', async () => {
    const hashing = startHashing(10, { crc32: false });
    expect(hex(hashing.sha256().digest())).toBe(sha256(new Uint8Array(0)));
    await hashing.stop();
  });
});
