import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { equalBytes } from '@noble/ciphers/utils.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { argon2id as argon2 } from '@noble/hashes/argon2.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { sha256 as sha2, sha512 } from '@noble/hashes/sha2.js';
import { ml_kem768_x25519 as xwing } from '@noble/post-quantum/hybrid.js';
import { type Bytes, join, numberOf, text } from './bytes.ts';

/** Section 1: `hash(n, data)`, and keyed `hash(n, key, data)`. */
export const hash = (length: number, data: Bytes): Bytes => blake2b(data, { dkLen: length });
export const keyedHash = (length: number, key: Bytes, data: Bytes): Bytes => blake2b(data, { dkLen: length, key });

export const sha256 = (data: Bytes): Bytes => sha2(data);

/** Section 1: the one way to derive a key. */
export function derive(key: Bytes, label: string, context: Bytes): Bytes {
  return keyedHash(32, key, join(text(label), new Uint8Array(1), context));
}

/** Section 1: a commitment, compared in constant time. */
export const same = (left: Bytes, right: Bytes): boolean => equalBytes(left, right);

/** Opens `box(key, nonce12, "", plain)`; undefined when the tag is wrong. */
export function openBox(key: Bytes, nonce: Bytes, box: Bytes): Bytes | undefined {
  const cipher = chacha20poly1305(key, nonce);
  try {
    return cipher.decrypt(box);
  } catch {
    return undefined;
  }
}

/** Opens `xbox(key, nonce24, aad, plain)`; undefined when the tag is wrong. */
export function openXBox(key: Bytes, nonce: Bytes, aad: Bytes, box: Bytes): Bytes | undefined {
  const cipher = xchacha20poly1305(key, nonce, aad);
  try {
    return cipher.decrypt(box);
  } catch {
    return undefined;
  }
}

/** Section 1.1: a passphrase as OpaqueString. Empty is for the caller to refuse; so is not well-formed. */
export function preparePassphrase(passphrase: string): Bytes {
  return text(passphrase.replace(/\p{Zs}/gu, ' ').normalize('NFC'));
}

/** Argon2id 1.3, one lane, 32 bytes. */
export function argon2id(passphrase: Bytes, salt: Bytes, memory: number, passes: number): Bytes {
  return argon2(passphrase, salt, { m: memory, t: passes, p: 1, dkLen: 32, maxmem: 2 ** 31 });
}

/** The 1,216 bytes of the X-Wing public key of a seed. */
export const sealingKeyOf = (seed: Bytes): Bytes => xwing.keygen(seed).publicKey;

/** X-Wing: the shared secret of a ciphertext of 1,120 bytes; undefined on an X25519 point that gives zero. */
export function decapsulate(ciphertext: Bytes, seed: Bytes): Bytes | undefined {
  try {
    return xwing.decapsulate(ciphertext, seed);
  } catch {
    return undefined;
  }
}

/** Whether X-Wing encapsulates to this public key: ML-KEM's modulus check, and an X25519 result that is not zero. */
export function canSealTo(sealingKey: Bytes): boolean {
  try {
    xwing.encapsulate(sealingKey);
    return true;
  } catch {
    return false;
  }
}

export const signingKeyOf = (seed: Bytes): Bytes => ed25519.getPublicKey(seed);

/**
 * Section 1: strict Ed25519. Written out, because the library's own check multiplies by the cofactor and lets a small-order R
 * through: a signer could make a signature on which two readers differ.
 */
export function verifies(signature: Bytes, message: Bytes, publicKey: Bytes): boolean {
  const r = pointOf(signature.subarray(0, 32));
  const a = pointOf(publicKey);
  const s = numberOf(signature.slice(32, 64).reverse());
  const order = ed25519.Point.Fn.ORDER;
  if (r === undefined || a === undefined || s >= order) return false;
  const k = numberOf(sha512(join(signature.subarray(0, 32), publicKey, message)).reverse()) % order;
  return ed25519.Point.BASE.multiplyUnsafe(s).equals(r.add(a.multiplyUnsafe(k)));
}

function pointOf(bytes: Bytes) {
  try {
    const point = ed25519.Point.fromBytes(bytes, false);
    return point.isSmallOrder() ? undefined : point;
  } catch {
    return undefined;
  }
}
