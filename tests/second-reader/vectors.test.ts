import { describe, expect, test } from 'vitest';
import { answerOf } from './answer.ts';
import { readBag } from './bag.ts';
import { HEADER_SIZE, openBundle } from './bundle.ts';
import { type Bytes, fromHex, fromUtf8, hex, join, text } from './bytes.ts';
import { type Card, fingerprint, parseCard } from './card.ts';
import { openIdentity } from './identity.ts';
import { sha256 } from './primitives.ts';
import { readShare, rebuild } from './share.ts';
import { signerOf } from './signature.ts';
import { fieldOf, readVectors, type Vector } from './vector.ts';
import { readZip } from './zip.ts';

/** What comes out of a vector, by the names of the fields that stand in `success` vectors only. */
type Outcome = Readonly<Record<string, string>>;

const binary = (vector: Vector, field: string): Bytes => new Uint8Array(Buffer.from(fieldOf(vector, field), 'base64'));

const ofPayload = (payload: Bytes): Outcome => ({
  'payload-sha256': hex(sha256(payload)),
  'payload-length': String(payload.length),
});

const ofCard = (card: Card): Outcome => ({ ...ofPayload(card.canonical), fingerprint: fingerprint(card) });

/** Opens the file of a vector of each format. */
const READERS: Readonly<Record<string, (vector: Vector) => Outcome>> = {
  card: ({ body }) => ofCard(parseCard(body)),
  identity: (vector) => {
    const passphrase = vector.fields.has('passphrase') ? fromUtf8(binary(vector, 'passphrase')) : undefined;
    const { card, signingSeed, sealingSeed } = openIdentity(vector.body, passphrase);
    return { ...ofCard(card), 'signing-seed': hex(signingSeed), 'sealing-seed': hex(sealingSeed) };
  },
  bundle: (vector) => {
    const { sealingSeed, card } = openIdentity(binary(vector, 'identity'));
    return ofPayload(openBundle(vector.body, { sealingSeed, sealingKey: card.sealingKey }));
  },
  share: ({ body }) => {
    const { needed, x, set, y } = readShare(fromUtf8(body));
    return { ...ofPayload(y), needed: String(needed), x: String(x), 'set-id': hex(set) };
  },
  shares: (vector) => {
    const shares = fromUtf8(vector.body).trim().split('\n').map(readShare);
    return ofPayload(text(rebuild(shares, fromHex(fieldOf(vector, 'vault-id')))));
  },
  zip: (vector) => {
    if (fieldOf(vector, 'rules') === 'bag') {
      // These bags were never sealed, so the only signature that they can have is half of one.
      signerOf(readBag(vector.body), new Uint8Array(HEADER_SIZE));
    }
    return ofPayload(join(...readZip(vector.body).map(({ data }) => data)));
  },
};

describe.each(Object.entries(READERS))('%s', (format, read) => {
  const vectors = readVectors(format);

  test('there are vectors that open and vectors that do not', () => {
    const expected = new Set(vectors.map((vector) => fieldOf(vector, 'expect')));
    expect(expected.size).toBeGreaterThan(1);
    expect(expected).toContain('success');
  });

  test.each(vectors)('$name', (vector) => {
    let outcome: Outcome = {};
    const answer = answerOf(() => {
      outcome = read(vector);
    });
    expect(answer).toBe(fieldOf(vector, 'expect'));
    for (const [field, value] of Object.entries(outcome)) expect(value, field).toBe(fieldOf(vector, field));
  });
});
