import { checkBytes, checkWhole, labelled } from './bytes.ts';
import { blake2b, wipe } from './sodium.ts';

const NOTHING = new Uint8Array(0);

/**
 * `derive(key, label, context)` of docs/format.md section 1: 32 bytes for one purpose. The caller wipes them.
 * Throws `RangeError` for a key that is not 32 to 64 bytes (all are 32 but a recovery code's 40 digits) or a label outside
 * `daftar v1 `.
 */
export function derive(key: Uint8Array, label: string, context: Uint8Array = NOTHING): Uint8Array {
  checkBytes(key, undefined, 'key');
  checkWhole(key.length, 32, 64, 'size of the key');
  if (!/^daftar v1 [\x20-\x7e]+$/.test(label)) throw new RangeError('label does not begin with "daftar v1 "');
  const message = labelled(label, context);
  const derived = blake2b(32, message, key);
  // A context may hold a secret, as the keyring's does.
  wipe(message);
  return derived;
}
