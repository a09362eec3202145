/**
 * Two situations, typed into the screens with what each person agreed to, sealed to readers who may know different things, opened with
 * the reader's own key, and compared fact by fact with what the situation lists for that reader.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/text/en.ts';
import { findPerson } from '../../shared/redaction/apply.ts';
import { stringsOf } from '../../shared/redaction/concerned.ts';
import { type Leak, leaks, type OpenedFile, unescaped } from '../../shared/redaction/proof.ts';
import { partsOf } from '../../shared/report/parts.ts';
import type { Report } from '../../shared/report/schema.ts';
import { codeLabel, codeLabels } from '../../shared/text/code-labels.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { S04 } from '../scenarios/s04.ts';
import { S12 } from '../scenarios/s12.ts';
import {
  asEntered,
  asRead,
  bytesOf,
  nameOf,
  type Reader,
  type Scenario,
  standing,
  View,
} from '../scenarios/scenario.ts';
import { type Sealing, sealFor } from './sealing.ts';
import { goTo, makeVault, quiet } from './steps.ts';
import { entersAndReads, type Notebook } from './typist/situations.ts';
import { unzip } from './unzip.ts';

/** Links lead to situations that are not in this notebook, and go out with what they lead to alone. */
function alone(scenario: Scenario): Scenario {
  const reports = scenario.reports.map((one) => ({ ...one, report: { ...one.report, links: undefined } }));
  const entered = new View(asEntered([{ ...scenario, reports }]));
  return {
    ...scenario,
    reports,
    facts: scenario.facts.filter(({ under, holds }) => under !== 'Links' || holds(entered)),
  };
}
const SITUATIONS = [alone(S04), alone(S12)];

interface Bundle {
  readonly scenario: Scenario;
  readonly reader: Reader;
}
const bundles: readonly Bundle[] = SITUATIONS.flatMap((scenario) =>
  (scenario.seal?.readers ?? []).map((reader) => ({ scenario, reader })),
);
/** A situation that is sealed is one report. */
const reportOf = ({ reports: [one] }: Scenario): Report => one?.report ?? {};
const readers = [...new Map(bundles.map(({ reader }) => [reader.recipient, reader])).values()];
/** This one has Daftar, and opens it there. */
const OFFICE = 'prague';

const cli = (...words: string[]) =>
  execFileSync(process.execPath, [join(import.meta.dirname, '../../main/cli/index.ts'), ...words], {
    encoding: 'utf8',
  });

/** Every file below a folder, by the names that the bag has. */
const filesIn = (folder: string): OpenedFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name: name.replaceAll('\\', '/'), bytes: readFileSync(join(folder, name)) }));

const text = ({ bytes }: OpenedFile) => unescaped(new TextDecoder().decode(bytes));
const isEvidence = ({ name }: OpenedFile) => name.startsWith('data/evidence/');

/** The report of a bag, and the page that a reader without the app looks at. */
function readIn(bag: readonly OpenedFile[]) {
  const named = (pattern: RegExp) => {
    const [file, ...others] = bag.filter(({ name }) => pattern.test(name));
    if (file === undefined || others.length > 0)
      throw new Error(`not one ${pattern} in ${bag.map(({ name }) => name)}`);
    return text(file);
  };
  const json = bag.find(({ name }) => name === 'data/reports/0001.json');
  const report: Report = JSON.parse(new TextDecoder().decode(json?.bytes));
  return { report, page: named(/^data\/reports\/0001\.html$/) };
}

/** What the author does in the wizard for a reader, as the situation says. */
function sealingFor({ scenario, reader }: Bundle): Sealing {
  const report = reportOf(scenario);
  const records = { ...scenario.persons, ...scenario.groups };
  const { cut, kept, evidence } = reader;
  return {
    to: reader.name,
    purpose: reader.purpose,
    language: scenario.language === 'ru' ? 'Russian' : 'English',
    leavesOut: {
      fields: reader.leftOutFields,
      parts: partsOf(report).filter(({ key }) => reader.leftOut.includes(key)),
      words: reader.withoutWords,
      files: Object.entries(scenario.files)
        .filter(([key]) => !evidence.includes(key))
        .map(([, file]) => nameOf(file)),
    },
    content: (wizard) => wizard.getByText(en['seal.name.without'], { exact: true }).click(),
    appear: Object.fromEntries(
      Object.entries(reader.appear).map(([key, { as, why }]) => [
        records[key]?.knownAs ?? key,
        { as, ...(why === undefined ? {} : { reason: why }) },
      ]),
    ),
    possible: (found) => (cut.includes(found) ? 'cut' : kept.includes(found) ? 'keep' : 'replace'),
  };
}

