/** What pdf.js may unpack for one page, in bytes: a photograph of fifty megapixels and what belongs to it. */
export const MOST_UNPACKED = 256 * 1_048_576;

/**
 * Counts what pdf.js unpacks; the build makes it ask here before it makes room. A file of a few kilobytes can hold gigabytes of
 * blanks, and pdf.js would take them all.
 */
export class UnpackBound {
  #left = MOST_UNPACKED;
  /** Whether something was refused since the last page began; pdf.js itself may go on and leave a hole. */
  exceeded = false;

  /** A page begins. */
  reset(): void {
    this.#left = MOST_UNPACKED;
    this.exceeded = false;
  }

  /** Throws RangeError when `bytes` more are too many. */
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    this.exceeded = true;
    throw new RangeError('too much to unpack');
  }
}
