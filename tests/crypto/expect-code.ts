import { expect } from 'vitest';
import { FormatError, type FormatErrorCode } from '../../shared/errors.ts';

/** The code of the {@link FormatError} that `run` throws, or `success`; any other error goes on and fails the test. */
export function codeOf(run: () => unknown): FormatErrorCode | 'success' {
  try {
    run();
    return 'success';
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
}

/** The same of something that takes its time. */
export function codeOfPromise(run: () => Promise<unknown>): Promise<FormatErrorCode | 'success'> {
  return run().then(
    () => 'success' as const,
    (error: unknown) => {
      if (error instanceof FormatError) return error.code;
      throw error;
    },
  );
}

/** Expects that `run` throws a {@link FormatError} with one of `codes`. */
export function expectCode(run: () => unknown, ...codes: FormatErrorCode[]): void {
  expect(codes).toContain(codeOf(run));
}

/** A copy of `bytes` with one bit changed: `position` counts bits and wraps around. */
export function flipBit(bytes: Uint8Array, position: number): Uint8Array {
  const copy = bytes.slice();
  const bit = position % (bytes.length * 8);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
export const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
