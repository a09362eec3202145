import { beforeAll, describe, expect, test } from 'vitest';
import { newId, newRecoveryCode, ready, splitRecoveryCode, vaultId } from '../../crypto/index.ts';
import { readShare, rebuild, times } from './share.ts';

beforeAll(ready);

describe('the field', () => {
  test('is that of FIPS 197, sections 4.2 and 4.2.1', () => {
    expect(times(0x57, 0x83)).toBe(0xc1);
    expect(times(0x57, 0x13)).toBe(0xfe);
    expect([2, 4, 8, 0x10].map((power) => times(0x57, power))).toEqual([0xae, 0x47, 0x8e, 0x07]);
  });
});

describe('shares that the application makes', () => {
  test.each([
    [2, 2],
    [2, 3],
    [3, 5],
    [10, 10],
  ])('any %i of %i give the code to a reader that knows only the page', async (needed, of) => {
    const [code, id] = [newRecoveryCode(), newId(vaultId)];
    const { shares } = await splitRecoveryCode(code, id, { needed, of });
    const read = shares.map((share) => readShare(share));
    for (let first = 0; first < of; first += 1) {
      const chosen = Array.from({ length: needed }, (_, at) => read[(first + at) % of]).flatMap((one) => one ?? []);
      expect(rebuild(chosen, id)).toBe(code);
    }
  });
});
