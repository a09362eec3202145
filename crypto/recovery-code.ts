/** Recovery codes: ten groups of five digits that open a vault (docs/format.md section 2.1). */
import { FormatError } from '../shared/errors.ts';
import { utf8 } from './bytes.ts';
import { derive } from './derive.ts';
import {
  dataDigits,
  GROUP_SIZE,
  type GroupsReview,
  inGroups,
  parseGroups,
  reviewGroups,
  withCheckDigits,
} from './digit-groups.ts';
import { type Root, root, type SlotSecret, type VaultId } from './keys.ts';
import { type Random, systemRandom, uniform } from './random.ts';
import { wipe } from './sodium.ts';

/** Groups of a code. */
export const RECOVERY_GROUPS = 10;
/** Digits of a group, of which the last is a check digit. */
export const RECOVERY_GROUP_SIZE = GROUP_SIZE;
/** Digits of a code that are drawn, without the check digits. */
export const RECOVERY_DATA_DIGITS = RECOVERY_GROUPS * (GROUP_SIZE - 1);

declare const kind: unique symbol;
/** Fifty ASCII digits whose check digits fit. */
export type RecoveryCode = string & { readonly [kind]: 'RecoveryCode' };

/** What {@link reviewRecoveryCode} finds; a whole code has 50 digits, and groups count from 0 to 9. */
export type RecoveryReview = GroupsReview;

/** A new code from 40 uniformly drawn digits (132 bits). */
export function newRecoveryCode(random: Random = systemRandom): RecoveryCode {
  let data = '';
  for (let i = 0; i < RECOVERY_DATA_DIGITS; i++) data += uniform(10, random);
  return recoveryCodeOf(data);
}

/** The code with these 40 data digits. Throws {@link FormatError} `malformed` for anything else. */
export function recoveryCodeOf(data: string): RecoveryCode {
  return parseRecoveryCode(withCheckDigits(data));
}

/** Says what is wrong with what was typed so far; throws nothing. */
export function reviewRecoveryCode(text: string): RecoveryReview {
  return reviewGroups(text, RECOVERY_GROUPS);
}

/**
 * The code in what was typed: digits of any script; spaces, dashes, line ends and invisible marks are ignored.
 * Throws {@link FormatError} `malformed`; {@link reviewRecoveryCode} says where the mistake is.
 */
export function parseRecoveryCode(text: string): RecoveryCode {
  const digits = parseGroups(text, RECOVERY_GROUPS);
  if (!isCode(digits)) throw new FormatError('malformed', 'a recovery code has 50 digits');
  return digits;
}

/** The ten groups of a code, as they are printed. */
export function recoveryGroups(code: RecoveryCode): string[] {
  return inGroups(code);
}

/** The 40 data digits of a code. */
export function recoveryData(code: RecoveryCode): string {
  return dataDigits(code);
}

/** The root of a code for one vault (section 2). The caller wipes it. */
export function recoveryRoot(code: RecoveryCode, vault: VaultId): Root {
  const bytes = utf8(recoveryData(code));
  try {
    return root(derive(bytes, 'daftar v1 recovery root', vault));
  } finally {
    wipe(bytes);
  }
}

/**
 * What a vault notes of a code under encryption, to know it again when it opens nothing any more; 32 bytes from the secret of its slot.
 */
export function recoveryMark(secret: SlotSecret): Uint8Array {
  return derive(secret, 'daftar v1 recovery mark');
}

/** The check digits were looked at by whoever calls it. */
function isCode(digits: string): digits is RecoveryCode {
  return digits.length === RECOVERY_GROUPS * GROUP_SIZE;
}
