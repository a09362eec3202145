/** What the vault header and the identity file share: magic, version, and a checksum at the end (sections 2 and 7). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, concat, readUint, utf8 } from './bytes.ts';
import { blake2b, equalBytes } from './sodium.ts';

const CHECKSUM = 32;
const SHORTEST = 44;

/** A file of `size` bytes that begins with `magic` (8 ASCII characters) and a version, and ends with its checksum. */
export type CheckedFile = { readonly magic: string; readonly size: number };

/** `body` and its checksum. */
export function withChecksum(body: Uint8Array): Uint8Array {
  return concat(body, blake2b(CHECKSUM, body, null));
}

/**
 * Checks magic, checksum, version and length, in the order of section 2. Throws {@link FormatError} `malformed`, `truncated`,
 * `altered` or `too-new`.
 */
export function checkFile(bytes: Uint8Array, file: CheckedFile): void {
  checkBytes(bytes, undefined, 'file');
  if (bytes.length < SHORTEST || !equalBytes(bytes.subarray(0, 8), utf8(file.magic))) {
    throw new FormatError('malformed', 'magic number');
  }
  const version = readUint(bytes, 8, 2);
  const body = bytes.subarray(0, bytes.length - CHECKSUM);
  if (!equalBytes(blake2b(CHECKSUM, body, null), bytes.subarray(body.length))) {
    const short = version === 1 && bytes.length < file.size;
    throw new FormatError(short ? 'truncated' : 'altered', 'checksum');
  }
  if (version > 1) throw new FormatError('too-new', 'version');
  if (version !== 1 || bytes.length !== file.size) throw new FormatError('malformed', 'version and length');
}
