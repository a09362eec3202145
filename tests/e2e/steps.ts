/** What a person does in the app, step by step, by the words on the screen. */
import type { Page } from 'playwright-core';
import type { Daftar } from '../electron/launch.ts';

export const PASSPHRASE = 'tide ladder quiet marble';

/** From the first screen to an open vault. Answers the recovery code's 50 digits. */
export async function makeVault(page: Page, passphrase = PASSPHRASE): Promise<string> {
  await page.getByRole('button', { name: 'Make a vault' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Next' }).click();
  const label = await page.getByRole('region', { name: /^Recovery code/ }).getAttribute('aria-label');
  const digits = (label ?? '').replace(/\D/g, '');
  await page.getByRole('button', { name: 'I have written it down' }).click();
  for (let group = 0; group < 10; group += 1) {
    await page.getByRole('textbox', { name: `Group ${group + 1} of 10` }).fill(digits.slice(group * 5, group * 5 + 5));
  }
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
  return digits;
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
}

/** Waits for the fresh window that a lock brings, and answers its page: `daftar.page` from then on. */
export async function locked(daftar: Daftar, within = 20_000): Promise<Page> {
  const until = Date.now() + within;
  for (;;) {
    const { page } = daftar;
    const field = page.getByLabel('Passphrase', { exact: true });
    const inside = page.getByRole('navigation', { name: 'Main' });
    const shown = await Promise.all([field.isVisible(), inside.isVisible()]).catch(() => [false, true]);
    if (shown[0] === true && shown[1] === false && page === daftar.page) return page;
    if (Date.now() > until) throw new Error('Daftar has not locked.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Locks by the key. Answers the fresh window's page. */
export async function lock(daftar: Daftar): Promise<Page> {
  // The page may be gone before the key is up again.
  await daftar.page.keyboard.press('Control+l').catch(() => undefined);
  return locked(daftar);
}

export type Place =
  | 'Reports'
  | 'People and groups'
  | 'Cases'
  | 'Patterns'
  | 'Recipients'
  | 'Inbox'
  | 'Settings'
  | 'Help';

export async function goTo(page: Page, place: Place): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: place, exact: true }).click();
}

/** Nothing went out, nothing was blocked by a policy, and nothing typed is on the console. */
export function quiet(daftar: Daftar): { outside: readonly string[]; violations: readonly unknown[] } {
  return { outside: [...daftar.requestsOutside], violations: [...daftar.cspViolations] };
}

/** Whether nothing of the page can be seen or touched but the cover of a pause, and the window says nothing of it. */
export function covered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const cover = document.querySelector('.cover');
    if (cover === null || document.title !== 'Daftar') return false;
    for (let x = 4; x < innerWidth; x += innerWidth / 16)
      for (let y = 4; y < innerHeight; y += innerHeight / 16)
        if (!cover.contains(document.elementFromPoint(x, y))) return false;
    return [...document.querySelectorAll('body *')].every(
      (one) => cover.contains(one) || one.contains(cover) || getComputedStyle(one).visibility === 'hidden',
    );
  });
}

/**
 * Presses a key that may take away the frame that hears it: then the engine never says that it was handled, and whoever waits for that waits for
 * ever. What the key was pressed for is waited for instead, and the key let go on the page.
 */
export async function pressAway(page: Page, key: string, done: () => Promise<unknown>): Promise<void> {
  page.keyboard.down(key).catch(() => undefined);
  await done();
  await page.keyboard.up(key);
}
