/** What happened in the order of time, and how much of it in which month. */
import type { HexId } from '../../../shared/ids.ts';
import type { PatternAnswers, TimelineItem } from '../../../shared/vault/patterns.ts';
import type { Checked } from '../dispatch.ts';
import { filteredReports } from '../report-list.ts';
import type { VaultSession } from '../session.ts';
import { reportName, reportNames } from './names-of.ts';
import type { DatedMoment } from './patterns.ts';

/** Reports without a date that an answer names. */
const MOST_UNDATED = 500;

/** A window of the reports that fit, earliest first; with `byAct`, of their acts too. With acts filtered for, only those acts are there. */
export function timeline(
  session: VaultSession,
  { search, filters, byAct, from, count }: Checked<'patterns:timeline'>,
): PatternAnswers['patterns:timeline'] {
  const { there, undated } = fitting(session, { search, filters, byAct });
  return {
    total: there.length,
    from,
    items: there.slice(from, from + count).flatMap((one) => itemOf(session, one) ?? []),
    undated: reportNames(session, undated, MOST_UNDATED),
    undatedTotal: undated.length,
    indexing: session.search.progress,
  };
}

interface Fitting {
  readonly there: readonly DatedMoment[];
  readonly undated: readonly HexId[];
}
const kept = new WeakMap<VaultSession, Fitting & { readonly key: string }>();

/** What fits a question; the last one is kept until something changes, because a list that is scrolled asks for one window after the other. */
function fitting(
  session: VaultSession,
  { search, filters, byAct }: Pick<Checked<'patterns:timeline'>, 'search' | 'filters' | 'byAct'>,
): Fitting {
  const { patterns } = session;
  const key = JSON.stringify([patterns.changes, session.directory.changes, search, filters, byAct]);
  const before = kept.get(session);
  if (before?.key === key) return before;
  const reports = new Set(filteredReports(session, { search, filters, order: 'changed' }).map(({ id }) => id));
  const wantedActs = new Set(filters.acts);
  const isThere = ({ report, moment }: DatedMoment) => {
    if (!reports.has(report) || (moment.act !== null && !byAct)) return false;
    return moment.act === null || wantedActs.size === 0 || moment.acts.some((act) => wantedActs.has(act));
  };
  const there = patterns.timeline().filter(isThere);
  const undated: HexId[] = [];
  // What the index does not have yet may have a date.
  for (const id of reports) if (patterns.traits(id)?.moments.length === 0) undated.push(id);
  kept.set(session, { key, there, undated });
  return { there, undated };
}

function itemOf(session: VaultSession, { report, moment }: DatedMoment): TimelineItem | undefined {
  const name = reportName(session, report);
  const traits = session.patterns.traits(report);
  if (name === undefined || traits === undefined) return undefined;
  return { ...name, ...moment, people: traits.people, tnr: traits.tnr, urgency: traits.urgency };
}

/** Counts by month, the earliest first. */
export function course(
  session: VaultSession,
  { search, filters }: Checked<'patterns:course'>,
): PatternAnswers['patterns:course'] {
  const months = new Map<string, Counted>();
  for (const { id } of filteredReports(session, { search, filters, order: 'changed' })) {
    const traits = session.patterns.traits(id);
    for (const { month, certain } of traits?.months ?? []) {
      const counted = months.get(month) ?? { month, certain: 0, possible: 0, tnr: {}, tnrPossible: {} };
      months.set(month, counted);
      if (certain) counted.certain++;
      else counted.possible++;
      const headings = certain ? counted.tnr : counted.tnrPossible;
      for (const heading of new Set(traits?.tnr)) headings[heading] = (headings[heading] ?? 0) + 1;
    }
  }
  return {
    months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
    indexing: session.search.progress,
  };
}

interface Counted {
  readonly month: string;
  certain: number;
  possible: number;
  readonly tnr: Record<string, number>;
  readonly tnrPossible: Record<string, number>;
}
