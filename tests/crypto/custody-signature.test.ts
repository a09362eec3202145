import { ed25519 } from '@noble/curves/ed25519.js';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  digest,
  isCustodySignature,
  newSeeds,
  publicKeys,
  ready,
  signCustodyHead,
  signingSeed,
  toHex,
  utf8,
} from '../../crypto/index.ts';
import { flipBit } from './expect-code.ts';

beforeAll(ready);

const head = digest(new Uint8Array(32).fill(7));

/** What docs/format.md section 5.1 says is signed, written out by hand for 258 lines. */
const MESSAGE = Buffer.concat([Buffer.from('daftar v1 custody head\0\0\x01\0\0\0\0\0\0\x01\x02', 'latin1'), head]);

describe('the signature of a custody chain', () => {
  test('is the one of the specification, by another library too', () => {
    const seed = signingSeed(new Uint8Array(32).fill(9));
    const signature = signCustodyHead({ lines: 258, head }, seed);
    expect(toHex(signature)).toBe(Buffer.from(ed25519.sign(MESSAGE, seed)).toString('hex'));
    expect(toHex(signature)).toBe(
      '2303275eae0b6e29e9369a76359d9f73952d9358c791528112e607a82ddcb14637b7d6b48d527fcf3b4f46d53d1eeee1da193547cc0bfefa9604aa737806bc0e',
    );
  });

  test('verifies for its own head, number and key alone', () => {
    const seeds = newSeeds();
    const key = publicKeys(seeds).signing;
    const signature = signCustodyHead({ lines: 3, head }, seeds.signing);
    expect(isCustodySignature(signature, { lines: 3, head }, key)).toBe(true);
    expect(isCustodySignature(signature, { lines: 4, head }, key)).toBe(false);
    expect(isCustodySignature(signature, { lines: 3, head: digest(flipBit(head, 5)) }, key)).toBe(false);
    expect(isCustodySignature(flipBit(signature, 100), { lines: 3, head }, key)).toBe(false);
    expect(isCustodySignature(signature, { lines: 3, head }, publicKeys(newSeeds()).signing)).toBe(false);
  });

  test('is not made of no line, and not looked for in something else', () => {
    const seeds = newSeeds();
    expect(() => signCustodyHead({ lines: 0, head }, seeds.signing)).toThrow(RangeError);
    expect(() => isCustodySignature(utf8('short'), { lines: 1, head }, publicKeys(seeds).signing)).toThrow(RangeError);
  });
});
