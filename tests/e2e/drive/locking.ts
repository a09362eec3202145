/** Settings, and every way in which the app ends: locked, crashed, killed. */
import { cpSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { goTo, unlock } from '../steps.ts';
import type { Person } from './person.ts';
import { account, opens, types } from './writing.ts';

/** Help, on the screen where somebody is. */
export async function readsHelp(person: Person): Promise<void> {
  await person.page.keyboard.press('F1');
  await person.dialog.getByRole('heading', { name: 'Help', exact: true }).waitFor();
  await person.page.keyboard.press('Escape');
  await person.dialog.waitFor({ state: 'detached' });
}

export async function changesSettings(person: Person, passphrase: string): Promise<string> {
  const { canary, page } = person;
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: /Lock by itself/ }).click();
  await page.getByRole('option').first().click();
  await person.sees('Saved.');
  await page.getByText('Dark', { exact: true }).click();
  await person.press('Change the passphrase…');
  const next = `${canary.word('second passphrase')} ${canary.word('second passphrase, second word')}`;
  const fill = (label: string, text: string) => person.dialog.getByLabel(label, { exact: true }).fill(text);
  await fill('Current passphrase', canary.word('wrong current passphrase'));
  await fill('New passphrase', next);
  await fill('The new passphrase again', next);
  await person.press('Change the passphrase', person.dialog);
  await person.sees(/^This is not the passphrase/);
  await fill('Current passphrase', passphrase);
  await person.press('Change the passphrase', person.dialog);
  await person.sees('The passphrase was changed.');
  return next;
}

/** Nobody is there for an hour; then a wrong passphrase, then the recovery code. */
export async function isLockedOut(person: Person, title: string, digits: string): Promise<string> {
  const { canary } = person;
  await opens(person, title);
  await types(person, canary.word('typed just before the lock'));
  await person.daftar.power.setIdle(100_000);
  await person.seesLock();
  await person.daftar.power.setIdle(0);
  const { page } = person;
  await page.getByLabel('Passphrase', { exact: true }).fill(canary.word('wrong passphrase'));
  await page.keyboard.press('Enter');
  await person.sees('This is not the passphrase of this vault.');
  await person.press('I forgot the passphrase');
  const next = `${canary.word('third passphrase')} ${canary.word('third passphrase, second word')}`;
  for (let at = 0; at < 10; at += 1) await person.write(`Group ${at + 1} of 10`, digits.slice(at * 5, at * 5 + 5));
  await page.getByLabel('New passphrase', { exact: true }).fill(next);
  await page.getByLabel('The same passphrase again').fill(next);
  await person.press('Open and change the passphrase');
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
  return next;
}

/** The renderer's process ends in the middle of a word. */
export async function crashes(person: Person, title: string, passphrase: string): Promise<void> {
  await opens(person, title);
  await types(person, person.canary.word('typed just before the crash'));
  const cdp = await person.page.context().newCDPSession(person.page);
  cdp.send('Page.crash').catch(() => undefined);
  await later(500);
  await person.seesLock();
  await unlock(person.page, passphrase);
}

/** The power goes in the middle of a word; what lies on the disk at that moment is kept for the search. */
export async function isKilled(person: Person, title: string, passphrase: string): Promise<void> {
  const { canary } = person;
  await opens(person, title);
  const kept = canary.word('typed long before the kill');
  await types(person, kept);
  await later(2000);
  await types(person, canary.word('typed just before the kill'));
  await person.daftar.kill();
  // The database was searched while it was larger than this copy should be; it is searched again at the end.
  cpSync(person.path('profile'), person.path('after-kill'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => basename(path) !== 'IndexedDB' && !path.endsWith('Socket'),
  });
  await person.start();
  await unlock(person.page, passphrase);
  await opens(person, title);
  if (!(await account(person).inputValue()).includes(kept))
    throw new Error('what was typed two seconds before is gone');
}
