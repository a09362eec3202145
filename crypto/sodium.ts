/**
 * The one module that touches libsodium. Everything else in crypto/ uses the few functions below, which carry the names of
 * docs/format.md section 1. Call {@link ready} once and await it before anything else of this zone.
 */
import sodium from 'libsodium-wrappers';

const USED = [
  'crypto_aead_chacha20poly1305_ietf_decrypt',
  'crypto_aead_chacha20poly1305_ietf_encrypt',
  'crypto_aead_xchacha20poly1305_ietf_decrypt',
  'crypto_aead_xchacha20poly1305_ietf_encrypt',
  'crypto_generichash',
  'crypto_hash_sha256',
  'crypto_hash_sha256_final',
  'crypto_hash_sha256_init',
  'crypto_hash_sha256_update',
  'crypto_kem_xwing_dec',
  'crypto_kem_xwing_enc_deterministic',
  'crypto_kem_xwing_seed_keypair',
  'crypto_pwhash',
  'crypto_sign_detached',
  'crypto_sign_seed_keypair',
  'crypto_sign_verify_detached',
  'from_base64',
  'from_hex',
  'memcmp',
  'memzero',
  'randombytes_buf',
  'to_base64',
  'to_hex',
] as const;

/** Which build of libsodium answers: `wasm`, or the ten to twenty times slower `javascript` fallback. */
export type CryptoBackend = 'wasm' | 'javascript' | 'not-ready';

function detectBackend(): CryptoBackend {
  const library: unknown = Reflect.get(sodium, 'libsodium');
  if (typeof library !== 'object' || library === null) return 'not-ready';
  const inner: unknown = Reflect.get(library, '_crypto_generichash');
  if (typeof inner !== 'function') return 'not-ready';
  return isExportedByWasm(inner) ? 'wasm' : 'javascript';
}

/** A WebAssembly table refuses every function that WebAssembly did not export, so a fallback cannot pass for wasm. */
export function isExportedByWasm(value: unknown): boolean {
  if (typeof value !== 'function') return false;
  try {
    new WebAssembly.Table({ element: 'anyfunc', initial: 1 }).set(0, value);
    return true;
  } catch {
    return false;
  }
}

/** The names in `names` that are not functions of `library`; a build without Argon2 still has its types. */
export function missingFunctions(library: object, names: readonly string[]): string[] {
  return names.filter((name) => typeof Reflect.get(library, name) !== 'function');
}

/** Reports the running back end; `not-ready` before {@link ready} has resolved. */
export function backend(): CryptoBackend {
  return detectBackend();
}

/**
 * Resolves when libsodium can be used. Rejects with an `Error` when a function that this project uses is missing from the
 * installed build, or when the back end is not WebAssembly (usually a content security policy without `'wasm-unsafe-eval'`).
 */
export async function ready(): Promise<void> {
  await sodium.ready;
  const missing = missingFunctions(sodium, USED);
  if (missing.length > 0) throw new Error(`this build of libsodium lacks ${missing.join(', ')}`);
  if (detectBackend() !== 'wasm') throw new Error('libsodium runs without WebAssembly');
}

/** `hash(size, data)` and keyed `hash(size, key, data)`: BLAKE2b with 16 to 64 bytes of output. */
export function blake2b(size: number, data: Uint8Array, key: Uint8Array | null): Uint8Array {
  return sodium.crypto_generichash(size, data, key);
}

/** SHA-256 of `data`, 32 bytes. */
export function sha256Once(data: Uint8Array): Uint8Array {
  return sodium.crypto_hash_sha256(data);
}

/** A running SHA-256. Its 104 bytes of state are freed by `digest`, which can be called once. */
export function sha256Start(): { update(data: Uint8Array): void; digest(): Uint8Array } {
  const state = sodium.crypto_hash_sha256_init();
  return {
    update: (data) => sodium.crypto_hash_sha256_update(state, data),
    digest: () => sodium.crypto_hash_sha256_final(state),
  };
}

/** `xbox(key, nonce24, aad, plain)`: XChaCha20-Poly1305, ciphertext and 16 bytes of tag. */
export function xboxSeal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, aad, null, nonce, key);
}

