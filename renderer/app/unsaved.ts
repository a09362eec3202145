/** `leave`: nothing may stay behind in a field. `pause`: the page stays, and its fields with what is half typed in them. */
export type KeepFor = 'leave' | 'pause';

/** Puts what was typed into the vault; true when everything is there. It does not throw. */
export type Keeper = (why: KeepFor) => Promise<boolean>;

/** The parts of the page that may hold text which is not in the vault yet. Asked before leaving a screen and before locking. */
export class UnsavedText {
  readonly #keepers = new Set<Keeper>();

  /** Returns a function that takes the keeper out again. */
  readonly register = (keeper: Keeper): (() => void) => {
    this.#keepers.add(keeper);
    return () => {
      this.#keepers.delete(keeper);
    };
  };

  /**
   * True when all of it is kept. Every keeper is asked, also after one that failed, and then once more: what one of them keeps may change
   * what another holds, as a removed file changes its report.
   */
  readonly keep = async (why: KeepFor = 'leave'): Promise<boolean> => {
    await this.#ask(why);
    return this.#ask(why);
  };

  async #ask(why: KeepFor): Promise<boolean> {
    const kept = await Promise.all([...this.#keepers].map((keeper) => keeper(why)));
    return !kept.includes(false);
  }
}
