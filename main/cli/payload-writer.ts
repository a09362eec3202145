import { BUNDLE_HEADER_SIZE, type BundleSealer, chunkSizes, PAYLOAD_CHUNK, TAG_SIZE } from '../../crypto/index.ts';
import type { WriteBehind } from './write-behind.ts';

/** A chunk of which some bytes are still missing. */
type Begun = { readonly bytes: Uint8Array; missing: number };

/**
 * Seals a bag whose bytes come in any order: a chunk is sealed and written as soon as its last byte is there, and only chunks that
 * wait for some of theirs are held in memory.
 */
export class PayloadWriter {
  readonly #sealer: BundleSealer;
  readonly #output: WriteBehind;
  readonly #begun = new Map<number, Begun>();
  #bytes = 0;

  constructor(sealer: BundleSealer, output: WriteBehind) {
    this.#sealer = sealer;
    this.#output = output;
  }

  /**
   * Takes the bag's bytes from `offset` on, each of which may be given once. They may be used again when the promise is done.
   * Throws `RangeError` for bytes given twice as far as this shows, or outside the bag.
   */
  async put(offset: number, bytes: Uint8Array): Promise<void> {
    if (offset + bytes.length > this.#sealer.length) throw new RangeError('bytes outside the bag');
    this.#bytes += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const index = Math.floor((offset + at) / PAYLOAD_CHUNK);
      const from = offset + at - index * PAYLOAD_CHUNK;
      const size = chunkSizes(this.#sealer, index).bag;
      const part = bytes.subarray(at, at + size - from);
      at += part.length;
      if (part.length === size) await this.#seal(index, part);
      else await this.#add(index, from, part, size);
    }
  }

  /** Seals the chunks that hold padding alone. Throws `RangeError` when a byte of the bag was not given. */
  async end(): Promise<void> {
    if (this.#begun.size > 0 || this.#bytes !== this.#sealer.length)
      throw new RangeError('bytes of the bag are missing');
    const nothing = new Uint8Array(0);
    for (let index = Math.ceil(this.#sealer.length / PAYLOAD_CHUNK); index < this.#sealer.chunkCount; index++) {
      await this.#seal(index, nothing);
    }
  }

  async #add(index: number, from: number, part: Uint8Array, size: number): Promise<void> {
    const chunk = this.#begun.get(index) ?? { bytes: new Uint8Array(size), missing: size };
    chunk.bytes.set(part, from);
    chunk.missing -= part.length;
    if (chunk.missing > 0) {
      this.#begun.set(index, chunk);
      return;
    }
    this.#begun.delete(index);
    await this.#seal(index, chunk.bytes);
    chunk.bytes.fill(0);
  }

  async #seal(index: number, bag: Uint8Array): Promise<void> {
    const sealed = this.#sealer.sealChunk(index, bag);
    await this.#output.write(sealed, BUNDLE_HEADER_SIZE + index * (PAYLOAD_CHUNK + TAG_SIZE));
  }
}