/** Opens an {@link xboxSeal}; null when it does not open. */
export function xboxOpen(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < 16) return null;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, aad, nonce, key);
  } catch {
    return null;
  }
}

/** `box(key, nonce12, aad, plain)`: ChaCha20-Poly1305 of RFC 8439, ciphertext and 16 bytes of tag. */
export function boxSeal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array): Uint8Array {
  return sodium.crypto_aead_chacha20poly1305_ietf_encrypt(plain, aad, null, nonce, key);
}

/** Opens a {@link boxSeal}; null when it does not open. */
export function boxOpen(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < 16) return null;
  try {
    return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, aad, nonce, key);
  } catch {
    return null;
  }
}

/** Argon2id 1.3 with one lane, 32 bytes. Throws an `Error` when the machine cannot give the memory. */
export function argon2id(passphrase: Uint8Array, salt: Uint8Array, memoryKib: number, passes: number): Uint8Array {
  return sodium.crypto_pwhash(32, passphrase, salt, passes, memoryKib * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13);
}

/** The X-Wing public key (1,216 bytes) of a seed (32 bytes, which is also the secret key). */
export function xwingPublicKey(seed: Uint8Array): Uint8Array {
  const pair = sodium.crypto_kem_xwing_seed_keypair(seed);
  sodium.memzero(pair.privateKey);
  return pair.publicKey;
}

/** X-Wing encapsulation with 64 given random bytes; null when the public key is none. The caller wipes `sharedSecret`. */
export function xwingEncapsulate(
  publicKey: Uint8Array,
  coins: Uint8Array,
): { ciphertext: Uint8Array; sharedSecret: Uint8Array } | null {
  try {
    return sodium.crypto_kem_xwing_enc_deterministic(publicKey, coins);
  } catch {
    return null;
  }
}

/** X-Wing decapsulation; null when libsodium refuses the ciphertext (a zero X25519 point). The caller wipes the 32 bytes. */
export function xwingDecapsulate(ciphertext: Uint8Array, seed: Uint8Array): Uint8Array | null {
  try {
    return sodium.crypto_kem_xwing_dec(ciphertext, seed);
  } catch {
    return null;
  }
}

/** The Ed25519 public key (32 bytes) of a seed (32 bytes). */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  sodium.memzero(pair.privateKey);
  return pair.publicKey;
}

/** The Ed25519 signature (64 bytes) of `message` by the key of `seed`. */
export function ed25519Sign(message: Uint8Array, seed: Uint8Array): Uint8Array {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  try {
    return sodium.crypto_sign_detached(message, pair.privateKey);
  } finally {
    sodium.memzero(pair.privateKey);
  }
}

/** Whether an Ed25519 signature verifies, strictly (section 1). */
export function ed25519Verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey);
  } catch {
    return false;
  }
}

/** `size` bytes from the operating system. */
export function systemRandomBytes(size: number): Uint8Array {
  return sodium.randombytes_buf(size);
}

/** Whether two byte strings are equal, in a time that depends on their lengths only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && sodium.memcmp(a, b);
}

/** Overwrites buffers with zeros. What a JavaScript engine copied elsewhere is out of reach. */
export function wipe(...buffers: readonly Uint8Array[]): void {
  for (const buffer of buffers) sodium.memzero(buffer);
}

/** RFC 4648 section 4 with padding. */
export function toBase64(data: Uint8Array): string {
  return sodium.to_base64(data, sodium.base64_variants.ORIGINAL);
}

/** The bytes of a canonical base64 text, or null. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const data = sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
    return toBase64(data) === text ? data : null;
  } catch {
    return null;
  }
}

/** Lower-case hexadecimal. */
export function toHex(data: Uint8Array): string {
  return sodium.to_hex(data);
}

/** The bytes of a lower-case hexadecimal text, or null. */
export function fromHex(text: string): Uint8Array | null {
  return /^(?:[0-9a-f]{2})*$/.test(text) ? sodium.from_hex(text) : null;
}
