import { expect, test } from 'vitest';
import { entryKey, withChanged, without } from '../../../renderer/features/editor/entries.ts';
import { comparedLines, reportLines } from '../../../renderer/features/editor/report-lines.ts';
import type { Report } from '../../../shared/report/schema.ts';

const lines = (report: Report) =>
  reportLines(
    report,
    (code) => `<${code}>`,
    (when) => when?.from ?? '',
  );

test('only fields that say something are lines, in the order of the form', () => {
  expect(lines({})).toEqual([]);
  expect(
    lines({ tags: ['x'], title: 'T', people: [{ role: 'witness' }, {}], urgency: 'weeks', narrative: '' }).map(
      ({ field, values }) => [field, values],
    ),
  ).toEqual([
    ['title', ['T']],
    ['people', ['<witness>']],
    ['tags', ['#x']],
    ['urgency', ['<weeks>']],
  ]);
});

test('a comparison shows every field that either version has, and what differs', () => {
  const compared = comparedLines(
    lines({ title: 'A', narrative: 'n' }),
    lines({ title: 'B', narrative: 'n', tags: ['t'] }),
  );
  expect(compared.map(({ field, same }) => [field, same])).toEqual([
    ['title', false],
    ['narrative', true],
    ['tags', false],
  ]);
});

test('an entry keeps its key through changes, and the others theirs when one goes', () => {
  const people = [{ name: 'a' }, { name: 'b' }];
  const [first, second] = people.map(entryKey);
  expect(first).not.toBe(second);
  const changed = withChanged(people, 1, { name: 'c' });
  expect(changed.map(entryKey)).toEqual([first, second]);
  expect(without(changed, 0).map(entryKey)).toEqual([second]);
  expect(people).toEqual([{ name: 'a' }, { name: 'b' }]);
});
