/** An SHA-256 under way. The shared zone has no cryptography: whoever calls brings it. */
export interface Sha256 {
  /** Takes the next bytes; does not keep the buffer. */
  update(bytes: Uint8Array): void;
  /** The 32 bytes of the digest. Called once, last. */
  digest(): Uint8Array;
}
/** Begins a new SHA-256. */
export type NewSha256 = () => Sha256;

/** Lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The SHA-256 of bytes that are all there, as 64 hexadecimal digits. */
export function sha256Hex(newSha256: NewSha256, bytes: Uint8Array): string {
  const hash = newSha256();
  hash.update(bytes);
  return hexOf(hash.digest());
}
