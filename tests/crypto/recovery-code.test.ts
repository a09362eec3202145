import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  newId,
  newRecoveryCode,
  parseRecoveryCode,
  type RecoveryCode,
  ready,
  recoveryGroups,
  recoveryRoot,
  reviewRecoveryCode,
  vaultId,
} from '../../crypto/index.ts';
import { expectCode } from './expect-code.ts';

beforeAll(ready);

function changed(code: RecoveryCode, at: number, digits: string): string {
  return code.slice(0, at) + digits + code.slice(at + digits.length);
}

describe('a recovery code', () => {
  test('is fifty digits in ten groups, all digits about as frequent', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 200; i++) {
      const code = newRecoveryCode();
      expect(code).toMatch(/^[0-9]{50}$/);
      expect(parseRecoveryCode(recoveryGroups(code).join(' '))).toBe(code);
      for (const digit of recoveryGroups(code).flatMap((group) => [...group.slice(0, 4)])) {
        counts.set(digit, (counts.get(digit) ?? 0) + 1);
      }
    }
    // 800 of each are expected; six standard deviations are 161.
    for (const count of counts.values()) expect(Math.abs(count - 800)).toBeLessThan(161);
    expect(counts.size).toBe(10);
  });

  test('the check digit of Damm’s own example', () => {
    // Damm's 572 has the check digit 4 when it is started with 0.
    expect(reviewRecoveryCode('05724').wrongGroups).toEqual([]);
    for (const other of '012356789') expect(reviewRecoveryCode(`0572${other}`).wrongGroups).toEqual([0]);
  });

  test('any wrong digit is named by its group', () => {
    fc.assert(
      fc.property(fc.nat(49), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const code = newRecoveryCode();
        const text = changed(code, at, String((Number(code[at]) + by) % 10));
        expect(reviewRecoveryCode(text)).toEqual({ digits: 50, wrongGroups: [Math.floor(at / 5)], hasOther: false });
        expectCode(() => parseRecoveryCode(text), 'malformed');
      }),
    );
  });

  test('any two neighbours exchanged inside a group, and any two groups exchanged, are noticed', () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.nat(3),
        fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 2 }),
        (group, place, pair) => {
          const code = newRecoveryCode();
          const at = group * 5 + place;
          const [a = '', b = ''] = code.slice(at, at + 2);
          if (a !== b) expect(reviewRecoveryCode(changed(code, at, b + a)).wrongGroups).toEqual([group]);
          const groups = recoveryGroups(code);
          const [i = 0, j = 1] = pair;
          const exchanged = groups.map((text, k) => (k === i ? groups[j] : k === j ? groups[i] : text));
          expectCode(() => parseRecoveryCode(exchanged.join(' ')), 'malformed');
        },
      ),
    );
  });

  test('digits of every script are read, and Unicode keeps them in runs of ten', () => {
    let run = 0;
    for (let code = 0; code <= 0x10ffff; code++) {
      const isDigit = /^\p{Nd}$/u.test(String.fromCodePoint(code));
      if (!isDigit) expect(run % 10).toBe(0);
      run = isDigit ? run + 1 : 0;
    }
    const code = newRecoveryCode();
    for (const zero of [0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7d8, 0x1fbf0]) {
      const typed = code.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
      expect(parseRecoveryCode(`\u200f${typed}`)).toBe(code);
    }
  });

  test('what was typed so far is reviewed', () => {
    const code = newRecoveryCode();
    expect(reviewRecoveryCode('')).toEqual({ digits: 0, wrongGroups: [], hasOther: false });
    expect(reviewRecoveryCode(code.slice(0, 7))).toEqual({ digits: 7, wrongGroups: [], hasOther: false });
    expect(reviewRecoveryCode(`${code.slice(0, 7)}x`).hasOther).toBe(true);
  });

  test('its root belongs to one vault', () => {
    const code = newRecoveryCode();
    const [one, two] = [newId(vaultId), newId(vaultId)];
    expect(recoveryRoot(code, one)).toEqual(recoveryRoot(code, one));
    expect(recoveryRoot(code, one)).not.toEqual(recoveryRoot(code, two));
    expect(recoveryRoot(code, one)).not.toEqual(recoveryRoot(newRecoveryCode(), one));
  });
});
