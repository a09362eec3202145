/** Puts what was typed into the vault; true when everything is there. It does not throw. */
export type Keeper = () => Promise<boolean>;

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
  readonly keep = async (): Promise<boolean> => {
    await this.#ask();
    return this.#ask();
  };

  async #ask(): Promise<boolean> {
    const kept = await Promise.all([...this.#keepers].map((keeper) => keeper()));
    return !kept.includes(false);
  }
}
