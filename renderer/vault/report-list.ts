/** The list of reports: filtered, sorted and windowed in the worker, from summaries alone. */
import type { HexId } from '../../shared/ids.ts';
import { fallsIn, whenSortKey } from '../../shared/report/when.ts';
import type { REPORT_ORDERS, ReportFilters } from '../../shared/vault/contract.ts';
import type { Facets, ReportList, ReportListItem } from '../../shared/vault/views.ts';
import { ENTITY_RECORDS } from './entity-kinds.ts';
import { type ReportFacts, townKey } from './mentions.ts';
import { type Digest, draft, report } from './report-kinds.ts';
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

/** Most people of the facets. */
const MOST_PERSONS = 200;
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Items in the orders that were asked for, kept until something changes. */
interface Kept {
  readonly changes: number;
  /** Of what the index adds to a line that an earlier version wrote. */
  readonly facts: boolean;
  readonly items: readonly ReportListItem[];
  readonly byId: ReadonlyMap<HexId, ReportListItem>;
  readonly digests: ReadonlyMap<HexId, Digest | null>;
  readonly sorted: Map<Order, readonly ReportListItem[]>;
}
const kept = new WeakMap<VaultSession, Kept>();

/** A window of the reports that fit, newest change, newest event or first title first; reports without a date come last. */
export function listReports(session: VaultSession, request: ListRequest): ReportList {
  const items = filteredReports(session, request);
  return {
    total: items.length,
    from: request.from,
    items: items.slice(request.from, request.from + request.count),
    indexing: session.search.progress,
  };
}

/** All reports that fit, in the order that was asked for. Until the index is complete some may be missing: `session.search.progress`. */
export function filteredReports(
  session: VaultSession,
  { search, filters, order }: Pick<ListRequest, 'search' | 'filters' | 'order'>,
): readonly ReportListItem[] {
  const found = session.search.find(search);
  const wanted = queryWords(search);
  const matches = matching(session, filters);
  return inOrder(session, order).filter((item) => {
    if (!matches(item)) return false;
    if (found === null || found.has(item.id)) return true;
    return (
      session.search.isMissing(item.id) && hasWords(`${item.title} ${item.excerpt} ${item.tags.join(' ')}`, wanted)
    );
  });
}

/** One report as a list shows it; undefined when there is none, or when it is deleted. */
export function reportItem(session: VaultSession, id: HexId): ReportListItem | undefined {
  return current(session).byId.get(id);
}

/** What the reports can be filtered by, most frequent first. */
export function reportFacets(session: VaultSession): Facets {
  const { items } = current(session);
  const count = (valuesOf: (item: ReportListItem) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const item of items)
      for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
  };
  const codes = (valuesOf: (item: ReportListItem) => readonly string[]) =>
    count(valuesOf).map(([code, number]) => ({ code, count: number }));
  const facts = (item: ReportListItem) => factsOf(session, item);
  const named = [...session.mentions.counts()]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id, number]) => {
      const line = session.records.line(ENTITY_RECORDS.person, id) ?? session.records.line(ENTITY_RECORDS.group, id);
      return line === undefined ? [] : [{ id, name: line.summary.name, count: number }];
    });
  const cases = session.records.lines(ENTITY_RECORDS.case).map(({ id, summary }) => {
    const { byId } = current(session);
    const gathered = [...session.mentions.gathered(id)].filter((one) => byId.has(one));
    return { id, name: summary.name, count: gathered.length };
  });
  return {
    reports: items.length,
    tags: count((item) => item.tags).map(([tag, number]) => ({ tag, count: number })),
    acts: count((item) => item.acts).map(([act, number]) => ({ act, count: number })),
    tnr: codes((item) => facts(item).tnr),
    verification: codes((item) => (item.verification === null ? [] : [item.verification])),
    material: codes((item) => facts(item).materials),
    countries: count((item) => facts(item).countries).map(([country, number]) => ({ country, count: number })),
    towns: townCounts(items.map((item) => facts(item).towns)),
    persons: named.slice(0, MOST_PERSONS),
    cases: cases.sort((a, b) => b.count - a.count || collator.compare(a.name, b.name)),
    indexing: session.search.progress,
  };
}

