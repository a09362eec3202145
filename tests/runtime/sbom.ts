/** `npm run sbom`: the list of parts of the app (CycloneDX), made by the build and checked against the lock file there. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildDaftar, DIST, isStale, ROOT, SBOM } from './build.ts';

if (isStale()) await buildDaftar();
const path = join(DIST, 'beside', SBOM);
const { components }: { components: readonly unknown[] } = JSON.parse(readFileSync(path, 'utf8'));
console.log(`${relative(ROOT, path)}: ${components.length} parts`);
