/** Keeps the sentinel behind the changes: one writing for all of the last second, and one before a lock (docs/format.md section 11.5). */
import { type SentinelHead, type SentinelMark, type SettingsKey, sealSentinel } from '../../../crypto/index.ts';
import type { Host } from '../host.ts';
import { Queue } from '../queue.ts';

/** How far behind it may be, in milliseconds. */
const BEHIND_MS = 1000;

/** What it would say now. The key stays the vault's. */
export interface SentinelState {
  readonly key: SettingsKey;
  readonly head: SentinelHead;
  readonly mark: SentinelMark;
}

export class Sentinel {
  readonly #host: Host;
  readonly #now: () => SentinelState;
  readonly #queue = new Queue();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBehind = false;

  constructor(host: Host, now: () => SentinelState) {
    this.#host = host;
    this.#now = now;
  }

  /** There is something new to say. */
  changed(): void {
    this.#isBehind = true;
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, BEHIND_MS);
  }

  /** Writes it when it is behind. Never throws: a sentinel that is behind costs a question at the next start, not a record. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#queue.run(async () => {
      if (!this.#isBehind) return;
      this.#isBehind = false;
      const { key, head, mark } = this.#now();
      try {
        await this.#host.call('sentinel:write', { bytes: sealSentinel(key, head, mark).slice() });
      } catch {
        this.#isBehind = true;
      }
    });
  }

  /** After this it writes no more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
