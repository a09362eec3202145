/** Forms: what each is filled from, redacted for its reader as a bundle would be, and what the author typed for it. */
import { VaultError } from '../../shared/errors.ts';
import { fillForm, type HeldBack } from '../../shared/forms/fill.ts';
import type { FormCode, FormReading } from '../../shared/forms/form.ts';
import { FORMS } from '../../shared/forms/forms.ts';
import type { FormMaterial } from '../../shared/forms/material.ts';
import type { HexId } from '../../shared/ids.ts';
import { type Identity, PURPOSES, type Purpose, type Reading } from '../../shared/redaction/decide.ts';
import { speakingTo } from '../../shared/redaction/permissions.ts';
import type { Leak } from '../../shared/redaction/proof.ts';
import { withCopiesShowing } from '../../shared/redaction/without.ts';
import type { Case, Consent, Group, Person } from '../../shared/report/entities.ts';
import { migrateReport } from '../../shared/report/migrate.ts';
import { type Records, withRecords } from '../../shared/report/outgoing.ts';
import { PRIVATE_FIELDS, type Report } from '../../shared/report/schema.ts';
import { CASE_TEXT } from '../../shared/report/text-paths.ts';
import type { SealSelection } from '../../shared/vault/contract.ts';
import type { Material } from '../../shared/vault/entities.ts';
import type {
  FileHeldBack,
  FormAnswers,
  FormChoice,
  FormItem,
  FormView,
  PreparedForm,
} from '../../shared/vault/forms.ts';
import { PURPOSE_CODES } from '../../shared/vault/redaction.ts';
import { append } from './custody.ts';
import { materialOf, readCase } from './entities.ts';
import { ENTITY_RECORDS } from './entity-kinds.ts';
import { filesForForm } from './form-files.ts';
import { type FormRecord, form } from './form-kinds.ts';
import { cardOfRecipient, isOneRecipient } from './recipients.ts';
import type { Writer } from './records.ts';
import {
  bodyReader,
  fileName,
  filesOfReports,
  keepAliases,
  leftInText,
  type PeopleOfBundle,
  type Reader,
  readerOf,
  redactedFor,
} from './redaction.ts';
import { reportItem } from './report-list.ts';
import type { VaultSession } from './session.ts';

/** What a form is for, as a decision about people knows it. */
export function purposeOf(code: FormCode): Purpose {
  const { purpose } = FORMS[code];
  const found = PURPOSE_CODES.find((one) => PURPOSES[one].some((fitting) => fitting === purpose));
  if (found === undefined) throw new VaultError('internal');
  return found;
}

/** What a form is filled from. Throws `not-found`, `invalid` for a decision that may not be. */
export async function prepareForm(session: VaultSession, choice: FormChoice): Promise<PreparedForm> {
  return (await resolved(session, choice)).prepared;
}

/** What a form is filled from, and who is how in it. */
export interface Resolved {
  readonly prepared: PreparedForm;
  readonly people: PeopleOfBundle;
  readonly left: readonly Leak[];
  readonly reports: readonly HexId[];
  /** Records of people, groups and the case that it may tell of. */
  readonly named: readonly HexId[];
}

/** A bundle that a form goes out in: what was left out there is not told of here, and nobody is told more of. */
export interface Along {
  /** Of the form's record: keeps what was typed for several forms apart. */
  readonly id: HexId;
  readonly said: Pick<SealSelection, 'purpose' | 'identities' | 'treatments' | 'keepFiles' | 'withoutWords'>;
  readonly reader: Reader;
  /** How people appear in the reports of the bundle. */
  readonly appear: ReadonlyMap<string, Identity>;
  /** What goes out of the bundle's reports, under the names that it has in the notebook. */
  readonly reports: ReadonlyMap<HexId, Report>;
}

