/** Node's own cryptography where it is several times faster than WebAssembly. The same vectors prove that it gives the same bytes. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { type ChunkCipher, PAYLOAD_CHUNK, TAG_SIZE } from '../../crypto/index.ts';

const ALGORITHM = 'chacha20-poly1305';
const TAG = { authTagLength: TAG_SIZE } as const;

/**
 * Bytes of one call into OpenSSL: results of this size come from memory that was used before, larger ones cost page faults. Every call
 * makes a new result, which is why `npm run daftar` keeps the space of V8 for new objects at 1 MiB: its small collections then free the
 * results before they add up to where V8 searches the whole heap, dozens of times for each GiB.
 */
const STEP = 32_768;

/**
 * ChaCha20-Poly1305 of RFC 8439 through OpenSSL. What `seal` and `open` give is valid until the next call: one buffer serves all chunks,
 * because a new one for each costs as much as the work on it.
 */
export function createNodeCipher(): ChunkCipher {
  let room = new Uint8Array(PAYLOAD_CHUNK + TAG_SIZE);
  const roomFor = (size: number) => {
    if (room.length < size) room = new Uint8Array(size);
    return room.subarray(0, size);
  };
  const keyOf = keyMaker();
  return {
    seal(key, nonce, plain) {
      const cipher = createCipheriv(ALGORITHM, keyOf(key), nonce, TAG);
      const sealed = roomFor(plain.length + TAG_SIZE);
      inSteps(plain, (part) => cipher.update(part), sealed);
      cipher.final();
      sealed.set(cipher.getAuthTag(), plain.length);
      return sealed;
    },
    open(key, nonce, sealed) {
      const length = sealed.length - TAG_SIZE;
      if (length < 0) return null;
      const decipher = createDecipheriv(ALGORITHM, keyOf(key), nonce, TAG);
      decipher.setAuthTag(sealed.subarray(length));
      const plain = roomFor(length);
      inSteps(sealed.subarray(0, length), (part) => decipher.update(part), plain);
      try {
        decipher.final();
        return plain;
      } catch {
        plain.fill(0);
        return null;
      }
    },
  };
}

function inSteps(from: Uint8Array, step: (part: Uint8Array) => Uint8Array, into: Uint8Array): void {
  for (let at = 0; at < from.length; at += STEP) into.set(step(from.subarray(at, at + STEP)), at);
}

/** A bundle has one key for all its chunks: OpenSSL's form of it is made once. */
function keyMaker(): (key: Uint8Array) => KeyObject {
  let made: { readonly bytes: Uint8Array; readonly key: KeyObject } | undefined;
  return (key) => {
    if (made === undefined || made.bytes.length !== key.length || !timingSafeEqual(made.bytes, key)) {
      made = { bytes: key.slice(), key: createSecretKey(key) };
    }
    return made.key;
  };
}
