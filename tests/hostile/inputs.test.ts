import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dangersOf } from '../../renderer/vault/evidence-dangers.ts';
import { FileEnds, mediaTypeOfFile } from '../../renderer/vault/file-ends.ts';
import { viewerKindOf } from '../../shared/viewer/kind.ts';
import { FAMILIES } from './inputs.ts';

const ALL = Object.values(FAMILIES).flat();
/** What the vault does with a file whose bytes it must not decode, in milliseconds. */
const MOST_MS = 1_000;

function endsOf(bytes: Uint8Array): FileEnds {
  const ends = new FileEnds(bytes.length);
  ends.take(bytes);
  return ends;
}

describe('the crafted files', () => {
  test('P11 are more than two hundred, each with a name of its own and something that it attacks', () => {
    expect(ALL.length).toBeGreaterThan(240);
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    for (const { attacks } of ALL) expect(attacks).not.toBe('');
  });

  test('P11 are the same each time', () => {
    const digest = () => {
      const hash = createHash('sha256');
      for (const { make } of ALL.filter((_, index) => index % 9 === 0)) hash.update(make());
      return hash.digest('hex');
    };
    expect(digest()).toBe(digest());
  });

  test.each(Object.entries(FAMILIES))(
    'P11 %s: the vault tells their kind and dangers at once, and decodes nothing',
    async (_, family) => {
      for (const { name, kind, make } of family) {
        const bytes = make();
        const start = performance.now();
        const ends = endsOf(bytes);
        const type = mediaTypeOfFile(ends, name);
        await dangersOf(ends, name, type);
        expect(performance.now() - start, name).toBeLessThan(MOST_MS);
        if (kind !== 'qr') expect.soft(viewerKindOf(type), `${name} ${type}`).toBe(kind);
      }
    },
  );
});
