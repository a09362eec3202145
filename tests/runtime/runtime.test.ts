import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toApp, toBrowser } from '../electron/swap.ts';
import { fromWire, toWire } from '../electron/wire.ts';
import { check, sourcesBelow } from '../layers/check.ts';
import { usualPlaces } from './browser.ts';
import { ROOT } from './build.ts';
import { capturePath, missingSentence, missingTools } from './provide-capture.ts';
import { evaluationProfile } from './start.ts';

describe('where a browser is looked for', () => {
  test('on Linux: what the path offers, Chromium first', () => {
    const places = usualPlaces('linux', { PATH: '/opt/bin::/usr/bin' }, '/home/a');
    expect(places.slice(0, 2)).toEqual(['/opt/bin/chromium', '/usr/bin/chromium']);
    expect(places).toContain('/usr/bin/google-chrome');
    expect(places).toContain('/snap/bin/chromium');
    expect(places.every((each) => each.startsWith('/'))).toBe(true);
  });
  test('on macOS and Windows: the usual program folders', () => {
    expect(usualPlaces('darwin', {}, '/Users/a')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\P' }, '')).toContain(
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(usualPlaces('win32', {}, '')).toEqual([]);
  });
});

test('H10 what the capture of packets needs is told by name, with the packages to install', () => {
  expect(missingTools('linux', '/nowhere:/nor/here')).toEqual(['strace', 'ip', 'tcpdump', 'unshare']);
  expect(missingTools('darwin', '')).toEqual([]);
  expect(missingTools('win32', '')).toEqual([]);
  expect(capturePath('/usr/bin')).toBe('/usr/bin:/usr/sbin:/sbin');
  expect(missingSentence(['strace', 'ip'])).toMatch(/needs strace, ip\. .*apt-get install strace iproute2/);
});

test('the profile for trying out lies apart from the real one, in the usual place', () => {
  expect(evaluationProfile('linux', {}, '/home/a')).toBe('/home/a/.config/daftar/evaluation');
  expect(evaluationProfile('linux', { XDG_CONFIG_HOME: '/x' }, '/home/a')).toBe('/x/daftar/evaluation');
  expect(evaluationProfile('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/daftar/evaluation');
});

describe('the scheme is exchanged, and nothing else', () => {
  test('in policies, both hosts and no others', () => {
    expect(toBrowser('frame-src app://viewer; x app://vault/y; app://vault.example app://vaults')).toBe(
      'frame-src https://viewer; x https://vault/y; app://vault.example app://vaults',
    );
  });
  test('back again, for the two hosts alone', () => {
    expect(toApp('https://vault/index.html')).toBe('app://vault/index.html');
    expect(toApp('https://viewer')).toBe('app://viewer');
    for (const url of [
      'https://example.org/',
      'http://vault/',
      'https://vault:444/',
      'https://vault.example/',
      'x',
      '',
    ]) {
      expect(toApp(url), url).toBeUndefined();
    }
  });
});

test('bytes cross the wire as bytes, and what Electron would not clone does not', () => {
  const value = {
    bytes: Uint8Array.from({ length: 256 }, (_, index) => index),
    list: [null, 'ə', { deep: new Uint8Array(0) }],
  };
  expect(fromWire(toWire(value))).toEqual(value);
  expect(() => toWire({ call: () => undefined })).toThrow();
});

describe('what the project may not contain', () => {
  const sources = sourcesBelow(ROOT).filter((file) => /^(?:main|renderer|crypto|shared)\//.test(file));
  const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

  test('H15 nothing starts the crash reporter or makes its folder', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => /crashReporter|crashDumps/.test(text(file)))).toEqual([]);
  });
  test('H10 main opens no connection: no network module of Node, none of Electron', () => {
    expect(check(ROOT).filter(({ why }) => why.includes('connection'))).toEqual([]);
    const main = sources.filter((file) => file.startsWith('main/') && !file.startsWith('main/cli/'));
    expect(
      main.filter((file) =>
        /import \{[^}]*\b(?:net|shell|autoUpdater)\b[^}]*\} from 'electron'|\bfetch\(/.test(text(file)),
      ),
    ).toEqual([]);
  });
  test('the app knows nothing of the stand-in', () => {
    expect(
      sources.filter((file) =>
        /Electron stand-in|tests\/electron|playwright|https:\/\/(?:vault|viewer)/.test(text(file)),
      ),
    ).toEqual([]);
  });
});

test('the check on a clean clone is npm ci and npm test, and can be run', () => {
  const path = join(ROOT, '.ci/run');
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual(['set -eu', 'cd "$(dirname "$0")/.."', 'npm ci', 'npm test']);
  expect(statSync(path).mode & 0o111).not.toBe(0);
});
