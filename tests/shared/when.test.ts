import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportInput } from '../../shared/report/read.ts';
import type { FuzzyDate } from '../../shared/report/schema.ts';
import { fallsIn, spanOf, utcSpanOf, whenSortKey, whenWords } from '../../shared/report/when.ts';
import { whenText } from '../../shared/text/when.ts';

test('a clock time that never existed stays as it was typed', () => {
  const json =
    '{"title":"x","when":{"precision":"exact-minute","from":"2025-03-30","fromTime":"03:30","zone":"Europe/Vilnius"}}';
  const result = reportInput(json);
  const when = result.ok ? result.report.when : undefined;
  expect(when).toEqual({ precision: 'exact-minute', from: '2025-03-30', fromTime: '03:30', zone: 'Europe/Vilnius' });
  expect(whenText('en', when)).toBe('30 March 2025, 03:30');
  expect(whenSortKey(when)).toBe('2025-03-30T03:30/2025-03-30T03:30');
});

describe('never more exact than typed', () => {
  test.each<[FuzzyDate, string]>([
    [{ from: '2025' }, '2025'],
    [{ from: '2025-05' }, 'May 2025'],
    [{ from: '2025-05-21', precision: 'day-unknown' }, 'May 2025'],
    [{ from: '2025-05-21', precision: 'month-unknown' }, '2025'],
    [{ from: '2025-05-21', fromTime: '16:52', precision: 'exact-day' }, '21 May 2025'],
    [{ from: '2025-05-21', fromTime: '16:52', precision: 'exact-hour' }, '21 May 2025, in the hour from 16:00'],
    [{ from: '2025-09', fromTime: '17:50' }, 'September 2025'],
    [{ from: '2025-09-12', fromTime: '17:50', precision: 'estimate' }, 'About 12 September 2025, 17:50'],
    [
      { from: '2025-06-07', to: '2025-06-08', partOfDay: 'night', precision: 'between' },
      'Between 7 June 2025 and 8 June 2025 (at night)',
    ],
    [{ from: '2025-06-11', precision: 'ongoing' }, 'Since 11 June 2025, still going on'],
    [{ from: '2025-06-11', precision: 'before' }, 'Not later than 11 June 2025'],
    [{ to: '2025-06-11', precision: 'after' }, 'Not earlier than 11 June 2025'],
    [{ from: '2025-06-11', precision: 'date-unknown' }, 'Date not known'],
    [{ asTold: 'after Novruz' }, 'Date not known'],
    [{}, 'Date not known'],
  ])('%o is "%s"', (when, text) => {
    expect(whenText('en', when)).toBe(text);
  });
});

describe('order', () => {
  test('by earliest, then latest; an unknown date has no key', () => {
    const keys = [{ from: '2024' }, { from: '2024-01' }, { from: '2025-01-01' }, { from: '2025' }].map(whenSortKey);
    expect([...keys].sort()).toEqual([keys[1], keys[0], keys[2], keys[3]]);
    expect(whenSortKey(undefined)).toBe('');
    expect(whenSortKey({ asTold: 'in spring' })).toBe('');
  });
  test('ends in the wrong order are put right', () => {
    expect(spanOf({ from: '2025-06', to: '2025-05-03' })).toEqual({
      earliest: '2025-05-03T00:00',
      latest: '2025-06-30T23:59',
    });
    expect(whenWords({ from: '2025-06', to: '2025-05-03' })).toEqual({
      kind: 'between',
      from: { year: 2025, month: 5, day: 3 },
      to: { year: 2025, month: 6 },
    });
  });
  test('February knows its years', () => {
    expect(spanOf({ from: '2024-02' }).latest).toBe('2024-02-29T23:59');
    expect(spanOf({ from: '2025-02' }).latest).toBe('2025-02-28T23:59');
  });
});

