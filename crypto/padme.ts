import { checkWhole, MAX_LENGTH } from './bytes.ts';

const SMALLEST = 16_384;

/** Padmé (docs/format.md section 8.3): the length that `length` bytes are padded to. `length` is 0 to 2^40. */
export function padme(length: number): number {
  checkWhole(length, 0, MAX_LENGTH, 'length');
  if (length < 2) return length;
  const e = floorLog2(length);
  const step = 2 ** (e - (floorLog2(e) + 1));
  return step < 1 ? length : Math.ceil(length / step) * step;
}

/** Length of a bundle's padded plain text: `max(16384, padmé(length))`. */
export function paddedLength(length: number): number {
  return Math.max(SMALLEST, padme(length));
}

/** Not `Math.log2`, which rounds just below a power of two up to it. Zero for 0 and 1. */
function floorLog2(value: number): number {
  let exponent = 0;
  while (2 ** (exponent + 1) <= value) exponent++;
  return exponent;
}
