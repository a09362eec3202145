/** Numbers, plates and accounts with everything that they were seen in. */
import type { HexId } from '../../../shared/ids.ts';
import type { KnownIdentifier } from '../../../shared/patterns/identifier-index.ts';
import { fold } from '../../../shared/text/folding.ts';
import type { IdentifierItem, PatternAnswers } from '../../../shared/vault/patterns.ts';
import type { Checked } from '../dispatch.ts';
import { nameOf } from '../entities.ts';
import type { VaultSession } from '../session.ts';
import { reportNames } from './names-of.ts';

/** Reports that an answer names of one identifier. */
export const MOST_REPORTS = 100;
/** In a list of many identifiers: each has a way to the list of all its reports. */
const LISTED_REPORTS = 20;
const MOST_ALIKE = 20;

interface Listed {
  readonly known: KnownIdentifier;
  readonly reports: number;
}
const kept = new WeakMap<VaultSession, { readonly changes: number; readonly listed: readonly Listed[] }>();

/** All that somebody wrote down as one, those in most reports first; kept until something changes. */
function listed(session: VaultSession): readonly Listed[] {
  const { changes } = session.patterns;
  const before = kept.get(session);
  if (before?.changes === changes) return before.listed;
  const all = [...session.patterns.identifiers.all()]
    .filter(isListed)
    .map((known) => ({ known, reports: countReports(session, known) }))
    .sort((a, b) => b.reports - a.reports || (a.known.normal < b.known.normal ? -1 : 1));
  kept.set(session, { changes, listed: all });
  return all;
}

/** A window of the identifiers that somebody wrote down as one; those in most reports first. */
export function identifiers(
  session: VaultSession,
  { search, kinds, from, count }: Checked<'patterns:identifiers'>,
): PatternAnswers['patterns:identifiers'] {
  const wanted = fold(search).replace(/[\s-]/g, '');
  const fitting = listed(session).filter(
    ({ known }) =>
      (kinds.length === 0 || kinds.includes(known.kind)) &&
      (wanted === '' || writings(known).some((seen) => fold(seen).replace(/[\s-]/g, '').includes(wanted))),
  );
  return {
    total: fitting.length,
    items: fitting.slice(from, from + count).map(({ known }) => itemOf(session, known)),
    indexing: session.search.progress,
  };
}

function itemOf(session: VaultSession, known: KnownIdentifier): IdentifierItem {
  const reports = reportsOf(session, known);
  const alike = session.patterns.identifiers
    .find(known, MOST_ALIKE + 1)
    .filter((met) => met.known !== known && isListed(met.known))
    .map((met) => ({
      kind: met.known.kind,
      seen: writings(met.known)[0] ?? '',
      reports: reportNames(session, reportsOf(session, met.known), LISTED_REPORTS),
    }));
  return {
    kind: known.kind,
    normal: known.normal,
    seen: writings(known),
    partial: known.partial,
    total: reports.length,
    reports: reportNames(session, reports, LISTED_REPORTS),
    persons: personsOf(session, known),
    alike,
  };
}

/** What stands only in running text is a proposal and no entry of a list. */
function isListed(known: KnownIdentifier): boolean {
  for (const list of known.sightings.values()) if (list.some((one) => one.fromText !== true)) return true;
  return false;
}

/** All writings, the most frequent first. */
export function writings(known: KnownIdentifier): string[] {
  const counts = new Map<string, number>();
  for (const list of known.sightings.values())
    for (const { seen } of list) counts.set(seen, (counts.get(seen) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([seen]) => seen);
}

/** The reports that an identifier was seen in. */
export function reportsOf(session: VaultSession, known: KnownIdentifier): HexId[] {
  return [...known.sightings.keys()].filter((id) => session.patterns.traits(id) !== undefined);
}

function countReports(session: VaultSession, known: KnownIdentifier): number {
  let count = 0;
  for (const id of known.sightings.keys()) if (session.patterns.traits(id) !== undefined) count++;
  return count;
}

/** People and groups whose record has it, or that a report believes to be its owner. */
export function personsOf(session: VaultSession, known: KnownIdentifier): { id: HexId; name: string }[] {
  const ids = new Set<string>();
  for (const [id, list] of known.sightings) {
    if (session.patterns.entityKind(id) !== undefined) ids.add(id);
    for (const { person } of list) if (person !== undefined) ids.add(person);
  }
  return [...ids].flatMap((id) => {
    const name = nameOf(session, id);
    return name === undefined ? [] : [{ id, name }];
  });
}
