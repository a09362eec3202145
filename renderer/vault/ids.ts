import { fromHex, type RecordId, recordId, toHex } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';

/** The 16 bytes of an id. Throws VaultError `invalid` for what is no id. */
export function idOf(hex: HexId): RecordId {
  const bytes = fromHex(hex);
  if (bytes === null || bytes.length !== 16) throw new VaultError('invalid');
  return recordId(bytes);
}

/** The id of 16 bytes, as it stands in directory and requests. */
export function hexOf(id: Uint8Array): HexId {
  return toHex(id);
}
