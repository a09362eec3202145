import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  IDENTITY_SIZE,
  type Identity,
  makeCard,
  newSeeds,
  openIdentity,
  parseIdentity,
  ready,
  sealIdentity,
  wipeSeeds,
} from '../../crypto/index.ts';
import { codeOf, expectCode, flipBit } from './expect-code.ts';

let identity: Identity;
let file: Uint8Array;
beforeAll(async () => {
  await ready();
  const seeds = newSeeds();
  identity = { seeds, card: makeCard({ name: 'Aynur Example', created: '2026-11-20' }, seeds) };
  file = sealIdentity(identity, { kind: 'none' });
});

describe('an identity file', () => {
  test('without a passphrase opens, whatever passphrase is given', () => {
    expect(file.length).toBe(IDENTITY_SIZE);
    const parsed = parseIdentity(file);
    expect(parsed.argon2).toBe(null);
    expect(openIdentity(parsed)).toEqual(identity);
    expect(openIdentity(parsed, 'anything')).toEqual(identity);
  });

  test('with a passphrase opens with it, prepared alike, and says so when there is none or another', () => {
    const sealed = sealIdentity(identity, { kind: 'passphrase', passphrase: 'ön\u00a0söz' });
    const parsed = parseIdentity(sealed);
    expect(parsed.argon2).toMatchObject({ memory: 262_144, passes: 3 });
    expect(openIdentity(parsed, 'o\u0308n so\u0308z')).toEqual(identity);
    expectCode(() => openIdentity(parsed, 'ön söz '), 'wrong-passphrase');
    expectCode(() => openIdentity(parsed), 'wrong-passphrase');
    expectCode(() => openIdentity(parsed, ''), 'malformed');
  });

  test('is randomised and leaves what it was given as it was', () => {
    const before = { signing: identity.seeds.signing.slice(), sealing: identity.seeds.sealing.slice() };
    const again = sealIdentity(identity, { kind: 'none' });
    expect(Buffer.compare(again.subarray(20, 36), file.subarray(20, 36))).not.toBe(0);
    expect(Buffer.compare(again.subarray(92), file.subarray(92))).not.toBe(0);
    expect(identity.seeds).toEqual(before);
    const copy = file.slice();
    const opened = openIdentity(parseIdentity(file));
    wipeSeeds(opened.seeds);
    expect(file).toEqual(copy);
    expect([...opened.seeds.signing, ...opened.seeds.sealing].every((byte) => byte === 0)).toBe(true);
  });

  test('any flipped bit is refused, and any cut', () => {
    fc.assert(
      fc.property(fc.nat(IDENTITY_SIZE * 8 - 1), fc.nat(IDENTITY_SIZE - 1), (bit, length) => {
        expectCode(() => parseIdentity(flipBit(file, bit)), 'altered', 'malformed');
        expect(codeOf(() => parseIdentity(file.slice(0, length)))).toBe(length < 44 ? 'malformed' : 'truncated');
      }),
      { numRuns: 200 },
    );
  });

  test('takes no card of other keys and no card that is too long', () => {
    const other = makeCard({ name: 'Somebody Else', created: '2026-11-20' }, newSeeds());
    expect(() => sealIdentity({ ...identity, card: other }, { kind: 'none' })).toThrow(RangeError);
    const long = { ...identity.card, canonical: new Uint8Array(8125) };
    expect(() => sealIdentity({ ...identity, card: long }, { kind: 'none' })).toThrow(RangeError);
    const cheap = { kind: 'passphrase', passphrase: 'x', cost: { memory: 262_143, passes: 3 } } as const;
    expect(() => sealIdentity(identity, cheap)).toThrow(RangeError);
  });
});
