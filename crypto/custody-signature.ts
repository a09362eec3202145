/** The signature over the newest line of a custody chain (docs/format.md section 5.1). */
import { checkBytes, checkWhole, labelled, MAX_LENGTH, uint } from './bytes.ts';
import type { Digest, SigningPublicKey, SigningSeed } from './keys.ts';
import { ed25519Sign, ed25519Verify } from './sodium.ts';

/** What is signed: how many lines there are, and the SHA-256 of the newest. */
export type CustodyHead = { readonly lines: number; readonly head: Digest };

/** 64 bytes, Ed25519. The seed stays the caller's. Throws `RangeError` for fewer than one line. */
export function signCustodyHead(head: CustodyHead, seed: SigningSeed): Uint8Array {
  return ed25519Sign(message(head), seed);
}

/** Whether `signature` (64 bytes) is over this head under this key. Throws `RangeError` for a signature of another length. */
export function isCustodySignature(signature: Uint8Array, head: CustodyHead, key: SigningPublicKey): boolean {
  checkBytes(signature, 64, 'signature');
  return ed25519Verify(signature, message(head), key);
}

/** A label of its own: what is signed here can never be taken for the signature of a bundle or a card. */
function message({ lines, head }: CustodyHead): Uint8Array {
  checkWhole(lines, 1, MAX_LENGTH, 'number of lines');
  checkBytes(head, 32, 'head');
  return labelled('daftar v1 custody head', uint(1, 2), uint(lines, 8), head);
}
