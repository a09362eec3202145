import { type Bytes, Fields, isZero, join, numberOf, u8, u88 } from './bytes.ts';
import { must, refuse } from './error.ts';
import { decapsulate, derive, keyedHash, openBox, same } from './primitives.ts';

/** Section 8: slots 0 to 7, then the header MAC. */
export const HEADER_SIZE = 9728;
const SLOTS = 8;
const SLOT_SIZE = 1212;
const CIPHERTEXT_SIZE = 1120;
const MAC_AT = SLOTS * SLOT_SIZE;
const CHUNK_SIZE = 65_536;
const TAG_SIZE = 16;
const NOTHING = new Uint8Array(0);

/** The private half (32 bytes) and the public half (1,216 bytes) of a recipient's sealing key. */
export interface SealingKeyPair {
  readonly sealingSeed: Bytes;
  readonly sealingKey: Bytes;
}

/** What a header gives to the one who can open it. `fileSize` is the only size the whole bundle may have. */
export interface OpenedHeader {
  readonly payloadKey: Bytes;
  readonly length: number;
  readonly padded: number;
  readonly fileSize: number;
}

/** Section 8.1: the secret of slot `index`; undefined when the decapsulation fails. A pure function of its arguments. */
export function slotSecret(
  index: number,
  ciphertext: Bytes,
  own: SealingKeyPair,
  xwing: typeof decapsulate = decapsulate,
): Bytes | undefined {
  const shared = xwing(ciphertext, own.sealingSeed);
  return shared && derive(shared, 'daftar v1 bundle slot', join(u8(index), ciphertext, own.sealingKey));
}

/**
 * Section 8.4, steps 2 to 6, on the first 9,728 bytes. Pure, so a caller may remember answers by the bytes;
 * `secretOf` is open for the same reason.
 */
export function openHeader(header: Bytes, own: SealingKeyPair, secretOf = slotSecret): OpenedHeader {
  const plain = openSlot(header, own, secretOf);
  const fields = new Fields(plain);
  const version = fields.number(2);
  const zero = fields.number(2);
  const length = numberOf(fields.take(8));
  const fileKey = fields.take(32);

  if (version > 1) refuse('too-new', 'bundle version');
  must(version === 1, 'bundle version 0');

  const sized = join(plain.subarray(0, 2), plain.subarray(4, 12));
  const macKey = derive(fileKey, 'daftar v1 bundle header', sized);
  const mac = header.subarray(MAC_AT, HEADER_SIZE);
  if (!same(keyedHash(32, macKey, header.subarray(0, MAC_AT)), mac)) refuse('altered', 'header MAC');

  must(zero === 0, 'zero field of the slot');
  must(length <= 2n ** 40n, 'length above 2^40');
  const padded = paddedLength(Number(length));
  return {
    payloadKey: derive(fileKey, 'daftar v1 bundle payload', join(sized, mac)),
    length: Number(length),
    padded,
    fileSize: HEADER_SIZE + padded + TAG_SIZE * Math.ceil(padded / CHUNK_SIZE),
  };
}

/** The plain text, 44 bytes, of the first slot whose commitment matches. */
function openSlot(header: Bytes, own: SealingKeyPair, secretOf: typeof slotSecret): Bytes {
  for (let index = 0; index < SLOTS; index += 1) {
    const slot = new Fields(header.subarray(index * SLOT_SIZE, (index + 1) * SLOT_SIZE));
    const secret = secretOf(index, slot.take(CIPHERTEXT_SIZE), own);
    if (secret === undefined) continue;
    if (!same(derive(secret, 'daftar v1 bundle slot commitment', NOTHING), slot.take(32))) continue;
    const key = derive(secret, 'daftar v1 bundle slot key', NOTHING);
    return openBox(key, new Uint8Array(12), slot.take(60)) ?? refuse('altered', 'slot box');
  }
  return refuse('not-for-this-key-or-damaged', 'no slot opens');
}

/** Section 8.3: Padmé, and never under 16,384. */
export function paddedLength(length: number): number {
  if (length <= 16_384) return 16_384;
  const e = length.toString(2).length - 1;
  const s = e.toString(2).length;
  const step = 2 ** (e - s);
  return Math.ceil(length / step) * step;
}

/** Section 8.4, steps 7 and 8, on the whole file: the bytes of the bag. */
export function openPayload(opened: OpenedHeader, file: Bytes): Bytes {
  if (file.length < opened.fileSize) refuse('truncated', 'shorter than its length says');
  if (file.length > opened.fileSize) refuse('altered', 'longer than its length says');
  const plain = new Uint8Array(opened.padded);
  const chunks = Math.ceil(opened.padded / CHUNK_SIZE);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const at = HEADER_SIZE + chunk * (CHUNK_SIZE + TAG_SIZE);
    const nonce = join(u88(chunk), u8(chunk === chunks - 1 ? 1 : 0));
    const box = file.subarray(at, at + CHUNK_SIZE + TAG_SIZE);
    plain.set(openBox(opened.payloadKey, nonce, box) ?? refuse('altered', 'payload chunk'), chunk * CHUNK_SIZE);
  }
  must(isZero(plain.subarray(opened.length)), 'padding');
  return plain.subarray(0, opened.length);
}

/** Section 8.4, steps 1 to 8. */
export function openBundle(file: Bytes, own: SealingKeyPair): Bytes {
  if (file.length < HEADER_SIZE) refuse('truncated', 'shorter than a header');
  return openPayload(openHeader(file.subarray(0, HEADER_SIZE), own), file);
}
