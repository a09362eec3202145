/** The three ways to write something down, each from an open vault to a report in the list. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUED_QUESTIONS } from '../../renderer/features/writing/cued-questions.ts';
import { en } from '../../renderer/text/en.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { covered, goTo, lock, makeVault, quiet, unlock } from './steps.ts';

const PICTURES = process.env.DAFTAR_PICTURES;
let folder: string;
let daftar: Daftar;
let page: Page;

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const picture = async (name: string) => {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};
const row = (title: string) => page.locator('[data-report]', { hasText: title });
const begin = async (way: string) => {
  await goTo(page, 'Reports');
  await press(en['writing.more']);
  await press(way);
};

describe('writing something down', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-writing-'));
    daftar = await launch({ userData: join(folder, 'profile') });
    page = daftar.page;
    await makeVault(page);
  }, 120_000);
  afterAll(async () => {
    await daftar?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a quick note takes two presses, and one key', async () => {
    await press(en['writing.quick']);
    const box = page.getByRole('textbox', { name: en['editor.narrative'] });
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('A white van stood in the street again');
    await picture('quick-note');
    await press(en['writing.quick.keep']);
    await row('A white van stood').waitFor();
    // Nobody waits for a box: what is typed right after the key is in it.
    await page.keyboard.press('Control+e');
    await page.keyboard.type('Two men asked the neighbour');
    // Closed without keeping it: the words are there all the same.
    await page.keyboard.press('Escape');
    await row('Two men asked').waitFor();
  });

  it('question by question, any of them skipped', async () => {
    await begin(en['writing.way.guided']);
    await page.getByRole('heading', { name: en['guided.what'] }).waitFor();
    await page.getByRole('textbox', { name: en['editor.narrative'] }).fill('He said my mother’s address.');
    await picture('guided-what');
    await press(en['common.next']);
    await press(en['writing.skip']);
    await page.getByRole('heading', { name: en['guided.where'] }).waitFor();
    await press(en['editor.place.add']);
    await page.getByRole('textbox', { name: en['place.name'] }).fill('a café near the station');
    await press(en['common.next']);
    await press(en['editor.person.add']);
    await page.getByRole('textbox', { name: en['person.name'] }).fill('grey jacket');
    await picture('guided-who');
    await press(en['common.next']);
    await press(en['writing.skip']);
    await press(en['writing.skip']);
    await page.getByRole('heading', { name: en['guided.you'] }).waitFor();
    await page.getByRole('textbox', { name: en['guided.you.care'] }).fill('sleep');
    await picture('guided-you');
    await press(en['writing.finish']);
    await page.getByRole('heading', { name: en['editor.heading'], level: 1 }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: en['editor.narrative'], exact: true }).inputValue())
      .toBe('He said my mother’s address.');
  });

  it('after a questioning: the free account is kept as it was written, hidden at a key, and only added to', async () => {
    await begin(en['writing.way.debrief']);
    await page.getByRole('heading', { name: en['debrief.free'] }).waitFor();
    await page.getByRole('textbox', { name: en['debrief.free.label'] }).fill('Tea. Two men. The phone lay face down.');
    await page.keyboard.press('F8');
    await page.getByRole('heading', { name: en['writing.paused'] }).waitFor();
    await page.getByText(en['writing.paused.kept']).waitFor();
    await picture('paused');
    await press(en['writing.goOn']);
    await picture('debrief-free');
    // Gone on without keeping it as it is, one can still come back to it.
    await press(en['debrief.later']);
    await page.getByRole('heading', { name: en['debrief.called'], exact: true, level: 1 }).waitFor();
    await press(en['common.back']);
    await page.getByRole('textbox', { name: en['debrief.free.label'] }).waitFor();
    await press(en['debrief.freeze']);
    await picture('debrief-freeze');
    await page.getByRole('dialog').getByRole('button', { name: en['debrief.freeze'], exact: true }).click();
    for (const question of CUED_QUESTIONS) {
      await page.getByRole('heading', { name: en[`debrief.${question}`], exact: true, level: 1 }).waitFor();
      if (question === 'called')
        expect(await page.getByRole('button', { name: en['common.back'], exact: true }).count()).toBe(0);
      if (question === 'topics') {
        await press(en['debrief.topic.add']);
        await page.getByRole('textbox', { name: en['debrief.topic.asked'] }).fill('Who pays for the newspaper?');
        await page.getByText(en['debrief.topic.own-words'], { exact: true }).click();
      }
      if (question === 'shown') await page.getByRole('textbox').fill('a list of five names');
      if (question === 'recorded') {
        const radio = (answer: 'yes' | 'none') => page.getByRole('radio', { name: en[`writing.answer.${answer}`] });
        await radio('yes').check({ force: true });
        await page.getByRole('button', { name: en['common.next'], exact: true }).waitFor();
        await radio('none').check({ force: true });
      }
      await picture(`debrief-${question}`);
      const next =
        question === 'care'
          ? en['writing.finish']
          : question === 'topics' || question === 'shown'
            ? en['common.next']
            : en['writing.skip'];
      await press(next);
    }
    await page.getByRole('heading', { name: en['editor.heading'], level: 1 }).waitFor();
    const account = page.getByRole('textbox', { name: en['editor.narrative'], exact: true });
    // The field of the account cannot be written in any more; what is added stands below it with its day.
    await expect.poll(async () => (await account.count()) === 0 || !(await account.isEditable())).toBe(true);
    await page.getByRole('textbox', { name: en['debrief.addendum'] }).fill('There was a ring on the left hand.');
    await press(en['debrief.addendum.add']);
    await page.getByText('There was a ring on the left hand.').waitFor();
    await picture('debrief-report');
    // It had no title when it was kept as it was: it can be given one, to find it again.
    await page.getByRole('textbox', { name: en['editor.title'], exact: true }).fill('The tea room');
    // Letter by letter, as somebody types: the first of them makes the step, and the field keeps the focus.
    await page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${en['editor.followUps']}`) })
      .click();
    await press(en['editor.followUp.add']);
    await page.getByRole('textbox', { name: en['followUp.what'], exact: true }).focus();
    await page.keyboard.type('ask the lawyer');
    // Typed and not added yet when the vault locks: it is added all the same.
    await page.getByRole('textbox', { name: en['debrief.addendum'] }).fill('The clock on the wall stood still.');
    await page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${en['editor.tags']}`) })
      .click();
    await page.getByRole('textbox', { name: en['tags.add'], exact: true }).fill('tea');
    page = await lock(daftar);
    await unlock(page);
    await row('The tea room').click();
    await page.getByText('The clock on the wall stood still.').waitFor();
    expect(await page.getByRole('textbox', { name: en['debrief.addendum'] }).inputValue()).toBe('');
    const sections = page.getByRole('main');
    await sections.getByText('ask the lawyer').waitFor();
    await sections.getByText('#tea').waitFor();
  });

  it('is covered with everything around it, and goes on where it was', async () => {
    await goTo(page, 'Reports');
    await page.keyboard.press('Control+e');
    await page.keyboard.type('Begun and');
    await page.keyboard.press('F8');
    await page.getByText(en['writing.paused.kept']).waitFor();
    expect(await covered(page)).toBe(true);
    await picture('covered');
    // Nothing is begun below the cover, and nothing typed falls into what is there.
    await page.keyboard.press('Control+n');
    await page.keyboard.type('lost');
    await page.keyboard.press('Escape');
    expect(await covered(page)).toBe(true);
    await page.keyboard.press('F8');
    const box = page.getByRole('dialog').getByRole('textbox', { name: en['editor.narrative'] });
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type(' gone on with');
    await press(en['writing.quick.keep']);
    // A message that says what was done is covered as well, and waits.
    await page.getByText(en['writing.quick.kept']).waitFor();
    await page.keyboard.press('F8');
    await page.getByRole('heading', { name: en['writing.paused'] }).waitFor();
    expect(await page.getByText(en['writing.quick.kept']).isVisible()).toBe(false);
    await press(en['writing.goOn']);
    await page.getByText(en['writing.quick.kept']).waitFor();
    await row('Begun and gone on with').waitFor();
  });

  it('nothing went out', () => {
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });
});
