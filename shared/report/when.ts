import { type Calendar, gregorianSpan, instantsOf, isZone } from '../calendar.ts';
import { isCodeOf } from './codes.ts';
import type { FuzzyDate } from './schema.ts';

/**
 * Local date-times of the place of the event in the Gregorian calendar, as comparable text: `YYYY-MM-DDTHH:MM`, and `:SS` where the seconds
 * were typed. The interval holds the truth; `undefined` is an open end. No zone is applied, so a clock time that a clock change skipped or
 * showed twice stays as it was typed.
 */
export interface Interval {
  earliest: string | undefined;
  latest: string | undefined;
  /** It was in one of these and in no time between them, where it was one day or the other; in the order of time. */
  pieces?: readonly Interval[];
  /** Of a stay with an open side: the first and the last time that is known of it. */
  known?: { readonly from: string; readonly to: string };
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
export interface WrittenDate extends Partial<WrittenClock> {
  year: number;
  month?: number;
  day?: number;
}

/** What a clock showed, to the hour, the minute or the second. */
export interface WrittenClock {
  hour: number;
  minute?: number;
  second?: number;
}

/** One end of a stay, as exact as that end is known. */
export type WrittenEnd =
  | { how: 'at' | 'about' | 'before' | 'after'; date: WrittenDate }
  | { how: 'unknown' | 'ongoing' };

/** What a fuzzy date says, without language: a catalogue turns it into a sentence. */
export type WhenWords =
  | OneWhen
  /** One of several, none of which is another `either` or unknown; never fewer than two. */
  | { kind: 'either'; of: readonly OneWhen[] };

export type OneWhen =
  | { kind: 'unknown' }
  /** A time of a day that is not known. */
  | { kind: 'clock'; how: 'at' | 'about' | 'before' | 'after' | 'between'; from: WrittenClock; to: WrittenClock }
  /** Two ends that are known apart. */
  | { kind: 'stay'; began: WrittenEnd; ended: WrittenEnd }
  | { kind: 'at'; date: WrittenDate; about: boolean }
  | { kind: 'between' | 'repeated'; from: WrittenDate; to: WrittenDate }
  | { kind: 'before' | 'after' | 'since' | 'season' | 'repeated-from' | 'relative'; date: WrittenDate };

const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** The clock time that was typed, cut down to what the precision claims. */
function clock(time: string | undefined, precision: string | undefined): WrittenClock | undefined {
  const [, hour, minute, second] = TIME.exec(time ?? '') ?? [];
  if (hour === undefined || precision === 'exact-day') return undefined;
  if (precision === 'exact-hour') return { hour: Number(hour) };
  const toMinute = { hour: Number(hour), minute: Number(minute) };
  return second === undefined ? toMinute : { ...toMinute, second: Number(second) };
}

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
  return { year, month, day, ...clock(time, precision) };
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
  if (when === undefined) return { kind: 'unknown' };
  // Lists ask this for every report, and nearly every date is one.
  if (when.or === undefined || when.or.length === 0) return wordsOfOne(when);
  const of = alternatives(when)
    .map(wordsOfOne)
    .filter(({ kind }) => kind !== 'unknown');
  const said = of.map((one) => JSON.stringify(one));
  const different = of.filter((_, index) => said.indexOf(said[index] ?? '') === index);
  const [first = { kind: 'unknown' }] = different;
  return different.length > 1 ? { kind: 'either', of: different } : first;
}

/** The date and all that it may have been instead. A time without a day is the time of each of the other days that have none. */
function alternatives(when: FuzzyDate): FuzzyDate[] {
  const { from, to, fromTime, toTime, or = [], ...common } = when;
  const days = or.length > 0 && from === undefined && to === undefined;
  const time = days ? { fromTime, toTime } : {};
  const others = or.map((one) => ({ ...common, ...time, ...one }));
  return days ? others : [{ ...common, from, fromTime, to, toTime }, ...others];
}