/** Towns under their most frequent writing: two writings of one town are one. */
function townCounts(lists: readonly (readonly string[])[]): { town: string; count: number }[] {
  const towns = new Map<string, { count: number; writings: Map<string, number> }>();
  for (const list of lists) {
    const seen = new Set<string>();
    for (const town of list) {
      const key = townKey(town);
      const known = towns.get(key) ?? { count: 0, writings: new Map<string, number>() };
      towns.set(key, known);
      known.writings.set(town, (known.writings.get(town) ?? 0) + 1);
      if (!seen.has(key)) known.count++;
      seen.add(key);
    }
  }
  return [...towns.values()]
    .map(({ count, writings }) => ({ town: [...writings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '', count }))
    .sort((a, b) => b.count - a.count || collator.compare(a.town, b.town));
}

/** What is known of a report beyond its line: from the index, or from the line as long as the index does not have it. */
function factsOf(session: VaultSession, { id }: ReportListItem): Facts {
  const known = session.mentions.facts(id);
  if (known !== undefined) return known;
  const line = current(session).digests.get(id);
  return { ...NO_FACTS, tnr: line?.tnr ?? [], countries: line?.countries ?? [] };
}

type Facts = Pick<ReportFacts, 'tnr' | 'countries' | 'towns' | 'materials' | 'named' | 'identifiers'>;
const NO_FACTS: Facts = { tnr: [], countries: [], towns: [], materials: [], named: new Map(), identifiers: [] };

/** All reports that are not deleted, as a list shows them. */
function current(session: VaultSession): Kept {
  const before = kept.get(session);
  const { changes } = session.directory;
  const facts = session.mentions.completed;
  if (before?.changes === changes && before.facts === facts) return before;
  const drafts = new Map(session.records.lines(draft).map((line) => [line.id, line.summary.digest]));
  const digests = new Map<HexId, Digest | null>();
  const items = session.records.lines(report).map(({ id, summary }): ReportListItem => {
    const shown = (summary.draft === null ? undefined : drafts.get(summary.draft)) ?? summary.digest;
    digests.set(id, shown);
    return {
      id,
      title: shown?.title ?? '',
      excerpt: shown?.excerpt ?? '',
      when: shown?.when,
      acts: shown?.acts ?? [],
      tags: shown?.tags ?? [],
      urgency: shown?.urgency ?? null,
      verification: shown?.verification ?? session.mentions.facts(id)?.verification ?? null,
      evidence: summary.evidence,
      createdAt: summary.createdAt,
      changedAt: shown?.changedAt ?? summary.createdAt,
      draft: summary.draft !== null,
      newer: shown?.newer ?? false,
    };
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const now = { changes, facts, items, byId, digests, sorted: new Map() };
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

/** Whether an item has, in every field that was asked for, one of the values. */
function matching(session: VaultSession, filters: ReportFilters): (item: ReportListItem) => boolean {
  const towns = new Set(filters.towns.map(townKey));
  const gathered =
    filters.cases.length === 0 ? null : new Set(filters.cases.flatMap((id) => [...session.mentions.gathered(id)]));
  const period = { from: filters.since ?? undefined, to: filters.until ?? undefined };
  const anyOf = (wanted: readonly string[], values: () => readonly string[]) =>
    wanted.length === 0 || values().some((one) => wanted.includes(one));
  return (item) => {
    const facts = () => factsOf(session, item);
    if (!anyOf(filters.acts, () => item.acts) || !anyOf(filters.tags, () => item.tags)) return false;
    if (!anyOf(filters.urgency, () => (item.urgency === null ? [] : [item.urgency]))) return false;
    if (!anyOf(filters.verification, () => (item.verification === null ? [] : [item.verification]))) return false;
    if (filters.withEvidence && item.evidence === 0) return false;
    if (filters.withoutEvidence && item.evidence > 0) return false;
    if (filters.withDraft && !item.draft) return false;
    if (gathered !== null && !gathered.has(item.id)) return false;
    if (!anyOf(filters.tnr, () => facts().tnr) || !anyOf(filters.countries, () => facts().countries)) return false;
    if (!anyOf(filters.material, () => facts().materials)) return false;
    if (towns.size > 0 && !facts().towns.some((town) => towns.has(townKey(town)))) return false;
    if (filters.persons.length > 0 && !filters.persons.some((id) => facts().named.has(id))) return false;
    if (!anyOf(filters.identifiers, () => facts().identifiers)) return false;
    if (period.from === undefined && period.to === undefined) return true;
    const falls = fallsIn(item.when, period);
    return filters.certainly ? falls === 'certainly' : falls !== 'no';
  };
}
