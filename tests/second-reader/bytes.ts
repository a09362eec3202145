import { must } from './error.ts';

/** Byte strings as section 1 of docs/format.md writes them. */
export type Bytes = Uint8Array;

/** The ASCII (or UTF-8) bytes of a text, without an end mark. */
export const text = (value: string): Bytes => new TextEncoder().encode(value);

/** The page's `‖`. */
export function join(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function unsigned(bytes: number, value: number | bigint): Bytes {
  const out = new Uint8Array(bytes);
  let rest = BigInt(value);
  for (let at = bytes - 1; at >= 0; at -= 1) {
    out[at] = Number(rest & 255n);
    rest >>= 8n;
  }
  return out;
}

export const u8 = (value: number): Bytes => unsigned(1, value);
export const u16 = (value: number): Bytes => unsigned(2, value);
export const u32 = (value: number): Bytes => unsigned(4, value);
export const u64 = (value: number | bigint): Bytes => unsigned(8, value);
export const u88 = (value: number): Bytes => unsigned(11, value);

/** A big-endian number of any length. */
export function numberOf(bytes: Bytes): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

/** Takes a record apart, field by field. The caller has checked that the bytes are there. */
export class Fields {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  take(length: number): Bytes {
    if (this.#at + length > this.#bytes.length) throw new RangeError('a field reaches past the end of its record');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** A big-endian number of at most 6 bytes. */
  number(length: number): number {
    return Number(numberOf(this.take(length)));
  }
}

export const isZero = (bytes: Bytes): boolean => bytes.every((byte) => byte === 0);

export const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex');

export const fromHex = (digits: string): Bytes => new Uint8Array(Buffer.from(digits, 'hex'));

export const toBase64 = (bytes: Bytes): string => Buffer.from(bytes).toString('base64');

/** Canonical base64 with padding that gives exactly `length` bytes; `malformed` otherwise. */
export function fromBase64(value: string, length: number): Bytes {
  const bytes = new Uint8Array(Buffer.from(value, 'base64'));
  must(bytes.length === length && toBase64(bytes) === value, 'not canonical base64 of the right length');
  return bytes;
}

/** UTF-8 without a byte-order mark (one that is there stays, as U+FEFF, for the caller to refuse); `malformed` otherwise. */
export function fromUtf8(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    must(false, 'not UTF-8');
  }
}
