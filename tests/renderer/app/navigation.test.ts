import { expect, test } from 'vitest';
import { AREAS, areaOf, homeOf, type Route, upFrom } from '../../../renderer/app/navigation.ts';

const ID = 'ab'.repeat(16);

test('every area has a first screen that belongs to it and has nothing above it', () => {
  for (const area of AREAS) {
    expect(areaOf(homeOf(area))).toBe(area);
    expect(upFrom(homeOf(area))).toBeNull();
  }
});

test('a report belongs to the reports, and one step up is the list', () => {
  const report: Route = { name: 'report', id: ID };
  expect(areaOf(report)).toBe('reports');
  expect(upFrom(report)).toEqual({ name: 'reports' });
});

test('one step up from an opened record, recipient or bundle is its list', () => {
  expect(upFrom({ name: 'people', id: ID })).toEqual({ name: 'people', id: null });
  expect(upFrom({ name: 'cases', id: ID })).toEqual({ name: 'cases', id: null });
  expect(upFrom({ name: 'recipients', id: ID })).toEqual({ name: 'recipients', id: null });
  expect(upFrom({ name: 'inbox', id: ID })).toEqual({ name: 'inbox', id: null });
});
