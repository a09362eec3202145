/** The sentinel of docs/format.md section 11.5: what opens, and what each change of a byte is called. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  newId,
  newKey,
  openSentinel,
  parseSentinel,
  ready,
  SENTINEL_SIZE,
  sealSentinel,
  settingsKey,
  sha256,
  vaultId,
} from '../../crypto/index.ts';
import { expectCode } from './expect-code.ts';

beforeAll(ready);

const mark = { change: 7, generation: 5, records: 3 };

function made() {
  const key = newKey(settingsKey);
  const vault = newId(vaultId);
  return { key, vault, bytes: sealSentinel(key, { vaultId: vault, electron: 44 }, mark) };
}

/** With a digest that fits what was changed. */
function redigested(bytes: Uint8Array): Uint8Array {
  bytes.set(sha256(bytes.subarray(0, 152)), 152);
  return bytes;
}

describe('sentinel', () => {
  it('says how far the vault had come, and to nobody without the key more than that there was one', () => {
    fc.assert(
      fc.property(
        fc.record({ change: fc.maxSafeNat(), generation: fc.maxSafeNat(), records: fc.maxSafeNat() }),
        fc.nat({ max: 0xffff_ffff }),
        (numbers, electron) => {
          const { key, vault } = made();
          const bytes = sealSentinel(key, { vaultId: vault, electron }, numbers);
          expect(bytes).toHaveLength(SENTINEL_SIZE);
          expect(parseSentinel(bytes)).toEqual({ vaultId: vault, electron });
          expect(openSentinel(key, bytes)).toEqual(numbers);
        },
      ),
    );
    const { bytes } = made();
    expectCode(() => openSentinel(newKey(settingsKey), bytes), 'altered');
  });

  it('is told apart by its length', () => {
    const { bytes } = made();
    for (let length = 0; length < SENTINEL_SIZE; length++) {
      expectCode(() => parseSentinel(bytes.subarray(0, length)), 'truncated');
    }
    expectCode(() => parseSentinel(new Uint8Array([...bytes, 0])), 'malformed');
  });

  it('shows every changed byte: by its digest, and by its box where somebody made the digest fit', () => {
    for (let at = 0; at < SENTINEL_SIZE; at++) {
      const { key, bytes } = made();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expectCode(() => parseSentinel(bytes), 'malformed');
      if (at >= 152) continue;
      redigested(bytes);
      const code = at < 8 ? 'malformed' : at < 10 ? 'too-new' : 'altered';
      if (at === 9) expectCode(() => openSentinel(key, bytes), 'malformed');
      else expectCode(() => openSentinel(key, bytes), code);
    }
  });
});
