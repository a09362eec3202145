/** The tables of the forms against the schemas: nothing that a report or a record can hold has no field, and every field writes what fits. */
import { describe, expect, test } from 'vitest';
import { CASE_CHAPTERS, GROUP_CHAPTERS, PERSON_CHAPTERS } from '../../../renderer/features/fields/entity-fields.ts';
import {
  askedFirst,
  begun,
  changedBy,
  type Fields,
  flat,
  isFilled,
  isWhole,
  type ValueField,
} from '../../../renderer/features/fields/field.ts';
import { REPORT } from '../../../renderer/features/fields/report-fields.ts';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import { caseSchema, groupSchema, personSchema } from '../../../shared/report/entities.ts';
import { reportDraftSchema } from '../../../shared/report/schema.ts';
import { z } from '../../../shared/zod.ts';

const fieldsIn = (chapters: readonly { readonly fields: Fields }[]) => chapters.flatMap(({ fields }) => fields);
const TABLES = [
  ['report', REPORT, reportDraftSchema],
  ['person', fieldsIn(PERSON_CHAPTERS), personSchema],
  ['group', fieldsIn(GROUP_CHAPTERS), groupSchema],
  ['case', fieldsIn(CASE_CHAPTERS), caseSchema],
] as const;

/** What no table asks, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  schema: 'written by the program',
  key: 'names a part; never seen',
  gaps: 'asked in the section that is empty: GapField.tsx',
  parent: 'asked with the own term it belongs to',
  actorParent: 'asked with the own term it belongs to',
  kindParent: 'asked with the own term it belongs to',
  'links.toAct': 'asked with the acts of the other report: LinksSection.tsx',
  'evidence.id': 'of the file, not of what is said about it',
  'evidence.path': 'of the file',
  'evidence.size': 'of the file',
  'evidence.sha256': 'of the file',
  'evidence.mediaType': 'of the file',
  'evidence.copyOf': 'made with a working copy, or asked apart: COPY_OF',
  'consents.recalls.disclosure': 'set where a bundle is recalled',
};

const isElsewhere = (path: string) =>
  [path, path.split('.').at(-1) ?? ''].some((name) => Object.hasOwn(ELSEWHERE, name));

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
const parsed = z.custom<Schema>((value) => typeof value === 'object' && value !== null);
const shapeOf = (schema: z.ZodType): Schema =>
  parsed.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }));

/** Every name of a schema, down to the fields that one input asks for as a whole. */
function missingIn(fields: Fields, schema: Schema, path = ''): string[] {
  const byName = new Map(flat(fields).map((field) => [field.name, field]));
  const known = Object.entries(schema.properties ?? {});
  const unknown = [...byName.keys()].filter((name) => !known.some(([property]) => property === name));
  return [
    ...unknown.map((name) => `${path}${name} is no field of the schema`),
    ...known.flatMap(([name, inner]) => {
      const at = `${path}${name}`;
      const field = byName.get(name);
      if (field === undefined) return isElsewhere(at) ? [] : [`${at} has no field in the form`];
      if (field.kind === 'group') return missingIn(field.fields, inner, `${at}.`);
      if (field.kind === 'list') return missingIn(field.fields, inner.items ?? {}, `${at}.`);
      return [];
    }),
  ];
}

test.each(TABLES)('every field of a %s can be entered, and the form has no other', (_, fields, schema) => {
  expect(missingIn(fields, shapeOf(schema))).toEqual([]);
});

describe('the check itself finds', () => {
  test('a field that the form lacks, and one that the schema lacks', () => {
    const schema = shapeOf(z.object({ title: z.string(), urgency: z.string() }));
    const fields: Fields = [
      { kind: 'short', name: 'title', label: 'editor.title' },
      { kind: 'short', name: 'mood', label: 'editor.title' },
    ];
    expect(missingIn(fields, schema)).toEqual(['mood is no field of the schema', 'urgency has no field in the form']);
  });
});

/** What an input of each kind hands on. */
function sample(field: ValueField): unknown {
  const first = (list: keyof typeof CODE_LISTS) => CODE_LISTS[list].codes[0];
  switch (field.kind) {
    case 'code':
      return first(field.list);
    case 'codes':
      return [first(field.list)];
    case 'choice': {
      const options = Object.keys(field.options);
      return field.several === true ? options : options[0];
    }
    case 'yes-no':
      return 'unknown';
    case 'flag':
      return true;
    case 'confidence':
      return 4;
    case 'number':
      return field.most;
    case 'day':
      return '2025-03-12';
    case 'instant':
      return 1_700_000_000_000;
    case 'date':
      return {
        precision: 'exact-day',
        from: '2025-03-12',
        zone: 'Asia/Baku',
        anchor: { act: 'a1', amount: -2, unit: 'day' },
      };
    case 'duration':
      return { asTold: 'about five hours', least: 300, about: true };
    case 'country':
      return 'AZ';
    case 'language':
      return 'az';
    case 'zone':
      return 'Europe/Stockholm';
    case 'part':
    case 'record':
      return 'abc123';
    case 'several-parts':
    case 'several-records':
      return ['abc123'];
    case 'words':
      return ['word'];
    case 'group':
      return filledIn(field.fields);
    case 'list':
      return [filledIn(field.fields)];
    default:
      return 'text';
  }
}
function filledIn(fields: Fields): object {
  return { key: 'k1', ...Object.fromEntries(flat(fields).map((field) => [field.name, sample(field)])) };
}

