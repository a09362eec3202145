/** The ways to write something down, what is asked about people and files, and what was found of them, under axe. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUED_QUESTIONS } from '../../renderer/features/writing/cued-questions.ts';
import { en } from '../../renderer/text/en.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { Looked } from './axe.ts';
import { goTo, makeVault, quiet } from './steps.ts';

const PHOTO = join(import.meta.dirname, '../fixtures/samples/IMG_20250919_190831.jpg');

let folder: string;
let daftar: Daftar;
let page: Page;
const looked = new Looked();
const check = (name: string) => looked.at(page, name);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const begin = async (way: string) => {
  await goTo(page, 'Reports');
  await press(en['writing.more']);
  await press(way);
};

describe('axe finds nothing', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-access-writing-'));
    daftar = await launch({ userData: join(folder, 'profile') });
    page = daftar.page;
    page.setDefaultTimeout(20_000);
    await makeVault(page);
  }, 120_000);
  afterAll(async () => {
    await daftar?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('on a quick note, on the choice of a way, and on the cover', async () => {
    await press(en['writing.quick']);
    await page.getByRole('textbox', { name: en['editor.narrative'] }).fill('A white van, 10-AB-123');
    await check('quick-note');
    await page.keyboard.press('F8');
    await page.getByRole('heading', { name: en['writing.paused'] }).waitFor();
    await check('covered');
    await press(en['writing.goOn']);
    await press(en['writing.quick.keep']);
    await press(en['writing.more']);
    await page.getByRole('dialog').waitFor();
    await check('ways');
    await page.keyboard.press('Escape');
  });

  it('question by question', async () => {
    await begin(en['writing.way.guided']);
    const headings = ['what', 'when', 'where', 'who', 'evidence', 'done', 'you'] as const;
    for (const question of headings) {
      await page.getByRole('heading', { name: en[`guided.${question}`], level: 1 }).waitFor();
      if (question === 'what')
        await page.getByRole('textbox', { name: en['editor.narrative'] }).fill('He knew the address.');
      if (question === 'where') await press(en['editor.place.add']);
      if (question === 'who') await press(en['editor.person.add']);
      await check(`guided-${question}`);
      if (question !== 'you')
        await page
          .getByRole('button', { name: en['common.next'], exact: true })
          .or(page.getByRole('button', { name: en['writing.skip'], exact: true }))
          .first()
          .click();
    }
    await press(en['writing.finish']);
    await page.getByRole('heading', { name: en['editor.heading'], level: 1 }).waitFor();
  });

  it('after a questioning', async () => {
    await begin(en['writing.way.debrief']);
    await page.getByRole('textbox', { name: en['debrief.free.label'] }).fill('Tea. Two men.');
    await check('debrief-free');
    await press(en['debrief.freeze']);
    await page.getByRole('dialog').waitFor();
    await check('debrief-freeze');
    await page.getByRole('dialog').getByRole('button', { name: en['debrief.freeze'], exact: true }).click();
    for (const question of CUED_QUESTIONS) {
      await page.getByRole('heading', { name: en[`debrief.${question}`], exact: true, level: 1 }).waitFor();
      if (question === 'topics') await press(en['debrief.topic.add']);
      await check(`debrief-${question}`);
      await page
        .getByRole('button', { name: question === 'care' ? en['writing.finish'] : en['writing.skip'], exact: true })
        .or(page.getByRole('button', { name: en['common.next'], exact: true }))
        .first()
        .click();
    }
    await page.getByRole('textbox', { name: en['debrief.addendum'] }).waitFor();
    await check('debrief-report');
  });

  it('in a file of evidence and on the way to a copy of it', async () => {
    await goTo(page, 'Reports');
    await page.keyboard.press('Control+n');
    await page.getByLabel('Title', { exact: true }).fill('A van');
    await daftar.drop(page.getByRole('region', { name: en['evidence.drop'] }), [PHOTO]);
    await page.getByRole('button', { name: /^Details of / }).click();
    const details = page.getByRole('dialog', { name: en['custody.file.title'] });
    for (const tab of await details.getByRole('tab').all()) {
      await tab.click();
      await check(`file-${((await tab.textContent()) ?? '').toLowerCase().replaceAll(' ', '-')}`);
    }
    await details.getByRole('tab', { name: 'Copies' }).click();
    await details.getByRole('button', { name: 'Make a copy…' }).click();
    const copying = page.getByRole('dialog', { name: 'Make a working copy' });
    await copying.getByText('The file is shown.').waitFor({ state: 'attached' });
    await copying.getByRole('button', { name: 'Add a black box' }).click();
    await check('copy');
    await page.keyboard.press('Escape');
    await copying.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
  });

  it('on a person, a group, and where their number and their place recur', async () => {
    await page
      .getByRole('navigation', { name: 'Parts of this report' })
      .getByRole('link', { name: 'Numbers, plates, accounts' })
      .click();
    await press(en['identifier.add']);
    await page.getByRole('textbox', { name: en['identifier.seen'], exact: true }).first().fill('+994 50 123 45 67');
    await page.getByRole('navigation', { name: 'Parts of this report' }).getByRole('link', { name: 'Where' }).click();
    await press(en['editor.place.add']);
    await page
      .getByRole('textbox', { name: en['place.town'], exact: true })
      .or(page.getByRole('textbox', { name: en['place.name'], exact: true }))
      .first()
      .fill('Ebertplatz');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^Version 1 saved/)
      .first()
      .waitFor();
    for (const [view, name] of [
      ['patterns.view.identifiers', 'identifiers'],
      ['patterns.view.places', 'places'],
    ] as const) {
      await goTo(page, 'Patterns');
      await page.getByRole('tab', { name: en[view] }).click();
      const panel = page.getByRole('tabpanel');
      await panel
        .getByRole('button', { name: name === 'places' ? en['places.noCountry'] : /123 45 67/ })
        .first()
        .waitFor();
      await check(`patterns-${name}-filled`);
    }
    await goTo(page, 'People and groups');
    await press(en['records.new.person']);
    const main = page.getByRole('main');
    await main.getByRole('textbox', { name: en['entity.knownAs'], exact: true }).fill('Grey jacket');
    const closed = main.locator('.editor-section > * > * > button[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    await check('person');
    await goTo(page, 'People and groups');
    await press(en['records.new.group']);
    await main.getByRole('textbox', { name: en['entity.knownAs'], exact: true }).fill('Those at the gate');
    await check('group');
  });

  it('no field on these screens is checked for spelling, corrected, remembered, or filled in', () => {
    expect(looked.fields).toBeGreaterThan(40);
    expect(looked.loud).toEqual([]);
    expect([...looked.titles]).toEqual(['Daftar']);
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });
});
