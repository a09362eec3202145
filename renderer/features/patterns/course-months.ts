import type { PatternAnswers } from '../../../shared/vault/patterns.ts';

export type CourseMonth = PatternAnswers['patterns:course']['months'][number];

/** So many months stand side by side in the chart; the table has all. */
const MOST = 60;

/** The last months up to the newest, with those in between that have nothing: a gap in time is a gap in the chart. */
export function chartMonths(months: readonly CourseMonth[]): readonly CourseMonth[] {
  const last = months.at(-1)?.month;
  const first = months[0]?.month;
  if (first === undefined || last === undefined) return [];
  const known = new Map(months.map((month) => [month.month, month]));
  const all: CourseMonth[] = [];
  for (let month = last; month >= first && all.length < MOST; month = monthBefore(month))
    all.push(known.get(month) ?? { month, certain: 0, possible: 0, tnr: {}, tnrPossible: {} });
  return all.reverse();
}

function monthBefore(month: string): string {
  const date = new Date(`${month}-01T00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - 1);
  return date.toISOString().slice(0, 7);
}
