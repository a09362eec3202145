/** Fills a form from the same tables that the form is drawn from. */
import type { Locator } from 'playwright-core';
import {
  asNumber,
  asObject,
  asObjects,
  asText,
  asTexts,
  type Fields,
  flat,
  isFilled,
  type ValueField,
  valueAt,
} from '../../../renderer/features/fields/field.ts';
import { CONFIDENCE, YES_NO } from '../../../renderer/features/fields/small-words.ts';
import { CODE_LISTS, type CodeListName, isOwnTerm } from '../../../shared/report/codes.ts';
import { typeDate, typeDay, typeDuration } from './dates.ts';
import { type Desk, place } from './desk.ts';
import { pickRecord } from './records-found.ts';
import { choose, enter, entry, fieldset, fill, open, press, search, tick } from './screen.ts';
import { format, label, text } from './words.ts';

/** Lists longer than this are found by typing. */
const MANY = 16;

const sameValue = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isNew = (value: object, done: object, { name }: ValueField) =>
  isFilled(valueAt(value, name)) && !sameValue(valueAt(value, name), valueAt(done, name));

/** Everything of `value` that the table asks and `done` does not have. */
export async function typeFields(
  desk: Desk,
  scope: Locator,
  value: object,
  fields: Fields,
  done: object = {},
): Promise<void> {
  for (const field of fields) {
    if (field.kind === 'section') {
      if (!flat(field.fields).some((inner) => isNew(value, done, inner))) continue;
      await typeFields(desk, await open(scope, text(field.label)), value, field.fields, done);
    } else if (isNew(value, done, field)) await typeField(desk, scope, value, field, done);
  }
}

async function typeField(desk: Desk, scope: Locator, value: object, field: ValueField, done: object): Promise<void> {
  const at = valueAt(value, field.name);
  const had = valueAt(done, field.name);
  const name = text(field.label);
  const added = asTexts(at).filter((one) => !asTexts(had).includes(one));
  switch (field.kind) {
    case 'short':
    case 'note':
      return fill(scope, name, asText(at));
    case 'code': {
      const parent = field.parent === undefined ? undefined : asText(valueAt(value, field.parent));
      return typeCode(scope, name, field.list, asText(at), parent);
    }
    case 'codes':
      return typeChecks(
        scope,
        name,
        added.map((code) => ({ label: label(code), own: isOwnTerm(code) ? code : undefined, which: 0 })),
      );
    case 'choice': {
      const words = (code: string) => text(field.options[code] ?? field.label);
      if (field.several === true)
        return typeChecks(
          scope,
          name,
          added.map((code) => ({ label: words(code), which: 0 })),
        );
      return choose(scope, name, words(asText(at)));
    }
    case 'yes-no':
      return choose(scope, name, text(YES_NO[asText(at)] ?? field.label));
    case 'flag':
      return at === true ? tick(scope, name) : undefined;
    case 'confidence':
      return choose(scope, name, text(CONFIDENCE[asNumber(at) ?? 0] ?? field.label));
    case 'number':
      return fill(scope, name, String(at));
    case 'day':
      return typeDay(scope, name, asText(at));
    case 'date':
      return typeDate(desk, fieldset(scope, name), asObject(at), asObject(had), true);
    case 'duration':
      return typeDuration(scope, name, asObject(at));
    case 'country':
      return search(scope, name, format.country(asText(at)));
    case 'language':
      return search(scope, name, format.language(asText(at)));
    case 'zone':
      return search(scope, name, asText(at).replaceAll('_', ' '));
    case 'part': {
      const options = desk.parts(field.to);
      const option = place(options, asText(at));
      if (options.length > MANY) return search(scope, name, option.label, option.which);
      return choose(scope, name, option.label, { which: option.which });
    }
    case 'several-parts':
      return typeChecks(
        scope,
        name,
        added.map((key) => place(desk.parts(field.to), key)),
      );
    case 'record':
      return pickRecord(desk, scope, field.to, name, asText(at));
    case 'several-records':
      for (const key of added) await pickRecord(desk, scope, field.to, name, key);
      return;
    case 'words':
      for (const word of added) await enter(scope, name, word);
      return;
    case 'group':
      return typeFields(desk, fieldset(scope, name), asObject(at), field.fields, asObject(had));
    case 'list':
      return typeList(desk, listOf(scope, name), asObjects(at), field, asObjects(had));
    case 'file-name':
    case 'instant':
      return;
  }
}

/** The list below its title, apart from lists inside its entries. */
const listOf = (scope: Locator, name: string) =>
  scope
    .locator('.sub-list')
    .filter({ has: scope.page().locator(':scope > p.field-label').getByText(name, { exact: true }) })
    .first();

export interface ListWords {
  readonly item: Parameters<typeof text>[0];
  readonly add: Parameters<typeof text>[0];
  readonly fields: Fields;
}

/** Entry by entry: those that `done` has are opened again where something is missing, the others are added. Each is closed after it. */
export async function typeList(
  desk: Desk,
  scope: Locator,
  values: readonly object[],
  { item, add, fields }: ListWords,
  done: readonly object[] = [],
  typeEntry = (at: Locator, value: object, before: object) => typeFields(desk, at, value, fields, before),
): Promise<void> {
  for (const [index, value] of values.entries()) {
    const before = done[index];
    if (before !== undefined && sameValue(before, value)) continue;
    const name = text(item, { number: index + 1 });
    if (before === undefined) await press(scope, text(add));
    else await press(scope, text('list.openNamed', { item: name }));
    const at = entry(scope, name);
    await typeEntry(at, value, before ?? {});
    await press(at, text('list.closeNamed', { item: name }));
  }
}

/** A code of a list; a term of one's own where it begins so, with the listed code that it belongs to. */
export async function typeCode(
  scope: Locator,
  name: string,
  list: CodeListName,
  code: string,
  parent: string | undefined,
): Promise<void> {
  const many = CODE_LISTS[list].codes.length > MANY;
  if (!isOwnTerm(code)) return many ? search(scope, name, label(code)) : choose(scope, name, label(code));
  await press(scope, text('ownTerm.openNamed', { field: name }));
  await enter(scope, text('ownTerm.label'), code.slice(2));
  if (parent === undefined) return;
  const field = text('ownTerm.parent', { term: label(code) });
  return many ? search(scope, field, label(parent)) : choose(scope, field, label(parent));
}

interface Check {
  readonly label: string;
  readonly which: number;
  readonly own?: string | undefined;
}

/** Several of a list that is opened for it. */
export async function typeChecks(scope: Locator, name: string, checks: readonly Check[]): Promise<void> {
  const group = scope.getByRole('group', { name, exact: true }).and(scope.page().locator('.check-list')).first();
  const opener = group.getByRole('button', { name: text('checkList.openNamed', { field: name }), exact: true });
  if (await opener.isVisible()) await opener.click();
  for (const check of checks) {
    if (check.own === undefined) await tick(group, check.label, check.which);
    else await enter(group, text('ownTerm.label'), check.own.slice(2));
  }
}