test.each(TABLES)('what the fields of a %s write fits the schema', (_, fields, schema) => {
  const checked = schema.safeParse(filledIn(fields));
  expect(checked.error?.issues ?? []).toEqual([]);
});

test('a part that lacks what makes it one is told from a whole one', () => {
  for (const [, table, schema] of TABLES) {
    for (const field of flat(table)) {
      if (field.kind !== 'list') continue;
      const bare = { [field.name]: [field.name === 'consents' ? { key: 'k1' } : {}] };
      const fits = schema.safeParse(bare).success;
      // An exported person needs its key, which no form asks.
      if (field.name === 'persons' || field.name === 'groups' || field.name === 'addenda') continue;
      expect(isWhole({}, field.fields), field.name).toBe(fits);
    }
  }
});

test('a part begun with another field than what makes it one is there at once, where that is a text', () => {
  const step: Fields = [
    { kind: 'short', name: 'what', required: true, label: 'followUp.what' },
    { kind: 'day', name: 'on', label: 'followUp.on' },
  ];
  expect(begun({ key: 'f1' }, step)).toEqual({ key: 'f1' });
  expect(begun({ key: 'f1', on: '2025-03-01' }, step)).toEqual({ key: 'f1', on: '2025-03-01', what: '' });
  expect(begun({ what: 'call' }, step)).toEqual({ what: 'call' });
  // Whom it is about cannot be made up.
  const link: Fields = [{ kind: 'record', name: 'to', to: 'report', required: true, label: 'link.to' }];
  expect(begun({ note: 'x' }, link)).toEqual({ note: 'x' });
});

/** The lists of a table, and those in their entries. */
function listsIn(fields: Fields): Extract<ValueField, { kind: 'list' }>[] {
  return flat(fields).flatMap((field) => {
    if (field.kind === 'group') return listsIn(field.fields);
    return field.kind === 'list' ? [field, ...listsIn(field.fields)] : [];
  });
}

test('of a part that only a choice makes one, nothing else is asked before it: words beside it would be in no draft', () => {
  const status = {
    kind: 'code',
    name: 'status',
    list: 'consent-status',
    label: 'consent.status',
    required: true,
  } as const;
  const why = { kind: 'note', name: 'withdrawnWhy', label: 'consent.withdrawnWhy' } as const;
  const section = { kind: 'section', label: 'consent.withdrawn', fields: [why] } as const;
  expect(askedFirst([status, section])).toEqual([status]);
  const what = { kind: 'short', name: 'what', required: true, label: 'followUp.what' } as const;
  const byText: Fields = [what, section];
  expect(askedFirst(byText)).toBe(byText);
  // In every list, whatever is typed first is in the draft at once.
  for (const [, fields] of TABLES) {
    for (const list of listsIn(fields)) {
      for (const field of flat(askedFirst(list.fields))) {
        const typed = begun({ key: 'k1', [field.name]: sample(field) }, list.fields);
        expect(isWhole(typed, list.fields), `${list.name} ${field.name}`).toBe(true);
      }
    }
  }
});

test('what is required stays when it is emptied: a text becomes empty, a choice is kept', () => {
  const text = { kind: 'short', name: 'seen', label: 'identifier.seen', required: true } as const;
  const code = { kind: 'code', name: 'act', list: 'act', label: 'act.kind', required: true } as const;
  expect(changedBy({ seen: 'A' }, text, undefined)).toEqual({ seen: '' });
  expect(changedBy({ act: 'threat' }, code, undefined)).toEqual({ act: 'threat' });
  expect(
    changedBy({ note: 'n' }, { kind: 'note', name: 'note', label: 'editor.note' }, undefined).note,
  ).toBeUndefined();
});

test('a key alone, an empty text and an empty list say nothing; zero and false do', () => {
  for (const nothing of [undefined, '', [], {}, { key: 'k' }, { key: 'k', name: '' }])
    expect(isFilled(nothing)).toBe(false);
  for (const something of [0, false, 'a', ['a'], { least: 0 }]) expect(isFilled(something)).toBe(true);
});
