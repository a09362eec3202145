/** Evidence that is in the vault: read at any place, streamed, exported, removed. */
import { Sha256, toHex } from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { Found } from '../../shared/evidence/found.ts';
import { UNKNOWN_MEDIA_TYPE } from '../../shared/evidence/media-type.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { EvidenceView, Progress } from '../../shared/vault/views.ts';
import { contentStream, readContent } from './content.ts';
import { append } from './custody.ts';
import { foundIn } from './found/read.ts';
import type { Writer } from './records.ts';
import { digestOf, draft, type EvidenceRecord, evidence, readStored, version } from './report-kinds.ts';
import { putReport, reportRecord } from './reports.ts';
import type { VaultSession } from './session.ts';

/** What the page sees of an evidence file. */
export function evidenceView(id: HexId, record: EvidenceRecord): EvidenceView {
  const { originalName, size, sha256, mediaType, takenInAt, dangers, copy } = record;
  const view = { id, originalName, size, sha256, mediaType, takenInAt, dangers };
  if (copy === undefined) return view;
  const { of, how, madeAt, forWhom } = copy;
  return { ...view, copy: { of, how, madeAt, forWhom } };
}

/** What the file says about itself. Of a file that was taken in before that was kept, it is read now, and kept from then on. */
export async function evidenceFound(session: VaultSession, id: HexId): Promise<readonly Found[]> {
  const { found, size, mediaType } = await session.records.get(evidence, id);
  if (found !== undefined) return found;
  const read = (offset: number, length: number) => readContent(session, id, size, offset, length);
  const now = await foundIn(read, size, mediaType);
  await session.records.write(async (writer) => {
    const line = session.records.line(evidence, id);
    if (line === undefined) throw new VaultError('not-found');
    writer.put(evidence, id, { ...(await session.records.get(evidence, id)), found: [...now] }, line.summary);
  });
  return now;
}

/** Views of evidence files, in the order of `ids`. A file whose record cannot be read is shown as broken; it hides no other. */
export async function evidenceViews(session: VaultSession, ids: readonly HexId[]): Promise<EvidenceView[]> {
  try {
    const records = await session.records.getMany(evidence, ids);
    return records.map((record, index) => evidenceView(ids[index] ?? '', record));
  } catch {
    return Promise.all(ids.map((id) => viewOrBroken(session, id)));
  }
}

async function viewOrBroken(session: VaultSession, id: HexId): Promise<EvidenceView> {
  try {
    return evidenceView(id, await session.records.get(evidence, id));
  } catch (error) {
    if (!(error instanceof FormatError || error instanceof VaultError)) throw error;
    const originalName = session.records.line(evidence, id)?.summary.name ?? '';
    const unknown = { size: 0, sha256: '', mediaType: UNKNOWN_MEDIA_TYPE, takenInAt: 0 };
    return { id, originalName, ...unknown, dangers: ['broken-file'] };
  }
}

/**
 * Up to `length` bytes from `offset`; fewer only at the end of the file. Throws `not-found`; FormatError or `altered` when a chunk on
 * the way is missing or is not the file's own. The caller wipes the bytes.
 */
export async function readEvidence(
  session: VaultSession,
  id: HexId,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const { size } = await session.records.get(evidence, id);
  return readContent(session, id, size, offset, length);
}

/**
 * The whole file in pieces of about 1 MiB, in order. At the end size and SHA-256 are compared with the record: `altered` when they
 * differ, so a consumer keeps nothing before the stream has ended.
 */
export async function* readEvidenceStream(
  session: VaultSession,
  id: HexId,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const { size, sha256 } = await session.records.get(evidence, id);
  const hash = new Sha256();
  for await (const piece of contentStream(session, id, size)) {
    hash.update(piece);
    yield piece;
  }
  if (toHex(hash.digest()) !== sha256) throw new VaultError('altered');
}

/** Writes down that somebody looks at a file. A full disk does not stand in the way of looking. */
export async function noteViewing(session: VaultSession, id: HexId): Promise<void> {
  try {
    await append(session, id, { action: 'viewed' });
  } catch (error) {
    if (!(error instanceof VaultError && (error.code === 'no-space' || error.code === 'disk'))) throw error;
  }
}

/** Writes a file in the clear to a handle of `save:begin`, and commits or aborts it. Answers its size in bytes. */
export async function exportEvidence(
  session: VaultSession,
  id: HexId,
  handle: string,
  call: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
): Promise<number> {
  try {
    const { size, sha256 } = await session.records.get(evidence, id);
    let done = 0;
    for await (const piece of readEvidenceStream(session, id)) {
      if (call.signal.aborted) throw new VaultError('cancelled');
      const length = piece.length;
      await session.host.call('save:write', { handle, bytes: piece });
      done += length;
      call.progress({ done, of: size });
    }
    await session.host.call('save:commit', { handle });
    await append(session, id, { action: 'copied', detail: 'export-clear', before: sha256, after: sha256 });
    return size;
  } catch (error) {
    await session.host.call('save:abort', { handle }).catch(() => undefined);
    throw error;
  }
}

/**
 * Takes a file out of a report, and its name and description out of every version and the draft: it is forgotten with the next
 * forgetting. Throws `not-found` when it is not the report's.
 */
export async function removeEvidence(session: VaultSession, reportId: HexId, id: HexId): Promise<void> {
  await session.records.write(async (writer) => {
    const record = await reportRecord(session, reportId);
    if (!record.evidence.includes(id)) throw new VaultError('not-found');
    for (const item of record.former) {
      const former = await session.records.get(version, item.id);
      if (mentions(former.report, id)) {
        writer.put(version, item.id, { ...former, report: withoutEvidence(former.report, id) }, { of: reportId });
      }
    }
    await cleanDraft(session, writer, reportId, record.draft, id);
    const left = record.evidence.filter((one) => one !== id);
    const newest = record.report === null ? null : withoutEvidence(record.report, id);
    putReport(writer, reportId, { ...record, report: newest, evidence: left });
    writer.trash(id);
    // Neither name nor hash of what is forgotten.
    await append(session, reportId, { action: 'deleted-mark', detail: 'file-removed' }, writer);
  });
}

async function cleanDraft(
  session: VaultSession,
  writer: Writer,
  reportId: HexId,
  draftId: HexId | null,
  id: HexId,
): Promise<void> {
  if (draftId === null) return;
  const typed = await session.records.get(draft, draftId);
  if (!mentions(typed.report, id)) return;
  const clean = withoutEvidence(typed.report, id);
  const summary = { of: reportId, digest: digestOf(readStored(clean).report, typed.savedAt, false) };
  writer.put(draft, draftId, { ...typed, report: clean }, summary);
}

type Stored = Record<string, unknown>;

function mentions(stored: Stored, id: HexId): boolean {
  return evidenceList(stored).some((item) => item.id === id);
}

function withoutEvidence(stored: Stored, id: HexId): Stored {
  if (!mentions(stored, id)) return stored;
  return { ...stored, evidence: evidenceList(stored).filter((item) => item.id !== id) };
}

function evidenceList(stored: Stored): NonNullable<Report['evidence']> {
  return readStored(stored).report.evidence ?? [];
}
