/** The list of reports: filtered, sorted and windowed in the worker, from summaries alone. */
import type { HexId } from '../../shared/ids.ts';
import { fallsIn, whenSortKey } from '../../shared/report/when.ts';
import type { REPORT_ORDERS, ReportFilters } from '../../shared/vault/contract.ts';
import type { Facets, ReportList, ReportListItem } from '../../shared/vault/views.ts';
import { draft, report } from './report-kinds.ts';
import { hasWords, queryWords } from './search.ts';
import type { VaultSession } from './session.ts';

type Order = (typeof REPORT_ORDERS)[number];

/** What is asked for; `from` and `count` are the window. */
export interface ListRequest {
  readonly search: string;
  readonly filters: ReportFilters;
  readonly order: Order;
  readonly from: number;
  readonly count: number;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Items in the orders that were asked for, kept until something changes. */
interface Kept {
  readonly changes: number;
  readonly items: readonly ReportListItem[];
  readonly sorted: Map<Order, readonly ReportListItem[]>;
}
const kept = new WeakMap<VaultSession, Kept>();

/** A window of the reports that fit, newest change, newest event or first title first; reports without a date come last. */
export function listReports(session: VaultSession, request: ListRequest): ReportList {
  const found = session.search.find(request.search);
  const wanted = queryWords(request.search);
  const fits = (item: ReportListItem) => {
    if (!matches(item, request.filters)) return false;
    if (found === null || found.has(item.id)) return true;
    return (
      session.search.isMissing(item.id) && hasWords(`${item.title} ${item.excerpt} ${item.tags.join(' ')}`, wanted)
    );
  };
  const items = inOrder(session, request.order).filter(fits);
  return {
    total: items.length,
    from: request.from,
    items: items.slice(request.from, request.from + request.count),
    indexing: session.search.progress,
  };
}

/** What the reports can be filtered by, most frequent first. */
export function reportFacets(session: VaultSession): Facets {
  const { items } = current(session);
  const count = (valuesOf: (item: ReportListItem) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of items.flatMap((item) => [...new Set(valuesOf(item))]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
  };
  return {
    reports: items.length,
    tags: count((item) => item.tags).map(([tag, number]) => ({ tag, count: number })),
    acts: count((item) => item.acts).map(([act, number]) => ({ act, count: number })),
  };
}

/** All reports that are not deleted, as a list shows them. */
function current(session: VaultSession): Kept {
  const before = kept.get(session);
  if (before?.changes === session.directory.changes) return before;
  const drafts = new Map(session.records.lines(draft).map((line) => [line.id, line.summary.digest]));
  const items = session.records.lines(report).map(({ id, summary }): ReportListItem => {
    const shown = (summary.draft === null ? undefined : drafts.get(summary.draft)) ?? summary.digest;
    return {
      id,
      title: shown?.title ?? '',
      excerpt: shown?.excerpt ?? '',
      when: shown?.when,
      acts: shown?.acts ?? [],
      tags: shown?.tags ?? [],
      urgency: shown?.urgency ?? null,
      evidence: summary.evidence,
      createdAt: summary.createdAt,
      changedAt: shown?.changedAt ?? summary.createdAt,
      draft: summary.draft !== null,
      newer: shown?.newer ?? false,
    };
  });
  const now = { changes: session.directory.changes, items, sorted: new Map() };
  kept.set(session, now);
  return now;
}

function inOrder(session: VaultSession, order: Order): readonly ReportListItem[] {
  const { items, sorted } = current(session);
  const known = sorted.get(order) ?? sort(items, order);
  sorted.set(order, known);
  return known;
}

function sort(items: readonly ReportListItem[], order: Order): readonly ReportListItem[] {
  // Reports of the same key keep the order of their last change.
  const byChange = [...items].sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
  if (order === 'changed') return byChange;
  const keyOf = order === 'title' ? (item: ReportListItem) => item.title || item.excerpt : happened;
  const keys = new Map<HexId, string>(byChange.map((item) => [item.id, keyOf(item)]));
  const keyed = (item: ReportListItem) => keys.get(item.id) ?? '';
  const compare =
    order === 'title'
      ? (a: string, b: string) => collator.compare(a, b)
      : (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);
  return byChange.sort((a, b) => {
    const [first, second] = [keyed(a), keyed(b)];
    if (first === '' || second === '') return first === second ? 0 : first === '' ? 1 : -1;
    return compare(first, second);
  });
}

const happened = (item: ReportListItem) => whenSortKey(item.when);

function matches(item: ReportListItem, filters: ReportFilters): boolean {
  const anyOf = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || wanted.some((one) => values.includes(one));
  if (!anyOf(filters.acts, item.acts) || !anyOf(filters.tags, item.tags)) return false;
  if (!anyOf(filters.urgency, item.urgency === null ? [] : [item.urgency])) return false;
  if (filters.withEvidence && item.evidence === 0) return false;
  if (filters.withDraft && !item.draft) return false;
  if (filters.since === null && filters.until === null) return true;
  return fallsIn(item.when, { from: filters.since ?? undefined, to: filters.until ?? undefined }) !== 'no';
}
