import { createHash } from 'node:crypto';
import type { Sha256Of } from '../../shared/mirror/fields.ts';

export const sha256: Sha256Of = (bytes) => createHash('sha256').update(bytes).digest();

/** The first 16 bytes, as entries keep them. */
export function digestOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sha256(bytes).subarray(0, 16));
}
