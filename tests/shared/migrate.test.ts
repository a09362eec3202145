import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrateReport, needsSecondShape } from '../../shared/report/migrate.ts';
import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';

const FOLDERS = ['reports-1', 'scenarios'].map((name) => new URL(`../fixtures/${name}/`, import.meta.url));
const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
const first = files.map((url) => [url.pathname.split('/').at(-1) ?? '', readFileSync(url, 'utf8')] as const);

function readWhole(json: string): Report {
  const read = readReport(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.whole;
}

/** Everything but the names of parts and the number of the shape. */
const withoutKeys = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, one) => (name === 'key' || name === 'schema' ? undefined : one)));

describe('a report of the first shape', () => {
  test.each(first)('%s is read whole, and is one of the second with names for its parts', (name, json) => {
    const before = readWhole(json);
    const copy = structuredClone(before);
    const after = migrateReport(before);
    expect(before).toEqual(copy);
    expect(withoutKeys(after)).toEqual(withoutKeys(before));
    expect(readReport(JSON.stringify(after))).toMatchObject({ ok: true, newer: false });
    for (const list of [after.where, after.acts, after.people, after.sources, after.steps]) {
      for (const { key } of list ?? []) expect(key).toMatch(/^[a-z]\d+$/);
    }
    expect(migrateReport(after)).toBe(after);
    expect(migrateReport(structuredClone(before))).toEqual(after);
    // What is inside a part and has no name in the first shape is taken for something of the second.
    expect(needsSecondShape(before)).toBe(name === 'names-of-its-own.json');
  });

  test('without parts is the same in both shapes', () => {
    const report = { narrative: 'what happened' };
    expect(migrateReport(report)).toBe(report);
  });

  test('names that are there stay, and no other part gets them', () => {
    const report: Report = {
      people: [{ name: 'a' }, { name: 'b', key: 'p1' }, { name: 'c' }],
      acts: [{ act: 'threat' }],
    };
    expect(migrateReport(report).people?.map(({ key }) => key)).toEqual(['p2', 'p1', 'p3']);
  });

  test('a report of a later shape is left alone', () => {
    const later: Report = { schema: 3, people: [{ name: 'a' }] };
    expect(migrateReport(later)).toBe(later);
  });
});

test.each<[Report, boolean]>([
  [{ title: 'x', when: { from: '1403', calendar: 'solar-hijri' } }, true],
  [{ title: 'x', people: [{ name: 'a' }, { name: 'b', key: 'p1' }] }, true],
  [{ title: 'x', claims: [] }, true],
  [{ title: 'x', steps: [{ date: { from: '2025', basis: 'own-perception' } }] }, true],
  [{ title: 'x', gaps: { claims: 'not-known' } }, true],
  [{ title: 'x', tags: ['a'], steps: [{ date: { from: '2025' } }] }, false],
  [{ title: 'x', claims: undefined }, false],
  [{ title: 'x', when: { from: '2025-10-26', fromTime: '04:30' } }, false],
  [{ title: 'x', when: { from: '2025-10-26', fromTime: '04:30:57' } }, true],
  [{ title: 'x', when: { from: '2025-10-26', or: [{ from: '2025-10-27' }] } }, true],
  [{ title: 'x', steps: [{ date: { from: '2025-10-26', toPrecision: 'ongoing' } }] }, true],
])('%o needs the second shape: %s', (report, needs) => {
  expect(needsSecondShape(report)).toBe(needs);
});
