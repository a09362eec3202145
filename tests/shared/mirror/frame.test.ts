/** Segment heads and frames of docs/format.md section 11: what goes in comes out, and every rule is kept. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../shared/errors.ts';
import { MIRROR_FRAME_BYTES, MIRROR_FRAME_ENTRIES } from '../../../shared/limits.ts';
import type { Sha256Of } from '../../../shared/mirror/fields.ts';
import {
  decodeFrameTable,
  encodeFrameTable,
  entriesOf,
  type FrameEntry,
  type FrameHead,
  frameLength,
  isFrameLike,
  tableLength,
} from '../../../shared/mirror/frame.ts';
import type { FrameKeeper } from '../../../shared/mirror/kinds.ts';
import { decodeSegmentHead, encodeSegmentHead, SEGMENT_HEAD_BYTES } from '../../../shared/mirror/segment-head.ts';

const sha256: Sha256Of = (bytes) => createHash('sha256').update(bytes).digest();
const VAULT = Uint8Array.from({ length: 16 }, (_, at) => at + 1);
const OTHER = new Uint8Array(16).fill(9);
const digest = (value: Uint8Array) => new Uint8Array(sha256(value).subarray(0, 16));

/** What went wrong, as its code; `fine` when nothing did. */
const outcome = (work: () => unknown): string => {
  try {
    work();
    return 'fine';
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    if (error instanceof RangeError) return 'range';
    throw error;
  }
};
const changed = (bytes: Uint8Array, at: number, to: number) => {
  const copy = bytes.slice();
  copy[at] = to;
  return copy;
};
/** Makes the checksum right again after a change, so that the rule behind it is what refuses. */
const sealedHead = (bytes: Uint8Array) => {
  const copy = bytes.slice();
  copy.set(sha256(copy.subarray(0, 32)), 32);
  return copy;
};
const sealedFrame = (bytes: Uint8Array) => {
  const copy = bytes.slice();
  copy.set(sha256(copy.subarray(0, copy.length - 32)), copy.length - 32);
  return copy;
};

describe('segment head', () => {
  test.each(['records', 'evidence'] as const)('of the log of %s: what goes in comes out', (log) => {
    const bytes = encodeSegmentHead({ log, vaultId: VAULT }, sha256);
    expect(bytes).toHaveLength(SEGMENT_HEAD_BYTES);
    expect(decodeSegmentHead(bytes, sha256)).toEqual({ log, vaultId: VAULT });
  });

  test('the bytes are those of the page', () => {
    const bytes = encodeSegmentHead({ log: 'evidence', vaultId: VAULT }, sha256);
    expect(Buffer.from(bytes.subarray(0, 32)).toString('hex')).toBe(
      '44414654 41524d4c 0001 02 0000000000 0102030405060708090a0b0c0d0e0f10'.replaceAll(' ', ''),
    );
  });

  test('one byte that differs, anywhere, is noticed', () => {
    const bytes = encodeSegmentHead({ log: 'records', vaultId: VAULT }, sha256);
    for (let at = 0; at < SEGMENT_HEAD_BYTES; at += 1)
      expect(outcome(() => decodeSegmentHead(changed(bytes, at, (bytes[at] ?? 0) ^ 1), sha256))).toBe('malformed');
    for (let length = 0; length < SEGMENT_HEAD_BYTES; length += 1)
      expect(outcome(() => decodeSegmentHead(bytes.subarray(0, length), sha256))).toBe('truncated');
  });

  test('each rule behind the checksum', () => {
    const bytes = encodeSegmentHead({ log: 'records', vaultId: VAULT }, sha256);
    const patched = (at: number, to: number) =>
      outcome(() => decodeSegmentHead(sealedHead(changed(bytes, at, to)), sha256));
    expect(patched(9, 2)).toBe('too-new');
    expect(patched(8, 1)).toBe('too-new');
    expect(patched(9, 0)).toBe('malformed');
    for (const log of [0, 3, 255]) expect(patched(10, log)).toBe('malformed');
    for (let at = 11; at < 16; at += 1) expect(patched(at, 1)).toBe('malformed');
    expect(outcome(() => encodeSegmentHead({ log: 'records', vaultId: VAULT.subarray(1) }, sha256))).toBe('range');
  });
});

