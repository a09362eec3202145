import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreeingWords, NameIndex, namesIn } from '../../../shared/patterns/names.ts';

function indexOf(...names: string[]): NameIndex {
  const index = new NameIndex();
  for (const [at, text] of names.entries()) index.put(`${at}`, [{ text, fromText: false }]);
  return index;
}
const find = (index: NameIndex, name: string) => index.find(name, 10).map((one) => [one.text, one.likeness]);

describe('names', () => {
  test.each([
    ['Elvin Bozkır', 'Elvin Bozqır', 'similar'],
    ['Elvin Bozkir', 'Elvin Bozqır', 'similar'],
    ['bozqır elvin', 'Elvin Bozqır', 'same'],
    ['Эльвин Алиев', 'Elvin Əliyev', 'similar'],
    ['Əliyevin', 'Əliyev', 'similar'],
    ['Qartal', 'Qartal', 'same'],
    ['Elvin', 'Elvin Bozqır', 'similar'],
    ['شیرین کوهنورد', 'شیرین کوه‌نورد', 'same'],
    ['Shirin Kuhnavard', 'Shirin Kuhnavard', 'same'],
  ])('%s meets %s: %s', (asked, known, likeness) => {
    expect(find(indexOf('Somebody Else', known), asked)).toEqual([[known, likeness]]);
  });

  test('a word of kin is nobody: in the next report it is another’s mother', () => {
    const index = indexOf('my mother', 'Annem', 'моя мать', 'Zemfira');
    for (const asked of ['my mother', 'Mother', 'annem', 'мать', 'anam']) expect(find(index, asked)).toEqual([]);
    expect(find(index, 'Zemfira')).toEqual([['Zemfira', 'same']]);
  });

  test.each([
    ['Elvin Bozqır', 'Elvin Məmmədov'],
    ['Emin', 'Elvin'],
    ['Leyla Qasımova', 'Aytən Qasımova'],
    ['Ali', 'Vali'],
  ])('%s does not meet %s', (asked, known) => {
    expect(find(indexOf(known), asked)).toEqual([]);
  });

  test('out of running text need two words', () => {
    const index = new NameIndex();
    index.put('r', [{ text: 'Mingəçevirdə Elvin Bozqır', fromText: true }]);
    expect(find(index, 'Elvin')).toEqual([]);
    expect(find(index, 'Elvin Bozkır')).toEqual([['Mingəçevirdə Elvin Bozqır', 'similar']]);
    index.remove('r');
    expect(find(index, 'Elvin Bozkır')).toEqual([]);
  });

  test('stand in a text as words with capital letters side by side', () => {
    expect(namesIn('Mingəçevirdə Elvin Bozqır adlı oğlan. Sonra Baş Prokurorluq dedi. Ağ maşın.')).toEqual([
      'Mingəçevirdə Elvin Bozqır',
      'Baş Prokurorluq',
    ]);
    expect(namesIn('он видел Алексея Петрова и I was There')).toEqual(['Алексея Петрова']);
  });

  test('of one slip in a long word are met, as is every name itself', () => {
    const word = fc.stringMatching(/^[a-z]{5,10}$/).map((one) => one.charAt(0).toUpperCase() + one.slice(1));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (pairs, which, at) => {
          const names = pairs.map((pair) => pair.join(' '));
          const [first = '', last = ''] = pairs[which % pairs.length] ?? [];
          const slip = `${last.slice(0, at % last.length)}x${last.slice((at % last.length) + 1)}`;
          const index = indexOf(...names);
          expect(index.find(`${first} ${last}`, 50).map((one) => one.text)).toContain(`${first} ${last}`);
          // A slip may make a stop word of nothing, never another name out of two words that both agree.
          expect(index.find(`${first} ${slip}`, 50).map((one) => one.text)).toContain(`${first} ${last}`);
          expect(agreeingWords(`${first} ${slip}`, `${first} ${last}`)).toBe(2);
        },
      ),
    );
  });
});
