/** One report becomes a statement for the police: what is missing is seen and filled, and who said no is nowhere in the PDF. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/text/en.ts';
import type { Report } from '../../shared/report/schema.ts';
import { CODE_LABELS_EN } from '../../shared/text/codes-en.ts';
import { FORM_WORDS_EN } from '../../shared/text/form-words-en.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { sealFor } from './sealing.ts';
import { goTo, makeVault, quiet } from './steps.ts';
import { writeReport } from './write-report.ts';

const run = promisify(execFile);
const cli = (...words: string[]) =>
  run(process.execPath, [join(import.meta.dirname, '../../main/cli/index.ts'), ...words], { encoding: 'utf8' });

const HOUSE = 'Example Rights House';
const PICTURES = process.env.DAFTAR_PICTURES;
let folder: string;
let daftar: Daftar;
let page: Page;

const picture = async (name: string) => {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};
const dialog = () => page.getByRole('alertdialog', { name: en['forms.title'] });
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const step = (name: 'choose' | 'people' | 'fill' | 'paper') =>
  dialog()
    .getByRole('heading', { name: en[`forms.step.${name}`] })
    .waitFor();

/** Letters and digits; how a PDF spaces them is its own business. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
async function lettersOf(path: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (one) => (await one).getTextContent()));
  await document.loadingTask.destroy();
  return letters(contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(''));
}

describe('a paper from a report', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-forms-'));
    daftar = await launch({ userData: join(folder, 'profile') });
    page = daftar.page;
    page.setDefaultTimeout(15_000);
    await makeVault(page);
  }, 120_000);
  afterAll(async () => {
    await daftar?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('one organisation has two keys: for the command line, and of this vault', async () => {
    const [key, card] = [join(folder, 'desk.id'), join(folder, 'desk.txt')];
    await cli('keygen', '--out', key, '--name', 'Case desk', '--organisation', HOUSE, '--no-passphrase');
    await cli('card', '--identity', key, '--out', card);
    // What goes to the desk is opened here too, by its own card: one organisation has both keys.
    await goTo(page, 'Recipients');
    await page.getByRole('tab', { name: en['recipients.tab.own'] }).click();
    await page.getByLabel('Name', { exact: true }).fill('Second desk');
    await page.getByLabel('Organisation').fill(HOUSE);
    await page.getByRole('button', { name: 'Make the card' }).click();
    await page.getByRole('heading', { name: 'Give the card to others' }).waitFor();
    await daftar.dialogs.answerSave({ path: join(folder, 'own.txt') });
    await page.getByRole('button', { name: 'Save as a file…' }).click();
    await expect.poll(() => readdirSync(folder)).toContain('own.txt');
    await page.getByRole('tab', { name: 'Recipients' }).click();
    for (const [name, path] of [
      ['Case desk', card],
      ['Second desk', join(folder, 'own.txt')],
    ] as const) {
      await goTo(page, 'Recipients');
      await page.getByRole('button', { name: 'Add a card…', exact: true }).first().click();
      await page.getByLabel('Text of the card').last().fill(readFileSync(path, 'utf8'));
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    }
  });

  it('a witness who said no, and a threat with a plate', async () => {
    await goTo(page, 'People and groups');
    await page.getByRole('button', { name: 'New person', exact: true }).first().click();
    await page.getByRole('textbox', { name: en['entity.knownAs'], exact: true }).fill('Nərgiz');
    await page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${en['chapter.consents']}`) })
      .click();
    await page.getByRole('button', { name: en['consent.add'], exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`${en['consent.status']}$`) }).click();
    await page.getByRole('option', { name: CODE_LABELS_EN['consent-refused'], exact: true }).click();
    await goTo(page, 'Reports');
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: en['editor.title'], exact: true }).waitFor();
    await writeReport(page, {
      title: 'A man at the café',
      narrative:
        'He said my mother’s address, in Əşrəfli street. Nərgizin oğlu eşitdi. The car had the plate 10-AA-101.',
      acts: [{ act: 'death-threat' }],
      people: [{ name: 'Sevda Rəhimli', role: 'victim' }],
    });
  });

  it('shows what is missing, and takes an answer on the spot', async () => {
    await page.getByRole('button', { name: en['forms.make'], exact: true }).click();
    await step('choose');
    await dialog().getByRole('radio', { name: CODE_LABELS_EN['police-report-form'] }).check({ force: true });
    await picture('forms-choose');
    await press(en['common.next']);
    await step('people');
    await dialog().getByText(en['decision.consent-refused']).waitFor();
    // She complains herself: the police have to know her.
    await dialog()
      .getByRole('button', { name: /How Sevda Rəhimli appears$/ })
      .click();
    await page.getByRole('option', { name: en['identity.named'] }).click();
    await dialog()
      .getByRole('textbox', { name: /Sevda Rəhimli/ })
      .fill('It is her own complaint');
    await picture('forms-people');
    await press(en['common.next']);
    await step('fill');
    const missing = dialog().getByRole('region', { name: en['forms.group.missing'], exact: true });
    const words = missing.getByRole('article').filter({ hasText: FORM_WORDS_EN['police-report-form.4'] });
    // A threat is recorded: then the police need its words.
    await words.getByText(en['forms.need.must']).waitFor();
    await picture('forms-fill');
    await words.getByRole('button', { name: en['forms.answer'], exact: true }).click();
    await missing.getByRole('textbox').fill('“We know where she lives.” Nərgizin yanında dedi.');
    await missing.getByRole('button', { name: en['forms.answer.keep'], exact: true }).click();
    const filled = dialog().getByRole('region', { name: en['forms.group.filled'], exact: true });
    await filled.getByText('We know where she lives').waitFor();
    expect(await filled.textContent()).not.toContain('Nərgiz');
    await dialog().getByText(FORM_WORDS_EN['warn-police-home']).waitFor();
    // Typed, and not kept by its button before the next step: it is the author's all the same.
    await missing.getByRole('button', { name: en['forms.answer'], exact: true }).first().click();
    await missing.getByRole('textbox').fill('Typed and left open.');
  });

  it('goes out as a PDF after the warning, with every letter and without who said no', async () => {
    await press(en['common.next']);
    await step('paper');
    await picture('forms-paper');
    const to = join(folder, 'statement.pdf');
    await daftar.dialogs.answerSave({ path: to });
    await press(en['forms.save.pdf']);
    const warning = page.getByRole('alertdialog', { name: en['forms.clear.pdf'] });
    await warning.getByText(en['export.warning.title']).waitFor();
    await picture('forms-warning');
    await warning.getByRole('button', { name: en['export.confirm'] }).click();
    await page
      .getByText(/^Written in the clear/)
      .first()
      .waitFor();
    const text = await lettersOf(to);
    for (const part of [
      'SevdaRəhimli',
      'Əşrəflistreet',
      '10AA101',
      'Weknowwhereshelives',
      'Typedandleftopen',
      letters(FORM_WORDS_EN['police-report-form.2']),
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/n[əe]rgiz/i);
  });

  it('goes along in a bundle: whoever is not named to its reader is not named in the paper either', async () => {
    const out = join(folder, 'sealed.bin');
    const wizard = await sealFor(page, {
      to: 'Case desk',
      purpose: 'share-ngo',
      opens: () => press(en['papers.seal']),
      at: async (step) => {
        const both = page.getByRole('alertdialog').locator('label').filter({ hasText: 'Second desk' });
        if (step === 'who') await both.click();
      },
      content: async (shown) => {
        await shown.getByRole('button', { name: en['common.next'], exact: true }).waitFor();
        const along = shown.getByRole('region', { name: en['papers.view'] });
        await along.getByText('We know where she lives').waitFor();
        // The permissions for the desk count too: she never spoke to it.
        expect(await along.textContent()).not.toMatch(/Sevda|Rəhimli|N[əe]rgiz/);
        await shown.getByText(en['seal.name.without'], { exact: true }).click();
        await picture('forms-seal-content');
      },
      possible: 'replace',
    });
    await wizard.getByText('1 paper', { exact: true }).waitFor();
    await picture('forms-seal-summary');
    await daftar.dialogs.answerSave({ path: out });
    await wizard.getByRole('button', { name: en['seal.start'] }).click();
    const done = page.getByRole('alertdialog', { name: en['seal.done.title'] });
    await done.getByRole('button', { name: 'Done' }).click({ timeout: 30_000 });

    const opened = join(folder, 'opened');
    await cli('verify', out, '--identity', join(folder, 'desk.id'));
    const told = await cli('open', out, '--identity', join(folder, 'desk.id'), '--out', opened);
    expect(told.stdout).toContain('data/forms/0001.pdf');
    const text = await lettersOf(join(opened, 'data/forms/0001.pdf'));
    const html = readFileSync(join(opened, 'data/forms/0001.html'), 'utf8');
    for (const words of [text, letters(html)]) {
      expect(words).toContain('Weknowwhereshelives');
      expect(words).not.toMatch(/n[əe]rgiz|sevda|r[əe]himli/i);
    }
    const report: Report = JSON.parse(readFileSync(join(opened, 'data/reports/0001.json'), 'utf8'));
    const alias = report.people?.[0]?.name ?? '';
    expect(alias).toMatch(/\d$/);
    expect(text).toContain(letters(alias));
    await page.getByRole('button', { name: en['forms.make'], exact: true }).click();
    await dialog()
      .getByText(/made 2 times/)
      .waitFor();
    await press(en['common.cancel']);
  });

  it('arrives with the reports: looked at in the viewer, and saved as it came', async () => {
    await goTo(page, 'Inbox');
    await daftar.dialogs.answerOpen([join(folder, 'sealed.bin')]);
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    await page.getByRole('heading', { name: CODE_LABELS_EN['police-report-form'], level: 3 }).waitFor();
    await picture('forms-received');
    const paper = page.locator('.card').filter({ hasText: CODE_LABELS_EN['police-report-form'] });
    await paper.getByRole('button', { name: en['evidence.view'], exact: true }).click();
    const looking = page.getByRole('dialog');
    await looking.getByText('The file is shown.').waitFor({ state: 'attached' });
    const frame = page.frames().find((each) => each.url().includes('//viewer/'));
    expect(letters((await frame?.locator('.for-reader').textContent()) ?? '')).toContain('Weknowwhereshelives');
    await page.keyboard.press('Escape');
    await looking.waitFor({ state: 'detached' });
    for (const ending of ['pdf', 'html'] as const) {
      const to = join(folder, `received.${ending}`);
      await daftar.dialogs.answerSave({ path: to });
      await paper.getByRole('button', { name: en[`forms.save.${ending}`], exact: true }).click();
      await page.getByRole('button', { name: en['export.confirm'] }).click();
      await expect.poll(() => readdirSync(folder)).toContain(`received.${ending}`);
      expect(readFileSync(to)).toEqual(readFileSync(join(folder, `opened/data/forms/0001.${ending}`)));
    }
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });
});
