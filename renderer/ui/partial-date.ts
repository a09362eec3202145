import {
  type Calendar,
  calendarSpan,
  fromGregorian,
  gregorianSpan,
  isPartialDateOf,
  readPartialDay,
} from '../../shared/calendar.ts';
import { isCodeOf } from '../../shared/report/codes.ts';
import type { WrittenDate } from '../../shared/report/when.ts';
import { plainDigits } from '../text/digits.ts';

/** A date as it is being typed: each part as text. `month` is `01` to `12` or empty. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}
/** How exact the date has to be; `any` takes a year, a month or a day. */
export type DateDetail = 'day' | 'month' | 'year' | 'any';
export type DateProblem = 'no-year' | 'no-month' | 'no-day' | 'no-such-year' | 'no-such-day';

/** The parts of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function partsOf(value: string | undefined): DateParts {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { year, month, day: day.replace(/^0/, '') };
}

/**
 * Reads what is typed. A value comes only when it is a date that the calendar has and is exact enough; a problem says what is missing
 * once something is there. Nothing typed is no value and no problem.
 * @param calendar a code of list `calendar`; of a later one only the form of the date is checked
 */
export function readParts(
  parts: DateParts,
  detail: DateDetail,
  calendar = 'gregorian',
): { readonly value: string | undefined; readonly problem: DateProblem | null } {
  const none = (problem: DateProblem | null) => ({ value: undefined, problem });
  const year = plainDigits(parts.year);
  const day = detail === 'day' || detail === 'any' ? plainDigits(parts.day) : '';
  const month = detail === 'year' ? '' : parts.month;
  if (year === '' && month === '' && day === '') return none(null);
  if (year.length !== 4 || Number(year) === 0) return none('no-year');
  if (!isDateOf(calendar, year)) return none('no-such-year');
  if (month === '')
    return detail === 'year' || (detail === 'any' && day === '') ? { value: year, problem: null } : none('no-month');
  if (day === '') return detail === 'day' ? none('no-day') : { value: `${year}-${month}`, problem: null };
  const value = `${year}-${month}-${day.padStart(2, '0')}`;
  return isDateOf(calendar, value) ? { value, problem: null } : none('no-such-day');
}

/** Whether a calendar has a year, a month or a day. */
export function isDateOf(calendar: string, value: string): boolean {
  if (isCodeOf('calendar', calendar)) return isPartialDateOf(calendar, value);
  return Number(value.slice(8) || '1') >= 1 && Number(value.slice(8) || '1') <= 31;
}

/** The same time in another calendar: one day, or the days from the first to the last of a month or a year. */
export interface OtherCalendar {
  readonly calendar: Calendar;
  readonly from: WrittenDate;
  /** undefined when it is one day. */
  readonly to: WrittenDate | undefined;
}

/**
 * What is shown beside a typed date: in the reader's own calendar when it was typed in another, else in the Gregorian one. Nothing beside a
 * Gregorian date for whoever counts that way.
 * @param own the calendar of the reader's language
 */
export function inOtherCalendar(calendar: string, value: string | undefined, own: Calendar): OtherCalendar | undefined {
  const other = calendar === own ? 'gregorian' : own;
  if (value === undefined || calendar === other || !isCodeOf('calendar', calendar)) return undefined;
  const days = gregorianSpan(calendar, value);
  if (days === undefined) return undefined;
  const from = calendarSpan(other, days.from)?.from;
  const to = calendarSpan(other, days.to)?.to;
  if (from === undefined || to === undefined) return undefined;
  return { calendar: other, from, to: readPartialDay(calendar, value)?.day === undefined ? to : undefined };
}

/** The Gregorian day, `YYYY-MM-DD`, that a date of a calendar stands for: of a month or a year the first or the last. */
export function keptDay(calendar: Calendar, typed: string | undefined, end: 'first' | 'last'): string | undefined {
  const days = typed === undefined ? undefined : gregorianSpan(calendar, typed);
  return end === 'first' ? days?.from : days?.to;
}

/** A Gregorian day as a date of a calendar. */
export function typedOf(calendar: Calendar, day: string | undefined): string | undefined {
  // As it stands, also what this calendar does not have: it is shown and never lost.
  if (calendar === 'gregorian') return day;
  const inCalendar = day === undefined ? undefined : fromGregorian(calendar, day);
  return inCalendar === undefined ? undefined : dayText(inCalendar);
}

/** A day of any calendar as `YYYY-MM-DD`. */
export function dayText({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }) {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The local calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  return dayText({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}
