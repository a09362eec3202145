import { expect, test } from 'vitest';
import {
  canHaveEnd,
  clockOf,
  dateForm,
  END_PRECISIONS,
  firstLabel,
  orNoDate,
  withPrecision,
  withToPrecision,
} from '../../../renderer/features/editor/fuzzy-form.ts';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import { type FuzzyDate, reportDraftSchema } from '../../../shared/report/schema.ts';

const FULL: FuzzyDate = {
  precision: 'between',
  from: '2025-03-14',
  fromTime: '21:15',
  to: '2025-04-02',
  toTime: '08:00',
  zone: 'Asia/Baku',
  partOfDay: 'evening',
  asTold: 'after the holiday',
};

test('whatever precision is chosen, the date can be written and holds nothing that the form does not show', () => {
  for (const precision of CODE_LISTS['date-precision'].codes) {
    const when = withPrecision(FULL, precision);
    expect(reportDraftSchema.safeParse({ when }).success, precision).toBe(true);
    const form = dateForm(when);
    if (form.from === null) expect(when?.from, precision).toBeUndefined();
    if (form.to === null) expect(when?.to, precision).toBeUndefined();
    if (form.time === null) expect([when?.fromTime, when?.toTime], precision).toEqual([undefined, undefined]);
    if (!form.partOfDay) expect(when?.partOfDay, precision).toBeUndefined();
    if (!form.zone) expect(when?.zone, precision).toBeUndefined();
    expect(when?.asTold).toBe('after the holiday');
  }
});

test('a date is cut to what is claimed, never filled up', () => {
  expect(withPrecision(FULL, 'day-unknown')?.from).toBe('2025-03');
  expect(withPrecision(FULL, 'month-unknown')?.from).toBe('2025');
  expect(withPrecision({ precision: 'month-unknown', from: '2025' }, 'exact-day')?.from).toBeUndefined();
  expect(withPrecision(FULL, 'exact-hour')?.fromTime).toBe('21:00');
});

test('"before" asks for the end: the only date changes sides and comes back', () => {
  const before = withPrecision({ precision: 'exact-day', from: '2025-03-14' }, 'before');
  expect(before).toEqual({ precision: 'before', to: '2025-03-14' });
  expect(withPrecision(before, 'after')).toEqual({ precision: 'after', from: '2025-03-14' });
});

test('taking the precision away leaves only the own words', () => {
  expect(withPrecision(FULL, undefined)).toEqual({ asTold: 'after the holiday' });
  expect(withPrecision({ precision: 'exact-day', from: '2025-03-14' }, undefined)).toBeUndefined();
});

test('a date without precision, or with one of a later list, shows all fields, so that nothing is hidden', () => {
  expect(dateForm({ from: '2025' }).to).toBe('any');
  expect(dateForm({ precision: 'of-a-later-list', from: '2025' }).to).toBe('any');
  expect(dateForm(undefined).from).toBeNull();
});

test('a clock time in the ways people write it', () => {
  const times: readonly (readonly [string, string | undefined])[] = [
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['21 15', '21:15'],
    [' 23:59 ', '23:59'],
    ['24:00', undefined],
    ['12:60', undefined],
    ['noon', undefined],
    ['04:30:57', '04:30:57'],
    ['4.30.07', '04:30:07'],
    ['04:30:60', undefined],
    ['04:30:5', undefined],
    ['', undefined],
  ];
  for (const [typed, time] of times) expect(clockOf(typed), typed).toBe(time);
});

test('a date that says nothing is no date', () => {
  expect(orNoDate({ from: undefined, asTold: '' })).toBeUndefined();
  expect(orNoDate({ from: '2025', to: undefined })).toEqual({ from: '2025' });
});

test('a clock time may be typed with Persian digits', () => {
  expect(clockOf('۲۱:۰۵')).toBe('21:05');
});

test('the calendar goes with the date and never without one', () => {
  expect(withPrecision({ calendar: 'solar-hijri', from: '1403-07-05', precision: 'estimate' }, 'before')).toEqual({
    precision: 'before',
    to: '1403-07-05',
    calendar: 'solar-hijri',
  });
  expect(withPrecision({ calendar: 'solar-hijri', from: '1403-07-05' }, 'date-unknown')).toEqual({
    precision: 'date-unknown',
  });
  expect(orNoDate({ calendar: 'solar-hijri' })).toBeUndefined();
  expect(orNoDate({ calendar: 'solar-hijri', to: '1403' })).toEqual({ calendar: 'solar-hijri', to: '1403' });
});

test('an end of its own: every pair of precisions is a form that holds what it shows and nothing else', () => {
  for (const precision of CODE_LISTS['date-precision'].codes.filter(canHaveEnd))
    for (const toPrecision of END_PRECISIONS) {
      const when = withToPrecision(withPrecision(FULL, precision) ?? {}, toPrecision);
      expect(when).toMatchObject({ precision, toPrecision });
      expect(reportDraftSchema.safeParse({ when }).success).toBe(true);
      const form = dateForm(when);
      expect(firstLabel(when)).toBe('when.from');
      if (form.from === null) expect(when.from).toBeUndefined();
      if (form.to === null) expect(when.to).toBeUndefined();
      if (form.toTime === null) expect(when.toTime).toBeUndefined();
    }
  expect(canHaveEnd('between')).toBe(false);
  expect(canHaveEnd(undefined)).toBe(false);
});

test('"not later than" is said of the beginning once there is an end, and comes back', () => {
  const before: FuzzyDate = { precision: 'before', to: '2025-11-06', toTime: '23:44', zone: 'Europe/Prague' };
  const stay = withToPrecision(before, 'after');
  expect(stay).toEqual({
    precision: 'before',
    toPrecision: 'after',
    from: '2025-11-06',
    fromTime: '23:44',
    zone: 'Europe/Prague',
  });
  expect(withToPrecision(stay, undefined)).toEqual(before);
  expect(withPrecision(stay, 'estimate')).toEqual({ ...stay, precision: 'estimate' });
  expect(withPrecision(stay, 'between')?.toPrecision).toBeUndefined();
});

test('other days go with the form, and so does the calendar; a time may stand without a day', () => {
  const either: FuzzyDate = {
    precision: 'exact-day',
    calendar: 'solar-hijri',
    from: '1403-08-19',
    or: [{ from: '1403-08-20' }],
  };
  expect(withPrecision(either, 'estimate')).toEqual({ ...either, precision: 'estimate' });
  expect(withPrecision(either, 'day-unknown')?.or).toEqual([{ from: '1403-08' }]);
  expect(withPrecision(either, 'date-unknown')).toEqual({ precision: 'date-unknown' });
  expect(orNoDate({ calendar: 'solar-hijri', or: [{ from: '1403' }] })).toEqual({
    calendar: 'solar-hijri',
    or: [{ from: '1403' }],
  });
  expect(withPrecision({ precision: 'estimate', fromTime: '02:45' }, 'exact-minute')).toEqual({
    precision: 'exact-minute',
    fromTime: '02:45',
  });
});
