/** What a benchmark row gives: figures, each beside a reference that was measured in the same run on the same machine. */

export interface Figure {
  /** What was measured, in a few words. */
  readonly what: string;
  /** `higher` for rates, `lower` for times and sizes. */
  readonly better: 'higher' | 'lower';
  readonly unit: 'ms' | 's' | 'MiB' | 'MiB/s';
  readonly measured: number;
  readonly reference: { readonly what: string; readonly measured: number; readonly samples?: readonly number[] };
  /** `measured` divided by the reference. */
  readonly ratio: number;
  /** What is to be reached, and whether it was. Absent for a figure that only explains another. */
  readonly target?: { readonly what: string; readonly met: boolean };
  /** Every single measurement behind `measured`, in `unit`, in order. */
  readonly samples?: readonly number[];
}

/** A row of the table: `npm run bench -- NAME` runs it alone. `say` tells what goes on; it is not kept. */
export interface Row {
  readonly name: string;
  measure(say: (text: string) => void): Promise<readonly Figure[]>;
}

/** The middle of some measurements; the lower one of two. NaN of none. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 50);
}

/** The smallest measurement that at least `percent` of all of them do not exceed. NaN of none. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
