/** Shares of a recovery code: any k of n rebuild it (docs/format.md section 2.2). */
import { combine, split } from 'shamir-secret-sharing';
import { FormatError } from '../shared/errors.ts';
import { FEWEST_SHARES, MOST_SHARES } from '../shared/limits.ts';
import { checkWhole, concat, labelled, uint } from './bytes.ts';
import { dataDigits, type GroupsReview, inGroups, parseGroups, reviewGroups, withCheckDigits } from './digit-groups.ts';
import type { VaultId } from './keys.ts';
import { type Random, systemRandom } from './random.ts';
import { RECOVERY_DATA_DIGITS, type RecoveryCode, recoveryCodeOf, recoveryData } from './recovery-code.ts';
import { blake2b, equalBytes, wipe } from './sodium.ts';

/** Groups of five digits of a share. */
export const SHARE_GROUPS = 18;

const VERSION = 1;
/** Data digits that say the version. */
const VERSION_DIGITS = 2;
const NUMBER_DIGITS = 70;
const SECRET_SIZE = 17;
const MARK_SIZE = 2;
const SET_SIZE = 4;
const CHECKSUM_SIZE = 4;
/** k, x, mark, set, y: what the checksum is of. */
const CHECKED_SIZE = 2 + MARK_SIZE + SET_SIZE + SECRET_SIZE;
const SHARE_SIZE = CHECKED_SIZE + CHECKSUM_SIZE;

/** A share that was read. Its holder wipes `y`. */
export type Share = {
  /** How many shares rebuild the code, 2 to 10. */
  readonly needed: number;
  /** 1 to 255, another one in each share of a set. */
  readonly x: number;
  /** 2 bytes that tell vaults apart: {@link isShareOf}. */
  readonly mark: Uint8Array;
  /** 4 random bytes, the same in all shares that were made together. */
  readonly set: Uint8Array;
  /** 17 bytes. */
  readonly y: Uint8Array;
};

/**
 * Splits a code into `of` shares, any `needed` of which rebuild it: each is 90 ASCII digits. No share, and no smaller number of them,
 * says anything about the code. Throws `RangeError` unless 2 ≤ `needed` ≤ `of` ≤ 10. The coefficients are drawn by the library and left to the collector.
 */
export async function splitRecoveryCode(
  code: RecoveryCode,
  vault: VaultId,
  { needed, of }: { readonly needed: number; readonly of: number },
): Promise<{ readonly shares: readonly string[]; readonly set: Uint8Array }> {
  checkWhole(of, FEWEST_SHARES, MOST_SHARES, 'number of shares');
  checkWhole(needed, FEWEST_SHARES, of, 'number of shares needed');
  const set = newShareSet();
  const mark = markOf(vault, set);
  const secret = bytesOf(BigInt(recoveryData(code)), SECRET_SIZE);
  try {
    const pieces = await split(secret, of, needed);
    const shares = pieces.map((piece) => {
      const y = piece.subarray(0, SECRET_SIZE);
      const x = piece[SECRET_SIZE] ?? 0;
      return printShare({ needed, x, mark, set, y });
    });
    wipe(...pieces);
    return { shares, set };
  } finally {
    wipe(secret);
  }
}

/** What shares made together have in common, 4 random bytes. */
export function newShareSet(random: Random = systemRandom): Uint8Array {
  return random.bytes(SET_SIZE);
}

/** A share as it is written, 90 ASCII digits. Throws `RangeError` for what is none. Nothing given is wiped. */
export function printShare({ needed, x, mark, set, y }: Share): string {
  checkWhole(needed, FEWEST_SHARES, MOST_SHARES, 'number of shares needed');
  checkWhole(x, 1, 255, 'x');
  const checked = concat(uint(needed, 1), uint(x, 1), mark, set, y);
  checkWhole(checked.length, CHECKED_SIZE, CHECKED_SIZE, 'size of the share');
  const bytes = concat(checked, checksumOf(checked));
  const number = numberOf(bytes).toString().padStart(NUMBER_DIGITS, '0');
  wipe(checked, bytes);
  return withCheckDigits(VERSION.toString().padStart(VERSION_DIGITS, '0') + number);
}

