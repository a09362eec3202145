import type { FuzzyDate } from './schema.ts';

/**
 * Local date-times of the place of the event, as comparable text: `YYYY-MM-DDTHH:MM`. The interval holds the truth; `undefined` is
 * an open end. No zone is applied, so a clock time that a clock change skipped or showed twice stays as it was typed.
 */
export interface Interval {
  earliest: string | undefined;
  latest: string | undefined;
}

/** A date as exact as it was given and no more: parts that are not known are not there. */
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

/** The interval that the words span: from the beginning of the first to the end of the last. */
export function spanOf(when: FuzzyDate | undefined): Interval {
  const words = whenWords(when);
  switch (words.kind) {
    case 'unknown':
      return { earliest: undefined, latest: undefined };
    case 'before':
      return { earliest: undefined, latest: end(words.date) };
    case 'after':
    case 'since':
      return { earliest: start(words.date), latest: undefined };
    case 'between':
    case 'repeated':
      return { earliest: start(words.from), latest: end(words.to) };
    default:
      return { earliest: start(words.date), latest: end(words.date) };
  }
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
  const { earliest, latest } = when?.precision === 'estimate' ? widened(words, spanOf(when)) : spanOf(when);
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

function start({ year, month = 1, day = 1, hour = 0, minute = 0 }: WrittenDate): string {
  return `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function end({ year, month = 12, day = daysIn(year, month), hour = 23, minute = 59 }: WrittenDate): string {
  return `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Day 0 of the next month is the last of this one. */
function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** One unit of what was typed on either side; a typed time counts as its day, since nobody estimates to the minute. */
function widened(words: WhenWords, span: Interval): Interval {
  if (words.kind !== 'at' || span.earliest === undefined || span.latest === undefined) return span;
  const unit = words.date.month === undefined ? 'year' : words.date.day === undefined ? 'month' : 'day';
  const { year, month = 1, day = 1 } = words.date;
  const shifted = (by: number): WrittenDate => {
    const date = new Date(0);
    if (unit === 'year') return { year: year + by };
    date.setUTCFullYear(year, month - 1 + (unit === 'month' ? by : 0), unit === 'day' ? day + by : 1);
    const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
    return unit === 'month' ? parts : { ...parts, day: date.getUTCDate() };
  };
  return { earliest: start(shifted(-1)), latest: end(shifted(1)) };
}