const id = fc.uint8Array({ minLength: 16, maxLength: 16 });
const some = fc.uint8Array({ minLength: 16, maxLength: 16 });
const entryOf = (keeper: FrameKeeper, change: fc.Arbitrary<number>): fc.Arbitrary<FrameEntry> => {
  const length = fc.nat(15_000);
  const none: fc.Arbitrary<number> = fc.constant(0);
  const kind = (number: 1 | 2 | 3 | 4 | 5 | 6, id16: fc.Arbitrary<Uint8Array>, size = length, position = none) =>
    fc.record({ kind: fc.constant(number), id: id16, position, length: size, change, digest: some });
  const row = kind(3, id);
  const chunk = kind(5, id, length, fc.nat(0xffff_ffff));
  const ours = fc.constant(VAULT);
  if (keeper === 'pack') return fc.oneof(row, chunk);
  return keeper === 'evidence'
    ? fc.oneof(chunk, kind(6, id, none))
    : fc.oneof(kind(1, ours), kind(2, ours), row, kind(4, id, none));
};
/** A frame of any kind that may be. */
const frame: fc.Arbitrary<{ head: FrameHead; entries: FrameEntry[] }> = fc
  .record({
    keeper: fc.constantFrom<FrameKeeper>('records', 'evidence', 'pack'),
    number: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    last: fc.boolean(),
    compacted: fc.boolean(),
  })
  .chain(({ keeper, number, last, compacted }) => {
    const change = keeper === 'records' ? number : 0;
    const own = compacted && change > 0 ? fc.integer({ min: 1, max: change }) : fc.constant(change);
    return fc.array(entryOf(keeper, own), { minLength: 1, maxLength: 40 }).map((entries) => ({
      head: {
        keeper,
        change: Math.max(...entries.map((each) => each.change)),
        last: last || compacted || keeper !== 'records',
        compacted,
      },
      entries,
    }));
  });

const HEAD: FrameHead = { keeper: 'records', change: 7, last: true, compacted: false };
const ROW: FrameEntry = { kind: 3, id: OTHER, position: 0, length: 3, change: 7, digest: digest(VAULT) };
const encode = (head: Partial<FrameHead>, ...entries: Partial<FrameEntry>[]) =>
  encodeFrameTable(
    { ...HEAD, ...head },
    entries.map((each) => ({ ...ROW, ...each })),
    sha256,
  );
const decode = (bytes: Uint8Array, keeper: FrameKeeper = 'records') => decodeFrameTable(bytes, keeper, VAULT, sha256);

