import { expect, test } from 'vitest';
import { reportDraftSchema } from '../../shared/report/schema.ts';
import {
  CASE_TEXT,
  GROUP_TEXT,
  isWords,
  PERSON_TEXT,
  placeAt,
  REPORT_TEXT,
  type TextPlace,
  wordsIn,
} from '../../shared/report/text-paths.ts';
import { z } from '../../shared/zod.ts';
import { SCENARIOS } from '../scenarios/all.ts';

const atReport = (path: string) => placeAt(REPORT_TEXT, path);

test('words are words, wherever they stand', () => {
  for (const path of [
    'title',
    'narrative',
    'where.name',
    'acts.words',
    'acts.involved.basisNote',
    'acts.detention.places.name',
    'acts.interrogation.topics.asked',
    'when.asTold',
    'claims.values.value',
    'evidence.originalName',
    'evidence.transcripts.text',
    'tags',
    'persons.names.text',
    'persons.addresses.text',
  ])
    expect(atReport(path), path).toBe('words');
});

test('codes, keys, days and zones are none', () => {
  for (const path of [
    'acts.act',
    'acts.channel',
    'acts.placeKind',
    'acts.positions.position',
    'acts.involved.who',
    'where.kind',
    'where.zone',
    'when.zone',
    'when.from',
    'tnr',
    'sources.connection',
    'sources.about',
    'people.relation',
    'evidence.sha256',
    'evidence.path',
    'claims.field',
    'links.to',
    'account.toldBy',
  ])
    expect(atReport(path), path).toBe('other');
});

test('a name that is words in one place and a code in another is told apart by its place', () => {
  expect([placeAt(PERSON_TEXT, 'affiliations.position'), atReport('claims.values.position')]).toEqual([
    'words',
    'other',
  ]);
  expect([placeAt(PERSON_TEXT, 'idDocuments.kind'), placeAt(PERSON_TEXT, 'names.kind')]).toEqual(['words', 'other']);
  expect([placeAt(GROUP_TEXT, 'names.text'), placeAt(CASE_TEXT, 'kind')]).toEqual(['words', 'other']);
});

test('what the schema does not have is words unless it looks like a code', () => {
  for (const path of ['later', 'acts.later', 'constructor', 'when.toString', 'title.later.deeper'])
    expect(atReport(path) === 'other', path).toBe(false);
  const later = { later: { note: 'Two words', kind: 'a-code', at: '12:30', country: 'DE' } };
  expect(wordsIn(later, REPORT_TEXT)).toEqual(['Two words']);
  // A later version may have made an object of a code, or words of a list of objects.
  expect(wordsIn({ urgency: { why: 'He said so', code: 'soon' }, acts: 'Two words' }, REPORT_TEXT)).toEqual([
    'He said so',
    'Two words',
  ]);
});

test('words that look like a code are found in a field of words', () => {
  expect(wordsIn({ steps: [{ to: 'police', kind: 'court', by: 'mine' }] }, REPORT_TEXT)).toEqual(['police', 'mine']);
  expect(isWords('words', 'rahile')).toBe(true);
  expect(isWords('words', '')).toBe(false);
});

/** Paths of the fields of a shape that hold free text, as its JSON Schema has them. */
function pathsOfText(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { items, properties, ...own }: { items?: unknown; properties?: unknown; type?: unknown } = schema;
  const isText = own.type === 'string' && !['format', 'enum', 'pattern', 'anyOf'].some((rule) => rule in own);
  const below = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return [
    ...(isText ? [path] : []),
    ...pathsOfText(items, path),
    ...below.flatMap(([inside, one]) => pathsOfText(one, path === '' ? inside : `${path}.${inside}`)),
  ];
}

test('every free text of the published shape is words, but for names inside the program', () => {
  const paths = pathsOfText(z.toJSONSchema(reportDraftSchema, { io: 'input' }));
  expect(paths.length).toBeGreaterThan(200);
  expect(paths.filter((path) => atReport(path) !== 'words')).toEqual([
    'claims.field',
    'evidence.id',
    'evidence.path',
    'evidence.copyOf',
  ]);
});

/** Every string of a value with its path. */
function stringsIn(value: unknown, path = ''): { path: string; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((one) => stringsIn(one, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => stringsIn(one, path === '' ? name : `${path}.${name}`));
}

test('in whole situations, whatever has a blank or a capital letter inside is words, and the rest of each is what its place says', () => {
  let seen = 0;
  for (const { reports, persons, groups, cases } of SCENARIOS)
    for (const [value, place] of [
      ...reports.map(({ report }): [object, TextPlace] => [report, REPORT_TEXT]),
      ...Object.values(persons).map((one): [object, TextPlace] => [one, PERSON_TEXT]),
      ...Object.values(groups).map((one): [object, TextPlace] => [one, GROUP_TEXT]),
      ...Object.values(cases).map((one): [object, TextPlace] => [one, CASE_TEXT]),
    ]) {
      const strings = stringsIn(value);
      const words = strings.filter(({ path }) => placeAt(place, path) === 'words').map((one) => one.value);
      expect(wordsIn(value, place)).toEqual(words);
      const missed = strings.filter((one) => / /.test(one.value) && !words.includes(one.value));
      expect(missed).toEqual([]);
      seen += words.length;
    }
  expect(seen).toBeGreaterThan(1000);
});
