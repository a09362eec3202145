const BYTES = 8;

/** A name for a new part of a report, so that other parts can point at it: 16 hexadecimal digits, random. */
export function newPartKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
