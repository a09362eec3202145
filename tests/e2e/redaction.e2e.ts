/**
 * Who may be named to whom: an account in Russian with inflected names, permissions recorded in the interface, sealed to two readers who
 * may know different things. What they open is searched for every listed form of a name that was kept back.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/text/en.ts';
import { findPerson } from '../../shared/redaction/apply.ts';
import { leaks } from '../../shared/redaction/proof.ts';
import type { Report } from '../../shared/report/schema.ts';
import { codeLabel } from '../../shared/text/code-labels.ts';
import { CODE_LABELS_EN } from '../../shared/text/codes-en.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { ROOT } from '../runtime/build.ts';
import { type Sealing, sealFor } from './sealing.ts';
import { goTo, makeVault, quiet } from './steps.ts';
import { typeReport } from './typist/report.ts';

const label = (code: string) => codeLabel(code, CODE_LABELS_EN);
const AUTHOR = 'Нармина Алагёз';
const MOTHER = 'Рахиля';
const BROTHER = 'Фярид';
const COUSIN = 'Эльмир';
const ACCOUNT = [
  'Пишу из Берлина, меня зовут Нармина.',
  '9 мая Фярида попросили с работы.',
  '21 мая Рахилю вызвали на беседу.',
  'Эльмиру показали распечатку, и с Эльмиром говорили час.',
  'У Рахили больное сердце.',
  'Фяриду не дали бумаги.',
  'Elmir appears in their paper.',
].join(' ');

const READERS = [
  ['desk', 'Case desk', 'Example Rights House'],
  ['lawyer', 'Counsel', 'Chambers'],
] as const;

interface Line {
  readonly status: string;
  readonly purposes?: readonly string[];
  readonly form?: string;
}

const run = promisify(execFile);
const cli = (...words: string[]) =>
  run(process.execPath, [join(import.meta.dirname, '../../main/cli/index.ts'), ...words], { encoding: 'utf8' });

describe('people who may be named to one reader and not to another', () => {
  let place: string;
  let daftar: Daftar;
  let page: Page;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'daftar-redaction-'));
    // Readers make their keys while the author makes a vault.
    const cards = READERS.map(async ([who, name, organisation]) => {
      const [key, card] = [join(place, `${who}.id`), join(place, `${who}.txt`)];
      await cli('keygen', '--out', key, '--name', name, '--organisation', organisation, '--no-passphrase');
      await cli('card', '--identity', key, '--out', card);
      return { name, text: readFileSync(card, 'utf8') };
    });
    daftar = await launch({ userData: join(place, 'profile') });
    page = daftar.page;
    page.setDefaultTimeout(15_000);
    await makeVault(page);
    for (const { name, text } of await Promise.all(cards)) {
      await goTo(page, 'Recipients');
      await press('Add a card…');
      await page.getByLabel('Text of the card').last().fill(text);
      await press('Add');
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    }
  });
  afterAll(async () => {
    await daftar?.close();
    rmSync(place, { recursive: true, force: true });
  });

  const chooses = async (field: string, option: string) => {
    await page
      .getByRole('button', { name: new RegExp(`${field.replace('?', '\\?')}$`) })
      .last()
      .click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  /** A record with its permissions, one line each. */
  const records = async (name: string, lines: readonly Line[]) => {
    await goTo(page, 'People and groups');
    await press(en['records.new.person']);
    await page.getByRole('textbox', { name: en['entity.knownAs'], exact: true }).fill(name);
    await page.getByRole('button', { name: new RegExp(`^${en['chapter.consents']}`) }).click();
    for (const { status, purposes = [], form } of lines) {
      await press(en['consent.add']);
      await chooses(en['consent.status'], label(status));
      if (purposes.length > 0) {
        await page
          .getByRole('button', { name: `${en['consent.purposes']}: choose`, exact: true })
          .last()
          .click();
        for (const purpose of purposes) await page.getByText(label(purpose), { exact: true }).last().click();
      }
      if (form !== undefined) await chooses(en['consent.identityForm'], label(form));
    }
    await press(en['people.back']);
  };

  it('permissions are recorded, one for each time somebody was asked', async () => {
    const both = ['share-ngo', 'legal-advice'];
    await records(AUTHOR, [{ status: 'consent-given', purposes: both, form: 'full-name' }]);
    await records(MOTHER, [{ status: 'consent-refused' }]);
    await records(BROTHER, [
      { status: 'consent-given', purposes: ['share-ngo'], form: 'role-only' },
      { status: 'consent-given', purposes: ['legal-advice'], form: 'full-name' },
    ]);
    await records(COUSIN, [{ status: 'consent-given', purposes: both, form: 'alias-name' }]);
    await goTo(page, 'Reports');
    await press('New report');
    await page.getByLabel('Title', { exact: true }).fill('Через семью');
    await page.getByRole('textbox', { name: en['editor.narrative'], exact: true }).fill(ACCOUNT);
    await page.getByRole('button', { name: 'Save version' }).click();
    await page
      .getByText(/^Version 1 saved/)
      .first()
      .waitFor();
  });

  /** Seals the open report. The reader opens it while the author goes on: the report, and every file of the bag. */
  const sealed = async (name: string, reader: string, sealing: Sealing) => {
    const out = join(place, `${name}.bin`);
    const wizard = await sealFor(page, {
      language: 'Russian',
      content: (shown) => shown.getByText(en['seal.name.without'], { exact: true }).click(),
      ...sealing,
    });
    await daftar.dialogs.answerSave({ path: out });
    await wizard.getByRole('button', { name: en['seal.start'] }).click();
    await page.getByRole('alertdialog', { name: en['seal.done.title'] }).getByRole('button', { name: 'Done' }).click();
    return { opened: opened(name, reader, out) };
  };
  const opened = async (name: string, reader: string, out: string) => {
    const folder = join(place, name);
    await cli('open', out, '--identity', join(place, `${reader}.id`), '--out', folder);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((one) => statSync(join(folder, one)).isFile())
      .map((one) => ({ name: relative(folder, join(folder, one)), bytes: readFileSync(join(folder, one)) }));
    const report: Report = JSON.parse(readFileSync(join(folder, 'data/reports/0001.json'), 'utf8'));
    return { files, report, text: report.narrative ?? '' };
  };
  const searched = (...names: string[]) =>
    names.map((name) => ({ id: name, find: findPerson({ names: [{ form: name, kind: 'given' }], traces: [] }) }));
  const aliasIn = (text: string) => /(?:^|\. )([^.]*?\d+)[^.]* показали/.exec(text)?.[1]?.trim() ?? '';

  it('each reader gets what they may know, under names that stay, and nothing else', async () => {
    const desk: Sealing = { to: 'Case desk', purpose: 'share-ngo', possible: 'replace' };
    const toDesk = await sealed('desk-1', 'desk', {
      ...desk,
      at: async (step) => {
        if (step !== 'found') return;
        // A name in another alphabet is only possible: as long as nobody has decided, there is no way on.
        await page.getByText('One place is not decided').waitFor();
        expect(await page.getByRole('button', { name: en['common.next'], exact: true }).isDisabled()).toBe(true);
      },
    });
    const again = await sealed('desk-2', 'desk', desk);
    const toLawyer = await sealed('lawyer', 'lawyer', { to: 'Counsel', purpose: 'legal-advice', possible: 'replace' });

    const first = await toDesk.opened;
    expect(first.text).not.toContain('Elmir');
    expect(leaks(first.files, searched(MOTHER, BROTHER, COUSIN), [])).toEqual([]);
    expect(first.text).toContain('Нармина');
    expect(first.text).not.toContain('сердце');
    // The search finds what is there: the same bag, asked for the one who is named.
    expect(leaks(first.files, searched('Нармина'), [])).not.toEqual([]);
    const alias = aliasIn(first.text);
    expect(alias).toMatch(/\d/);
    expect(aliasIn((await again.opened).text)).toBe(alias);

    const third = await toLawyer.opened;
    expect(leaks(third.files, searched(MOTHER, COUSIN), [])).toEqual([]);
    expect(third.text).toContain('Фяриду');
    expect(aliasIn(third.text)).toMatch(/\d/);
    expect(aliasIn(third.text)).not.toBe(alias);
  });

  it('the log tells who appeared how, and the page of a person what relied on their permission', async () => {
    await goTo(page, 'Inbox');
    await page.getByRole('tab', { name: 'Sent' }).click();
    await page
      .getByRole('button', { name: /Counsel/ })
      .first()
      .click();
    await page.getByText(en['purpose.legal-advice']).first().waitFor();
    await page.getByText(en['decision.consent-refused']).first().waitFor();
    await goTo(page, 'People and groups');
    await page.getByText(COUSIN).first().click();
    await page.getByRole('button', { name: new RegExp(`^${en['people.relied']}`) }).click();
    await page.getByText('Example Rights House').or(page.getByText('Case desk')).first().waitFor();
    await page.getByRole('button', { name: new RegExp(`^${en['chapter.consents']}`) }).click();
    await press('Open Permission 1');
    await page.getByRole('button', { name: en['consent.withdrawn'], exact: true }).click();
    const day = page.getByRole('group', { name: en['consent.withdrawnOn'], exact: true });
    await day.getByRole('textbox', { name: en['date.day'] }).fill('1');
    await day.getByRole('button', { name: new RegExp(`${en['date.month']}$`) }).click();
    await page.getByRole('option', { name: 'May', exact: true }).click();
    await day.getByRole('textbox', { name: en['date.year'] }).fill('2025');
    await page.getByText('3 sealed files relied on a permission that was taken back').waitFor();
    expect(await page.getByText(en['people.relied.notAsked']).count()).toBe(3);
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });

  it('what goes out against the proposal is said: a copy and its original, a file put back, a name left in', async () => {
    const [letter, photo] = [join(place, 'письмо.txt'), join(ROOT, 'tests/fixtures/samples/IMG_0417.JPG')];
    writeFileSync(letter, 'Вчера звонили Рахиле.');
    await goTo(page, 'Reports');
    await press('New report');
    const desk = { page, parts: () => [{ id: 'm', label: MOTHER }], recordName: () => MOTHER, actsOf: () => [] };
    await typeReport(
      { daftar, desk, files: { f1: letter, f2: photo } },
      {
        title: 'В другой раз',
        narrative: 'Рахиля была там. Elmir appears again.',
        people: [{ key: 'm', person: 'mother', role: 'victim' }],
        evidence: [
          { key: 'f1', originalName: 'письмо.txt' },
          { key: 'f2', originalName: 'IMG_0417.JPG', visible: ['m'] },
        ],
      },
      {},
    );
    const details = page.getByRole('dialog', { name: en['custody.file.title'] });
    const detailsOf = async (name: string, tab: string) => {
      await page.getByRole('button', { name: `Details of ${name}`, exact: true }).click();
      await details.getByRole('tab', { name: tab }).click();
    };
    await detailsOf('IMG_0417.JPG', 'Copies');
    await details.getByRole('button', { name: 'Make a copy…' }).click();
    const copying = page.getByRole('dialog', { name: 'Make a working copy' });
    await copying.getByText('The file is shown.').waitFor({ state: 'attached' });
    await copying.getByRole('button', { name: 'Cut to a part' }).click();
    await copying.getByRole('button', { name: 'Make the copy' }).click();
    await copying.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    const files = page.locator('.found-files');
    const put = (name: string, what: 'found.files.takeOut' | 'found.files.putBack') =>
      files.locator('li').filter({ hasText: name }).getByRole('button', { name: en[what] }).click();
    const toDesk = await sealed('desk-3', 'desk', {
      to: 'Case desk',
      purpose: 'public-report',
      possible: 'keep',
      at: async (step) => {
        if (step !== 'found') return;
        // The picture and its copy show somebody who is not named and stay; the user puts the copy back. The letter is taken out, and put back.
        await put('copy.jpg', 'found.files.putBack');
        await files.getByText(en['found.files.back']).waitFor();
        await put('письмо.txt', 'found.files.takeOut');
        await files.getByText(en['found.files.out'], { exact: true }).waitFor();
        await put('письмо.txt', 'found.files.putBack');
        await files.getByText(en['found.files.knowingly']).waitFor();
      },
    });
    const { files: bag, report, text } = await toDesk.opened;
    expect(text).toBe('[…] Elmir appears again.');
    expect(report.people ?? []).toEqual([]);
    expect(report.evidence?.map(({ copyMade }) => copyMade)).toEqual([undefined, 'copy-cropped']);
    const original = readFileSync(photo);
    expect(bag.some(({ bytes }) => bytes.equals(original))).toBe(false);
    await detailsOf('письмо.txt', 'Custody');
    await details.getByText(en['custody.detail.name-inside']).waitFor();
  });
});
