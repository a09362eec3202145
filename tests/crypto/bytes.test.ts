import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkBytes, checkWhole, concat, isZero, readUint, uint, utf8Text, zeroFilled } from '../../crypto/bytes.ts';
import {
  equalBytes,
  fromBase64,
  fromHex,
  MAX_LENGTH,
  masterKey,
  paddedLength,
  padme,
  randomBytes,
  ready,
  sealingPublicKey,
  toBase64,
  toHex,
  vaultId,
  wipe,
} from '../../crypto/index.ts';
import { shuffled, uniform } from '../../crypto/random.ts';
import { expectCode } from './expect-code.ts';

beforeAll(ready);

describe('bytes', () => {
  test('integers are big-endian and fit', () => {
    expect(uint(0x010203, 3)).toEqual(Uint8Array.of(1, 2, 3));
    expect(uint(2 ** 40, 11)).toEqual(Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0));
    expect(() => uint(256, 1)).toThrow(RangeError);
    expect(() => uint(-1, 8)).toThrow(RangeError);
    expect(() => uint(1.5, 8)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(readUint(uint(value, 8), 0, 8)).toBe(value);
      }),
    );
    expect(readUint(new Uint8Array(8).fill(255), 0, 8)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    expect(() => readUint(new Uint8Array(3), 0, 4)).toThrow(RangeError);
  });

  test('guards tell a wrong type from a wrong size', () => {
    expect(() => checkBytes([1, 2], 2, 'key')).toThrow(TypeError);
    expect(() => checkBytes('ab', 2, 'key')).toThrow(TypeError);
    expect(() => checkBytes(new Uint8Array(3), 2, 'key')).toThrow(RangeError);
    expect(() => checkWhole('1', 0, 2, 'index')).toThrow(TypeError);
    expect(() => checkWhole(Number.NaN, 0, 2, 'index')).toThrow(RangeError);
    expect(() => masterKey(new Uint8Array(16))).toThrow(RangeError);
    expect(() => vaultId(new Uint8Array(32))).toThrow(RangeError);
    expect(() => sealingPublicKey(new Uint8Array(32))).toThrow(RangeError);
    const bytes = new Uint8Array(32);
    expect(masterKey(bytes)).toBe(bytes);
  });

  test('joining, filling, comparing, wiping', () => {
    expect(concat(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(zeroFilled(Uint8Array.of(7), 3)).toEqual(Uint8Array.of(7, 0, 0));
    expect(() => zeroFilled(new Uint8Array(4), 3)).toThrow(RangeError);
    expect([isZero(new Uint8Array(5)), isZero(Uint8Array.of(0, 1)), isZero(new Uint8Array(0))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
    const key = randomBytes(32);
    wipe(key);
    expect(isZero(key)).toBe(true);
  });

  test('base64 and hexadecimal are read in their one form only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
    for (const text of ['AB==', 'AA=', 'AA', 'A', 'AA==\n', ' AA==', 'A-==', 'AA==AA==', '\u0410A=='])
      expect(fromBase64(text)).toBe(null);
    for (const text of ['0', 'AA', '0g', ' 00', '00 ']) expect(fromHex(text)).toBe(null);
  });

  test('what is not UTF-8 is malformed', () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
      expectCode(() => utf8Text(Uint8Array.from(bytes)), 'malformed');
    }
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });
});

describe('random choices', () => {
  test('are uniform: bytes that would favour some results are drawn again', () => {
    const bytes = [255, 250, 249];
    expect(uniform(10, { bytes: () => Uint8Array.of(bytes.shift() ?? 0) })).toBe(9);
    expect(uniform(256, { bytes: () => Uint8Array.of(255) })).toBe(255);
    expect(() => uniform(0, { bytes: (size) => new Uint8Array(size) })).toThrow(RangeError);
  });

  test('every order of three comes about as often as the others', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(3, { bytes: (size) => randomBytes(size) }).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1,000 of each are expected; seven standard deviations are 202.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(202);
  });
});

describe('Padmé', () => {
  // Worked out by hand from the definition in section 8.3.
  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [8, 8],
    [9, 10],
    [10, 10],
    [100, 104],
    [1000, 1024],
    [16_384, 16_384],
    [16_385, 17_408],
    [65_535, 65_536],
    [65_536, 65_536],
    [65_537, 67_584],
    [1_000_000, 1_015_808],
    [2 ** 32, 2 ** 32],
    [2 ** 32 + 1, 2 ** 32 + 2 ** 26],
    [2 ** 40 - 1, 2 ** 40],
    [2 ** 40, 2 ** 40],
  ])('pads %i to %i', (length, padded) => {
    expect(padme(length)).toBe(padded);
  });

  test('adds at most 12 %, never shrinks, and keeps the order of lengths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_LENGTH }), (length) => {
        const padded = padme(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded).toBeLessThanOrEqual(length * 1.12);
        if (length > 0) expect(padme(length - 1)).toBeLessThanOrEqual(padded);
        if (padded <= MAX_LENGTH) expect(padme(padded)).toBe(padded);
        expect(paddedLength(length)).toBe(Math.max(16_384, padded));
      }),
      { numRuns: 500 },
    );
    expect(() => padme(-1)).toThrow(RangeError);
    expect(() => padme(MAX_LENGTH + 1)).toThrow(RangeError);
  });
});
