/** A backup as somebody makes it who has the README: to a folder, checked, brought back on a computer where Daftar was never used. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Daftar, launch } from '../electron/launch.ts';
import { ROOT } from '../runtime/build.ts';
import { Looked } from './axe.ts';
import { findBackup, makeBackup } from './backup-steps.ts';
import { goTo, makeVault, PASSPHRASE, quiet } from './steps.ts';

const NAME = 'IMG_20250919_190831.jpg';
const PHOTO = join(ROOT, 'tests/fixtures/samples', NAME);
const TITLE = 'A van before the door';
const WORDS = 'It stood there from eight until noon, with the engine running.';

let folder: string;
let stick: string;
let daftar: Daftar;
const looked = new Looked();
const start = async (profile: string) => {
  daftar = await launch({ userData: join(folder, profile) });
  daftar.page.setDefaultTimeout(30_000);
  return daftar.page;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const writeOne = async (page: Page, title: string, words: string) => {
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'What happened' }).first().fill(words);
};
const save = async (page: Page) => {
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: false }).first().waitFor();
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-backup-'));
  stick = join(folder, 'stick');
  mkdirSync(stick);
});
afterEach(async () => {
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('a report and a photograph are backed up, the backup is checked, and the settings say so', async () => {
  const page = await start('first');
  await makeVault(page);
  await writeOne(page, TITLE, WORDS);
  await daftar.dialogs.answerOpen([PHOTO]);
  await press(page, 'Choose files…');
  await page.getByRole('button', { name: `Details of ${NAME}` }).waitFor();
  await save(page);
  await goTo(page, 'Reports');
  await page.getByText('No backup yet', { exact: false }).waitFor();
  await looked.at(page, 'backup-reminder');
  await makeBackup(daftar, stick, () => looked.at(page, 'backup-made'));
  await page.getByText('Nothing has changed since.').waitFor();
  const [data = ''] = readdirSync(stick);
  expect(data).toMatch(/^data-[0-9a-f]{8}$/);
  expect(readdirSync(join(stick, data)).sort()).toEqual(['g-00000001', 'p-00000001', 'p-00000002'].slice(0, 2));
  const all = Buffer.concat(readdirSync(join(stick, data)).map((name) => readFileSync(join(stick, data, name))));
  for (const told of [TITLE, WORDS, NAME]) expect(all.includes(told)).toBe(false);

  await press(page, 'Look at backups');
  await daftar.dialogs.answerOpen([stick]);
  await press(page, 'Choose the folder with the backups…');
  await page.getByRole('button', { name: /^Check: Backup of / }).click();
  await page.getByText('nothing is damaged or missing', { exact: false }).waitFor();
  await looked.at(page, 'backup-checked');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await daftar.kill();
});

test('on a computer where Daftar was never used it is brought back by the screens, the photograph byte for byte', async () => {
  const page = await start('second');
  await press(page, 'I have a backup');
  await looked.at(page, 'restore-folder');
  await daftar.dialogs.answerOpen([stick]);
  await press(page, 'Choose the folder with the backups…');
  await page.getByLabel('Passphrase of that time', { exact: true }).fill('wrong ladder quiet marble');
  await press(page, 'Open');
  await page.getByText('This opens none of the backups here.', { exact: false }).waitFor();
  await looked.at(page, 'restore-wrong');
  await findBackup(page, PASSPHRASE);
  await looked.at(page, 'restore-which');
  await press(page, 'Bring it back');
  await page.getByRole('heading', { name: 'Your notebook is back' }).waitFor();
  await looked.at(page, 'restore-done');
  await press(page, 'Go to the notebook');
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
  await page.getByText(TITLE).first().click();
  await page.getByText(WORDS).first().waitFor();
  await page.getByRole('button', { name: `Details of ${NAME}` }).click();
  const sha256 = createHash('sha256').update(readFileSync(PHOTO)).digest('hex');
  await expect.poll(() => page.getByRole('dialog').textContent()).toContain(sha256.slice(0, 8));
  await page.keyboard.press('Escape');
  await goTo(page, 'Settings');
  await page.getByText('Last backup: ', { exact: false }).first().waitFor();
  await daftar.kill();
});
