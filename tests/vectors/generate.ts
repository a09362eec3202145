/**
 * Writes the test vectors of every format. The same run gives the same bytes. A `v1-` file that is there is never overwritten: if
 * its contents would differ, nothing is written and the run fails.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ready } from '../../crypto/index.ts';
import { printVector, VECTORS_FOLDER, type Vector } from './vector.ts';

/** Makes every vector anew. Seeds need libsodium at once, so its makers are loaded when it is ready. */
export async function generateVectors(): Promise<Vector[]> {
  await ready();
  const [card, identity, bundle, header, share, store] = await Promise.all([
    import('./make/card.ts'),
    import('./make/identity.ts'),
    import('./make/bundle.ts'),
    import('./make/header.ts'),
    import('./make/share.ts'),
    import('./make/store.ts'),
  ]);
  return [
    ...card.cardVectors(),
    ...identity.identityVectors(),
    ...bundle.bundleVectors(),
    ...header.headerVectors(),
    ...header.recoveryVectors(),
    ...share.shareVectors(),
    ...share.sharesVectors(),
    ...store.keyringVectors(),
    ...store.rowVectors(),
    ...store.chunkVectors(),
  ];
}

/**
 * Writes vectors below `folder` and returns how many are new. Throws, before anything is written, when a file that is there
 * differs or two vectors have one name.
 */
export function writeVectors(vectors: readonly Vector[], folder: string): number {
  const files = new Map(
    vectors.map((vector) => [join(folder, vector.format, `v1-${vector.name}.txt`), printVector(vector)]),
  );
  if (files.size !== vectors.length) throw new Error('two vectors have one name');
  const missing = [...files].filter(([path]) => !existsSync(path));
  const different = [...files].filter(([path, text]) => existsSync(path) && readFileSync(path, 'utf8') !== text);
  if (different.length > 0) {
    throw new Error(`vectors of version 1 are never changed: ${different.map(([path]) => path).join(', ')}`);
  }
  for (const [path, text] of missing) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return missing.length;
}

if (import.meta.main) {
  const vectors = await generateVectors();
  console.log(`${vectors.length} vectors, ${writeVectors(vectors, VECTORS_FOLDER)} of them new`);
}
