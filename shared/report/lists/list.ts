/**
 * A list of codes of the field. A code is never given another meaning and never taken away: a later version of a list only adds.
 * Files hold codes, people see labels (shared/text/codes-en.ts).
 */
export interface CodeList<Code extends string = string> {
  /** Grows by one when codes are added. */
  readonly version: number;
  /** An open list takes an author's own terms, written `x-…`; each names a code of the list as its parent. */
  readonly open: boolean;
  readonly codes: readonly Code[];
}

/** A list of version 1 that forms, filters and checks depend on: an author adds nothing to it. */
export const closed = <const Codes extends readonly string[]>(...codes: Codes) => ({
  version: 1,
  open: false as const,
  codes,
});

/** A list of version 1 that takes an author's own terms. */
export const open = <const Codes extends readonly string[]>(...codes: Codes) => ({
  version: 1,
  open: true as const,
  codes,
});

/** Every code of a set of lists. */
export type CodesOf<Lists extends Readonly<Record<string, CodeList>>> = Lists[keyof Lists]['codes'][number];