function sealing({ daftar, folder }: Notebook): void {
  let office: Daftar;
  const bags = new Map<Bundle, readonly OpenedFile[]>();
  const bagOf = (bundle: Bundle) => bags.get(bundle) ?? [];
  const at = (name: string) => join(folder(), name);
  const press = (name: string) => daftar().page.getByRole('button', { name, exact: true }).first().click();

  beforeAll(async () => {
    mkdirSync(at('office'), { recursive: true });
    office = await launch({ userData: at('office') });
    office.page.setDefaultTimeout(20_000);
  });
  afterAll(() => office?.close());

  it('every reader has a card, one of them made in a notebook of their own', async () => {
    const { page } = office;
    await makeVault(page, 'granit fener yavaş limon');
    await goTo(page, 'Recipients');
    await page.getByRole('tab', { name: 'My card' }).click();
    const police = readers.find(({ recipient }) => recipient === OFFICE)?.name ?? '';
    await page.getByLabel('Name', { exact: true }).fill(police);
    await page.getByRole('button', { name: 'Make the card' }).click();
    await page.getByRole('heading', { name: 'Give the card to others' }).waitFor();
    await office.dialogs.answerSave({ path: at(`${OFFICE}.txt`) });
    await page.getByRole('button', { name: 'Save as a file…' }).click();
    for (const { recipient, name } of readers.filter((one) => one.recipient !== OFFICE)) {
      cli('keygen', '--out', at(`${recipient}.id`), '--name', name, '--no-passphrase');
      cli('card', '--identity', at(`${recipient}.id`), '--out', at(`${recipient}.txt`));
    }
    await expect.poll(() => readdirSync(folder())).toContain(`${OFFICE}.txt`);
    for (const { recipient, name } of readers) {
      await goTo(daftar().page, 'Recipients');
      await press('Add a card…');
      await daftar()
        .page.getByLabel('Text of the card')
        .last()
        .fill(readFileSync(at(`${recipient}.txt`), 'utf8'));
      await press('Add');
      await daftar().page.getByRole('heading', { name, level: 1 }).waitFor();
    }
  });

  /** Through the wizard to a file. */
  const seals = async (bundle: Bundle, file: string, more: Partial<Sealing> = {}) => {
    const { page, dialogs } = daftar();
    await goTo(page, 'Reports');
    await page
      .locator('[data-report]', { hasText: reportOf(bundle.scenario).title ?? '' })
      .first()
      .click();
    const wizard = await sealFor(page, { ...sealingFor(bundle), ...more });
    await dialogs.answerSave({ path: at(file) });
    await wizard.getByRole('button', { name: en['seal.start'] }).click();
    await page.getByRole('alertdialog', { name: en['seal.done.title'] }).getByRole('button', { name: 'Done' }).click();
    await page.getByRole('main').getByRole('button', { name: en['editor.back'], exact: true }).click();
  };
  const opens = (file: string, recipient: string) => {
    const opened = at(`${file}-opened`);
    cli('open', at(file), '--identity', at(`${recipient}.id`), '--out', opened);
    return filesIn(opened);
  };
  /** What somebody would be called, as the wizard shows it. */
  const standsFor = async (called: string) => {
    const card = daftar().page.locator('.person-appearance', {
      has: daftar().page.locator('strong').getByText(called, { exact: true }),
    });
    return ((await card.locator('dd').first().textContent()) ?? '').trim();
  };
  const BOSS = S04.persons.s04boss?.knownAs ?? '';
  const boss = new Map<string, string>();

  it.for(bundles)('$scenario.code is sealed to $reader.name, and opened with their own key', async (bundle) => {
    const { scenario, reader } = bundle;
    const file = `${scenario.code}-${reader.recipient}.bin`;
    await seals(bundle, file, {
      at: async (step) => {
        if (step !== 'people') return;
        for (const [key, as] of Object.entries(reader.shown)) {
          if (as === 'named') continue;
          const card = daftar()
            .page.locator('.person-appearance')
            .filter({
              has: daftar()
                .page.locator('strong')
                .getByText(scenario.persons[key]?.knownAs ?? scenario.groups[key]?.knownAs ?? key, { exact: true }),
            });
          expect(await card.getByRole('button').first().textContent(), key).toContain(en[`identity.${as}`]);
        }
        if (scenario.code === 'S04') boss.set(reader.recipient, await standsFor(BOSS));
      },
    });
    if (reader.recipient !== OFFICE) {
      bags.set(bundle, opens(file, reader.recipient));
      return;
    }
    const { page, dialogs } = office;
    await goTo(page, 'Inbox');
    await dialogs.answerOpen([at(file)]);
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    await page
      .getByText(reportOf(scenario).title ?? '')
      .first()
      .waitFor();
    const shown = async () => ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, ' ');
    await expect.poll(shown).toContain('I have no recording.');
    expect(standing(reader.withheld, await shown())).toEqual([]);
    await dialogs.answerSave({ path: at('office.zip') });
    await page.getByRole('button', { name: 'Export in the clear…' }).click();
    await page.getByRole('button', { name: 'Export unprotected' }).click();
    await expect.poll(() => readdirSync(folder())).toContain('office.zip');
    await unzip(at('office.zip'), at('office-opened'));
    bags.set(bundle, filesIn(at('office-opened/bag')));
  });

  const reads = bundles.flatMap((bundle) =>
    bundle.reader.reads.map((read) => ({ ...read, bundle, code: bundle.scenario.code, name: bundle.reader.name })),
  );
  it.for(reads)('$code, $name reads: $fact', ({ holds, bundle }) => {
    expect(holds(asRead(readIn(bagOf(bundle)).report))).toBe(true);
  });

  it.for(bundles)(
    '$scenario.code, $reader.name: the words are there, on the page too; the files are those that go along',
    (bundle) => {
      const { scenario, reader } = bundle;
      const { report, page } = readIn(bagOf(bundle));
      const whole = `${stringsOf(report).join('\n')}\n${page}`;
      expect(standing(reader.facts, whole)).toEqual(reader.facts);
      // A reader without the app has the account, and what people are called.
      for (const one of [report.narrative ?? '', ...(report.people ?? []).flatMap(({ name }) => name ?? [])])
        expect(page.replace(/\s+/g, ' ')).toContain(one.replace(/\s+/g, ' '));
      const along = reader.evidence
        .map((key) => scenario.files[key])
        .flatMap((file) => (file === undefined ? [] : [Buffer.from(bytesOf(file))]));
      const arrived = bagOf(bundle)
        .filter(isEvidence)
        .map(({ bytes }) => Buffer.from(bytes));
      expect(arrived.map(String).sort()).toEqual(along.map(String).sort());
    },
  );

  it.for(bundles)('$scenario.code, $reader.name finds nothing that is withheld, in any form', (bundle) => {
    const { scenario, reader } = bundle;
    const bag = bagOf(bundle);
    const { report } = readIn(bag);
    for (const file of bag) {
      // Two digits stand by chance in the bytes of a film.
      const words = isEvidence(file) ? reader.withheld.filter((word) => !/^\d+$/.test(word)) : reader.withheld;
      expect(standing(words, `${file.name}\n${text(file)}`), file.name).toEqual([]);
    }
    expect(reader.withheldCodes.filter((code) => stringsOf(report).includes(code))).toEqual([]);
    const back = Object.entries(scenario.persons).filter(([key]) => {
      const as = reader.appear[key]?.as ?? reader.shown[key] ?? 'named';
      return as !== 'named';
    });
    const finders = back.map(([id, { knownAs = '', names = [] }]) => ({
      id,
      find: findPerson({
        names: [{ form: knownAs, kind: 'known-as' }, ...names.map(({ text: form, kind = 'full' }) => ({ form, kind }))],
        traces: [],
      }),
    }));
    expect(finders.length).toBeGreaterThan(1);
    // Somebody who is only known as "the boss" is not the page's label of a boss.
    const labels = codeLabels(scenario.language);
    const own = new Set(stringsOf(report).map((code) => codeLabel(code, labels)));
    const isLabel = ({ file, found }: Leak) => file.endsWith('.html') && own.has(found);
    expect(leaks(bag, finders, []).filter((leak) => !isLabel(leak))).toEqual([]);
    // The search sees: what the reader may know is found by it.
    const [author] = Object.values(scenario.persons);
    const seen = findPerson({ names: [{ form: author?.knownAs ?? '', kind: 'given' }], traces: [] });
    expect(leaks(bag, [{ id: 'author', find: seen }], [])).not.toEqual([]);
  });

  it('a reader knows somebody under the same name again, another reader under another', async () => {
    const [first, second] = bundles;
    if (first === undefined || second === undefined) throw new Error('there are two readers of the first situation');
    await seals(first, 'again.bin');
    const called = (bag: readonly OpenedFile[]) =>
      (readIn(bag).report.people ?? []).flatMap(({ name = '' }) => (/\d+$/.test(name) ? [name] : []));
    const before = called(bagOf(first));
    expect(before.length).toBe(2);
    expect(called(opens('again.bin', first.reader.recipient))).toEqual(before);
    expect(before).toContain(boss.get(first.reader.recipient));
    expect(boss.get(second.reader.recipient)).toMatch(/\d+$/);
    expect(boss.get(second.reader.recipient)).not.toBe(boss.get(first.reader.recipient));
  });

  it('nothing went out of the other notebook', () => {
    expect(quiet(office)).toEqual({ outside: [], violations: [] });
  });
}

entersAndReads(SITUATIONS, (notebook) =>
  describe('sealed to readers who may know different things', () => sealing(notebook)),
);
