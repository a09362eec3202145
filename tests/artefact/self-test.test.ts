/** `--self-test` of the packed app, out of its archive and as an installed one. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELF_TEST_STEPS } from '../../shared/self-test.ts';
import { startAlone } from '../electron/start-alone.ts';
import { PACKING_MS, type Packed, packed } from './packed.ts';

let app: Packed;
let folder: string;

beforeAll(async () => {
  app = await packed();
  folder = mkdtempSync(join(tmpdir(), 'daftar-packed-self-'));
  for (const name of ['temporary', 'profile']) mkdirSync(join(folder, name));
}, PACKING_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('H06 H27 everything that a self-test needs is in the archive, WebAssembly answers, and nothing is left', async () => {
  const [userData, temporary] = [join(folder, 'profile'), join(folder, 'temporary')];
  const { code, lines } = await startAlone({ dist: app.archive, userData, temporary }, ['--self-test']);
  expect(lines).toEqual([...SELF_TEST_STEPS.map((step) => `${step} ok`), 'removed ok', 'self-test ok']);
  expect(code).toBe(0);
  expect(readdirSync(userData)).toEqual([]);
  expect(readdirSync(temporary).filter((name) => name.startsWith('daftar'))).toEqual([]);
});
