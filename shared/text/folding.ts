/**
 * One form for all spellings of a word, so that a search finds what was typed on another keyboard: small letters, no marks, one kind
 * of digit, one letter for those that keyboards and languages swap. It is for comparing only and is never shown.
 */

/** Letters that stand for each other across keyboards and alphabets of one language, after marks were taken off. */
const SAME: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  // What keyboards give for the letter that they do not have.
  ǝ: 'e',
  ɘ: 'e',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');

/**
 * Marks of every kind (vowel signs, accents, the dot of İ), the stroke that stretches Arabic words, joiners, direction marks and
 * soft hyphens: none of them makes another word.
 */
const INVISIBLE = /[\p{M}\u0640\p{Cf}]/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Folds a text for comparing. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(SAME_LETTERS, (letter) => SAME[letter] ?? letter)
    .replace(OTHER_DIGIT, digit);
}

/** Pieces of Persian words that are written joined, after a half-space or after a blank, as each hand likes; folded. */
const PERSIAN_BEGINNINGS = new Set(['می', 'نمی']);
const PERSIAN_ENDINGS = new Set([
  ...['ها', 'های', 'هایی', 'هایم', 'هایت', 'هایش', 'هایمان', 'هایتان', 'هایشان'],
  ...['تر', 'ترین', 'ام', 'ای', 'ایم', 'اید', 'اند'],
]);
const ARABIC_SCRIPT = /^\p{Script=Arabic}+$/u;

/**
 * The folded words of a text, in order. A word is letters and digits; an apostrophe ends it, as Turkish does before an ending. A Persian
 * word is one whether its beginning or ending is joined, stands after a half-space or after a blank.
 */
export function words(text: string): string[] {
  const found = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!found.some((word) => PERSIAN_BEGINNINGS.has(word) || PERSIAN_ENDINGS.has(word))) return found;
  const joined: string[] = [];
  let open = false;
  for (const word of found) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      ARABIC_SCRIPT.test(word) &&
      ARABIC_SCRIPT.test(before) &&
      (open || PERSIAN_ENDINGS.has(word))
    )
      joined[joined.length - 1] = before + word;
    else joined.push(word);
    open = PERSIAN_BEGINNINGS.has(word);
  }
  return joined;
}

/** Decimal digits lie in runs of ten, in order, in every script. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 10 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}

/** Endings that az, tr and ru hang on a word, folded; the longest that fits is taken off. */
const ENDINGS = [
  ...['larindan', 'lerinden', 'larinda', 'lerinde', 'larina', 'lerine', 'larini', 'lerini', 'larin', 'lerin', 'lardan'],
  ...['lerden', 'larda', 'lerde', 'lara', 'lere', 'lari', 'leri', 'lar', 'ler', 'sindan', 'sinden', 'sinda', 'sinde'],
  ...['nin', 'nun', 'dan', 'den', 'tan', 'ten', 'da', 'de', 'ta', 'te', 'in', 'un', 'im', 'um', 'ya', 'ye', 'si', 'su'],
  ...['a', 'e', 'i', 'u'],
  ...['иями', 'ями', 'ами', 'иях', 'ого', 'его', 'ому', 'ему', 'ыми', 'ими', 'ах', 'ях', 'ов', 'ев', 'еи', 'ои', 'ои'],
  ...['ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ыи', 'ии', 'ом', 'ем', 'ам', 'ям', 'ую', 'юю', 'ых', 'их', 'ым', 'им'],
  ...['а', 'я', 'о', 'е', 'ы', 'и', 'у', 'ю', 'ь', 'и'],
  ...['های', 'هایی', 'ها', 'ان', 'ات', 'ی'],
].sort((a, b) => b.length - a.length);

/**
 * The part of a folded word that its other forms are likely to begin with: the word without one ending, at least four letters long.
 * A search takes both, so a wrong guess finds too much and never too little.
 */
export function stem(word: string): string {
  const ending = ENDINGS.find((end) => word.length - end.length >= 4 && word.endsWith(end));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
