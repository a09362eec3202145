/** `daftar --self-test` on Electron's own binary: what nobody drives from outside, so it is the same test that a packed and fused app can be given. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELF_TEST_STEPS } from '../../shared/self-test.ts';
import { electronBinary } from '../electron/binary.ts';
import { DIST } from '../runtime/build.ts';
import { environment } from './start.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-electron-self-'));
  for (const each of ['temporary', 'home', 'home/config']) mkdirSync(join(folder, each));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('H06 the self-test passes, leaves no folder, and touches no profile', () => {
  const temporary = join(folder, 'temporary');
  const { status, stdout } = spawnSync(electronBinary() ?? '', [resolve(DIST, 'main/index.js'), '--self-test'], {
    encoding: 'utf8',
    env: {
      ...environment(),
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      HOME: join(folder, 'home'),
      XDG_CONFIG_HOME: join(folder, 'home/config'),
      APPDATA: join(folder, 'home/config'),
    },
    timeout: 150_000,
  });
  expect(stdout.trim().split(/\r?\n/)).toEqual([
    ...SELF_TEST_STEPS.map((step) => `${step} ok`),
    'removed ok',
    'self-test ok',
  ]);
  expect(status).toBe(0);
  expect(readdirSync(temporary).filter((name) => name.startsWith('daftar'))).toEqual([]);
  const names = readdirSync(join(folder, 'home'), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /IndexedDB|state-[ab]|Partitions/.test(name))).toEqual([]);
});
