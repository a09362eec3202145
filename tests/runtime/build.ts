/** `npm run build`: the whole app into dist/. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { configOf, PARTS } from '../../vite.config.ts';
import { type Bundled, Collected } from '../shipped/bundled.ts';
import { licencesOf, licencesPlugin, licencesText } from '../shipped/licences.ts';
import { sbomOf } from '../shipped/sbom.ts';
import { writeAppPackage } from './app-package.ts';
import { writeStaticMap } from './static-map.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');
/** The list of parts, in dist/beside/. */
export const SBOM = 'sbom.cdx.json';

/**
 * Builds every part and the static map; and, in beside/, what lies beside the packed app: the list of its parts and their licences.
 * @param renderer the folder with index.html, vault/ and viewer/; tests build a probe page instead of the app's
 * @returns which packages were bundled
 */
export async function buildDaftar(renderer: string = join(ROOT, 'renderer'), dist: string = DIST): Promise<Bundled> {
  rmSync(dist, { recursive: true, force: true });
  // What is built is what ships, whoever asks for it; a test runner sets "test".
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const collected = new Collected(ROOT);
  // The page lists the licences of all parts, so it is built when the others are known.
  const others = PARTS.filter((part) => part !== 'page' && (part !== 'self-test' || existsSync(join(renderer, part))));
  const inOrder = [...others, 'page' as const];
  try {
    for (const part of inOrder) {
      const config = configOf(part, renderer, dist);
      const plugins = [...(config.plugins ?? []), collected.plugin(part)];
      if (part === 'page') plugins.push(licencesPlugin(() => licencesOf(collected.bundled, ROOT)));
      await build({ configFile: false, ...config, plugins });
    }
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  writeStaticMap(dist);
  writeAppPackage(dist);
  const { bundled } = collected;
  const beside = join(dist, 'beside');
  mkdirSync(beside);
  writeFileSync(join(beside, SBOM), `${JSON.stringify(sbomOf(bundled, ROOT), null, 2)}\n`);
  writeFileSync(join(beside, 'licences.txt'), licencesText(licencesOf(bundled, ROOT)));
  return bundled;
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when dist/ is missing, or older than a source. */
export function isStale(dist: string = DIST): boolean {
  const made = join(dist, 'main/static-map.json');
  if (!existsSync(made)) return true;
  const sources = [
    'main',
    'renderer',
    'crypto',
    'shared',
    'vite.config.ts',
    'package.json',
    'package-lock.json',
    'LICENSE',
    'tests/shipped',
  ];
  return Math.max(...sources.map((each) => newest(join(ROOT, each)))) > statSync(made).mtimeMs;
}

if (import.meta.main) await buildDaftar();
