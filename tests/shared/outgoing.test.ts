import { describe, expect, test } from 'vitest';
import type { Person } from '../../shared/report/entities.ts';
import {
  namedUnder,
  namesForBundle,
  outgoingReport,
  reportNumbers,
  withRecords,
} from '../../shared/report/outgoing.ts';
import { reportInput } from '../../shared/report/read.ts';
import { PRIVATE_FIELDS, type Report, reportDraftSchema } from '../../shared/report/schema.ts';
import { z } from '../../shared/zod.ts';

/** Paths of every field of the shape that holds names, as its JSON Schema has them. */
function pathsOfNames(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { format, items, properties }: { format?: unknown; items?: unknown; properties?: unknown } = schema;
  if (format === 'ref') return [path];
  const below = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return [
    ...pathsOfNames(items, path),
    ...below.flatMap(([name, one]) => pathsOfNames(one, path === '' ? name : `${path}.${name}`)),
  ];
}

const ID = {
  mother: 'a0'.repeat(16),
  police: 'b0'.repeat(16),
  sister: 'c0'.repeat(16),
  report: 'd0'.repeat(16),
  other: 'e0'.repeat(16),
  home: 'f0'.repeat(16),
  file: '01'.repeat(16),
  copy: '02'.repeat(16),
  kept: '03'.repeat(16),
};

const report: Report = {
  schema: 2,
  title: 'x',
  when: { from: '2025', anchor: { report: ID.other, act: 'a1', amount: 2, unit: 'day' } },
  riskBy: { anchor: { report: ID.home } },
  where: [{ key: 'w1', name: 'home' }],
  people: [
    { key: 'p1', person: ID.mother, role: 'victim' },
    { key: 'p2', group: ID.police },
    { key: 'p3', person: ID.home },
  ],
  acts: [
    {
      key: 'a1',
      act: 'threat',
      where: 'w1',
      whereAtEnd: 'gone',
      involved: [{ who: 'p1' }, { who: 'gone' }],
      interrogation: { present: ['p2', 'gone'], topics: [{ key: 't1', about: ['p1'] }] },
      detention: { arrestWhere: 'w1', arrestedBy: ['p2'], places: [{ place: 'w1' }] },
      threat: { aimedAt: ['p1'] },
    },
  ],
  sources: [{ key: 's1', person: 'p1', evidence: ID.kept, about: ['a1'], chain: ['p2'] }],
  claims: [{ key: 'c1', part: 'a1', values: [{ key: 'v1', sources: ['s1'] }] }],
  evidence: [
    { id: ID.file, originalName: 'a', supports: ['a1', 'gone'], visible: ['p1'] },
    { id: ID.copy, originalName: 'b', copyOf: ID.file },
    { id: ID.kept, originalName: 'stays at home' },
  ],
  identifiers: [{ key: 'i1', seen: '90-KQ-417', owner: 'p2', evidence: ID.file }],
  steps: [{ key: 'b1', what: 'x', evidence: [ID.file, ID.kept] }],
  links: [
    { key: 'l1', to: ID.other, act: 'a1', toAct: 'a1' },
    { key: 'l2', to: ID.home },
  ],
  tags: ['private'],
  remarks: 'private',
  care: 'private',
  followUps: [{ what: 'private' }],
  sensitivity: 'secret',
};
const mother: Person = {
  knownAs: 'Mother',
  names: [{ text: 'Zemfira' }],
  family: [{ person: ID.sister, relation: 'sibling' }, { person: ID.mother }],
  guardian: ID.sister,
  sameAs: [{ person: ID.sister }],
  consents: [{ key: 'k1', status: 'given' }],
  risk: 'private',
  note: 'private',
  sensitivity: 'secret',
  addresses: [
    { kind: 'home', text: 'Ganja' },
    { kind: 'safe', text: 'private' },
    { text: 'private', whoMayKnow: 'nobody' },
  ],
  contacts: [{ value: '+994', safe: 'yes' }, { value: 'private', safe: 'no' }, { value: 'private' }],
};

function bundled() {
  let drawn = 0;
  const names = namesForBundle(() => `fresh${++drawn}`);
  const renaming = { ...names, reports: reportNumbers([ID.report, ID.other]), evidence: new Set([ID.file, ID.copy]) };
  const whole = withRecords(report, {
    persons: { [ID.mother]: mother },
    groups: { [ID.police]: { knownAs: 'Police' } },
  });
  return { out: outgoingReport(ID.report, whole, renaming), names };
}

describe('an outgoing report', () => {
  test('every field of the shape that holds a name has a rule', () => {
    const paths = [...new Set(pathsOfNames(z.toJSONSchema(reportDraftSchema, { io: 'input' })))];
    expect(paths.length).toBeGreaterThan(60);
    // The one name that is no reference and no name of a part: private, and gone before.
    const without = paths.filter((path) => namedUnder(path) === undefined && path !== 'followUps.key');
    expect(without).toEqual([]);
  });

  test('holds no id of the notebook and nothing private', () => {
    const { out } = bundled();
    const json = JSON.stringify(out);
    for (const id of Object.values(ID)) expect(json).not.toContain(id);
    expect(json).not.toContain('private');
    for (const field of PRIVATE_FIELDS) expect(out).not.toHaveProperty(field);
    expect(json).not.toMatch(/"[a-z]\d"/);
    expect(reportInput(json)).toMatchObject({ ok: true, unknown: [] });
  });

  test('keeps what hangs together', () => {
    const { out, names } = bundled();
    const part = (key: string) => names.part(ID.report, key);
    expect(out.when?.anchor).toEqual({ report: '0002', act: part('a1'), amount: 2, unit: 'day' });
    expect(out.riskBy?.anchor).toEqual({});
    expect(out.people?.map(({ key, person, group }) => [key, person, group])).toEqual([
      [part('p1'), names.record(ID.mother), undefined],
      [part('p2'), undefined, names.record(ID.police)],
      [part('p3'), undefined, undefined],
    ]);
    expect(out.persons).toEqual([
      {
        key: names.record(ID.mother),
        knownAs: 'Mother',
        names: [{ text: 'Zemfira' }],
        family: [{ relation: 'sibling' }, { person: names.record(ID.mother) }],
        addresses: [{ kind: 'home', text: 'Ganja' }],
        contacts: [{ value: '+994', safe: 'yes' }],
      },
    ]);
    expect(out.groups).toEqual([{ key: names.record(ID.police), knownAs: 'Police' }]);
    expect(out.acts?.[0]).toEqual({
      key: part('a1'),
      act: 'threat',
      where: part('w1'),
      involved: [{ who: part('p1') }],
      interrogation: { present: [part('p2')], topics: [{ key: part('t1'), about: [part('p1')] }] },
      detention: { arrestWhere: part('w1'), arrestedBy: [part('p2')], places: [{ place: part('w1') }] },
      threat: { aimedAt: [part('p1')] },
    });
    expect(out.evidence).toEqual([
      { key: names.record(ID.file), originalName: 'a', supports: [part('a1')], visible: [part('p1')] },
      { key: names.record(ID.copy), originalName: 'b', copyOf: names.record(ID.file) },
    ]);
    expect(out.sources?.[0]).toEqual({ key: part('s1'), person: part('p1'), about: [part('a1')], chain: [part('p2')] });
    expect(out.steps?.[0]?.evidence).toEqual([names.record(ID.file)]);
    expect(out.links).toEqual([{ key: part('l1'), to: '0002', act: part('a1'), toAct: names.part(ID.other, 'a1') }]);
  });
});
