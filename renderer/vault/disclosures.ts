/** The log of what went to whom. Titles come from the reports as they are now; of a forgotten report only that there was one is left. */
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { DisclosureItem, PersonInDisclosure, PersonOfDisclosure } from '../../shared/vault/views.ts';
import { ENTITY_RECORDS } from './entity-kinds.ts';
import { disclosure } from './recipient-kinds.ts';
import type { Line } from './records.ts';
import { draft, readStored, report } from './report-kinds.ts';
import type { VaultSession } from './session.ts';

type Summary = typeof disclosure.summary._output;

/** All, the newest first. */
export function listDisclosures(session: VaultSession): DisclosureItem[] {
  return session.records
    .lines(disclosure)
    .map((line) => item(session, line))
    .sort((a, b) => b.at - a.at);
}

/** Throws VaultError `not-found`. */
export function openDisclosure(session: VaultSession, id: HexId): DisclosureItem {
  const line = session.records.line(disclosure, id);
  if (line === undefined) throw new VaultError('not-found');
  return item(session, line);
}

/** The disclosures of a report. */
export function disclosuresOf(session: VaultSession, reportId: HexId): DisclosureItem[] {
  return listDisclosures(session).filter(({ reports }) => reports.some(({ id }) => id === reportId));
}

/** The disclosures to the holder of a fingerprint. */
export async function disclosuresTo(session: VaultSession, fingerprint: string): Promise<DisclosureItem[]> {
  const lines = session.records.lines(disclosure);
  const values = await session.records.getMany(
    disclosure,
    lines.map(({ id }) => id),
  );
  return lines
    .filter((_, index) => values[index]?.fingerprints.includes(fingerprint))
    .map((line) => item(session, line))
    .sort((a, b) => b.at - a.at);
}

/** The disclosures that a person appears in, the newest first, with the consents that each relied on. */
export async function disclosuresWith(session: VaultSession, person: HexId): Promise<PersonInDisclosure[]> {
  const lines = session.records.lines(disclosure);
  const values = await session.records.getMany(
    disclosure,
    lines.map(({ id }) => id),
  );
  return lines
    .flatMap((line, index) => {
      const decision = values[index]?.decisions?.find((one) => one.person === person);
      if (decision === undefined || decision.identity === 'not-mentioned') return [];
      const { identity, consents, overridden } = decision;
      return [{ disclosure: item(session, line), identity, consents, overridden }];
    })
    .sort((a, b) => b.disclosure.at - a.disclosure.at);
}

/**
 * Who appeared how in a disclosure; null of one from before this was kept. Names are those of today: what was sent has its own.
 * Throws VaultError `not-found`.
 */
export async function peopleOfDisclosure(
  session: VaultSession,
  id: HexId,
): Promise<readonly PersonOfDisclosure[] | null> {
  const { decisions } = await session.records.get(disclosure, id);
  if (decisions === undefined) return null;
  const reports = new Map<HexId, Report>();
  const out: PersonOfDisclosure[] = [];
  for (const { person, identity, reason, overridden } of decisions)
    out.push({ called: await calledNow(session, person, reports), identity, reason, overridden });
  return out;
}

/** What a person is called now: by their record, or by the entry of a report that has none. Empty for what is gone. */
async function calledNow(session: VaultSession, person: string, reports: Map<HexId, Report>): Promise<string> {
  const [part = '', list, key] = person.split('/');
  if (list === undefined) {
    const { person: persons, group } = ENTITY_RECORDS;
    return (session.records.line(persons, part) ?? session.records.line(group, part))?.summary.name ?? '';
  }
  const read = reports.get(part) ?? (await reportNow(session, part));
  reports.set(part, read);
  const isIt = (one: { readonly key?: string | undefined }, index: number) => one.key === key || String(index) === key;
  return list === 'people' ? (read.people?.find(isIt)?.name ?? '') : (read.sources?.find(isIt)?.who ?? '');
}

/** Nothing of a report that is gone. */
async function reportNow(session: VaultSession, id: HexId): Promise<Report> {
  if (session.records.line(report, id) === undefined) return {};
  const record = await session.records.get(report, id);
  const source = record.draft === null ? record.report : (await session.records.get(draft, record.draft)).report;
  return source === null ? {} : readStored(source).report;
}

function item(session: VaultSession, { id, summary }: Line<Summary>): DisclosureItem {
  const { at, recipients, signed, size, sha256, receipt, purpose = null } = summary;
  const forms = (summary.forms ?? []).map(({ form, language }) => ({ form, language }));
  const reports = summary.reports.map((one) => ({ ...one, title: titleOf(session, one.id) }));
  return { id, at, recipients, reports, signed, purpose, forms, size, sha256, receipt };
}

/** Empty for a report that has no title, or is gone. */
function titleOf(session: VaultSession, id: HexId): string {
  const line = session.records.line(report, id);
  if (line === undefined) return '';
  const { digest, draft: draftId } = line.summary;
  const shown = digest ?? (draftId === null ? undefined : session.records.line(draft, draftId)?.summary.digest);
  return shown === undefined ? '' : shown.title || shown.excerpt;
}
