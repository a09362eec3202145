import { describe, expect, it } from 'vitest';
import { isOnlyKin, kinWords } from '../../../shared/redaction/kin.ts';
import { findTraces, type Trace } from '../../../shared/redaction/traces.ts';

const found = (text: string, ...traces: Trace[]) =>
  findTraces(text, traces).map(({ certainty, found: part }) => `${certainty}: ${part}`);
const kin = (relation: string, gender?: string) =>
  kinWords(relation, gender).map((value): Trace => ({ kind: 'kin', value }));

describe('traces of a person', () => {
  it.each([
    ['zəng: +994 00 555 01 23.', 'sure: +994 00 555 01 23'],
    ['zəng: 994005550123', 'sure: 994005550123'],
    ['(+994) 00-555-01-23', 'sure: +994) 00-555-01-23'],
    ['000 555.01.23', 'sure: 000 555.01.23'],
    ['555 01 23', 'possible: 555 01 23'],
    ['۰۰۹۹۴۰۰۵۵۵۰۱۲۳', 'sure: ۰۰۹۹۴۰۰۵۵۵۰۱۲۳'],
  ])('a telephone number as %s', (text, expected) => {
    expect(found(text, { kind: 'number', value: '+994 00 555 01 23' })).toEqual([expected]);
  });

  it('leaves other numbers alone', () => {
    expect(found('+994 00 555 01 24, 2025-05-21 16:52, 1234', { kind: 'number', value: '+994 00 555 01 23' })).toEqual(
      [],
    );
  });

  it('knows a mail address however it is hidden', () => {
    const trace: Trace = { kind: 'mail', value: 'Gunay.T@posta.example' };
    expect(found('mail gunay.t@posta.example, gunay.t (at) posta [dot] example', trace)).toEqual([
      'sure: gunay.t@posta.example',
      'sure: gunay.t (at) posta [dot] example',
    ]);
  });

  it('knows a handle with and without its sign, in a link too', () => {
    const trace: Trace = { kind: 'handle', value: '@berfin_yazar' };
    expect(new Set(found('@Berfin_Yazar, berfin_yazar, https://t.me/berfin_yazar; berfin_yazarlar', trace))).toEqual(
      new Set(['sure: @Berfin_Yazar', 'sure: berfin_yazar']),
    );
  });

  it('knows a plate however it is spaced, and one that was read wrongly as a proposal', () => {
    const trace: Trace = { kind: 'mark', value: 'K-QZ 0417' };
    expect(found('k qz0417; K·QZ-0417; KQZO417; XK-QZ 0417', trace)).toEqual([
      'sure: k qz0417',
      'sure: K·QZ-0417',
      'possible: KQZO417',
    ]);
  });

  it('knows an address by its street, for sure with the house', () => {
    const trace: Trace = { kind: 'address', value: 'Bülbül küçəsi 17, mənzil 4' };
    expect(found('Bülbül küçəsində, 17 nömrəli evdə', trace)).toEqual(['sure: Bülbül küçəsində, 17']);
    expect(found('o, Bülbüldə yaşayır', trace)).toEqual(['possible: Bülbüldə']);
  });

  it('shows the mother when only the name was meant to be withheld', () => {
    const mother = [...kin('parent', 'female'), { kind: 'age', value: 71 } as const];
    expect(found('They questioned her 71-year-old mother for 71 minutes.', ...mother)).toEqual([
      'possible: 71-year-old',
      'possible: mother',
      'possible: 71',
    ]);
    expect(found('маму, ей 71, вызвали; мамина карта', ...mother)).toEqual([
      'possible: маму',
      'possible: 71',
      'possible: мамина',
    ]);
    expect(found('Anasını çağırdılar, anama dedilər. Annem’i.', ...mother)).toEqual([
      'possible: Anasını',
      'possible: anama',
      'possible: Annem’i',
    ]);
    expect(found('مادرم را', ...mother)).toEqual(['possible: مادرم']);
    expect(found('father, atam, отца', ...mother)).toEqual([]);
  });

  it('knows an age only where it is one', () => {
    const age: Trace = { kind: 'age', value: 19 };
    expect(found('19:30-da, 19 May 2025, 19.05.2025, 2019', age)).toEqual([]);
    expect(found('ему 19 лет; 19 yaşlı; ۱۹ ساله; aged 19', age)).toEqual([
      'possible: 19 лет',
      'possible: 19 yaşlı',
      'possible: ۱۹ ساله',
      'possible: 19',
    ]);
  });

  it('shows an employer and a town in their inflected forms', () => {
    expect(
      found('Sumqayıtdakı zavodda, zavodun', { kind: 'words', value: 'Sumqayıt' }, { kind: 'words', value: 'zavod' }),
    ).toEqual(['possible: Sumqayıtdakı', 'possible: zavodda', 'possible: zavodun']);
  });

  it.each([
    ['child', 'детьми детям детей сыновей дочерьми qızlarım kızları'],
    ['sibling', 'сестёр братьями'],
    ['spouse', 'мужья мужьям eşi karısı زنش'],
    ['other-relative', 'бабушек дедушкой'],
  ])('knows %s in the forms that no ending makes', (relation, words) => {
    for (const word of words.split(' '))
      expect(found(`x ${word} y`, ...kin(relation)), word).toEqual([`possible: ${word}`]);
  });
});

describe('a name that is only a word of kin', () => {
  it.each([
    'my mother',
    'Mother',
    'anam',
    'Annem',
    'моя мать',
    'Старший брат',
    'مادرم',
    'my older brother',
    'qonşum',
    'Babam',
  ])('%s is no name', (name) => {
    expect(isOnlyKin(name)).toBe(true);
  });
  it.each(['Ana', 'Zemfira', 'Mother Teresa', 'Anar', 'Leyla my sister', 'my', 'the', 'Erim', 'Сестрорецк', 'آنا'])(
    '%s may be one',
    (name) => {
      expect(isOnlyKin(name)).toBe(false);
    },
  );
});
