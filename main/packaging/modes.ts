import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives everything in a folder, and the folder, the permissions it has when installed: readable for all, writable for the owner, executable where the
 * owner could execute it. Else they would be those of whoever built it. Links are left alone.
 */
export function plainModes(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isDirectory()) plainModes(path);
    else if (found.isFile()) chmodSync(path, (found.mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
