import { type Calendar, gregorianSpan, instantsOf, isZone } from '../calendar.ts';
import { isCodeOf } from './codes.ts';
import type { FuzzyDate } from './schema.ts';

/**
 * Local date-times of the place of the event in the Gregorian calendar, as comparable text: `YYYY-MM-DDTHH:MM`. The interval holds the
 * truth; `undefined` is an open end. No zone is applied, so a clock time that a clock change skipped or showed twice stays as it was typed.
 */
export interface Interval {
  earliest: string | undefined;
  latest: string | undefined;
}

/** The same in UTC where that is known. */
export interface UtcInterval extends Interval {
  /** False: no zone or distance from UTC is known, and the ends are local times as in Interval. */
  utc: boolean;
  /**
   * A typed time that a clock change skipped (it never was: both readings of it are inside the interval) or showed twice without saying
   * which (both are inside).
   */
  irregular?: 'skipped' | 'repeated';
}

/**
 * A date as exact as it was given and no more, in the calendar it was typed in (`calendar` of the fuzzy date): parts that are not known are
 * not there.
 */
export interface WrittenDate {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
}

/** What a fuzzy date says, without language: a catalogue turns it into a sentence. */
export type WhenWords =
  | { kind: 'unknown' }
  | { kind: 'at'; date: WrittenDate; about: boolean }
  | { kind: 'between' | 'repeated'; from: WrittenDate; to: WrittenDate }
  | { kind: 'before' | 'after' | 'since' | 'season' | 'repeated-from' | 'relative'; date: WrittenDate };

const TIME = /^(\d{2}):(\d{2})$/;

/** The date that was typed, cut down to what the precision claims. */
function written(
  date: string | undefined,
  time: string | undefined,
  precision: string | undefined,
): WrittenDate | undefined {
  const [year, month, day] = date?.split('-').map(Number) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined || precision === 'month-unknown') return { year };
  if (day === undefined || precision === 'day-unknown') return { year, month };
  const clock = TIME.exec(time ?? '');
  if (clock === null || precision === 'exact-day') return { year, month, day };
  const hour = Number(clock[1]);
  return precision === 'exact-hour' ? { year, month, day, hour } : { year, month, day, hour, minute: Number(clock[2]) };
}

/** The two ends as typed, in the order of time. One end alone stands for both. */
function ends(when: FuzzyDate): [WrittenDate, WrittenDate] | undefined {
  const from = written(when.from, when.fromTime, when.precision);
  const to = written(when.to, when.toTime, when.precision);
  const first = from ?? to;
  const last = to ?? from;
  if (first === undefined || last === undefined) return undefined;
  return start(first) <= start(last) ? [first, last] : [last, first];
}

/** What the date says, for a catalogue. `asTold`, `partOfDay` and `zone` are shown beside it by whoever words it. */
export function whenWords(when: FuzzyDate | undefined): WhenWords {
  const both = when === undefined ? undefined : ends(when);
  if (when === undefined || both === undefined || when.precision === 'date-unknown') return { kind: 'unknown' };
  const [from, to] = both;
  const range = start(from) !== start(to) || end(from) !== end(to);
  switch (when.precision) {
    case 'before':
      return { kind: 'before', date: to };
    case 'after':
      return { kind: 'after', date: from };
    case 'ongoing':
      return { kind: 'since', date: from };
    case 'repeated':
      return range ? { kind: 'repeated', from, to } : { kind: 'repeated-from', date: from };
    case 'season':
    case 'relative':
      return range ? { kind: 'between', from, to } : { kind: when.precision, date: from };
    default:
      return range ? { kind: 'between', from, to } : { kind: 'at', date: from, about: when.precision === 'estimate' };
  }
}

/** The interval that the words span: from the beginning of the first to the end of the last. Open on both sides for a calendar that is not known. */
export function spanOf(when: FuzzyDate | undefined): Interval {
  return spanOfWords(whenWords(when), calendarOf(when));
}

