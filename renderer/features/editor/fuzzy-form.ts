import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { asciiDigits } from '../../text/digits.ts';
import type { DateDetail } from '../../ui/partial-date.ts';

/** Which fields a date form shows for a precision. */
export interface DateForm {
  /** null: no date is asked for. */
  readonly from: DateDetail | null;
  readonly to: DateDetail | null;
  readonly time: 'minute' | 'hour' | null;
  readonly partOfDay: boolean;
  readonly zone: boolean;
}

const FORMS: Readonly<Record<string, DateForm>> = {
  'exact-minute': { from: 'day', to: null, time: 'minute', partOfDay: false, zone: true },
  'exact-hour': { from: 'day', to: null, time: 'hour', partOfDay: false, zone: true },
  'exact-day': { from: 'day', to: null, time: null, partOfDay: true, zone: true },
  estimate: { from: 'any', to: 'any', time: 'minute', partOfDay: true, zone: true },
  'day-unknown': { from: 'month', to: null, time: null, partOfDay: false, zone: true },
  'month-unknown': { from: 'year', to: null, time: null, partOfDay: false, zone: true },
  season: { from: 'any', to: 'any', time: null, partOfDay: false, zone: true },
  between: { from: 'any', to: 'any', time: 'minute', partOfDay: true, zone: true },
  before: { from: null, to: 'any', time: 'minute', partOfDay: false, zone: true },
  after: { from: 'any', to: null, time: 'minute', partOfDay: false, zone: true },
  relative: { from: 'any', to: 'any', time: 'minute', partOfDay: true, zone: true },
  repeated: { from: 'any', to: 'any', time: 'minute', partOfDay: true, zone: true },
  ongoing: { from: 'any', to: null, time: 'minute', partOfDay: true, zone: true },
  'date-unknown': { from: null, to: null, time: null, partOfDay: false, zone: false },
};

/** Every field: for a precision of a later list, and for a date that was given none. */
const ALL: DateForm = { from: 'any', to: 'any', time: 'minute', partOfDay: true, zone: true };
const NOTHING: DateForm = { from: null, to: null, time: null, partOfDay: false, zone: false };

/** How exact a date is that may be one day or several: its first field is "date", not "from". */
const PERHAPS_LONGER = ['estimate', 'season', 'relative'];

/** The words above the first date of a form. */
export function firstLabel(when: FuzzyDate | undefined): 'when.date' | 'when.from' {
  return dateForm(when).to === null || PERHAPS_LONGER.includes(when?.precision ?? '') ? 'when.date' : 'when.from';
}

/** The fields for a date as it stands. */
export function dateForm(when: FuzzyDate | undefined): DateForm {
  if (when?.precision !== undefined) return FORMS[when.precision] ?? ALL;
  return when?.from === undefined && when?.to === undefined ? NOTHING : ALL;
}

/**
 * The date under another precision. What the new one does not ask for is cut off or taken out, so that nothing invisible is kept and
 * handed on; a date changes sides between "before" and the others. The author's own words
 * always stay, and so does what the date is counted from and known from.
 */
export function withPrecision(when: FuzzyDate | undefined, precision: string | undefined): FuzzyDate | undefined {
  const told = when?.asTold;
  if (precision === undefined) return orNoDate({ asTold: told, anchor: when?.anchor, basis: when?.basis });
  const form = FORMS[precision] ?? ALL;
  const from = when?.from ?? when?.to;
  const to = form.from === null ? (when?.to ?? when?.from) : when?.to;
  const next: FuzzyDate = { precision };
  if (form.from !== null) assign(next, 'from', fitting(from, form.from));
  if (form.to !== null) assign(next, 'to', fitting(to, form.to));
  if (form.time !== null && next.from !== undefined) assign(next, 'fromTime', when?.fromTime);
  if (form.time !== null && next.to !== undefined)
    assign(next, 'toTime', when?.toTime ?? (form.from === null ? when?.fromTime : undefined));
  if (form.time === 'hour' && next.fromTime !== undefined) next.fromTime = `${next.fromTime.slice(0, 2)}:00`;
  if (next.from !== undefined || next.to !== undefined) assign(next, 'calendar', when?.calendar);
  if (form.partOfDay) assign(next, 'partOfDay', when?.partOfDay);
  if (form.zone) {
    assign(next, 'zone', when?.zone);
    assign(next, 'offset', when?.offset);
  }
  assign(next, 'asTold', told);
  assign(next, 'anchor', when?.anchor);
  assign(next, 'basis', when?.basis);
  return next;
}

/** As much of a date as a field of this detail can hold; nothing when it is not exact enough. */
function fitting(date: string | undefined, detail: DateDetail): string | undefined {
  if (date === undefined || detail === 'any') return date;
  const length = detail === 'year' ? 4 : detail === 'month' ? 7 : 10;
  return date.length < length ? undefined : date.slice(0, length);
}

function assign<Key extends keyof FuzzyDate>(target: FuzzyDate, key: Key, value: FuzzyDate[Key]): void {
  if (value !== undefined) target[key] = value;
}

/** `9`, `930`, `9:30`, `09.30`, `21 15` or `۲۱:۱۵` as `HH:MM`; undefined for anything that is not a clock time. */
export function clockOf(typed: string): string | undefined {
  const plain = asciiDigits(typed);
  const match = /^\s*(\d{1,2})(?:\s*[:.\s]?\s*(\d{2}))?\s*$/.exec(plain) ?? /^\s*(\d)(\d{2})\s*$/.exec(plain);
  if (match === null) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Leaves out a date that says nothing; a calendar without a date says nothing. */
export function orNoDate({ calendar, ...rest }: FuzzyDate): FuzzyDate | undefined {
  const when = rest.from === undefined && rest.to === undefined ? rest : { ...rest, calendar };
  const kept = Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined && value !== ''));
  return Object.keys(kept).length === 0 ? undefined : kept;
}
