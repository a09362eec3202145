/** The kinds of record that outlive one report (people, groups, cases), and how the value inside them is read. */
import { VaultError } from '../../shared/errors.ts';
import { hexId } from '../../shared/ids.ts';
import {
  caseToRead,
  ENTITY_KINDS,
  ENTITY_SCHEMA,
  type Entities,
  type EntityKind,
  groupToRead,
  personToRead,
} from '../../shared/report/entities.ts';
import { CASE_TEXT, GROUP_TEXT, PERSON_TEXT, type TextPlace, wordsIn } from '../../shared/report/text-paths.ts';
import type { EntityFact } from '../../shared/vault/entities.ts';
import { z } from '../../shared/zod.ts';
import { kind } from './kind.ts';

const instant = z.int().min(0);
/** A value as it was written, with the names of later versions. */
const stored = z.record(z.string(), z.unknown());

const record = z.object({
  createdAt: instant,
  changedAt: instant,
  value: stored,
  /** Where the states before are, the oldest first. */
  former: z.array(z.object({ at: instant, id: hexId })),
});
export type EntityRecord = z.infer<typeof record>;

const fact = z.union([
  z.object({ words: z.string() }),
  z.object({ code: z.string() }),
  z.object({ country: z.string() }),
]);

const summary = z.object({
  name: z.string(),
  /** A text in rows of the first versions. */
  detail: z.union([z.string(), z.array(fact)]),
  unidentified: z.boolean(),
  changedAt: instant,
  newer: z.boolean(),
});
export type EntitySummary = z.infer<typeof summary>;

const person = kind('person', record, summary);
const group = kind('group', record, summary);
const caseKind = kind('case', record, summary);

/** The record kinds by the name of what they hold. */
export const ENTITY_RECORDS = { person, group, case: caseKind } as const;

/** A state of a person, group or case before it was written anew. `at` is when it was written. */
export const formerState = kind('former-state', z.object({ at: instant, value: stored }), z.object({ of: hexId }));

const TO_READ = { person: personToRead, group: groupToRead, case: caseToRead } as const;

/** What a stored value says, and whether a later version wrote it. Names and codes of later versions are kept. */
export type EntityRead = {
  readonly [Kind in EntityKind]: { readonly kind: Kind; readonly value: Entities[Kind]; readonly newer: boolean };
}[EntityKind];

/**
 * Reads a stored value. Of one that a later version wrote, a field that no longer fits is left out of what is given and stays in what is
 * stored. Throws VaultError `malformed`.
 */
export function readEntity(kind: EntityKind, whole: Readonly<Record<string, unknown>>): EntityRead {
  const newer = typeof whole.schema === 'number' && whole.schema > ENTITY_SCHEMA;
  switch (kind) {
    case 'person':
      return { kind, value: fitting(personToRead, whole, newer), newer };
    case 'group':
      return { kind, value: fitting(groupToRead, whole, newer), newer };
    case 'case':
      return { kind, value: fitting(caseToRead, whole, newer), newer };
  }
}

/** The value as it came, so that nothing in it is lost. */
function fitting<Value>(schema: z.ZodType<Value>, whole: Readonly<Record<string, unknown>>, newer: boolean): Value {
  // No field of these shapes transforms its value: one that fits can be used as it came, with the names that this version does not know.
  const asItCame = z.custom<Value>((value) => schema.safeParse(value).success);
  const all = asItCame.safeParse(whole);
  if (all.success) return all.data;
  const { error } = schema.safeParse(whole);
  if (newer && error !== undefined) {
    const misfits = new Set(error.issues.map((issue) => issue.path[0]));
    const rest = asItCame.safeParse(Object.fromEntries(Object.entries(whole).filter(([name]) => !misfits.has(name))));
    if (rest.success) return rest.data;
  }
  throw new VaultError('malformed');
}

/** The kind of a record by the name of its record kind; undefined when it is something else. */
export function entityKindOf(name: string): EntityKind | undefined {
  return ENTITY_KINDS.find((one) => one === name);
}

/** What a stored value has under names that this version does not know: a save leaves it as it is. */
export function namesOfLater(kind: EntityKind, whole: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = TO_READ[kind].shape;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !Object.hasOwn(known, name)));
}

/** A value as it is stored: names without a value are left out, and it says which version of the shape it is. */
export function entityToStored(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
  return { ...given, schema: ENTITY_SCHEMA };
}

const NAME_CHARS = 120;
const DETAIL_CHARS = 120;

/** The facts of a stored line. */
export function entityFacts(detail: EntitySummary['detail']): readonly EntityFact[] {
  return typeof detail === 'string' ? words(detail) : detail;
}

function words(text: string | undefined): EntityFact[] {
  const said = line(text, DETAIL_CHARS);
  return said === '' ? [] : [{ words: said }];
}

/** What a list shows of it. */
export function entitySummary(read: EntityRead, changedAt: number): EntitySummary {
  const base = { changedAt, newer: read.newer };
  if (read.kind === 'case') {
    const { name, summary: about, kind: caseOf } = read.value;
    const detail = about === undefined && caseOf !== undefined ? [{ code: caseOf }] : words(about);
    return { ...base, name: line(name, NAME_CHARS), detail, unidentified: false };
  }
  const { value } = read;
  const first = value.names?.find((one) => one.text.trim() !== '')?.text;
  const known = [value.knownAs, first].find((one) => one !== undefined && one.trim() !== '');
  const detail = read.kind === 'person' ? personDetail(read.value) : groupDetail(read.value);
  // Under a name that the author gave, the name in full tells two of them apart.
  const full = first === known ? undefined : first;
  return {
    ...base,
    name: line(known, NAME_CHARS),
    detail: [...words(full), ...detail],
    unidentified: value.unidentified === true,
  };
}

function personDetail(value: Entities['person']): EntityFact[] {
  const work = value.occupations?.find((one) => one.what !== undefined);
  return [
    ...words(value.birth?.from?.slice(0, 4)),
    ...words(work?.what),
    ...countries(value.hostState),
    ...words(value.description),
  ];
}

function groupDetail(value: Entities['group']): EntityFact[] {
  return [...countries(value.country), ...words(value.work), ...words(value.traitsNote)];
}

function countries(country: string | undefined): EntityFact[] {
  return country === undefined ? [] : [{ country }];
}

/** On one line, cut between code points. */
function line(text: string | undefined, chars: number): string {
  const flat = (text ?? '')
    .slice(0, chars * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  const points = [...flat];
  return points.length <= chars ? flat : `${points.slice(0, chars - 1).join('')}…`;
}

/** Everything in it that a person wrote. */
export function entitySearchText(read: EntityRead): string {
  return wordsIn(read.value, TEXT[read.kind]).join('\n');
}
const TEXT = { person: PERSON_TEXT, group: GROUP_TEXT, case: CASE_TEXT } as const satisfies Record<
  EntityKind,
  TextPlace
>;
