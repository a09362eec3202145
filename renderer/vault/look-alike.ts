/**
 * One form for names that look the same to a reader, so that an impostor who writes a known name with other letters is noticed. Stricter
 * than the folding of search: it joins alphabets. It is for comparing only and is never shown.
 */
import { fold } from './folding.ts';

/** Cyrillic, Greek and digit shapes that stand for Latin ones in a line of text (from Unicode's confusables, the common ones). */
const SHAPES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  з: '3',
  и: 'u',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ї: 'i',
  ј: 'j',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  '0': 'o',
  '1': 'i',
  l: 'i',
  '|': 'i',
  '5': 's',
};
/** Pairs of letters that look like one. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/ci/g, 'd'],
];

/** Folds a name to what it looks like; spaces and punctuation do not count. */
export function lookAlike(text: string): string {
  const letters = fold(text).replace(/[^\p{L}\p{N}|]+/gu, '');
  const shapes = Array.from(letters, (letter) => SHAPES[letter] ?? letter).join('');
  return PAIRS.reduce((name, [pair, single]) => name.replace(pair, single), shapes);
}
