/** Generation files and packs byte by byte, against docs/format.md section 12.1, and against anything at all. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkList,
  ENTRY_BYTES,
  findEntry,
  GENERATION_HEAD,
  type GenerationHead,
  generationSize,
  listEntryAt,
  putListEntry,
  readDirectory,
  readGenerationHead,
  writeDirectory,
  writeGenerationHead,
} from '../../../shared/backup/generation.ts';
import {
  backupFileName,
  backupFileNumber,
  backupFolder,
  readPackHead,
  writePackHead,
} from '../../../shared/backup/pack.ts';
import {
  packNumbers,
  packPlaces,
  packRanges,
  packRows,
  packValues,
  unpackNumbers,
  unpackPlaces,
  unpackRanges,
  unpackRows,
  unpackValues,
} from '../../../shared/backup/places.ts';
import { FormatError } from '../../../shared/errors.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const filled = (length: number, from: number) => Uint8Array.from({ length }, (_, index) => (from + index) % 256);
const HEAD: GenerationHead = {
  vaultId: filled(16, 1),
  header: filled(916, 2),
  keyring: filled(4136, 3),
  secret: filled(32, 4),
  directory: 1000,
  entries: 3,
};
const SIZE = generationSize(HEAD);
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof FormatError ? error.code : String(error);
  }
};
const changed = (bytes: Uint8Array, at: number, value: number, sums = false): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = value;
  if (sums) copy.set(sha256(copy.subarray(0, 5136)), 5136);
  return copy;
};
const entry = (kind: number, from: number, position: number) => ({
  kind,
  id: filled(16, from),
  position,
  length: 9,
  digest: filled(16, 77),
});
const listOf = (...entries: ReturnType<typeof entry>[]) => {
  const list = new Uint8Array(entries.length * ENTRY_BYTES);
  for (const [index, one] of entries.entries()) putListEntry(list, index * ENTRY_BYTES, one);
  return list;
};

describe('the head of a generation', () => {
  const bytes = writeGenerationHead(HEAD, sha256);

  it('has every field where the page says', () => {
    const text = Buffer.from(bytes);
    expect(text.subarray(0, 8).toString()).toBe('DAFTARBG');
    expect(text.readUInt16BE(8)).toBe(1);
    expect(text.subarray(10, 16)).toEqual(Buffer.alloc(6));
    expect(new Uint8Array(text.subarray(16, 32))).toEqual(HEAD.vaultId);
    expect(new Uint8Array(text.subarray(32, 948))).toEqual(HEAD.header);
    expect(new Uint8Array(text.subarray(948, 5084))).toEqual(HEAD.keyring);
    expect(new Uint8Array(text.subarray(5084, 5116))).toEqual(HEAD.secret);
    expect(text.readUInt32BE(5116)).toBe(0);
    expect(text.readBigUInt64BE(5120)).toBe(1000n);
    expect(text.readBigUInt64BE(5128)).toBe(3n);
    expect(text.length).toBe(5168);
    expect(SIZE).toBe(5168 + 1000 + 3 * 56 + 32);
    expect(readGenerationHead(bytes, SIZE, sha256)).toEqual(HEAD);
  });

  it('is refused in the order of the page', () => {
    const code = (one: Uint8Array, size = SIZE) => codeOf(() => readGenerationHead(one, size, sha256));
    expect(code(bytes, 5199)).toBe('truncated');
    expect(code(bytes.subarray(0, 5000))).toBe('truncated');
    expect(code(changed(bytes, 0, 0))).toBe('malformed');
    expect(code(changed(bytes, 9, 0))).toBe('malformed');
    expect(code(changed(bytes, 9, 2))).toBe('too-new');
    expect(code(changed(bytes, 9, 2), 6000)).toBe('too-new');
    expect(code(changed(bytes, 100, 0))).toBe('altered');
    expect(code(changed(bytes, 5140, 0))).toBe('altered');
    expect(code(bytes, SIZE - 1)).toBe('truncated');
    expect(code(bytes, SIZE + 1)).toBe('malformed');
    expect(code(changed(bytes, 10, 1, true))).toBe('malformed');
    expect(code(changed(bytes, 5116, 1, true))).toBe('malformed');
    expect(code(changed(bytes, 5120, 0xff, true))).toBe('malformed');
  });

  it('takes no bytes but its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: GENERATION_HEAD + 10 }), fc.nat(20_000), (any, size) => {
        expect(codeOf(() => readGenerationHead(any, size, sha256))).toMatch(/truncated|malformed|too-new|altered/);
      }),
    );
    fc.assert(
      fc.property(fc.nat(GENERATION_HEAD - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(codeOf(() => readGenerationHead(changed(bytes, at, (bytes[at] ?? 0) ^ by), SIZE, sha256))).not.toBe(
          'done',
        );
      }),
    );
  });
});

describe('directory and list', () => {
  const rows = [
    { table: 4, id: filled(16, 1), bytes: filled(1065, 9) },
    { table: 2, id: filled(16, 200), bytes: new Uint8Array(0) },
  ];

  it('come back as they were written', () => {
    const bytes = writeDirectory(rows);
    expect(bytes.length).toBe(2 * 24 + 1065);
    expect(readDirectory(bytes)).toEqual(rows);
    expect(codeOf(() => readDirectory(bytes.subarray(0, bytes.length - 1)))).toBe('malformed');
    expect(codeOf(() => readDirectory(changed(bytes, 1, 1)))).toBe('malformed');
  });

  it('a list is in its order, and nothing stands twice', () => {
    const good = listOf(entry(3, 1, 0), entry(3, 2, 0), entry(5, 1, 0), entry(5, 1, 1));
    expect(codeOf(() => checkList(good))).toBe('done');
    expect(listEntryAt(good, 3)).toEqual(entry(5, 1, 1));
    expect(findEntry(good, 5, filled(16, 1), 1)).toBe(3);
    expect(findEntry(good, 5, filled(16, 1), 2)).toBe(-1);
    expect(findEntry(new Uint8Array(0), 3, filled(16, 1), 0)).toBe(-1);
    for (const bad of [
      listOf(entry(3, 2, 0), entry(3, 1, 0)),
      listOf(entry(3, 1, 0), entry(3, 1, 0)),
      listOf(entry(4, 1, 0)),
      changed(good, 1, 1),
      changed(good, 8, 1),
      changed(good, 36, 1),
    ]) {
      expect(codeOf(() => checkList(bad))).toBe('malformed');
    }
  });
});

describe('packs', () => {
  it('have a head of 64 bytes that says whose they are', () => {
    const head = writePackHead(HEAD.vaultId, sha256);
    expect(Buffer.from(head.subarray(0, 10)).toString('latin1')).toBe('DAFTARBP\0\x01');
    expect(readPackHead(head, sha256)).toEqual(HEAD.vaultId);
    const code = (one: Uint8Array) => codeOf(() => readPackHead(one, sha256));
    expect(code(head.subarray(0, 63))).toBe('truncated');
    expect(code(changed(head, 0, 0))).toBe('malformed');
    expect(code(changed(head, 20, 0))).toBe('altered');
    const later = changed(head, 9, 2);
    later.set(sha256(later.subarray(0, 32)), 32);
    expect(code(later)).toBe('too-new');
  });

  it('and their folder have names that say nothing', () => {
    expect(backupFolder(new Uint8Array(16), sha256)).toBe('data-374708ff');
    expect(backupFileName('pack', 12)).toBe('p-00000012');
    expect(backupFileNumber('generation', 'g-00000003')).toBe(3);
    for (const name of ['g-00000000', 'p-00000003', 'g-3', 'g-00000003.part', 'x']) {
      expect(backupFileNumber('generation', name)).toBeNull();
    }
  });
});

it('places, numbers and values cross packed and come out as they were', () => {
  const id = fc.uint8Array({ minLength: 16, maxLength: 16 });
  const u32 = fc.nat(2 ** 32 - 2);
  const bytes = fc.uint8Array({ maxLength: 50 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: fc.constantFrom(3 as const, 5 as const), id, position: u32, length: u32 })),
      fc.array(fc.record({ id, digest: id })),
      fc.array(fc.record({ id, from: u32, count: fc.nat(100) })),
      fc.array(u32),
      fc.array(fc.option(bytes, { nil: undefined })),
      (places, rows, ranges, numbers, values) => {
        expect(unpackPlaces(packPlaces(places))).toEqual(places);
        expect(unpackRows(packRows(rows))).toEqual(rows);
        expect(unpackRanges(packRanges(ranges))).toEqual(ranges);
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
        const packed = packValues(values);
        expect(unpackValues(packed.lengths, packed.bytes)).toEqual(values);
      },
    ),
  );
  expect(codeOf(() => unpackPlaces(new Uint8Array(28)))).toBe('malformed');
  expect(codeOf(() => unpackRows(new Uint8Array(31)))).toBe('malformed');
  expect(codeOf(() => unpackRanges(packRanges([{ id: new Uint8Array(16), from: 0, count: 65_537 }])))).toBe(
    'malformed',
  );
  expect(codeOf(() => unpackValues(packNumbers([5]), new Uint8Array(4)))).toBe('malformed');
});
