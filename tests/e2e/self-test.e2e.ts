/** `daftar --self-test` as a user starts it: its lines, its exit status, and what it leaves; and that a broken build does not pass. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SELF_TEST_STEPS } from '../../shared/self-test.ts';
import { startAlone } from '../electron/start-alone.ts';
import { DIST } from '../runtime/build.ts';

let folder: string;
let temporary: string;
let profile: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-e2e-self-'));
  temporary = join(folder, 'temporary');
  profile = join(folder, 'profile');
  for (const each of [temporary, profile]) mkdirSync(each);
  writeFileSync(join(profile, 'state-a'), "the user's own");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (args: readonly string[], dist = DIST) => startAlone({ dist, userData: profile, temporary }, args);

/** A copy of the built app with one file changed. */
function broken(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, 'dist-'));
  cpSync(DIST, copy, { recursive: true });
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return copy;
}

const untouched = () => {
  expect(readdirSync(profile)).toEqual(['state-a']);
  expect(readFileSync(join(profile, 'state-a'), 'utf8')).toBe("the user's own");
  expect(readdirSync(temporary).filter((name) => name.startsWith('daftar'))).toEqual([]);
};

describe('the self-test', () => {
  test('H06 passes: a code for each step and nothing else, the profile untouched, the folder gone', async () => {
    const { code, lines, err } = await start(['--self-test']);
    expect(lines).toEqual([...SELF_TEST_STEPS.map((step) => `${step} ok`), 'removed ok', 'self-test ok']);
    expect(err).toBe('');
    expect(code).toBe(0);
    untouched();
  });

  test('H06 a build whose policy keeps WebAssembly out, or whose worker is damaged, fails and says at what', async () => {
    const dists = [
      broken('main/index.js', (text) => text.replaceAll(" 'wasm-unsafe-eval'", '')),
      broken('renderer/vault/worker.js', (text) => text.slice(0, text.length / 2)),
    ];
    for (const { code, lines } of await Promise.all(dists.map((dist) => start(['--self-test'], dist)))) {
      expect(lines).toEqual(['window ok', 'wasm FAILED', 'removed ok', 'self-test FAILED']);
      expect(code).toBe(1);
    }
    untouched();
  });

  test('H02 a switch that is refused is refused first', async () => {
    const { code, lines, err } = await start(['--self-test', '--no-sandbox']);
    expect(code).toBe(2);
    expect(lines).toEqual(['']);
    expect(err).toMatch(/does not start with --no-sandbox/);
    untouched();
  });
});
