/** Takes a backup into the open vault, record by record (docs/format.md section 12.5). It can be repeated, and stopped between two records. */
import { VaultError } from '../../../../shared/errors.ts';
import type { HexId } from '../../../../shared/ids.ts';
import type { TakenIn } from '../../../../shared/vault/backup.ts';
import { custody } from '../../custody.ts';
import type { Call } from '../../dispatch.ts';
import { entityKindOf, formerState } from '../../entity-kinds.ts';
import { form } from '../../form-kinds.ts';
import type { Entry } from '../../kind.ts';
import { aliasTable, disclosure, ownCard, received, recipient } from '../../recipient-kinds.ts';
import { draft, evidence, report, version } from '../../report-kinds.ts';
import type { VaultSession } from '../../session.ts';
import { settings } from '../../settings.ts';
import { forgotten, forgottenIds, formerId, withoutForgotten } from '../forgotten.ts';
import type { OpenedBackup } from '../opened.ts';
import { backupState } from '../state.ts';
import { filesHere, takeReceived } from './files.ts';
import { takeAliases, takeDisclosure, takeEntity, takeForm, takeRecipient } from './others.ts';
import { takeReport } from './reports.ts';
import { belongings, Counts, type Taking } from './taking.ts';

type Take = (taking: Taking, id: HexId) => Promise<void>;

/** In this order: what names something else comes after it. */
const TAKEN: readonly (readonly [(kind: string) => boolean, Take])[] = [
  [(kind) => entityKindOf(kind) !== undefined, takeAnyEntity],
  [(kind) => kind === recipient.name, takeRecipient],
  [(kind) => kind === report.name, takeReport],
  [(kind) => kind === received.name, takeReceived],
  [(kind) => kind === form.name, takeForm],
  [(kind) => kind === disclosure.name, takeDisclosure],
  [(kind) => kind === aliasTable.name, takeAliases],
];
/** What comes with something else, or stays this vault's. */
const NOT_TAKEN: readonly string[] = [
  version.name,
  draft.name,
  evidence.name,
  custody.name,
  formerState.name,
  ownCard.name,
  settings.name,
  forgotten.name,
  backupState.name,
  'recovery',
];

/** Throws `no-space`, `disk`, `not-found` (the stick is gone), `cancelled`: what was taken in by then stays. */
export async function takeIn(
  session: VaultSession,
  backup: OpenedBackup,
  forgottenSince: ReadonlySet<HexId>,
  call: Call,
): Promise<TakenIn> {
  const gone = new Set([...forgottenSince, ...(await forgottenIds(session.records))]);
  for (const entry of session.directory.entries()) {
    if (entry.deleted !== undefined) for (const id of [entry.id, formerId(entry)]) if (id !== undefined) gone.add(id);
  }
  const left = withoutForgotten(backup.entries(), gone);
  const counts = new Counts();
  const taking: Taking = {
    session,
    backup,
    call,
    left,
    files: filesHere(session, backup, left),
    owned: belongings(backup.entries(), left),
    counts,
  };
  const steps = stepsOf(
    [...backup.entries()].filter(({ id }) => !left.has(id)),
    counts,
  );
  for (const [index, { entry, take }] of steps.entries()) {
    if (call.signal.aborted || session.closed) throw new VaultError('cancelled');
    await take(taking, entry.id);
    call.progress({ done: index + 1, of: steps.length });
  }
  for (const what of ['reports', 'entities', 'recipients', 'disclosures', 'inbox'] as const) session.changed(what);
  const { added, differing, same, left: unread, files } = counts;
  const shown = [...left].filter((id) => isShown(backup.directory.entry(id)?.kind)).length;
  return { added, differing, same, forgotten: shown, left: unread, files };
}

function stepsOf(entries: readonly Entry[], counts: Counts): { readonly entry: Entry; readonly take: Take }[] {
  for (const { kind } of entries) if (!isShown(kind) && !NOT_TAKEN.includes(kind)) counts.left += 1;
  return TAKEN.flatMap(([isOne, take]) => entries.filter(({ kind }) => isOne(kind)).map((entry) => ({ entry, take })));
}

/** Whether it is a record of its own, and no part of another. */
function isShown(kind: string | undefined): boolean {
  return kind !== undefined && TAKEN.some(([isOne]) => isOne(kind));
}

async function takeAnyEntity(taking: Taking, id: HexId): Promise<void> {
  const kind = entityKindOf(taking.backup.directory.entry(id)?.kind ?? '');
  if (kind !== undefined) await takeEntity(taking, kind, id);
}
