/** What other programs get to see: the window in a screenshot, and the keys while a passphrase is typed. By the calls that main makes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Daftar, launch, relaunch } from '../electron/launch.ts';
import { goTo, lock, makeVault, quiet, unlock } from './steps.ts';

let folder: string;
let daftar: Daftar;
let page: Page;

const use = (next: Daftar) => {
  daftar = next;
  page = daftar.page;
  page.setDefaultTimeout(20_000);
};
const callsOf = (name: string) => daftar.calls.filter((call) => call.startsWith(name));
const entry = () => callsOf('setSecureKeyboardEntryEnabled').at(-1);
const untilEntry = (on: boolean) => expect.poll(entry).toBe(`setSecureKeyboardEntryEnabled(${on})`);
/** What the window was told before its first page. */
const beforeLoad = () => {
  const load = daftar.calls.findIndex((call) => call.startsWith('loadURL'));
  expect(load).toBeGreaterThan(0);
  return daftar.calls.slice(0, load).filter((call) => call.startsWith('setContentProtection'));
};
const protect = () =>
  page.getByRole('checkbox', { name: 'Keep Daftar out of screenshots and recordings of the screen' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-screen-'));
  use(await launch({ userData: join(folder, 'profile'), runtime: 'stand-in' }));
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

it('H24 other programs are kept from the keys while a passphrase or the recovery code is typed, and only then', async () => {
  expect(entry()).toBeUndefined();
  await page.getByRole('button', { name: 'Make a vault' }).click();
  await untilEntry(true);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await untilEntry(false);
  await page.getByRole('button', { name: 'Back' }).click();
  await makeVault(page);
  await untilEntry(false);
  const made = callsOf('setSecureKeyboardEntryEnabled');
  // Two passphrase fields and ten for the code, each told of once.
  expect(made.filter((call) => call.endsWith('(true)')).length).toBeGreaterThanOrEqual(4);
  expect(made.length % 2).toBe(0);
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill('Not a secret field');
  expect(callsOf('setSecureKeyboardEntryEnabled')).toEqual(made);
});

it('H24 it is let go on lock', async () => {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Change the passphrase…' }).click();
  await page.getByLabel('Current passphrase').focus();
  await untilEntry(true);
  const told = callsOf('setSecureKeyboardEntryEnabled').length;
  page = await lock(daftar);
  await untilEntry(true);
  expect(callsOf('setSecureKeyboardEntryEnabled').slice(told)).toEqual([
    'setSecureKeyboardEntryEnabled(false)',
    'setSecureKeyboardEntryEnabled(true)',
  ]);
  await unlock(page);
  await untilEntry(false);
});

it('H17 the window is protected before it loads anything', () => {
  expect(beforeLoad()).toEqual(['setContentProtection(true)']);
});

it('H17 the user can turn it off and on, at once and for the next start; on Linux the settings say that it does nothing', async () => {
  await goTo(page, 'Settings');
  expect(await page.getByText('This computer runs Linux.').count()).toBe(process.platform === 'linux' ? 1 : 0);
  expect(await protect().isChecked()).toBe(true);
  await page.getByText('Keep Daftar out of screenshots').click();
  await expect.poll(() => callsOf('setContentProtection').at(-1)).toBe('setContentProtection(false)');
  use(await relaunch(daftar));
  expect(beforeLoad()).toEqual(['setContentProtection(true)', 'setContentProtection(false)']);
  await unlock(page);
  await goTo(page, 'Settings');
  expect(await protect().isChecked()).toBe(false);
  await page.getByText('Keep Daftar out of screenshots').click();
  await expect.poll(() => callsOf('setContentProtection').at(-1)).toBe('setContentProtection(true)');
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});
