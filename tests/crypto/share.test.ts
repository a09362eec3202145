import fc from 'fast-check';
import { combine } from 'shamir-secret-sharing';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  areOfOneSet,
  isShareOf,
  newId,
  newRecoveryCode,
  parseShare,
  printShare,
  type RecoveryCode,
  ready,
  rebuildRecoveryCode,
  reviewShare,
  shareGroups,
  splitRecoveryCode,
  vaultId,
} from '../../crypto/index.ts';
import { codeOfPromise, expectCode } from './expect-code.ts';

beforeAll(ready);

const counts = fc
  .integer({ min: 2, max: 10 })
  .chain((of) => fc.tuple(fc.integer({ min: 2, max: of }), fc.constant(of)));

async function made(needed = 2, of = 3) {
  const [code, id] = [newRecoveryCode(), newId(vaultId)];
  const { shares, set } = await splitRecoveryCode(code, id, { needed, of });
  return { code, id, set, texts: shares, shares: shares.map(parseShare) };
}

/** What two different codes have in common by chance is nothing. */
async function opens(code: RecoveryCode, work: Promise<RecoveryCode>): Promise<boolean> {
  return (await work.catch(() => undefined)) === code;
}

describe('shares of a recovery code', () => {
  test('any k of n rebuild it, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(counts, fc.infiniteStream(fc.nat(1000)), async ([needed, of], order) => {
        const { code, id, shares } = await made(needed, of);
        const ranked = shares.map((share) => ({ share, rank: order.next().value ?? 0 }));
        const chosen = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, needed);
        expect(
          await rebuildRecoveryCode(
            chosen.map(({ share }) => share),
            id,
          ),
        ).toBe(code);
      }),
      { numRuns: 60 },
    );
  });

  test('k − 1 are refused, and their points say nothing: every first byte is as possible as before', async () => {
    const { id, shares } = await made(3, 5);
    expect(await codeOfPromise(() => rebuildRecoveryCode(shares.slice(0, 2), id))).toBe('malformed');
    const [one, two] = shares;
    if (one === undefined || two === undefined) throw new Error('no shares');
    const possible = new Set<number>();
    const other = [97, 98, 99].find((x) => x !== one.x && x !== two.x) ?? 0;
    for (let y = 0; y < 256; y++) {
      const third = new Uint8Array([y, other]);
      const known = [one, two].map((share) => new Uint8Array([share.y[0] ?? 0, share.x]));
      possible.add((await combine([...known, third]))[0] ?? -1);
    }
    expect(possible.size).toBe(256);
  });

  test('a share twice, shares of two splittings, and shares of another vault are refused', async () => {
    const { code, id, shares } = await made();
    const [one, two] = shares;
    const again = (await splitRecoveryCode(code, id, { needed: 2, of: 3 })).shares.map(parseShare);
    if (one === undefined || two === undefined || again[0] === undefined) throw new Error('no shares');
    expect(areOfOneSet(one, two)).toBe(true);
    expect(areOfOneSet(one, again[0])).toBe(false);
    expect(isShareOf(one, id)).toBe(true);
    for (const pair of [
      [one, one],
      [one, again[0]],
    ]) {
      expect(await codeOfPromise(() => rebuildRecoveryCode(pair, id))).toBe('malformed');
    }
    // One of 65,536 other vaults has the same mark, so several are asked.
    const others = Array.from({ length: 4 }, () => isShareOf(one, newId(vaultId)));
    expect(others).toContain(false);
  });

  test('a false share gives another code, or none', async () => {
    const { code, id, shares } = await made();
    const [one, two] = shares;
    if (one === undefined || two === undefined) throw new Error('no shares');
    const lying = { ...one, y: one.y.map((byte, at) => (at === 16 ? byte ^ 1 : byte)) };
    expect(await opens(code, rebuildRecoveryCode([lying, two], id))).toBe(false);
    expect(await opens(code, rebuildRecoveryCode([one, two], id))).toBe(true);
  });

  test('are printed in eighteen groups and read back, in any script', async () => {
    const { texts, shares } = await made(4, 10);
    expect(new Set(shares.map(({ x }) => x)).size).toBe(10);
    for (const [at, text] of texts.entries()) {
      expect(text).toMatch(/^[0-9]{90}$/);
      expect(shareGroups(text).map((group) => group.length)).toEqual(Array(18).fill(5));
      const persian = text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
      expect(parseShare(`\u200f${shareGroups(persian).join(' ')}`)).toEqual(shares[at]);
      const [share] = [parseShare(text)];
      expect(printShare(share)).toBe(text);
    }
  });

  test('every single wrong digit is named by its group, and so are neighbours exchanged', async () => {
    const { texts } = await made();
    const [text = ''] = texts;
    for (let at = 0; at < 90; at++) {
      for (let by = 1; by < 10; by++) {
        const typed = `${text.slice(0, at)}${(Number(text[at]) + by) % 10}${text.slice(at + 1)}`;
        expect(reviewShare(typed).wrongGroups).toEqual([Math.floor(at / 5)]);
        expectCode(() => parseShare(typed), 'malformed');
      }
      const [a = '', b = ''] = text.slice(at, at + 2);
      if (at % 5 === 4 || a === b) continue;
      const swapped = text.slice(0, at) + b + a + text.slice(at + 2);
      expect(reviewShare(swapped).wrongGroups).toEqual([Math.floor(at / 5)]);
    }
  });

  test('any two groups exchanged are noticed', async () => {
    const { texts } = await made();
    const groups = shareGroups(texts[0] ?? '');
    for (let one = 0; one < 18; one++) {
      for (let other = one + 1; other < 18; other++) {
        const exchanged = groups.map((group, at) => (at === one ? groups[other] : at === other ? groups[one] : group));
        if (groups[one] === groups[other]) continue;
        expectCode(() => parseShare(exchanged.join('')), 'malformed', 'altered', 'too-new');
      }
    }
  });

  test('other numbers of shares are a mistake of the caller', async () => {
    const [code, id] = [newRecoveryCode(), newId(vaultId)];
    for (const [needed, of] of [
      [1, 2],
      [3, 2],
      [2, 11],
      [2, 2.5],
    ] as const) {
      await expect(splitRecoveryCode(code, id, { needed, of })).rejects.toThrow(RangeError);
    }
  });
});
