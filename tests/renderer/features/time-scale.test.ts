import { describe, expect, test } from 'vitest';
import {
  ARROW,
  instantOf,
  labelsThatFit,
  markOf,
  NARROWEST,
  type Period,
  periodAt,
  ticksOf,
  wholeMonths,
} from '../../../renderer/features/patterns/time-scale.ts';
import { clockIn, dayIn, onlyZoneOf, townOf } from '../../../renderer/features/patterns/zones.ts';
import { drawable } from '../../../shared/patterns/moments.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { utcSpanOf } from '../../../shared/report/when.ts';

/** As the vault gives it. */
function dated(when: FuzzyDate) {
  return { when, ...(drawable(utcSpanOf(when)) ?? { earliest: null, latest: null }) };
}
const day = (text: string) => instantOf(`${text}T00:00`);
const april: Period = { from: day('2024-04-01'), to: day('2024-05-01') };
const year: Period = { from: day('2024-01-01'), to: day('2025-01-01') };

describe('where a mark begins and ends', () => {
  test('a day is a point where a day is narrow, and a band of its own width where it is not', () => {
    const event = dated({ precision: 'exact-day', from: '2024-04-16' });
    expect(markOf(event, year)?.shape).toBe('point');
    const mark = markOf(event, april);
    expect(mark?.shape).toBe('band');
    expect(mark?.start).toBeCloseTo(15 / 30, 3);
    expect(mark?.end).toBeCloseTo(16 / 30, 3);
  });

  test('an interval is never a point, and no narrower than can be seen', () => {
    const mark = markOf(dated({ precision: 'interval', from: '2024-04-02', to: '2024-04-07' }), year);
    expect(mark?.shape).toBe('band');
    expect((mark?.end ?? 0) - (mark?.start ?? 0)).toBeCloseTo(NARROWEST, 5);
    const near = markOf(dated({ precision: 'interval', from: '2024-04-02', to: '2024-04-07' }), april);
    expect([near?.start, near?.end].map((at) => at?.toFixed(3))).toEqual(['0.033', '0.233']);
  });

  test('a month whose day is not known is a band, however small the scale', () => {
    const century: Period = { from: day('1950-01-01'), to: day('2050-01-01') };
    expect(markOf(dated({ precision: 'day-unknown', from: '2024-04' }), century)?.shape).toBe('band');
  });

  test('one day or another has a mark for each, and none between them', () => {
    const mark = markOf(dated({ precision: 'exact-day', from: '2024-04-06', or: [{ from: '2024-06-08' }] }), year);
    expect(mark).toMatchObject({ shape: 'perhaps', outside: null });
    expect(mark?.others).toMatchObject([{ shape: 'perhaps', outside: null }]);
    const [first, second] = [mark, mark?.others?.[0]];
    expect(first?.end ?? 1).toBeLessThan(0.3);
    expect(second?.start ?? 0).toBeGreaterThan(0.4);
    // Of one that lies in another month, only that it does.
    const near = markOf(dated({ precision: 'exact-day', from: '2024-04-06', or: [{ from: '2024-06-08' }] }), april);
    expect(near).toMatchObject({ shape: 'perhaps', outside: null, others: [{ outside: 'later' }] });
    const far: Period = { from: day('2023-01-01'), to: day('2024-01-01') };
    expect(markOf(dated({ from: '2024-04-06', or: [{ from: '2024-06-08' }] }), far)?.others).toEqual([]);
    expect(markOf(dated({ precision: 'estimate', fromTime: '02:45' }), year)).toBeNull();
  });

  test('a stay is drawn through as far as it is known, and an open side says no length', () => {
    const both = markOf(
      dated({ precision: 'exact-day', toPrecision: 'estimate', from: '2024-04-04', to: '2024-04-15' }),
      april,
    );
    expect(both).toMatchObject({ shape: 'stay', start: 0.1, end: 0.5, cutStart: false, cutEnd: false });
    const open = markOf(
      dated({ precision: 'before', toPrecision: 'after', from: '2024-04-15', to: '2024-04-16' }),
      april,
    );
    expect(open).toMatchObject({ shape: 'stay', cutStart: true, cutEnd: true, outside: null });
    expect((open?.known?.start ?? 0) - (open?.start ?? 0)).toBeCloseTo(ARROW, 3);
    expect((open?.end ?? 0) - (open?.known?.end ?? 0)).toBeCloseTo(ARROW, 3);
    const still = markOf(dated({ precision: 'exact-day', toPrecision: 'ongoing', from: '2024-03-01' }), april);
    expect(still).toMatchObject({ start: 0, end: 1, known: { start: 0, end: 1 }, cutStart: true, cutEnd: true });
    const begun = dated({ precision: 'exact-day', toPrecision: 'date-unknown', from: '2024-05-01' });
    expect(markOf(begun, april)).toMatchObject({ outside: 'later' });
    expect(markOf(begun, year)).toMatchObject({ cutStart: false, cutEnd: true });
  });

  test('before and after are open arrows at the one day that is known', () => {
    const before = markOf(dated({ precision: 'before', to: '2024-04-15' }), april);
    expect(before).toMatchObject({ shape: 'before', end: 0.5, cutStart: true, cutEnd: false, outside: null });
    expect(before?.start).toBeCloseTo(0.5 - ARROW, 5);
    const after = markOf(dated({ precision: 'after', from: '2024-04-16' }), april);
    expect(after).toMatchObject({ shape: 'after', start: 0.5, cutStart: false, cutEnd: true });
    expect(after?.end).toBeCloseTo(0.5 + ARROW, 5);
  });

  test('where the known end lies beyond the period, all of the period is possible', () => {
    expect(markOf(dated({ precision: 'before', to: '2024-06-01' }), april)).toMatchObject({ start: 0, end: 1 });
    expect(markOf(dated({ precision: 'after', from: '2024-02-01' }), april)).toMatchObject({ start: 0, end: 1 });
  });

  test('what goes on reaches the end of the period', () => {
    const mark = markOf(dated({ precision: 'ongoing', from: '2024-04-16' }), april);
    expect(mark).toMatchObject({ shape: 'since', start: 0.5, end: 1, cutEnd: true });
  });

  test('an estimate has a halo, several times are dots', () => {
    expect(markOf(dated({ precision: 'estimate', from: '2024-04-16' }), year)?.shape).toBe('halo');
    const times = markOf(dated({ precision: 'repeated', from: '2024-04', to: '2024-06' }), april);
    expect(times).toMatchObject({ shape: 'dots', start: 0, end: 1, cutStart: false, cutEnd: true });
  });

  test('what lies outside is a sign at the edge and nothing else', () => {
    expect(markOf(dated({ from: '2024-03-31' }), april)).toMatchObject({ outside: 'earlier', start: 0, end: 0 });
    expect(markOf(dated({ from: '2024-05-01' }), april)).toMatchObject({ outside: 'later', start: 1, end: 1 });
    expect(markOf(dated({ precision: 'before', to: '2024-03-01' }), april)?.outside).toBe('earlier');
    expect(markOf(dated({ precision: 'ongoing', from: '2024-06' }), april)?.outside).toBe('later');
  });

  test('without a date there is no place', () => {
    expect(markOf({ when: undefined, earliest: null, latest: null }, april)).toBeNull();
    expect(markOf({ when: { precision: 'date-unknown' }, earliest: null, latest: null }, april)).toBeNull();
  });

  test('a report that has its time from its acts is drawn by them', () => {
    const from = { when: undefined, earliest: '2024-04-03T00:00', latest: '2024-04-09T23:59' };
    expect(markOf(from, april)).toMatchObject({ shape: 'band', cutStart: false, cutEnd: false });
    expect(markOf({ ...from, latest: '2024-04-03T23:59' }, year)?.shape).toBe('point');
  });
});

