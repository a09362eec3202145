/**
 * Where on a scale of time something stands, without a screen: which part of the scale is shown, and where the mark of an event begins and
 * ends in it. Time runs in the reading direction: 0 is the beginning of the line, which is the right-hand side of a page that is read from
 * right to left; the drawing is mirrored as a whole.
 */
import { type WhenWords, whenWords } from '../../../shared/report/when.ts';
import type { TimelineItem } from '../../../shared/vault/patterns.ts';

/** How much of time the scale shows: everything there is, or one calendar year, month or day. */
export const ZOOMS = ['all', 'year', 'month', 'day'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Milliseconds since 1970. An event without a known zone is placed as if its clock showed UTC. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The instant of `YYYY-MM-DDTHH:MM`, or with `:SS`. */
export function instantOf(stamp: string): number {
  return Date.parse(stamp.length === 16 ? `${stamp}:00Z` : `${stamp}Z`);
}

const MINUTE = 60_000;
const DAY = 86_400_000;

function utc(year: number, month: number, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

/** The calendar year, month or day that holds an instant; all of `whole` for `all`. */
export function periodAt(zoom: Zoom, at: number, whole: Period): Period {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (zoom) {
    case 'all':
      return whole;
    case 'year':
      return { from: utc(year, 0), to: utc(year + 1, 0) };
    case 'month':
      return { from: utc(year, month), to: utc(year, month + 1) };
    case 'day':
      return { from: utc(year, month, day), to: utc(year, month, day + 1) };
  }
}

/** From the beginning of the month of the first instant to the end of that of the last. */
export function wholeMonths(first: number, last: number): Period {
  const [from, to] = [new Date(Math.min(first, last)), new Date(Math.max(first, last))];
  return {
    from: utc(from.getUTCFullYear(), from.getUTCMonth()),
    to: utc(to.getUTCFullYear(), to.getUTCMonth() + 1),
  };
}

export interface Tick {
  /** 0 to 1 of the period. */
  readonly at: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** How much of the day is worth saying. */
  readonly detail: 'year' | 'month' | 'day' | 'hour';
  /** 0 to 23 */
  readonly hour: number;
}

/** As many labels as fit side by side. */
const MOST_TICKS = 5;
const MONTH_STEPS = [1, 2, 3, 6] as const;

/** Where the scale has its lines and labels. */
export function ticksOf(period: Period): readonly Tick[] {
  const days = Math.round((period.to - period.from) / DAY);
  if (days <= 1) return [0, 6, 12, 18].map((hour) => tick(period, period.from + hour * 60 * MINUTE, 'hour'));
  if (days <= 31)
    return [0, 7, 14, 21, 28].filter((by) => by < days).map((by) => tick(period, period.from + by * DAY, 'day'));
  const start = new Date(period.from);
  const end = new Date(period.to);
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const step = MONTH_STEPS.find((by) => months / by <= MOST_TICKS);
  if (step !== undefined) {
    const marks = Array.from({ length: Math.ceil(months / step) }, (_, index) => index * step);
    return marks.map((by) => tick(period, utc(start.getUTCFullYear(), start.getUTCMonth() + by), 'month'));
  }
  const first = start.getUTCMonth() === 0 ? start.getUTCFullYear() : start.getUTCFullYear() + 1;
  const years = end.getUTCFullYear() - first + (end.getUTCMonth() === 0 ? 0 : 1);
  const every = Math.max(1, Math.ceil(years / MOST_TICKS));
  return Array.from({ length: Math.ceil(years / every) }, (_, index) =>
    tick(period, utc(first + index * every, 0), 'year'),
  );
}

/**
 * Which labels are shown so that none touches another or stands out: every one, every second, every third …, the first always.
 * @param starts 0 to 1 of the width, rising
 * @param widths of the labels, in the unit of `width`
 */
export function labelsThatFit(
  starts: readonly number[],
  widths: readonly number[],
  width: number,
): ReadonlySet<number> {
  for (let every = 1; ; every += 1) {
    const places = starts.map((_, place) => place).filter((place) => place % every === 0);
    const start = (place: number) => (starts[place] ?? 0) * width;
    const end = (place: number) => start(place) + (widths[place] ?? 0);
    const inside = places.filter((place) => place === 0 || end(place) <= width);
    const touches = inside.some((place, at) => at > 0 && end(inside[at - 1] ?? 0) > start(place));
    if (!touches) return new Set(inside);
  }
}

function tick(period: Period, instant: number, detail: Tick['detail']): Tick {
  const date = new Date(instant);
  return {
    at: part(period, instant),
    day: date.toISOString().slice(0, 10),
    detail,
    hour: date.getUTCHours(),
  };
}

function part({ from, to }: Period, instant: number): number {
  return (instant - from) / (to - from);
}

/**
 * How a date is drawn: a point; a band somewhere in which it was; an open arrow before or after the one day that is known; what still goes
 * on; dots for several times; a point with a halo for an estimate; outlines for one day or another; a line for a stay whose two ends
 * are known apart.
 */
export type Shape = 'point' | 'band' | 'before' | 'after' | 'since' | 'dots' | 'halo' | 'perhaps' | 'stay';

export interface Mark {
  readonly shape: Shape;
  /** 0 to 1 of the period that is shown; what lies outside is cut off there. */
  readonly start: number;
  readonly end: number;
  /** It goes on beyond that end of the period. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** Nothing of it lies in the period: only a sign at the edge says where it is. */
  readonly outside: 'earlier' | 'later' | null;
  /** Of a stay: the part that is known. */
  readonly known?: { readonly start: number; readonly end: number };
  /** The other days that it may have been, each with a mark of its own: nothing is drawn between them. */
  readonly others?: readonly Mark[];
}

/** A band is drawn no narrower, or nobody would see that it is one. */
export const NARROWEST = 0.03;
/** How far an open arrow reaches: it says a direction and no length. */
export const ARROW = 0.15;

type Dated = Pick<TimelineItem, 'when' | 'earliest' | 'latest' | 'pieces' | 'known'>;

/** The mark of an event in the period that is shown; null for an event without any date, which has no place on a scale. */
export function markOf({ when, earliest, latest, pieces, known }: Dated, period: Period): Mark | null {
  const words = whenWords(when);
  if (pieces !== undefined) return eitherMark(pieces, period);
  if (words.kind === 'stay')
    return stayMark(words, earliest ?? known?.from, latest ?? known?.to, [earliest === null, latest === null], period);
  const low = earliest === null ? null : part(period, instantOf(earliest));
  // The last minute of an interval belongs to it.
  const high = latest === null ? null : part(period, instantOf(latest) + MINUTE);
  if (low === null && high === null) return null;
  if (low === null) return openMark('before', (high ?? 0) - ARROW, high ?? 0, true);
  if (high === null) {
    if (words.kind === 'since') return openMark('since', low, 1, false);
    return openMark('after', low, low + ARROW, false);
  }
  const wide = high - low >= NARROWEST;
  if (words.kind === 'at' && words.about) return closed('halo', low, high, wide);
  if (words.kind === 'repeated' || words.kind === 'repeated-from') return closed('dots', low, high, wide);
  const exact = (words.kind === 'at' || words.kind === 'relative') && words.date.day !== undefined;
  const oneDay = words.kind === 'unknown' && (high - low) * (period.to - period.from) < DAY + MINUTE;
  return closed((exact || oneDay) && !wide ? 'point' : 'band', low, high, wide);
}

/** One mark for each of the days that it may have been. */
function eitherMark(pieces: NonNullable<Dated['pieces']>, period: Period): Mark | null {
  const marks = pieces.flatMap(({ earliest, latest }) => {
    const low = earliest === null ? null : part(period, instantOf(earliest));
    const high = latest === null ? null : part(period, instantOf(latest) + MINUTE);
    if (low === null) return high === null ? [] : [openMark('before', high - ARROW, high, true)];
    if (high === null) return [openMark('after', low, low + ARROW, false)];
    const wide = high - low >= NARROWEST;
    return [closed('perhaps', low, high, wide)];
  });
  // Of those beyond an edge, one sign is enough.
  const drawn = marks.filter(
    ({ outside }, at) => outside === null || marks.findIndex((one) => one.outside === outside) === at,
  );
  const [first, ...others] = drawn;
  return first === undefined ? null : { ...first, others };
}

function stayMark(
  { ended }: Extract<WhenWords, { kind: 'stay' }>,
  from: string | undefined,
  to: string | undefined,
  [openStart, openEnd]: readonly [boolean, boolean],
  period: Period,
): Mark | null {
  if (from === undefined || to === undefined) return null;
  const [low, high] = [part(period, instantOf(from)), part(period, instantOf(to) + MINUTE)];
  if (!openStart && low >= 1) return atEdge('stay', 'later');
  if (!openEnd && high <= 0) return atEdge('stay', 'earlier');
  const stillOn = ended.how === 'ongoing';
  // What is known lies beyond the period: all of the period is possible.
  const start = !openStart ? low : low > 1 ? 0 : low - ARROW;
  const end = !openEnd ? high : stillOn || high < 0 ? 1 : high + ARROW;
  return {
    shape: 'stay',
    start: Math.max(0, start),
    end: Math.min(1, end),
    cutStart: openStart || low < 0,
    cutEnd: openEnd || high > 1,
    outside: null,
    known: { start: inside(low), end: stillOn ? 1 : inside(high) },
  };
}

const inside = (at: number) => Math.min(1, Math.max(0, at));

function closed(shape: Shape, low: number, high: number, wide: boolean): Mark {
  const middle = (low + high) / 2;
  const [start, end] = wide ? [low, high] : [middle - NARROWEST / 2, middle + NARROWEST / 2];
  if (high <= 0 || low >= 1) return atEdge(shape, high <= 0 ? 'earlier' : 'later');
  return {
    shape,
    start: Math.max(0, start),
    end: Math.min(1, end),
    cutStart: low < 0,
    cutEnd: high > 1,
    outside: null,
  };
}

/** One end is known. When it lies beyond the period on its far side, all of the period is possible. */
function openMark(shape: 'before' | 'after' | 'since', start: number, end: number, openStart: boolean): Mark {
  const known = openStart ? end : start;
  if (openStart && known <= 0) return atEdge(shape, 'earlier');
  if (!openStart && known >= 1) return atEdge(shape, 'later');
  const beyond = openStart ? known > 1 : known < 0;
  return {
    shape,
    start: beyond ? 0 : Math.max(0, start),
    end: beyond ? 1 : Math.min(1, end),
    cutStart: openStart || beyond,
    cutEnd: !openStart || beyond,
    outside: null,
  };
}

function atEdge(shape: Shape, outside: 'earlier' | 'later'): Mark {
  const at = outside === 'earlier' ? 0 : 1;
  return { shape, start: at, end: at, cutStart: outside === 'earlier', cutEnd: outside === 'later', outside };
}