function spanOfWords(words: WhenWords, calendar: Calendar | undefined): Interval {
  if (calendar === undefined) return { earliest: undefined, latest: undefined };
  switch (words.kind) {
    case 'unknown':
      return { earliest: undefined, latest: undefined };
    case 'before':
      return { earliest: undefined, latest: spanOfDate(words.date, calendar).latest };
    case 'after':
    case 'since':
      return { earliest: spanOfDate(words.date, calendar).earliest, latest: undefined };
    case 'between':
    case 'repeated':
      return { earliest: spanOfDate(words.from, calendar).earliest, latest: spanOfDate(words.to, calendar).latest };
    default:
      return spanOfDate(words.date, calendar);
  }
}

/**
 * The interval in UTC, so that what happened in two countries stands in the order of time. A known distance from UTC decides for the times
 * that were typed; otherwise the zone does. With neither, the local interval as it is.
 */
export function utcSpanOf(when: FuzzyDate | undefined): UtcInterval {
  const span = spanOf(when);
  const zone = when?.zone !== undefined && isZone(when.zone) ? when.zone : undefined;
  if (when === undefined || (zone === undefined && when.offset === undefined)) return { ...span, utc: false };
  const words = whenWords(when);
  const [from, to] =
    'from' in words ? [words.from, words.to] : 'date' in words ? [words.date, words.date] : [undefined, undefined];
  const earliest = inUtc(span.earliest, zone, when.offset, from?.hour !== undefined);
  const latest = inUtc(span.latest, zone, when.offset, to?.hour !== undefined);
  const irregular = earliest?.irregular ?? latest?.irregular;
  return {
    earliest: earliest?.first,
    latest: latest?.last,
    utc: true,
    ...(irregular === undefined ? {} : { irregular }),
  };
}

/** The first and the last instant that a local time can mean; `typed` is false for the end of a day that nobody gave a time of. */
function inUtc(
  local: string | undefined,
  zone: string | undefined,
  offset: string | undefined,
  typed: boolean,
): { first: string; last: string; irregular?: 'skipped' | 'repeated' } | undefined {
  if (local === undefined) return undefined;
  const found = instantsOf(local, zone, typed || zone === undefined ? offset : undefined) ?? [];
  const [first, last] = [found[0], found.at(-1)];
  if (first !== undefined && last !== undefined) {
    const ends = { first: first.slice(0, 16), last: last.slice(0, 16) };
    return first !== last && typed ? { ...ends, irregular: 'repeated' } : ends;
  }
  // Skipped: the clock of the day before reads it later, that of the day after earlier, or the other way round.
  const readings = [-DAY, DAY].flatMap((by) => {
    const other = instantsOf(shifted(local, by), zone, offset)?.[0];
    return other === undefined ? [] : [new Date(Date.parse(other) - by).toISOString().slice(0, 16)];
  });
  readings.sort();
  const [one = local, two = one] = readings;
  return typed ? { first: one, last: two, irregular: 'skipped' } : { first: one, last: two };
}

const DAY = 86_400_000;

function shifted(local: string, by: number): string {
  return new Date(Date.parse(`${local}:00Z`) + by).toISOString().slice(0, 16);
}

function calendarOf(when: FuzzyDate | undefined): Calendar | undefined {
  const named = when?.calendar ?? 'gregorian';
  return isCodeOf('calendar', named) ? named : undefined;
}

/**
 * A text by which reports sort in time: earliest, then latest. A date with one open end sorts at the end that is known; an unknown
 * date gives the empty text.
 */
export function whenSortKey(when: FuzzyDate | undefined): string {
  const { earliest, latest } = spanOf(when);
  const first = earliest ?? latest;
  return first === undefined ? '' : `${first}/${latest ?? '9999-12-31T23:59'}`;
}

