import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CardFields,
  fingerprint,
  fingerprintGroups,
  fingerprintOfQrText,
  fingerprintQrText,
  type IdentitySeeds,
  isCardValue,
  isDay,
  isLanguageList,
  makeCard,
  newSeeds,
  parseCard,
  publicKeys,
  ready,
  sha256,
  utf8,
  utf8Text,
} from '../../crypto/index.ts';
import { codeOf, expectCode, flipBit } from './expect-code.ts';

let seeds: IdentitySeeds;
beforeAll(async () => {
  await ready();
  seeds = newSeeds();
});

const plain: CardFields = { name: 'Aynur Example', created: '2026-11-20' };
const value = fc.string({ unit: 'grapheme', maxLength: 60 }).filter(isCardValue);

describe('a card', () => {
  test('says what it was made with, carries the keys of its seeds and their fingerprint', () => {
    fc.assert(
      fc.property(value, fc.option(value), fc.option(value), (name, organisation, contact) => {
        const fields: CardFields = {
          ...plain,
          name,
          ...(organisation === null ? {} : { organisation }),
          ...(contact === null ? {} : { contact }),
          languages: ['az', 'zh-Hant-TW'],
          validUntil: '2030-01-31',
        };
        const card = parseCard(makeCard(fields, seeds).canonical);
        expect(card.fields).toEqual(fields);
        expect({ signing: card.signingKey, sealing: card.sealingKey }).toEqual(publicKeys(seeds));
        expect(card.fingerprint).toBe(fingerprint(card.signingKey, card.sealingKey));
        expect(card.sha256).toEqual(sha256(card.canonical));
      }),
      { numRuns: 40 },
    );
  });

  test('is canonical: mail changes nothing about it', () => {
    const { canonical } = makeCard({ ...plain, organisation: 'Example Rights House' }, seeds);
    const blank = fc.string({ unit: fc.constantFrom(' ', '\t'), maxLength: 5 });
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), blank, fc.nat(3), fc.nat(3), (hasMark, isCrLf, tail, before, after) => {
        const end = `${tail}${isCrLf ? '\r\n' : '\n'}`;
        const body = utf8Text(canonical).replaceAll('\n', end);
        const mailed = utf8(`${hasMark ? '\ufeff' : ''}${end.repeat(before)}${body}${end.repeat(after)}`);
        const copy = mailed.slice();
        expect(parseCard(mailed).canonical).toEqual(canonical);
        expect(mailed).toEqual(copy);
      }),
      { numRuns: 40 },
    );
  });

  test('any flipped bit is refused, unless it is one that the tolerance takes away', () => {
    const { canonical } = makeCard(plain, seeds);
    fc.assert(
      fc.property(fc.nat(canonical.length * 8 - 1), (bit) => {
        const changed = flipBit(canonical, bit);
        const code = codeOf(() => parseCard(changed));
        if (code === 'success') expect(parseCard(changed).canonical).toEqual(canonical);
        else expect(['altered', 'malformed', 'too-new', 'truncated']).toContain(code);
      }),
      { numRuns: 400 },
    );
  });

  test('any cut behind the first line is truncated, except of the last line end', () => {
    const text = utf8Text(makeCard({ ...plain, languages: ['az'], contact: 'a: b' }, seeds).canonical);
    for (let length = 'daftar recipient card 1'.length; length < text.length - 1; length++) {
      expect(codeOf(() => parseCard(utf8(text.slice(0, length))))).toBe('truncated');
    }
    expect(codeOf(() => parseCard(utf8(text.slice(0, -1))))).toBe('success');
  });

  test('a rule broken before the last line is malformed, cut short or not', () => {
    const text = utf8Text(makeCard(plain, seeds).canonical).replace('name: ', 'name:  ');
    expectCode(() => parseCard(utf8(text)), 'malformed');
    expectCode(() => parseCard(utf8(text.slice(0, 200))), 'malformed');
  });

  test('random bytes are malformed, and a long run of blanks costs no time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => expectCode(() => parseCard(bytes), 'malformed')),
    );
    const start = performance.now();
    expectCode(() => parseCard(utf8(`daftar recipient card 1\nname: a${' \t'.repeat(8000)}b`)), 'truncated');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('empty fields are left out, and broken ones are a mistake of the caller', () => {
    const card = makeCard({ ...plain, organisation: '', languages: [], contact: '', validUntil: '' }, seeds);
    expect(card.fields).toEqual(plain);
    const wrong: Partial<CardFields>[] = [
      { name: '' },
      { name: 'a\nb' },
      { organisation: ' a' },
      { languages: ['a'] },
      { languages: Array.from({ length: 51 }, () => 'az') },
      { contact: 'x'.repeat(201) },
      { created: '2026-13-01' },
      { validUntil: 'soon' },
    ];
    for (const fields of wrong) expect(() => makeCard({ ...plain, ...fields }, seeds)).toThrow(RangeError);
  });
});

