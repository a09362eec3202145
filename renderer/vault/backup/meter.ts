import type { Call } from '../dispatch.ts';

/** Shares of the whole that are shown, out of this many. */
const WHOLE = 1000;
/** Reading rows and asking what is missing; copying; reading back. */
const BEGINNING = 20;
const COPIED = 620;
const READ_BACK = 980;

/** How far a backup is. It never goes back: what has to be sent again was not foreseen. */
export class Meter {
  readonly #call: Call;
  #expected = 0;
  #sent = 0;
  #shown = 0;

  constructor(call: Call) {
    this.#call = call;
    this.#show(BEGINNING / 2);
  }

  readonly expect = (bytes: number): void => {
    this.#expected += bytes;
    this.#show(BEGINNING);
  };

  readonly sent = (bytes: number): void => {
    this.#sent += bytes;
    this.#show(BEGINNING + ((COPIED - BEGINNING) * this.#sent) / this.#expected);
  };

  readBack(done: number, of: number): void {
    this.#show(COPIED + (of === 0 ? READ_BACK - COPIED : ((READ_BACK - COPIED) * done) / of));
  }

  end(): void {
    this.#show(WHOLE);
  }

  #show(done: number): void {
    this.#shown = Math.max(this.#shown, Math.min(WHOLE, Math.round(done)));
    this.#call.progress({ done: this.#shown, of: WHOLE });
  }
}
