/** The digits that a paper counts with: pages, footnotes and numbered lists. What a person wrote keeps its own. */
export interface Numerals {
  /** The name of the counter style in CSS. */
  readonly style: 'decimal' | 'persian' | 'arabic-indic';
  /** A whole number of 0 or more. */
  write(number: number): string;
}

function numerals(style: Numerals['style'], zero: number): Numerals {
  return {
    style,
    write: (number) =>
      number.toFixed(0).replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number.parseInt(digit, 10))),
  };
}

const DECIMAL = numerals('decimal', 0x30);
const PERSIAN = numerals('persian', 0x06f0);
const ARABIC = numerals('arabic-indic', 0x0660);

/** @param language BCP 47 */
export function numeralsOf(language: string): Numerals {
  switch (language.toLowerCase().split('-')[0]) {
    case 'fa':
    case 'ps':
    case 'ur':
      return PERSIAN;
    case 'ar':
    case 'ckb':
      return ARABIC;
    default:
      return DECIMAL;
  }
}
