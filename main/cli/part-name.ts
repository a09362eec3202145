import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/**
 * The name under which an output is built: hidden, in the same folder (so that the rename is one act), hard to guess, and short
 * enough for a file system that takes 255 bytes whatever the final name is.
 */
export function partName(path: string): string {
  let base = basename(path);
  while (Buffer.byteLength(base) > 200) base = [...base].slice(0, -1).join('');
  return join(dirname(path), `.${base}.${randomBytes(6).toString('hex')}.part`);
}
