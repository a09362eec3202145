/** Making one copy from the other (docs/format.md section 11.4). */
import { SEALED_EVIDENCE_CHUNK, type VaultId } from '../../../crypto/index.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { HexId } from '../../../shared/ids.ts';
import { ENTRY_KINDS } from '../../../shared/mirror/messages.ts';
import type { Progress } from '../../../shared/vault/views.ts';
import type { Change, Database } from '../database.ts';
import type { Directory } from '../directory.ts';
import { hexOf, idOf } from '../ids.ts';
import { isRowOf } from '../records.ts';
import { draft } from '../report-kinds.ts';
import { type RowSource, readableRows } from '../store.ts';
import type { Copy } from './copies.ts';
import { type Mirror, valuesOf } from './mirror.ts';

/** Rows that are read and written at once. */
const ROWS_AT_ONCE = 128;
/** Chunks, under 4 MiB. */
const CHUNKS_AT_ONCE = 64;

/** The ids of all rows that a vault is made of: those of the directory, and those that it names. */
export function rowsOf(directory: Directory): Uint8Array[] {
  return [...directory.ownRows(), ...[...directory.entries()].map((entry) => idOf(entry.id))];
}

/**
 * Gives the database those records that only the mirror has whole: they would go with a mirror that is made anew. Answers whose. Throws when the
 * database does not take them; then the mirror has to stay.
 */
export async function saveFromMirror(
  database: Database,
  mirror: Mirror,
  vault: VaultId,
  directory: Directory,
): Promise<HexId[]> {
  const entries = [...directory.entries()];
  const saved: HexId[] = [];
  for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
    const some = entries.slice(at, at + ROWS_AT_ONCE);
    const own = await readableRows(database).rows(some.map(({ id }) => idOf(id)));
    const lacking = some.filter((entry, index) => !isRowOf(vault, entry, own[index], entry.kind === draft.name));
    if (lacking.length === 0) continue;
    const others = await mirror.rows(lacking.map(({ id }) => idOf(id))).catch(() => []);
    const rows = lacking.flatMap((entry, index) => {
      const bytes = others[index];
      const holds = bytes !== undefined && isRowOf(vault, entry, bytes, entry.kind === draft.name);
      return holds ? [{ id: idOf(entry.id), bytes }] : [];
    });
    if (rows.length > 0) await database.write({ rows });
    saved.push(...rows.map(({ id }) => hexOf(id)));
  }
  return saved;
}

/** Makes the mirror anew from the database, as one change. What the database lacks stays away: reading it says so. Chunks are not part of it. */
export async function renewMirror(
  mirror: Mirror,
  vault: VaultId,
  { copy, rows, directory, number }: { copy: Copy; rows: RowSource; directory: Directory; number: number },
): Promise<void> {
  await mirror.renew();
  const { headerBytes: header, keyring } = copy;
  async function* all() {
    yield* valuesOf(vault, { header, keyring });
    for await (const some of inBatches(rows, rowsOf(directory))) yield* valuesOf(vault, { rows: some });
  }
  await mirror.appendAll(all(), number);
}

/** What the mirror has beyond a change, as one change: docs/format.md section 11.4. Chunks are not part of it. */
export async function tailOf(mirror: Mirror, { headerBytes: header, keyring }: Copy, above: number): Promise<Change> {
  const changed: Uint8Array[] = [];
  const removeRows: Uint8Array[] = [];
  for await (const entry of mirror.list('records', above)) {
    if (entry.kind === ENTRY_KINDS.rowRemoved) removeRows.push(entry.id);
    else changed.push(entry.id);
  }
  const rows: { id: Uint8Array; bytes: Uint8Array }[] = [];
  for await (const some of inBatches(mirror, changed)) rows.push(...some);
  if (rows.length !== changed.length) throw new VaultError('altered');
  return { header, keyring, rows, removeRows };
}

