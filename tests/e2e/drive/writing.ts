/** Reports and their evidence: written, looked at, found again, thrown away. */
import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import { isolated } from '../../../renderer/text/isolate.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import { goTo } from '../steps.ts';
import { writeReport } from '../write-report.ts';
import { writeFiles } from './files.ts';
import { writeFilm } from './film.ts';
import type { Person } from './person.ts';
import { wordyReport } from './words.ts';

export const FILM_BYTES = 300 * 1_048_576;
/** How long the film is watched; a player is far ahead of its pictures by then. */
const WATCHED_MS = 4000;

const account = (person: Person): Locator => person.main.getByRole('textbox', { name: 'What happened', exact: true });
/** The button's words: a name from right to left stands apart in the sentence. */
const viewing = (name: string) => `View ${isolated(visibleName(name), 'ltr')}`;
const item = (person: Person, name: string): Locator =>
  person.page
    .getByRole('listitem')
    .filter({ has: person.page.getByRole('button', { name: viewing(name), exact: true }) });

async function savesVersion(person: Person, version: number): Promise<void> {
  await person.press('Save version');
  await person.sees(`Version ${version} saved.`);
}

/** A report with a word in every field; gives back its title. */
export async function writesReport(person: Person): Promise<string> {
  const { canary, page } = person;
  const report = wordyReport(canary);
  await goTo(page, 'Reports');
  await person.press('New report');
  await writeReport(page, report);
  for (const [name, field, label] of [
    ['Place 1', 'What happened here', 'place, note'],
    ['Source 1', 'Note', 'source, note'],
  ] as const) {
    await person.write(field, canary.word(label), page.getByRole('group', { name, exact: true }));
  }
  return report.title ?? '';
}

/** Every file of evidence taken in, described, and opened in the viewer. */
export async function attachesFiles(person: Person): Promise<void> {
  const { canary, page } = person;
  const files = writeFiles(person.path('others'), canary);
  await person.daftar.drop(page.getByRole('region', { name: 'Add files as evidence' }), files.slice(0, 5));
  await person.daftar.dialogs.answerOpen(files.slice(5));
  await person.press('Choose files…');
  for (const file of files) {
    const row = item(person, basename(file));
    await row.waitFor();
    await row.getByRole('textbox').fill(canary.word(`description of ${basename(file).replace(/^[^.]*/, '')}`));
  }
  for (const file of files) await views(person, basename(file));
}

async function views(person: Person, name: string, watch?: () => Promise<void>): Promise<void> {
  await person.press(viewing(name));
  const dialog = person.page.getByRole('dialog');
  await dialog.getByText('The file is shown.').waitFor({ state: 'attached' });
  await watch?.();
  await person.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** One file exported in the clear, one removed and brought back, one removed for good. */
export async function handlesFiles(person: Person): Promise<void> {
  const { page } = person;
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^View / }) });
  await person.daftar.dialogs.answerSave({ folder: person.path('named') });
  await person.press('Export', rows.nth(2));
  await person.press('Export unprotected', person.dialog);
  await person.sees(/^Written in the clear/);
  const count = await rows.count();
  await person.press('Remove', rows.nth(0));
  await person.press('Undo');
  await person.press('Remove', rows.nth(count - 1));
  await rows.nth(count - 1).waitFor({ state: 'detached' });
}

/** Versions saved, read and compared; a draft given up. */
export async function savesVersions(person: Person): Promise<void> {
  const { canary, page } = person;
  await savesVersion(person, 1);
  const first = await account(person).inputValue();
  await account(person).fill(`${first}\n${canary.word('second version')}`);
  await savesVersion(person, 2);
  await page.getByRole('button', { name: /^Versions/ }).click();
  await page.getByRole('button', { name: 'View', exact: true }).last().click();
  await page.getByRole('tab', { name: 'Compare with now' }).click();
  await page.keyboard.press('Escape');
  await account(person).fill(canary.word('draft that is given up'));
  await person.sees(/^Draft saved/);
  await person.press('Go back to version 2');
  await person.press('Give up the draft', person.dialog);
  await person.sees(/^Version 2 saved/);
}

/** A film that is larger than memory should hold, taken in and watched. */
export async function watchesFilm(person: Person, title: string): Promise<void> {
  const { canary, page } = person;
  await opens(person, title);
  const name = `${canary.word('name of the film')}.webm`;
  const path = person.path('others', name);
  writeFilm(path, FILM_BYTES, canary);
  await person.daftar.drop(page.getByRole('region', { name: 'Add files as evidence' }), [path]);
  await item(person, name).waitFor({ timeout: 60_000 });
  await views(person, name, async () => {
    const frame = page.frames().find((each) => each.url().includes('//viewer/'));
    await frame?.locator('video').evaluate((video: HTMLVideoElement) => video.play());
    await page.waitForTimeout(WATCHED_MS);
  });
  await page.getByRole('button', { name: 'Save version' }).click();
  await person.sees('Version 3 saved.');
}

/** Searching by every kind of word, and the filters. */
export async function searches(person: Person, title: string): Promise<void> {
  const { canary, page } = person;
  await goTo(page, 'Reports');
  const field = page.getByRole('searchbox');
  await field.fill(canary.word('search that finds nothing'));
  await person.sees('No report matches');
  await field.fill(title.slice(0, 8));
  await page.getByRole('option', { name: title }).waitFor();
  await person.press(/^Filters/);
  await page.getByRole('combobox', { name: 'Tag', exact: true }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('combobox', { name: 'Kind of act', exact: true }).fill(canary.word('filter, kind of act'));
  await page.keyboard.press('Escape');
  await page.getByText('With evidence', { exact: true }).click();
  await person.press('Clear filters');
  await field.fill('');
}

/** A report deleted and brought back, and one deleted for good. */
export async function deletesReports(person: Person): Promise<void> {
  const { canary, page } = person;
  const title = canary.word('title of the deleted report');
  await person.press('New report');
  await person.write('Title', title);
  await account(person).fill(canary.word('account of the deleted report'));
  await person.sees(/^Draft saved/);
  await person.press('Delete this report');
  await person.press('Undo');
  await page.getByRole('option', { name: title }).click();
  await account(person).waitFor();
  await person.press('Delete this report');
  await page.getByRole('option', { name: title }).waitFor({ state: 'detached' });
}

/** Opens a report from the list. */
export async function opens(person: Person, title: string): Promise<void> {
  await goTo(person.page, 'Reports');
  await person.page.getByRole('option', { name: title }).click();
  await account(person).waitFor();
}

/** Types letter by letter, as fingers do. */
export async function types(person: Person, text: string): Promise<void> {
  await account(person).focus();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.type(` ${text}`, { delay: 15 });
}
export { account };
