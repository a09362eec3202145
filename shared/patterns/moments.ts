/** When things happened, for the timeline and for counting by month: intervals that hold the truth, and no more exact than the author was. */
import type { FuzzyDate, Report } from '../report/schema.ts';
import { fallsIn, type Interval, knownSpan, spanOf, type UtcInterval, utcSpanOf } from '../report/when.ts';

/** One line of a timeline: a report, or an act of it. */
export interface Moment {
  /** Key of the act; null for the report as a whole. */
  readonly act: string | null;
  readonly acts: readonly string[];
  readonly earliest: string | null;
  readonly latest: string | null;
  /** One of these, and no time between them: it was one day or another. */
  readonly pieces?: readonly { readonly earliest: string | null; readonly latest: string | null }[];
  /** The first and the last time that is known of what has an open side. */
  readonly known?: { readonly from: string; readonly to: string };
  /** All of them are in UTC; else as a clock at the place showed them. */
  readonly utc: boolean;
  readonly countries: readonly string[];
}

/** The report, and those of its acts that say when they happened. A report without a date spans its acts; without any it is not there. */
export function momentsOf(report: Report): Moment[] {
  const places = report.where ?? [];
  const acts = report.acts ?? [];
  const countries = [...new Set(places.flatMap((place) => place.country ?? []))];
  const moments: Moment[] = [];
  for (const act of acts) {
    const place = places.find((one) => one.key !== undefined && one.key === act.where);
    const span = spanIn(act.when, place?.zone);
    if (act.key === undefined || span === undefined) continue;
    const country = place?.country;
    moments.push({ act: act.key, acts: [act.act], ...span, countries: country === undefined ? [] : [country] });
  }
  const zones = [...new Set(places.flatMap((place) => place.zone ?? []))];
  const span = spanIn(report.when, zones.length === 1 ? zones[0] : undefined) ?? hull(moments);
  if (span === undefined) return [];
  return [{ act: null, acts: [...new Set(acts.map(({ act }) => act))], ...span, countries }, ...moments];
}

type Span = Pick<Moment, 'earliest' | 'latest' | 'pieces' | 'known' | 'utc'>;

/** In UTC where the date, or else the place, says its zone. */
function spanIn(when: FuzzyDate | undefined, zone: string | undefined): Span | undefined {
  if (when === undefined) return undefined;
  const known = when.zone === undefined && when.offset === undefined && zone !== undefined ? { ...when, zone } : when;
  return drawable(utcSpanOf(known));
}

/** An interval as the screen gets it; undefined where nothing at all is known. */
export function drawable(span: UtcInterval): Span | undefined {
  const { earliest, latest, pieces, known, utc } = span;
  if ((earliest ?? latest ?? known ?? pieces) === undefined) return undefined;
  const ends = (one: Interval) => ({ earliest: one.earliest ?? null, latest: one.latest ?? null });
  return {
    ...ends(span),
    ...(pieces === undefined ? {} : { pieces: pieces.map(ends) }),
    ...(known === undefined ? {} : { known }),
    utc,
  };
}

function hull(moments: readonly Moment[]): Span | undefined {
  if (moments.length === 0) return undefined;
  const earliest = moments.map((one) => one.earliest).sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))[0] ?? null;
  const latest = moments.map((one) => one.latest).sort((a, b) => ((a ?? '~') < (b ?? '~') ? 1 : -1))[0] ?? null;
  return { earliest, latest, utc: moments.every((one) => one.utc) };
}

/** What moments are sorted by: the earliest time, or the only one that is known; then the latest. */
export function momentKey({ earliest, latest, known }: Pick<Moment, 'earliest' | 'latest' | 'known'>): string {
  return `${earliest ?? known?.from ?? latest ?? ''}/${latest ?? '9999-12-31T23:59'}`;
}

/** A month in which something happened, or may have happened. */
export interface Month {
  /** `YYYY-MM` */
  readonly month: string;
  readonly certain: boolean;
}

/** Months over which what is not exact is spread; wider, it says nothing about any of them. */
const MOST_MONTHS = 24;

/** The months of the event, as local dates: the one in which it certainly falls, or all in which it may. */
export function monthsOf(when: FuzzyDate | undefined, acts: Interval = NO_TIME): Month[] {
  const span = knownSpan(spanOf(when));
  const dated = when !== undefined && (span.earliest !== undefined || span.latest !== undefined);
  const { earliest, latest } = dated ? span : acts;
  const [first, last] = [(earliest ?? latest)?.slice(0, 7), (latest ?? earliest)?.slice(0, 7)];
  if (first === undefined || last === undefined) return [];
  if (!dated) return spread(first, last, () => (first === last ? 'certainly' : 'possibly'));
  // An estimate may be wrong by a month.
  const estimate = when.precision === 'estimate' || when.toPrecision === 'estimate';
  const [from, to] = estimate ? [shifted(first, -1), shifted(last, 1)] : [first, last];
  return spread(from, to, (month) => fallsIn(when, { from: `${month}-01`, to: `${month}-${daysOf(month)}` }));
}

const NO_TIME: Interval = { earliest: undefined, latest: undefined };

function spread(from: string, to: string, falls: (month: string) => 'certainly' | 'possibly' | 'no'): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = shifted(month, 1)) {
    const how = falls(month);
    if (how !== 'no') months.push({ month, certain: how === 'certainly' });
    if (months.length > MOST_MONTHS) return [];
  }
  return months;
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function daysOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, number, 0);
  return String(date.getUTCDate());
}
