/** The package.json of the packed app. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * What Electron and electron-builder read, and nothing of the project's own: no scripts, no dependencies (everything is bundled), no sentence that
 * tells what the app is for.
 */
export function appPackage(): Record<string, unknown> {
  const { name, version, license }: Record<string, unknown> = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description: 'Notebook',
    // Debian packages must name one; the domain is reserved for addresses that lead nowhere.
    homepage: 'https://daftar.invalid',
    license,
    private: true,
    type: 'module',
    main: 'main/index.js',
    desktopName: 'daftar.desktop',
  };
}

export function writeAppPackage(dist: string): void {
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(appPackage(), null, 2)}\n`);
}
