import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareIdentifiers,
  findIdentifiers,
  fitTogether,
  type Likeness,
  normalIdentifier,
} from '../../../shared/patterns/identifiers.ts';

const like = (kind: string, one: string, other: string, otherKind = kind): Likeness | null => {
  const a = normalIdentifier(kind, one);
  const b = normalIdentifier(otherKind, other);
  return a === null || b === null ? null : compareIdentifiers(a, b);
};

describe('identifiers', () => {
  test.each([
    ['phone-number', '+994 00 555 01 23', '00994005550123', 'same'],
    ['phone-number', '+994 00 555 01 23', '(000) 555-01-23', 'partial'],
    ['phone-number', '+994 00 555 01 23', '+995 00 555 01 23', null],
    ['phone-number', '+994 00 555 01 23', '+994 00 555 ?? 23', 'partial'],
    ['phone-number', '+994 00 555 01 23', '…01 23', 'partial'],
    ['phone-number', '۰۰۴۶۷۰۵۵۵۰۱۲۳', '+46 70 555 01 23', 'same'],
    ['phone-number', '555 01 23', '0123', null],
    ['plate', 'K-QZ 0417', 'k qz0417', 'same'],
    ['plate', 'K-?? ??17', 'K-QZ 0417', 'partial'],
    ['plate', 'K-__ **17', 'K-QZ 0417', 'partial'],
    ['plate', 'K… 17', 'K-QZ 0417', 'partial'],
    ['plate', 'K-QZ 0417', 'K-QZ O417', 'similar'],
    ['plate', 'K-QZ 0417', 'K-QZ 0418', null],
    ['plate', 'KÖ-A 12', 'KO-A 12', null],
    ['plate', 'А123ВС77', 'A123BC77', 'same'],
    ['plate', '??', 'K-QZ 0417', null],
    ['plate', 'K-?I ??17', 'K-Q1 0417', 'similar'],
    ['handle', '@Qartal_', 'qartal_', 'same'],
    ['handle', '@qartal.99', '@Qartal', 'similar'],
    ['email-address', 'Son.Xeber@Example.org', 'son.xeber@example.org', 'same'],
    ['email-address', 'sonxeber+1@example.org', 'son.xeber@example.org', 'similar'],
    ['url-id', 'https://www.Example.org/Login', 'hxxps://example[.]org/Login', 'same'],
    ['url-id', 'https://example.org/a', 'https://example.org/b', 'similar'],
    ['bank-account', 'AZ00 NABZ 0000 0000 1370 1000 1944', 'az00nabz00000000137010001944', 'same'],
    ['phrase', 'Salam, gətirmişik!', 'salam getirmisik', 'same'],
    ['case-file-number', '1(004)-77/2024', '1 004 77 2024', 'same'],
  ] as const)('%s: %s and %s: %s', (kind, one, other, likeness) => {
    expect(like(kind, one, other)).toBe(likeness);
    expect(like(kind, other, one)).toBe(likeness);
  });

  test('name one thing in two ways, or two things in one', () => {
    expect(like('url-id', 'https://example.org/a', 'example.org', 'domain')).toBe('similar');
    expect(like('imei', '490154203237518', '490154203237518', 'imsi')).toBeNull();
    expect(normalIdentifier('plate', ' - ')).toBeNull();
    expect(normalIdentifier('plate', 'QZ 04', true)).toEqual({
      kind: 'plate',
      normal: 'QZ04',
      partial: true,
      alike: '0204',
    });
    expect(like('plate', 'K-QZ 0417', 'QZ 04')).toBeNull();
    const marked = normalIdentifier('plate', 'QZ 04', true);
    const whole = normalIdentifier('plate', 'K-QZ 0417');
    expect(marked && whole && compareIdentifiers(marked, whole)).toBe('partial');
  });

  test('agree with themselves however doubtful characters are marked, and always both ways', () => {
    const text = fc.stringMatching(/^[A-Z0-9]{4,10}$/);
    fc.assert(
      fc.property(text, fc.array(fc.nat(9), { maxLength: 3 }), text, (plate, hidden, other) => {
        const doubtful = [...plate].map((letter, at) => (hidden.includes(at) ? '?' : letter)).join('');
        expect(fitTogether(plate, doubtful)).toBe(true);
        expect(fitTogether(doubtful, other)).toBe(fitTogether(other, doubtful));
        expect(fitTogether(plate, other)).toBe(plate === other);
        expect(fitTogether(`${plate.slice(0, 2)}⋯`, plate)).toBe(true);
        expect(like('plate', doubtful, other)).toBe(like('plate', other, doubtful));
      }),
    );
  });

  test('are the same however they are spaced, dashed and capitalised', () => {
    const plate = fc.stringMatching(/^[A-Z0-9ƏŞÇ]{4,9}$/);
    const gaps = fc.array(fc.constantFrom('', ' ', '-', ' - ', '.'), { minLength: 10, maxLength: 10 });
    const spaced = (text: string, between: readonly string[]) =>
      [...text].map((letter, at) => `${letter}${between[at] ?? ''}`).join('');
    fc.assert(
      fc.property(plate, fc.stringMatching(/^[1-9][0-9]{6,12}$/), gaps, (letters, digits, between) => {
        expect(like('plate', spaced(letters.toLowerCase(), between), letters)).toBe('same');
        expect(like('bank-account', spaced(letters, between), letters)).toBe('same');
        expect(like('phone-number', `+${spaced(digits, between)}`, `00${digits}`)).toBe('same');
      }),
    );
  });
});

describe('identifiers in a text', () => {
  test.each([
    ['Zəng +994 00 555 01 23 nömrəsindən gəldi.', [['phone-number', '+994 00 555 01 23']]],
    ['Он звонил с 8 (999) 000-00-17 вечером', [['phone-number', '8 (999) 000-00-17']]],
    ['از شمارهٔ ۰۹۱۲ ۰۰۰ ۰۰ ۱۷ زنگ زد', [['phone-number', '۰۹۱۲ ۰۰۰ ۰۰ ۱۷']]],
    [
      'a white van, plate K-QZ 0417, and K-?? ??17',
      [
        ['plate', 'K-QZ 0417'],
        ['plate', 'K-?? ??17'],
      ],
    ],
    ['nömrəsi 90-AB-123 olan maşın', [['plate', '90-AB-123']]],
    ['on 06.11.2025 at 23:40, 22 February 2025, 2024-2025, 20 000 people, 1.250.000 manat', []],
    [
      'write to son@xeber.example or @qartal_99, see https://t.me/qartal.',
      [
        ['email-address', 'son@xeber.example'],
        ['handle', '@qartal_99'],
        ['url-id', 'https://t.me/qartal'],
      ],
    ],
    ['hesab AZ00 NABZ 0000 0000 1370 1000 1944 donduruldu', [['bank-account', 'AZ00 NABZ 0000 0000 1370 1000 1944']]],
    ['Article 274 and 283-1, UN 2025, room 12-14', []],
  ] as const)('%s', (text, expected) => {
    expect(findIdentifiers(text).map(({ kind, seen }) => [kind, seen])).toEqual(expected);
  });

  test('stand where they are said to stand', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('+994005550123', ' ', 'K-QZ 17', 'ə', '😀', 'a@b.example', '۱۲', '.', 'www.x.example'),
        ),
        (parts) => {
          const text = parts.join('');
          for (const { seen, at } of findIdentifiers(text)) expect(text.slice(at, at + seen.length)).toBe(seen);
        },
      ),
    );
  });
});
