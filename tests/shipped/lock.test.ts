/** The lock file: what `npm ci --ignore-scripts` installs is pinned by hash. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../runtime/build.ts';
import { WITHOUT_HASH } from './allowed.ts';
import { type Locked, readLock } from './bundled.ts';

const lock = readLock(ROOT);
const entries = Object.entries(lock);
const unhashed = entries.filter(([, { integrity }]) => integrity === undefined);

/** As npm chooses: a list names what fits, or with `!` what does not. */
function fits(list: readonly string[] | undefined, value: string): boolean {
  if (list === undefined || list.length === 0) return true;
  return (
    list.some((each) => each === value) || (list.every((each) => each.startsWith('!')) && !list.includes(`!${value}`))
  );
}

const isFor = ({ os, cpu, libc }: Locked, system: string, processor: string, library?: string): boolean =>
  fits(os, system) && fits(cpu, processor) && (library === undefined || fits(libc, library));

test('H26 the lock file belongs to package.json', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const root = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages[''];
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    expect(root[kind], kind).toEqual(manifest[kind]);
});

test('H26 every package has one exact version, and comes from the public registry', () => {
  for (const [place, { version, resolved, integrity }] of entries) {
    expect(place).toMatch(/^node_modules\//);
    expect(version, place).toMatch(/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/);
    expect(resolved ?? 'https://registry.npmjs.org/', place).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    if (integrity !== undefined) expect(integrity, place).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  }
});

test('H26 no package is without a hash but those on the list, which are optional and not for every system', () => {
  expect(unhashed.map(([place]) => place.replace('node_modules/', '')).sort()).toEqual([...WITHOUT_HASH].sort());
  for (const [place, { optional, os, cpu }] of unhashed) {
    expect(optional, place).toBe(true);
    expect([os?.length, cpu?.length], place).toEqual([1, 1]);
  }
});

test('H26 no optional package was left out of the lock file without a word', () => {
  const named = entries.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [place, name] as const),
  );
  expect(named.length).toBeGreaterThan(30);
  for (const [place, name] of named)
    expect(lock[`${place}/node_modules/${name}`] ?? lock[`node_modules/${name}`], `${name} of ${place}`).toBeDefined();
});

test('H26 on Linux, where releases are built, everything that is installed has its hash', () => {
  for (const processor of ['x64', 'arm64'])
    expect(unhashed.filter(([, each]) => isFor(each, 'linux', processor, 'glibc')).map(([place]) => place)).toEqual([]);
});

test('H26 on other systems those without a hash are programs that do not build the app', () => {
  for (const [place] of unhashed) expect(place).toMatch(/^node_modules\/@(?:biomejs|oxc-parser|napi-rs)\//);
  const builders = entries.filter(([place]) =>
    /node_modules\/(?:vite|rolldown|@rolldown\/.*|lightningcss.*|typescript|electron)$/.test(place),
  );
  expect(builders.length).toBeGreaterThan(10);
  for (const [place, { integrity }] of builders) expect(integrity, place).toBeDefined();
});

test('H26 the choice of packages for a system is that of npm', () => {
  const only: Locked = { version: '1.0.0', os: ['linux'], cpu: ['x64'], libc: ['musl'] };
  expect(isFor(only, 'linux', 'x64', 'musl')).toBe(true);
  expect(isFor(only, 'linux', 'x64', 'glibc')).toBe(false);
  expect(isFor(only, 'win32', 'x64')).toBe(false);
  expect(isFor({ version: '1.0.0', os: ['!win32'] }, 'linux', 'arm64')).toBe(true);
  expect(isFor({ version: '1.0.0', os: ['!win32'] }, 'win32', 'arm64')).toBe(false);
});