/** A period in days, both ends included; an end that is left out is open. */
export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * Whether what happened falls in a period. `certainly`: all of the interval lies in it. `possibly`: some of it does, or nothing is known.
 * An estimate may be wrong by one unit of what was typed (a day around a day, a month around a month). What is still going on certainly
 * touches the period that holds its beginning.
 */
export function fallsIn(when: FuzzyDate | undefined, period: Period): 'certainly' | 'possibly' | 'no' {
  const words = whenWords(when);
  if (words.kind === 'unknown') return 'possibly';
  const span = spanOf(when);
  if (span.earliest === undefined && span.latest === undefined) return 'possibly';
  const { earliest, latest } = when?.precision === 'estimate' ? widened(words, span, calendarOf(when)) : span;
  const low = period.from === undefined ? '' : `${period.from}T00:00`;
  const high = period.to === undefined ? '~' : `${period.to}T23:59`;
  if ((latest !== undefined && latest < low) || (earliest !== undefined && earliest > high)) return 'no';
  if (words.kind === 'since') return earliest !== undefined && earliest >= low ? 'certainly' : 'possibly';
  const startsInside = low === '' || (earliest !== undefined && earliest >= low);
  const endsInside = high === '~' || (latest !== undefined && latest <= high);
  return startsInside && endsInside ? 'certainly' : 'possibly';
}

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

/** Texts that order dates of one calendar: the beginning and the end of what was written. */
function start({ year, month = 1, day = 1, hour = 0, minute = 0 }: WrittenDate): string {
  return `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function end({ year, month = 12, day = 31, hour = 23, minute = 59 }: WrittenDate): string {
  return `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** One unit of what was typed on either side; a typed time counts as its day, since nobody estimates to the minute. */
function widened(words: WhenWords, span: Interval, calendar: Calendar | undefined): Interval {
  if (words.kind !== 'at' || calendar === undefined) return span;
  const { year, month, day } = words.date;
  if (month === undefined) return between({ year: year - 1 }, { year: year + 1 }, calendar, span);
  if (day === undefined) {
    const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
    const after = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
    return between(before, after, calendar, span);
  }
  const { earliest, latest } = spanOfDate({ year, month, day }, calendar);
  if (earliest === undefined || latest === undefined) return span;
  return { earliest: shifted(earliest, -DAY), latest: shifted(latest, DAY) };
}

/** Where the calendar ends, the interval stays as it was on that side. */
function between(from: WrittenDate, to: WrittenDate, calendar: Calendar, or: Interval): Interval {
  return {
    earliest: spanOfDate(from, calendar).earliest ?? or.earliest,
    latest: spanOfDate(to, calendar).latest ?? or.latest,
  };
}

/**
 * The Gregorian interval of one written date. A day that the calendar's own arithmetic does not have (a thirtieth, where the crescent was
 * seen a day later) counts as its month: the truth is inside.
 */
function spanOfDate({ year, month, day, hour, minute }: WrittenDate, calendar: Calendar): Interval {
  // Lists ask this for every report, and nearly every date is of this calendar.
  const exact = calendar === 'gregorian' ? ownSpan(year, month, day) : gregorianSpan(calendar, { year, month, day });
  const days = exact ?? gregorianSpan(calendar, { year, month }) ?? gregorianSpan(calendar, { year });
  if (days === undefined) return { earliest: undefined, latest: undefined };
  const clock = exact === undefined || hour === undefined ? undefined : two(hour);
  const [first, last] =
    clock === undefined ? ['00:00', '23:59'] : [`${clock}:${two(minute ?? 0)}`, `${clock}:${two(minute ?? 59)}`];
  return { earliest: `${days.from}T${first}`, latest: `${days.to}T${last}` };
}

function ownSpan(year: number, month: number | undefined, day: number | undefined): { from: string; to: string } {
  const text = (m: number, d: number) => `${four(year)}-${two(m)}-${two(d)}`;
  return { from: text(month ?? 1, day ?? 1), to: text(month ?? 12, day ?? daysIn(year, month ?? 12)) };
}

/** Day 0 of the next month is the last of this one. */
function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
