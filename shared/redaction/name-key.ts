import { foldToCompare, type Script } from './fold.ts';

/**
 * How a name sounds, roughly, in one alphabet: Əliyev, Aliyev and Алиев have one key. It proposes and never decides, so it joins
 * letters freely: h, x, g, q and k are one, because Həsənov is Гасанов and Qasımov is Касумов.
 */

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'k',
    ғ: 'k',
    д: 'd',
    ж: 'c',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
  },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'k', ц: 's', ч: 'c', ш: 's', щ: 's', ъ: '', ы: 'i', ь: '' },
  ...{ э: 'a', ә: 'a', ө: 'o', ү: 'u', ҹ: 'c', һ: 'k', ҝ: 'k', ј: 'i', қ: 'k' },
};
/** Vowels that begin with a glide where no consonant stands before them. */
const GLIDED: Readonly<Record<string, string>> = { е: 'a', ё: 'o', ю: 'u', я: 'a' };

const LATIN_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|ch|zh|tch|c|j/g, 'c'],
  [/sh|sch|ts/g, 's'],
  [/kh|gh|ck|[hxgqk]/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/y/g, 'i'],
  [/e/g, 'a'],
];

const ARABIC: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'p', ت: 't', ط: 't', ث: 's', س: 's', ص: 's', ج: 'c', چ: 'c', ژ: 'c', ح: 'k', ه: 'k', خ: 'k', غ: 'k' },
  ...{ ق: 'k', گ: 'k', ک: 'k', د: 'd', ذ: 'z', ز: 'z', ض: 'z', ظ: 'z', ر: 'r', ش: 's', ف: 'f', ل: 'l', م: 'm', ن: 'n' },
};

/** One alphabet, without changing vowels yet. `word` is as it was written: fold.ts makes one letter of е and ё, which sound different. */
function latinised(word: string): string {
  let key = '';
  let glide = true;
  let latin = '';
  const flush = () => {
    key += LATIN_PAIRS.reduce((part, [from, to]) => part.replace(from, to), foldToCompare(latin));
    latin = '';
  };
  for (const letter of word.normalize('NFC').toLowerCase()) {
    const vowel = GLIDED[letter];
    const other = CYRILLIC[letter];
    if (vowel === undefined && other === undefined) latin += letter;
    else {
      flush();
      key += vowel === undefined ? other : glide ? `i${vowel}` : vowel;
    }
    glide = GLIDES.test(letter);
  }
  flush();
  // Дж is one sound; it came out as two letters.
  return key.replace(/dc/g, 'c').replace(/[^a-z]/g, '');
}
const GLIDES = /[аеёиоуыэюяьъәөү]/;

/** The key of a word of the Latin or Cyrillic script, or of one that mixes them; empty for others. */
export function soundKey(word: string): string {
  return latinised(word)
    .replace(/(.)\1+/g, '$1')
    .replace(/i(?=[aou])/g, '')
    .replace(/t$/, 'd')
    .replace(/p$/, 'b');
}

/**
 * The consonants of a word: what the Persian script shares with the others. Letters that stand for a vowel in one script and a
 * consonant in the other are left out of both.
 */
export function consonantKey(script: Script, word: string): string {
  const letters =
    script === 'arabic'
      ? [...foldToCompare(word).replace(/ه$/, '')].map((letter) => ARABIC[letter] ?? '').join('')
      : latinised(word.replace(/(?<=...)[hһ]$/i, '')).replace(/[aiouv]/g, '');
  return letters
    .replace(/(.)\1+/g, '$1')
    .replace(/t$/, 'd')
    .replace(/z$/, 's');
}
