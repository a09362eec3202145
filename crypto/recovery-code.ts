/** Recovery codes: ten groups of five digits that open a vault (docs/format.md section 2.1). */
import { FormatError } from '../shared/errors.ts';
import { utf8 } from './bytes.ts';
import { derive } from './derive.ts';
import { type Root, root, type VaultId } from './keys.ts';
import { type Random, systemRandom, uniform } from './random.ts';
import { wipe } from './sodium.ts';

/** Groups of a code, and digits of a group, of which the last is a check digit. */
export const RECOVERY_GROUPS = 10;
/** Digits of a group. */
export const RECOVERY_GROUP_SIZE = 5;

const DIGITS = RECOVERY_GROUPS * RECOVERY_GROUP_SIZE;
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

declare const kind: unique symbol;
/** Fifty ASCII digits whose check digits fit. */
export type RecoveryCode = string & { readonly [kind]: 'RecoveryCode' };

/** What {@link reviewRecoveryCode} finds, for telling a person what to look at while they type. */
export type RecoveryReview = {
  /** Digits found; a whole code has 50. */
  readonly digits: number;
  /** Indices (0 to 9) of whole groups whose check digit does not fit. */
  readonly wrongGroups: readonly number[];
  /** Whether there is a character that is neither a digit nor ignored. */
  readonly hasOther: boolean;
};

/** A new code from 40 uniformly drawn digits (132 bits). */
export function newRecoveryCode(random: Random = systemRandom): RecoveryCode {
  let code = '';
  for (let group = 0; group < RECOVERY_GROUPS; group++) {
    let data = '';
    for (let i = 0; i < RECOVERY_GROUP_SIZE - 1; i++) data += uniform(10, random);
    code += data + damm(data, group);
  }
  return parseRecoveryCode(code);
}

/** Says what is wrong with what was typed so far; throws nothing. */
export function reviewRecoveryCode(text: string): RecoveryReview {
  const { digits, hasOther } = readDigits(text);
  return { digits: digits.length, wrongGroups: wrongGroupsOf(digits), hasOther };
}

/**
 * The code in what was typed: digits of any script; spaces, dashes, line ends and invisible marks are ignored.
 * Throws {@link FormatError} `malformed`; {@link reviewRecoveryCode} says where the mistake is.
 */
export function parseRecoveryCode(text: string): RecoveryCode {
  const { digits, hasOther } = readDigits(text);
  if (hasOther) throw new FormatError('malformed', 'a recovery code is digits');
  if (digits.length !== DIGITS) throw new FormatError('malformed', 'a recovery code has 50 digits');
  if (!isCode(digits)) throw new FormatError('malformed', 'a group of the recovery code has a typing mistake');
  return digits;
}

/** The ten groups of a code, as they are printed. */
export function recoveryGroups(code: RecoveryCode): string[] {
  return Array.from({ length: RECOVERY_GROUPS }, (_, group) => groupOf(code, group));
}

/** The root of a code for one vault (section 2). The caller wipes it. */
export function recoveryRoot(code: RecoveryCode, vault: VaultId): Root {
  const data = recoveryGroups(code)
    .map((group) => group.slice(0, -1))
    .join('');
  const bytes = utf8(data);
  try {
    return root(derive(bytes, 'daftar v1 recovery root', vault));
  } finally {
    wipe(bytes);
  }
}

function isCode(digits: string): digits is RecoveryCode {
  return digits.length === DIGITS && wrongGroupsOf(digits).length === 0;
}

function wrongGroupsOf(digits: string): number[] {
  const groups = Array.from({ length: RECOVERY_GROUPS }, (_, group) => group);
  return groups.filter((group) => {
    const part = groupOf(digits, group);
    return part.length === RECOVERY_GROUP_SIZE && damm(part, group) !== 0;
  });
}

function groupOf(digits: string, group: number): string {
  return digits.slice(group * RECOVERY_GROUP_SIZE, (group + 1) * RECOVERY_GROUP_SIZE);
}

/** The interim digit after `digits`, starting from `start`: the check digit of data, zero for data with its check digit. */
function damm(digits: string, start: number): number {
  let interim = start;
  for (const digit of digits) interim = Number(DAMM[interim]?.[Number(digit)]);
  return interim;
}

function readDigits(text: string): { digits: string; hasOther: boolean } {
  let digits = '';
  let hasOther = false;
  for (const character of text) {
    if (/^\p{Nd}$/u.test(character)) digits += decimalValue(character);
    else if (!/^[\t\n\r\p{Zs}\p{Zl}\p{Zp}\p{Pd}\p{Cf}]$/u.test(character)) hasOther = true;
  }
  return { digits, hasOther };
}

/** Unicode keeps the decimal digits of a script in one run from zero to nine, so the place in the run is the value. */
function decimalValue(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let start = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start--;
  return (code - start) % 10;
}
