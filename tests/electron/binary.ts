/** Where the `electron` package keeps its binary, without asking it to download one. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ELECTRON_PACKAGE = resolve(import.meta.dirname, '../../node_modules/electron');

/** Path of the installed binary, or undefined. */
export function electronBinary(): string | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const named = join(ELECTRON_PACKAGE, 'path.txt');
  if (!existsSync(named)) return undefined;
  const path = join(override ?? join(ELECTRON_PACKAGE, 'dist'), readFileSync(named, 'utf8'));
  return existsSync(path) ? path : undefined;
}
