/** Digests through Node, which has them several times faster than WebAssembly or JavaScript. */
import { createHash } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import type { Crc32 } from '../../shared/bag/crc32.ts';
import type { NewSha256 } from '../../shared/bag/sha256.ts';
import type { Digesting } from './hash-ring.ts';

/** SHA-256 through OpenSSL. */
export const nodeSha256: NewSha256 = () => {
  const hash = createHash('sha256');
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    digest: () => hash.digest(),
  };
};

/** CRC-32 through zlib. */
export const nodeCrc32: Crc32 = (bytes, previous = 0) => zlibCrc32(bytes, previous);

/** SHA-256 and, if wanted, CRC-32 of the same bytes. */
export function digesting(wantsCrc32: boolean): Digesting {
  const hash = nodeSha256();
  let crc32 = 0;
  return {
    update(bytes) {
      hash.update(bytes);
      if (wantsCrc32) crc32 = nodeCrc32(bytes, crc32);
    },
    digest: () => ({ sha256: hash.digest(), crc32 }),
  };
}
