import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentWords, sentenceWith, WordingIndex } from '../../../shared/patterns/wordings.ts';

const GREETING = 'He looked at me and said: "Zaur, salam gətirmişik, bax pəncərədən". Then they left.';

function indexOf(...texts: string[]): WordingIndex {
  const index = new WordingIndex();
  for (const [at, text] of texts.entries()) index.put(`${at}`, [text]);
  return index;
}
/** Reports of ordinary words, so that some words are frequent. */
const ordinary = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `The police stopped us near the metro station in Baku and salam was said, number${at}.`,
  );

describe('wordings', () => {
  test('of two rare words are found, with where they stand in what was asked', () => {
    const index = indexOf(...ordinary(60), GREETING);
    const asked = 'Dedilər ki, Salam  gətirmişik!';
    const [found] = index.find([asked], 10);
    expect(found?.id).toBe('60');
    expect(asked.slice(found?.from, found?.to)).toBe('Salam  gətirmişik');
    expect(sentenceWith(GREETING, found?.stems ?? [])).toBe(
      'He looked at me and said: "Zaur, salam gətirmişik, bax pəncərədən".',
    );
  });

  test('of frequent words are not, unless they are long', () => {
    const index = indexOf(...ordinary(60));
    expect(index.find(['near the metro station'], 10)).toEqual([]);
    expect(index.find(['the police stopped us near the metro station in Baku'], 3)).toHaveLength(3);
  });

  test('are met whatever the endings and the marks, in order only, and not across pieces', () => {
    const index = indexOf(...ordinary(30), 'Bizim evlərdə kamera quraşdırdılar');
    index.put('pieces', ['ağ furqon', 'dayandı qapıda']);
    expect(index.find(['bizim EVLERDE kamera qurasdirdilar'], 5).map((one) => one.id)).toEqual(['30']);
    expect(index.find(['quraşdırdılar kamera evlərdə'], 5)).toEqual([]);
    expect(index.find(['furqon dayandı'], 5)).toEqual([]);
  });

  test('of a text that was replaced or removed are forgotten', () => {
    const index = indexOf(GREETING);
    index.put('0', ['quite another account of it']);
    expect(index.find(['salam gətirmişik'], 5)).toEqual([]);
    index.put('1', [GREETING]);
    index.remove('1');
    expect(index.find(['salam gətirmişik'], 5)).toEqual([]);
    expect(index.find(['another account of it'], 5, '0')).toEqual([]);
    expect(index.find(['another account'], 5).map((one) => one.id)).toEqual(['0']);
  });

  test('find every text by a piece of itself that nobody else has, however the index came about', () => {
    const word = fc.stringMatching(/^[a-z]{7,10}$/).filter((one) => contentWords(one).length === 1);
    const text = fc.uniqueArray(word, { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (texts, which, start) => {
        const index = new WordingIndex();
        for (const [at, one] of texts.entries()) index.put(`${at % 3}`, [one.join(' ')]);
        for (const [at, one] of texts.entries()) index.put(`${at}`, [one.join(' ')]);
        const at = which % texts.length;
        const whole = texts[at] ?? [];
        const from = start % (whole.length - 2);
        const piece = whole.slice(from, from + 3).join(' ');
        const found = index.find([piece], 10);
        expect(found.map((one) => one.id)).toContain(`${at}`);
        for (const one of found) expect(sentenceWith((texts[Number(one.id)] ?? []).join(' '), one.stems)).toBeDefined();
      }),
    );
  });
});
