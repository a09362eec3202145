/** What lies in the packed app: H27, and the packed half of H26 and H29. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainModes } from '../../main/packaging/modes.ts';
import { ROOT } from '../runtime/build.ts';
import { alteredFiles, filesOf, headerHash, textOf } from './archive.ts';
import { PACKING_MS, type Packed, packed } from './packed.ts';

let app: Packed;
let scratch: string;

beforeAll(async () => {
  app = await packed();
  scratch = mkdtempSync(join(tmpdir(), 'daftar-contents-'));
}, PACKING_MS);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Paths below a folder, with the permissions of each. */
function modes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
      name.replaceAll('\\', '/'),
      (statSync(join(folder, name)).mode & 0o7777).toString(8),
    ]),
  );
}

describe('H27 the archive', () => {
  test('H27 holds the listed files and no other', () => {
    expect(filesOf(app.archive)).toEqual(
      readFileSync(join(import.meta.dirname, 'listing.txt'), 'utf8')
        .trimEnd()
        .split('\n'),
    );
  });

  test('H27 holds no source map and points to none', () => {
    const pointing = filesOf(app.archive).filter((path) =>
      /\/[/*][#@] ?sourceMappingURL=/.test(textOf(app.archive, path)),
    );
    expect(pointing).toEqual([]);
  });

  test('H27 does not say where it was built', () => {
    const telling = filesOf(app.archive).filter((path) => textOf(app.archive, path).includes(ROOT));
    expect(telling).toEqual([]);
  });

  test('H27 its package.json has no scripts, no dependencies, and does not tell what the app is for', () => {
    const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(JSON.parse(textOf(app.archive, 'package.json'))).toEqual({
      name: 'daftar',
      version,
      description: 'Notebook',
      homepage: 'https://daftar.invalid',
      license: 'GPL-3.0-or-later',
      private: true,
      type: 'module',
      main: 'main/index.js',
      desktopName: 'daftar.desktop',
    });
  });

  test('H03 every file has the hash that its header promises, and one flipped byte is seen', () => {
    expect(alteredFiles(app.archive)).toEqual([]);
    const bytes = readFileSync(app.archive);
    const at = bytes.lastIndexOf('requestSingleInstanceLock');
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    const changed = join(scratch, 'changed.asar');
    writeFileSync(changed, bytes);
    expect(alteredFiles(changed)).toEqual(['main/index.js']);
    expect(headerHash(changed)).toBe(headerHash(app.archive));
  });
});

describe('H27 the folder', () => {
  test('H27 holds what Electron needs, the archive, and what a reader wants beside it; only what is started is executable', () => {
    expect(modes(app.folder)).toEqual({
      'LICENSE.electron.txt': '644',
      'LICENSES.chromium.html': '644',
      'chrome-sandbox': '755',
      'chrome_100_percent.pak': '644',
      daftar: '755',
      'daftar-app': '755',
      resources: '755',
      'resources.pak': '644',
      'resources/LICENSE': '644',
      'resources/app.asar': '644',
      'resources/licences.txt': '644',
      'resources/sbom.cdx.json': '644',
      version: '644',
    });
  });

  test('H27 has the same permissions whoever built it', () => {
    const folder = mkdtempSync(join(scratch, 'modes-'));
    mkdirSync(join(folder, 'inner'), { mode: 0o700 });
    writeFileSync(join(folder, 'inner/private'), '', { mode: 0o600 });
    writeFileSync(join(folder, 'program'), '', { mode: 0o700 });
    writeFileSync(join(folder, 'shared'), '');
    chmodSync(join(folder, 'shared'), 0o666);
    plainModes(folder);
    expect(modes(folder)).toEqual({ inner: '755', 'inner/private': '644', program: '755', shared: '644' });
    expect(statSync(folder).mode & 0o7777).toBe(0o755);
  });

  test('H29 the licence, the licences of the parts and the list of parts are readable beside the archive', () => {
    const beside = (name: string): string => readFileSync(join(app.folder, 'resources', name), 'utf8');
    expect(beside('LICENSE')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
    expect(beside('licences.txt')).toMatch(/react/);
    const list: { bomFormat: string; components: { name: string }[] } = JSON.parse(beside('sbom.cdx.json'));
    expect(list.bomFormat).toBe('CycloneDX');
    expect(list.components.map(({ name }) => name)).toContain('dexie');
  });
});
