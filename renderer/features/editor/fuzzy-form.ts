import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { asciiDigits } from '../../text/digits.ts';
import type { DateDetail } from '../../ui/partial-date.ts';

/** Which fields a date form shows for a precision. */
export interface DateForm {
  /** null: no date is asked for. */
  readonly from: DateDetail | null;
  readonly to: DateDetail | null;
  readonly time: 'minute' | 'hour' | null;
  /** The clock time of the last day, where there is one. */
  readonly toTime: 'minute' | 'hour' | null;
  readonly partOfDay: boolean;
  readonly zone: boolean;
}

const FORMS: Readonly<Record<string, Omit<DateForm, 'toTime'>>> = {
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

/** How exactly one end can be known, where a date has two: what is asked for that end. */
const ENDS: Readonly<Record<string, { readonly detail: DateDetail | null; readonly time: DateForm['time'] }>> = {
  'exact-minute': { detail: 'day', time: 'minute' },
  'exact-hour': { detail: 'day', time: 'hour' },
  'exact-day': { detail: 'day', time: null },
  estimate: { detail: 'any', time: 'minute' },
  'day-unknown': { detail: 'month', time: null },
  'month-unknown': { detail: 'year', time: null },
  before: { detail: 'any', time: 'minute' },
  after: { detail: 'any', time: 'minute' },
  'date-unknown': { detail: null, time: null },
};
/** How the end of a stay can be known. */
export const END_PRECISIONS: readonly string[] = [...Object.keys(ENDS), 'ongoing'];

/** Whether a date that is known so exactly can have an end that is known otherwise. */
export function canHaveEnd(precision: string | undefined): boolean {
  return precision !== undefined && Object.hasOwn(ENDS, precision);
}

/** Every field: for a precision of a later list, and for a date that was given none. */
const ALL: DateForm = { from: 'any', to: 'any', time: 'minute', toTime: 'minute', partOfDay: true, zone: true };
const NOTHING: DateForm = { from: null, to: null, time: null, toTime: null, partOfDay: false, zone: false };

/** How exact a date is that may be one day or several: its first field is "date", not "from". */
const PERHAPS_LONGER = ['estimate', 'season', 'relative'];

/** The words above the first date of a form. */
export function firstLabel(when: FuzzyDate | undefined): 'when.date' | 'when.from' {
  if (when?.toPrecision !== undefined) return 'when.from';
  return dateForm(when).to === null || PERHAPS_LONGER.includes(when?.precision ?? '') ? 'when.date' : 'when.from';
}

/** The fields for a date as it stands. */
export function dateForm(when: FuzzyDate | undefined): DateForm {
  if (when?.toPrecision !== undefined) return stayForm(when.precision, when.toPrecision);
  if (when?.precision === undefined) return when?.from === undefined && when?.to === undefined ? NOTHING : ALL;
  const form = FORMS[when.precision];
  return form === undefined ? ALL : { ...form, toTime: form.time };
}

function stayForm(precision: string | undefined, toPrecision: string): DateForm {
  const [first, last] = [ENDS[precision ?? ''], toPrecision === 'ongoing' ? ENDS['date-unknown'] : ENDS[toPrecision]];
  return {
    ...ALL,
    ...(first === undefined ? {} : { from: first.detail, time: first.time }),
    ...(last === undefined ? {} : { to: last.detail, toTime: last.time }),
  };
}

/**
 * The date under another precision. What the new one does not ask for is cut off or taken out, so that nothing invisible is kept and
 * handed on; a date changes sides between "before" and the others. The author's own words
 * always stay, and so does what the date is counted from and known from.
 */
export function withPrecision(when: FuzzyDate | undefined, precision: string | undefined): FuzzyDate | undefined {
  const told = when?.asTold;
  if (precision === undefined) return orNoDate({ asTold: told, anchor: when?.anchor, basis: when?.basis });
  if (when?.toPrecision !== undefined && canHaveEnd(precision)) return cutToForm({ ...when, precision });
  const { toPrecision: _, ...one } = when ?? {};
  const form = FORMS[precision] ?? ALL;
  return cutToForm({
    ...one,
    precision,
    from: one.from ?? one.to,
    to: form.from === null ? (one.to ?? one.from) : one.to,
    toTime: one.toTime ?? (form.from === null ? one.fromTime : undefined),
  });
}

/**
 * The date with an end that is known so exactly, or again with one precision for all of it. What was known as "not later than" is now said of
 * the beginning, and comes back.
 */
export function withToPrecision(when: FuzzyDate, toPrecision: string | undefined): FuzzyDate {
  const swap = when.precision === 'before' && (toPrecision === undefined) !== (when.toPrecision === undefined);
  const { from, fromTime, to, toTime, toPrecision: _, ...common } = when;
  if (toPrecision === undefined)
    return cutToForm({ ...common, ...(swap ? { to: from, toTime: fromTime } : { from, fromTime, to, toTime }) });
  return cutToForm({
    ...common,
    toPrecision,
    ...(swap ? { from: to, fromTime: toTime } : { from, fromTime, to, toTime }),
  });
}

/** What the form of the date does not ask for is taken out. A time may stand without a day, but not without the day that it was typed with. */
function cutToForm(when: FuzzyDate): FuzzyDate {
  const form = dateForm(when);
  const next: FuzzyDate = { precision: when.precision };
  assign(next, 'toPrecision', when.toPrecision);
  Object.assign(next, endsCut(when, form));
  const others = (when.or ?? []).map((one) => endsCut(one, form)).filter((one) => Object.keys(one).length > 0);
  if (others.length > 0 && (form.from !== null || form.to !== null)) next.or = others;
  if ([next, ...others].some((one) => one.from !== undefined || one.to !== undefined))
    assign(next, 'calendar', when.calendar);
  if (form.partOfDay) assign(next, 'partOfDay', when.partOfDay);
  if (form.zone) {
    assign(next, 'zone', when.zone);
    assign(next, 'offset', when.offset);
    assign(next, 'doubted', when.doubted);
  }
  assign(next, 'asTold', when.asTold);
  assign(next, 'anchor', when.anchor);
  assign(next, 'basis', when.basis);
  return next;
}

/** The days and times of a date, or of another that it may have been. */
export type DateEnds = NonNullable<FuzzyDate['or']>[number];

/** Without the names that hold nothing. */
export function withoutEmpty(ends: DateEnds): DateEnds {
  return Object.fromEntries(Object.entries(ends).filter(([, value]) => value !== undefined));
}

function endsCut({ from, fromTime, to, toTime }: DateEnds, form: DateForm): DateEnds {
  const next: DateEnds = {};
  const cut = (time: string | undefined, detail: DateForm['time']) =>
    time !== undefined && detail === 'hour' ? `${time.slice(0, 2)}:00` : time;
  if (form.from !== null) assign(next, 'from', fitting(from, form.from));
  if (form.to !== null) assign(next, 'to', fitting(to, form.to));
  const dayless = from === undefined && to === undefined;
  if (form.from !== null && form.time !== null && (next.from !== undefined || dayless))
    assign(next, 'fromTime', cut(fromTime, form.time));
  if (form.to !== null && form.toTime !== null && (next.to !== undefined || dayless))
    assign(next, 'toTime', cut(toTime, form.toTime));
  return next;
}

/** As much of a date as a field of this detail can hold; nothing when it is not exact enough. */
function fitting(date: string | undefined, detail: DateDetail): string | undefined {
  if (date === undefined || detail === 'any') return date;
  const length = detail === 'year' ? 4 : detail === 'month' ? 7 : 10;
  return date.length < length ? undefined : date.slice(0, length);
}

function assign<Part extends FuzzyDate | DateEnds, Key extends keyof Part>(
  target: Part,
  key: Key,
  value: Part[Key],
): void {
  if (value !== undefined) target[key] = value;
}

/** `9`, `930`, `9:30`, `09.30`, `21 15` or `۲۱:۱۵` as `HH:MM`, `9:30:05` as `HH:MM:SS`; undefined for anything that is not a clock time. */
export function clockOf(typed: string): string | undefined {
  const plain = asciiDigits(typed);
  const match =
    /^\s*(\d{1,2})\s*[:.\s]\s*(\d{2})\s*[:.\s]\s*(\d{2})\s*$/.exec(plain) ??
    /^\s*(\d{1,2})(?:\s*[:.\s]?\s*(\d{2}))?\s*$/.exec(plain) ??
    /^\s*(\d)(\d{2})\s*$/.exec(plain);
  if (match === null) return undefined;
  const [hour, minute, second] = [match[1], match[2] ?? '0', match[3]];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? '0') > 59) return undefined;
  const parts = [hour, minute, ...(second === undefined ? [] : [second])];
  return parts.map((part) => String(Number(part)).padStart(2, '0')).join(':');
}

/** Leaves out a date that says nothing; a calendar without a date says nothing. */
export function orNoDate({ calendar, ...rest }: FuzzyDate): FuzzyDate | undefined {
  const dated = [rest, ...(rest.or ?? [])].some(({ from, to }) => from !== undefined || to !== undefined);
  const when = dated ? { ...rest, calendar } : rest;
  const kept = Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined && value !== ''));
  return Object.keys(kept).length === 0 ? undefined : kept;
}
