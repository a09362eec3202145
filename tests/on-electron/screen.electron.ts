/** What other programs get to see, on Electron's own binary: the window in a screenshot, and the keys while a passphrase is typed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, makeVault } from '../e2e/steps.ts';
import { startApp } from './start.ts';

let folder: string;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-electron-screen-'));
  ({ app, page } = await startApp(join(folder, 'profile')));
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

if (process.platform === 'darwin') {
  test('H24 the system keeps other programs from the keys while a passphrase is typed, and only then', async () => {
    const secure = () => app.evaluate(({ app: electron }) => electron.isSecureKeyboardEntryEnabled());
    expect(await secure()).toBe(false);
    await page.getByRole('button', { name: 'Make a vault' }).click();
    await page.getByLabel('Passphrase', { exact: true }).focus();
    await expect.poll(secure).toBe(true);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
    await expect.poll(secure).toBe(false);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
    await page.getByRole('button', { name: 'Back' }).focus();
    await expect.poll(secure).toBe(false);
    await page.getByRole('button', { name: 'Back' }).click();
  });
} else {
  test('H24 this system has no secure keyboard entry, and the app does without', async () => {
    expect(await app.evaluate(({ app: electron }) => typeof electron.setSecureKeyboardEntryEnabled)).toBe('undefined');
    await page.getByRole('button', { name: 'Make a vault' }).click();
    await page.getByLabel('Passphrase', { exact: true }).focus();
    await page.getByRole('button', { name: 'Back' }).click();
  });
}

if (process.platform !== 'linux') {
  test('H17 the window is out of screenshots until the user says otherwise', async () => {
    const isProtected = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isContentProtected()));
    expect(await isProtected()).toEqual([true]);
    await makeVault(page);
    await goTo(page, 'Settings');
    await page.getByText('Keep Daftar out of screenshots').click();
    await expect.poll(isProtected).toEqual([false]);
    await page.getByText('Keep Daftar out of screenshots').click();
    await expect.poll(isProtected).toEqual([true]);
  });
}
