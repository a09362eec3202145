import { plainDigits } from '../text/digits.ts';

/** A date as it is being typed: each part as text. `month` is `01` to `12` or empty. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}
/** How exact the date has to be; `any` takes a year, a month or a day. */
export type DateDetail = 'day' | 'month' | 'year' | 'any';
export type DateProblem = 'no-year' | 'no-month' | 'no-day' | 'no-such-day';

/** The parts of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function partsOf(value: string | undefined): DateParts {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { year, month, day: day.replace(/^0/, '') };
}

/**
 * Reads what is typed. A value comes only when it is a date that the calendar has and is exact enough; a problem says what is missing
 * once something is there. Nothing typed is no value and no problem.
 */
export function readParts(
  parts: DateParts,
  detail: DateDetail,
): { readonly value: string | undefined; readonly problem: DateProblem | null } {
  const none = (problem: DateProblem | null) => ({ value: undefined, problem });
  const year = plainDigits(parts.year);
  const day = detail === 'day' || detail === 'any' ? plainDigits(parts.day) : '';
  const month = detail === 'year' ? '' : parts.month;
  if (year === '' && month === '' && day === '') return none(null);
  if (year.length !== 4 || Number(year) === 0) return none('no-year');
  if (month === '')
    return detail === 'year' || (detail === 'any' && day === '') ? { value: year, problem: null } : none('no-month');
  if (day === '') return detail === 'day' ? none('no-day') : { value: `${year}-${month}`, problem: null };
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return none('no-such-day');
  return { value: `${year}-${month}-${day.padStart(2, '0')}`, problem: null };
}

/** The first day of a partial date. */
export function firstDay(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
}

/** The last day of a partial date. */
export function lastDay(value: string): string {
  if (value.length === 4) return `${value}-12-31`;
  if (value.length > 7) return value;
  return `${value}-${String(daysIn(Number(value.slice(0, 4)), Number(value.slice(5)))).padStart(2, '0')}`;
}

/** The local calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Day 0 of the next month is the last of this one. */
function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
