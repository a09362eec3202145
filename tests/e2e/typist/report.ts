/** Types a report into the editor, section by section. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator } from 'playwright-core';
import { ACT, ADD_ON_FIELDS, ADD_ON_LABELS } from '../../../renderer/features/fields/act-fields.ts';
import {
  asObject,
  asText,
  asTexts,
  type Fields,
  flat,
  isFilled,
  type ValueField,
  valueAt,
} from '../../../renderer/features/fields/field.ts';
import {
  CLAIM,
  COPY_OF,
  EVIDENCE,
  FOLLOW_UP,
  IDENTIFIER,
  LINK,
  MISSING,
  PERSON,
  PLACE,
  PRIVATE,
  RECORD,
  REPORT,
  SOURCE,
  STEP,
  TIE,
  WHY,
} from '../../../renderer/features/fields/report-fields.ts';
import type { MessageKey } from '../../../renderer/text/catalogue.ts';
import { ADD_ONS } from '../../../shared/report/act-shape.ts';
import { addOnsFor } from '../../../shared/report/add-ons-for.ts';
import { isOwnTerm } from '../../../shared/report/codes.ts';
import type { GapField, Report, ReportAct } from '../../../shared/report/schema.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { Daftar } from '../../electron/launch.ts';
import { typeDate } from './dates.ts';
import type { Desk } from './desk.ts';
import { place } from './desk.ts';
import { typeChecks, typeCode, typeFields, typeList } from './fields.ts';
import { pickRecord } from './records-found.ts';
import { choose, enter, entry, fill, open, press, search, tick } from './screen.ts';
import { label, text } from './words.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export interface Writing {
  readonly daftar: Daftar;
  readonly desk: Desk;
  /** Paths of the evidence files, by the key of their entry. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Types what `done` does not have into the editor, which is open. What names a part or a record that is not there yet is put in when it is:
 * `isThere` tells of records.
 */
export async function typeReport(writing: Writing, report: Report, done: Report): Promise<void> {
  const sections = new Set(['acts', 'claims', 'sources']);
  const early = withoutNames(report, REPORT, (to) => !sections.has(to));
  // What stands there whole already is left alone.
  for (const name of ['acts', 'claims', 'sources', 'when'] as const)
    if (same(report[name], done[name])) Object.assign(early, { [name]: report[name] });
  await typeSections(writing, early, done);
  await typeSections(writing, report, early);
}

