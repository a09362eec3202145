import { expect, test } from 'vitest';
import { dayOf, firstDay, lastDay, partsOf, readParts } from '../../../renderer/ui/partial-date.ts';

const parts = (year: string, month = '', day = '') => ({ year, month, day });

test('takes as much as is known and no more', () => {
  expect(readParts(parts('2025'), 'any').value).toBe('2025');
  expect(readParts(parts('2025', '03'), 'any').value).toBe('2025-03');
  expect(readParts(parts('2025', '03', '4'), 'any').value).toBe('2025-03-04');
  expect(readParts(parts('2025', '03', '4'), 'month').value).toBe('2025-03');
  expect(readParts(parts('2025', '03', '4'), 'year').value).toBe('2025');
});

test('nothing typed is no problem; half a date is a problem and no value', () => {
  expect(readParts(parts(''), 'day')).toEqual({ value: undefined, problem: null });
  expect(readParts(parts('20'), 'any')).toEqual({ value: undefined, problem: 'no-year' });
  expect(readParts(parts('', '03', '4'), 'any').problem).toBe('no-year');
  expect(readParts(parts('2025', '', '4'), 'any').problem).toBe('no-month');
  expect(readParts(parts('2025', '03'), 'day').problem).toBe('no-day');
  expect(readParts(parts('2025'), 'month').problem).toBe('no-month');
});

test('only days that the calendar has', () => {
  expect(readParts(parts('2025', '02', '29'), 'day')).toEqual({ value: undefined, problem: 'no-such-day' });
  expect(readParts(parts('2024', '02', '29'), 'day').value).toBe('2024-02-29');
  expect(readParts(parts('2025', '04', '31'), 'day').problem).toBe('no-such-day');
  expect(readParts(parts('2025', '04', '0'), 'day').problem).toBe('no-such-day');
});

test('digits of other scripts are taken', () => {
  expect(readParts(parts('۲۰۲۵', '03', '۱۴'), 'day').value).toBe('2025-03-14');
});

test('parts of a value give the value back', () => {
  for (const value of ['2025', '2025-03', '2025-03-04']) expect(readParts(partsOf(value), 'any').value).toBe(value);
});

test('the ends of a partial date', () => {
  expect([firstDay('2025'), lastDay('2025')]).toEqual(['2025-01-01', '2025-12-31']);
  expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
  expect([firstDay('2025-03-04'), lastDay('2025-03-04')]).toEqual(['2025-03-04', '2025-03-04']);
});

test('the day of an instant is the local one', () => {
  expect(dayOf(new Date(2025, 2, 4, 23, 59).getTime())).toBe('2025-03-04');
});
