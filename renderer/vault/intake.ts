/**
 * Taking in evidence of any size in constant memory: while one batch of chunks is flushed to the disk, the next is read, hashed and
 * sealed. The record comes last, so an intake that was cancelled or cut off leaves no file, and its chunks are removed.
 */
import {
  contentKey as checkContentKey,
  EVIDENCE_CHUNK,
  type EvidencePlace,
  evidenceChunkCount,
  fromBase64,
  SEALED_EVIDENCE_CHUNK,
  Sha256,
  sealEvidenceChunk,
  toHex,
  wipe,
} from '../../crypto/index.ts';
import { crc32 } from '../../shared/bag/crc32.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { FILE_BYTES } from '../../shared/limits.ts';
import { REPORT_LIMITS } from '../../shared/report/limits.ts';
import type { Progress } from '../../shared/vault/views.ts';
import { dangersOf } from './evidence-dangers.ts';
import type { IncomingSource } from './evidence-source.ts';
import { FileEnds, mediaTypeOfFile } from './file-ends.ts';
import { idOf } from './ids.ts';
import { type EvidenceRecord, evidence, report } from './report-kinds.ts';
import { putReport, reportRecord } from './reports.ts';
import type { VaultSession } from './session.ts';
import { assertSpace } from './space.ts';

/** Chunks that are read from the source at once: the most that fit one message of main. */
const CHUNKS_PER_READ = 17;
/** Chunks of one strict transaction, about 4 MiB. */
const CHUNKS_PER_WRITE = 68;
/** Free space is asked for again each time this many bytes were written. */
const ASK_SPACE_EVERY = 64 * 1_048_576;

export interface IntakeCall {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/**
 * Takes a file in as evidence of a report. Throws VaultError `cancelled`, `too-large`, `no-space`, `truncated`, `disk`, `not-found`; then
 * nothing of the file is left. Progress counts bytes that are on the disk.
 */
export async function takeInEvidence(
  session: VaultSession,
  reportId: HexId,
  source: IncomingSource,
  call: IntakeCall,
): Promise<{ readonly id: HexId; readonly record: EvidenceRecord }> {
  const id = session.records.newId();
  session.intakes.add(id);
  try {
    if (source.size > FILE_BYTES) throw new VaultError('too-large');
    const before = await reportRecord(session, reportId);
    if (before.evidence.length >= REPORT_LIMITS.evidence) throw new VaultError('too-large');
    const key = session.records.newContentKey();
    const record = await sealFile(session, id, key, source, call);
    refuseCancelled(session, call);
    await session.records.write(async (writer) => {
      const current = await reportRecord(session, reportId);
      writer.putWithContent(evidence, id, record, { of: reportId, name: record.originalName }, key);
      putReport(writer, reportId, { ...current, evidence: [...current.evidence, id] });
    });
    session.unwritten.delete(reportId);
    return { id, record };
  } catch (error) {
    if (session.records.line(report, reportId) === undefined || session.records.line(evidence, id) === undefined) {
      await session.database.write({ removeChunks: [idOf(id)] });
    }
    throw error;
  } finally {
    session.intakes.delete(id);
    await source.close().catch(() => undefined);
  }
}

async function sealFile(
  session: VaultSession,
  id: HexId,
  keyText: string,
  source: IncomingSource,
  call: IntakeCall,
): Promise<EvidenceRecord> {
  const { size } = source;
  const bytes = fromBase64(keyText);
  if (bytes === null) throw new VaultError('internal');
  const key = checkContentKey(bytes);
  const place: EvidencePlace = { vaultId: session.vaultId, evidenceId: idOf(id), length: size };
  const count = evidenceChunkCount(size);
  const sha256 = new Sha256();
  const ends = new FileEnds(size);
  let checksum = 0;
  let writing: Promise<void> = Promise.resolve();
  let askedAt = 0;
  await assertSpace(session.host, count * SEALED_EVIDENCE_CHUNK);
  const readAt = (chunk: number) => {
    const offset = chunk * EVIDENCE_CHUNK;
    const reading = source.read(offset, Math.min(CHUNKS_PER_READ * EVIDENCE_CHUNK, size - offset));
    // Looked at when it is awaited; until then a failure must not count as unhandled.
    reading.catch(() => undefined);
    return reading;
  };
  try {
    let next = readAt(0);
    let batch: Uint8Array[] = [];
    for (let chunk = 0; chunk < count; ) {
      refuseCancelled(session, call);
      const piece = await next;
      const chunks = Math.min(CHUNKS_PER_READ, count - chunk);
      if (chunk + chunks < count) next = readAt(chunk + chunks);
      sha256.update(piece);
      checksum = crc32(piece, checksum);
      ends.take(piece);
      for (let i = 0; i < chunks; i++) {
        const plain = piece.subarray(i * EVIDENCE_CHUNK, (i + 1) * EVIDENCE_CHUNK);
        batch.push(sealEvidenceChunk(key, place, chunk + i, plain));
      }
      wipe(piece);
      chunk += chunks;
      if (batch.length < CHUNKS_PER_WRITE && chunk < count) continue;
      await writing;
      const written = Math.min(size, (chunk - batch.length) * EVIDENCE_CHUNK);
      call.progress({ done: written, of: size });
      if (written - askedAt >= ASK_SPACE_EVERY) {
        await assertSpace(session.host, (count - chunk) * SEALED_EVIDENCE_CHUNK);
        askedAt = written;
      }
      writing = session.database.putChunks(idOf(id), chunk - batch.length, batch);
      writing.catch(() => undefined);
      batch = [];
    }
    await writing;
    call.progress({ done: size, of: size });
  } catch (error) {
    // What is still being written must have ended before it is removed.
    await writing.catch(() => undefined);
    throw error;
  } finally {
    wipe(key);
  }
  const mediaType = mediaTypeOfFile(ends, source.name);
  return {
    originalName: [...source.name].slice(0, REPORT_LIMITS.fileName).join(''),
    size,
    sha256: toHex(sha256.digest()),
    crc32: checksum,
    mediaType,
    takenInAt: Date.now(),
    dangers: await dangersOf(ends, source.name, mediaType),
  };
}

function refuseCancelled(session: VaultSession, call: IntakeCall): void {
  if (call.signal.aborted) throw new VaultError('cancelled');
  if (session.closed) throw new VaultError('locked');
}
