import { expect, test } from 'vitest';
import {
  dayOf,
  dayText,
  inOtherCalendar,
  isDateOf,
  keptDay,
  partsOf,
  readParts,
  typedOf,
} from '../../../renderer/ui/partial-date.ts';

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

test('the Gregorian day that a year, a month or a day stands for', () => {
  const ends = (calendar: Parameters<typeof keptDay>[0], typed: string) => [
    keptDay(calendar, typed, 'first'),
    keptDay(calendar, typed, 'last'),
  ];
  expect(ends('gregorian', '2025')).toEqual(['2025-01-01', '2025-12-31']);
  expect(ends('gregorian', '2024-02')).toEqual(['2024-02-01', '2024-02-29']);
  expect(ends('gregorian', '2025-03-04')).toEqual(['2025-03-04', '2025-03-04']);
  // 1403 is a leap year.
  expect(ends('solar-hijri', '1403')).toEqual(['2024-03-20', '2025-03-20']);
  expect(keptDay('solar-hijri', undefined, 'first')).toBeUndefined();
  expect(typedOf('solar-hijri', '2025-09-12')).toBe('1404-06-21');
  expect(typedOf('gregorian', '2025-09-12')).toBe('2025-09-12');
  expect(typedOf('gregorian', '2025-09-31')).toBe('2025-09-31');
});

test('the day of an instant is the local one', () => {
  expect(dayOf(new Date(2025, 2, 4, 23, 59).getTime())).toBe('2025-03-04');
});

test('a day is one that its own calendar has', () => {
  expect(readParts(parts('1403', '06', '31'), 'day', 'solar-hijri').value).toBe('1403-06-31');
  expect(readParts(parts('1403', '07', '31'), 'day', 'solar-hijri').problem).toBe('no-such-day');
  // 1403 is a leap year of 366 days, 1404 is not.
  expect(readParts(parts('1403', '12', '30'), 'day', 'solar-hijri').value).toBe('1403-12-30');
  expect(readParts(parts('1404', '12', '30'), 'day', 'solar-hijri').problem).toBe('no-such-day');
  expect(readParts(parts('1900', '02', '29'), 'day', 'julian').value).toBe('1900-02-29');
});

test('a year that the calendar does not have is most likely meant in another', () => {
  expect(readParts(parts('2025', '03', '4'), 'day', 'solar-hijri')).toEqual({
    value: undefined,
    problem: 'no-such-year',
  });
  expect(readParts(parts('۱۴۰۳'), 'any', 'solar-hijri').value).toBe('1403');
});

test('of a calendar of a later list only the form is checked', () => {
  expect(isDateOf('ethiopian', '2017-13-05')).toBe(true);
  expect(isDateOf('ethiopian', '2017-01-32')).toBe(false);
});

test('the other calendar beside a date: a day is a day, a month is a span', () => {
  expect(inOtherCalendar('gregorian', '2024-09-26', 'gregorian')).toBeUndefined();
  expect(inOtherCalendar('solar-hijri', undefined, 'gregorian')).toBeUndefined();
  expect(inOtherCalendar('solar-hijri', '1403-07-05', 'gregorian')).toEqual({
    calendar: 'gregorian',
    from: { year: 2024, month: 9, day: 26 },
    to: undefined,
  });
  expect(inOtherCalendar('solar-hijri', '1403-07', 'solar-hijri')).toEqual({
    calendar: 'gregorian',
    from: { year: 2024, month: 9, day: 22 },
    to: { year: 2024, month: 10, day: 21 },
  });
  expect(inOtherCalendar('gregorian', '2024-09-26', 'solar-hijri')?.from).toEqual({ year: 1403, month: 7, day: 5 });
});

test('a day as text has four, two and two digits', () => {
  expect(dayText({ year: 987, month: 1, day: 2 })).toBe('0987-01-02');
});
