/** Writes a backup as the vault of this machine, where there is none (docs/format.md section 12.5). What opens it comes last. */
import { evidenceChunkCount } from '../../../crypto/index.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { HexId } from '../../../shared/ids.ts';
import type { Restored } from '../../../shared/vault/backup.ts';
import type { Change } from '../database.ts';
import type { Directory } from '../directory.ts';
import type { Call } from '../dispatch.ts';
import { idOf } from '../ids.ts';
import type { Entry } from '../kind.ts';
import { nextVaultKeys, sealVaultKeys, type VaultKeys } from '../vault-keys.ts';
import { withoutForgotten } from './forgotten.ts';
import { CHUNKS_AT_ONCE, contentSize, type OpenedBackup, ROWS_AT_ONCE } from './opened.ts';

/** Where it is written to. */
export interface RestoreTarget {
  write(change: Change): Promise<void>;
  putChunks(id: Uint8Array, from: number, chunks: readonly Uint8Array[]): Promise<void>;
}

export interface RestoredVault {
  readonly keys: VaultKeys;
  /** Header, keyring and directory: to be written in one transaction, last. */
  readonly last: Change;
  readonly directory: Directory;
  readonly restored: Restored;
}

/**
 * Writes rows and chunks, and gives what makes a vault of them. Throws `cancelled`, `no-space`, `disk`, `not-found` (the stick is gone); then
 * there is no vault.
 */
export async function restoreRows(
  backup: OpenedBackup,
  forgottenSince: ReadonlySet<HexId>,
  target: RestoreTarget,
  call: Call,
): Promise<RestoredVault> {
  const left = withoutForgotten(backup.entries(), forgottenSince);
  const entries = [...backup.entries()].filter(({ id }) => !left.has(id));
  const gone = new Set<HexId>(left);
  const files: { readonly entry: Entry; readonly chunks: number }[] = [];
  let lost = 0;
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    goOn(call);
    const some = entries.slice(from, from + ROWS_AT_ONCE);
    const rows = await backup.rows(some);
    const whole: { id: Uint8Array; bytes: Uint8Array }[] = [];
    for (const [index, entry] of some.entries()) {
      const bytes = rows[index];
      const value = bytes === undefined ? undefined : backup.open(entry, bytes);
      if (bytes === undefined || value === undefined) {
        gone.add(entry.id);
        lost += 1;
        continue;
      }
      whole.push({ id: idOf(entry.id), bytes });
      const size = entry.contentKey === undefined ? undefined : contentSize(entry.kind, value);
      if (size !== undefined) files.push({ entry, chunks: evidenceChunkCount(size) });
    }
    if (whole.length > 0) await target.write({ rows: whole });
  }
  const incomplete = await restoreFiles(backup, files, target, call);
  const keys = nextVaultKeys(backup.takeKeys());
  const plan = backup.directory.plan(new Map([...gone].map((id) => [id, null] as const)), {
    everything: true,
    epochKey: keys.keyring.epochKey,
  });
  plan.apply();
  return {
    keys,
    directory: backup.directory,
    last: { ...sealVaultKeys(keys), rows: plan.change.rows },
    restored: { records: entries.length - lost, files: files.length, lost, incomplete, forgotten: left.size },
  };
}

async function restoreFiles(
  backup: OpenedBackup,
  files: readonly { readonly entry: Entry; readonly chunks: number }[],
  target: RestoreTarget,
  call: Call,
): Promise<number> {
  const of = Math.max(
    1,
    files.reduce((sum, { chunks }) => sum + chunks, 0),
  );
  let done = 0;
  let incomplete = 0;
  for (const { entry, chunks } of files) {
    let isWhole = true;
    const read = (from: number) => {
      const reading = backup.chunks(entry.id, from, Math.min(CHUNKS_AT_ONCE, chunks - from));
      // It is looked at when it is awaited; until then a failure must not count as unhandled.
      reading.catch(() => undefined);
      return reading;
    };
    // The next ones are read while the ones before are written.
    let reading = read(0);
    for (let from = 0; from < chunks; from += CHUNKS_AT_ONCE) {
      goOn(call);
      const sealed = await reading;
      if (from + CHUNKS_AT_ONCE < chunks) reading = read(from + CHUNKS_AT_ONCE);
      for (const run of runsOf(sealed)) await target.putChunks(idOf(entry.id), from + run.at, run.chunks);
      if (sealed.some((chunk) => chunk === undefined)) isWhole = false;
      done += sealed.length;
      call.progress({ done, of });
    }
    if (!isWhole) incomplete += 1;
  }
  return incomplete;
}

/** What is there, in runs without a gap. A view would be stored with the whole buffer that it looks into. */
function runsOf(sealed: readonly (Uint8Array | undefined)[]): { at: number; chunks: Uint8Array[] }[] {
  const runs: { at: number; chunks: Uint8Array[] }[] = [];
  for (const [at, chunk] of sealed.entries()) {
    if (chunk === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.chunks.length === at) last.chunks.push(chunk.slice());
    else runs.push({ at, chunks: [chunk.slice()] });
  }
  return runs;
}

function goOn({ signal }: Call): void {
  if (signal.aborted) throw new VaultError('cancelled');
}