async function typeSections({ daftar, desk, files }: Writing, report: Report, done: Report): Promise<void> {
  const main = desk.page.getByRole('main');
  const isNew = (name: keyof Report) => isFilled(report[name]) && !same(report[name], done[name]);
  const section = (title: MessageKey) => open(main, text(title));

  // A reason is asked as long as a part is empty; it stays when something comes to stand there.
  if (isNew('gaps')) await typeGaps(main, report, done);
  if (report.title !== undefined && isNew('title')) await fill(main, text('editor.title'), report.title);
  if (report.narrative !== undefined && isNew('narrative'))
    await fill(main, text('editor.narrative'), report.narrative);
  for (const addendum of (report.addenda ?? []).slice(done.addenda?.length ?? 0)) {
    await fill(main, text('debrief.addendum'), addendum.text);
    if (addendum.language !== undefined)
      await typeFields(desk, main, addendum, [{ kind: 'language', name: 'language', label: 'field.language' }]);
    await press(main, text('debrief.addendum.add'));
  }
  const lists = async (
    title: MessageKey,
    name: keyof Report & ('where' | 'sources' | 'claims' | 'identifiers' | 'steps' | 'followUps'),
    item: MessageKey,
    add: MessageKey,
    fields: Fields,
  ) => {
    if (isNew(name)) await typeList(desk, await section(title), report[name] ?? [], { item, add, fields }, done[name]);
  };
  await lists('editor.where', 'where', 'editor.place', 'editor.place.add', PLACE);
  if (isNew('people'))
    await typeList(
      desk,
      await section('editor.people'),
      report.people ?? [],
      { item: 'editor.person', add: 'editor.person.add', fields: PERSON },
      done.people,
      (at, value, before) => typePerson(desk, at, value, before),
    );
  if (isNew('evidence')) await drop(daftar, await section('editor.evidence'), report, done, files);
  if (isNew('acts')) await typeActs(desk, await section('editor.acts'), report.acts ?? [], done.acts ?? []);
  if (report.when !== undefined && isNew('when'))
    await typeDate(desk, await section('editor.when'), report.when, done.when ?? {}, false);
  await lists('editor.claims', 'claims', 'editor.claim', 'editor.claim.add', CLAIM);
  await lists('editor.sources', 'sources', 'editor.source', 'editor.source.add', SOURCE);
  if (isNew('evidence')) await typeEvidence(desk, await section('editor.evidence'), report, done);
  if (isNew('missing')) {
    const missing = (await section('editor.evidence')).getByRole('region', {
      name: text('editor.missing'),
      exact: true,
    });
    await typeList(
      desk,
      missing,
      report.missing ?? [],
      { item: 'editor.missing.item', add: 'editor.missing.add', fields: MISSING },
      done.missing,
    );
  }
  await lists('editor.identifiers', 'identifiers', 'identifier.item', 'identifier.add', IDENTIFIER);
  await lists('editor.steps', 'steps', 'editor.step', 'editor.step.add', STEP);
  await lists('editor.followUps', 'followUps', 'editor.followUp', 'editor.followUp.add', FOLLOW_UP);
  if (isNew('links')) await typeLinks(desk, await section('editor.links'), report, done);
  if (isNew('ties')) {
    const ties = (await section('editor.links')).getByRole('region', { name: text('editor.ties'), exact: true });
    await typeList(desk, ties, report.ties ?? [], { item: 'tie.item', add: 'tie.add', fields: TIE }, done.ties);
  }
  for (const [title, fields] of [
    ['editor.why', WHY],
    ['editor.record', RECORD],
    ['editor.private', PRIVATE],
  ] as const) {
    const some = flat(fields).some(({ name }) => {
      const value = valueAt(report, name);
      return isFilled(value) && !same(value, valueAt(done, name));
    });
    if (some) await typeFields(desk, await section(title), report, fields, done);
  }
  if (isNew('tnr')) {
    const added = (report.tnr ?? []).filter((code) => !(done.tnr ?? []).includes(code));
    await typeChecks(
      await section('editor.record'),
      text('editor.tnr'),
      added.map((code) => ({ label: label(code), which: 0 })),
    );
  }
  if (isNew('tags'))
    for (const tag of report.tags ?? [])
      if (!(done.tags ?? []).includes(tag)) await enter(await section('editor.tags'), text('tags.add'), tag);
  if (report.urgency !== undefined && isNew('urgency'))
    await typeCode(await section('editor.tags'), text('editor.urgency'), 'urgency', report.urgency, undefined);
}

/** Which record it is, where it is one; then what this report says of them. */
async function typePerson(desk: Desk, at: Locator, value: object, before: object): Promise<void> {
  const person = asText(valueAt(value, 'person'));
  const group = asText(valueAt(value, 'group'));
  if (group !== '' && valueAt(before, 'group') !== group) {
    await tick(at, text('person.isGroup'));
    await pickRecord(desk, at, 'group', text('person.linkGroup'), group);
  }
  if (person !== '' && valueAt(before, 'person') !== person)
    await pickRecord(desk, at, 'person', text('person.link'), person);
  await typeFields(desk, at, value, PERSON, before);
}

