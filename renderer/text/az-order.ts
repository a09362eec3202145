/** The letters that Azerbaijani sorts elsewhere than Turkish does, and the letter that each follows. Chromium has no order for Azerbaijani. */
const AFTER: Readonly<Record<string, string>> = { ə: 'e', x: 'h', q: 'k' };
const MOVED = /[əxq]/g;
/** Follows every letter of its place and comes before the next: no letter of the alphabet sorts after it. */
const BEHIND = 'ʒ';

const turkish = new Intl.Collator('tr');

/** Order of two texts by the Azerbaijani alphabet: a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z. */
export function compareAzerbaijani(a: string, b: string): number {
  return turkish.compare(key(a), key(b)) || turkish.compare(a, b);
}

function key(text: string): string {
  return text.toLocaleLowerCase('az').replace(MOVED, (letter) => `${AFTER[letter] ?? letter}${BEHIND}`);
}
