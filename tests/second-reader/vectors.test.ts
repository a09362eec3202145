import { describe, expect, test } from 'vitest';
import { answerOf } from './answer.ts';
import { openBundle } from './bundle.ts';
import { type Bytes, fromUtf8, hex } from './bytes.ts';
import { type Card, fingerprint, parseCard } from './card.ts';
import { openIdentity } from './identity.ts';
import { sha256 } from './primitives.ts';
import { fieldOf, readVectors, type Vector } from './vector.ts';
import { readZip } from './zip.ts';

/** What a reader of each format gives for a vector: opened content, and a card where there is one. */
interface Content {
  readonly payload?: Bytes;
  readonly card?: Card;
}

const binary = (vector: Vector, field: string): Bytes => new Uint8Array(Buffer.from(fieldOf(vector, field), 'base64'));

const READERS: Readonly<Record<string, (vector: Vector) => Content>> = {
  card: ({ body }) => ({ card: parseCard(body) }),
  identity: (vector) => {
    const passphrase = vector.fields.has('passphrase') ? fromUtf8(binary(vector, 'passphrase')) : undefined;
    return { card: openIdentity(vector.body, passphrase).card };
  },
  bundle: (vector) => {
    const { sealingSeed, card } = openIdentity(binary(vector, 'identity'));
    return { payload: openBundle(vector.body, { sealingSeed, sealingKey: card.sealingKey }) };
  },
  zip: ({ body }) => ({ payload: readZip(body) && body }),
};

describe.each(Object.entries(READERS))('%s', (format, read) => {
  const vectors = readVectors(format);

  test('there are vectors that open and vectors that do not', () => {
    const expected = new Set(vectors.map((vector) => fieldOf(vector, 'expect')));
    expect(expected.size).toBeGreaterThan(1);
    expect(expected).toContain('success');
  });

  test.each(vectors)('$name', (vector) => {
    let content: Content = {};
    const answer = answerOf(() => {
      content = read(vector);
    });
    expect(answer).toBe(fieldOf(vector, 'expect'));
    if (answer !== 'success') return;
    const { payload, card } = content;
    if (vector.fields.has('fingerprint')) expect(card && fingerprint(card)).toBe(fieldOf(vector, 'fingerprint'));
    if (vector.fields.has('payload-length')) expect(String(payload?.length)).toBe(fieldOf(vector, 'payload-length'));
    if (vector.fields.has('payload-sha256'))
      expect(payload && hex(sha256(payload))).toBe(fieldOf(vector, 'payload-sha256'));
  });
});
