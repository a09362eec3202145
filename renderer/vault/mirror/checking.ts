/**
 * The check that follows every unlock: each row and chunk is read in both copies, opened, and taken from the other copy where it does not
 * open. Beside everything else, and stopped by a lock.
 */
import {
  contentKey,
  equalBytes,
  evidenceChunkCount,
  fromBase64,
  type RecordId,
  randomBytes,
  SEALED_EVIDENCE_CHUNK,
  wipe,
} from '../../../crypto/index.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { HexId } from '../../../shared/ids.ts';
import { chunkOpens, contentSizeOf } from '../content-check.ts';
import { hexOf, idOf } from '../ids.ts';
import type { Entry } from '../kind.ts';
import { draft } from '../report-kinds.ts';
import type { VaultSession } from '../session.ts';
import { assertSpace } from '../space.ts';
import { putRuns, rowsOf } from './anew.ts';

const ROWS_AT_ONCE = 64;
/** Under 1 MiB. */
const CHUNKS_AT_ONCE = 17;
/** Evidence that one check reads, in bytes: a vault with more is read in turns, each beginning at another file. */
const MOST_BYTES = 2 * 1024 ** 3;

export async function checkCopies(session: VaultSession): Promise<void> {
  const { upkeep, database } = session;
  const owned = [...session.directory.entries()].filter((entry) => entry.contentKey !== undefined);
  const rows = rowsOf(session.directory);
  const of = rows.length + owned.length;
  try {
    // Where the list cannot be had, the rows are compared all the same.
    const mirrored = await chunksInMirror(session).catch(() => new Map<HexId, number>());
    await checkRows(session, rows, (done) => upkeep.checking({ done, of }));
    await checkFiles(session, owned, mirrored, (done) => upkeep.checking({ done: rows.length + done, of }));
    // All of it: a forgetting may have been cut short by the lock that followed it.
    if (!session.closed) await database.mirror?.compact(true);
  } finally {
    upkeep.checking(null);
  }
}

/** How many chunks of each file the mirror has; those of files that are no more are taken out of it. */
async function chunksInMirror(session: VaultSession): Promise<Map<HexId, number>> {
  const counts = new Map<HexId, number>();
  const { mirror } = session.database;
  if (mirror === undefined) return counts;
  const orphans: RecordId[] = [];
  for await (const { id, length } of mirror.list('evidence')) {
    const hex = hexOf(id);
    if (session.directory.entry(hex)?.contentKey !== undefined || session.intakes.has(hex)) counts.set(hex, length);
    else orphans.push(idOf(hex));
  }
  if (orphans.length > 0) await mirror.removeChunks(orphans);
  return counts;
}