describe('the scale', () => {
  test('shows the calendar year, month or day of an instant', () => {
    const at = instantOf('2024-02-29T13:20');
    const whole = { from: 0, to: 1 };
    expect(periodAt('all', at, whole)).toBe(whole);
    expect(periodAt('year', at, whole)).toEqual(year);
    expect(periodAt('month', at, whole)).toEqual({ from: day('2024-02-01'), to: day('2024-03-01') });
    expect(periodAt('day', at, whole)).toEqual({ from: day('2024-02-29'), to: day('2024-03-01') });
  });

  test('of everything spans whole months', () => {
    expect(wholeMonths(day('2024-04-16'), day('2024-04-02'))).toEqual(april);
  });

  test('has at most six labels, in order, inside the period', () => {
    const periods = [
      april,
      year,
      wholeMonths(day('2019-05-05'), day('2026-01-01')),
      periodAt('day', april.from, april),
    ];
    for (const period of [...periods, wholeMonths(day('1930-05-05'), day('2026-01-01'))]) {
      const at = ticksOf(period).map((tick) => tick.at);
      expect(at.length).toBeGreaterThan(1);
      expect(at.length).toBeLessThanOrEqual(6);
      expect(at).toEqual([...at].sort((a, b) => a - b));
      expect(Math.min(...at)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...at)).toBeLessThan(1);
    }
    expect(ticksOf(year).map((tick) => tick.day)).toEqual(['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01']);
    expect(ticksOf(periodAt('day', april.from, april)).map(({ hour }) => hour)).toEqual([0, 6, 12, 18]);
  });
});

test('the second clock is that of a country with one zone', () => {
  expect(onlyZoneOf('AZ')).toBe('Asia/Baku');
  expect(onlyZoneOf('RU')).toBeNull();
  expect(onlyZoneOf('nothing')).toBeNull();
  expect(townOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(clockIn('Asia/Baku', instantOf('2024-04-02T21:30'), 'en-GB', false)).toBe('01:30');
  expect(dayIn('Asia/Baku', instantOf('2024-04-02T21:30'))).toBe('2024-04-03');
});

describe('labels of the scale', () => {
  const shown = (starts: readonly number[], widths: readonly number[], width: number) => [
    ...labelsThatFit(starts, widths, width),
  ];
  test('all, where there is room', () => {
    expect(shown([0, 0.25, 0.5, 0.75], [20, 20, 20, 20], 100)).toEqual([0, 1, 2, 3]);
  });
  test('every second or third, where they would touch; what would stand out is left out', () => {
    expect(shown([0, 0.25, 0.5, 0.75], [30, 30, 30, 25], 100)).toEqual([0, 2]);
    expect(shown([0, 0.2, 0.4, 0.6, 0.8], [41, 41, 41, 38, 20], 100)).toEqual([0, 3]);
    expect(shown([0, 0.5], [40, 60], 100)).toEqual([0]);
  });
  test('the first, however little room there is', () => {
    expect(shown([0, 0.5], [500, 500], 100)).toEqual([0]);
    expect(shown([], [], 100)).toEqual([]);
  });
});
