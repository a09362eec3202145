import { createCipheriv, createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleSealer } from '../../crypto/bundle.ts';
import { dummyBundleSlot, sealBundleSlot } from '../../crypto/bundle-slot.ts';
import { concat, uint } from '../../crypto/bytes.ts';
import {
  BUNDLE_HEADER_SIZE,
  type ChunkCipher,
  checkFileLength,
  chunkSizes,
  createBundle,
  fileKey,
  newKey,
  newSeeds,
  openBundle,
  openBundleWithFileKey,
  openStream,
  PAYLOAD_CHUNK,
  payloadShape,
  publicKeys,
  randomBytes,
  ready,
  type SealingPublicKey,
  type SealingSeed,
  sealingPublicKey,
  sealStream,
  sodiumCipher,
  systemRandom,
} from '../../crypto/index.ts';
import { FormatError } from '../../shared/errors.ts';
import { codeOf, expectCode, flipBit } from './expect-code.ts';
import { openPieces, openWhole } from './open-vector.ts';

type Person = { seed: SealingSeed; key: SealingPublicKey };
let people: Person[] = [];

beforeAll(async () => {
  await ready();
  people = Array.from({ length: 9 }, () => {
    const seeds = newSeeds();
    return { seed: seeds.sealing, key: publicKeys(seeds).sealing };
  });
});

function one(index: number): Person {
  const person = people[index];
  if (person === undefined) throw new RangeError('no such person');
  return person;
}

function bagOf(size: number): Uint8Array {
  const pattern = randomBytes(251);
  return new Uint8Array(size).map((_, i) => pattern[i % 251] ?? 0);
}

function seal(bag: Uint8Array, recipients = [one(0).key], cipher: ChunkCipher = sodiumCipher): Uint8Array {
  const sealer = createBundle({ recipients, length: bag.length, cipher });
  const chunks = Array.from({ length: sealer.chunkCount }, (_, i) =>
    sealer.sealChunk(i, bag.subarray(i * PAYLOAD_CHUNK, (i + 1) * PAYLOAD_CHUNK)),
  );
  sealer.wipe();
  return concat(sealer.header, ...chunks);
}

/** The chunk cipher that the command line may bring. */
const nodeCipher: ChunkCipher = {
  seal(key, nonce, plain) {
    const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    return new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  },
  open(key, nonce, sealed) {
    const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    cipher.setAuthTag(sealed.subarray(-16));
    try {
      return new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]));
    } catch {
      return null;
    }
  },
};

