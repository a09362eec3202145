import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Calendar,
  calendarSpan,
  fromGregorian,
  gregorianSpan,
  instantsOf,
  isPartialDateOf,
  isZone,
  readPartialDay,
  toGregorian,
} from '../../shared/calendar.ts';

describe('a day of one calendar is one day of another', () => {
  test.each<[Calendar, string, string]>([
    ['gregorian', '2024-11-07', '2024-11-07'],
    ['gregorian', '0044-02-29', '0044-02-29'],
    ['solar-hijri', '1403-08-17', '2024-11-07'],
    ['solar-hijri', '1403-12-30', '2025-03-20'],
    ['solar-hijri', '1357-11-22', '1979-02-11'],
    ['lunar-hijri', '1446-01-01', '2024-07-07'],
    ['lunar-hijri', '1300-01-01', '1882-11-12'],
    // The October Revolution; the two sides of 1582; a leap day that the Gregorian calendar has not.
    ['julian', '1917-10-25', '1917-11-07'],
    ['julian', '1582-10-05', '1582-10-15'],
    ['julian', '1900-02-29', '1900-03-13'],
    ['julian', '2025-01-01', '2025-01-14'],
  ])('%s %s is %s', (calendar, own, gregorian) => {
    expect(gregorianSpan(calendar, own)).toEqual({ from: gregorian, to: gregorian });
    expect(fromGregorian(calendar, gregorian)).toEqual(readPartialDay(calendar, own));
  });

  test('17 Aban 1403 in parts', () => {
    expect(toGregorian('solar-hijri', { year: 1403, month: 8, day: 17 })).toBe('2024-11-07');
    expect(fromGregorian('solar-hijri', '2024-11-07')).toEqual({ year: 1403, month: 8, day: 17 });
  });
});

/** Any day from the first to the last of the years of a calendar, in its own parts. */
const dayOf = (from: number, to: number, most: number) =>
  fc.record({
    year: fc.integer({ min: from, max: to }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: most }),
  });

test.each<[Calendar, number, number, number]>([
  ['solar-hijri', 1300, 1500, 29],
  ['lunar-hijri', 1300, 1599, 29],
  ['julian', 2, 9998, 28],
  ['gregorian', 1, 9999, 28],
])('there and back is the same day: %s', (calendar, from, to, most) => {
  fc.assert(
    fc.property(dayOf(from, to, most), (day) => {
      const gregorian = toGregorian(calendar, day);
      expect(gregorian).toBeDefined();
      expect(fromGregorian(calendar, gregorian ?? '')).toEqual(day);
    }),
  );
});

test.each<[Calendar, string, number, number]>([
  ['solar-hijri', 'persian', 1300, 1500],
  ['lunar-hijri', 'islamic-umalqura', 1301, 1598],
])('%s is the calendar that ICU calls %s', (calendar, icu, from, to) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${icu}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  fc.assert(
    fc.property(dayOf(from, to, 29), (day) => {
      const parts = format.formatToParts(new Date(`${toGregorian(calendar, day) ?? ''}T00:00Z`));
      const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
      expect({ year: part('year'), month: part('month'), day: part('day') }).toEqual(day);
    }),
  );
});

test('every year of Solar Hijri begins the day after the one before has ended', () => {
  for (let year = 1300; year < 1500; year++) {
    const [end, next] = [gregorianSpan('solar-hijri', { year })?.to, gregorianSpan('solar-hijri', { year: year + 1 })];
    expect(Date.parse(next?.from ?? '') - Date.parse(end ?? '')).toBe(86_400_000);
    // The new year is the day of the March equinox or the one after it.
    expect(next?.from.slice(5)).toMatch(/^03-(19|20|21|22)$/);
  }
});

describe('a month or a year is the days that it holds', () => {
  test.each<[Calendar, string, string, string]>([
    ['gregorian', '2024-02', '2024-02-01', '2024-02-29'],
    ['solar-hijri', '1403-08', '2024-10-22', '2024-11-20'],
    ['solar-hijri', '1403', '2024-03-20', '2025-03-20'],
    ['solar-hijri', '1404', '2025-03-21', '2026-03-20'],
    ['julian', '1900-02', '1900-02-13', '1900-03-13'],
  ])('%s %s', (calendar, own, from, to) => {
    expect(gregorianSpan(calendar, own)).toEqual({ from, to });
  });

  test('and the other way round', () => {
    expect(calendarSpan('solar-hijri', '2024-11')).toEqual({
      from: { year: 1403, month: 8, day: 11 },
      to: { year: 1403, month: 9, day: 10 },
    });
    expect(calendarSpan('julian', { year: 1918 })).toEqual({
      from: { year: 1917, month: 12, day: 19 },
      to: { year: 1918, month: 12, day: 18 },
    });
  });
});

