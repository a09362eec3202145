/** When the last backup was made and read back: what the reminder goes by. It is in the vault, and holds nothing of where the backup lies. */
import { FormatError, VaultError } from '../../../shared/errors.ts';
import type { BackupState } from '../../../shared/vault/backup.ts';
import { z } from '../../../shared/zod.ts';
import { ENTITY_RECORDS } from '../entity-kinds.ts';
import { kind } from '../kind.ts';
import { draft, report } from '../report-kinds.ts';
import type { VaultSession } from '../session.ts';

const count = z.int().min(0);
const made = z.object({
  at: count,
  records: count,
  files: count,
  bytes: count,
  damaged: count,
  /** Of the directory, with this record in it. */
  generation: count,
});
/** There is one record of it. */
export const backupState = kind(
  'backup-state',
  z.object({
    last: made.nullable(),
    /** When all of a backup was last read, and nothing was damaged. */
    checkedAt: count.nullable(),
    /** "Not now": until when no reminder is shown. */
    quietUntil: count.nullable(),
  }),
  z.object({}),
);
type Value = z.infer<typeof backupState.value>;
const NOTHING: Value = { last: null, checkedAt: null, quietUntil: null };

/** How long "not now" holds, in milliseconds. */
const QUIET = 7 * 24 * 60 * 60 * 1000;

async function read(session: VaultSession): Promise<Value> {
  const [line] = session.records.lines(backupState);
  if (line === undefined) return NOTHING;
  try {
    return await session.records.get(backupState, line.id);
  } catch (error) {
    // Then nothing is known of a backup, and nothing is claimed.
    if (error instanceof FormatError || error instanceof VaultError) return NOTHING;
    throw error;
  }
}

async function write(session: VaultSession, change: (value: Value) => Value): Promise<void> {
  await session.records.write(async (writer) => {
    const [first, ...others] = session.records.lines(backupState);
    writer.put(backupState, first?.id ?? session.records.newId(), change(await read(session)), {});
    for (const { id } of others) writer.trash(id);
  });
  session.changed('store');
}

export type Made = Omit<NonNullable<Value['last']>, 'generation'>;

export function noteBackup(session: VaultSession, last: Made, isUnchanged: () => boolean): Promise<void> {
  return write(session, (value) => {
    // Something was written while the backup was made: then there is something that it does not hold, whatever the clock says.
    const generation = isUnchanged() ? session.directory.generation + 1 : 0;
    return { ...value, last: { ...last, generation }, quietUntil: null };
  });
}

export function noteCheck(session: VaultSession, at: number): Promise<void> {
  return write(session, (value) => {
    const isSame = value.last?.generation === session.directory.generation;
    const last =
      value.last === null || !isSame ? value.last : { ...value.last, generation: session.directory.generation + 1 };
    return { ...value, last, checkedAt: at };
  });
}

export function putOff(session: VaultSession): Promise<void> {
  return write(session, (value) => {
    const isSame = value.last?.generation === session.directory.generation;
    const last =
      value.last === null || !isSame ? value.last : { ...value.last, generation: session.directory.generation + 1 };
    return { ...value, last, quietUntil: Date.now() + QUIET };
  });
}

/** What the reminder shows. */
export async function readBackupState(session: VaultSession): Promise<BackupState> {
  const { last, checkedAt, quietUntil } = await read(session);
  const now = Date.now();
  // A clock that was put back must not keep the reminder away for ever.
  const isQuiet = quietUntil !== null && now < quietUntil && quietUntil <= now + QUIET;
  const hasRecords = session.records.lines(report).length > 0 || entities(session).length > 0;
  if (last === null) return { last: null, checkedAt: null, since: 0, hasChanges: hasRecords, isQuiet };
  const { generation, ...shown } = last;
  const hasChanges = session.directory.generation !== generation || session.directory.isStale;
  const since = hasChanges ? changedSince(session, last.at) : 0;
  return { last: shown, checkedAt, since, hasChanges, isQuiet };
}

function entities(session: VaultSession) {
  return Object.values(ENTITY_RECORDS).flatMap((one) => session.records.lines(one));
}

/** Reports, people, groups and cases that were written after an instant. */
function changedSince(session: VaultSession, at: number): number {
  const isLater = (when: number | undefined) => when !== undefined && when > at;
  const reports = session.records.lines(report).filter(({ summary }) => {
    const typed = summary.draft === null ? undefined : session.records.line(draft, summary.draft);
    return [summary.createdAt, summary.digest?.changedAt, typed?.summary.digest.changedAt].some(isLater);
  });
  const others = entities(session).filter(({ summary }) => isLater(summary.changedAt));
  return reports.length + others.length;
}
