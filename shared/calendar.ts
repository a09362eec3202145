/**
 * Calendars and time zones. What a person typed stays as it was typed; this only says which Gregorian days, and which instants, it can
 * mean, for sorting and for printing both. The one place that uses `@internationalized/date`; the Julian calendar it lacks is here.
 */
import {
  type Calendar as Arithmetic,
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  parseDateTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import type { CodeOf } from './report/codes.ts';

/** A code of list `calendar`. */
export type Calendar = CodeOf<'calendar'>;

/** A day of a calendar. Years count from 1 in the calendar's own era, months and days from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day, a month or a year of a calendar: what is not known is not there, and no day without a month. */
export interface PartialDay {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** Two days, both included. */
export interface Span<Day> {
  readonly from: Day;
  readonly to: Day;
}

/** What a calendar needs here: days by Julian day number, the count of days that all calendars share. */
interface Rules {
  readonly years: Span<number>;
  daysInMonth(year: number, month: number): number;
  toJulianDay(date: CalendarDay): number;
  fromJulianDay(julianDay: number): CalendarDay;
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const OFFSET = /^([+-])(\d{2}):([0-5]\d)$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

const rulesOf = (arithmetic: Arithmetic, years: Span<number>): Rules => ({
  years,
  daysInMonth: (year, month) => arithmetic.getDaysInMonth(new CalendarDate(arithmetic, year, month, 1)),
  toJulianDay: ({ year, month, day }) => arithmetic.toJulianDay(new CalendarDate(arithmetic, year, month, day)),
  fromJulianDay: (julianDay) => {
    const { year, month, day } = arithmetic.fromJulianDay(julianDay);
    return { year, month, day };
  },
});

/**
 * The Julian calendar, carried on into the past and the future. E. G. Richards, "Calendars", in Explanatory Supplement to the
 * Astronomical Almanac, 3rd edition (2013), section 15.11, algorithms 3 and 4.
 */
const JULIAN: Rules = {
  // Year 1 begins before the Gregorian year 1, year 9999 ends after 9999.
  years: { from: 2, to: 9998 },
  daysInMonth: (year, month) => (month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31),
  toJulianDay: ({ year, month, day }) => {
    // The year begins in March, so that the leap day is its last.
    const early = month <= 2 ? 1 : 0;
    const marchYear = year + 4800 - early;
    const marchMonth = month + 12 * early - 3;
    return day + Math.floor((153 * marchMonth + 2) / 5) + 365 * marchYear + Math.floor(marchYear / 4) - 32083;
  },
  fromJulianDay: (julianDay) => {
    const quarterDays = 4 * (julianDay + 1401) + 3;
    const inYear = 5 * Math.floor((quarterDays % 1461) / 4) + 2;
    const month = ((Math.floor(inYear / 153) + 2) % 12) + 1;
    const year = Math.floor(quarterDays / 1461) - 4716 + Math.floor((14 - month) / 12);
    return { year, month, day: Math.floor((inYear % 153) / 5) + 1 };
  },
};

/**
 * The years in which a calendar is exact. Solar Hijri: the library's rule of 33 years gives the official calendar until 1501 (2122/23).
 * Lunar Hijri: the Umm al-Qura table begins in 1300 (1882) and ends in 1600; where the crescent is watched for, a month may begin a day or
 * two apart from it.
 */
const RULES: Readonly<Record<Calendar, Rules>> = {
  gregorian: rulesOf(new GregorianCalendar(), { from: 1, to: 9999 }),
  'solar-hijri': rulesOf(new PersianCalendar(), { from: 1, to: 1501 }),
  'lunar-hijri': rulesOf(new IslamicUmalquraCalendar(), { from: 1300, to: 1599 }),
  julian: JULIAN,
};

const padded = (value: number, length: number) => String(value).padStart(length, '0');

/** A day as text: `YYYY-MM-DD`. */
function dayText({ year, month, day }: CalendarDay): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Whether the calendar has such a year, month or day. */
function exists({ years, daysInMonth }: Rules, { year, month, day }: PartialDay): boolean {
  if (!Number.isInteger(year) || year < years.from || year > years.to) return false;
  if (month === undefined) return day === undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return day === undefined || (Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month));
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in a calendar; undefined where the calendar has no such year, month or day. */
export function readPartialDay(calendar: Calendar, text: string): PartialDay | undefined {
  const [, year, month, day] = PARTIAL.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return exists(RULES[calendar], date) ? date : undefined;
}

/** Whether `text` is a year, a month or a day of the calendar: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDateOf(calendar: Calendar, text: string): boolean {
  return readPartialDay(calendar, text) !== undefined;
}

/** The Gregorian day, `YYYY-MM-DD`, of a day of a calendar; undefined where the calendar has no such day. */
export function toGregorian(calendar: Calendar, date: CalendarDay): string | undefined {
  return gregorianSpan(calendar, date)?.from;
}

/** The day of a calendar on a Gregorian day, `YYYY-MM-DD`; undefined where either calendar does not reach. */
export function fromGregorian(calendar: Calendar, gregorian: string): CalendarDay | undefined {
  if (readPartialDay('gregorian', gregorian)?.day === undefined) return undefined;
  return calendarSpan(calendar, gregorian)?.from;
}

/** The Gregorian days, `YYYY-MM-DD`, from the first to the last of a year, a month or a day of a calendar, written or in parts. */
export function gregorianSpan(calendar: Calendar, partial: PartialDay | string): Span<string> | undefined {
  const span = converted(calendar, partial, 'gregorian');
  return span && { from: dayText(span.from), to: dayText(span.to) };
}

/** The days of a calendar from the first to the last of a Gregorian year, month or day, written or in parts. */
export function calendarSpan(calendar: Calendar, gregorian: PartialDay | string): Span<CalendarDay> | undefined {
  return converted('gregorian', gregorian, calendar);
}

function converted(from: Calendar, partial: PartialDay | string, to: Calendar): Span<CalendarDay> | undefined {
  const [source, target] = [RULES[from], RULES[to]];
  const date = typeof partial === 'string' ? readPartialDay(from, partial) : partial;
  if (date === undefined || !exists(source, date)) return undefined;
  const { year, month, day } = date;
  const lastMonth = month ?? 12;
  const first = source.toJulianDay({ year, month: month ?? 1, day: day ?? 1 });
  const last = source.toJulianDay({ year, month: lastMonth, day: day ?? source.daysInMonth(year, lastMonth) });
  const [firstDay, lastDay] = [dayOn(target, first), dayOn(target, last)];
  return firstDay && lastDay && { from: firstDay, to: lastDay };
}

/** The day of a calendar, or undefined where it does not reach: there the library gives the nearest year that it has. */
function dayOn(rules: Rules, julianDay: number): CalendarDay | undefined {
  const day = rules.fromJulianDay(julianDay);
  return exists(rules, day) && rules.toJulianDay(day) === julianDay ? day : undefined;
}

/**
 * The instants, as ISO 8601 in UTC and in the order of time, at which a clock at the place showed a local time: none in an hour that a
 * clock change skipped, two in an hour that it repeated. A known distance from UTC (`+02:00`) decides alone, whatever the zone says: it
 * gives exactly one instant. Undefined where nothing can be said: no zone and no offset, a zone that this platform does not know, or a
 * text that is no time.
 * @param local Gregorian date and time of the place, `YYYY-MM-DDTHH:MM`.
 * @param zone IANA name, `Asia/Baku`.
 */
export function instantsOf(local: string, zone?: string, offset?: string): readonly string[] | undefined {
  if (!LOCAL.test(local) || !isPartialDateOf('gregorian', local.slice(0, 10))) return undefined;
  if (offset !== undefined) {
    const [, sign, hours, minutes] = OFFSET.exec(offset) ?? [];
    if (sign === undefined) return undefined;
    const distance = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    return [new Date(Date.parse(`${local}:00Z`) - distance * 60_000).toISOString()];
  }
  if (zone === undefined || !isZone(zone)) return undefined;
  const clock = parseDateTime(local);
  const found = (['earlier', 'later'] as const)
    .map((choice) => toZoned(clock, zone, choice))
    // In a skipped hour both choices show another time than the one asked for.
    .filter((zoned) => toCalendarDateTime(zoned).compare(clock) === 0)
    .map((zoned) => zoned.toAbsoluteString());
  return [...new Set(found)].sort();
}

/** Asking the platform takes tens of microseconds, and every date of a notebook asks; more names than these are not kept. */
const asked = new Map<string, boolean>();
const MOST_ASKED = 1000;

/** Whether this platform has rules for a zone. */
export function isZone(zone: string): boolean {
  const before = asked.get(zone);
  if (before !== undefined) return before;
  const is = hasRules(zone);
  if (asked.size < MOST_ASKED) asked.set(zone, is);
  return is;
}

function hasRules(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