describe('what a calendar does not have', () => {
  test.each<[Calendar, string]>([
    ['gregorian', '2023-02-29'],
    ['gregorian', '1900-02-29'],
    ['gregorian', '2023-13'],
    ['gregorian', '2023-00'],
    ['gregorian', '0000'],
    ['solar-hijri', '1404-12-30'],
    ['solar-hijri', '1403-07-31'],
    ['solar-hijri', '2024-11-07'],
    ['lunar-hijri', '1446-01-31'],
    ['lunar-hijri', '1299'],
    ['julian', '2023-02-29'],
    ['julian', '2024-04-31'],
  ])('%s has no %s', (calendar, text) => {
    expect(isPartialDateOf(calendar, text)).toBe(false);
    expect(gregorianSpan(calendar, text)).toBeUndefined();
  });

  test.each(['', '24', '2024-1-1', '2024-01-01T00:00', ' 2024', '۱۴۰۳', '2024-11-07\n'])(
    '%j is not a date at all',
    (text) => {
      expect(isPartialDateOf('gregorian', text)).toBe(false);
      expect(fromGregorian('solar-hijri', text)).toBeUndefined();
    },
  );

  test('parts that are no date', () => {
    expect(toGregorian('solar-hijri', { year: 1403, month: 8, day: 30.5 })).toBeUndefined();
    expect(gregorianSpan('gregorian', { year: 2024, day: 3 })).toBeUndefined();
  });

  test('a month is not a day', () => {
    expect(fromGregorian('solar-hijri', '2024-11')).toBeUndefined();
  });

  test('a day outside the other calendar', () => {
    expect(fromGregorian('lunar-hijri', '1882-11-11')).toBeUndefined();
    expect(fromGregorian('solar-hijri', '0600-01-01')).toBeUndefined();
  });
});

describe('the instants of a local time', () => {
  test('an hour that a clock change skipped has none', () => {
    expect(instantsOf('2025-03-30T03:30', 'Europe/Vilnius')).toEqual([]);
    expect(instantsOf('2025-03-30T02:59', 'Europe/Vilnius')).toEqual(['2025-03-30T00:59:00.000Z']);
    expect(instantsOf('2025-03-30T04:00', 'Europe/Vilnius')).toEqual(['2025-03-30T01:00:00.000Z']);
  });

  test('an hour that a clock showed twice has two, and the offset tells which', () => {
    const [first, second] = ['2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z'];
    expect(instantsOf('2025-10-26T02:30', 'Europe/Stockholm')).toEqual([first, second]);
    expect(instantsOf('2025-10-26T02:30', 'Europe/Stockholm', '+02:00')).toEqual([first]);
    expect(instantsOf('2025-10-26T02:30', 'Europe/Stockholm', '+01:00')).toEqual([second]);
  });

  test('Baku has kept one time all year since 2016', () => {
    expect(instantsOf('2015-07-01T12:00', 'Asia/Baku')).toEqual(['2015-07-01T07:00:00.000Z']);
    for (const month of ['01', '03', '07', '10']) {
      for (const year of ['2016', '2019', '2025']) {
        expect(instantsOf(`${year}-${month}-28T12:00`, 'Asia/Baku')).toEqual([`${year}-${month}-28T08:00:00.000Z`]);
      }
    }
  });

  test('an offset needs no zone, and a minus goes the other way', () => {
    expect(instantsOf('2025-01-01T00:30', undefined, '+04:00')).toEqual(['2024-12-31T20:30:00.000Z']);
    expect(instantsOf('2025-01-01T00:30', undefined, '-03:30')).toEqual(['2025-01-01T04:00:00.000Z']);
  });

  test('UTC, and a zone that names a distance', () => {
    expect(instantsOf('2025-01-01T00:30', 'UTC')).toEqual(['2025-01-01T00:30:00.000Z']);
    expect(instantsOf('2025-01-01T00:30', 'Etc/GMT-4')).toEqual(['2024-12-31T20:30:00.000Z']);
  });

  test.each([
    ['2025-02-30T10:00', 'Asia/Baku', undefined],
    ['2025-02-28T24:00', 'Asia/Baku', undefined],
    ['2025-02-28', 'Asia/Baku', undefined],
    ['2025-02-28T10:00', 'Asia/Atlantis', undefined],
    ['2025-02-28T10:00', undefined, undefined],
    ['2025-02-28T10:00', 'Asia/Baku', 'about +04'],
  ])('nothing is said of %s in %s at %s', (local, zone, offset) => {
    expect(instantsOf(local, zone, offset)).toBeUndefined();
  });

  test('a zone is known or not', () => {
    expect(isZone('Asia/Tehran')).toBe(true);
    expect(isZone('Asia/Atlantis')).toBe(false);
  });
});
