/** Secrets that people copy by hand: groups of four digits and a check digit (docs/format.md sections 2.1 and 2.2). */
import { FormatError } from '../shared/errors.ts';

/** Digits of a group, of which the last is a check digit. */
export const GROUP_SIZE = 5;

/** Damm's quasigroup of order 10. */
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

/** What was found in something typed, for telling a person what to look at while they type. */
export type GroupsReview = {
  /** Digits found. */
  readonly digits: number;
  /** Indices, from 0, of whole groups whose check digit does not fit. */
  readonly wrongGroups: readonly number[];
  /** Whether there is a character that is neither a digit nor ignored. */
  readonly hasOther: boolean;
};

/** Says what is wrong with what was typed so far of something of `groups` groups; throws nothing. */
export function reviewGroups(text: string, groups: number): GroupsReview {
  const { digits, hasOther } = readDigits(text);
  return { digits: digits.length, wrongGroups: wrongGroupsOf(digits, groups), hasOther };
}

/**
 * The digits in what was typed: of any script; spaces, dashes, line ends and invisible marks are ignored.
 * Throws {@link FormatError} `malformed` for another character, another number of digits, or a check digit that does not fit.
 */
export function parseGroups(text: string, groups: number): string {
  const { digits, hasOther } = readDigits(text);
  if (hasOther) throw new FormatError('malformed', 'only digits');
  if (digits.length !== groups * GROUP_SIZE) throw new FormatError('malformed', 'number of digits');
  if (wrongGroupsOf(digits, groups).length > 0) throw new FormatError('malformed', 'check digit of a group');
  return digits;
}

/** Data digits, four for each group, with their check digits. */
export function withCheckDigits(data: string): string {
  return inGroups(data, GROUP_SIZE - 1)
    .map((group, index) => group + damm(group, index % 10))
    .join('');
}

/** The data digits of digits whose check digits fit. */
export function dataDigits(digits: string): string {
  return inGroups(digits, GROUP_SIZE)
    .map((group) => group.slice(0, -1))
    .join('');
}

/** Digits in groups as they are printed. */
export function inGroups(digits: string, size = GROUP_SIZE): string[] {
  return Array.from({ length: Math.ceil(digits.length / size) }, (_, group) =>
    digits.slice(group * size, (group + 1) * size),
  );
}

function wrongGroupsOf(digits: string, groups: number): number[] {
  return inGroups(digits)
    .slice(0, groups)
    .flatMap((part, group) => (part.length === GROUP_SIZE && damm(part, group % 10) !== 0 ? [group] : []));
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
