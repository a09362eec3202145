/** What the build puts into the app: the allow-list, the list of parts, the licences. Built for these tests from the sources as they are. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Licences } from '../../renderer/features/settings/licences.ts';
import { sourcesBelow } from '../layers/check.ts';
import { importsOf } from '../layers/imports.ts';
import { buildDaftar, ROOT, SBOM } from '../runtime/build.ts';
import { BROUGHT_ALONG, DIRECT, ELECTRON_MAJOR, WRITTEN_BY_TOOLS } from './allowed.ts';
import { type Bundled, Collected, packageOf, readLock } from './bundled.ts';
import { cyclonedx } from './cyclonedx.ts';
import { licencesOf, licencesText } from './licences.ts';
import { ELECTRON, purlOf, sbomOf } from './sbom.ts';

const lock = readLock(ROOT);
const manifest: { version: string; dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

let dist: string;
let bundled: Bundled;

beforeAll(async () => {
  dist = join(mkdtempSync(join(tmpdir(), 'daftar-shipped-')), 'dist');
  bundled = await buildDaftar(undefined, dist);
}, 120_000);
afterAll(() => rmSync(join(dist, '..'), { recursive: true, force: true }));

/** Places in the lock file, without the folder. */
const names = () => [...bundled.keys()].map((place) => place.replace('node_modules/', ''));

