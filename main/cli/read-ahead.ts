import { closeSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { about } from './system-failure.ts';

const readAsync = promisify(read);

/**
 * How a file is read. `first` is the size of the first piece where it differs, in bytes. `rooms` gives the memory for a piece, at least
 * as large; each piece keeps its own until the one after the next is asked for.
 */
export type ReadShape = {
  readonly piece: number;
  readonly first?: number;
  readonly rooms?: ((index: number) => Uint8Array) | undefined;
};

/**
 * The bytes of a file in pieces, the next one read while one is worked on. A piece is full but for the last, and valid until the next
 * one is asked for. Throws a `Failure` that names the file. The descriptor is closed whatever happens.
 */
export async function* readAhead(
  path: string,
  { piece, first = piece, rooms = twoBuffers(piece) }: ReadShape,
): AsyncGenerator<Uint8Array> {
  const fd = await about(path, () => openSync(path, 'r'));
  let position = 0;
  /** Reads that were begun; one is waited for before the descriptor closes, lest another file gets its number. */
  let pending: Promise<Uint8Array> | undefined;
  const begin = (turn: number, size: number): Promise<Uint8Array> => {
    const into = rooms(turn).subarray(0, size);
    const reading = fill(fd, into, position);
    position += size;
    // Its failure is thrown where it is awaited.
    reading.catch(() => undefined);
    return reading;
  };
  try {
    pending = begin(0, Math.min(first, piece));
    for (let turn = 1; ; turn++) {
      const wanted: number = turn === 1 ? Math.min(first, piece) : piece;
      const bytes = await about(path, () => pending ?? new Uint8Array(0));
      pending = bytes.length === wanted ? begin(turn, piece) : undefined;
      if (bytes.length > 0) yield bytes;
      if (pending === undefined) return;
    }
  } finally {
    await pending?.catch(() => undefined);
    closeSync(fd);
  }
}

function twoBuffers(size: number): (index: number) => Uint8Array {
  const [even, odd] = [new Uint8Array(size), new Uint8Array(size)];
  return (index) => (index % 2 === 0 ? even : odd);
}

async function fill(fd: number, into: Uint8Array, position: number): Promise<Uint8Array> {
  let size = 0;
  while (size < into.length) {
    const { bytesRead } = await readAsync(fd, into, size, into.length - size, position + size);
    if (bytesRead === 0) break;
    size += bytesRead;
  }
  return into.subarray(0, size);
}
