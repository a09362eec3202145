/** Enters situations into a notebook: people and groups, reports in the way they are written, cases; then reads all of it back. */
import { optionsOf } from '../../../renderer/features/editor/useReportParts.ts';
import type { RecordKind } from '../../../renderer/features/fields/field.ts';
import { REPORT } from '../../../renderer/features/fields/report-fields.ts';
import type { Case, EntityKind, Group, Person } from '../../../shared/report/entities.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { Daftar } from '../../electron/launch.ts';
import {
  bytesOf,
  nameOf as fileName,
  type Loaded,
  type Scenario,
  type ScenarioReport,
} from '../../scenarios/scenario.ts';
import { goTo } from '../steps.ts';
import type { Desk } from './desk.ts';
import { addRecipient, type Reader } from './recipients.ts';
import { beginRecord, CHAPTERS, nameOf, openRecord, typeRecord } from './records.ts';
import { putFiles, typeReport, type Writing, withoutNames } from './report.ts';
import { press } from './screen.ts';
import { ask } from './vault.ts';
import { beginReport } from './ways.ts';
import { label, text } from './words.ts';

type Of<Kind extends EntityKind> = Kind extends 'person' ? Person : Kind extends 'group' ? Group : Case;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

interface Written {
  readonly id: string;
  /** What it is called in the lists. */
  readonly name: string;
  /** What is typed of it. */
  readonly done: object;
}

export class Entering {
  readonly #daftar: Daftar;
  readonly #folder: string;
  readonly #written = new Map<string, Written>();
  readonly #reports = new Map<string, Report>();
  readonly #scenarios: Scenario[] = [];

  /** @param folder where evidence files are put before they are dropped */
  constructor(daftar: Daftar, folder: string) {
    this.#daftar = daftar;
    this.#folder = folder;
  }

  async enter(scenario: Scenario): Promise<void> {
    this.#scenarios.push(scenario);
    for (const { key, report } of scenario.reports) this.#reports.set(key, report);
    for (const [key, reader] of Object.entries(scenario.recipients ?? {})) await this.#recipient(key, reader);
    for (const [key, group] of Object.entries(scenario.groups)) await this.#record('group', key, group);
    for (const [key, person] of Object.entries(scenario.persons)) await this.#record('person', key, person);
    // Those that name people who came after them.
    for (const [key, group] of Object.entries(scenario.groups)) await this.#record('group', key, group);
    for (const [key, person] of Object.entries(scenario.persons)) await this.#record('person', key, person);
    const files = putFiles(
      `${this.#folder}/${scenario.code}`,
      Object.fromEntries(
        Object.entries(scenario.files).map(([key, file]) => [key, { name: fileName(file), bytes: bytesOf(file) }]),
      ),
    );
    for (const report of scenario.reports) await this.#report(report, files);
    for (const [key, one] of Object.entries(scenario.cases)) await this.#record('case', key, one);
  }

  /** What could only be put in after everything else was there. */
  async finish(): Promise<void> {
    for (const { persons, groups, reports, cases } of this.#scenarios) {
      for (const [key, person] of Object.entries(persons)) await this.#record('person', key, person);
      for (const [key, group] of Object.entries(groups)) await this.#record('group', key, group);
      for (const report of reports) await this.#report(report, {});
      for (const [key, one] of Object.entries(cases)) await this.#record('case', key, one);
    }
  }

