/** Every screen under axe, in light and dark and right to left, and the way from an incident to a sealed bundle without a mouse. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Daftar, launch } from '../electron/launch.ts';
import { Looked, violations } from './axe.ts';
import { sealFor } from './sealing.ts';
import { goTo, locked, quiet, unlock } from './steps.ts';

const SAMPLES = join(import.meta.dirname, '../fixtures/samples');

let folder: string;
let daftar: Daftar;
let page: Page;

const looked = new Looked();
const check = (name: string) => looked.at(page, name);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-access-'));
  daftar = await launch({ userData: join(folder, 'profile') });
  page = daftar.page;
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('axe finds nothing', () => {
  it('and would find it', async () => {
    await heading('A notebook that stays yours');
    await page.evaluate(() => {
      const nameless = document.body.appendChild(document.createElement('button'));
      nameless.id = 'nameless';
      document.body.appendChild(document.createElement('textarea')).id = 'loud';
    });
    await looked.atFields(page, 'a plain field');
    expect(looked.loud.splice(0).join()).toMatch(
      /^a plain field: spellcheck autocomplete autocorrect autocapitalize <textarea/,
    );
    await page.evaluate(() => document.getElementById('loud')?.remove());
    expect((await violations(page)).map(({ id }) => id)).toContain('button-name');
    await page.evaluate(() => document.getElementById('nameless')?.remove());
  });

  it('while a vault is made', async () => {
    await check('welcome');
    await button('I have a recovery code').click();
    await check('welcome-code');
    await page.keyboard.press('Escape');
    if (await button('Back').isVisible()) await button('Back').click();
    await button('Make a vault').click();
    await page.getByLabel('Passphrase', { exact: true }).fill('password1');
    await page.getByText('Guessed at once').or(page.getByText(/weak/)).first().waitFor();
    await check('passphrase-weak');
    await page.getByLabel('Passphrase', { exact: true }).fill('tide ladder quiet marble');
    await page.getByLabel('The same passphrase again').fill('tide ladder quiet marble');
    await button('Next').click();
    await heading('Your recovery kit');
    await check('kit');
    const label = await page.getByRole('region', { name: /^Recovery code/ }).getAttribute('aria-label');
    const digits = (label ?? '').replace(/\D/g, '');
    await button('I have written it down').click();
    await page.getByRole('textbox', { name: 'Group 1 of 10' }).fill(digits.startsWith('0') ? '99999' : '00000');
    await check('type-back');
    for (let group = 0; group < 10; group += 1) {
      const field = page.getByRole('textbox', { name: `Group ${group + 1} of 10` });
      await field.fill(digits.slice(group * 5, group * 5 + 5));
    }
    await button('Make the vault').click();
    await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
  });

  it('on the empty screens and in the settings', async () => {
    await check('reports-empty');
    for (const place of ['People and groups', 'Cases', 'Patterns', 'Recipients', 'Inbox', 'Settings'] as const) {
      await goTo(page, place);
      await heading(place);
      await check(`${place.toLowerCase()}-empty`);
    }
    await button('Change the passphrase…').click();
    await page.getByRole('dialog').waitFor();
    await check('change-passphrase');
    await page.keyboard.press('Escape');
    await button('Erase everything on this computer…').click();
    await page.getByRole('alertdialog').waitFor();
    await check('erase-everything');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog').waitFor();
    await check('keys');
    await page.keyboard.press('Escape');
  });

  it('in help, as a screen and over another one', async () => {
    await goTo(page, 'Help');
    await heading('What Daftar protects, and what it cannot');
    await check('help');
    const topics = page.getByRole('navigation', { name: 'Topics' });
    await topics.getByRole('button', { name: 'Before a border or a search' }).click();
    expect((await focusedThing()).focused).toBe('Before a border or a search');
    await check('help-border');
    await goTo(page, 'Settings');
    await button('? How locking works').or(button('How locking works')).first().click();
    await page.getByRole('dialog').getByRole('heading', { name: 'How locking works' }).waitFor();
    await check('help-locking');
    await page.keyboard.press('Escape');
    await heading('Settings');
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('with recipients and a card of one’s own', async () => {
    await goTo(page, 'Recipients');
    await page.getByRole('tab', { name: 'My card' }).click();
    await check('own-card-empty');
    await page.getByLabel('Name', { exact: true }).fill('Nərgiz');
    await button('Make the card').click();
    await heading('Give the card to others');
    await button('Text of the card').click();
    await check('own-card');
    const card = (await page.locator('.card-text').textContent()) ?? '';
    await button('Add a card…').first().click();
    await page.getByLabel('Text of the card').last().fill('not a card');
    await button('Add').click();
    await page.getByText('This is not a card, or not all of it.').waitFor();
    await check('add-card');
    await page.getByLabel('Text of the card').last().fill(card);
    await button('Add').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await heading('Nərgiz');
    await check('recipient');
    await button('Compare the fingerprint…').click();
    await check('compare');
    await page.getByRole('dialog').getByText('by telephone').click();
    await page.getByLabel('The digits they read out').fill('12345'.repeat(7));
    await page.getByRole('dialog').getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText('It does not match', { exact: true }).waitFor();
    await check('compare-wrong');
    await page.keyboard.press('Escape');
  });

  it('in a report with everything open, the viewer, the export and the seal wizard', async () => {
    await goTo(page, 'Reports');
    await page.keyboard.press('Control+n');
    await page.getByLabel('Title', { exact: true }).fill('A call at night');
    await daftar.drop(page.getByRole('region', { name: 'Add files as evidence' }), [
      join(SAMPLES, 'Чат WhatsApp с контактом Мама.txt'),
      join(SAMPLES, 'photo.jpg'),
    ]);
    await button('View photo.jpg').waitFor();
    const parts = page.getByRole('navigation', { name: 'Parts of this report' });
    for (const section of await parts.getByRole('link').all()) await section.click();
    for (const add of ['Add a place', 'Add a person', 'Add a source', 'Add a step']) await button(add).click();
    await button('Today').first().click();
    await page
      .getByRole('button', { name: /^More about this date( |$)/ })
      .first()
      .click();
    await button('Add another day').first().click();
    await button('What of it do you doubt?: choose').first().click();
    await check('editor');
    await parts.getByRole('link', { name: 'People' }).click();
    const person = page.getByRole('group', { name: 'Person 1', exact: true });
    await person.getByLabel('Find among the recorded people').fill('Sevda Qumral');
    await person.getByRole('button', { name: /^New person: / }).click();
    await button('Open the record').click();
    const record = page.getByRole('dialog', { name: 'Person' });
    const closed = record.locator('.editor-section > * > * > button[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    await button('Add a line').click();
    await check('record');
    await page.keyboard.press('Escape');
    await record.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Add a kind of act' }).click();
    await page.keyboard.type('Administrative detention');
    await page.getByRole('option', { name: 'Administrative detention', exact: true }).click();
    await button('Open Act 1').click();
    const act = page.getByRole('group', { name: 'Act 1', exact: true });
    await act.getByRole('button', { name: 'Add somebody who was involved' }).click();
    for (const questions of [/^Own time and place/, /^What was said, and/, /^Arrest and detention/, /^Being held/])
      await act.getByRole('button', { name: questions }).click();
    await act.getByRole('button', { name: 'Conditions: choose' }).click();
    await check('act');
    for (const add of ['Add something that is disputed', 'Add what somebody says', 'Add a number, plate or account'])
      await button(add).click();
    await check('claims');
    await button('View photo.jpg').click();
    await page.getByText('The file is shown.').waitFor({ state: 'attached' });
    await check('viewer');
    await page.keyboard.press('Escape');
    await button('Export').first().click();
    await check('export');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^Version 1 saved/)
      .first()
      .waitFor();
    await button('Versions 1').click();
    await page.getByRole('button', { name: 'View', exact: true }).last().click();
    await page.getByRole('dialog').waitFor();
    await check('version');
    await page.keyboard.press('Escape');
    const wizard = await sealFor(page, {
      to: 'Nərgiz',
      possible: 'replace',
      appear: { 'Sevda Qumral': { as: 'initials', reason: 'She said so' } },
      at: (step) => check(`seal-${step}`),
    });
    await daftar.dialogs.answerSave({ path: join(folder, 'bundle.bin') });
    await wizard.getByRole('button', { name: 'Choose a place and seal…' }).click();
    await page.getByRole('alertdialog', { name: 'Sealed' }).waitFor();
    await check('sealed');
    await button('Done').click();
  });

  it('across reports', async () => {
    await goTo(page, 'People and groups');
    await button('New person').first().click();
    await page.getByRole('main').getByRole('button', { name: 'Back', exact: true }).waitFor();
    await goTo(page, 'People and groups');
    await page.getByRole('option').first().waitFor();
    await check('people');
    await goTo(page, 'Cases');
    await button('New case').first().click();
    await heading('Timeline of this case');
    await check('case');
    await goTo(page, 'Reports');
    await page.keyboard.press('Control+n');
    await page.getByLabel('Title', { exact: true }).fill('A second call');
    await page
      .getByLabel('What happened', { exact: true })
      .fill('On +994 50 123 45 67 he said: I know where you live.');
    const when = page.getByRole('main').getByRole('button', { name: /^When( |$)/ });
    if ((await when.getAttribute('aria-expanded')) !== 'true') await when.click();
    await button('Today').click();
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^Version 1 saved/)
      .first()
      .waitFor();
    await goTo(page, 'Patterns');
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('tree').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await page.locator('[role=treeitem][aria-expanded=true]').waitFor();
    await button('How to read the marks').click();
    await check('timeline');
    for (const [view, seen] of [
      ['Numbers and accounts', 'No numbers or accounts yet'],
      ['Places', 'No places yet'],
      ['Course', 'Reports by month'],
      ['To do', 'Nothing to do'],
    ] as const) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByText(seen).first().waitFor();
      await check(`patterns-${view.toLowerCase().replaceAll(' ', '-')}`);
    }
    await goTo(page, 'Reports');
    await button('Export this list…').click();
    await page.getByRole('alertdialog').waitFor();
    await check('list-export');
    await page.keyboard.press('Escape');
    await button('Select all').click();
    await button('Add to a case…').click();
    await page.getByRole('dialog').waitFor();
    await check('add-to-case');
    await page.keyboard.press('Escape');
    await button('Select none').click();
  });

  it('on the way to a paper, and on the paper', async () => {
    await goTo(page, 'Reports');
    await page.locator('[data-report]', { hasText: 'A call at night' }).dblclick();
    await button('Make a paper…').click();
    const making = page.getByRole('alertdialog', { name: 'Make a paper' });
    await making.getByRole('radio', { name: 'Chronology' }).check({ force: true });
    await check('paper-choose');
    for (const [step, title] of [
      ['people', 'Who is named how?'],
      ['fill', 'What is missing?'],
      ['view', 'The paper'],
    ] as const) {
      await making.getByRole('button', { name: 'Next', exact: true }).click();
      await making.getByRole('heading', { name: title }).waitFor();
      await making.getByText('Loading').waitFor({ state: 'detached' });
      if (step === 'fill') await making.getByRole('button', { name: 'Add to it' }).first().click();
      await check(`paper-${step}`);
    }
    await page.keyboard.press('Escape');
    await making.waitFor({ state: 'detached' });
  });

  it('in the list, the inbox and on the locked screen', async () => {
    await goTo(page, 'Reports');
    await button('Filters').click();
    await check('reports');
    await goTo(page, 'Inbox');
    await daftar.drop(page.getByRole('region', { name: 'Open a bundle' }), [join(folder, 'bundle.bin')]);
    await button('Answer with a receipt…').waitFor();
    await check('received');
    await button('Answer with a receipt…').click();
    await check('answer');
    await page.keyboard.press('Escape');
    await button('Delete…').click();
    await check('delete-received');
    await page.keyboard.press('Escape');
    await button('All received').click();
    await check('inbox');
    await page.getByRole('tab', { name: 'Sent' }).click();
    await check('sent');
    await button('Lock').click();
    page = await locked(daftar);
    await page.getByLabel('Passphrase', { exact: true }).fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the passphrase of this vault.').waitFor({ timeout: 30_000 });
    await check('unlock');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').getByRole('heading', { name: 'If you forget the passphrase' }).waitFor();
    await check('help-unlock');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('wrong');
    await button('I forgot the passphrase').click();
    await check('recovery');
    await button('Use the passphrase').click();
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });

  it('H11 no field on any screen is checked for spelling, corrected, remembered, or filled in', () => {
    expect(looked.fields).toBeGreaterThan(100);
    expect(looked.loud).toEqual([]);
  });

  it('H18 on every screen the title is the name of the product', () => {
    expect([...looked.titles]).toEqual(['Daftar']);
  });
});

it('the main way goes by keyboard alone', async () => {
  /** Tabs to the thing of that name, as somebody would who cannot use a mouse. */
  const tabTo = async (name: string | RegExp) => {
    const seen: string[] = [];
    for (let tries = 0; tries < 60; tries += 1) {
      await page.keyboard.press('Tab');
      const { focused, visible } = await focusedThing();
      seen.push(focused);
      if (typeof name === 'string' ? focused === name : name.test(focused)) {
        expect(visible, `the focus on "${focused}" can be seen`).toBe(true);
        return;
      }
    }
    throw new Error(`"${name}" is not reached with Tab; seen: ${[...new Set(seen)].join(' | ')}`);
  };
  await unlock(page);
  await tabTo('New report');
  await page.keyboard.press('Enter');
  await page.getByLabel('Title', { exact: true }).waitFor();
  await expect.poll(async () => (await focusedThing()).focused).toBe('Title');
  await page.keyboard.type('Written without a mouse');
  await tabTo('What happened');
  await page.keyboard.type('Two men waited at the door.');
  // The list of parts comes first: it opens the part and takes the focus there.
  await tabTo('What was done');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focusedThing()).focused).toMatch(/^What was done./);
  await tabTo('Add a kind of act');
  await page.keyboard.type('threat');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('button', { name: /^What was done Threat/ }).count()).toBe(1);
  await page.keyboard.press('Control+s');
  await page
    .getByText(/^Version 1 saved/)
    .first()
    .waitFor();
  await page.keyboard.press('Shift+Tab');
  await tabTo('Seal…');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: 'Seal for a recipient' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('[role="alertdialog"]') !== null)).toBe(true);
  await tabTo('Cancel');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  // Whoever closes a dialog is where they were.
  await expect.poll(async () => (await focusedThing()).focused).toBe('Seal…');
  await tabTo(/^Lock/);
  await page.keyboard.press('Enter');
  page = await locked(daftar);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});

/** The accessible name of what has the focus, and whether one sees that it has. */
async function focusedThing(): Promise<{ focused: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { focused: '', visible: false };
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
    const focused = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? (labelled || element.textContent);
    // A hidden input of a check box or radio shows its focus on what stands around it.
    let marked = false;
    for (let at: Element | null = element, up = 0; at !== null && up < 3; at = at.parentElement, up += 1) {
      const style = getComputedStyle(at);
      if (style.outlineStyle !== 'none' || style.boxShadow !== 'none') marked = true;
    }
    const box = element.getBoundingClientRect();
    const onScreen = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    return { focused: (focused ?? '').trim(), visible: marked && onScreen };
  });
}