/** The two bytes by which shares of another vault are noticed, other ones in each set, so that two sets cannot be laid side by side. */
export function markOf(vault: VaultId, set: Uint8Array): Uint8Array {
  return blake2b(32, labelled('daftar v1 share vault', vault, set), null).slice(0, MARK_SIZE);
}

/** The 18 groups of a share, as they are printed. */
export function shareGroups(share: string): string[] {
  return inGroups(share);
}

/** Says what is wrong with what was typed so far; throws nothing. A whole share has 90 digits. */
export function reviewShare(text: string): GroupsReview {
  return reviewGroups(text, SHARE_GROUPS);
}

/** Reads what was typed. Throws {@link FormatError} `malformed`, `too-new` or `altered`, in the order of section 2.2. */
export function parseShare(text: string): Share {
  const data = dataDigits(parseGroups(text, SHARE_GROUPS));
  const version = Number(data.slice(0, VERSION_DIGITS));
  if (version === 0) throw new FormatError('malformed', 'version of the share');
  if (version > VERSION) throw new FormatError('too-new', 'version of the share');
  const number = BigInt(data.slice(VERSION_DIGITS));
  if (number >= 256n ** BigInt(SHARE_SIZE)) throw new FormatError('malformed', 'number of the share');
  const bytes = bytesOf(number, SHARE_SIZE);
  try {
    const checked = bytes.subarray(0, CHECKED_SIZE);
    if (!equalBytes(checksumOf(checked), bytes.subarray(CHECKED_SIZE))) {
      throw new FormatError('altered', 'checksum of the share');
    }
    const [needed = 0, x = 0] = checked;
    if (needed < FEWEST_SHARES || needed > MOST_SHARES || x === 0) throw new FormatError('malformed', 'k or x');
    return { needed, x, mark: bytes.slice(2, 4), set: bytes.slice(4, 8), y: bytes.slice(8, CHECKED_SIZE) };
  } finally {
    wipe(bytes);
  }
}

/** Whether a share was made for this vault; one of 65,536 foreign shares is taken for its own, and does not open it. */
export function isShareOf(share: Share, vault: VaultId): boolean {
  return equalBytes(share.mark, markOf(vault, share.set));
}

/** Whether two shares were made together. */
export function areOfOneSet(one: Share, other: Share): boolean {
  return one.needed === other.needed && equalBytes(one.set, other.set) && equalBytes(one.mark, other.mark);
}

/**
 * The code that `needed` shares of one set give. Throws {@link FormatError} `malformed` for another number of shares, two with one `x`, or
 * shares of two sets or another vault, and `wrong-passphrase` when what they give is no code, because one of them is not genuine.
 * A false share can also give a code that opens nothing. Nothing given is wiped.
 */
export async function rebuildRecoveryCode(shares: readonly Share[], vault: VaultId): Promise<RecoveryCode> {
  const [first] = shares;
  if (first === undefined || shares.length !== first.needed) throw new FormatError('malformed', 'number of shares');
  if (!shares.every((share) => areOfOneSet(share, first))) throw new FormatError('malformed', 'shares of two sets');
  if (!isShareOf(first, vault)) throw new FormatError('malformed', 'shares of another vault');
  if (new Set(shares.map(({ x }) => x)).size !== shares.length) throw new FormatError('malformed', 'a share twice');
  const pieces = shares.map(({ x, y }) => concat(y, uint(x, 1)));
  const secret = await combine(pieces);
  wipe(...pieces);
  try {
    const data = numberOf(secret).toString().padStart(RECOVERY_DATA_DIGITS, '0');
    if (data.length > RECOVERY_DATA_DIGITS) throw new FormatError('wrong-passphrase', 'the shares give no code');
    return recoveryCodeOf(data);
  } finally {
    wipe(secret);
  }
}

function checksumOf(checked: Uint8Array): Uint8Array {
  const message = labelled('daftar v1 share', uint(VERSION, 1), checked);
  const checksum = blake2b(32, message, null).slice(0, CHECKSUM_SIZE);
  wipe(message);
  return checksum;
}

function numberOf(bytes: Uint8Array): bigint {
  let number = 0n;
  for (const byte of bytes) number = number * 256n + BigInt(byte);
  return number;
}

function bytesOf(number: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let rest = number;
  for (let i = size - 1; i >= 0; i--) {
    bytes[i] = Number(rest % 256n);
    rest /= 256n;
  }
  return bytes;
}