  /** Types a record as far as what it names is there; the rest when it is asked for again. */
  async #record<Kind extends EntityKind>(kind: Kind, key: string, value: Of<Kind>): Promise<void> {
    const known = this.#written.get(key);
    const fields = CHAPTERS[kind].flatMap((chapter) => chapter.fields);
    const now = withoutNames(value, fields, (_, name) => this.#written.has(name));
    if (known !== undefined && same(known.done, now)) return;
    const desk = this.#desk({});
    const before = known === undefined ? await this.#entities(kind) : [];
    if (known === undefined) await beginRecord(desk, kind);
    else await openRecord(desk, kind, known.name);
    await typeRecord(desk, kind, now, known?.done ?? {});
    const id = known?.id ?? only(await this.#entities(kind), before);
    this.#written.set(key, { id, name: nameOf(value), done: now });
  }

  async #recipient(key: string, reader: Reader): Promise<void> {
    const all = async () => {
      const { recipients } = await ask(this.#daftar.page, 'recipients:list', {});
      return recipients.map(({ id }) => id);
    };
    const before = await all();
    await addRecipient(this.#desk({}), reader);
    this.#written.set(key, { id: only(await all(), before), name: reader.name, done: reader });
  }

  async #entities(kind: EntityKind): Promise<string[]> {
    const { items } = await ask(this.#daftar.page, 'entities:list', { kind, search: '', from: 0, count: 500 });
    return items.map(({ id }) => id);
  }

  async #report({ key, way, report }: ScenarioReport, files: Writing['files']): Promise<void> {
    const known = this.#written.get(key);
    // A part is named by a key of the report itself, a record by one that is written.
    const own = new Set(['people', 'acts', 'places', 'sources', 'claims', 'evidence', 'identifiers', 'parts']);
    const now = withoutNames(report, REPORT, (to, name) => own.has(to) || this.#written.has(name));
    if (known !== undefined && same(known.done, now)) return;
    const { page } = this.#daftar;
    const writing: Writing = { daftar: this.#daftar, desk: this.#desk(report), files };
    const before = await this.#allReports();
    let done: Report = {};
    if (known === undefined) done = await beginReport(writing, way, now);
    else {
      done = known.done;
      await goTo(page, 'Reports');
      await page.locator('[data-report]', { hasText: known.name }).first().click();
      await page.getByRole('heading', { name: text('editor.heading'), level: 1, exact: true }).waitFor();
    }
    await typeReport(writing, now, done);
    const main = page.getByRole('main');
    await press(main, text('editor.version.save'));
    await main
      .getByRole('status')
      .filter({ hasText: /^Version \d+ saved/ })
      .first()
      .waitFor();
    await press(main, text('editor.back'));
    const names = await this.#allReports();
    const id = known?.id ?? only([...names.keys()], [...before.keys()]);
    this.#written.set(key, { id, name: names.get(id) ?? '', done: now });
  }

  /** What the lists call each report: one without a title has its first words. */
  async #allReports(): Promise<ReadonlyMap<string, string>> {
    const asked = { search: '', filters: {}, order: 'changed', from: 0, count: 100 } as const;
    const { items } = await ask(this.#daftar.page, 'reports:list', asked);
    return new Map(items.map(({ id, title, excerpt }) => [id, title || excerpt]));
  }

  #desk(report: Report): Desk {
    const names = Object.fromEntries([...this.#written].map(([key, { name }]) => [key, name]));
    const partsOf = (of: Report) => {
      const evidence = (of.evidence ?? []).map((file) => ({ ...file, id: file.key }));
      return optionsOf({ ...of, evidence }, names, text, label);
    };
    const parts = partsOf(report);
    return {
      page: this.#daftar.page,
      parts: (to) => parts[to],
      recordName: (_: RecordKind, key) => this.#written.get(key)?.name,
      actsOf: (key) => partsOf(this.#reports.get(key) ?? {}).acts,
    };
  }

  /** Everything as the vault holds it now, with the scenarios' own names in place of those that the program gave. */
  async read(): Promise<Loaded> {
    const { page } = this.#daftar;
    const loaded = {
      reports: new Map<string, Report>(),
      persons: new Map<string, Person>(),
      groups: new Map<string, Group>(),
      cases: new Map<string, Case>(),
    };
    const keys = new Map<string, string>();
    for (const [key, { id }] of this.#written) keys.set(id, key);
    for (const [key, entered] of this.#reports) {
      const written = this.#written.get(key);
      if (written === undefined) continue;
      const { report } = await ask(page, 'reports:open', { id: written.id });
      loaded.reports.set(key, report);
      for (const [given, own] of partNames(report, entered)) keys.set(given, own);
    }
    for (const [key, report] of loaded.reports) loaded.reports.set(key, renamed(report, keys));
    for (const { persons, groups, cases } of this.#scenarios) {
      for (const key of [...Object.keys(persons), ...Object.keys(groups), ...Object.keys(cases)]) {
        const written = this.#written.get(key);
        if (written === undefined) continue;
        const view = await ask(page, 'entities:open', { id: written.id });
        if (view.kind === 'person') loaded.persons.set(key, renamed(view.value, keys));
        else if (view.kind === 'group') loaded.groups.set(key, renamed(view.value, keys));
        else loaded.cases.set(key, renamed(view.value, keys));
      }
    }
    return loaded;
  }
}

/** The one that was not there before. */
function only(now: readonly string[], before: readonly string[]): string {
  const [fresh, ...others] = now.filter((id) => !before.includes(id));
  if (fresh === undefined || others.length > 0) throw new Error(`not one new record, but ${others.length + 1}`);
  return fresh;
}

/** The names that the program gave to the parts of a report, each with the one that the scenario has at the same place. */
function partNames(read: Report, entered: Report): [string, string][] {
  const pairs = (
    given: readonly { key?: string | undefined; id?: string | undefined }[] = [],
    own: readonly { key?: string | undefined }[] = [],
  ) =>
    given.flatMap(({ key, id }, index): [string, string][] => {
      const name = own[index]?.key;
      if (name === undefined) return [];
      return [key, id].flatMap((one): [string, string][] => (one === undefined ? [] : [[one, name]]));
    });
  return [
    ...pairs(read.people, entered.people),
    ...pairs(read.where, entered.where),
    ...pairs(read.acts, entered.acts),
    ...pairs(read.sources, entered.sources),
    ...pairs(read.claims, entered.claims),
    ...pairs(read.evidence, entered.evidence),
    ...pairs(read.identifiers, entered.identifiers),
  ];
}

/** A copy in which every text that is a key of `names` is what that stands for. */
function renamed<Value>(value: Value, names: ReadonlyMap<string, string>): Value {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? (names.get(one) ?? one) : one,
  );
}
