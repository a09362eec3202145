import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  openBundle as applicationOpensBundle,
  openIdentity as applicationOpensIdentity,
  openStream as applicationOpensStream,
  parseCard as applicationParsesCard,
  checkFileLength,
  createBundle,
  makeCard,
  newSeeds,
  parseIdentity,
  ready,
  sealIdentity,
  sealingPublicKey,
  sealingSeed,
} from '../../crypto/index.ts';
import { answerOf, applicationAnswerOf, codeOf } from './answer.ts';
import { HEADER_SIZE, openBundle, type SealingKeyPair } from './bundle.ts';
import { type Bytes, join, text } from './bytes.ts';
import { fingerprint, parseCard } from './card.ts';
import { openIdentity } from './identity.ts';
import { makeIdentity, seal, writeCard, writeIdentity } from './sealer.ts';

beforeAll(ready);

const CHUNK = 65_536 + 16;
const SLOT = 1212;

/** The application on a whole file, through its public interface: the bag's bytes. */
function applicationReads(file: Bytes, own: SealingKeyPair): Bytes {
  const opener = applicationOpensBundle(file.subarray(0, HEADER_SIZE), sealingSeed(own.sealingSeed.slice()));
  checkFileLength(opener, file.length);
  const chunks = Array.from({ length: opener.chunkCount }, (_, index) => {
    const at = HEADER_SIZE + index * CHUNK;
    return opener.openChunk(index, file.subarray(at, at + CHUNK));
  });
  return join(...chunks);
}

/** The application on the same file as a stream: `success` or a code. */
async function applicationStreams(file: Bytes, own: SealingKeyPair): Promise<string> {
  try {
    const { bag } = await applicationOpensStream([file], sealingSeed(own.sealingSeed.slice()));
    for await (const piece of bag) void piece;
    return 'success';
  } catch (error) {
    return codeOf(error);
  }
}

/** Seals `bag` with the application. */
function applicationSeals(recipients: readonly SealingKeyPair[], bag: Bytes): Bytes {
  const keys = recipients.map(({ sealingKey }) => sealingPublicKey(sealingKey.slice()));
  const sealer = createBundle({ recipients: keys, length: bag.length });
  const chunks = Array.from({ length: sealer.chunkCount }, (_, index) =>
    sealer.sealChunk(index, bag.subarray(index * 65_536, (index + 1) * 65_536)),
  );
  return join(sealer.header, ...chunks);
}

const pair = (): SealingKeyPair => {
  const { sealingSeed: seed, card } = makeIdentity();
  return { sealingSeed: seed, sealingKey: card.sealingKey };
};

/** Swaps two pieces of `size` bytes; the same bytes again when they are one. */
function swapped(file: Bytes, left: number, right: number, size: number): Bytes {
  const copy = file.slice();
  copy.set(file.subarray(right, right + size), left);
  copy.set(file.subarray(left, left + size), right);
  return copy;
}

describe('each reads what the other writes', () => {
  test('bundles', () => {
    const recipients = [pair(), pair(), pair()];
    for (const length of [0, 1, 16_384, 65_536, 65_537, 140_000]) {
      const bag = new Uint8Array(length).map((_, at) => at % 251);
      const fromApplication = applicationSeals(recipients, bag);
      const cards = recipients.map(({ sealingKey }) => ({ ...makeIdentity().card, sealingKey }));
      const fromHere = seal(cards, length, () => bag);
      for (const own of recipients) {
        expect(openBundle(fromApplication, own)).toEqual(bag);
        expect(applicationReads(fromHere, own)).toEqual(bag);
      }
    }
  });

  test('cards and identity files', () => {
    const fields = {
      name: 'Айнур',
      organisation: 'خانه‌ی حقوق',
      languages: ['az', 'zh-Hant'],
      contact: 'desk',
      created: '2026-11-20',
    };
    const seeds = newSeeds();
    const card = makeCard(fields, seeds);
    const read = parseCard(card.canonical);
    expect(read).toMatchObject(fields);
    expect(fingerprint(read)).toBe(card.fingerprint);
    const here = openIdentity(sealIdentity({ seeds, card }, { kind: 'none' }));
    expect(here.sealingSeed).toEqual(new Uint8Array(seeds.sealing));

    const identity = makeIdentity(['name: Ayşə', 'valid-until: 2028-02-29'].toSpliced(1, 0, 'created: 2026-11-20'));
    const there = applicationOpensIdentity(parseIdentity(writeIdentity(identity)));
    expect(there.card.fingerprint).toBe(fingerprint(identity.card));
    expect(there.card.fields).toMatchObject({ name: 'Ayşə', validUntil: '2028-02-29' });
  });
});