describe('frame', () => {
  test('what goes in comes out', () => {
    fc.assert(
      fc.property(frame, fc.nat(40), ({ head, entries }, more) => {
        const made = encodeFrameTable(head, entries, sha256);
        const bytes = new Uint8Array(made.length + more);
        bytes.set(made);
        expect(made).toHaveLength(tableLength(entries.length));
        expect(isFrameLike(bytes)).toBe(true);
        expect(entriesOf(bytes)).toBe(entries.length);
        const table = decode(bytes, head.keeper);
        expect(table.head).toEqual(head);
        expect(Array.from({ length: table.count }, (_, at) => table.entry(at))).toEqual(entries);
        for (let at = 1; at < table.count; at += 1)
          expect(table.goesOn(at)).toBe(Buffer.compare(table.id(at), table.id(at - 1)) === 0);
        const together = entries.reduce((sum, { length }) => sum + length, 0);
        expect(table.valuesLength).toBe(together);
        expect(table.frameLength).toBe(frameLength(entries.length, together));
        expect(table.frameLength % 16).toBe(0);
        expect(table.frameLength - made.length - together).toBeLessThan(16);
      }),
    );
  });

  test('the bytes are those of the page', () => {
    const bytes = encode({ change: 2 ** 33 + 5 }, { change: 2 ** 33 + 5 });
    expect(Buffer.from(bytes.subarray(0, 88)).toString('hex')).toBe(
      [
        ...['444d4631', '00000001', '0000000200000005', '01', '00000000000000', '0000000000000003'],
        ...['03', '000000', '00000003', '0000000200000005', '09'.repeat(16), '00000000', '00000000'],
        Buffer.from(digest(VAULT)).toString('hex'),
      ].join(''),
    );
    expect(bytes.subarray(88)).toEqual(new Uint8Array(sha256(bytes.subarray(0, 88))));
  });

  test('one byte that differs, anywhere, is noticed, and so is every end that comes too early', () => {
    const bytes = encode({}, {}, { kind: 1, id: VAULT }, { kind: 4, length: 0 });
    for (let at = 0; at < bytes.length; at += 1)
      expect(outcome(() => decode(changed(bytes, at, (bytes[at] ?? 0) ^ 0x40)))).not.toBe('fine');
    for (let length = 0; length < bytes.length; length += 1)
      expect(outcome(() => decode(bytes.subarray(0, length)))).toBe('truncated');
    expect(outcome(() => decode(bytes))).toBe('fine');
  });

  test('each rule behind the checksum', () => {
    const bytes = encode({}, {}, {});
    const patched = (at: number, to: number, keeper: FrameKeeper = 'records') =>
      outcome(() => decode(sealedFrame(changed(bytes, at, to)), keeper));
    expect(patched(31, 6)).toBe('fine');
    expect(patched(31, 7)).toBe('malformed');
    // Number of the change: of the frame, then of its first entry; above 2^53.
    for (const at of [15, 8, 47, 40]) expect(patched(at, 8)).toBe('malformed');
    // Flags, and what must be zero after them.
    for (const flags of [4, 8, 128]) expect(patched(16, flags)).toBe('malformed');
    expect(patched(16, 0)).toBe('fine');
    expect(patched(16, 2)).toBe('malformed');
    expect(patched(16, 3)).toBe('fine');
    for (let at = 17; at < 24; at += 1) expect(patched(at, 1)).toBe('malformed');
    // Kinds: none, unknown, of the other log; header and keyring of another vault; one that has no value.
    for (const kind of [0, 5, 6, 7, 255]) expect(patched(32, kind)).toBe('malformed');
    for (const kind of [1, 2, 4]) expect(patched(32, kind)).toBe('malformed');
    // Zero bytes of an entry, and the position of a row.
    for (const at of [33, 34, 35, 64, 65, 66, 67, 68, 69, 70, 71]) expect(patched(at, 1)).toBe('malformed');
    for (const keeper of ['evidence', 'pack'] as const) expect(patched(31, 6, keeper)).toBe('malformed');
  });

  test('what could not be read again is not made', () => {
    expect(outcome(() => encode({}))).toBe('malformed');
    expect(outcome(() => encode({ change: 0 }, { change: 0 }))).toBe('malformed');
    expect(outcome(() => encode({}, { change: 6 }))).toBe('malformed');
    expect(outcome(() => encode({ compacted: true }, { change: 8 }))).toBe('malformed');
    expect(outcome(() => encode({ compacted: true }, { change: 6 }))).toBe('malformed');
    expect(outcome(() => encode({ compacted: true }, { change: 6 }, { change: 7 }))).toBe('fine');
    expect(outcome(() => encode({ compacted: true }, { change: 0 }, { change: 7 }))).toBe('malformed');
    expect(outcome(() => encode({}, { kind: 5 }))).toBe('malformed');
    expect(outcome(() => encode({ keeper: 'evidence' }, { kind: 5 }))).toBe('malformed');
    expect(outcome(() => encode({ keeper: 'evidence', change: 0 }, { kind: 5, change: 0, position: 4 }))).toBe('fine');
    expect(outcome(() => encode({ keeper: 'evidence', change: 0, last: false }, { kind: 5, change: 0 }))).toBe(
      'malformed',
    );
    expect(outcome(() => encode({ keeper: 'pack', change: 0 }, { change: 0 }, { kind: 5, change: 0 }))).toBe('fine');
    expect(outcome(() => encode({ keeper: 'pack', change: 0 }, { kind: 1, change: 0 }))).toBe('malformed');
    expect(outcome(() => encode({}, { id: VAULT.subarray(1) }))).toBe('range');
    expect(outcome(() => encode({}, { digest: VAULT.subarray(1) }))).toBe('range');
    expect(outcome(() => encode({ change: 2 ** 53 }, { change: 2 ** 53 }))).toBe('range');
    expect(outcome(() => encode({ change: -1 }, { change: -1 }))).toBe('range');
  });

  test('as many entries and bytes as there may be, and no more', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ length: 0 }));
    expect(outcome(() => decode(encode({}, ...many(MIRROR_FRAME_ENTRIES))))).toBe('fine');
    expect(outcome(() => encode({}, ...many(MIRROR_FRAME_ENTRIES + 1)))).toBe('range');
    expect(outcome(() => encode({}, { length: MIRROR_FRAME_BYTES }))).toBe('fine');
    expect(outcome(() => encode({}, { length: MIRROR_FRAME_BYTES }, { length: 1 }))).toBe('malformed');
  });

  test('a value fits its entry or does not', () => {
    const value = Uint8Array.of(1, 2, 3);
    const table = decode(encode({}, { digest: digest(value) }));
    expect(table.fits(0, value, sha256)).toBe(true);
    expect(table.fits(0, Uint8Array.of(1, 2, 4), sha256)).toBe(false);
    expect(table.fits(0, Uint8Array.of(1, 2, 3, 0), sha256)).toBe(false);
  });
});
