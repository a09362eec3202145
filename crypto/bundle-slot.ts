/** One slot of a bundle's header: a file key sealed to one recipient, or a dummy (docs/format.md section 8.1). */
import { FormatError } from '../shared/errors.ts';
import { concat, readUint, uint } from './bytes.ts';
import { derive } from './derive.ts';
import { type FileKey, fileKey, type SealingPublicKey } from './keys.ts';
import type { Random } from './random.ts';
import { boxOpen, boxSeal, equalBytes, wipe, xwingDecapsulate, xwingEncapsulate, xwingPublicKey } from './sodium.ts';

/** Bytes of a slot. */
export const BUNDLE_SLOT_SIZE = 1212;
/** Slots of a header, whatever the number of recipients. */
export const BUNDLE_SLOTS = 8;

const CIPHERTEXT = 1120;
const AT_BOX = CIPHERTEXT + 32;
const NOTHING = new Uint8Array(0);
const ZERO_NONCE = new Uint8Array(12);

/**
 * What stands in a slot. `zero` is the field that must be zero; `length` is its 8 bytes as they stand, because the header MAC
 * is checked before the length is believed. `fileKey` is wiped by whoever opened it.
 */
export type SlotPlain = {
  readonly version: number;
  readonly zero: number;
  readonly length: Uint8Array;
  readonly fileKey: FileKey;
};

/** A slot for a recipient, 1,212 bytes. Throws `RangeError` for a key that X-Wing refuses. */
export function sealBundleSlot(
  index: number,
  recipient: SealingPublicKey,
  plain: SlotPlain,
  random: Random,
): Uint8Array {
  const coins = random.bytes(64);
  const sealed = xwingEncapsulate(recipient, coins);
  wipe(coins);
  if (sealed === null) throw new RangeError('recipient is not an X-Wing public key');
  const secret = slotSecretOf(sealed.sharedSecret, index, sealed.ciphertext, recipient);
  const key = derive(secret, 'daftar v1 bundle slot key');
  const text = concat(uint(plain.version, 2), uint(plain.zero, 2), plain.length, plain.fileKey);
  const commitment = derive(secret, 'daftar v1 bundle slot commitment');
  const slot = concat(sealed.ciphertext, commitment, boxSeal(key, ZERO_NONCE, NOTHING, text));
  wipe(sealed.sharedSecret, secret, key, text);
  return slot;
}

/** An unused slot: a real encapsulation to a key that nobody has, then 92 random bytes. */
export function dummyBundleSlot(random: Random): Uint8Array {
  const seed = random.bytes(32);
  const coins = random.bytes(64);
  const sealed = xwingEncapsulate(xwingPublicKey(seed), coins);
  wipe(seed, coins);
  if (sealed === null) throw new Error('a fresh X-Wing key was refused');
  wipe(sealed.sharedSecret);
  return concat(sealed.ciphertext, random.bytes(BUNDLE_SLOT_SIZE - CIPHERTEXT));
}

/**
 * Tries a slot with an identity's sealing seed and key. Null when it is not for this key;
 * throws {@link FormatError} `altered` when it is and its box does not open.
 */
export function openBundleSlot(
  slot: Uint8Array,
  index: number,
  seed: Uint8Array,
  publicKey: SealingPublicKey,
): SlotPlain | null {
  const ciphertext = slot.subarray(0, CIPHERTEXT);
  const shared = xwingDecapsulate(ciphertext, seed);
  if (shared === null) return null;
  const secret = slotSecretOf(shared, index, ciphertext, publicKey);
  const key = derive(secret, 'daftar v1 bundle slot key');
  try {
    const commitment = derive(secret, 'daftar v1 bundle slot commitment');
    if (!equalBytes(commitment, slot.subarray(CIPHERTEXT, AT_BOX))) return null;
    const text = boxOpen(key, ZERO_NONCE, NOTHING, slot.subarray(AT_BOX));
    if (text === null) throw new FormatError('altered', 'box of the slot');
    const plain = {
      version: readUint(text, 0, 2),
      zero: readUint(text, 2, 2),
      length: text.slice(4, 12),
      fileKey: fileKey(text.slice(12)),
    };
    wipe(text);
    return plain;
  } finally {
    wipe(shared, secret, key);
  }
}

function slotSecretOf(
  shared: Uint8Array,
  index: number,
  ciphertext: Uint8Array,
  recipient: SealingPublicKey,
): Uint8Array {
  return derive(shared, 'daftar v1 bundle slot', concat(uint(index, 1), ciphertext, recipient));
}