async function typeActs(desk: Desk, section: Locator, acts: readonly ReportAct[], done: readonly ReportAct[]) {
  for (const [index, act] of acts.entries()) {
    const before = done[index];
    if (same(before, act)) continue;
    const name = text('act.item', { number: index + 1 });
    if (before === undefined) {
      if (isOwnTerm(act.act)) {
        await press(section, text('editor.acts.own'));
        await typeCode(section, text('act.kind'), 'act', act.act, act.parent);
      } else await search(section, text('editor.acts.add'), label(act.act));
    }
    await press(section, text('list.openNamed', { item: name }));
    const at = entry(section, name);
    const had: Partial<ReportAct> = before ?? { act: act.act, parent: act.parent };
    await typeFields(desk, at, act, ACT, had);
    for (const addOn of ADD_ONS) {
      if (!isFilled(act[addOn]) || same(act[addOn], had[addOn])) continue;
      if (!addOnsFor(act.act, act.parent).includes(addOn) && !isFilled(had[addOn]))
        await press(await open(at, text('act.addons.more')), text(ADD_ON_LABELS[addOn]));
      const panel = await open(at, text(ADD_ON_LABELS[addOn]));
      await typeFields(desk, panel, asObject(act[addOn]), ADD_ON_FIELDS[addOn], asObject(had[addOn]));
    }
    await press(at, text('list.closeNamed', { item: name }));
  }
}

/** Takes the files in, in their order, and waits until they are in the vault. */
async function drop(
  daftar: Daftar,
  section: Locator,
  report: Report,
  done: Report,
  files: Writing['files'],
): Promise<void> {
  const fresh = (report.evidence ?? []).slice(done.evidence?.length ?? 0);
  if (fresh.length === 0) return;
  const paths = fresh.map(({ key = '' }) => files[key] ?? '');
  await daftar.drop(section.getByRole('region', { name: text('evidence.drop') }), paths);
  const list = section.getByRole('list', { name: text('evidence.title'), exact: true });
  await list
    .getByRole('textbox')
    .nth((report.evidence ?? []).length - 1)
    .waitFor();
}

const ABOUT = [...EVIDENCE.filter((field) => field.kind === 'section' || field.name !== 'originalName'), ...COPY_OF];

async function typeEvidence(desk: Desk, section: Locator, report: Report, done: Report): Promise<void> {
  for (const [index, file] of (report.evidence ?? []).entries()) {
    const before = done.evidence?.[index] ?? {};
    if (same(before, file)) continue;
    if (
      !flat(ABOUT).some(
        ({ name }) => isFilled(valueAt(file, name)) && !same(valueAt(file, name), valueAt(before, name)),
      )
    )
      continue;
    const { which } = place(
      (report.evidence ?? []).map(({ originalName }, at) => ({ id: String(at), label: originalName })),
      String(index),
    );
    const name = text('custody.open.named', { name: visibleName(file.originalName) });
    await section.getByRole('button', { name, exact: true }).nth(which).click();
    const dialog = desk.page.getByRole('dialog', { name: text('custody.file.title') });
    await typeFields(desk, dialog.getByRole('tabpanel'), file, ABOUT, before);
    await press(dialog, text('common.close'));
    await dialog.waitFor({ state: 'detached' });
  }
}

/** Links to reports that are there. */
async function typeLinks(desk: Desk, section: Locator, report: Report, done: Report): Promise<void> {
  for (const [index, link] of (report.links ?? []).entries()) {
    const before = done.links?.[index];
    if (same(before, link)) continue;
    const name = text('editor.link', { number: index + 1 });
    if (before === undefined) await pickRecord(desk, section, 'report', text('link.add'), link.to);
    await press(section, text('list.openNamed', { item: name }));
    const at = entry(section, name);
    await typeFields(desk, at, link, LINK, before ?? { to: link.to });
    if (link.toAct !== undefined && link.toAct !== before?.toAct) {
      const option = place(desk.actsOf(link.to), link.toAct);
      await choose(at, text('link.toAct'), option.label, { which: option.which });
    }
    await press(at, text('list.closeNamed', { item: name }));
  }
}

