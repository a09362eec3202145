/** Sealing and opening a bundle as a stream of bytes, in constant memory (docs/format.md section 8). */
import { FormatError } from '../shared/errors.ts';
import { type BundleOpener, type BundleSealer, openBundle } from './bundle.ts';
import type { SealingSeed } from './keys.ts';
import { BUNDLE_HEADER_SIZE, type ChunkCipher, chunkSizes, sodiumCipher, TAG_SIZE } from './stream.ts';

/** Pieces of bytes of any size, from a file or from memory. A piece need be valid only until the next one is asked for. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Gives a source's bytes in runs of exactly the asked sizes. */
class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #waiting: Uint8Array = new Uint8Array(0);

  constructor(source: ByteSource) {
    this.#pieces = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  }

  /**
   * The next `size` bytes, or as many as there are before the end; valid until the next call. What lies in two pieces is copied
   * before the second one is asked for, because a source may then use the first one again.
   */
  async take(size: number): Promise<Uint8Array> {
    let joined: Uint8Array | undefined;
    let filled = 0;
    while (filled < size) {
      if (this.#waiting.length === 0) {
        const next = await this.#pieces.next();
        if (next.done === true) break;
        this.#waiting = next.value;
        continue;
      }
      const part = this.#waiting.subarray(0, size - filled);
      this.#waiting = this.#waiting.subarray(part.length);
      if (part.length === size) return part;
      joined ??= new Uint8Array(size);
      joined.set(part, filled);
      filled += part.length;
    }
    return joined === undefined ? new Uint8Array(0) : joined.subarray(0, filled);
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}

/**
 * The whole file of a bundle: its header, then each sealed chunk. The sealer's payload key is wiped at the end.
 * Throws `RangeError` when the bag has not exactly the length that the sealer was made for.
 */
export async function* sealStream(sealer: BundleSealer, bag: ByteSource): AsyncGenerator<Uint8Array, void, void> {
  const reader = new ByteReader(bag);
  try {
    yield sealer.header;
    for (let index = 0; index < sealer.chunkCount; index++) {
      yield sealer.sealChunk(index, await reader.take(chunkSizes(sealer, index).bag));
    }
    if ((await reader.take(1)).length > 0) throw new RangeError('the bag is longer than was said');
  } finally {
    sealer.wipe();
    await reader.close();
  }
}

/** A bundle whose header opened; `bag` then gives the bag's bytes and can be read once. */
export type OpenedStream = {
  readonly header: Uint8Array;
  readonly opener: BundleOpener;
  /**
   * The bag's bytes. Throws {@link FormatError} `truncated`, `altered` or `malformed` where it finds it; nothing that came before
   * is genuine until it has ended without one and the bag's own rules are checked.
   */
  readonly bag: AsyncGenerator<Uint8Array, void, void>;
};

/** Opens a bundle that arrives as a stream. Throws what `openBundle` throws. */
export async function openStream(
  source: ByteSource,
  seed: SealingSeed,
  cipher: ChunkCipher = sodiumCipher,
): Promise<OpenedStream> {
  const reader = new ByteReader(source);
  try {
    const header = (await reader.take(BUNDLE_HEADER_SIZE)).slice();
    const opener = openBundle(header, seed, cipher);
    return { header, opener, bag: bagOf(reader, opener) };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

async function* bagOf(reader: ByteReader, opener: BundleOpener): AsyncGenerator<Uint8Array, void, void> {
  try {
    for (let index = 0; index < opener.chunkCount; index++) {
      const plain = opener.openChunk(index, await reader.take(chunkSizes(opener, index).plain + TAG_SIZE));
      if (plain.length > 0) yield plain;
    }
    if ((await reader.take(1)).length > 0) throw new FormatError('altered', 'length of the file');
  } finally {
    opener.wipe();
    await reader.close();
  }
}
