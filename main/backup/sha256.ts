import { createHash } from 'node:crypto';

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** The first 16 bytes, which an entry keeps. */
export function digestOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(sha256(bytes).subarray(0, 16));
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
