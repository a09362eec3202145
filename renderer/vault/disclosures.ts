/** The log of what went to whom. Titles come from the reports as they are now; of a forgotten report only that there was one is left. */
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { DisclosureItem, PersonInDisclosure } from '../../shared/vault/views.ts';
import { disclosure } from './recipient-kinds.ts';
import type { Line } from './records.ts';
import { draft, report } from './report-kinds.ts';
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

function item(session: VaultSession, { id, summary }: Line<Summary>): DisclosureItem {
  const { at, recipients, signed, size, sha256, receipt, purpose = null } = summary;
  const reports = summary.reports.map((one) => ({ ...one, title: titleOf(session, one.id) }));
  return { id, at, recipients, reports, signed, purpose, size, sha256, receipt };
}

/** Empty for a report that has no title, or is gone. */
function titleOf(session: VaultSession, id: HexId): string {
  const line = session.records.line(report, id);
  if (line === undefined) return '';
  const { digest, draft: draftId } = line.summary;
  const shown = digest ?? (draftId === null ? undefined : session.records.line(draft, draftId)?.summary.digest);
  return shown === undefined ? '' : shown.title || shown.excerpt;
}
