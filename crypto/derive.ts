import { checkBytes, labelled } from './bytes.ts';
import { blake2b } from './sodium.ts';

const NOTHING = new Uint8Array(0);

/**
 * `derive(key, label, context)` of docs/format.md section 1: 32 bytes for one purpose. The caller wipes them.
 * Throws `RangeError` for a key that is not 32 bytes or a label outside `daftar v1 `.
 */
export function derive(key: Uint8Array, label: string, context: Uint8Array = NOTHING): Uint8Array {
  checkBytes(key, 32, 'key');
  if (!/^daftar v1 [\x20-\x7e]+$/.test(label)) throw new RangeError('label does not begin with "daftar v1 "');
  return blake2b(32, labelled(label, context), key);
}