function wordsOfOne(when: FuzzyDate): OneWhen {
  if (when.toPrecision !== undefined) return stayWords(when);
  const both = ends(when);
  if (both === undefined) return clockWords(when);
  if (when.precision === 'date-unknown') return { kind: 'unknown' };
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

function clockWords({ fromTime, toTime, precision }: FuzzyDate): OneWhen {
  const from = clock(fromTime, precision) ?? clock(toTime, precision);
  const to = clock(toTime, precision) ?? from;
  if (from === undefined || to === undefined) return { kind: 'unknown' };
  if (precision === 'before' || precision === 'after') return { kind: 'clock', how: precision, from, to };
  // Over midnight the later of the two has the smaller number.
  const range = from.hour !== to.hour || from.minute !== to.minute || from.second !== to.second;
  const how = range ? 'between' : precision === 'estimate' ? 'about' : 'at';
  return { kind: 'clock', how, from, to };
}

const AROUND: Readonly<Record<string, 'about' | 'before' | 'after'>> = {
  estimate: 'about',
  before: 'before',
  after: 'after',
};

function stayWords(when: FuzzyDate): OneWhen {
  const { from, fromTime, precision, toTime, toPrecision } = when;
  // An end with a time alone is on the day on which it began.
  const to = when.to ?? (toTime === undefined || from?.length !== 10 ? undefined : from);
  const end = (date: string | undefined, time: string | undefined, how: string | undefined): WrittenEnd => {
    const typed = how === 'date-unknown' ? undefined : written(date, time, how);
    return typed === undefined ? { how: 'unknown' } : { how: AROUND[how ?? ''] ?? 'at', date: typed };
  };
  const began = end(from, fromTime, precision);
  const ended: WrittenEnd = toPrecision === 'ongoing' ? { how: 'ongoing' } : end(to, toTime, toPrecision);
  return 'date' in began || 'date' in ended ? { kind: 'stay', began, ended } : clockWords(when);
}

/** The interval that the words span: from the beginning of the first to the end of the last. Open on both sides for a calendar that is not known. */
export function spanOf(when: FuzzyDate | undefined): Interval {
  const words = whenWords(when);
  const calendar = calendarOf(when);
  return words.kind === 'either'
    ? hullOf(words.of.map((one) => spanOfWords(one, calendar)))
    : spanOfWords(words, calendar);
}

/** The interval with what is known of it in place of an open side, where it is a stay. */
export function knownSpan({ earliest, latest, known }: Interval): Interval {
  return { earliest: earliest ?? known?.from, latest: latest ?? known?.to };
}

/** One interval around all of them, and what lies apart in it. */
function hullOf(spans: readonly Interval[]): Interval {
  const pieces = [...spans].sort((a, b) => ((a.earliest ?? a.latest ?? '') < (b.earliest ?? b.latest ?? '') ? -1 : 1));
  return {
    earliest: least(spans.map(({ earliest }) => earliest)),
    latest: most(spans.map(({ latest }) => latest)),
    ...(pieces.some((one) => one.earliest ?? one.latest) ? { pieces } : {}),
  };
}

/** Open where one of them is open. */
function least(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : [...texts].sort()[0];
}

function most(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : [...texts].sort().at(-1);
}

/** A bound of an interval, and whether the clock time of it was typed. */
interface Bound {
  readonly at: string;
  readonly typed: boolean;
}

/** When a stay began and ended: each as early and as late as it can have been. */
function boundsOf({ began, ended }: Stay, calendar: Calendar, estimate = ownSpanOf) {
  const early = (end: WrittenEnd) =>
    'date' in end && end.how !== 'before' ? bound(estimate(end, calendar).earliest, end.date) : undefined;
  const late = (end: WrittenEnd) =>
    'date' in end && end.how !== 'after' ? bound(estimate(end, calendar).latest, end.date) : undefined;
  return { earlyBegin: early(began), lateBegin: late(began), earlyEnd: early(ended), lateEnd: late(ended) };
}

type Stay = Extract<OneWhen, { kind: 'stay' }>;

type DatedEnd = Extract<WrittenEnd, { date: WrittenDate }>;

const ownSpanOf = ({ date }: DatedEnd, calendar: Calendar) => spanOfDate(date, calendar);

const bound = (at: string | undefined, { hour }: WrittenDate): Bound | undefined =>
  at === undefined ? undefined : { at, typed: hour !== undefined };

/** The first and the last of the ends of a stay; one side is open where nothing bounds it. */
function sidesOf(bounds: ReturnType<typeof boundsOf>) {
  const { earlyBegin, lateBegin, earlyEnd, lateEnd } = bounds;
  const order = [earlyBegin, lateBegin, earlyEnd, lateEnd]
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [first, last] = [order[0], order.at(-1)];
  // Ends that were typed the wrong way round still hold the truth between them.
  return { earliest: earlyBegin && first, latest: lateEnd && last, first, last };
}

function spanOfStay(stay: Stay, calendar: Calendar, estimate = ownSpanOf): Interval {
  const { earliest, latest, first, last } = sidesOf(boundsOf(stay, calendar, estimate));
  const open = earliest === undefined || latest === undefined;
  return {
    earliest: earliest?.at,
    latest: latest?.at,
    ...(open && first !== undefined && last !== undefined ? { known: { from: first.at, to: last.at } } : {}),
  };
}

function spanOfWords(words: OneWhen, calendar: Calendar | undefined): Interval {
  if (calendar === undefined) return { earliest: undefined, latest: undefined };
  switch (words.kind) {
    case 'unknown':
    case 'clock':
      return { earliest: undefined, latest: undefined };
    case 'stay':
      return spanOfStay(words, calendar);
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
  const clocks = clocksOf(when);
  const calendar = calendarOf(when);
  if (clocks === undefined || calendar === undefined) return { ...spanOf(when), utc: false };
  const words = whenWords(when);
  if (words.kind !== 'either') return utcSpanOfWords(words, calendar, clocks);
  const spans = words.of.map((one) => utcSpanOfWords(one, calendar, clocks));
  const irregular = spans.find((one) => one.irregular !== undefined)?.irregular;
  const pieces = spans.map(({ utc: _, irregular: __, ...span }) => span);
  return { ...hullOf(pieces), utc: true, ...(irregular === undefined ? {} : { irregular }) };
}

/** What turns a local time into an instant. */
interface Clocks {
  readonly zone: string | undefined;
  readonly offset: string | undefined;
  /** What the offset says and what the zone says are both possible. */
  readonly both: boolean;
}

/** Undefined where nothing that is sure says how far the clock was from UTC. */
function clocksOf(when: FuzzyDate | undefined): Clocks | undefined {
  const doubted = (part: string) => when?.doubted?.includes(part) ?? false;
  const zone = when?.zone !== undefined && isZone(when.zone) && !doubted('time-zone') ? when.zone : undefined;
  const offset = zone === undefined && doubted('utc-distance') ? undefined : when?.offset;
  if (zone === undefined && offset === undefined) return undefined;
  return { zone, offset, both: offset !== undefined && doubted('utc-distance') };
}

function utcSpanOfWords(words: OneWhen, calendar: Calendar, clocks: Clocks): UtcInterval {
  if (words.kind === 'stay') return utcSpanOfStay(words, calendar, clocks);
  const span = spanOfWords(words, calendar);
  const [from, to] =
    words.kind === 'clock'
      ? [undefined, undefined]
      : 'from' in words
        ? [words.from, words.to]
        : 'date' in words
          ? [words.date, words.date]
          : [undefined, undefined];
  const earliest = inUtc(span.earliest, clocks, from?.hour !== undefined);
  const latest = inUtc(span.latest, clocks, to?.hour !== undefined);
  const irregular = earliest?.irregular ?? latest?.irregular;
  return {
    earliest: earliest?.first,
    latest: latest?.last,
    utc: true,
    ...(irregular === undefined ? {} : { irregular }),
  };
}

function utcSpanOfStay(stay: Stay, calendar: Calendar, clocks: Clocks): UtcInterval {
  const sides = sidesOf(boundsOf(stay, calendar));
  const [first, last] = [sides.first, sides.last].map((one) => inUtc(one?.at, clocks, one?.typed ?? false));
  const irregular = first?.irregular ?? last?.irregular;
  const open = sides.earliest === undefined || sides.latest === undefined;
  return {
    earliest: sides.earliest && first?.first,
    latest: sides.latest && last?.last,
    ...(open && first !== undefined && last !== undefined ? { known: { from: first.first, to: last.last } } : {}),
    utc: true,
    ...(irregular === undefined ? {} : { irregular }),
  };
}

interface Instants {
  readonly first: string;
  readonly last: string;
  readonly irregular?: 'skipped' | 'repeated';
}

/** The first and the last instant that a local time can mean; `typed` is false for the end of a day that nobody gave a time of. */
function inUtc(local: string | undefined, { zone, offset, both }: Clocks, typed: boolean): Instants | undefined {
  if (local === undefined) return undefined;
  const byOffset = typed || zone === undefined ? offset : undefined;
  if (!both || byOffset === undefined) return instantsIn(local, zone, byOffset, typed);
  const [one, other] = [instantsIn(local, zone, undefined, typed), instantsIn(local, zone, byOffset, typed)];
  const [first = one.first, last = one.last] = [least([one.first, other.first]), most([one.last, other.last])];
  return { ...one, first, last };
}

function instantsIn(local: string, zone: string | undefined, offset: string | undefined, typed: boolean): Instants {
  const seconds = local.slice(16);
  const stamp = (instant: string) => `${instant.slice(0, 16)}${seconds}`;
  const found = instantsOf(local.slice(0, 16), zone, offset) ?? [];
  const [first, last] = [found[0], found.at(-1)];
  if (first !== undefined && last !== undefined) {
    const ends = { first: stamp(first), last: stamp(last) };
    return first !== last && typed ? { ...ends, irregular: 'repeated' } : ends;
  }
  // Skipped: the clock of the day before reads it later, that of the day after earlier, or the other way round.
  const readings = [-DAY, DAY].flatMap((by) => {
    const other = instantsOf(shifted(local, by), zone, offset)?.[0];
    return other === undefined ? [] : [stamp(new Date(Date.parse(other) - by).toISOString())];
  });
  readings.sort();
  const [one = local, two = one] = readings;
  return typed ? { first: one, last: two, irregular: 'skipped' } : { first: one, last: two };
}

const DAY = 86_400_000;

/** Minutes: no calendar moves a time by seconds. */
function shifted(local: string, by: number): string {
  return new Date(Date.parse(`${local.slice(0, 16)}:00Z`) + by).toISOString().slice(0, 16);
}

function calendarOf(when: FuzzyDate | undefined): Calendar | undefined {
  const named = when?.calendar ?? 'gregorian';
  return isCodeOf('calendar', named) ? named : undefined;
}

/**
 * A text by which reports sort in time: earliest, then latest. A date with an open end sorts at what is known of it; an unknown date
 * gives the empty text.
 */
export function whenSortKey(when: FuzzyDate | undefined): string {
  const { earliest, latest, known } = spanOf(when);
  const first = earliest ?? known?.from ?? latest;
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
 * touches the period that holds its beginning, and a stay with an open side the one that holds all that is known of it. Of several
 * days that it may have been, all have to lie in the period.
 */
export function fallsIn(when: FuzzyDate | undefined, period: Period): 'certainly' | 'possibly' | 'no' {
  const words = whenWords(when);
  const answers = (words.kind === 'either' ? words.of : [words]).map((one) => oneFallsIn(one, when, period));
  const [first = 'possibly'] = answers;
  return answers.every((one) => one === first) ? first : 'possibly';
}

function oneFallsIn(words: OneWhen, when: FuzzyDate | undefined, period: Period): 'certainly' | 'possibly' | 'no' {
  const calendar = calendarOf(when);
  if (words.kind === 'unknown' || words.kind === 'clock' || calendar === undefined) return 'possibly';
  const span = spanOfWords(words, calendar);
  if (span.earliest === undefined && span.latest === undefined && span.known === undefined) return 'possibly';
  const { earliest, latest, known } =
    words.kind === 'stay'
      ? spanOfStay(words, calendar, estimatedSpanOf)
      : when?.precision === 'estimate'
        ? widened(words, span, calendar)
        : span;
  const low = period.from === undefined ? '' : `${period.from}T00:00`;
  const high = period.to === undefined ? '~' : `${period.to}T23:59:59`;
  if ((latest !== undefined && latest < low) || (earliest !== undefined && earliest > high)) return 'no';
  if (known !== undefined) return known.from >= low && known.to <= high ? 'certainly' : 'possibly';
  if (words.kind === 'since') return earliest !== undefined && earliest >= low ? 'certainly' : 'possibly';
  const startsInside = low === '' || (earliest !== undefined && earliest >= low);
  const endsInside = high === '~' || (latest !== undefined && latest <= high);
  return startsInside && endsInside ? 'certainly' : 'possibly';
}

/** An estimated end of a stay, with one unit of what was typed on either side. */
function estimatedSpanOf({ how, date }: DatedEnd, calendar: Calendar) {
  const span = spanOfDate(date, calendar);
  return how === 'about' ? widened({ kind: 'at', date, about: true }, span, calendar) : span;
}

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

/** Texts that order dates of one calendar: the beginning and the end of what was written. */
function start({ year, month = 1, day = 1, hour = 0, minute = 0, second }: WrittenDate): string {
  return `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}${colon(second)}`;
}

function end({ year, month = 12, day = 31, hour = 23, minute = 59, second }: WrittenDate): string {
  return `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}${colon(second)}`;
}

/** Seconds, where there are any. */
const colon = (second: number | undefined) => (second === undefined ? '' : `:${two(second)}`);

/** One unit of what was typed on either side; a typed time counts as its day, since nobody estimates to the minute. */
function widened(words: OneWhen, span: Interval, calendar: Calendar | undefined): Interval {
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
function spanOfDate({ year, month, day, hour, minute, second }: WrittenDate, calendar: Calendar): Interval {
  // Lists ask this for every report, and nearly every date is of this calendar.
  const exact = calendar === 'gregorian' ? ownSpan(year, month, day) : gregorianSpan(calendar, { year, month, day });
  const days = exact ?? gregorianSpan(calendar, { year, month }) ?? gregorianSpan(calendar, { year });
  if (days === undefined) return { earliest: undefined, latest: undefined };
  const clock = exact === undefined || hour === undefined ? undefined : two(hour);
  const [first, last] =
    clock === undefined
      ? ['00:00', '23:59']
      : [`${clock}:${two(minute ?? 0)}${colon(second)}`, `${clock}:${two(minute ?? 59)}${colon(second)}`];
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
