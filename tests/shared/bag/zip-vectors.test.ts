import { describe, expect, test } from 'vitest';
import { type BagSink, readBag } from '../../../shared/bag/read-bag.ts';
import { zipFiles } from '../../../shared/bag/zip-reader.ts';
import { FormatError } from '../../../shared/errors.ts';
import { printZipVector, readZipVectors, zipVectors } from '../../vectors/generate-zip.ts';
import { digestOf, sha256 } from './bags.ts';
import { collected, inPieces, joined } from './zips.ts';

/** What a vector's file opens to, or the code it is refused with. */
async function outcome(rules: string | undefined, body: Uint8Array, pieceSize: number) {
  const parts: Uint8Array[] = [];
  const sink: BagSink = { begin: () => {}, write: (bytes) => void parts.push(bytes.slice()), end: () => {} };
  try {
    if (rules === 'bag') {
      await readBag(inPieces(body, pieceSize), { sha256, sink, checkSignature: () => {} });
    } else {
      for await (const { pieces } of zipFiles(inPieces(body, pieceSize))) parts.push(await collected(pieces));
    }
  } catch (error) {
    if (error instanceof FormatError) return { expect: error.code };
    throw error;
  }
  const payload = joined(...parts);
  return { expect: 'success', 'payload-sha256': digestOf(payload), 'payload-length': String(payload.length) };
}

const committed = readZipVectors();

describe.each([1, 100, 1 << 20])('in pieces of %i bytes', (pieceSize) => {
  test.each(committed)('$name', async ({ fields, body }) => {
    const { format, comment, rules, ...expected } = fields;
    expect(format).toBe('zip');
    expect(comment).toBeTruthy();
    expect(await outcome(rules, body, pieceSize)).toEqual(expected);
  });
});

test('the generator gives the committed vectors, byte for byte', () => {
  const made = zipVectors().map((vector) => ({ name: `v1-${vector.name}.txt`, text: printZipVector(vector) }));
  expect(made.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toEqual(
    committed.map(({ name, text }) => ({ name, text })),
  );
});
