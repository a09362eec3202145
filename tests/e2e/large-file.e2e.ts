/** Files of any size: taken in in constant memory, stopped at once, and given back as they were. */
import { createHash, randomFillSync } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchMemory } from '../bench/memory.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { makeVault, quiet } from './steps.ts';

const MIB = 1_048_576;
const HUGE = 3 * 1024 * MIB;
const LARGE = 200 * MIB;
/** On the stand-in every piece for the second copy is a text for a moment, and lies about until it is collected. */
const GROWTH_MIB = 400;

let folder: string;
let daftar: Daftar;
let page: Page;
const zone = () => page.getByRole('region', { name: 'Add files as evidence' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-large-'));
  daftar = await launch({ userData: join(folder, 'profile') });
  page = daftar.page;
  page.setDefaultTimeout(20_000);
  await makeVault(page);
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill('A long recording');
  await page.getByText(/^Draft saved/).waitFor();
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** How many chunks of evidence the database holds. */
function storedChunks(): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('d');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('c').objectStore('c').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

it('a file of 3 GiB: progress moves, memory does not grow, and cancelling leaves nothing of it', async () => {
  const path = join(folder, 'huge.bin');
  closeSync(openSync(path, 'w'));
  truncateSync(path, HUGE);
  const grown = await watchMemory(page);
  await daftar.drop(zone(), [path]);
  const bar = page.getByRole('progressbar');
  const progress = async () => Number(await bar.getAttribute('aria-valuenow'));
  const seen: number[] = [];
  // A fifth of it is more than the memory may grow by.
  await expect
    .poll(
      async () => {
        const now = await progress();
        if (now > (seen.at(-1) ?? 0)) seen.push(now);
        return now;
      },
      { timeout: 90_000, interval: 200 },
    )
    .toBeGreaterThan(20);
  expect(seen.length).toBeGreaterThan(3);
  expect(await storedChunks()).toBeGreaterThan(8000);
  const held = grown();
  if (held !== undefined) expect(held.renderers).toBeLessThan(GROWTH_MIB);

  const asked = performance.now();
  const item = page.getByRole('listitem').filter({ hasText: 'huge.bin' });
  await item.getByRole('button', { name: 'Cancel' }).click();
  await item.getByText('Encrypting').waitFor({ state: 'detached' });
  expect(performance.now() - asked).toBeLessThan(3000);
  // How long the removal takes goes with how much was written; the file is on the screen until it is done.
  await item.waitFor({ state: 'detached' });
  expect(await storedChunks()).toBe(0);
  expect(await page.getByRole('button', { name: /^View / }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  rmSync(path);
});

it('a file of 200 MiB comes out byte for byte as it went in', async () => {
  const path = join(folder, 'large.bin');
  const file = openSync(path, 'w');
  const piece = Buffer.alloc(8 * MIB);
  for (let at = 0; at < LARGE; at += piece.length) writeSync(file, randomFillSync(piece));
  closeSync(file);
  await daftar.drop(zone(), [path]);
  await page.getByRole('button', { name: 'View large.bin' }).waitFor({ timeout: 240_000 });
  const out = join(folder, 'out.bin');
  await daftar.dialogs.answerSave({ path: out });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Export unprotected' }).click();
  await page.getByText(/^Written in the clear/).waitFor({ timeout: 90_000 });
  expect(statSync(out).size).toBe(LARGE);
  expect(await sha256(out)).toBe(await sha256(path));
  expect(readdirSync(folder).sort()).toEqual(['large.bin', 'out.bin', 'profile']);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});
