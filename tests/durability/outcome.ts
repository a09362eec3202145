/** What a part of the suite answers: figures for the table, and what went wrong, each with what it takes to see it again. */
export interface Outcome {
  readonly part: string;
  /** In the order of the table. */
  readonly figures: readonly { readonly what: string; readonly value: string }[];
  readonly failures: readonly string[];
}

export type Say = (text: string) => void;
