import { concat, utf8 } from './bytes.ts';
import type { SealingPublicKey, SigningPublicKey } from './keys.ts';
import { blake2b } from './sodium.ts';

const QR_PREFIX = 'daftar-fingerprint:';

/** The 35 decimal digits that name a pair of keys (docs/format.md section 6.1). */
export function fingerprint(signing: SigningPublicKey, sealing: SealingPublicKey): string {
  const hash = blake2b(64, concat(utf8('daftar v1 fingerprint'), new Uint8Array(1), signing, sealing), null);
  let number = 0n;
  for (const byte of hash) number = number * 256n + BigInt(byte);
  return (number % 10n ** 35n).toString().padStart(35, '0');
}

/** The seven groups of five digits in which a fingerprint is shown. Throws `RangeError` unless given 35 digits. */
export function fingerprintGroups(digits: string): string[] {
  checkFingerprint(digits);
  return Array.from({ length: 7 }, (_, i) => digits.slice(i * 5, i * 5 + 5));
}

/** The text of a card's QR code. Throws `RangeError` unless given 35 digits. */
export function fingerprintQrText(digits: string): string {
  checkFingerprint(digits);
  return QR_PREFIX + digits;
}

/** The 35 digits in the text of a QR code, or null when it is none of Daftar's. */
export function fingerprintOfQrText(text: string): string | null {
  const digits = text.startsWith(QR_PREFIX) ? text.slice(QR_PREFIX.length) : '';
  return /^[0-9]{35}$/.test(digits) ? digits : null;
}

function checkFingerprint(digits: string): void {
  if (!/^[0-9]{35}$/.test(digits)) throw new RangeError('a fingerprint is 35 digits');
}
