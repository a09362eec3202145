/** Dates with two ends, with several days that it may have been, with seconds, without a day, and with something in them that is doubted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LISTS } from '../../shared/report/codes.ts';
import { readReport } from '../../shared/report/read.ts';
import { type FuzzyDate, reportDraftSchema, reportDraftToReadSchema } from '../../shared/report/schema.ts';
import { fallsIn, type Interval, spanOf, utcSpanOf, whenSortKey, whenWords } from '../../shared/report/when.ts';
import { LANGUAGES } from '../../shared/text/languages.ts';
import { whenText } from '../../shared/text/when.ts';

const BAKU = 'Asia/Baku';
const NOTHING = { earliest: undefined, latest: undefined };

describe('two ends that are known apart', () => {
  const shutdown: FuzzyDate = {
    precision: 'estimate',
    toPrecision: 'date-unknown',
    from: '2025-02-22',
    fromTime: '13:30',
    zone: BAKU,
  };
  const night: FuzzyDate = {
    precision: 'before',
    toPrecision: 'after',
    from: '2025-11-06',
    fromTime: '23:44',
    to: '2025-11-06',
    toTime: '23:47',
    zone: 'Europe/Prague',
  };

  test('each is said as exactly as it is known', () => {
    expect(whenText('en', shutdown)).toBe('Began about 22 February 2025, 13:30; end not known');
    expect(whenText('en', night)).toBe(
      'Began not later than 6 November 2025, 23:44; ended not earlier than 6 November 2025, 23:47',
    );
    const locked: FuzzyDate = {
      precision: 'exact-minute',
      toPrecision: 'estimate',
      from: '2025-10-22',
      fromTime: '23:58',
      to: '2025-10-23',
      toTime: '06:00',
    };
    expect(whenText('en', locked)).toBe('Began 22 October 2025, 23:58; ended about 23 October 2025, 06:00');
    expect(whenText('en', { precision: 'day-unknown', toPrecision: 'ongoing', from: '2025-01' })).toBe(
      'Began January 2025; still going on',
    );
    expect(whenText('en', { precision: 'date-unknown', toPrecision: 'exact-day', to: '2025-03-14' })).toBe(
      'Beginning not known; ended 14 March 2025',
    );
  });

  test('an end with a time alone is on the day of the beginning', () => {
    const held = {
      precision: 'estimate',
      toPrecision: 'exact-minute',
      from: '2025-05-02',
      fromTime: '21:10',
      toTime: '23:40',
    };
    expect(whenText('en', held)).toBe('Began about 2 May 2025, 21:10; ended 2 May 2025, 23:40');
  });

  test('an open side stays open, and what is known stays a place in time', () => {
    expect(spanOf(shutdown)).toEqual({
      earliest: '2025-02-22T13:30',
      latest: undefined,
      known: { from: '2025-02-22T13:30', to: '2025-02-22T13:30' },
    });
    expect(utcSpanOf(night)).toEqual({
      ...NOTHING,
      known: { from: '2025-11-06T22:44', to: '2025-11-06T22:47' },
      utc: true,
    });
    expect(whenSortKey(night)).toBe('2025-11-06T23:44/9999-12-31T23:59');
    expect(fallsIn(night, { from: '2025-11-06', to: '2025-11-06' })).toBe('certainly');
    expect(fallsIn(night, { from: '2025-11-07', to: '2025-11-07' })).toBe('possibly');
    expect(fallsIn(shutdown, { to: '2025-02-20' })).toBe('no');
    expect(fallsIn(shutdown, { to: '2025-02-22' })).toBe('possibly');
    expect(fallsIn(shutdown, { from: '2025-02-21', to: '2025-02-23' })).toBe('certainly');
    const both: FuzzyDate = { precision: 'exact-day', toPrecision: 'exact-day', from: '2025-05-02', to: '2025-05-04' };
    expect(spanOf(both)).toEqual({ earliest: '2025-05-02T00:00', latest: '2025-05-04T23:59' });
    expect(fallsIn(both, { from: '2025-05-03', to: '2025-05-03' })).toBe('possibly');
    expect(fallsIn(both, { from: '2025-05-02', to: '2025-05-04' })).toBe('certainly');
  });

  test('with nothing said of either it is a date that is not known', () => {
    expect(whenWords({ precision: 'date-unknown', toPrecision: 'date-unknown' })).toEqual({ kind: 'unknown' });
    expect(spanOf({ toPrecision: 'ongoing' })).toEqual(NOTHING);
  });
});

describe('one day or another', () => {
  const release: FuzzyDate = { precision: 'exact-day', from: '2025-04-06', or: [{ from: '2025-04-08' }], zone: BAKU };

  test('they are said as alternatives, in one sentence', () => {
    expect(whenText('en', release)).toBe('6 April 2025 or 8 April 2025');
    expect(
      whenText('en', { ...release, precision: 'estimate', or: [{ from: '2025-04-08' }, { from: '2025-04-10' }] }),
    ).toBe('About 6 April 2025 or 8 April 2025 or 10 April 2025');
    expect(whenText('tr', { ...release, precision: 'estimate' })).toBe('6 Nisan 2025 veya 8 Nisan 2025 dolayında');
    const nights: FuzzyDate = {
      precision: 'between',
      from: '2025-05-03',
      to: '2025-05-04',
      or: [{ from: '2025-05-04', to: '2025-05-05' }],
      partOfDay: 'night',
    };
    expect(whenText('en', nights)).toBe('3 May 2025 to 4 May 2025 or 4 May 2025 to 5 May 2025 (at night)');
    const counted: FuzzyDate = {
      precision: 'relative',
      calendar: 'solar-hijri',
      from: '1403-08-19',
      or: [{ from: '1403-08-20' }],
    };
    expect(whenText('fa', counted)).toBe('۱۹ آبان ۱۴۰۳ یا ۲۰ آبان ۱۴۰۳، شمرده از رویدادی دیگر');
  });

  test('the span is the hull, and nothing falls between them', () => {
    expect(spanOf(release)).toEqual({
      earliest: '2025-04-06T00:00',
      latest: '2025-04-08T23:59',
      pieces: [
        { earliest: '2025-04-06T00:00', latest: '2025-04-06T23:59' },
        { earliest: '2025-04-08T00:00', latest: '2025-04-08T23:59' },
      ],
    });
    expect(utcSpanOf(release).pieces?.[1]).toEqual({ earliest: '2025-04-07T20:00', latest: '2025-04-08T19:59' });
    expect(fallsIn(release, { from: '2025-04-06', to: '2025-04-06' })).toBe('possibly');
    expect(fallsIn(release, { from: '2025-04-07', to: '2025-04-07' })).toBe('no');
    expect(fallsIn(release, { from: '2025-04-06', to: '2025-04-08' })).toBe('certainly');
    expect(whenSortKey(release)).toBe('2025-04-06T00:00/2025-04-08T23:59');
  });

  test('what is said twice is said once, and an alternative that says nothing is none', () => {
    expect(whenText('en', { ...release, or: [{ from: '2025-04-06' }, {}] })).toBe('6 April 2025');
    expect(whenText('en', { or: [{ from: '2025-04-08' }] })).toBe('8 April 2025');
  });

  test('a day that the calendar does not have is refused where it stands', () => {
    const when = { calendar: 'solar-hijri', from: '1403-08-19', or: [{ from: '1403-08-31' }] };
    const read = reportDraftSchema.safeParse({ when });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['when.or.0.from']);
    expect(reportDraftSchema.safeParse({ when: { from: '2025', or: Array(9).fill({ from: '2024' }) } }).success).toBe(
      false,
    );
  });
});

describe('to the second', () => {
  const mail: FuzzyDate = {
    precision: 'exact-minute',
    from: '2025-10-26',
    fromTime: '04:30:57',
    zone: 'Europe/Stockholm',
    offset: '+04:00',
  };

  test('what a document gives is kept, shown and ordered as it stands', () => {
    expect(whenText('en', mail)).toBe('26 October 2025, 04:30:57');
    expect(whenText('fa', mail)).toContain('۰۴:۳۰:۵۷');
    expect(utcSpanOf(mail)).toEqual({ earliest: '2025-10-26T00:30:57', latest: '2025-10-26T00:30:57', utc: true });
    const keys = [{ ...mail, fromTime: '04:30:58' }, mail, { ...mail, fromTime: '04:30' }].map(whenSortKey);
    expect([...keys].sort()).toEqual([keys[2], keys[1], keys[0]]);
    const last: FuzzyDate = { precision: 'exact-minute', from: '2025-10-26', fromTime: '23:59:59' };
    expect(fallsIn(last, { to: '2025-10-26' })).toBe('certainly');
  });

  test('a coarser precision claims no seconds, and none are invented', () => {
    expect(whenText('en', { ...mail, precision: 'exact-hour' })).toBe('26 October 2025, in the hour from 04:00');
    expect(whenText('en', { ...mail, fromTime: '04:30' })).toBe('26 October 2025, 04:30');
    expect(reportDraftSchema.safeParse({ when: { fromTime: '04:30:60' } }).success).toBe(false);
    expect(reportDraftSchema.safeParse({ when: { fromTime: '04:30:5' } }).success).toBe(false);
  });

  test('seconds survive a night in which the hour was skipped', () => {
    expect(utcSpanOf({ from: '2025-03-30', fromTime: '03:30:12', zone: 'Europe/Vilnius' })).toEqual({
      earliest: '2025-03-30T00:30:12',
      latest: '2025-03-30T01:30:12',
      utc: true,
      irregular: 'skipped',
    });
  });
});

describe('a time without a day', () => {
  test('is said, and is a date that is not known for everything else', () => {
    const quarterTo: FuzzyDate = { precision: 'estimate', fromTime: '02:45', zone: BAKU };
    expect(whenText('en', quarterTo)).toBe('About 02:45, day not known');
    expect(whenText('tr', quarterTo)).toBe('02:45 dolayında, günü bilinmiyor');
    expect(spanOf(quarterTo)).toEqual(NOTHING);
    expect(utcSpanOf(quarterTo)).toMatchObject(NOTHING);
    expect(whenSortKey(quarterTo)).toBe('');
    expect(fallsIn(quarterTo, { from: '2025-05-04', to: '2025-05-04' })).toBe('possibly');
    expect(whenText('en', { precision: 'between', fromTime: '23:50', toTime: '00:10' })).toBe(
      'Between 23:50 and 00:10, day not known',
    );
  });

  test('is the time of each of the days that it may have been', () => {
    const one: FuzzyDate = {
      precision: 'estimate',
      fromTime: '02:45',
      or: [{ from: '2025-05-04' }, { from: '2025-05-05' }],
    };
    expect(whenText('en', one)).toBe('About 4 May 2025, 02:45 or 5 May 2025, 02:45');
    expect(spanOf(one)).toMatchObject({ earliest: '2025-05-04T02:45', latest: '2025-05-05T02:45' });
  });
});

describe('something in it is doubted', () => {
  const call: FuzzyDate = {
    precision: 'exact-minute',
    from: '2025-03-30',
    fromTime: '03:30',
    zone: 'Europe/Vilnius',
    offset: '+03:00',
  };

  test('the offset decides unless it is doubted: then both readings are inside', () => {
    expect(utcSpanOf(call)).toEqual({ earliest: '2025-03-30T00:30', latest: '2025-03-30T00:30', utc: true });
    const doubted = utcSpanOf({ ...call, doubted: ['clock-time', 'utc-distance'] });
    expect(doubted).toEqual({
      earliest: '2025-03-30T00:30',
      latest: '2025-03-30T01:30',
      utc: true,
      irregular: 'skipped',
    });
    expect(spanOf({ ...call, doubted: ['clock-time'] })).toEqual(spanOf(call));
  });

  test('a doubted zone leaves it to the offset, and with nothing sure no instant is known', () => {
    expect(utcSpanOf({ ...call, doubted: ['time-zone'] }).earliest).toBe('2025-03-30T00:30');
    const { offset: _, ...zoned } = call;
    expect(utcSpanOf({ ...zoned, doubted: ['time-zone'] })).toEqual({ ...spanOf(zoned), utc: false });
    expect(utcSpanOf({ ...call, doubted: ['time-zone', 'utc-distance'] }).utc).toBe(false);
  });

  test('a reader keeps what a later list will doubt', () => {
    const when = { from: '2025', doubted: ['the-day'], toPrecision: 'of-a-later-list' };
    expect(reportDraftSchema.safeParse({ when }).success).toBe(false);
    expect(reportDraftToReadSchema.safeParse({ when }).data).toEqual({ when });
  });
});

describe('whatever is typed', () => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
  const time = fc
    .tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(59)))
    .map((parts) => parts.flatMap((part) => (part === null ? [] : [pad(part)])).join(':'));
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const ends = fc.record({ from: maybe(date), fromTime: maybe(time), to: maybe(date), toTime: maybe(time) });
  const precision = fc.constantFrom(undefined, ...CODE_LISTS['date-precision'].codes);
  const clock = fc.record({
    zone: fc.constantFrom(undefined, BAKU, 'Europe/Vilnius'),
    offset: fc.constantFrom(undefined, '+03:00', '-05:30'),
    doubted: fc.constantFrom<string[] | undefined>(
      undefined,
      ['utc-distance'],
      ['time-zone'],
      ['clock-time', 'utc-distance'],
    ),
  });
  const single = fc
    .tuple(ends, clock, precision, precision)
    .map(([typed, known, how, toPrecision]): FuzzyDate => ({ ...typed, ...known, precision: how, toPrecision }));
  const dates = fc
    .tuple(single, fc.array(ends, { maxLength: 3 }))
    .map(([one, or]): FuzzyDate => (or.length === 0 ? one : { ...one, or }));

  const within = (inner: Interval, outer: Interval) =>
    (outer.earliest === undefined || (inner.earliest !== undefined && inner.earliest >= outer.earliest)) &&
    (outer.latest === undefined || (inner.latest !== undefined && inner.latest <= outer.latest));

  test('the span holds every alternative by itself, in local time and in UTC', () => {
    fc.assert(
      fc.property(single, fc.array(ends, { maxLength: 3 }), (one, or) => {
        for (const span of [spanOf, utcSpanOf]) {
          const all = span({ ...one, or });
          // A time alone lends itself to days; then it is none of the alternatives.
          const days = or.length > 0 && one.from === undefined && one.to === undefined;
          const { from: _, to: __, fromTime, toTime, ...common } = one;
          const each = or.map((other) => ({ ...common, ...(days ? { fromTime, toTime } : {}), ...other }));
          for (const other of days ? each : [one, ...each])
            if (whenWords(other).kind !== 'unknown') expect(within(span(other), all), JSON.stringify(other)).toBe(true);
        }
      }),
    );
  });

  test('no alternatives, an empty list of them and the date itself as one are the same', () => {
    fc.assert(
      fc.property(single, ({ ...one }) => {
        const { from, fromTime, to, toTime } = one;
        for (const or of [[], [{ from, fromTime, to, toTime }]])
          for (const say of [whenWords, spanOf, utcSpanOf, whenSortKey]) expect(say({ ...one, or })).toEqual(say(one));
      }),
    );
  });

  test('an interval begins before it ends, pieces lie in it, and all of it is known where it is known', () => {
    fc.assert(
      fc.property(dates, (when) => {
        for (const span of [spanOf(when), utcSpanOf(when)]) {
          const { earliest, latest, pieces = [], known } = span;
          if (earliest !== undefined && latest !== undefined) expect(earliest <= latest).toBe(true);
          for (const piece of pieces) expect(within(piece, span)).toBe(true);
          if (known !== undefined) {
            expect(known.from <= known.to).toBe(true);
            expect(earliest === undefined || latest === undefined).toBe(true);
          }
        }
      }),
    );
  });

  test('cutting a period in two loses nothing', () => {
    fc.assert(
      fc.property(dates, day, day, (when, one, other) => {
        const [start, end] = [one, other].sort();
        const part = fallsIn(when, { from: start, to: end });
        const whole = fallsIn(when, { from: start });
        if (part === 'certainly') expect(whole).toBe('certainly');
        if (part === 'possibly') expect(whole).not.toBe('no');
      }),
    );
  });

  test('what is written is read again as it was, and every language has words for it', () => {
    fc.assert(
      fc.property(dates, (when) => {
        const json = JSON.stringify({ title: 'x', when });
        const read = readReport(new TextEncoder().encode(json));
        expect(read).toMatchObject({ ok: true, report: JSON.parse(json), unknown: [] });
        for (const tag of LANGUAGES) {
          const said = whenText(tag, when);
          expect(said).not.toMatch(/[{}]|undefined/);
          expect(said.trim()).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});