describe('certainly and possibly', () => {
  const may = { from: '2025-05-01', to: '2025-05-31' };
  test.each<[FuzzyDate | undefined, 'certainly' | 'possibly' | 'no']>([
    [{ from: '2025-05-31', fromTime: '23:59' }, 'certainly'],
    [{ from: '2025-05' }, 'certainly'],
    [{ from: '2025' }, 'possibly'],
    [{ from: '2025-06' }, 'no'],
    [{ from: '2025-04-30', to: '2025-05-01', precision: 'between' }, 'possibly'],
    [{ from: '2025-05-15', precision: 'estimate' }, 'certainly'],
    [{ from: '2025-05-31', precision: 'estimate' }, 'possibly'],
    [{ from: '2025-06-01', fromTime: '09:00', precision: 'estimate' }, 'possibly'],
    [{ from: '2025-06-02', precision: 'estimate' }, 'no'],
    [{ from: '2025-05-03', precision: 'ongoing' }, 'certainly'],
    [{ from: '2025-03-03', precision: 'ongoing' }, 'possibly'],
    [{ from: '2025-06-03', precision: 'ongoing' }, 'no'],
    [{ to: '2025-04-03', precision: 'before' }, 'no'],
    [{ to: '2025-06-03', precision: 'before' }, 'possibly'],
    [{ from: '2025-04-03', precision: 'after' }, 'possibly'],
    [undefined, 'possibly'],
    [{ asTold: 'the week of the trial' }, 'possibly'],
  ])('%o in May 2025: %s', (when, answer) => {
    expect(fallsIn(when, may)).toBe(answer);
  });

  test('an open period', () => {
    expect(fallsIn({ from: '2025' }, {})).toBe('certainly');
    expect(fallsIn({ from: '2025' }, { from: '2025-01-01' })).toBe('certainly');
    expect(fallsIn({ from: '2025' }, { to: '2024-12-31' })).toBe('no');
    expect(fallsIn({ to: '2025', precision: 'before' }, { to: '2025-12-31' })).toBe('certainly');
  });

  test('cutting a period in two loses nothing: what certainly falls in a part certainly falls in the whole', () => {
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
    const precision = fc.constantFrom('estimate', 'between', 'before', 'after', 'ongoing', 'repeated', 'exact-day');
    fc.assert(
      fc.property(date, date, precision, day, day, (from, to, how, one, other) => {
        const when = { from, to, precision: how };
        const [start, end] = [one, other].sort();
        const part = fallsIn(when, { from: start, to: end });
        const whole = fallsIn(when, { from: start });
        if (part === 'certainly') expect(whole).toBe('certainly');
        if (part === 'possibly') expect(whole).not.toBe('no');
      }),
    );
  });
});

describe('in the calendar it was typed in', () => {
  const aban: FuzzyDate = { calendar: 'solar-hijri', from: '1403-08-17', fromTime: '22:30', zone: 'Europe/Stockholm' };

  test('the words stay, the interval is Gregorian, the instant is known', () => {
    expect(whenWords(aban)).toMatchObject({
      kind: 'at',
      date: { year: 1403, month: 8, day: 17, hour: 22, minute: 30 },
    });
    expect(spanOf(aban)).toEqual({ earliest: '2024-11-07T22:30', latest: '2024-11-07T22:30' });
    expect(utcSpanOf(aban)).toEqual({ earliest: '2024-11-07T21:30', latest: '2024-11-07T21:30', utc: true });
    expect(whenSortKey(aban)).toBe('2024-11-07T22:30/2024-11-07T22:30');
    expect(fallsIn(aban, { from: '2024-11-01', to: '2024-11-30' })).toBe('certainly');
    expect(fallsIn(aban, { from: '1403-01-01', to: '1403-12-29' })).toBe('no');
  });

  test('a month and a year there are not a month and a year here', () => {
    const azar: FuzzyDate = { calendar: 'solar-hijri', from: '1403-09' };
    expect(spanOf(azar)).toEqual({ earliest: '2024-11-21T00:00', latest: '2024-12-20T23:59' });
    expect(spanOf({ calendar: 'solar-hijri', from: '1403' })).toEqual({
      earliest: '2024-03-20T00:00',
      latest: '2025-03-20T23:59',
    });
    expect(fallsIn({ ...azar, precision: 'estimate' }, { to: '2024-11-01' })).toBe('possibly');
    expect(fallsIn(azar, { to: '2024-11-01' })).toBe('no');
  });

  test('a day that the reckoned month does not have counts as its month; an unknown calendar says nothing', () => {
    // Ramadan 1446 has 29 days in the table of Umm al-Qura.
    expect(spanOf({ calendar: 'lunar-hijri', from: '1446-09-30', fromTime: '20:00' })).toEqual(
      spanOf({ calendar: 'lunar-hijri', from: '1446-09' }),
    );
    expect(spanOf({ calendar: 'of-a-later-list', from: '2024-11-07' })).toEqual({
      earliest: undefined,
      latest: undefined,
    });
    expect(fallsIn({ calendar: 'of-a-later-list', from: '2024-11-07' }, { from: '2025-01-01' })).toBe('possibly');
  });
});

