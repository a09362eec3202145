/** Digits of a fingerprint, and of one of its groups. */
export const FINGERPRINT_DIGITS = 35;
const GROUP = 5;

/** The digits in what somebody typed, whatever script's digits they are; all else is left out. */
export function digitsOf(typed: string): string {
  let digits = '';
  for (const character of typed.normalize('NFKC')) {
    const value = /\p{Nd}/u.test(character) ? digitValue(character) : undefined;
    if (value !== undefined) digits += value;
  }
  return digits;
}

/** In groups of five. */
export function groupsOf(digits: string): string[] {
  return digits.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
}

/** Every script keeps its ten digits together and in order, beginning at a code point that no digit stands before. */
function digitValue(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (let value = 0; value <= 9; value += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return value;
  }
  return undefined;
}
