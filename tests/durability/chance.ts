/** Chance that can be repeated: the same seed gives the same choices. What the machine does meanwhile it does not repeat. */
import { numbers } from '../bench/reports.ts';

export interface Chance {
  readonly seed: number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** One of some. */
  of<T>(some: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  const next = numbers(seed);
  const below = (end: number): number => next() % Math.max(1, end);
  return {
    seed,
    below,
    of: (some) => {
      const one = some[below(some.length)];
      if (one === undefined) throw new RangeError('nothing to choose from');
      return one;
    },
  };
}
