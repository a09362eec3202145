/** Types the record of a person, a group or a case. */
import type { Locator } from 'playwright-core';
import { CASE_CHAPTERS, GROUP_CHAPTERS, PERSON_CHAPTERS } from '../../../renderer/features/fields/entity-fields.ts';
import { flat, isFilled, valueAt } from '../../../renderer/features/fields/field.ts';
import type { Case, EntityKind, Group, Person } from '../../../shared/report/entities.ts';
import { goTo } from '../steps.ts';
import type { Desk } from './desk.ts';
import { typeFields } from './fields.ts';
import { open, press } from './screen.ts';
import { text } from './words.ts';

export const CHAPTERS = { person: PERSON_CHAPTERS, group: GROUP_CHAPTERS, case: CASE_CHAPTERS } as const;
const NEW = { person: 'records.new.person', group: 'records.new.group', case: 'cases.new' } as const;

/** What the lists call it. */
export const nameOf = (value: Person | Group | Case): string =>
  ('knownAs' in value ? value.knownAs : undefined) ??
  ('name' in value ? value.name : undefined) ??
  ('names' in value ? value.names?.[0]?.text : undefined) ??
  '';

/** A new record, from its list to its first chapter. */
export async function beginRecord(desk: Desk, kind: EntityKind): Promise<void> {
  await goTo(desk.page, kind === 'case' ? 'Cases' : 'People and groups');
  const main = desk.page.getByRole('main');
  await press(main, text(NEW[kind]));
  await main.getByRole('heading', { name: text(`people.kind.${kind}`), level: 1, exact: true }).waitFor();
}

/** The record that the list shows under that name. */
export async function openRecord(desk: Desk, kind: EntityKind, name: string): Promise<void> {
  await goTo(desk.page, kind === 'case' ? 'Cases' : 'People and groups');
  const main = desk.page.getByRole('main');
  if (kind === 'group') await main.getByRole('tab', { name: text('records.kind.group'), exact: true }).click();
  await main.getByRole('searchbox', { name: text('records.search') }).fill(name);
  await rowOf(main, name).click();
  await main.getByRole('heading', { name: text(`people.kind.${kind}`), level: 1, exact: true }).waitFor();
}

const rowOf = (main: Locator, name: string) =>
  main
    .getByRole('option')
    .filter({ has: main.page().getByText(name, { exact: true }) })
    .first();

/** Types what `done` does not have into the record that is open, and goes back to the list, which keeps it. */
export async function typeRecord(desk: Desk, kind: EntityKind, value: object, done: object): Promise<void> {
  const main = desk.page.getByRole('main');
  for (const { label, fields } of CHAPTERS[kind]) {
    const some = flat(fields).some(({ name }) => {
      const at = valueAt(value, name);
      return isFilled(at) && JSON.stringify(at) !== JSON.stringify(valueAt(done, name));
    });
    if (some) await typeFields(desk, await open(main, text(label)), value, fields, done);
  }
  await press(main, text('people.back'));
  await main
    .getByRole('button', { name: text(NEW[kind]), exact: true })
    .first()
    .waitFor();
}
