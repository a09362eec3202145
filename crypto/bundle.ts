/** Sealed bundles (docs/format.md section 8): the header with its slots and MAC, and the chunks behind it. */
import { FormatError } from '../shared/errors.ts';
import { BUNDLE_SLOT_SIZE, BUNDLE_SLOTS, dummyBundleSlot, openBundleSlot, sealBundleSlot } from './bundle-slot.ts';
import { checkBytes, checkWhole, concat, MAX_LENGTH, readUint, uint } from './bytes.ts';
import { derive } from './derive.ts';
import { type FileKey, fileKey, type SealingPublicKey, type SealingSeed, sealingPublicKey } from './keys.ts';
import { type Random, shuffled, systemRandom } from './random.ts';
import { blake2b, equalBytes, wipe, xwingPublicKey } from './sodium.ts';
import {
  BUNDLE_HEADER_SIZE,
  type ChunkCipher,
  openPayloadChunk,
  type PayloadShape,
  payloadKey,
  payloadShape,
  sealPayloadChunk,
  sodiumCipher,
} from './stream.ts';

const SLOTS_SIZE = BUNDLE_SLOTS * BUNDLE_SLOT_SIZE;

/** A bundle being sealed. */
export type BundleSealer = PayloadShape & {
  /** The first 9,728 bytes of the file. */
  readonly header: Uint8Array;
  /** A copy of the file key for the sender's own record; its holder wipes it. */
  readonly fileKey: FileKey;
  /**
   * Seals chunk `index`, in any order but each once: `bag` is the bag's bytes from `index × 65,536` on, at most 65,536 and
   * none for a chunk of padding alone. The result's place in the file is after the header and the chunks before it.
   * Throws `RangeError` for a chunk out of range, of another size, or sealed before (its nonce must not serve twice).
   */
  sealChunk(index: number, bag: Uint8Array): Uint8Array;
  /** Overwrites the payload key; `sealChunk` then throws `Error`. `fileKey` is the caller's and stays. */
  wipe(): void;
};

/** A bundle being opened. Nothing that it gives is genuine before every chunk is opened and the bag's rules are checked. */
export type BundleOpener = PayloadShape & {
  readonly version: 1;
  /**
   * Opens chunk `index` (its sealed bytes exactly) and gives the bag's bytes in it, without padding.
   * Throws {@link FormatError} `truncated`, `altered` or `malformed`; `RangeError` for a chunk out of range.
   */
  openChunk(index: number, sealed: Uint8Array): Uint8Array;
  /** Overwrites the keys; `openChunk` then throws `Error`. */
  wipe(): void;
};

/** What a bundle is sealed with. `length` is the bag's, 0 to 2^40 bytes. */
export type BundlePlan = {
  readonly recipients: readonly SealingPublicKey[];
  readonly length: number;
  readonly cipher?: ChunkCipher;
  readonly random?: Random;
};

/**
 * Makes a bundle's header for one to eight recipient keys, all different, and what seals its chunks.
 * Throws `RangeError` for another number of keys, one given twice, one that X-Wing refuses, or a length out of range.
 */
export function createBundle(plan: BundlePlan): BundleSealer {
  const { recipients, length, cipher = sodiumCipher, random = systemRandom } = plan;
  checkWhole(length, 0, MAX_LENGTH, 'length');
  checkWhole(recipients.length, 1, BUNDLE_SLOTS, 'number of recipients');
  recipients.forEach((key, i) => {
    checkBytes(key, 1216, 'recipient');
    if (recipients.slice(0, i).some((other) => equalBytes(key, other)))
      throw new RangeError('a recipient stands twice');
  });
  const key = fileKey(random.bytes(32));
  const places = shuffled(BUNDLE_SLOTS, random);
  const slots = Array.from({ length: BUNDLE_SLOTS }, (_, index) => {
    const recipient = recipients[places[index] ?? BUNDLE_SLOTS];
    return recipient === undefined
      ? dummyBundleSlot(random)
      : sealBundleSlot(index, recipient, { version: 1, zero: 0, length: uint(length, 8), fileKey: key }, random);
  });
  return bundleSealer(key, length, concat(...slots), cipher);
}

/** The sealer behind a finished slot table of 9,696 bytes. */
export function bundleSealer(key: FileKey, length: number, slots: Uint8Array, cipher: ChunkCipher): BundleSealer {
  const shape = payloadShape(length);
  const mac = headerMac(key, 1, uint(length, 8), slots);
  const payload = payloadKey(key, length, mac);
  const sealed = new Uint8Array(Math.ceil(shape.chunkCount / 8));
  let wiped = false;
  return {
    ...shape,
    header: concat(slots, mac),
    fileKey: key,
    sealChunk(index, bag) {
      if (wiped) throw new Error('this bundle was wiped');
      checkWhole(index, 0, shape.chunkCount - 1, 'chunk index');
      const bits = sealed[index >> 3] ?? 0;
      const bit = 1 << (index & 7);
      if ((bits & bit) !== 0) throw new RangeError(`chunk ${index} was sealed before`);
      const chunk = sealPayloadChunk(cipher, payload, shape, index, bag);
      sealed[index >> 3] = bits | bit;
      return chunk;
    },
    wipe() {
      wiped = true;
      wipe(payload);
    },
  };
}

