/** The decimal digits of a text, in any script, as 0 to 9; everything else is left out. */
export function plainDigits(text: string): string {
  let digits = '';
  for (const character of text) {
    if (/^\p{Nd}$/u.test(character)) digits += digitValue(character);
  }
  return digits;
}

/** A text with the decimal digits of every script as 0 to 9; everything else stays. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digitValue);
}

/** The decimal digits of a script follow each other in Unicode, in runs of ten that begin at a zero. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
