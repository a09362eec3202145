import { createHash } from 'node:crypto';
import type { NewSha256 } from '../../shared/bag/sha256.ts';

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
