import { FormatError } from '../errors.ts';

/** Reads a stream of byte pieces forward in amounts of one's own. Holds at most one piece, and what one `take` needs. */
export class ByteSource {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  /** Bytes given out so far. */
  position = 0;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Up to `limit` bytes as they come, without copying: the view is valid until the next call. Empty at the end. */
  async some(limit: number): Promise<Uint8Array> {
    while (this.#rest.length === 0) {
      const next = await this.#pieces.next();
      if (next.done === true) return this.#rest;
      this.#rest = next.value;
    }
    const piece = this.#rest.subarray(0, limit);
    this.#rest = this.#rest.subarray(piece.length);
    this.position += piece.length;
    return piece;
  }

  /**
   * Exactly `length` bytes in a buffer of their own. For records whose length is known to be small.
   * @throws FormatError 'malformed' when the stream ends before
   */
  async take(length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const piece = await this.some(length - at);
      if (piece.length === 0) throw new FormatError('malformed', 'ZIP ends early');
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /** Tells the stream that no more is wanted, so that it can close what it holds. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}
