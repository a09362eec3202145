/** The head of a pack and the names in the folder of a backup (docs/format.md section 12.1). */
import { FormatError } from '../errors.ts';
import type { Sha256Of } from '../mirror/fields.ts';
import { ascii, compareBytes, isZero, startsWith } from './bytes.ts';

/** Bytes of the head of a pack. */
export const PACK_HEAD = 64;
/** A pack that has this many bytes is not added to. */
export const PACK_BYTES = 64 * 1_048_576;
const MAGIC = ascii('DAFTARBP');

export function writePackHead(vaultId: Uint8Array, sha256: Sha256Of): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PACK_HEAD);
  bytes.set(MAGIC);
  bytes[9] = 1;
  bytes.set(vaultId, 16);
  bytes.set(sha256(bytes.subarray(0, 32)), 32);
  return bytes;
}

/** The vault id. Throws FormatError. */
export function readPackHead(bytes: Uint8Array, sha256: Sha256Of): Uint8Array {
  if (bytes.length < PACK_HEAD) throw new FormatError('truncated', 'head of the pack');
  if (!startsWith(bytes, MAGIC)) throw new FormatError('malformed', 'magic of the pack');
  if (compareBytes(sha256(bytes.subarray(0, 32)), bytes.subarray(32, PACK_HEAD)) !== 0) {
    throw new FormatError('altered', 'checksum of the pack');
  }
  const version = (bytes[8] ?? 0) * 256 + (bytes[9] ?? 0);
  if (version > 1) throw new FormatError('too-new', 'version of the pack');
  if (version === 0 || !isZero(bytes.subarray(10, 16))) throw new FormatError('malformed', 'head of the pack');
  return bytes.slice(16, 32);
}

/** The folder of a vault's backups in the folder that was chosen. */
export function backupFolder(vaultId: Uint8Array, sha256: Sha256Of): string {
  const start = sha256(vaultId).subarray(0, 4);
  return `data-${Array.from(start, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
export const BACKUP_FOLDER = /^data-[0-9a-f]{8}$/;

export type BackupFile = 'pack' | 'generation';
const LETTERS: Readonly<Record<BackupFile, string>> = { pack: 'p', generation: 'g' };

export function backupFileName(what: BackupFile, number: number): string {
  return `${LETTERS[what]}-${String(number).padStart(8, '0')}`;
}

/** The number in such a name; null for another name. */
export function backupFileNumber(what: BackupFile, name: string): number | null {
  const [, letter, digits] = /^([pg])-([0-9]{8})$/.exec(name) ?? [];
  const number = Number(digits);
  return letter === LETTERS[what] && number > 0 ? number : null;
}
