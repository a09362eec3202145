/** The licences of everything bundled can be read inside the app, offline, by keyboard, and in a mirrored interface. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Daftar, launch } from '../electron/launch.ts';
import { ROOT } from '../runtime/build.ts';
import { goTo, makeVault, quiet } from './steps.ts';

let folder: string;
let daftar: Daftar;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-licences-'));
  daftar = await launch({ userData: join(folder, 'profile') });
  page = daftar.page;
  page.setDefaultTimeout(20_000);
  await makeVault(page);
  await goTo(page, 'Settings');
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('Settings, About, Licences', () => {
  test('opens by keyboard, lists every package, and shows the text of libsodium', async () => {
    await page.getByRole('button', { name: 'Licences…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Licences' });
    const sodium = dialog.getByRole('button', { name: /libsodium-wrappers-sumo/ });
    await sodium.waitFor();
    const manifest: { dependencies: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const listed = await dialog.locator('button[aria-expanded]').count();
    expect(listed).toBeGreaterThan(Object.keys(manifest.dependencies).length);
    await sodium.press('Enter');
    const text = dialog.locator('pre');
    await text.waitFor();
    const shipped = readFileSync(join(ROOT, 'node_modules/libsodium-wrappers/LICENSE'), 'utf8').trim();
    expect(await text.textContent()).toBe(shipped);
    await dialog.getByRole('button', { name: /^Daftar/ }).press('Enter');
    await dialog.getByText('GNU GENERAL PUBLIC LICENSE').first().waitFor();
  });

  test('stays left to right where everything else is mirrored, and fits', async () => {
    const found = await page.evaluate(() => {
      const text = document.querySelector('.licence-text');
      const dialog = document.querySelector('.dialog-body');
      if (text === null || dialog === null) return null;
      const marks = () =>
        [...dialog.querySelectorAll('.disclosure-mark')].map((mark) => getComputedStyle(mark).transform).join();
      const before = marks();
      document.documentElement.dir = 'rtl';
      const { direction, whiteSpace } = getComputedStyle(text);
      const same = marks() === before;
      const tooWide = dialog.scrollWidth - dialog.clientWidth;
      document.documentElement.dir = 'ltr';
      return { direction, whiteSpace, marks: same, tooWide };
    });
    expect(found).toEqual({ direction: 'ltr', whiteSpace: 'pre-wrap', marks: true, tooWide: 0 });
  });

  test('closes with Escape, gives the focus back, and breaks no policy', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Licences…');
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });
});
