/** How reports and people are named in an answer. */
import type { HexId } from '../../../shared/ids.ts';
import type { ReportName } from '../../../shared/vault/patterns.ts';
import { reportItem } from '../report-list.ts';
import type { VaultSession } from '../session.ts';

/** A report by its title, or else by its first words; undefined when it is deleted. */
export function reportName(session: VaultSession, id: HexId): ReportName | undefined {
  const item = reportItem(session, id);
  return item === undefined ? undefined : { report: id, title: item.title || item.excerpt, when: item.when };
}

/** Those of some reports that are not deleted, at most `most`. */
export function reportNames(
  session: VaultSession,
  ids: Iterable<HexId>,
  most = Number.POSITIVE_INFINITY,
): ReportName[] {
  const names: ReportName[] = [];
  for (const id of ids) {
    if (names.length >= most) break;
    const name = reportName(session, id);
    if (name !== undefined) names.push(name);
  }
  return names;
}