/** Throws `not-found`, `invalid` for a decision that may not be, `never-leaves`. */
export async function resolved(session: VaultSession, choice: FormChoice, along?: Along): Promise<Resolved> {
  const found = await materialOf(session, { reports: choice.reports, case: choice.case });
  const records = recordsFor(choice.form, found);
  const reader = along?.reader ?? (await readerOfForm(session, choice));
  const heldBack: FileHeldBack[] = [];
  const parts = [];
  for (const { id, report } of found.reports) {
    const all = withCopiesShowing(migrateReport(report));
    if (all.sensitivity === 'never') throw new VaultError('never-leaves');
    const files = await filesForForm(session, id, all, choice.form, choice.keepFiles ?? [], reader.ids);
    heldBack.push(...files.heldBack);
    const goes = along?.reports.get(id);
    const isGoing = new Set(goes?.evidence?.map((file) => file.id));
    const entries = files.entries.filter((file) => goes === undefined || isGoing.has(file.id));
    // Who is meant by a part of the report is seen in its list of people, which may be left out after that.
    const open = { ...openFields(goes ?? all), ...(all.people === undefined ? {} : { people: all.people }) };
    const told = { ...open, ...(entries.length === 0 ? {} : { evidence: entries }) };
    parts.push({ id, all, report: withRecords(told, records) });
  }
  const purpose = purposeOf(choice.form);
  const besides = { case: `${along?.id ?? ''}case`, answers: `${along?.id ?? ''}answers` };
  const people = await redactedFor(
    session,
    along === undefined ? { ...choice, purpose } : saidAlong(choice, along),
    reader,
    parts,
    filesOfReports([...(along?.reports ?? []), ...parts.map(({ id, report }) => [id, report] as const)]),
    [
      { id: besides.case, value: found.case === null ? {} : openCase(found.case.value), text: CASE_TEXT },
      { id: besides.answers, value: choice.answers, text: 'words' },
    ],
    along && { purpose, identities: choice.identities, appear: along.appear, parts: [...along.reports.keys()] },
    along !== undefined,
  );
  for (const { report } of parts) {
    const stays = new Set(people.redaction.reports.flatMap((one) => one.report.evidence ?? []).map(({ id }) => id));
    for (const { id, originalName } of report.evidence ?? []) {
      if (id !== undefined && !stays.has(id))
        heldBack.push({ id, name: originalName, reason: 'shows-person', final: false });
    }
  }
  const beside = new Map(people.redaction.reports.map(({ id, extra }) => [id, extra]));
  const material = materialFrom(found, people, beside.get(besides.case) ?? null, (id) => {
    const goes = along?.reports.get(id);
    return goes === undefined || goes.people !== undefined;
  });
  // The redaction keeps the names of objects and changes words inside them.
  const answers = (beside.get(besides.answers) ?? {}) as FormChoice['answers'];
  const left = leftInText([material, answers], people, choice);
  const { places, leftOut, numbers, undecided } = people.redaction;
  return {
    people,
    left,
    reports: parts.map(({ id }) => id),
    named: [
      ...Object.keys(found.persons),
      ...Object.keys(found.groups),
      ...(found.case === null ? [] : [found.case.id]),
    ],
    prepared: {
      material,
      answers,
      people: { people: people.people, places, leftOut, numbers, undecided, left, inFiles: [], unread: [] },
      files: heldBack,
      heldBack: questionsHeldBack(choice.form, found, material, heldBack),
    },
  };
}

/** What was decided for the bundle, and of what was decided for the form alone what tells less: this is another reader. */
function saidAlong(choice: FormChoice, { said }: Along): Parameters<typeof redactedFor>[1] {
  const before = (choice.treatments ?? []).filter((one) => one.do !== 'keep');
  return {
    purpose: said.purpose,
    language: choice.language,
    identities: said.identities,
    treatments: [...before, ...(said.treatments ?? [])],
    keepFiles: [...new Set([...(choice.keepFiles ?? []), ...(said.keepFiles ?? [])])],
    withoutWords: said.withoutWords,
  };
}

/** Which questions would be answered if nothing was kept back, and why they are not. */
function questionsHeldBack(
  code: FormCode,
  found: Material,
  goes: FormMaterial,
  files: readonly FileHeldBack[],
): Record<string, HeldBack> {
  const whole: FormMaterial = { ...found, case: found.case?.value ?? null };
  const gone = new Set(files.map(({ id }) => id));
  const withoutFiles: FormMaterial = {
    ...whole,
    reports: whole.reports.map(({ id, report }) => ({
      id,
      report: { ...report, evidence: (report.evidence ?? []).filter((file) => !gone.has(file.id ?? '')) },
    })),
  };
  const answered = (material: FormMaterial) =>
    new Set(
      fillForm(FORMS[code], material, CODES_ONLY)
        .questions.filter(({ state }) => state === 'filled')
        .map(({ id }) => id),
    );
  const [all, visible, open] = [answered(whole), answered(withoutFiles), answered(goes)];
  const byLaw = files.every(({ reason }) => reason === 'legal-limit');
  return Object.fromEntries(
    [...all]
      .filter((id) => !open.has(id))
      .map((id): [string, HeldBack] => [id, visible.has(id) ? 'no-consent' : byLaw ? 'legal-limit' : 'sensitivity']),
  );
}

