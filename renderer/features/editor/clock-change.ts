import { instantsOf, readPartialDay, toGregorian } from '../../../shared/calendar.ts';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';

/**
 * Whether a typed clock time falls into an hour that the clocks of the place skipped, or showed twice; null where it does not, or where it
 * cannot be told. What was typed is never changed because of it. A distance from UTC that a document gives settles a doubled hour.
 */
export function clockChange(when: FuzzyDate, end: 'from' | 'to'): 'skipped' | 'twice' | null {
  const [date, time] = end === 'from' ? [when.from, when.fromTime] : [when.to, when.toTime];
  const calendar = CODE_LISTS.calendar.codes.find((code) => code === (when.calendar ?? 'gregorian'));
  if (date === undefined || time === undefined || when.zone === undefined || calendar === undefined) return null;
  const parts = readPartialDay(calendar, date);
  if (parts?.month === undefined || parts.day === undefined) return null;
  const day = toGregorian(calendar, { year: parts.year, month: parts.month, day: parts.day });
  if (day === undefined) return null;
  const instants = instantsOf(`${day}T${time.slice(0, 5)}`, when.zone);
  if (instants === undefined || instants.length === 1) return null;
  return instants.length === 0 ? 'skipped' : when.offset === undefined ? 'twice' : null;
}
