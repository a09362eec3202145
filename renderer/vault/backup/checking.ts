/** Reads all of a backup, and says by name what is damaged in it. */
import { unpackPlaces } from '../../../shared/backup/places.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { HexId } from '../../../shared/ids.ts';
import type { BackupCheck, LostItem } from '../../../shared/vault/backup.ts';
import type { Call } from '../dispatch.ts';
import { entityKindOf } from '../entity-kinds.ts';
import type { Host } from '../host.ts';
import { hexOf } from '../ids.ts';
import { type Entry, ownerOf } from '../kind.ts';
import { received } from '../recipient-kinds.ts';
import { draft, evidence, report } from '../report-kinds.ts';
import type { VaultSession } from '../session.ts';
import { type BackupPlace, openBackup } from './opened.ts';
import { noteCheck } from './state.ts';
import { ownWay } from './ways.ts';

const MOST_LOST = 500;

/** Throws `altered` when the backup is damaged as a whole, `too-new`, `not-found` (the stick is gone), `disk`, `cancelled`. */
export async function checkBackup(
  session: VaultSession,
  { handle, number }: { readonly handle: string; readonly number: number },
  call: Call,
): Promise<BackupCheck> {
  const place = () => ({ handle, vaultId: session.vaultId.slice(), number });
  const { state } = await session.host.call('backup:open', place());
  if (state !== 'whole') throw new VaultError(state === 'too-new' ? 'too-new' : 'altered');
  const { read, damaged } = await readWhole(session.host, place(), call);
  if (damaged.size === 0) {
    await noteCheck(session, Date.now());
    return { read, lost: [] };
  }
  const opened = await openBackup(session.host, place(), ownWay(session).opening);
  try {
    const lineOf = (id: HexId) =>
      (typeof opened === 'string' ? undefined : opened.directory.entry(id)) ?? session.directory.entry(id);
    return { read, lost: lostItems(damaged, lineOf) };
  } finally {
    if (typeof opened !== 'string') opened.close();
  }
}

/** Reads everything that a backup names; answers how much, and the ids of what is damaged. */
export async function readWhole(
  host: Host,
  { handle, vaultId, number }: BackupPlace,
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<{ readonly read: number; readonly damaged: ReadonlySet<HexId> }> {
  const damaged = new Set<HexId>();
  for (let from = 0; ; ) {
    if (call.signal.aborted) throw new VaultError('cancelled');
    const some = await host.call('backup:check', { handle, vaultId: vaultId.slice(), number, from });
    for (const { id } of unpackPlaces(some.damaged)) damaged.add(hexOf(id));
    call.progress({ done: some.next, of: Math.max(1, some.of) });
    if (some.next >= some.of) return { read: some.of, damaged };
    from = some.next;
  }
}

/** Each once; what is part of a report is told as the report. */
function lostItems(ids: ReadonlySet<HexId>, lineOf: (id: HexId) => Entry | undefined): LostItem[] {
  const named = new Map<HexId, LostItem>();
  for (const id of ids) {
    const line = lineOf(id);
    const owner = line === undefined ? undefined : ownerOf(line);
    const shown = line?.kind === evidence.name || owner === undefined ? line : (lineOf(owner) ?? line);
    named.set(shown?.id ?? id, itemOf(shown, lineOf));
  }
  return [...named.values()].slice(0, MOST_LOST);
}

function itemOf(line: Entry | undefined, lineOf: (id: HexId) => Entry | undefined): LostItem {
  if (line === undefined) return { what: 'other', name: '' };
  if (line.kind === report.name) {
    const summary = report.summary.safeParse(line.summary);
    const typed = summary.success && summary.data.draft !== null ? lineOf(summary.data.draft) : undefined;
    const draftOf = typed === undefined ? undefined : draft.summary.safeParse(typed.summary);
    const digest =
      (summary.success ? summary.data.digest : null) ?? (draftOf?.success === true ? draftOf.data.digest : null);
    return { what: 'report', name: digest?.title || digest?.excerpt || '' };
  }
  if (line.kind === received.name) {
    const summary = received.summary.safeParse(line.summary);
    return { what: 'received', name: summary.success ? (summary.data.titles[0] ?? '') : '' };
  }
  const kind = line.kind === evidence.name ? 'evidence' : entityKindOf(line.kind);
  return { what: kind ?? 'other', name: kind === undefined ? '' : nameIn(line.summary) };
}

function nameIn(summary: unknown): string {
  if (typeof summary !== 'object' || summary === null || !('name' in summary)) return '';
  return typeof summary.name === 'string' ? summary.name : '';
}
