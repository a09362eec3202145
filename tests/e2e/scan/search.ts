/** Looks for many byte strings at once: one pass over the bytes, however many there are. */

/** Bits of the table of beginnings: three bytes name a place in it. */
const TABLE_BITS = 24;
const SHORTEST = 4;

export class Search<Needle extends { readonly bytes: Buffer }> {
  /** One bit for each three bytes that some needle begins with. */
  readonly #begins = new Uint8Array(1 << (TABLE_BITS - 3));
  readonly #byBeginning = new Map<number, Needle[]>();

  /** Throws on a needle of fewer than four bytes: it would be found everywhere. */
  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      const [a, b, c] = needle.bytes;
      if (a === undefined || b === undefined || c === undefined || needle.bytes.length < SHORTEST)
        throw new RangeError('a word is too short to be searched for');
      const key = a | (b << 8) | (c << 16);
      this.#begins[key >> 3] = (this.#begins[key >> 3] ?? 0) | (1 << (key & 7));
      const alike = this.#byBeginning.get(key);
      if (alike === undefined) this.#byBeginning.set(key, [needle]);
      else alike.push(needle);
    }
  }

  /** Every needle that is in `bytes`, once. */
  in(bytes: Buffer): Set<Needle> {
    const found = new Set<Needle>();
    const begins = this.#begins;
    const end = bytes.length - SHORTEST;
    let key = ((bytes[0] ?? 0) << 8) | ((bytes[1] ?? 0) << 16);
    for (let at = 0; at <= end; at += 1) {
      key = (key >> 8) | ((bytes[at + 2] ?? 0) << 16);
      if (((begins[key >> 3] ?? 0) & (1 << (key & 7))) === 0) continue;
      for (const needle of this.#byBeginning.get(key) ?? []) {
        const { length } = needle.bytes;
        if (found.has(needle) || at + length > bytes.length) continue;
        if (bytes.compare(needle.bytes, 0, length, at, at + length) === 0) found.add(needle);
      }
    }
    return found;
  }
}
