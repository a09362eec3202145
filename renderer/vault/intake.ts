/**
 * Taking in evidence of any size in constant memory: while one batch of chunks is flushed to the disk, the next is read, hashed and
 * sealed. The record comes last, so an intake that was cancelled or cut off leaves no file, and its chunks are removed.
 */
import {
  EVIDENCE_CHUNK,
  evidenceChunkCount,
  fromBase64,
  SEALED_EVIDENCE_CHUNK,
  Sha256,
  toHex,
  wipe,
} from '../../crypto/index.ts';
import { crc32 } from '../../shared/bag/crc32.ts';
import { VaultError } from '../../shared/errors.ts';
import type { Found } from '../../shared/evidence/found.ts';
import type { HexId } from '../../shared/ids.ts';
import { FILE_BYTES } from '../../shared/limits.ts';
import { REPORT_LIMITS } from '../../shared/report/limits.ts';
import type { Progress } from '../../shared/vault/views.ts';
import { CHUNKS_PER_WRITE, ContentWriter, readContentWith } from './content.ts';
import { append } from './custody.ts';
import { dangersOf } from './evidence-dangers.ts';
import type { IncomingSource } from './evidence-source.ts';
import { FileEnds, mediaTypeOfFile } from './file-ends.ts';
import { foundIn } from './found/read.ts';
import { type EvidenceRecord, evidence } from './report-kinds.ts';
import { putReport, reportRecord } from './reports.ts';
import type { VaultSession } from './session.ts';
import { assertSpace } from './space.ts';

/**
 * Bytes that are read from the source at once, hashed, sealed and told as progress: what one transaction takes. Each piece of a dropped
 * file costs a question to the browser process that waits for its answer, so small ones are slow.
 */
const PIECE = CHUNKS_PER_WRITE * EVIDENCE_CHUNK;
/** Free space is asked for again each time this many bytes were written. */
const ASK_SPACE_EVERY = 64 * 1_048_576;

export interface IntakeCall {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/**
 * Takes a file in as evidence of a report. Throws VaultError `cancelled`, `too-large`, `no-space`, `truncated`, `disk`, `not-found`; then
 * nothing of the file is left. `copy`: it is a working copy of a file of the same report, which gets a line of its own. Progress counts bytes that were
 * sealed; all of them are on the disk when it resolves.
 */
export async function takeInEvidence(
  session: VaultSession,
  reportId: HexId,
  source: IncomingSource,
  call: IntakeCall,
  copy?: NonNullable<EvidenceRecord['copy']>,
): Promise<{ readonly id: HexId; readonly record: EvidenceRecord }> {
  const id = session.records.newId();
  session.intakes.add(id);
  try {
    if (source.size > FILE_BYTES) throw new VaultError('too-large');
    const before = await reportRecord(session, reportId);
    if (before.evidence.length >= REPORT_LIMITS.evidence) throw new VaultError('too-large');
    const key = session.records.newContentKey();
    const content = new ContentWriter(session, id, source.size, key);
    try {
      const sealed = await sealFile(session, { content, id, key }, source, call);
      const record = copy === undefined ? sealed : { ...sealed, copy };
      refuseCancelled(session, call);
      await session.records.write(async (writer) => {
        const current = await reportRecord(session, reportId);
        writer.putWithContent(evidence, id, record, { of: reportId, name: record.originalName }, key);
        putReport(writer, reportId, { ...current, evidence: [...current.evidence, id] });
        const step = { action: 'taken-in', after: record.sha256 } as const;
        if (copy === undefined) {
          await append(session, id, step, writer);
        } else {
          const made = { before: copy.ofSha256, after: record.sha256 };
          await append(session, id, { ...step, ...made, detail: 'made-here' }, writer);
          await append(session, copy.of, { action: copy.how, ...made, note: copy.forWhom }, writer);
        }
      });
      session.unwritten.delete(reportId);
      return { id, record };
    } catch (error) {
      await content.abandon();
      throw error;
    }
  } finally {
    session.intakes.delete(id);
    await source.close().catch(() => undefined);
  }
}

async function sealFile(
  session: VaultSession,
  { content, id, key }: { readonly content: ContentWriter; readonly id: HexId; readonly key: string },
  source: IncomingSource,
  call: IntakeCall,
): Promise<EvidenceRecord> {
  const { size } = source;
  const sha256 = new Sha256();
  const ends = new FileEnds(size);
  const sealedSize = (from: number) =>
    evidenceChunkCount(size - from) * SEALED_EVIDENCE_CHUNK * session.database.copies;
  await assertSpace(session.host, sealedSize(0));
  const readAt = (offset: number) => {
    const reading = source.read(offset, Math.min(PIECE, size - offset));
    // It is looked at when it is awaited; until then a failure must not count as unhandled.
    reading.catch(() => undefined);
    return reading;
  };
  let checksum = 0;
  let askedAt = 0;
  let next = readAt(0);
  for (let offset = 0; offset < size; ) {
    refuseCancelled(session, call);
    const piece = await next;
    const end = offset + piece.length;
    if (end < size) next = readAt(end);
    ends.take(piece);
    // Chunk by chunk, so that what was hashed is still in the processor's cache when it is sealed.
    for (let at = 0; at < piece.length; at += EVIDENCE_CHUNK) {
      const chunk = piece.subarray(at, at + EVIDENCE_CHUNK);
      sha256.update(chunk);
      checksum = crc32(chunk, checksum);
      await content.write(chunk);
    }
    wipe(piece);
    offset = end;
    if (offset - askedAt >= ASK_SPACE_EVERY) {
      await assertSpace(session.host, sealedSize(offset));
      askedAt = offset;
    }
    if (offset < size) call.progress({ done: offset, of: size });
  }
  await content.end();
  call.progress({ done: size, of: size });
  const mediaType = mediaTypeOfFile(ends, source.name);
  return {
    originalName: [...source.name].slice(0, REPORT_LIMITS.fileName).join(''),
    size,
    sha256: toHex(sha256.digest()),
    crc32: checksum,
    mediaType,
    takenInAt: Date.now(),
    dangers: await dangersOf(ends, source.name, mediaType),
    found: [...(await foundInSealed(session, { id, key }, ends, mediaType))],
  };
}

/** From the bytes that were kept, not from the source once more: it could have become another. */
async function foundInSealed(
  session: VaultSession,
  { id, key }: { readonly id: HexId; readonly key: string },
  ends: FileEnds,
  mediaType: string,
): Promise<readonly Found[]> {
  const content = fromBase64(key);
  if (content === null) throw new VaultError('internal');
  const read = async (offset: number, length: number) =>
    offset + length <= ends.head.length
      ? ends.head.subarray(offset, offset + length)
      : readContentWith(session, content, id, ends.size, offset, length);
  try {
    return await foundIn(read, ends.size, mediaType);
  } finally {
    wipe(content);
  }
}

function refuseCancelled(session: VaultSession, call: IntakeCall): void {
  if (call.signal.aborted) throw new VaultError('cancelled');
  if (session.closed) throw new VaultError('locked');
}