/**
 * Opens a bundle's header with an identity's sealing seed. `header` is the file's first bytes; what is behind 9,728 is not read.
 * Compare {@link checkFileLength} next. Throws {@link FormatError} in the order of section 8.4: `truncated`,
 * `not-for-this-key-or-damaged`, `altered`, `too-new`, `malformed`, `altered`, `malformed`. Neither argument is changed or kept.
 */
export function openBundle(header: Uint8Array, seed: SealingSeed, cipher: ChunkCipher = sodiumCipher): BundleOpener {
  checkHeader(header);
  checkBytes(seed, 32, 'sealing seed');
  const publicKey = sealingPublicKey(xwingPublicKey(seed));
  for (let index = 0; index < BUNDLE_SLOTS; index++) {
    const start = index * BUNDLE_SLOT_SIZE;
    const plain = openBundleSlot(header.subarray(start, start + BUNDLE_SLOT_SIZE), index, seed, publicKey);
    if (plain === null) continue;
    try {
      if (plain.version > 1) throw new FormatError('too-new', 'version of the bundle');
      if (plain.version < 1) throw new FormatError('malformed', 'version of the bundle');
      const mac = checkedMac(plain.fileKey, plain.length, header);
      if (plain.zero !== 0) throw new FormatError('malformed', 'zero field');
      const length = readUint(plain.length, 0, 8);
      if (length > MAX_LENGTH) throw new FormatError('malformed', 'length of the bag');
      return bundleOpener(plain.fileKey, length, mac, cipher);
    } finally {
      wipe(plain.fileKey);
    }
  }
  throw new FormatError('not-for-this-key-or-damaged', 'no slot opens');
}

/**
 * Opens one's own bundle with the file key and length that {@link createBundle} gave. Neither argument is changed or kept.
 * Throws {@link FormatError} `truncated`, or `altered` when the header is not the one that was made with them.
 */
export function openBundleWithFileKey(
  header: Uint8Array,
  kept: { readonly fileKey: FileKey; readonly length: number },
  cipher: ChunkCipher = sodiumCipher,
): BundleOpener {
  checkHeader(header);
  checkWhole(kept.length, 0, MAX_LENGTH, 'length');
  return bundleOpener(kept.fileKey, kept.length, checkedMac(kept.fileKey, uint(kept.length, 8), header), cipher);
}

/** Throws {@link FormatError} `truncated` or `altered` when a file of `actual` bytes is shorter or longer than it must be. */
export function checkFileLength(bundle: PayloadShape, actual: number): void {
  if (actual < bundle.fileLength) throw new FormatError('truncated', 'length of the file');
  if (actual > bundle.fileLength) throw new FormatError('altered', 'length of the file');
}

/** The header MAC of section 8.2 over a slot table of 9,696 bytes; `length` is the field of 8 bytes. */
export function headerMac(key: FileKey, version: number, length: Uint8Array, slots: Uint8Array): Uint8Array {
  const macKey = derive(key, 'daftar v1 bundle header', concat(uint(version, 2), length));
  const mac = blake2b(32, slots, macKey);
  wipe(macKey);
  return mac;
}

function checkHeader(header: Uint8Array): void {
  checkBytes(header, undefined, 'header');
  if (header.length < BUNDLE_HEADER_SIZE) throw new FormatError('truncated', 'header of the bundle');
}

function checkedMac(key: FileKey, length: Uint8Array, header: Uint8Array): Uint8Array {
  const mac = header.slice(SLOTS_SIZE, BUNDLE_HEADER_SIZE);
  if (!equalBytes(headerMac(key, 1, length, header.subarray(0, SLOTS_SIZE)), mac)) {
    throw new FormatError('altered', 'header MAC');
  }
  return mac;
}

function bundleOpener(key: FileKey, length: number, mac: Uint8Array, cipher: ChunkCipher): BundleOpener {
  const shape = payloadShape(length);
  const payload = payloadKey(key, length, mac);
  let wiped = false;
  return {
    ...shape,
    version: 1,
    openChunk(index, sealed) {
      if (wiped) throw new Error('this bundle was wiped');
      return openPayloadChunk(cipher, payload, shape, index, sealed);
    },
    wipe() {
      wiped = true;
      wipe(payload);
    },
  };
}