const SECTION_OF: Readonly<Record<GapField, MessageKey | undefined>> = {
  when: 'editor.when',
  where: 'editor.where',
  acts: 'editor.acts',
  people: 'editor.people',
  sources: 'editor.sources',
  claims: 'editor.claims',
  evidence: 'editor.evidence',
  identifiers: 'editor.identifiers',
  steps: 'editor.steps',
  before: undefined,
  impact: undefined,
  whyBelieved: undefined,
  statedReason: undefined,
  stillAtRisk: undefined,
};
const WHY_GAPS = {
  before: 'editor.before',
  impact: 'editor.impact',
  whyBelieved: 'editor.whyBelieved',
  statedReason: 'editor.statedReason',
  stillAtRisk: 'editor.stillAtRisk',
} as const;

/** Why something is empty. */
async function typeGaps(main: Locator, report: Report, done: Report): Promise<void> {
  const ask = (at: Locator, name: string, reason: string) => typeCode(at, name, 'gap-reason', reason, undefined);
  for (const [name, title] of Object.entries(SECTION_OF)) {
    const reason = asText(valueAt(report.gaps ?? {}, name));
    if (reason === '' || reason === valueAt(done.gaps ?? {}, name) || title === undefined) continue;
    await ask((await open(main, text(title))).locator('.gap-field'), text('editor.gap'), reason);
  }
  for (const [name, title] of Object.entries(WHY_GAPS)) {
    const reason = asText(valueAt(report.gaps ?? {}, name));
    if (reason === '' || reason === valueAt(done.gaps ?? {}, name)) continue;
    const panel = await open(await open(main, text('editor.why')), text('editor.gaps'));
    await ask(panel, text('editor.gap.of', { field: text(title) }), reason);
  }
}

/**
 * A value without the names of what is not there: parts of a kind, and records.
 * @param isThere asked for every name, with the kind of what it names
 */
export function withoutNames<Value extends object>(
  value: Value,
  fields: Fields,
  isThere: (to: Naming, key: string) => boolean,
): Value {
  const kept = new Map<string, unknown>(Object.entries(value));
  for (const field of flat(fields)) {
    const at = kept.get(field.name);
    if (at === undefined) continue;
    const left = leftOf(at, field, isThere);
    if (isFilled(left)) kept.set(field.name, left);
    else kept.delete(field.name);
  }
  return Object.assign(Object.create(Object.getPrototypeOf(value)), Object.fromEntries(kept));
}

/** A kind of part or record that a name can be of. */
export type Naming = Extract<ValueField, { to: unknown }>['to'];

function leftOf(at: unknown, field: ValueField, isThere: (to: Naming, key: string) => boolean): unknown {
  switch (field.kind) {
    case 'part':
    case 'record':
      return isThere(field.to, asText(at)) ? at : undefined;
    case 'several-parts':
    case 'several-records': {
      // What comes later is added at the end: nothing behind a gap is put in before it is closed.
      const names = asTexts(at);
      const gap = names.findIndex((key) => !isThere(field.to, key));
      return gap === -1 ? names : names.slice(0, gap);
    }
    case 'date': {
      const anchor = asObject(valueAt(asObject(at), 'anchor'));
      const missing =
        (isFilled(valueAt(anchor, 'act')) && !isThere('acts', asText(valueAt(anchor, 'act')))) ||
        (isFilled(valueAt(anchor, 'report')) && !isThere('report', asText(valueAt(anchor, 'report'))));
      return missing ? { ...asObject(at), anchor: undefined } : at;
    }
    case 'group':
      return withoutNames(asObject(at), field.fields, isThere);
    case 'list':
      return Array.isArray(at)
        ? at.flatMap((one) => {
            const left = withoutNames(asObject(one), field.fields, isThere);
            // What lacks a name that makes it one waits as a whole.
            return flat(field.fields).every(
              ({ name, required }) =>
                required === undefined || isFilled(valueAt(left, name)) || !isFilled(valueAt(asObject(one), name)),
            )
              ? [left]
              : [];
          })
        : at;
    default:
      return at;
  }
}

/** Writes the bytes of evidence files under the names by which they were received. Answers their paths. */
export function putFiles(
  folder: string,
  files: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([key, { name, bytes }]) => {
      // A folder for each: two files may have one name.
      const path = `${folder}/${key}/${name}`;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return [key, path];
    }),
  );
}