describe('sealing and opening', () => {
  test.each([0, 1, 100, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 131_072, 131_073, 300_000])(
    'a bag of %i bytes comes back, and the file has the length of section 8.3',
    async (size) => {
      const bag = bagOf(size);
      const before = bag.slice();
      const file = seal(bag);
      expect(bag).toEqual(before);
      expect(file.length).toBe(payloadShape(size).fileLength);
      const copy = file.slice();
      expect(openWhole(file, one(0).seed)).toEqual(bag);
      expect(await openPieces(file, one(0).seed, 10_007)).toEqual(bag);
      expect(file).toEqual(copy);
    },
  );

  test('any number of recipients from one to eight opens it, and nobody else', () => {
    const bag = bagOf(50);
    for (const count of [1, 2, 7, 8]) {
      const file = seal(
        bag,
        people.slice(0, count).map((person) => person.key),
      );
      for (const [i, person] of people.entries()) {
        if (i < count) expect(openWhole(file, person.seed)).toEqual(bag);
        else expectCode(() => openWhole(file, person.seed), 'not-for-this-key-or-damaged');
      }
    }
  });

  test('is randomised: nothing of two files for the same bag is alike, and the slot changes', () => {
    const bag = bagOf(20);
    const files = Array.from({ length: 24 }, () => seal(bag));
    const [first = new Uint8Array(0), second = new Uint8Array(0)] = files;
    for (let at = 0; at < first.length; at += 16) {
      expect(Buffer.compare(first.subarray(at, at + 16), second.subarray(at, at + 16))).not.toBe(0);
    }
    const slots = files.map((file) => Array.from({ length: 8 }, (_, i) => i).find((i) => isOwnSlot(file, i)));
    expect(slots).not.toContain(undefined);
    expect(new Set(slots).size).toBeGreaterThan(2);
  });

  test('chunks may be sealed in any order and opened in any order', () => {
    const bag = bagOf(200_000);
    const sealer = createBundle({ recipients: [one(0).key], length: bag.length });
    const part = (i: number) => bag.subarray(i * PAYLOAD_CHUNK, (i + 1) * PAYLOAD_CHUNK);
    const order = [3, 0, 2, 1];
    const sealed = new Map(order.map((i) => [i, sealer.sealChunk(i, part(i))]));
    const opener = openBundle(sealer.header, one(0).seed);
    for (const i of order) expect(opener.openChunk(i, sealed.get(i) ?? new Uint8Array(0))).toEqual(part(i));
  });

  test('another chunk cipher gives the same file', async () => {
    const bag = bagOf(70_000);
    const file = seal(bag, [one(0).key], nodeCipher);
    expect(openWhole(file, one(0).seed)).toEqual(bag);
    const { bag: stream } = await openStream([seal(bag)], one(0).seed, nodeCipher);
    const parts: Uint8Array[] = [];
    for await (const part of stream) parts.push(part);
    expect(concat(...parts)).toEqual(bag);
    const opener = openBundle(file, one(0).seed, nodeCipher);
    const start = file.slice(BUNDLE_HEADER_SIZE, BUNDLE_HEADER_SIZE + 65_552);
    expectCode(() => opener.openChunk(0, flipBit(start, 77)), 'altered');
  });

  test('the kept file key opens it, and only it', () => {
    const bag = bagOf(100);
    const sealer = createBundle({ recipients: [one(1).key], length: 100 });
    const chunk = sealer.sealChunk(0, bag);
    const kept = { fileKey: fileKey(sealer.fileKey.slice()), length: 100 };
    expect(openBundleWithFileKey(sealer.header, kept).openChunk(0, chunk)).toEqual(bag);
    expectCode(() => openBundleWithFileKey(sealer.header, { ...kept, length: 99 }), 'altered');
    expectCode(() => openBundleWithFileKey(sealer.header, { ...kept, fileKey: newKey(fileKey) }), 'altered');
    expectCode(() => openBundleWithFileKey(sealer.header.subarray(1), kept), 'truncated');
    expectCode(() => openBundleWithFileKey(flipBit(sealer.header, 4321), kept), 'altered');
  });

  test('streams are equal to whole files, whatever the pieces', async () => {
    const bag = bagOf(140_000);
    const sealer = createBundle({ recipients: [one(0).key], length: bag.length });
    const parts: Uint8Array[] = [];
    for await (const part of sealStream(sealer, [bag.subarray(0, 5), bag.subarray(5, 5), bag.subarray(5)]))
      parts.push(part);
    const file = concat(...parts);
    expect(file.length).toBe(sealer.fileLength);
    expect(openWhole(file, one(0).seed)).toEqual(bag);
    expect(() => sealer.sealChunk(0, bag.subarray(0, PAYLOAD_CHUNK))).toThrow('wiped');
  });

  test.each([-1, 1])('a stream that is %i byte off its length is refused', async (off) => {
    const sealer = createBundle({ recipients: [one(0).key], length: 100 });
    const run = async () => {
      for await (const part of sealStream(sealer, [bagOf(100 + off)])) expect(part.length).toBeGreaterThan(0);
    };
    await expect(run()).rejects.toThrow(RangeError);
  });

  test('a stream closes its source when the header does not open', async () => {
    let isClosed = false;
    async function* source() {
      try {
        yield new Uint8Array(10_000);
        yield new Uint8Array(10_000);
      } finally {
        isClosed = true;
      }
    }
    await expect(openStream(source(), one(0).seed)).rejects.toThrow(FormatError);
    expect(isClosed).toBe(true);
  });
});

/** Whether slot `i` is what opens `file`: without it no slot does. */
function isOwnSlot(file: Uint8Array, i: number): boolean {
  return codeOf(() => openBundle(flipBit(file, i * 1212 * 8), one(0).seed)) === 'not-for-this-key-or-damaged';
}

