/** What the screen may say about the text. `waiting`: typed and not yet on its way. Instants are milliseconds since 1970. */
export type SaveState =
  | { readonly name: 'unchanged' }
  | { readonly name: 'waiting' }
  | { readonly name: 'saving' }
  | { readonly name: 'saved'; readonly at: number }
  | { readonly name: 'failed'; readonly error: unknown };

export interface AutosaveOptions<Value> {
  /** Answers when the value is durable. */
  readonly write: (value: Value) => Promise<{ readonly savedAt: number }>;
  /** milliseconds after the last change, and at most after the first unsaved one */
  readonly delay: number;
  readonly longest: number;
  readonly onState: (state: SaveState) => void;
}

/**
 * For whatever somebody writes: at most two seconds of typing are lost by a crash or a power cut, also of somebody who never pauses. The rest of
 * the two seconds is for the write itself. In milliseconds.
 */
export const WRITING = { delay: 800, longest: 1500 } as const;

/** After so many milliseconds a write that failed is tried again: a disk that was full may have room by then. */
export const TRIED_AGAIN = 10_000;

/**
 * Saves a value a moment after it stops changing. One write at a time; the newest value wins; a failed write keeps its value, and it is
 * tried again with the next change, on `keep`, and by itself after a while, which is told only when it helps.
 */
export class Autosave<Value> {
  readonly #options: AutosaveOptions<Value>;
  #unsaved: { readonly value: Value; readonly since: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;

  constructor(options: AutosaveOptions<Value>) {
    this.#options = options;
  }

  /** There is something that is not durable yet. */
  get isUnsaved(): boolean {
    return this.#unsaved !== null || this.#running !== null;
  }

  change(value: Value): void {
    const now = Date.now();
    this.#unsaved = { value, since: this.#unsaved?.since ?? now };
    if (this.#running === null) this.#options.onState({ name: 'waiting' });
    const left = this.#unsaved.since + this.#options.longest - now;
    this.#schedule(Math.max(0, Math.min(this.#options.delay, left)));
  }

  /** Writes now what is not saved yet; true when everything is durable. */
  async keep(): Promise<boolean> {
    this.#cancelTimer();
    while (this.#running !== null) await this.#running;
    if (this.#unsaved !== null) await this.#write();
    return this.#unsaved === null;
  }

  /**
   * Lets another write take the place of the pending one, for example making a version. When it throws, what was unsaved stays so,
   * and the error goes to the caller.
   */
  async through<Answer>(write: () => Promise<Answer>): Promise<Answer> {
    this.#cancelTimer();
    while (this.#running !== null) await this.#running;
    const held = this.#unsaved;
    this.#unsaved = null;
    try {
      return await write();
    } catch (error) {
      this.#unsaved ??= held;
      if (this.#unsaved !== null) this.#failed(error);
      throw error;
    }
  }

  /** Writes once more what is not saved yet, and nothing after that; true when everything is durable. */
  async end(): Promise<boolean> {
    const kept = await this.keep();
    this.stop();
    return kept;
  }

  /** Nothing is written any more; what is unsaved is given up. */
  stop(): void {
    this.#cancelTimer();
    this.#unsaved = null;
  }

  #schedule(delay: number, isRetry = false): void {
    this.#cancelTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#running === null) this.#write(isRetry);
    }, delay);
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #write(isRetry = false): Promise<void> {
    this.#running = this.#writeOnce(isRetry).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #writeOnce(isRetry: boolean): Promise<void> {
    const taken = this.#unsaved;
    if (taken === null) return;
    this.#unsaved = null;
    if (!isRetry) this.#options.onState({ name: 'saving' });
    try {
      const { savedAt } = await this.#options.write(taken.value);
      if (this.#unsaved === null) this.#options.onState({ name: 'saved', at: savedAt });
      else this.#afterWrite();
    } catch (error) {
      const isNewer = this.#unsaved !== null;
      this.#unsaved ??= taken;
      // What was said already is not said again every ten seconds.
      if (isRetry && !isNewer) this.#tryAgain();
      else this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#options.onState({ name: 'failed', error });
    this.#tryAgain();
  }

  #tryAgain(): void {
    if (this.#timer === null) this.#schedule(TRIED_AGAIN, true);
  }

  /** Something was typed while the write ran; if its time came meanwhile, it goes now. */
  #afterWrite(): void {
    this.#options.onState({ name: 'waiting' });
    if (this.#timer === null) this.#schedule(0);
  }
}
