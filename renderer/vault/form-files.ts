/** Which files a form tells of: sensitive ones stay, a working copy stands for its original, identity papers are for one body alone. */
import type { FormCode } from '../../shared/forms/form.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Report, ReportEvidence } from '../../shared/report/schema.ts';
import type { FileHeldBack, FileReason } from '../../shared/vault/forms.ts';
import { type EvidenceRecord, evidence } from './report-kinds.ts';
import { reportRecord } from './reports.ts';
import type { VaultSession } from './session.ts';

export interface FormFiles {
  /** What the report says of the files that are told of, with what they are known by. */
  readonly entries: readonly ReportEvidence[];
  readonly heldBack: readonly FileHeldBack[];
}

interface File {
  readonly id: HexId;
  readonly record: EvidenceRecord;
  readonly said: ReportEvidence;
  /** Of the file itself, or of what it is a copy of. */
  readonly material: string | undefined;
  readonly isCopy: boolean;
}

/** The one body that has to see identity papers, with nothing covered. */
const SEES_PAPERS: FormCode = 'interpol-ccf-form';
const FINAL: readonly FileReason[] = ['never', 'identity-paper', 'covered-paper'];

/**
 * @param keep files that the author lets be told of all the same
 * @param readers who will read it, each of them
 * Throws `not-found`.
 */
export async function filesForForm(
  session: VaultSession,
  id: HexId,
  report: Report,
  form: FormCode,
  keep: readonly HexId[],
  readers: readonly string[],
): Promise<FormFiles> {
  const said = (of: HexId) => report.evidence?.find((one) => one.id === of);
  const files: File[] = [];
  for (const of of (await reportRecord(session, id)).evidence) {
    const record = await session.records.get(evidence, of);
    const { originalName, size, sha256, mediaType } = record;
    const own = said(of);
    files.push({
      id: of,
      record,
      said: { ...own, id: of, originalName, size, sha256, mediaType },
      material: own?.material ?? (record.copy === undefined ? undefined : said(record.copy.of)?.material),
      isCopy: record.copy !== undefined,
    });
  }
  const heldBack: FileHeldBack[] = [];
  const entries: ReportEvidence[] = [];
  for (const file of files) {
    const reason = reasonAgainst(file, files, form, readers);
    if (reason === undefined || (keep.includes(file.id) && !FINAL.includes(reason))) entries.push(file.said);
    else heldBack.push({ id: file.id, name: file.record.originalName, reason, final: FINAL.includes(reason) });
  }
  return { entries, heldBack };
}

function reasonAgainst(
  file: File,
  all: readonly File[],
  form: FormCode,
  readers: readonly string[],
): FileReason | undefined {
  const { sensitivity, legalLimits, onlyFor = [] } = file.said;
  const isPaper = file.material === 'id-paper';
  if (sensitivity === 'never') return 'never';
  if (isPaper && form !== SEES_PAPERS) return 'identity-paper';
  if (isPaper && file.isCopy) return 'covered-paper';
  if (sensitivity === 'secret') return 'secret';
  if (onlyFor.length > 0 && !readers.every((id) => onlyFor.includes(id))) return 'other-readers';
  if ((legalLimits ?? '').trim() !== '') return 'legal-limit';
  return !isPaper && isReplaced(file, all) ? 'copy-instead' : undefined;
}

/** Whether a working copy of it, or a newer one, stands in its place. */
function isReplaced({ id, record }: File, all: readonly File[]): boolean {
  const original = record.copy?.of ?? id;
  const madeAt = record.copy?.madeAt ?? -1;
  return all.some(
    (other) =>
      other.id !== id &&
      other.record.copy?.of === original &&
      other.record.copy.madeAt > madeAt &&
      other.said.sensitivity !== 'never' &&
      other.said.sensitivity !== 'secret',
  );
}