describe('in UTC', () => {
  const minute = { precision: 'exact-minute' };

  test('a time that a clock change skipped stays as written and is marked', () => {
    const call: FuzzyDate = { ...minute, from: '2025-03-30', fromTime: '03:30', zone: 'Europe/Vilnius' };
    expect(spanOf(call)).toEqual({ earliest: '2025-03-30T03:30', latest: '2025-03-30T03:30' });
    expect(utcSpanOf(call)).toEqual({
      earliest: '2025-03-30T00:30',
      latest: '2025-03-30T01:30',
      utc: true,
      irregular: 'skipped',
    });
  });

  test('a time that the clock showed twice is both, unless a document says which', () => {
    const mail: FuzzyDate = { ...minute, from: '2025-10-26', fromTime: '02:30', zone: 'Europe/Stockholm' };
    expect(utcSpanOf(mail)).toEqual({
      earliest: '2025-10-26T00:30',
      latest: '2025-10-26T01:30',
      utc: true,
      irregular: 'repeated',
    });
    const first = { earliest: '2025-10-26T00:30', latest: '2025-10-26T00:30', utc: true };
    expect(utcSpanOf({ ...mail, offset: '+02:00' })).toEqual(first);
    expect(utcSpanOf({ ...minute, from: '2025-10-26', fromTime: '04:30', offset: '+04:00' })).toEqual(first);
  });

  test('what happened in two countries stands in the order of time', () => {
    const search = utcSpanOf({ ...minute, from: '2025-11-07', fromTime: '02:40', zone: 'Asia/Baku' });
    const window = utcSpanOf({ ...minute, from: '2025-11-06', fromTime: '23:47', zone: 'Europe/Prague' });
    expect(search).toEqual({ earliest: '2025-11-06T22:40', latest: '2025-11-06T22:40', utc: true });
    expect(window).toEqual({ earliest: '2025-11-06T22:47', latest: '2025-11-06T22:47', utc: true });
  });

  test('a day is the day of its zone, also one that began without midnight; without a zone nothing is converted', () => {
    expect(utcSpanOf({ from: '2024-11-07', zone: 'Asia/Tehran' })).toEqual({
      earliest: '2024-11-06T20:30',
      latest: '2024-11-07T20:29',
      utc: true,
    });
    // The clock went from 00:00 to 01:00.
    expect(utcSpanOf({ from: '2022-03-22', zone: 'Asia/Tehran' })).toMatchObject({
      latest: '2022-03-22T19:29',
      utc: true,
    });
    expect(utcSpanOf({ from: '2022-03-22', zone: 'Asia/Tehran' }).irregular).toBeUndefined();
    expect(utcSpanOf({ from: '2024-11-07' })).toEqual({
      earliest: '2024-11-07T00:00',
      latest: '2024-11-07T23:59',
      utc: false,
    });
    expect(utcSpanOf({ from: '2024-11-07', zone: 'Asia/Nowhere' }).utc).toBe(false);
    expect(utcSpanOf(undefined)).toEqual({ earliest: undefined, latest: undefined, utc: false });
  });
});
