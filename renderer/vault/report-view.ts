/** Reading one report: what the editor shows, and former versions. */

import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { migrateReport } from '../../shared/report/migrate.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { DisclosureItem, ReportView } from '../../shared/vault/views.ts';
import { evidenceViews } from './evidence.ts';
import { digestOf, draft, readStored, version } from './report-kinds.ts';
import { reportRecord } from './reports.ts';
import type { VaultSession } from './session.ts';

/** The draft if there is one, else the newest version. Throws `not-found`, or what is wrong with a row. */
export async function openReport(
  session: VaultSession,
  id: HexId,
  disclosures: readonly DisclosureItem[],
): Promise<ReportView> {
  const record = await reportRecord(session, id);
  const newest = record.report === null ? undefined : readStored(record.report);
  const typed = record.draft === null ? undefined : await session.records.get(draft, record.draft);
  const shown = typed === undefined ? newest : readStored(typed.report);
  const savedAt = record.savedAt ?? record.createdAt;
  const frozen = (number: number) => (record.frozen?.version === number ? record.frozen.sha256 : null);
  const versions = record.former.map(({ version: number, savedAt: at, title }) => {
    return { version: number, savedAt: at, title, frozen: frozen(number) };
  });
  if (newest !== undefined) {
    versions.push({
      version: record.version,
      savedAt,
      title: digestOf(newest.report, savedAt, false).title,
      frozen: frozen(record.version),
    });
  }
  return {
    id,
    report: migrateReport(shown?.report ?? {}),
    draftSavedAt: typed?.savedAt ?? null,
    version: record.version,
    versions,
    createdAt: record.createdAt,
    changedAt: typed?.savedAt ?? savedAt,
    newer: newest?.newer ?? false,
    evidence: await evidenceViews(session, record.evidence),
    disclosures,
  };
}

/** One version as it was saved. Throws `not-found`. */
export async function openVersion(
  session: VaultSession,
  id: HexId,
  number: number,
): Promise<{ version: number; savedAt: number; report: Report }> {
  const record = await reportRecord(session, id);
  if (number === record.version && record.report !== null) {
    return { version: number, savedAt: record.savedAt ?? record.createdAt, report: readStored(record.report).report };
  }
  const item = record.former.find((one) => one.version === number);
  if (item === undefined) throw new VaultError('not-found');
  const former = await session.records.get(version, item.id);
  return { version: number, savedAt: former.savedAt, report: readStored(former.report).report };
}