/** Whether there is an answer does not depend on the language that it is written in. */
const CODES_ONLY: FormReading = {
  label: (code) => code,
  when: (date) => date?.from ?? date?.asTold ?? '',
  country: (code) => code,
  word: (name) => name,
  today: '',
};

async function readerOfForm(session: VaultSession, { reader }: FormChoice): Promise<Reader> {
  if ('body' in reader) return bodyReader(reader.body);
  const ids = [...new Set(reader.recipients)];
  const cards = await Promise.all(ids.map((id) => cardOfRecipient(session, id)));
  if (!isOneRecipient(cards)) throw new VaultError('invalid');
  return readerOf(cards, ids);
}

/** Numbers of identity papers are for the body that has to see them. */
function recordsFor(code: FormCode, { persons, groups }: Material): Records {
  if (code === 'interpol-ccf-form') return { persons, groups };
  const without = Object.entries(persons).map(([id, { idDocuments, ...person }]) => [id, person] as const);
  return { persons: Object.fromEntries(without), groups };
}

/** A report without what is for the author alone, and without links to others. */
function openFields({ links, evidence, ...report }: Report): Report {
  return Object.fromEntries(Object.entries(report).filter(([name]) => !PRIVATE_FIELDS.some((one) => one === name)));
}

/** What forms ask of a case. Whom it gathers, its readers and its open questions are the author's. */
function openCase({ name, summary, numbers, asked, deadlines, needs, note, kind }: Case): Case {
  return { name, summary, numbers, asked, deadlines, needs, note, kind };
}

/** The material with the people as the redaction left them. Of a consent, the codes and the days: what was told or noted with it stays. */
function materialFrom(
  found: Material,
  { redaction, people, reading }: PeopleOfBundle,
  gathering: object | null,
  tellsOfPeople: (report: HexId) => boolean,
): FormMaterial {
  const persons: Record<string, Person> = {};
  const groups: Record<string, Group> = {};
  const shown = new Set(people.filter(({ identity }) => identity !== 'not-mentioned').map(({ id }) => id));
  const ids = new Set(found.reports.map(({ id }) => id));
  const reports = redaction.reports
    .filter(({ id }) => ids.has(id))
    .map(({ id, report: whole }) => {
      const { people: _, persons: __, groups: ___, ...bare } = whole;
      const report: Report = tellsOfPeople(id) ? whole : bare;
      const { persons: told = [], groups: bodies = [], evidence, ...rest } = report;
      for (const { key, ...person } of told)
        persons[key] ??= { ...person, ...consentsOf(found.persons[key], shown.has(key), reading) };
      for (const { key, ...group } of bodies)
        groups[key] ??= { ...group, ...consentsOf(found.groups[key], shown.has(key), reading) };
      const files = evidence?.map((file) => ({
        ...file,
        originalName: file.id === undefined ? file.originalName : (fileName(report, file.id, file.originalName) ?? ''),
      }));
      return { id, report: files === undefined ? rest : { ...rest, evidence: files } };
    });
  return { reports, persons, groups, case: found.case === null ? null : gathering };
}

/** Those that are for this reader and these reports: in the paper, a yes for others would look like one for these. */
function consentsOf(record: Person | Group | undefined, isShown: boolean, reading: Reading): { consents?: Consent[] } {
  const consents = speakingTo(record?.consents ?? [], reading);
  if (consents.length === 0 || !isShown) return {};
  return {
    consents: consents.map((consent) => {
      const { key, status, capacity, method, purposes, identityForm, informedOf, until, withdrawnOn } = consent;
      const { asTold, ...on } = consent.on ?? {};
      const days = { until, withdrawnOn, ...(consent.on === undefined ? {} : { on }) };
      return { key, status, capacity, method, purposes, identityForm, informedOf, ...days };
    }),
  };
}

