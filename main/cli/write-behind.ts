import type { OutputFile } from './output-file.ts';

/** Bytes of a write, how many may wait, and after how many bytes the disk is asked to begin. */
const WRITE = 1_048_576;
const WAITING = 6;
const FLUSH_EVERY = 64 * 1_048_576;
/**
 * Bytes of a file's first write. A short one, so that the others do not begin at multiples of their size: Linux would keep each of those in
 * one large piece of memory, which costs a virtual machine three times the time.
 */
const FIRST = 65_536;

/** Buffers for all files of the run: a bag may have thousands of small ones. */
const pool: Uint8Array[] = [];

/** What is written to. */
type Target = Pick<OutputFile, 'write' | 'flush'>;

/**
 * Writes a stream of bytes to a file in large pieces while the next ones are made. Bytes are copied, so the caller may reuse them at
 * once. An error of an earlier write is thrown by the next call.
 */
export class WriteBehind {
  readonly #file: Target;
  readonly #running = new Set<Promise<void>>();
  #last: Promise<void> = Promise.resolve();
  #current: Uint8Array | undefined;
  #filled = 0;
  #capacity = WRITE;
  /** Where the current buffer goes. */
  #position = 0;
  #unflushed = 0;
  #flushing: Promise<void> | undefined;
  #error: { readonly thrown: unknown } | undefined;

  constructor(file: Target) {
    this.#file = file;
  }

  /**
   * Takes all of `bytes`, to be written at `position` or else after the ones before. Resolves when they are copied, which may be before
   * they are written.
   */
  async write(bytes: Uint8Array, position = this.#position + this.#filled): Promise<void> {
    if (position !== this.#position + this.#filled) {
      this.#send();
      this.#position = position;
    }
    for (let at = 0; at < bytes.length; ) {
      const buffer = this.#current ?? (await this.#buffer());
      const part = bytes.subarray(at, at + this.#capacity - this.#filled);
      buffer.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === this.#capacity) this.#send();
    }
  }

  /** Sends what is left, and waits until everything is with the system (not yet on the disk: see `PartFile.finish`). */
  async end(): Promise<void> {
    this.#send();
    await Promise.all(this.#running);
    await this.#flushing;
    this.#throwError();
  }

  /** Waits for what runs, without a care how it ends: afterwards the file may be closed. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#running);
    await this.#flushing;
  }

  #throwError(): void {
    if (this.#error !== undefined) throw this.#error.thrown;
  }

  async #buffer(): Promise<Uint8Array> {
    while (this.#running.size >= WAITING) await Promise.race(this.#running);
    this.#throwError();
    const buffer = pool.pop() ?? new Uint8Array(WRITE);
    this.#current = buffer;
    this.#capacity = this.#position === 0 ? FIRST : WRITE;
    this.#filled = 0;
    return buffer;
  }

  #send(): void {
    const buffer = this.#current;
    if (buffer === undefined) return;
    const bytes = buffer.subarray(0, this.#filled);
    const position = this.#position;
    // One after the other: a file system lets only one write into a file at a time, and lets the others spin.
    const writing: Promise<void> = this.#last
      .then(() => (this.#error === undefined ? this.#file.write(bytes, position) : undefined))
      .catch((thrown: unknown) => {
        this.#error ??= { thrown };
      })
      .finally(() => {
        this.#running.delete(writing);
        pool.push(buffer);
      });
    this.#last = writing;
    this.#running.add(writing);
    this.#position += bytes.length;
    this.#filled = 0;
    this.#unflushed += bytes.length;
    this.#current = undefined;
    if (this.#unflushed >= FLUSH_EVERY && this.#flushing === undefined) this.#flush();
  }

  /** The disk works from early on instead of only at the end. */
  #flush(): void {
    this.#unflushed = 0;
    this.#flushing = this.#file
      .flush()
      .catch((thrown: unknown) => {
        this.#error ??= { thrown };
      })
      .finally(() => {
        this.#flushing = undefined;
      });
  }
}
