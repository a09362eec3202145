/** Puts what was typed into the vault; true when everything is there. It does not throw. */
export type Keeper = () => Promise<boolean>;

/** `leave`: nothing may stay behind in a field. `pause`: the page stays, and its fields with what is half typed in them. */
type KeepFor = 'leave' | 'pause';

/** The parts of the page that may hold text which is not in the vault yet. Asked before leaving a screen and before locking. */
export class UnsavedText {
  readonly #keepers = new Set<Keeper>();
  readonly #halfTyped = new Set<() => void>();

  /** Returns a function that takes the keeper out again. */
  readonly register = (keeper: Keeper): (() => void) => {
    this.#keepers.add(keeper);
    return () => {
      this.#keepers.delete(keeper);
    };
  };

  /** The same for what a field holds that counts only when it is added. */
  readonly registerHalfTyped = (add: () => void): (() => void) => {
    this.#halfTyped.add(add);
    return () => {
      this.#halfTyped.delete(add);
    };
  };

  /** Adds what is half typed to what is written, at once: a version is of the moment in which it was asked for. */
  readonly addHalfTyped = (): void => {
    for (const add of this.#halfTyped) add();
  };

  /**
   * True when all of it is kept. Every keeper is asked, also after one that failed, and then once more: what one of them keeps may change
   * what another holds, as a removed file changes its report.
   */
  readonly keep = async (why: KeepFor = 'leave'): Promise<boolean> => {
    if (why === 'leave') this.addHalfTyped();
    await this.#ask();
    return this.#ask();
  };

  async #ask(): Promise<boolean> {
    const kept = await Promise.all([...this.#keepers].map((keeper) => keeper()));
    return !kept.includes(false);
  }
}
