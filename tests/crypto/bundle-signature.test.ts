import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bundleId,
  checkBundleSignature,
  digest,
  newId,
  newSeeds,
  publicKeys,
  randomBytes,
  ready,
  SIGNATURE_FILE_SIZE,
  type SignedPieces,
  sha256,
  signBundle,
  utf8,
  utf8Text,
} from '../../crypto/index.ts';
import { codeOf, expectCode, flipBit } from './expect-code.ts';

beforeAll(ready);

function make() {
  const seeds = newSeeds();
  const pieces: SignedPieces = {
    bundleId: newId(bundleId),
    senderCard: sha256(randomBytes(10)),
    tagManifest: sha256(randomBytes(10)),
    slotHeader: sha256(randomBytes(10)),
  };
  return { pieces, key: publicKeys(seeds).signing, file: signBundle(pieces, seeds.signing) };
}

describe('signature.json', () => {
  test('has one form and one length, and verifies', () => {
    const { pieces, key, file } = make();
    expect(file.length).toBe(SIGNATURE_FILE_SIZE);
    const json: unknown = JSON.parse(utf8Text(file));
    expect(Object.keys(Object(json))).toEqual([
      'context',
      'version',
      'bundleId',
      'senderCard',
      'tagManifest',
      'slotHeader',
      'signingKey',
      'signature',
    ]);
    expect(codeOf(() => checkBundleSignature(file, pieces, key))).toBe('success');
  });

  test('does not verify for another bundle, card, manifest, slot header or key', () => {
    const { pieces, key, file } = make();
    const other = digest(randomBytes(32));
    const changes: Partial<SignedPieces>[] = [
      { bundleId: newId(bundleId) },
      { senderCard: other },
      { tagManifest: other },
      { slotHeader: other },
    ];
    for (const change of changes) {
      expectCode(() => checkBundleSignature(file, { ...pieces, ...change }, key), 'altered');
    }
    expectCode(() => checkBundleSignature(file, pieces, make().key), 'altered');
  });

  test('any flipped bit, another form, or a signature of another key under the right name is altered', () => {
    const { pieces, key, file } = make();
    fc.assert(
      fc.property(fc.nat(file.length * 8 - 1), (bit) => {
        expectCode(() => checkBundleSignature(flipBit(file, bit), pieces, key), 'altered');
      }),
      { numRuns: 300 },
    );
    const text = utf8Text(file);
    const forged = utf8Text(signBundle(pieces, newSeeds().signing));
    const signature = /"signature":"[^"]*"/;
    for (const bad of [
      '',
      text.trimEnd(),
      `${text}\n`,
      text.replace('{', '{ '),
      text.replace('"version":1', '"version":2'),
      text.replace(signature, signature.exec(forged)?.[0] ?? ''),
    ]) {
      expect(bad).not.toBe(text);
      expectCode(() => checkBundleSignature(utf8(bad), pieces, key), 'altered');
    }
  });
});
