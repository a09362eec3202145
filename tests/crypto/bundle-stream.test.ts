import { beforeAll, describe, expect, it } from 'vitest';
import { createBundle, newSeeds, openStream, publicKeys, ready, sealStream } from '../../crypto/index.ts';

beforeAll(ready);

/** Gives pieces of `size` bytes out of one buffer that is overwritten as soon as the next piece is asked for. */
async function* reused(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
    buffer.fill(0xee);
  }
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: number[] = [];
  for await (const piece of pieces) for (const byte of piece) all.push(byte);
  return Uint8Array.from(all);
}

describe('a bundle as a stream', () => {
  it.each([1000, 65_536, 65_552, 100_000])('takes pieces of %i bytes whose buffer is used again', async (size) => {
    const seeds = newSeeds();
    const bag = Uint8Array.from({ length: 300_001 }, (_, at) => (at * 7) % 251);
    const sealer = createBundle({ recipients: [publicKeys(seeds).sealing], length: bag.length });
    const sealed = await gathered(sealStream(sealer, reused(bag, size)));
    const opened = await openStream(reused(sealed, size), seeds.sealing);
    expect(Buffer.compare(await gathered(opened.bag), bag)).toBe(0);
  });
});
