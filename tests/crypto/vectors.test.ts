import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openIdentity, parseIdentity, ready } from '../../crypto/index.ts';
import { FORMAT_ERROR_CODES, FormatError } from '../../shared/errors.ts';
import { generateVectors, writeVectors } from '../vectors/generate.ts';
import { base64Field, parseVector, printVector, readVectors, VECTOR_FORMATS, type Vector } from '../vectors/vector.ts';
import { codeOfPromise } from './expect-code.ts';
import { openPieces, openVector } from './open-vector.ts';

beforeAll(ready);

/** What the order of checks of each format can answer, so that a code without a vector is noticed. */
const CODES: Record<Vector['format'], readonly string[]> = {
  card: ['success', 'altered', 'truncated', 'too-new', 'malformed'],
  identity: ['success', 'wrong-passphrase', 'altered', 'truncated', 'too-new', 'malformed'],
  bundle: ['success', 'not-for-this-key-or-damaged', 'altered', 'truncated', 'too-new', 'malformed'],
  header: ['success', 'wrong-passphrase', 'altered', 'truncated', 'too-new', 'malformed'],
  keyring: ['success', 'altered', 'truncated', 'too-new', 'malformed'],
  row: ['success', 'altered', 'truncated', 'too-new', 'malformed'],
  chunk: ['success', 'altered', 'truncated', 'malformed'],
  recovery: ['success', 'malformed'],
  share: ['success', 'altered', 'too-new', 'malformed'],
  shares: ['success', 'wrong-passphrase', 'malformed'],
};

describe.each(VECTOR_FORMATS)('committed %s vectors of version 1 open for ever', (format) => {
  const vectors = readVectors(format);

  test('every code that the format can answer has a vector', () => {
    expect(new Set(vectors.map((vector) => vector.expect))).toEqual(new Set(CODES[format]));
  });

  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
    const before = vector.body.slice();
    let opened: Record<string, string> = {};
    const code = await codeOfPromise(async () => {
      opened = await openVector(vector);
    });
    expect(code).toBe(vector.expect);
    expect(vector.fields).toMatchObject(opened);
    expect(vector.body).toEqual(before);
    if (code === 'success') expect(Object.keys(opened)).toContain('payload-sha256');
  });
});

describe('bundles that arrive in pieces answer as whole ones do', () => {
  const vectors = readVectors('bundle');
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
    const identity = openIdentity(parseIdentity(base64Field(vector, 'identity') ?? new Uint8Array(0)));
    for (const size of [997, 9728, 1_000_000]) {
      const code = await openPieces(vector.body, identity.seeds.sealing, size).then(
        () => 'success',
        (error: unknown) => (error instanceof FormatError ? error.code : error),
      );
      expect(code).toBe(vector.expect);
    }
  });
});

describe('the generator', () => {
  test('gives the committed bytes again, and refuses to change one', async () => {
    const vectors = await generateVectors();
    const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
    try {
      for (const format of VECTOR_FORMATS) {
        const made = vectors.filter((vector) => vector.format === format).map(printVector);
        expect(made.toSorted()).toEqual(readVectors(format).map(printVector).toSorted());
      }
      const few = vectors.filter((vector) => vector.format === 'recovery');
      expect(writeVectors(few, folder)).toBe(few.length);
      expect(writeVectors(few, folder)).toBe(0);
      const path = join(folder, 'recovery', 'v1-printed.txt');
      const changed = readFileSync(path, 'utf8').replace('as it', 'not as it');
      writeFileSync(path, changed);
      expect(() => writeVectors(few, folder)).toThrow('never changed');
      expect(readFileSync(path, 'utf8')).toBe(changed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('prints what it can parse', () => {
    const vector: Vector = {
      format: 'row',
      name: 'x',
      expect: 'altered',
      comment: 'a: b',
      fields: { id: '00' },
      body: new Uint8Array(200).fill(7),
    };
    expect(parseVector('x', printVector(vector))).toEqual(vector);
    expect(printVector(vector)).toContain(`\n\n${'BwcH'.repeat(19)}\n`);
    expect(FORMAT_ERROR_CODES).toContain(vector.expect);
  });
});
