/** A bundle's payload: padded, cut into chunks, each in a box of its own (docs/format.md section 8.3). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, checkWhole, concat, isZero, uint, zeroFilled } from './bytes.ts';
import { derive } from './derive.ts';
import type { FileKey } from './keys.ts';
import { paddedLength } from './padme.ts';
import { boxOpen, boxSeal } from './sodium.ts';

/** Plain bytes of every chunk but the last. */
export const PAYLOAD_CHUNK = 65_536;
/** Bytes that a box adds. */
export const TAG_SIZE = 16;
/** Bytes of the slot header with its MAC. */
export const BUNDLE_HEADER_SIZE = 9728;

/**
 * ChaCha20-Poly1305 of RFC 8439 without additional data: key 32 bytes, nonce 12 bytes, 16 bytes of tag after the ciphertext.
 * The default is libsodium; another implementation (node:crypto) may stand in its place and must give the same bytes.
 * `open` gives null when the tag does not fit.
 */
export type ChunkCipher = {
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array;
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array | null;
};

const NOTHING = new Uint8Array(0);

/** The chunk cipher of libsodium. */
export const sodiumCipher: ChunkCipher = {
  seal: (key, nonce, plain) => boxSeal(key, nonce, NOTHING, plain),
  open: (key, nonce, sealed) => boxOpen(key, nonce, NOTHING, sealed),
};

/** The sizes that follow from a bag's length. */
export type PayloadShape = {
  /** Bytes of the bag, of the bag with its padding, and of the whole file. */
  readonly length: number;
  readonly padded: number;
  readonly fileLength: number;
  readonly chunkCount: number;
};

/** Sizes of a bundle whose bag has `length` bytes (0 to 2^40). */
export function payloadShape(length: number): PayloadShape {
  const padded = paddedLength(length);
  const chunkCount = Math.ceil(padded / PAYLOAD_CHUNK);
  return { length, padded, chunkCount, fileLength: BUNDLE_HEADER_SIZE + padded + TAG_SIZE * chunkCount };
}

/** How many bytes of the bag, and how many bytes in all, chunk `index` holds. Throws `RangeError` outside the payload. */
export function chunkSizes(shape: PayloadShape, index: number): { bag: number; plain: number } {
  checkWhole(index, 0, shape.chunkCount - 1, 'chunk index');
  const start = index * PAYLOAD_CHUNK;
  return {
    bag: Math.max(0, Math.min(PAYLOAD_CHUNK, shape.length - start)),
    plain: Math.min(PAYLOAD_CHUNK, shape.padded - start),
  };
}

/** The key of a bundle's payload, 32 bytes. The caller wipes it. */
export function payloadKey(key: FileKey, length: number, mac: Uint8Array): Uint8Array {
  return derive(key, 'daftar v1 bundle payload', concat(uint(1, 2), uint(length, 8), mac));
}

/** The nonce of a chunk: its index and whether it is the last. */
export function chunkNonce(index: number, isLast: boolean): Uint8Array {
  return concat(uint(index, 11), uint(isLast ? 1 : 0, 1));
}

/** Seals chunk `index`; `bag` is exactly the bag's bytes in it, and the padding is added here. */
export function sealPayloadChunk(
  cipher: ChunkCipher,
  key: Uint8Array,
  shape: PayloadShape,
  index: number,
  bag: Uint8Array,
): Uint8Array {
  checkBytes(bag, undefined, 'chunk');
  const sizes = chunkSizes(shape, index);
  if (bag.length !== sizes.bag) throw new RangeError(`chunk ${index} holds ${sizes.bag} bytes of the bag`);
  const plain = bag.length === sizes.plain ? bag : zeroFilled(bag, sizes.plain);
  return cipher.seal(key, chunkNonce(index, index === shape.chunkCount - 1), plain);
}

/** Opens chunk `index` and gives the bag's bytes in it. Throws {@link FormatError} as section 8.4 says. */
export function openPayloadChunk(
  cipher: ChunkCipher,
  key: Uint8Array,
  shape: PayloadShape,
  index: number,
  sealed: Uint8Array,
): Uint8Array {
  checkBytes(sealed, undefined, 'chunk');
  const sizes = chunkSizes(shape, index);
  if (sealed.length < sizes.plain + TAG_SIZE) throw new FormatError('truncated', 'payload chunk');
  if (sealed.length > sizes.plain + TAG_SIZE) throw new FormatError('altered', 'payload chunk');
  const plain = cipher.open(key, chunkNonce(index, index === shape.chunkCount - 1), sealed);
  if (plain === null || plain.length !== sizes.plain) throw new FormatError('altered', 'payload chunk');
  if (!isZero(plain.subarray(sizes.bag))) throw new FormatError('malformed', 'padding of the payload');
  return sizes.bag === plain.length ? plain : plain.slice(0, sizes.bag);
}
