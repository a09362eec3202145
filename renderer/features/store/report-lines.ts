import type { StartReport } from '../../../shared/vault/store.ts';
import type { MessageKey } from '../../text/catalogue.ts';

export interface ReportLine {
  readonly says: MessageKey;
  readonly count?: number;
}

/** What an unlock did about the two copies, as sentences in the order in which they matter. Empty when there is nothing to say. */
export function reportLines(report: StartReport): readonly ReportLine[] {
  const { lostRecords, lostFiles, repairedRecords, repairedFiles, replayed, mainRenewed, secondRenewed } = report;
  const counted: readonly (readonly [MessageKey, number])[] = [
    ['store.report.lostRecords', lostRecords],
    ['store.report.lostFiles', lostFiles],
    ['store.report.repairedRecords', repairedRecords],
    ['store.report.repairedFiles', repairedFiles],
    ['store.report.replayed', replayed],
  ];
  const lines: ReportLine[] = counted.flatMap(([says, count]) => (count > 0 ? [{ says, count }] : []));
  if (hasLost(report)) lines.splice(lines.findLastIndex(isLoss) + 1, 0, { says: 'store.report.restore' });
  if (mainRenewed !== null) lines.push({ says: 'store.report.mainRenewed' });
  if (secondRenewed !== null) lines.push({ says: `store.report.second.${secondRenewed}` });
  const damaged = lostRecords + lostFiles + repairedRecords + repairedFiles > 0;
  if (damaged || secondRenewed === 'damaged' || mainRenewed === 'main-damaged')
    lines.push({ says: 'store.report.disk' });
  return lines;
}

/** Whether something is damaged in both copies. */
export function hasLost({ lostRecords, lostFiles }: StartReport): boolean {
  return lostRecords + lostFiles > 0;
}

function isLoss({ says }: ReportLine): boolean {
  return says === 'store.report.lostRecords' || says === 'store.report.lostFiles';
}
