/** What a watchdog is told and tells. */
export interface WatchdogWork {
  /** Sends a ping with this number to the frame. */
  readonly ping: (id: number) => void;
  /** Called once, when the frame has not answered for too long. The watchdog has stopped by then. */
  readonly onHang: () => void;
}

/** How often the frame is asked, and how many questions in a row may stay without an answer: a frame that hangs is found within 5 s. */
export const PING_MS = 1_000;
export const MOST_MISSED = 4;
/** How many questions a frame may answer before it shows anything: one that works on without an end is no better than one that hangs. */
export const MOST_OPENING = 20;

/**
 * Watches a frame that decodes hostile content. Missed answers are counted in ticks of this page's own clock, so that a computer that
 * slept, or a page that was held up itself, is not taken for a frame that hangs.
 */
export class Watchdog {
  readonly #work: WatchdogWork;
  #timer: ReturnType<typeof setInterval> | undefined;
  #asked = 0;
  #answered = 0;
  #missed = 0;
  #opening: number | null = 0;

  constructor(work: WatchdogWork) {
    this.#work = work;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#tick(), PING_MS);
  }

  /** The frame's answer to a ping; an old one counts for nothing. */
  pong(id: number): void {
    if (id !== this.#asked) return;
    this.#answered = id;
    this.#missed = 0;
  }

  /** Bytes went to the frame that it had not had: it is not to blame for the time that took. */
  progress(): void {
    if (this.#opening !== null) this.#opening = 0;
  }

  /** The file is shown. */
  shown(): void {
    this.#opening = null;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    if (this.#asked === this.#answered) {
      if (this.#opening === null || ++this.#opening <= MOST_OPENING) {
        this.#asked += 1;
        this.#work.ping(this.#asked);
        return;
      }
    } else {
      this.#missed += 1;
      if (this.#missed < MOST_MISSED) return;
    }
    this.stop();
    this.#work.onHang();
  }
}
