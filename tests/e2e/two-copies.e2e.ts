/** The two copies of a notebook in the real engine: one of them is taken away between two starts, and the screens give everything back. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Daftar, launch } from '../electron/launch.ts';
import { goTo, lock, makeVault, PASSPHRASE, quiet, unlock } from './steps.ts';

let folder: string;
let profile: string;
let daftar: Daftar;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-two-copies-'));
  profile = join(folder, 'profile');
  daftar = await launch({ userData: profile });
  daftar.page.setDefaultTimeout(20_000);
  await makeVault(daftar.page);
});
afterAll(async () => {
  await daftar?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Ends the app as a lock and a closing do, changes the profile, and starts it again. */
async function between(change: () => void): Promise<void> {
  await lock(daftar);
  await daftar.close();
  change();
  daftar = await launch({ userData: profile });
  daftar.page.setDefaultTimeout(20_000);
}

const remove = (...names: string[]) => rmSync(join(profile, ...names), { recursive: true });
/** Wherever the engine keeps it below the profile. */
const removeMain = () => {
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|[\\/])IndexedDB$/.test(path),
  );
  expect(found).not.toEqual([]);
  for (const path of found) remove(path);
};

async function everythingIsThere(): Promise<void> {
  const { page } = daftar;
  await goTo(page, 'Reports');
  await page.locator('[data-report]', { hasText: 'The visit of Monday' }).first().click();
  await page.getByRole('textbox', { name: 'What happened' }).filter({ hasText: 'Two men at the door.' }).waitFor();
  await page.getByRole('button', { name: 'View door.txt' }).waitFor();
  await goTo(page, 'Reports');
}

it('a report with a file is written', async () => {
  const { page } = daftar;
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill('The visit of Monday');
  await page.getByRole('textbox', { name: 'What happened' }).fill('Two men at the door.');
  const file = join(folder, 'door.txt');
  writeFileSync(file, 'what they said, as it was heard\n'.repeat(5000));
  await daftar.drop(page.getByRole('region', { name: 'Add files as evidence' }), [file]);
  await page.getByRole('button', { name: 'View door.txt' }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Version 1 saved').first().waitFor();
});

it('the main copy is gone: the start asks, and puts it back', async () => {
  await between(removeMain);
  const { page } = daftar;
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The main copy of your notebook is gone' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Put the notebook back from its second copy' }).click();
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
  await everythingIsThere();
});

it('the second copy is gone: it is made anew, and said', async () => {
  await between(() => remove('mirror'));
  await unlock(daftar.page);
  await daftar.page.getByText('The second copy was missing and has been made anew.').first().waitFor();
  await everythingIsThere();
  await between(removeMain);
  const { page } = daftar;
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Put the notebook back from its second copy' }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
  await everythingIsThere();
});

it('both are gone: nothing offers a new notebook, and starting empty takes words', async () => {
  await between(() => {
    removeMain();
    remove('mirror');
  });
  const { page } = daftar;
  await page.getByRole('heading', { name: 'Here was a notebook, and neither of its copies can be found' }).waitFor();
  expect(await page.getByRole('button', { name: 'Make a vault' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Start with an empty notebook', exact: true }).isVisible()).toBe(false);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});