describe('both refuse alike', () => {
  const own = pair();
  const bag = new Uint8Array(200_000).fill(9);
  let sealed: Bytes = new Uint8Array(0);
  beforeAll(() => {
    sealed = applicationSeals([own, pair(), pair()], bag);
  });

  /** The one answer of all three ways to read. */
  async function agreed(changed: Bytes): Promise<string> {
    const before = changed.slice();
    const answer = answerOf(() => openBundle(changed, own));
    expect(applicationAnswerOf(() => applicationReads(changed, own))).toBe(answer);
    expect(await applicationStreams(changed, own)).toBe(answer);
    expect(Buffer.compare(changed, before), 'the input is not changed').toBe(0);
    return answer;
  }

  /** Runs a property over bundles made by `change`, each of which must be refused unless it is as it was. */
  async function refused<T>(inputs: fc.Arbitrary<T>, change: (input: T) => Bytes): Promise<void> {
    const property = fc.asyncProperty(inputs, async (input) => {
      const changed = change(input);
      const answer = await agreed(changed);
      expect(answer === 'success').toBe(Buffer.compare(changed, sealed) === 0);
    });
    await fc.assert(property, { numRuns: 40 });
  }

  test('a bundle cut short', () =>
    refused(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (part) =>
      sealed.subarray(0, Math.floor(part * sealed.length)),
    ));

  test('a bundle cut at the end of its header or of a chunk', () =>
    refused(fc.integer({ min: 0, max: 3 }), (chunks) => sealed.subarray(0, HEADER_SIZE + chunks * CHUNK)));

  test('a bundle made longer', () =>
    refused(fc.uint8Array({ minLength: 1, maxLength: 70_000 }), (more) => join(sealed, more)));

  test('chunks swapped', () =>
    refused(fc.tuple(fc.nat(2), fc.nat(2)), ([left, right]) =>
      swapped(sealed, HEADER_SIZE + left * CHUNK, HEADER_SIZE + right * CHUNK, CHUNK),
    ));

  test('slots swapped', () =>
    refused(fc.tuple(fc.nat(7), fc.nat(7)), ([left, right]) => swapped(sealed, left * SLOT, right * SLOT, SLOT)));

  test('parts of slots swapped', () =>
    refused(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(0, 1120, 1152)), ([left, right, from]) =>
      swapped(sealed, left * SLOT + from, right * SLOT + from, { 0: 1120, 1120: 32, 1152: 60 }[from] ?? 0),
    ));

  test('several bytes changed anywhere', () =>
    refused(
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 1, max: 255 })),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      (changes) => {
        const copy = sealed.slice();
        for (const [part, mask] of changes) {
          const at = Math.floor(part * copy.length);
          copy[at] = (copy[at] ?? 0) ^ mask;
        }
        return copy;
      },
    ));

  test('slots that their maker filled in against the rules', async () => {
    const card = { ...makeIdentity().card, sealingKey: own.sealingKey };
    const other = makeIdentity().card;
    const answers = await Promise.all(
      [
        { version: 0 },
        { version: 2 },
        { zero: 1 },
        { slotLength: 2 ** 40 + 1 },
        { slotLength: 2n ** 64n - 1n },
        { slotLength: 17_000 },
        { slotLength: 0 },
        { padding: 1 },
      ].map((faults) => agreed(seal([other, card], 100, () => new Uint8Array(100), faults))),
    );
    expect(answers).toEqual([
      'malformed',
      'too-new',
      'malformed',
      'malformed',
      'malformed',
      'truncated',
      'success',
      'malformed',
    ]);
  });

  test('cards and identity files, changed anywhere', { timeout: 120_000 }, () => {
    const seeds = { signing: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) };
    const card = text(
      writeCard(seeds.signing, seeds.sealing, ['name: A\u00E9', 'languages: az, en', 'created: 2026-11-20']),
    );
    const identity = writeIdentity(makeIdentity());
    const insertion = fc.constantFrom('\n', ' ', '\r', '\t', '\u200C', '\u00A0', '=', 'A', ':', '\uFEFF', '\u2028');
    const changes = fc.tuple(
      fc.noBias(fc.nat()),
      fc.constantFrom('flip', 'cut', 'insert', 'remove'),
      fc.nat(7),
      insertion,
    );
    const change = (bytes: Bytes, [place, how, bit, inserted]: [number, string, number, string]): Bytes => {
      const at = place % bytes.length;
      const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
      if (how === 'cut') return head;
      if (how === 'insert') return join(head, text(inserted), tail);
      if (how === 'remove') return join(head, tail.subarray(1));
      return join(head, Uint8Array.of((tail[0] ?? 0) ^ (1 << bit)), tail.subarray(1));
    };
    const property = fc.property(changes, (input) => {
      const [changedCard, changedIdentity] = [change(card, input), change(identity, input)];
      const cardAnswer = answerOf(() => parseCard(changedCard));
      expect(applicationAnswerOf(() => applicationParsesCard(changedCard))).toBe(cardAnswer);
      const identityAnswer = answerOf(() => openIdentity(changedIdentity));
      expect(applicationAnswerOf(() => applicationOpensIdentity(parseIdentity(changedIdentity)))).toBe(identityAnswer);
      expect(identityAnswer).not.toBe('success');
    });
    fc.assert(property, { numRuns: 400 });
  });
});
