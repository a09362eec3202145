import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ARGON2_LIMITS,
  calibrateArgon2,
  isArgon2Cost,
  LOWEST_COST,
  passphraseOfFile,
  passphraseRoot,
  preparePassphrase,
  ready,
  utf8,
} from '../../crypto/index.ts';
import { costForTime } from '../../crypto/passphrase.ts';
import { expectCode } from './expect-code.ts';

beforeAll(ready);

describe('preparation', () => {
  test.each([
    ['a\u00a0b\u1680c\u2003d\u202fe\u3000f', 'a b c d e f'],
    ['e\u0301', 'é'],
    ['I\u0307', 'İ'],
    ['  a  ', '  a  '],
    ['ﬁ', 'ﬁ'],
    ['a\u200bb', 'a\u200bb'],
    ['\u212b', 'å'.toUpperCase()],
  ])('%j becomes %j', (typed, prepared) => {
    expect(preparePassphrase(typed)).toEqual(utf8(prepared));
  });

  test('is the same when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (typed) => {
        const once = preparePassphrase(typed);
        expect(preparePassphrase(new TextDecoder('utf-8', { ignoreBOM: true }).decode(once))).toEqual(once);
      }),
    );
  });

  test('refuses what is empty or no text', () => {
    expectCode(() => preparePassphrase(''), 'malformed');
    expectCode(() => preparePassphrase('a\ud800b'), 'malformed');
    expect(preparePassphrase('𐓐')).toEqual(utf8('𐓐'));
  });
});

describe('a passphrase file', () => {
  test.each([
    ['word', 'word'],
    ['word\n', 'word'],
    ['word\r\n', 'word'],
    ['word\n\n', 'word\n'],
    ['word \n', 'word '],
    ['word\r', 'word\r'],
    ['\nword', '\nword'],
  ])('%j holds %j', (text, passphrase) => {
    expect(passphraseOfFile(utf8(text))).toBe(passphrase);
  });

  test.each([utf8(''), utf8('\n'), utf8('\r\n'), utf8('\ufeffword'), Uint8Array.of(0x61, 0xff)])(
    '%j is refused',
    (bytes) => {
      expectCode(() => passphraseOfFile(bytes), 'malformed');
    },
  );
});

describe('the cost of Argon2id', () => {
  test('has bounds, and nothing outside them is computed', () => {
    const salt = new Uint8Array(16);
    const word = utf8('word');
    for (const cost of [
      { memory: 262_143, passes: 3 },
      { memory: 1_048_577, passes: 3 },
      { memory: 262_144, passes: 2 },
      { memory: 262_144, passes: 11 },
      { memory: 262_144.5, passes: 3 },
    ]) {
      expect(() => passphraseRoot(word, salt, cost)).toThrow(RangeError);
    }
    expect(() => passphraseRoot(new Uint8Array(0), salt, LOWEST_COST)).toThrow(RangeError);
    expect(() => passphraseRoot(word, new Uint8Array(15), LOWEST_COST)).toThrow(RangeError);
  });

  test('is calibrated on this machine within the bounds', () => {
    let now = 0;
    const cost = calibrateArgon2(() => {
      now += 250;
      return now;
    });
    expect(cost).toEqual({ memory: 314_572, passes: 10 });
  });

  test('grows with the speed of the machine and never leaves the bounds', () => {
    expect(costForTime(750, 1000)).toEqual({ memory: 262_144, passes: 4 });
    expect(costForTime(5000, 1000)).toEqual(LOWEST_COST);
    expect(costForTime(0, 1000)).toEqual(LOWEST_COST);
    expect(costForTime(300, 1000)).toEqual({ memory: 262_144, passes: 10 });
    expect(costForTime(150, 1000)).toEqual({ memory: 524_288, passes: 10 });
    expect(costForTime(1, 1000)).toEqual({ memory: ARGON2_LIMITS.memory.max, passes: 10 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100_000, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
        (elapsed, target) => {
          const cost = costForTime(elapsed, target);
          expect(isArgon2Cost(cost)).toBe(true);
          const work = (cost.memory * cost.passes) / (262_144 * 3);
          expect(elapsed * work).toBeLessThanOrEqual(Math.max(elapsed, target) * 1.001);
        },
      ),
    );
  });
});
