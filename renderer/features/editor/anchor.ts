import {
  type Calendar,
  fromGregorian,
  isPartialDateOf,
  readPartialDay,
  toGregorian,
} from '../../../shared/calendar.ts';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { dayText } from '../../ui/partial-date.ts';
import type { DateEnds } from './fuzzy-form.ts';

type Anchor = NonNullable<FuzzyDate['anchor']>;
type Dated = DateEnds & Pick<FuzzyDate, 'calendar' | 'zone' | 'or'>;

const DAY_MS = 86_400_000;
const MINUTES = { minute: 1, hour: 60 } as const;

/**
 * The date that follows from another by counting, in the calendar and by the clock of that other; undefined where it cannot be told: the
 * other date is not exact enough, or there is no such day. Only ever shown: it is stored when the author agrees.
 */
export function followingFrom(base: FuzzyDate | undefined, anchor: Anchor): Dated | undefined {
  const { amount, unit } = anchor;
  if (base === undefined || amount === undefined || unit === undefined) return undefined;
  const calendar = CODE_LISTS.calendar.codes.find((code) => code === (base.calendar ?? 'gregorian'));
  if (calendar === undefined) return undefined;
  const first = movedEnds(calendar, base, amount, unit);
  const or = (base.or ?? []).flatMap((one) => movedEnds(calendar, one, amount, unit) ?? []);
  // Counted from one day or another it is one day or another; where one of them cannot be counted from, nothing is said.
  if (first === undefined || or.length !== (base.or ?? []).length) return undefined;
  return {
    ...(base.calendar === undefined ? {} : { calendar: base.calendar }),
    ...(base.zone === undefined ? {} : { zone: base.zone }),
    ...first,
    ...(or.length === 0 ? {} : { or }),
  };
}

function movedEnds(
  calendar: Calendar,
  base: DateEnds,
  amount: number,
  unit: NonNullable<Anchor['unit']>,
): DateEnds | undefined {
  const first = base.from ?? base.to;
  if (first === undefined) return undefined;
  if (unit === 'minute' || unit === 'hour')
    return shiftedClock(calendar, first, base.from === undefined ? base.toTime : base.fromTime, amount * MINUTES[unit]);
  const from = shifted(calendar, first, amount, unit);
  if (from === undefined) return undefined;
  if (base.from === undefined || base.to === undefined || base.to === base.from) return { from };
  const to = shifted(calendar, base.to, amount, unit);
  return to === undefined ? undefined : { from, to };
}

/** A day, month or year moved in its own calendar. */
function shifted(
  calendar: Calendar,
  date: string,
  amount: number,
  unit: 'day' | 'week' | 'month' | 'year',
): string | undefined {
  const parts = readPartialDay(calendar, date);
  if (parts === undefined || !Number.isInteger(amount)) return undefined;
  const { year, month, day } = parts;
  if (unit === 'day' || unit === 'week') {
    if (month === undefined || day === undefined) return undefined;
    return movedDays(calendar, { year, month, day }, unit === 'week' ? amount * 7 : amount);
  }
  if (unit === 'month' && month === undefined) return undefined;
  const months = year * 12 + (month ?? 1) - 1 + (unit === 'year' ? amount * 12 : amount);
  const moved = [
    String(Math.floor(months / 12)).padStart(4, '0'),
    ...(month === undefined ? [] : [String((months % 12) + 1).padStart(2, '0')]),
    ...(day === undefined ? [] : [String(day).padStart(2, '0')]),
  ].join('-');
  return isPartialDateOf(calendar, moved) ? moved : undefined;
}

function movedDays(
  calendar: Calendar,
  day: { readonly year: number; readonly month: number; readonly day: number },
  days: number,
): string | undefined {
  const gregorian = toGregorian(calendar, day);
  if (gregorian === undefined) return undefined;
  const moved = new Date(Date.parse(`${gregorian}T00:00:00Z`) + days * DAY_MS);
  if (Number.isNaN(moved.getTime())) return undefined;
  const found = fromGregorian(calendar, moved.toISOString().slice(0, 10));
  return found === undefined ? undefined : dayText(found);
}

/** A clock time moved by minutes, over midnight where it must. A change of the clocks in between is not looked at: it is what a clock on the wall would count. */
function shiftedClock(
  calendar: Calendar,
  date: string,
  time: string | undefined,
  minutes: number,
): Pick<FuzzyDate, 'from' | 'fromTime'> | undefined {
  const parts = readPartialDay(calendar, date);
  if (time === undefined || parts?.month === undefined || parts.day === undefined) return undefined;
  const [hour = 0, minute = 0, second] = time.split(':').map(Number);
  const all = hour * 60 + minute + Math.round(minutes);
  const days = Math.floor(all / 1440);
  const from = movedDays(calendar, { year: parts.year, month: parts.month, day: parts.day }, days);
  if (from === undefined) return undefined;
  const inDay = all - days * 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = second === undefined ? '' : `:${two(second)}`;
  return { from, fromTime: `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}${seconds}` };
}
