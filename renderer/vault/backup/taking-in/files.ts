/** Files of a backup under new keys and ids: evidence, and the bags of received bundles. */
import { evidenceChunkCount, SEALED_EVIDENCE_CHUNK, Sha256, toHex, wipe } from '../../../../crypto/index.ts';
import { FormatError, VaultError } from '../../../../shared/errors.ts';
import type { HexId } from '../../../../shared/ids.ts';
import { ContentWriter } from '../../content.ts';
import { received } from '../../recipient-kinds.ts';
import { type EvidenceRecord, evidence } from '../../report-kinds.ts';
import { assertSpace } from '../../space.ts';
import { type Taking, withFiles } from './taking.ts';

/** A file whose bytes are here, and whose record is to be written. */
export interface TakenFile {
  /** In the backup. */
  readonly was: HexId;
  readonly id: HexId;
  readonly key: string;
  readonly record: EvidenceRecord;
  readonly name: string;
  readonly content: ContentWriter;
}

/** Which file here each one of the backup is: the same id, or one that came with it before, or none yet and a new id. */
export function filesHere(
  session: Taking['session'],
  backup: Taking['backup'],
  left: ReadonlySet<HexId>,
): Map<HexId, HexId> {
  const former = new Map<HexId, HexId>();
  for (const { id, summary } of session.records.lines(evidence)) {
    if (summary.was !== undefined) former.set(summary.was, id);
  }
  const files = new Map<HexId, HexId>();
  for (const { id, summary } of backup.lines(evidence)) {
    if (left.has(id)) continue;
    const isHere = session.records.line(evidence, id) !== undefined;
    const was = former.get(id) ?? (summary.was === undefined ? undefined : knownAs(session, former, summary.was));
    files.set(id, isHere ? id : (was ?? session.records.newId()));
  }
  return files;
}

function knownAs(session: Taking['session'], former: ReadonlyMap<HexId, HexId>, was: HexId): HexId | undefined {
  return session.records.line(evidence, was) === undefined ? former.get(was) : was;
}

/** Brings the bytes of the files of a report that are not here. What is damaged in the backup stays away, and is counted. */
export async function takeFiles(taking: Taking, report: HexId): Promise<TakenFile[]> {
  const { session, backup, files, counts } = taking;
  const taken: TakenFile[] = [];
  try {
    for (const { id: was, summary } of evidenceOf(taking, report)) {
      const id = files.get(was);
      if (id === undefined) continue;
      if (session.records.line(evidence, id) !== undefined) continue;
      const record = await readable(() => backup.get(evidence, was));
      const content = record === undefined ? undefined : await takeContent(taking, was, id, record.size, record.sha256);
      if (record === undefined || content === undefined) counts.left += 1;
      else taken.push({ was, id, record: withFiles(record, files), name: summary.name, ...content });
    }
    return taken;
  } catch (error) {
    await abandonAll(taking, taken);
    throw error;
  }
}

/** The files of a report in the backup. */
export function evidenceOf({ backup, owned }: Taking, report: HexId) {
  return (owned.get(report) ?? []).flatMap((entry) => backup.line(evidence, entry.id) ?? []);
}

/** Nothing of them stays. */
export async function abandonAll({ session }: Taking, taken: readonly TakenFile[]): Promise<void> {
  for (const { id, content } of taken) {
    await content.abandon().catch(() => undefined);
    session.intakes.delete(id);
  }
}

/** A bundle that was received there and not here. */
export async function takeReceived(taking: Taking, was: HexId): Promise<void> {
  const { session, backup, counts } = taking;
  const line = backup.line(received, was);
  if (line === undefined) return;
  const { summary } = line;
  const here = session.records
    .lines(received)
    .some((one) => one.summary.bundleId === summary.bundleId && one.summary.sha256 === summary.sha256);
  if (here) {
    counts.same += 1;
    return;
  }
  const id = session.records.newId();
  const record = await readable(() => backup.get(received, was));
  const content = record === undefined ? undefined : await takeContent(taking, was, id, record.length);
  if (record === undefined || content === undefined) {
    counts.left += 1;
    return;
  }
  try {
    await session.records.write((writer) => {
      writer.putWithContent(received, id, record, { ...summary, was: summary.was ?? was }, content.key);
    });
    counts.added += 1;
    counts.files += 1;
  } catch (error) {
    await content.content.abandon();
    throw error;
  } finally {
    session.intakes.delete(id);
  }
}

/** The bytes, sealed anew; undefined when they are damaged in the backup. `sha256`, hex, is compared at the end. */
async function takeContent(
  { session, backup, call }: Taking,
  was: HexId,
  id: HexId,
  size: number,
  sha256?: string,
): Promise<{ readonly key: string; readonly content: ContentWriter } | undefined> {
  const entry = backup.directory.entry(was);
  if (entry === undefined) return undefined;
  const chunks = evidenceChunkCount(size);
  await assertSpace(session.host, chunks * SEALED_EVIDENCE_CHUNK * session.database.copies);
  session.intakes.add(id);
  const key = session.records.newContentKey();
  const content = new ContentWriter(session, id, size, key);
  const hash = new Sha256();
  try {
    for await (const piece of backup.content(entry, size, chunks)) {
      if (call.signal.aborted || session.closed) throw new VaultError('cancelled');
      hash.update(piece);
      await content.write(piece);
      wipe(piece);
    }
    await content.end();
    if (sha256 !== undefined && toHex(hash.digest()) !== sha256) throw new VaultError('altered');
    return { key, content };
  } catch (error) {
    await content.abandon();
    session.intakes.delete(id);
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/** What is damaged in the backup, or of a later version, stays there and stands in the way of nothing else. */
export async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  if (error instanceof FormatError) return true;
  return error instanceof VaultError && ['altered', 'malformed', 'too-new', 'not-found'].includes(error.code);
}
