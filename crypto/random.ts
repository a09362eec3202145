/** Where random bytes come from. Only the test vectors' generator gives another source than the operating system. */
import { checkWhole } from './bytes.ts';
import { systemRandomBytes } from './sodium.ts';

/** A source of uniformly random bytes. */
export type Random = { bytes(size: number): Uint8Array };

/** The operating system's random bytes. */
export const systemRandom: Random = { bytes: (size) => systemRandomBytes(size) };

/** `size` bytes from the operating system, for keys, ids and salts. */
export function randomBytes(size: number): Uint8Array {
  checkWhole(size, 0, 65_536, 'size');
  return systemRandomBytes(size);
}

/** A whole number from 0 to `bound` − 1, every one equally likely. `bound` is 1 to 256. */
export function uniform(bound: number, random: Random): number {
  checkWhole(bound, 1, 256, 'bound');
  const limit = 256 - (256 % bound);
  for (;;) {
    const [byte] = random.bytes(1);
    // Bytes above the last whole multiple would favour small results.
    if (byte !== undefined && byte < limit) return byte % bound;
  }
}

/** A random order of the numbers 0 to `count` − 1 (Fisher and Yates). */
export function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = uniform(i + 1, random);
    const [a, b] = [order[i], order[j]];
    if (a === undefined || b === undefined) throw new RangeError('shuffle left its list');
    order[i] = b;
    order[j] = a;
  }
  return order;
}
