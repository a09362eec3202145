import { FormatError } from '../errors.ts';

/** The SHA-256 of bytes that are all there, 32 bytes. The shared zone has no cryptography: whoever calls brings it. */
export type Sha256Of = (bytes: Uint8Array) => Uint8Array;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @throws FormatError 'malformed' for a number that JavaScript does not hold exactly */
export function readU64(view: DataView, at: number): number {
  const value = view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);
  if (!Number.isSafeInteger(value)) throw new FormatError('malformed', 'a number above 2^53');
  return value;
}

/** @throws RangeError for what is no whole number from 0 to 2^53 - 1 */
export function writeU64(view: DataView, at: number, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('no u64');
  view.setUint32(at, Math.floor(value / 2 ** 32));
  view.setUint32(at + 4, value % 2 ** 32);
}

export function isZero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] !== 0) return false;
  return true;
}

/** Compares the first `length` bytes. Not in constant time: what is compared is no secret. */
export function startsLike(one: Uint8Array, other: Uint8Array, length: number): boolean {
  if (one.length < length || other.length < length) return false;
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