/** Bytes that {@link renewDatabase} will write at most: what the engine frees of the former rows it frees later. */
export async function bytesToRenew(database: Database, mirror: Mirror, directory: Directory): Promise<number> {
  let bytes = 0;
  for await (const { length } of mirror.list('records')) bytes += length;
  for await (const { id, length } of mirror.list('evidence')) {
    if (directory.entry(hexOf(id))?.contentKey === undefined) continue;
    if ((await database.chunkCount(id)) < length) bytes += length * SEALED_EVIDENCE_CHUNK;
  }
  return bytes;
}

/**
 * Makes the database anew from the mirror: rows, then chunks, and header, keyring and root in the last transaction, so that one that was cut short
 * counts as no vault. Rows that the mirror cannot give stay as they are, and so do chunks; what the mirror does not know goes at the end. Progress counts rows, then files.
 */
export async function renewDatabase(
  database: Database,
  mirror: Mirror,
  vault: VaultId,
  { copy, directory }: { copy: Copy; directory: Directory },
  call: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
): Promise<void> {
  const ids = rowsOf(directory);
  const files = [...directory.entries()].flatMap((entry) => (entry.contentKey === undefined ? [] : [idOf(entry.id)]));
  const of = ids.length + files.length;
  const stop = () => {
    if (call.signal.aborted) throw new VaultError('cancelled');
  };
  let done = 0;
  await database.turnOver();
  await database.clearSingles();
  for await (const rows of inBatches(mirror, ids.slice(1))) {
    stop();
    await database.write({ rows });
    done += rows.length;
    call.progress({ done, of });
  }
  const inMirror = new Map<string, number>();
  for await (const { id, length } of mirror.list('evidence')) inMirror.set(String(id), length);
  for (const [index, id] of files.entries()) {
    const count = inMirror.get(String(id)) ?? 0;
    if ((await database.chunkCount(id)) < count) {
      for (let from = 0; from < count; from += CHUNKS_AT_ONCE) {
        stop();
        const chunks = await mirror.chunks(id, from, Math.min(CHUNKS_AT_ONCE, count - from));
        await putRuns(from, chunks, (at, run) => database.putChunks(id, at, run));
      }
    }
    call.progress({ done: ids.length + index + 1, of });
  }
  stop();
  const [root] = await mirror.rows([vault]);
  if (root === undefined) throw new VaultError('altered');
  const { headerBytes: header, keyring, change } = copy;
  const known = new Set(ids.map(hexOf));
  const removeRows = (await database.rowIds()).filter((id) => !known.has(hexOf(id)));
  await database.write({ header, keyring, rows: [{ id: vault, bytes: root }], removeRows }, change);
}

/** Writes those of some neighbouring chunks that are there, the first of them at index `from`, run by run. */
export async function putRuns(
  from: number,
  chunks: readonly (Uint8Array | undefined)[],
  put: (from: number, chunks: readonly Uint8Array[]) => Promise<void>,
): Promise<void> {
  let at = from;
  for (const run of runsOf(chunks)) {
    if (run[0] !== undefined) {
      await put(
        at,
        run.filter((chunk) => chunk !== undefined),
      );
    }
    at += run.length;
  }
}

/** Neighbours that are there, or that are not, together. */
function runsOf(chunks: readonly (Uint8Array | undefined)[]): (Uint8Array | undefined)[][] {
  const runs: (Uint8Array | undefined)[][] = [];
  for (const chunk of chunks) {
    const last = runs.at(-1);
    if (last === undefined || (last[0] === undefined) !== (chunk === undefined)) runs.push([chunk]);
    else last.push(chunk);
  }
  return runs;
}

async function* inBatches(
  from: RowSource,
  ids: readonly Uint8Array[],
): AsyncGenerator<{ id: Uint8Array; bytes: Uint8Array }[], void, void> {
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const some = ids.slice(at, at + ROWS_AT_ONCE);
    const rows = await from.rows(some);
    yield some.flatMap((id, index) => {
      const bytes = rows[index];
      return bytes === undefined ? [] : [{ id, bytes }];
    });
  }
}
