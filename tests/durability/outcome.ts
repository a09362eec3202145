/** What a part of the suite answers: figures for the table, and what went wrong, each with what it takes to see it again. */
export interface Outcome {
  readonly part: string;
  /** In the order of the table. */
  readonly figures: readonly { readonly what: string; readonly value: string }[];
  readonly failures: readonly string[];
}

export type Say = (text: string) => void;

const ENDS_AT = performance.now() + Number(process.env.DAFTAR_DURABILITY_MINUTES ?? Number.POSITIVE_INFINITY) * 60_000;

/** Whether so many minutes are over as `DAFTAR_DURABILITY_MINUTES` gives to each start of the suite: then a part ends with what it has done. */
export const isTimeUp = (): boolean => performance.now() > ENDS_AT;

/** What went wrong, told at once: a run takes long. */
export class Failures {
  readonly all: string[] = [];
  readonly #say: Say;
  constructor(say: Say) {
    this.#say = say;
  }
  add(...failures: readonly string[]): void {
    this.all.push(...failures);
    for (const failure of failures) this.#say(`FAILED ${failure}`);
  }
}
