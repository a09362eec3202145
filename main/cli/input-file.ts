/** Small inputs, read whole and never beyond their limit. */
import { open, stat } from 'node:fs/promises';
import { Failure } from './failure.ts';
import { about, shownPath } from './system-failure.ts';

/**
 * The bytes of a regular file, or of standard input for `-` where `stdin` is given. At most `limit` bytes and one more are read, so that
 * the caller's own check says what is wrong with a longer one.
 */
export async function readInput(path: string, limit: number, stdin?: NodeJS.ReadableStream): Promise<Uint8Array> {
  if (path === '-' && stdin !== undefined) return readStream(stdin, limit + 1);
  return about(path, async () => {
    await checkReadable(path);
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(limit + 1);
      let size = 0;
      while (size < bytes.length) {
        const { bytesRead } = await file.read(bytes, size, bytes.length - size, null);
        if (bytesRead === 0) break;
        size += bytesRead;
      }
      return bytes.slice(0, size);
    } finally {
      await file.close();
    }
  });
}

/** Throws `not-a-file` for a folder or a device; pipes are taken, because `<(command)` is one. */
async function checkReadable(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isFile() || found.isFIFO() || found.isCharacterDevice()) return;
  throw new Failure('not-a-file', `${shownPath(path)} is not a file. Give the name of a file.`);
}

async function readStream(stream: NodeJS.ReadableStream, limit: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    size += bytes.length;
    if (size >= limit) break;
  }
  return new Uint8Array(Buffer.concat(pieces).subarray(0, limit));
}