async function checkRows(
  session: VaultSession,
  ids: readonly Uint8Array[],
  told: (done: number) => void,
): Promise<void> {
  const { database } = session;
  for (let at = 0; at < ids.length && !session.closed; at += ROWS_AT_ONCE) {
    const some = ids.slice(at, at + ROWS_AT_ONCE);
    const [rows, others] = [await database.rows(some), await database.otherRows(some)];
    const behind: Uint8Array[] = [];
    for (const [index, id] of some.entries()) {
      const [row, other] = [rows[index], others[index]];
      if (!holds(session, id, row)) await mendRow(session, id);
      else if (row !== undefined && (other === undefined || !equalBytes(row, other))) behind.push(id);
    }
    if (behind.length > 0 && database.mirror !== undefined) await mirrorRows(session, behind);
    told(at + some.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Whether a row is what the directory says now. One that is not in it any more holds: there is nothing to mend. */
function holds(session: VaultSession, id: Uint8Array, row: Uint8Array | undefined): boolean {
  const entry = session.directory.entry(hexOf(id));
  if (entry !== undefined) return session.records.holds(entry, row, entry.kind === draft.name);
  return session.directory.holds(id, row);
}

/** Among the writers, so that what is looked at is what was written last. */
function mendRow(session: VaultSession, id: Uint8Array): Promise<void> {
  return session.queue.run(async () => {
    const [row] = await session.database.rows([id]);
    if (session.closed || holds(session, id, row)) return;
    const [other] = await session.database.otherRows([id]);
    if (other === undefined || !holds(session, id, other)) return session.upkeep.lost('records', hexOf(id));
    await session.database.repairRow(id, other);
    session.upkeep.repaired('records', hexOf(id));
  });
}

/** Writes rows once more as they are: the mirror lacks them, or has damaged ones. */
function mirrorRows(session: VaultSession, ids: readonly Uint8Array[]): Promise<void> {
  return session.queue.run(async () => {
    if (session.closed) return;
    const now = await session.database.rows(ids);
    const theirs = await session.database.otherRows(ids);
    const rows = ids.flatMap((id, index) => {
      const [bytes, other] = [now[index], theirs[index]];
      if (bytes === undefined || !holds(session, id, bytes)) return [];
      return other !== undefined && equalBytes(bytes, other) ? [] : [{ id, bytes }];
    });
    if (rows.length === 0) return;
    await session.database.write({ rows });
    for (const { id } of rows) session.upkeep.repaired('records', hexOf(id));
  });
}

async function checkFiles(
  session: VaultSession,
  owned: readonly Entry[],
  mirrored: ReadonlyMap<HexId, number>,
  told: (done: number) => void,
): Promise<void> {
  const first = new DataView(randomBytes(4).buffer).getUint32(0) % Math.max(1, owned.length);
  const inTurn = [...owned.slice(first), ...owned.slice(0, first)];
  const waiting = new Set<HexId>();
  const isMirrored = session.database.copies === 2;
  const sizes = new Map<HexId, number>();
  for (const entry of inTurn) {
    const size =
      entry.deleted === undefined ? await contentSizeOf(session.records, entry).catch(() => undefined) : undefined;
    if (size === undefined) continue;
    sizes.set(entry.id, size);
    if (isMirrored && (mirrored.get(entry.id) ?? 0) < evidenceChunkCount(size)) waiting.add(entry.id);
  }
  session.upkeep.filesBehind(waiting.size);
  let budget = MOST_BYTES;
  for (const [index, entry] of inTurn.entries()) {
    if (session.closed) return;
    const size = sizes.get(entry.id);
    // What the mirror lacks is copied whatever it takes.
    if (size !== undefined && (budget > 0 || waiting.has(entry.id))) {
      const isWhole = await checkFile(session, entry, size);
      budget -= size;
      if (isWhole && waiting.delete(entry.id)) session.upkeep.filesBehind(waiting.size);
    }
    told(index + 1);
  }
}

/** Whether it came to its end. It does not where there is no room for what one copy lacks. */
async function checkFile(session: VaultSession, entry: Entry, size: number): Promise<boolean> {
  const bytes = entry.contentKey === undefined ? null : fromBase64(entry.contentKey);
  if (bytes === null) return false;
  const key = contentKey(bytes);
  const { database, upkeep } = session;
  const place = { vaultId: session.vaultId, evidenceId: idOf(entry.id), length: size };
  const id = idOf(entry.id);
  try {
    const count = evidenceChunkCount(size);
    for (let from = 0; from < count; from += CHUNKS_AT_ONCE) {
      if (session.closed || session.directory.entry(entry.id)?.contentKey !== entry.contentKey) return false;
      const began = performance.now();
      const some = Math.min(CHUNKS_AT_ONCE, count - from);
      const mine = await database.chunks(id, from, some);
      const isMirrored = database.copies === 2;
      const theirs = isMirrored ? await database.otherChunks(id, from, some) : [];
      /** What each copy lacks, by the chunk's place among these. */
      const toMain: (Uint8Array | undefined)[] = [];
      const toMirror: (Uint8Array | undefined)[] = [];
      for (let index = 0; index < some; index++) {
        const [one, other] = [mine[index], theirs[index]];
        const isMine = chunkOpens(key, place, from + index, one);
        const isTheirs = !isMine && chunkOpens(key, place, from + index, other);
        toMain.push(isTheirs ? other : undefined);
        toMirror.push(isMirrored && isMine && (other === undefined || !equalBytes(one, other)) ? one : undefined);
        if (isTheirs) upkeep.repaired('files', entry.id);
        else if (!isMine) upkeep.lost('files', entry.id);
      }
      const lacking = [...toMain, ...toMirror].filter((chunk) => chunk !== undefined).length;
      if (lacking > 0) await assertSpace(session.host, lacking * SEALED_EVIDENCE_CHUNK);
      await putRuns(from, toMain, (at, run) => database.repairChunks(id, at, run));
      if (isMirrored) await putRuns(from, toMirror, (at, run) => database.mirrorChunks(id, at, run));
      // Half of the time is the user's.
      await new Promise((resolve) => setTimeout(resolve, performance.now() - began));
    }
    return true;
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return false;
  } finally {
    wipe(bytes);
  }
}
