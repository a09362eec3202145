/**
 * Forgetting (docs/format.md section 3): what was deleted loses its rows, its chunks and every key that opened them. New master key,
 * epoch key and erase secret; the directory, the keyring and the header are written anew in one strict transaction between the
 * overwritings of the two erase files. Interrupted anywhere, either the former state opens whole or the new one does.
 */
import type { HeaderFields, KeyringSlot } from '../../crypto/index.ts';
import type { HexId } from '../../shared/ids.ts';
import { rememberForgotten } from './backup/forgotten.ts';
import { entityKindOf } from './entity-kinds.ts';
import { filesWithout, idleFile, readEraseFiles, writeEraseFile } from './erase-secret.ts';
import { form } from './form-kinds.ts';
import { idOf } from './ids.ts';
import { type Entry, ownerOf } from './kind.ts';
import { disclosure } from './recipient-kinds.ts';
import { draft, evidence, report } from './report-kinds.ts';
import type { VaultSession } from './session.ts';
import { assertSpace, FORGETTING_RESERVE } from './space.ts';
import { nextVaultKeys, sealVaultKeys, type VaultKeys, wipeReplaced } from './vault-keys.ts';

/** Whether something waits to be forgotten. */
export function owesForgetting(session: VaultSession): boolean {
  for (const line of session.directory.entries()) if (line.deleted !== undefined) return true;
  return false;
}

/**
 * Forgets what was deleted, and answers how many records that were. `ways` puts other ways in (a changed passphrase) in the same
 * transaction. Throws VaultError; the vault is then as it was, or the next unlock completes what is left.
 */
export function forget(
  session: VaultSession,
  ways?: { readonly fields: HeaderFields; readonly slots: readonly KeyringSlot[] },
): Promise<number> {
  return session.queue.run(async () => {
    const former = session.keys;
    const next = nextVaultKeys(former, ways?.fields, ways?.slots);
    try {
      return await forgetUnder(session, next);
    } finally {
      // Of the two, the one that is not in force.
      wipeReplaced(session.keys === next ? former : next);
    }
  });
}

/** Puts `next` in force once everything is written under it. */
async function forgetUnder(session: VaultSession, next: VaultKeys): Promise<number> {
  const doomed = [...session.directory.entries()].filter((line) => line.deleted !== undefined);
  const drafts = session.records.lines(draft).map(({ id }) => id);
  const fresh = [
    ...(await session.records.underFreshKeys(draft, drafts)),
    ...(await session.records.underFreshKeys(disclosure, disclosuresOfAny(session, doomed), withoutFileKey)),
  ];
  const remembered = await rememberForgotten(session, doomed);
  const changes = new Map<HexId, Entry | null>([
    ...[...fresh, ...remembered.put].map(({ line }) => [line.id, line] as const),
    ...[...doomed.map((line) => line.id), ...remembered.removed].map((id) => [id, null] as const),
  ]);
  const plan = session.directory.plan(changes, { everything: true, epochKey: next.keyring.epochKey });
  const written = [...fresh, ...remembered.put].map(({ line, bytes }) => ({ id: idOf(line.id), bytes }));
  const rows = [...written, ...plan.change.rows];
  const size = rows.reduce((sum, row) => sum + row.bytes.length, 0);
  await assertSpace(session.host, size, FORGETTING_RESERVE);

  session.database.assertWritable();
  const files = await readEraseFiles(session.host);
  await writeEraseFile(session.host, idleFile(files, session.keys.eraseSecret), next.eraseSecret);
  await session.database.write({
    ...sealVaultKeys(next),
    rows,
    removeRows: [...plan.change.removeRows, ...[...doomed.map((line) => line.id), ...remembered.removed].map(idOf)],
    removeChunks: doomed.filter((line) => line.contentKey !== undefined).map((line) => idOf(line.id)),
  });
  plan.apply();
  session.keys = next;
  await settleEraseFiles(session);
  // Nobody waits for it: what is left in the mirror until then opens no more.
  void session.database.mirror?.compact(true).catch(() => undefined);
  return doomed.length;
}

/** The disclosures that took out something of what is forgotten: whoever kept the sealed file could open it with their file key. */
function disclosuresOfAny(session: VaultSession, doomed: readonly Entry[]): HexId[] {
  const reports = new Set<HexId | undefined>();
  const named = new Set<HexId>();
  const forms = new Set<HexId>();
  for (const line of doomed) {
    if (line.kind === report.name) reports.add(line.id);
    if (line.kind === evidence.name) reports.add(ownerOf(line));
    if (line.kind === form.name) forms.add(line.id);
    if (entityKindOf(line.kind) !== undefined) named.add(line.id);
  }
  return session.records
    .lines(disclosure)
    .filter(
      ({ summary }) =>
        summary.reports.some(({ id }) => reports.has(id)) ||
        summary.named?.some((id) => named.has(id)) === true ||
        summary.forms?.some((one) => forms.has(one.id) || one.reports.some((id) => reports.has(id))) === true,
    )
    .map(({ id }) => id);
}

const withoutFileKey = (value: typeof disclosure.value._output) => ({ ...value, fileKey: null });

/** Overwrites an erase file that does not hold the secret in force: the last step of a forgetting, also after one that was cut short. */
export async function settleEraseFiles(session: VaultSession): Promise<void> {
  const files = await readEraseFiles(session.host);
  for (const file of filesWithout(files, session.keys.eraseSecret)) {
    await writeEraseFile(session.host, file, session.keys.eraseSecret);
  }
}
