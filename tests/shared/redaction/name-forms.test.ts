import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldToCompare, foldWithMap } from '../../../shared/redaction/fold.ts';
import { findNames, type NameForm, withinOne } from '../../../shared/redaction/name-forms.ts';
import { INFLECTED } from './inflected.ts';

const given = (form: string): NameForm => ({ form, kind: 'given' });
const family = (form: string): NameForm => ({ form, kind: 'family' });
const found = (text: string, ...names: NameForm[]) =>
  findNames(text, names).map((one) => `${one.certainty}: ${one.found}`);

describe('forms of a name', () => {
  it('has a table worth the name', () => {
    expect(INFLECTED.flatMap(({ sure, possible = [] }) => [...sure, ...possible]).length).toBeGreaterThanOrEqual(200);
  });

  const sure = INFLECTED.flatMap(({ language, names, sure: forms }) =>
    forms.map((form) => ({ language, names, form })),
  );
  it.each(sure)('$language: $form is the name', ({ names, form }) => {
    const text = `— 12: ${form}, 3.`;
    expect(findNames(text, names)).toMatchObject([{ start: 6, end: 6 + form.length, found: form, certainty: 'sure' }]);
  });

  const possible = INFLECTED.flatMap(({ names, possible: forms = [] }) => forms.map((form) => ({ names, form })));
  it.each(possible)('$form may be the name', ({ names, form }) => {
    expect(findNames(`— 12: ${form}, 3.`, names)).toMatchObject([
      { start: 6, end: 6 + form.length, certainty: 'possible' },
    ]);
  });

  it('takes names that stand together, with initials and courtesy, for one place', () => {
    const names = [given('Narmina'), family('Əliyeva')];
    expect(found('Dünən Narmina xanım Əliyevanı çağırdılar.', ...names)).toEqual(['sure: Narmina xanım Əliyevanı']);
    expect(found('N. Əliyevanın evi', ...names)).toEqual(['sure: N. Əliyevanın']);
    expect(found('Əliyeva N. gəldi', ...names)).toEqual(['sure: Əliyeva N.']);
    expect(found('met Mrs. Narmina Aliyeva there', ...names, family('Aliyeva'))).toEqual([
      'sure: Mrs. Narmina Aliyeva',
    ]);
  });

  it('sees names in file names and handles', () => {
    const names = [given('Narmina'), family('Alagöz')];
    expect(found('IMG_narmina_alagoz-2025.jpg', ...names)).toEqual(['sure: narmina_alagoz']);
    expect(found('@NarminaAlagoz', ...names)).toEqual(['sure: NarminaAlagoz']);
    expect(found('thenarmina77', ...names)).toEqual(['possible: thenarmina']);
    expect(found('Narminaxyz', ...names)).toEqual(['possible: Narminaxyz']);
  });

  it('leaves a short name that is a word of the language to be looked at', () => {
    expect(found('Telefon əlində idi, Əli getdi. Əli’nin evi.', given('Əli'))).toEqual([
      'possible: əlində',
      'sure: Əli',
      'sure: Əli’nin',
    ]);
  });

  it('reads a description as a description', () => {
    const names: NameForm[] = [{ form: 'grey jacket from Ganja', kind: 'known-as' }];
    expect(found('A jacket. The grey jacket from Ganja came.', ...names)).toEqual(['sure: grey jacket from Ganja']);
    expect(found('mother Rəna, mother', { form: 'mother Rəna', kind: 'known-as' })).toEqual(['sure: mother Rəna']);
  });

  it('leaves other words alone', () => {
    const names = [given('Tural'), family('Boztəpə'), given('Нармина')];
    expect(found('Turizm bu il artdı; təpə boz idi. Нормальный номер, минарет.', ...names)).toEqual([]);
  });

  it('finds every form whatever is done to case, marks and what is not seen', () => {
    const noise = fc.constantFrom('\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200F', '\u0301');
    const forms = INFLECTED.flatMap(({ names, sure: list }) => list.map((form) => ({ names, form })));
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.array(fc.tuple(fc.nat(40), noise), { maxLength: 6 }),
        fc.constantFrom('as it is', 'upper', 'lower', 'NFD', 'NFC'),
        fc.constantFrom('', ' ', '(', '«', '"', '\n', '12 ', '…', '-', '_', '/', '#', '@', '—', 'ex-'),
        fc.constantFrom('', ' ', ')', '»', '"', '\n', '.', ', ', '…', '-', '_x', '/', '!', '-xanım'),
        ({ names, form }, insertions, how, before, after) => {
          let word = form;
          if (how === 'upper') word = word.toUpperCase();
          if (how === 'lower') word = word.toLowerCase();
          if (how === 'NFD' || how === 'NFC') word = word.normalize(how);
          for (const [at, mark] of insertions) {
            const letters = [...word];
            letters.splice(1 + (at % letters.length), 0, mark);
            word = letters.join('');
          }
          const text = before + word + after;
          const places = findNames(text, names);
          const covered = places.some(({ start, end }) => start <= before.length && end >= before.length + word.length);
          expect(covered, JSON.stringify({ text, places })).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('gives offsets of the original, in order, without overlap', () => {
    const names = INFLECTED.flatMap((one) => one.names);
    const words = INFLECTED.flatMap((one) => [...one.sure, ...(one.possible ?? [])]);
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom('ﬁ', 'İ', '½', '👩‍👧', '\uD800'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, glue) => {
        const text = pieces.join(glue);
        let last = 0;
        for (const { start, end, found: part } of findNames(text, names)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(part);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is quick on a long account with many names', () => {
    const names = INFLECTED.flatMap((one) => one.names);
    const text = INFLECTED.flatMap((one) => one.sure)
      .join(' filan gün küçədə ')
      .repeat(20);
    expect(findNames(text, names).length).toBeGreaterThan(1000);
  });
});

describe('folding for comparing', () => {
  it('maps every folded unit back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, start, end } = foldWithMap(text);
        expect(folded).toBe(foldToCompare(text));
        expect(start).toHaveLength(folded.length);
        expect(end).toHaveLength(folded.length);
        for (let at = 1; at < folded.length; at++) expect(start[at]).toBeGreaterThanOrEqual(start[at - 1] ?? 0);
      }),
    );
  });

  it('makes one of the spellings of a keyboard', () => {
    expect(foldToCompare('İLHAM ılham Ə’ ۱۷ كي')).toBe("ilham ilham e' 17 کی");
  });
});

describe('one letter apart', () => {
  it.each([
    ['deniz', 'deniz', true],
    ['deniz', 'denis', true],
    ['deniz', 'deniiz', true],
    ['deniz', 'dniz', true],
    ['deniz', 'denzi', true],
    ['deniz', 'danis', false],
    ['deniz', 'denizin', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(withinOne(one, other)).toBe(expected);
    expect(withinOne(other, one)).toBe(expected);
  });
});