describe('H26 packages in the app', () => {
  test('H26 are exactly those of the allow-list, those brought along included', () => {
    expect(names()).toEqual(Object.keys({ ...DIRECT, ...BROUGHT_ALONG, ...WRITTEN_BY_TOOLS }).sort());
  });

  test('H26 a reason stands with each', () => {
    for (const [name, reason] of Object.entries({ ...DIRECT, ...BROUGHT_ALONG, ...WRITTEN_BY_TOOLS }))
      expect(reason.length, name).toBeGreaterThan(10);
  });

  test('H26 the dependencies of package.json are the direct ones, each at one exact version', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(DIRECT).sort());
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(version, name).toMatch(/^(?:npm:[a-z-]+@)?\d+\.\d+\.\d+$/);
      expect(version.replace(/^.*@/, ''), name).toBe(lock[`node_modules/${name}`]?.version);
    }
  });

  test('H26 every package that sources of the app import is among them, found without the build', () => {
    const sources = sourcesBelow(ROOT, ['tests', 'main/cli', 'main/packaging', 'release']).filter(
      (file) => !/\.config\.ts$/.test(file),
    );
    const imported = new Set(
      sources
        .flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')))
        .filter(({ form, specifier }) => form !== 'type' && specifier !== undefined && /^[@a-z]/.test(specifier))
        .map(({ specifier = '' }) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
        .filter((name) => name !== 'electron' && !name.startsWith('node:')),
    );
    expect([...imported].sort()).toEqual(Object.keys(DIRECT).sort());
  });

  test('H26 Electron is pinned to one version of the major that is tested, everywhere the same', () => {
    const version = lock[ELECTRON]?.version ?? '';
    expect(version).toMatch(new RegExp(`^${ELECTRON_MAJOR}\\.\\d+\\.\\d+$`));
    expect(manifest.devDependencies.electron).toBe(version);
    const packing = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
    expect(packing.match(/^electronVersion: *['"]?([\d.]+)['"]?\s*$/m)?.[1]).toBe(version);
  });

  test('H26 a module is given to the package that it lies in, and one of unknown origin stops the build', () => {
    const inside = (path: string) => packageOf(join(ROOT, path), ROOT);
    expect(inside('node_modules/react/index.js')).toBe('node_modules/react');
    expect(inside('node_modules/a/node_modules/@b/c/d.js?x')).toBe('node_modules/a/node_modules/@b/c');
    expect(packageOf(`\0${join(ROOT, 'node_modules/zod/index.js')}?commonjs`, ROOT)).toBe('node_modules/zod');
    expect(packageOf('\0rolldown/runtime.js', ROOT)).toBe('node_modules/rolldown');
    expect(inside('renderer/main.tsx')).toBeUndefined();
    expect(() => packageOf('/elsewhere/x.js', ROOT)).toThrow(/unknown origin/);
    expect(() => packageOf('\0virtual:x', ROOT)).toThrow(/unknown origin/);
  });

  test('H26 what was bundled but left nothing behind does not count; style sheets and pictures do', () => {
    const collected = new Collected(ROOT);
    const at = (path: string) => join(ROOT, 'node_modules', path);
    const modules = {
      [at('kept/a.js')]: { renderedLength: 1 },
      [at('dropped/a.js')]: { renderedLength: 0 },
      [at('styled/a.css')]: { renderedLength: 0 },
    };
    collected.add('page', [{ type: 'chunk', modules }], ROOT);
    collected.add('page', [{ type: 'asset', originalFileNames: ['node_modules/drawn/a.svg'] }], ROOT);
    expect([...collected.bundled.keys()].map((place) => place.slice(13))).toEqual(['drawn', 'kept', 'styled']);
  });
});

describe('H29 the list of parts', () => {
  const read = () => cyclonedx.parse(JSON.parse(readFileSync(join(dist, 'beside', SBOM), 'utf8')));

  test('H29 has the form of CycloneDX, and every reference in it leads somewhere', () => {
    const { components, dependencies, metadata } = read();
    const refs = components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(dependencies.map(({ ref }) => ref).sort()).toEqual([metadata.component['bom-ref'], ...refs].sort());
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(metadata.component.version).toBe(manifest.version);
  });

  test('H29 holds each bundled package and Electron, with the version, hash and licence of the lock file', () => {
    const { components } = read();
    const expected = [...bundled.keys(), ELECTRON].sort().map((place) => {
      const locked = lock[place];
      const name = locked?.name ?? place.replace('node_modules/', '');
      return [purlOf(name, locked?.version ?? ''), locked?.integrity, locked?.license];
    });
    const found = components.map(({ purl, hashes, licenses: [licence] }) => [
      purl,
      `sha512-${Buffer.from(hashes[0]?.content ?? '', 'hex').toString('base64')}`,
      licence !== undefined && 'license' in licence ? licence.license.id : licence?.expression,
    ]);
    expect(found).toEqual(expected);
    expect(components.map(({ name }) => name)).toContain('libsodium-wrappers-sumo');
    expect(components.map(({ purl }) => purl)).toContain(
      `pkg:npm/%40tanstack/react-virtual@${manifest.dependencies['@tanstack/react-virtual']}`,
    );
  });

  test("H29 says which parts hold a package, and names the checksum of each of Electron's archives", () => {
    const { components } = read();
    const sodium = components.find(({ name }) => name === 'libsodium-sumo');
    expect(sodium?.properties.map(({ value }) => value)).toEqual(['argon2', 'worker']);
    const sums: Record<string, string> = JSON.parse(readFileSync(join(ROOT, ELECTRON, 'checksums.json'), 'utf8'));
    const archives = components.find(({ name }) => name === 'electron')?.externalReferences ?? [];
    expect(archives).toHaveLength(5);
    for (const { url, hashes } of archives) expect(hashes[0]?.content).toBe(sums[url.replace(/^.*\//, '')]);
  });

  test('H29 is the same each time, and its number follows from what is in it', () => {
    const [first, second] = [sbomOf(bundled, ROOT), sbomOf(new Map([...bundled].reverse()), ROOT)];
    expect(second).toEqual(first);
    expect(read()).toEqual(JSON.parse(JSON.stringify(first)));
    const fewer = new Map([...bundled].filter(([place]) => place !== 'node_modules/uqr'));
    expect(sbomOf(fewer, ROOT).serialNumber).not.toBe(first.serialNumber);
    expect(JSON.stringify(first)).not.toMatch(/timestamp|\d{4}-\d\d-\d\dT/);
  });

  test('H29 is not made when a package is not in the lock file, or there without a hash', () => {
    expect(() => sbomOf(new Map([['node_modules/no-such', new Set(['page'])]]), ROOT)).toThrow(/not in the lock/);
    const unhashed = Object.entries(lock).find(([, { integrity }]) => integrity === undefined)?.[0];
    if (unhashed !== undefined) expect(() => sbomOf(new Map([[unhashed, new Set(['page'])]]), ROOT)).toThrow(/no hash/);
  });
});

describe('licences', () => {
  async function inTheApp(): Promise<Licences> {
    const { LICENCES }: { LICENCES: Licences } = await import(
      pathToFileURL(join(dist, 'renderer/part-licences.js')).href
    );
    return LICENCES;
  }

  test('every package of the list of parts has its text in the app; Electron has its own beside it', async () => {
    const { own, packages, texts } = await inTheApp();
    const { components } = sbomOf(bundled, ROOT);
    const listed = packages.map(({ name, version, licence }) => [purlOf(name, version), licence]);
    const parts = components
      .filter(({ name }) => name !== 'electron')
      .map(({ purl, licenses: [licence] }) => [
        purl,
        licence !== undefined && 'license' in licence ? licence.license?.id : '',
      ]);
    expect(listed).toEqual(parts);
    for (const { name, texts: indices } of packages) {
      expect(indices.length, name).toBeGreaterThan(0);
      for (const index of indices) expect(texts[index]?.length ?? 0, name).toBeGreaterThan(50);
    }
    expect(own).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 3/);
    expect(own.length).toBeGreaterThan(30_000);
  });

  test('each is the text that came with the package', async () => {
    const { packages, texts } = await inTheApp();
    const textOf = (name: string) =>
      packages
        .find((each) => each.name === name)
        ?.texts.map((index) => texts[index])
        .join('\n') ?? '';
    const came = (file: string) =>
      readFileSync(join(ROOT, 'node_modules', file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim();
    expect(textOf('libsodium-wrappers-sumo')).toBe(came('libsodium-wrappers/LICENSE'));
    // What a package holds from others: fonts and character maps of the PDF viewer.
    for (const file of [
      'LICENSE',
      'cmaps/LICENSE',
      'standard_fonts/LICENSE_FOXIT',
      'standard_fonts/LICENSE_LIBERATION',
    ])
      expect(textOf('pdfjs-dist'), file).toContain(came(`pdfjs-dist/${file}`));
    expect(textOf('dexie')).toContain(came('dexie/NOTICE'));
    expect(textOf('dexie')).toContain('Apache License');
    expect(textOf('exifreader')).toContain('Mozilla Public License Version 2.0');
    expect(textOf('vite')).not.toContain('Licenses of bundled dependencies');
  });

  test('the file beside the app holds all of them', () => {
    const text = readFileSync(join(dist, 'beside/licences.txt'), 'utf8');
    const licences = licencesOf(bundled, ROOT);
    expect(text).toBe(licencesText(licences));
    for (const each of [licences.own, ...licences.texts]) expect(text).toContain(each);
    for (const { name, version } of licences.packages) expect(text).toContain(`${name} ${version}, `);
  });

  test('they are read when asked for, not when the page starts', () => {
    const page = readFileSync(join(dist, 'renderer/index.js'), 'utf8');
    expect(page).toContain('part-licences.js');
    expect(page).not.toContain('Redistribution and use in source and binary forms');
  });
});
