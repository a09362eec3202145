/** Making and bringing back a backup, by the words on the screen. However large the vault is, these are the steps. */
import type { Page } from 'playwright-core';
import type { Daftar } from '../electron/launch.ts';
import { goTo } from './steps.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/**
 * Backs the open vault up to a folder. Resolves when the screen says that the backup is there.
 * @param within milliseconds
 * @param before called while the screen still says so
 */
export async function makeBackup(
  daftar: Daftar,
  stick: string,
  before: () => Promise<unknown> = async () => undefined,
  within = 30_000,
): Promise<void> {
  const { page } = daftar;
  await goTo(page, 'Settings');
  await press(page, 'Make a backup');
  await daftar.dialogs.answerOpen([stick]);
  await press(page, 'Choose a folder…');
  await page.getByText('The backup is there.', { exact: false }).waitFor({ timeout: within });
  await before();
  await press(page, 'Done');
}

/** With a folder chosen: opens what lies there, until the backups stand with their days. */
export async function findBackup(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase of that time', { exact: true }).fill(passphrase);
  await press(page, 'Open');
  await page
    .getByRole('radio', { name: /^Backup of / })
    .first()
    .waitFor();
}

/** From the first screen of an empty profile to the open vault, out of the newest backup in a folder. */
export async function restoreBackup(daftar: Daftar, stick: string, passphrase: string, within = 30_000): Promise<void> {
  const { page } = daftar;
  await press(page, 'I have a backup');
  await daftar.dialogs.answerOpen([stick]);
  await press(page, 'Choose the folder with the backups…');
  await findBackup(page, passphrase);
  await press(page, 'Bring it back');
  await page.getByRole('heading', { name: 'Your notebook is back' }).waitFor({ timeout: within });
  await press(page, 'Go to the notebook');
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
}
