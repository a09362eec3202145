/** `npm run build`: the whole app into dist/. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { configOf, PARTS } from '../../vite.config.ts';
import { writeStaticMap } from './static-map.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

/**
 * Builds every part and the static map.
 * @param renderer the folder with index.html, vault/ and viewer/; tests build a probe page instead of the app's
 */
export async function buildDaftar(renderer: string = join(ROOT, 'renderer'), dist: string = DIST): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  // What is built is what ships, whoever asks for it; a test runner sets "test".
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    for (const part of PARTS) await build({ configFile: false, ...configOf(part, renderer, dist) });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  writeStaticMap(dist);
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
  const sources = ['main', 'renderer', 'crypto', 'shared', 'vite.config.ts', 'package-lock.json'];
  return Math.max(...sources.map((each) => newest(join(ROOT, each)))) > statSync(made).mtimeMs;
}

if (import.meta.main) await buildDaftar();
