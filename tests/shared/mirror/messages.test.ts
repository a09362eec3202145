/** Packed entries and values: what goes in comes out, and what is none is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ENTRY_KINDS,
  LISTED_ENTRY_BYTES,
  packListed,
  packSent,
  packValues,
  SENT_ENTRY_BYTES,
  unpackListed,
  unpackSent,
  unpackValues,
} from '../../../shared/mirror/messages.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const word = fc.nat({ max: 0xffff_ffff });
const kind = fc.constantFrom(...Object.values(ENTRY_KINDS));
const sent = fc.record({ kind, length: word, id: bytes(16), position: word });
const listed = fc.record({ id: bytes(16), kind, length: word, change: fc.maxSafeNat(), digest: bytes(16) });

/** In the middle of other bytes, as a view often is. */
const inside = (value: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(value.length + 24);
  whole.set(value, 8);
  return whole.subarray(8, 8 + value.length);
};

describe('packed entries', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(sent), (entries) => {
        expect(unpackSent(inside(packSent(entries)))).toEqual(entries);
      }),
    );
    fc.assert(
      fc.property(fc.array(listed), (entries) => {
        expect(unpackListed(inside(packListed(entries)))).toEqual(entries);
      }),
    );
  });

  it('are refused where they are none', () => {
    const id = new Uint8Array(16);
    const one = packSent([{ kind: 3, length: 1, id, position: 0 }]);
    const line = packListed([{ id, kind: 3, length: 1, change: 1, digest: id }]);
    const changed = (value: Uint8Array, at: number, to: number) =>
      value.map((byte, index) => (index === at ? to : byte));
    for (const [at, to] of [
      [0, 0],
      [0, 7],
      [1, 1],
      [2, 1],
      [3, 1],
    ] as const)
      expect(unpackSent(changed(one, at, to))).toBeNull();
    for (const [at, to] of [
      [16, 0],
      [16, 7],
      [17, 1],
      [18, 1],
      [19, 1],
      [24, 0xff],
    ] as const)
      expect(unpackListed(changed(line, at, to))).toBeNull();
    expect(unpackSent(one.subarray(1))).toBeNull();
    expect(unpackListed(line.subarray(1))).toBeNull();
    expect([one.length, line.length]).toEqual([SENT_ENTRY_BYTES, LISTED_ENTRY_BYTES]);
  });
});

describe('packed values', () => {
  it('come out as they went in, those that are missing too', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.uint8Array(), { nil: undefined })), (values) => {
        const packed = packValues(values);
        expect(unpackValues(inside(packed.lengths), inside(packed.bytes))).toEqual(values);
      }),
    );
  });

  it('are refused where lengths and bytes do not fit', () => {
    const { lengths, bytes: whole } = packValues([new Uint8Array(3), undefined, new Uint8Array(2)]);
    expect(unpackValues(lengths, whole.subarray(1))).toBeNull();
    expect(unpackValues(lengths, new Uint8Array(6))).toBeNull();
    expect(unpackValues(lengths.subarray(1), whole)).toBeNull();
  });
});
