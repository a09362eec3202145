/** Guards for arguments and the byte layouts of docs/format.md section 1: big-endian integers, joining, text. */
import { FormatError } from '../shared/errors.ts';

/** The largest length that a format may state, 2^40 bytes (section 1). */
export const MAX_LENGTH = 2 ** 40;

/** Throws `TypeError` for what is not a `Uint8Array`, `RangeError` for one that is not `size` bytes long. */
export function checkBytes(value: unknown, size: number | undefined, title: string): asserts value is Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError(`${title} is not a Uint8Array`);
  if (size !== undefined && value.length !== size) throw new RangeError(`${title} is not ${size} bytes long`);
}

/** Throws `TypeError` for what is not a number, `RangeError` for one that is not a whole number from `low` to `high`. */
export function checkWhole(value: unknown, low: number, high: number, title: string): asserts value is number {
  if (typeof value !== 'number') throw new TypeError(`${title} is not a number`);
  if (!Number.isSafeInteger(value) || value < low || value > high) {
    throw new RangeError(`${title} is not a whole number from ${low} to ${high}`);
  }
}

/** Joins byte strings: `a ‖ b ‖ …` in a new buffer. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** `value` as `size` bytes, big-endian. */
export function uint(value: number, size: number): Uint8Array {
  checkWhole(value, 0, Number.MAX_SAFE_INTEGER, 'integer');
  const bytes = new Uint8Array(size);
  let rest = value;
  for (let i = size - 1; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  if (rest !== 0) throw new RangeError(`integer does not fit ${size} bytes`);
  return bytes;
}

/** The big-endian integer of up to 8 bytes at `offset`. Above 2^53 − 1 the value is not exact but still above it. */
export function readUint(bytes: Uint8Array, offset: number, size: number): number {
  if (offset + size > bytes.length) throw new RangeError('integer lies outside the bytes');
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[offset + i] ?? 0);
  return value;
}

/** Whether every byte is zero; reads all of them whatever it finds. */
export function isZero(bytes: Uint8Array): boolean {
  let any = 0;
  // By index: an iterator takes several times as long, and a bundle has megabytes of padding.
  for (let i = 0; i < bytes.length; i++) any |= bytes[i] ?? 0;
  return any === 0;
}

/** A copy of `size` bytes: the given ones, then zeros. */
export function zeroFilled(bytes: Uint8Array, size: number): Uint8Array {
  checkWhole(size, bytes.length, Number.MAX_SAFE_INTEGER, 'size');
  const filled = new Uint8Array(size);
  filled.set(bytes);
  return filled;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** UTF-8 as text, a byte-order mark kept. Throws {@link FormatError} `malformed` for bytes that are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new FormatError('malformed', 'text is UTF-8', cause);
  }
}

/** A label with its closing zero byte and context: `"text" ‖ 0x00 ‖ …`. */
export function labelled(label: string, ...context: readonly Uint8Array[]): Uint8Array {
  return concat(utf8(label), new Uint8Array(1), ...context);
}