describe('for any bundle', () => {
  const sizes = fc.constantFrom(0, 1, 100, 16_384, 65_536, 65_537, 150_000);
  const count = fc.integer({ min: 1, max: 8 });

  test('any flipped bit, of dummies and padding too, is refused with a typed error', () => {
    fc.assert(
      fc.property(sizes, count, fc.array(fc.nat(2 ** 31 - 1), { minLength: 8, maxLength: 8 }), (size, n, positions) => {
        const file = seal(
          bagOf(size),
          people.slice(0, n).map((person) => person.key),
        );
        for (const [i, position] of positions.entries()) {
          // Half of the positions in the header, which is a small part of a large file.
          const bit = i % 2 === 0 ? position % (BUNDLE_HEADER_SIZE * 8) : position;
          expectCode(() => openWhole(flipBit(file, bit), one(0).seed), 'altered', 'not-for-this-key-or-damaged');
        }
      }),
      { numRuns: 25 },
    );
  });

  test('any truncation is refused as such, and any extension as altered', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.uint8Array({ minLength: 1, maxLength: 70_000 }),
        async (size, part, more) => {
          const file = seal(bagOf(size));
          const cut = file.subarray(0, Math.floor(file.length * part));
          expectCode(() => openWhole(cut, one(0).seed), 'truncated');
          expectCode(() => openWhole(concat(file, more), one(0).seed), 'altered');
          await expect(openPieces(cut, one(0).seed, 8192)).rejects.toMatchObject({ code: 'truncated' });
          await expect(openPieces(concat(file, more), one(0).seed, 8192)).rejects.toMatchObject({ code: 'altered' });
        },
      ),
      { numRuns: 20 },
    );
  });

  test('any two slots exchanged, or one put in from another bundle, are refused', () => {
    const pair = fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(pair, count, ([a = 0, b = 1], n) => {
        const keys = people.slice(0, n).map((person) => person.key);
        const [file, other] = [seal(bagOf(10), keys), seal(bagOf(10), keys)];
        const slot = (from: Uint8Array, i: number) => from.subarray(i * 1212, (i + 1) * 1212);
        const swapped = file.slice();
        swapped.set(slot(file, a), b * 1212);
        swapped.set(slot(file, b), a * 1212);
        const mixed = file.slice();
        mixed.set(slot(other, a), a * 1212);
        for (const bad of [swapped, mixed]) {
          for (const person of people.slice(0, n)) {
            expectCode(() => openWhole(bad, person.seed), 'altered', 'not-for-this-key-or-damaged');
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('any two chunks exchanged, repeated or taken from another bundle are refused', () => {
    const bag = bagOf(250_000);
    const [file, other] = [seal(bag), seal(bag)];
    const chunk = (from: Uint8Array, i: number) =>
      from.subarray(BUNDLE_HEADER_SIZE + i * 65_552, BUNDLE_HEADER_SIZE + (i + 1) * 65_552);
    const opener = openBundle(file, one(0).seed);
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        if (a !== b) expectCode(() => opener.openChunk(a, chunk(file, b)), 'altered');
      }
      expectCode(() => opener.openChunk(a, chunk(other, a)), 'altered');
    }
  });

  test('a table that gives two recipients different file keys or lengths opens for one of them at most', () => {
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(key, key, fc.nat(20_000), fc.nat(20_000), fc.boolean(), (mine, theirs, first, second, isFirst) => {
        fc.pre(Buffer.compare(mine, theirs) !== 0 || first !== second);
        const slot = (index: number, person: Person, secret: Uint8Array, length: number) =>
          sealBundleSlot(
            index,
            person.key,
            { version: 1, zero: 0, length: uint(length, 8), fileKey: fileKey(secret) },
            systemRandom,
          );
        const slots = concat(
          slot(0, one(0), mine, first),
          slot(1, one(1), theirs, second),
          ...Array.from({ length: 6 }, () => dummyBundleSlot(systemRandom)),
        );
        const sealer = isFirst
          ? bundleSealer(fileKey(mine), first, slots, sodiumCipher)
          : bundleSealer(fileKey(theirs), second, slots, sodiumCipher);
        expect(codeOf(() => openBundle(sealer.header, one(0).seed))).toBe(isFirst ? 'success' : 'altered');
        expect(codeOf(() => openBundle(sealer.header, one(1).seed))).toBe(isFirst ? 'altered' : 'success');
      }),
      { numRuns: 20 },
    );
  });
});

describe('misuse', () => {
  test('of createBundle', () => {
    const { key } = one(0);
    const make =
      (recipients: SealingPublicKey[], length = 10) =>
      () =>
        createBundle({ recipients, length });
    expect(make([])).toThrow(RangeError);
    expect(make(people.map((person) => person.key))).toThrow(RangeError);
    expect(make([key, one(1).key, sealingPublicKey(key.slice())])).toThrow('twice');
    expect(make([sealingPublicKey(new Uint8Array(1216).fill(255))])).toThrow(RangeError);
    expect(make([key], -1)).toThrow(RangeError);
    expect(make([key], 0.5)).toThrow(RangeError);
    expect(make([key], 2 ** 40 + 1)).toThrow(RangeError);
    expect(make([key], 2 ** 40)).not.toThrow();
  });

  test('of sealChunk: a wrong size, a wrong index, a second time, after wiping', () => {
    const sealer = createBundle({ recipients: [one(0).key], length: 65_546 });
    expect(() => sealer.sealChunk(0, bagOf(65_535))).toThrow(RangeError);
    expect(() => sealer.sealChunk(1, bagOf(11))).toThrow(RangeError);
    expect(() => sealer.sealChunk(2, bagOf(0))).toThrow(RangeError);
    expect(() => sealer.sealChunk(-1, bagOf(0))).toThrow(RangeError);
    sealer.sealChunk(1, bagOf(10));
    expect(() => sealer.sealChunk(1, bagOf(10))).toThrow('sealed before');
    sealer.wipe();
    expect(() => sealer.sealChunk(0, bagOf(65_536))).toThrow('wiped');
  });

  test('of opening: sizes of chunks, indices, after wiping', () => {
    const file = seal(bagOf(10));
    const opener = openBundle(file, one(0).seed);
    const chunk = file.subarray(BUNDLE_HEADER_SIZE);
    expectCode(() => opener.openChunk(0, chunk.subarray(1)), 'truncated');
    expectCode(() => opener.openChunk(0, new Uint8Array(0)), 'truncated');
    expectCode(() => opener.openChunk(0, concat(chunk, uint(0, 1))), 'altered');
    expect(() => opener.openChunk(1, chunk)).toThrow(RangeError);
    expectCode(() => checkFileLength(opener, file.length - 1), 'truncated');
    expectCode(() => checkFileLength(opener, file.length + 1), 'altered');
    checkFileLength(opener, file.length);
    opener.wipe();
    expect(() => opener.openChunk(0, chunk)).toThrow('wiped');
  });
});

describe('the shape of the payload', () => {
  test('chunks cover bag and padding exactly, also where a chunk is padding alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), (length) => {
        const shape = payloadShape(length);
        const sizes = Array.from({ length: shape.chunkCount }, (_, i) => chunkSizes(shape, i));
        expect(sizes.reduce((sum, { bag }) => sum + bag, 0)).toBe(length);
        expect(sizes.reduce((sum, { plain }) => sum + plain, 0)).toBe(shape.padded);
        expect(sizes.every(({ plain }) => plain > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
    const shape = payloadShape(4_194_305);
    expect(chunkSizes(shape, shape.chunkCount - 1).bag).toBe(0);
  });

  test('a chunk of padding alone is sealed from no bytes and checked', () => {
    const length = 4_194_305;
    const shape = payloadShape(length);
    const sealer = createBundle({ recipients: [one(0).key], length });
    const last = shape.chunkCount - 1;
    const chunk = sealer.sealChunk(last, new Uint8Array(0));
    expect(openBundle(sealer.header, one(0).seed).openChunk(last, chunk)).toEqual(new Uint8Array(0));
  });
});
