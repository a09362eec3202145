import { describe, expect, test } from 'vitest';
import { namesForBundle, outgoingReport } from '../../shared/report/outgoing.ts';
import { partsOf, withoutParts } from '../../shared/report/parts.ts';
import type { Report } from '../../shared/report/schema.ts';

const report: Report = {
  schema: 2,
  title: 'x',
  people: [{ key: 'p1', name: 'she' }],
  where: [{ key: 'w1', name: 'the office' }, { key: 'w2', town: 'Prague' }, { name: 'a place that nothing names' }],
  acts: [
    { key: 'a1', act: 'threat', where: 'w1', when: { from: '2025-05-21' } },
    { key: 'a2', act: 'following', where: 'w2' },
  ],
  sources: [
    { key: 's1', person: 'p1', connection: 'self', about: ['a1'] },
    { key: 's2', who: 'the paper', about: ['a1', 'a2'] },
    { key: 's3', who: 'the radio' },
  ],
  claims: [
    {
      key: 'c1',
      about: 'how many',
      part: 'a2',
      values: [
        { key: 'v1', least: 3, most: 4 },
        { key: 'v2', value: 'five' },
      ],
    },
    { key: 'c2', about: 'why', part: 'a1', values: [{ key: 'v3', value: 'nobody says' }] },
  ],
  identifiers: [{ key: 'i1', kind: 'vehicle-plate', seen: '90-KQ-417' }],
  steps: [{ key: 't1', kind: 'police-report', to: 'the police' }],
};
const without = (...keys: string[]) => withoutParts(report, new Set(keys));

describe('the entries of a report', () => {
  test('are listed by what they say, each value of a claim after it', () => {
    const said = partsOf(report, new Map([['p1', 'Rəna']])).map(({ key, number, within, code, words }) =>
      [key, number, within, code, words].map((one) => one ?? '-').join(' '),
    );
    expect(said).toEqual([
      'w1 1 - - the office',
      'w2 2 - - Prague',
      'a1 1 - threat ',
      'a2 2 - following ',
      's1 1 - self Rəna',
      's2 2 - - the paper',
      's3 3 - - the radio',
      'c1 1 - - how many',
      'v1 1 c1 - 3–4',
      'v2 2 c1 - five',
      'c2 2 - - why',
      'v3 1 c2 - nobody says',
      'i1 1 - vehicle-plate 90-KQ-417',
      't1 1 - police-report the police',
    ]);
  });

  test('go alone; the others stay as they are, and so does the report', () => {
    const before = structuredClone(report);
    const out = without('a2', 'w1', 's2', 'i1', 't1');
    expect(out.acts).toEqual(report.acts?.slice(0, 1));
    expect(out.where?.map(({ key, name }) => key ?? name)).toEqual(['w2', 'a place that nothing names']);
    expect(out.sources?.map(({ key }) => key)).toEqual(['s1', 's3']);
    expect([out.identifiers, out.steps]).toEqual([[], []]);
    expect(report).toEqual(before);
    expect(without()).toBe(report);
  });

  test('take along what is said about them alone', () => {
    expect(without('a1').claims?.map(({ key }) => key)).toEqual(['c1']);
    expect(without('v1').claims?.[0]?.values).toEqual([{ key: 'v2', value: 'five' }]);
    expect(without('v1', 'v2').claims?.map(({ key }) => key)).toEqual(['c2']);
  });

  test('are named nowhere in what goes out, and a source of nothing else is not taken for one of the whole', () => {
    const renaming = { ...namesForBundle(() => 'n'), reports: new Map(), evidence: new Set<string>() };
    const out = outgoingReport('r', without('a1', 'w1'), { ...renaming, part: (_, key) => `new${key}` });
    expect(out.acts).toEqual([{ key: 'newa2', act: 'following', where: 'neww2' }]);
    expect(out.sources).toEqual([
      { key: 'news2', who: 'the paper', about: ['newa2'] },
      { key: 'news3', who: 'the radio' },
    ]);
  });
});
