/** Links of a report in both directions, and reports that may tell of the same event. */
import type { HexId } from '../../../shared/ids.ts';
import { duplicateSigns, type InCommon } from '../../../shared/patterns/duplicates.ts';
import { isOffice } from '../../../shared/patterns/names.ts';
import { isCodeOf } from '../../../shared/report/codes.ts';
import { INVERSE_LINK } from '../../../shared/report/incident-links.ts';
import type { ReportLink } from '../../../shared/report/schema.ts';
import type { DuplicateProposal, LinkItem, PatternAnswers } from '../../../shared/vault/patterns.ts';
import type { Checked } from '../dispatch.ts';
import type { VaultSession } from '../session.ts';
import { reportName } from './names-of.ts';
import type { ReportTraits } from './patterns.ts';

const MOST_PROPOSALS = 20;
/** Names that could be the one of a report, and identifiers that could be. */
const MOST_MET = 200;

export function links(session: VaultSession, { report }: Checked<'patterns:links'>): PatternAnswers['patterns:links'] {
  const { patterns } = session;
  const own = (patterns.traits(report)?.links ?? []).flatMap((link) => itemOf(session, link, report, link.to, false));
  const others = [...patterns.linkedFrom(report)]
    .filter((holder) => holder !== report)
    .flatMap((holder) =>
      (patterns.traits(holder)?.links ?? [])
        .filter((link) => link.to === report)
        .flatMap((link) => itemOf(session, link, holder, holder, true)),
    );
  const all = [...own, ...others];
  const linked = new Set(all.map(({ other }) => other.report));
  return { links: all, duplicates: duplicates(session, report, linked), indexing: session.search.progress };
}

function itemOf(session: VaultSession, link: ReportLink, heldBy: HexId, otherId: HexId, inverse: boolean): LinkItem[] {
  const other = reportName(session, otherId);
  if (other === undefined) return [];
  const kind = link.kind ?? null;
  return [
    {
      heldBy,
      key: link.key ?? '',
      // The code of a later version has an inverse that is not known here: it is shown as it stands.
      kind: inverse && kind !== null && isCodeOf('incident-link', kind) ? INVERSE_LINK[kind] : kind,
      other,
      basis: link.basis ?? null,
      confidence: link.confidence ?? null,
      via: link.via ?? '',
      decided: link.decided ?? null,
    },
  ];
}

/** Most likely first. Reports that are linked already, in whichever way, are no question any more. */
function duplicates(session: VaultSession, id: HexId, linked: ReadonlySet<string>): DuplicateProposal[] {
  const { patterns } = session;
  const own = patterns.traits(id);
  if (own === undefined) return [];
  const names = namesInCommon(session, id);
  const identifiers = identifiersInCommon(session, id);
  const words = patterns.wordings.rareInCommon(id);
  const size = patterns.wordings.size(id);
  const found: (DuplicateProposal & { readonly rank: number })[] = [];
  for (const [otherId, other] of patterns.reports()) {
    if (otherId === id || linked.has(otherId)) continue;
    const name = names.get(otherId);
    const rareWords = words.get(otherId)?.length ?? 0;
    const common: InCommon = {
      times: [own.span, other.span],
      place: isSamePlace(own, other),
      act: own.acts.some((act) => other.acts.includes(act)),
      nameWords: name?.words ?? 0,
      nameReports: name?.reports ?? 0,
      identifierReports: identifiers.get(otherId) ?? 0,
      rareWords,
      shorter: Math.min(size, patterns.wordings.size(otherId)),
    };
    const because = duplicateSigns(common);
    const named = because === null ? undefined : reportName(session, otherId);
    if (because === null || named === undefined) continue;
    found.push({ other: named, because, rank: because.length * 100 + rareWords });
  }
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_PROPOSALS)
    .map(({ other, because }) => ({ other, because }));
}

function isSamePlace(one: ReportTraits, other: ReportTraits): boolean {
  return one.places.some((a) =>
    other.places.some(
      (b) => (a.townKey !== '' && a.townKey === b.townKey) || (a.nameKey !== '' && a.nameKey === b.nameKey),
    ),
  );
}

/** The rarest name that another report has in common with this one: as a person of both, or as a writing. */
function namesInCommon(session: VaultSession, id: HexId): ReadonlyMap<string, { words: number; reports: number }> {
  const best = new Map<string, { words: number; reports: number }>();
  const add = (other: string, words: number, reports: number) => {
    const before = best.get(other);
    if (before === undefined || reports < before.reports) best.set(other, { words, reports });
  };
  for (const { text, fromText } of session.patterns.names.namesOf(id)) {
    if (fromText && isOffice(text)) continue;
    const met = session.patterns.names.find(text, MOST_MET).filter((one) => one.agree >= 2);
    const reports = new Set(met.map((one) => one.id).filter((one) => session.patterns.traits(one) !== undefined));
    for (const other of reports) add(other, 2, reports.size);
  }
  for (const person of session.mentions.facts(id)?.named.keys() ?? []) {
    const naming = session.mentions.naming(person);
    // The author's own record is in all of them; one record in two reports says less than a name that nobody else has.
    for (const other of naming) add(other, 2, Math.max(3, naming.size));
  }
  return best;
}

/** In how many reports the rarest identifier stands that another report has in common with this one. */
function identifiersInCommon(session: VaultSession, id: HexId): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const own of session.patterns.identifiers.of(id)) {
    const met = session.patterns.identifiers.find(own, MOST_MET).filter(({ likeness }) => likeness !== 'similar');
    const reports = new Set(
      met.flatMap(({ known }) =>
        [...known.sightings.keys()].filter((one) => session.patterns.traits(one) !== undefined),
      ),
    );
    for (const other of reports) best.set(other, Math.min(best.get(other) ?? Number.POSITIVE_INFINITY, reports.size));
  }
  return best;
}