describe('the rules for values', () => {
  test.each(['a', 'Ərəstun', 'می\u200cخواهم', 'ක\u200dෂ', '𐓐'.repeat(200), 'a: b'])('%j may stand', (text) => {
    expect(isCardValue(text)).toBe(true);
  });
  test.each([
    '',
    ' a',
    'a ',
    '\u3000a',
    'a\t',
    'a\u0000',
    'a\u0085',
    'a\u200d1',
    '\u200ca',
    'a\u200c',
    'a\u200f',
    'a\u2066b',
    'a\u2029b',
    'a\ufeffb',
    'e\u0301',
    'a\ud800',
    'a'.repeat(201),
  ])('%j may not', (text) => {
    expect(isCardValue(text)).toBe(false);
  });
  test.each(['az', 'az-Latn', 'sr-Cyrl-RS', 'de-1996', 'az, ru', 'abcdefgh-12345678'])('%j are languages', (text) => {
    expect(isLanguageList(text)).toBe(true);
  });
  test.each(['', 'a', 'az,ru', 'az,  ru', 'az, ', 'az-', 'az-123456789', 'abcdefghi', 'az_AZ', 'əz'])(
    '%j are none',
    (text) => {
      expect(isLanguageList(text)).toBe(false);
    },
  );
  test('a day is a real one', () => {
    for (const day of ['2026-11-20', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(isDay(day)).toBe(true);
    for (const day of [
      '2026-02-29',
      '1900-02-29',
      '2026-00-10',
      '2026-13-01',
      '2026-04-31',
      '2026-01-00',
      '26-01-01',
      '2026-1-1',
      '٢٠٢٦-01-01',
    ]) {
      expect(isDay(day)).toBe(false);
    }
  });
});

describe('a fingerprint', () => {
  test('is 35 digits in seven groups, and a QR code says whose it is', () => {
    const keys = publicKeys(seeds);
    const digits = fingerprint(keys.signing, keys.sealing);
    expect(digits).toMatch(/^[0-9]{35}$/);
    expect(fingerprintGroups(digits).join('')).toBe(digits);
    expect(fingerprintGroups(digits).map((group) => group.length)).toEqual([5, 5, 5, 5, 5, 5, 5]);
    expect(fingerprintOfQrText(fingerprintQrText(digits))).toBe(digits);
    for (const text of [digits, `daftar-fingerprint:${digits}0`, `daftar-fingerprint: ${digits}`, '']) {
      expect(fingerprintOfQrText(text)).toBe(null);
    }
    expect(() => fingerprintGroups('1')).toThrow(RangeError);
    expect(() => fingerprintQrText('x')).toThrow(RangeError);
  });

  test('depends on either key', () => {
    const [mine, other] = [publicKeys(seeds), publicKeys(newSeeds())];
    const all = [
      fingerprint(mine.signing, mine.sealing),
      fingerprint(other.signing, mine.sealing),
      fingerprint(mine.signing, other.sealing),
    ];
    expect(new Set(all).size).toBe(3);
  });
});