/** Forms of a report or a case, the newest first. */
export function listForms(session: VaultSession, of: HexId): FormItem[] {
  return session.records
    .lines(form)
    .filter(({ summary }) => summary.of === of)
    .map(({ id, summary: { of: _, ...item } }) => ({ id, ...item }))
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** Forms that tell of any of these reports. The newest first. Throws `not-found`. */
export async function formsOfReports(
  session: VaultSession,
  reports: readonly HexId[],
): Promise<FormAnswers['forms:of-reports']['forms']> {
  const wanted = new Set(reports);
  const lines = session.records.lines(form);
  const cases = new Map<HexId, boolean>();
  const found = [];
  for (const { id, summary } of lines) {
    const { of, ...item } = summary;
    const gathering = session.records.line(ENTITY_RECORDS.case, of);
    if (gathering !== undefined && !cases.has(of)) {
      const { reports: gathered = [] } = await readCase(session, of);
      cases.set(
        of,
        gathered.some((one) => wanted.has(one)),
      );
    }
    // A form that was begun from several reports stands with the first of them.
    const tells =
      cases.get(of) ??
      (wanted.has(of) || (await session.records.get(form, id)).choice.reports.some((one) => wanted.has(one)));
    if (!tells) continue;
    const about = gathering?.summary.name ?? reportItem(session, of)?.title ?? '';
    found.push({ id, ...item, about });
  }
  return found.sort((a, b) => b.changedAt - a.changedAt);
}

/** Throws `not-found`. */
export async function openForm(session: VaultSession, id: HexId): Promise<FormView> {
  return { id, ...(await session.records.get(form, id)) };
}

/** Keeps what was chosen and typed. Throws `invalid` for a form of nothing, `not-found`. */
export async function saveForm(
  session: VaultSession,
  known: HexId | null,
  choice: FormChoice,
): Promise<FormAnswers['forms:save']> {
  const of = choice.case ?? choice.reports[0];
  if (of === undefined) throw new VaultError('invalid');
  const id = known ?? session.records.newId();
  const changedAt = Date.now();
  await session.records.write(async (writer) => {
    const before = known === null ? undefined : await session.records.get(form, known);
    const madeAt = before?.madeAt ?? [];
    writer.put(
      form,
      id,
      { choice, version: FORMS[choice.form].version, changedAt, madeAt },
      { of, form: choice.form, language: choice.language, changedAt, made: madeAt.length },
    );
  });
  return { id, changedAt };
}

/** Papers of these forms go out: notes the time in each. */
export async function noteMade(session: VaultSession, forms: readonly { readonly id: HexId }[], writer: Writer) {
  const at = Date.now();
  for (const { id } of forms) {
    const current = await session.records.get(form, id);
    writer.put(form, id, { ...current, madeAt: [...current.madeAt, at] }, lineOf(current, current.madeAt.length + 1));
  }
  return at;
}

function lineOf({ choice, changedAt }: FormRecord, made: number): typeof form.summary._output {
  const of = choice.case ?? choice.reports[0];
  if (of === undefined) throw new VaultError('malformed');
  return { of, form: choice.form, language: choice.language, changedAt, made };
}

/** A paper is about to be made. Throws `undecided`, `name-left`, `not-found`. */
export async function noteFormMade(session: VaultSession, id: HexId): Promise<number> {
  const record = await session.records.get(form, id);
  const { prepared, people, left, reports } = await resolved(session, record.choice);
  if (prepared.people.undecided > 0) throw new VaultError('undecided');
  if (left.length > 0) throw new VaultError('name-left');
  return session.records.write(async (writer) => {
    const at = await noteMade(session, [{ id }], writer);
    await keepAliases(session, people.decisions, writer);
    for (const report of reports) await append(session, report, { action: 'copied', detail: 'export-clear' }, writer);
    return at;
  });
}

/** Out of the lists. Throws `not-found`. */
export async function deleteForm(session: VaultSession, id: HexId): Promise<void> {
  if (session.records.line(form, id) === undefined) throw new VaultError('not-found');
  await session.records.write((writer) => writer.trash(id));
}

/** Throws `not-found` when it is not there any more. */
export async function restoreForm(session: VaultSession, id: HexId): Promise<void> {
  if (session.records.deletedLine(form, id) === undefined) throw new VaultError('not-found');
  await session.records.write((writer) => writer.restore(id));
}
