/** Ed25519 signatures that some libraries accept and strict verification refuses (docs/format.md section 1). */
import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import type { SigningSeed } from '../../../crypto/index.ts';

const ORDER = ed25519.Point.Fn.ORDER;
/** A point of order eight. */
const TORSION = ed25519.Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');

/**
 * A signature of `message` by the seed's holder that is wrong in one way: its scalar is not reduced, its R is the neutral
 * element, or its R has a part of order eight so that only the equation times the cofactor holds.
 */
export function badSignature(
  kind: 'scalar' | 'small-r' | 'mixed-r',
  message: Uint8Array,
  seed: SigningSeed,
): Uint8Array {
  if (kind === 'scalar') {
    const honest = ed25519.sign(message, seed);
    return join(honest.subarray(0, 32), littleEndian(honest.subarray(32)) + ORDER);
  }
  const secret = createHash('sha512').update(seed).digest().subarray(0, 32);
  secret[0] = (secret[0] ?? 0) & 248;
  secret[31] = ((secret[31] ?? 0) & 127) | 64;
  const scalar = littleEndian(secret) % ORDER;
  const nonce = kind === 'small-r' ? 0n : 12_345n;
  const point = nonce === 0n ? ed25519.Point.ZERO : ed25519.Point.BASE.multiply(nonce).add(TORSION);
  const r = point.toBytes();
  const hash = createHash('sha512').update(r).update(ed25519.getPublicKey(seed)).update(message).digest();
  return join(r, (nonce + littleEndian(hash) * scalar) % ORDER);
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function join(r: Uint8Array, s: bigint): Uint8Array {
  const signature = new Uint8Array(64);
  signature.set(r);
  for (let i = 0; i < 32; i++) signature[32 + i] = Number((s >> BigInt(8 * i)) & 255n);
  return signature;
}
