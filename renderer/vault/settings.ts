import { FormatError, VaultError } from '../../shared/errors.ts';
import { AUTO_LOCK_DEFAULT, AUTO_LOCK_SECONDS, AUTO_LOCK_STRICTEST } from '../../shared/limits.ts';
import type { VaultSettings } from '../../shared/vault/views.ts';
import { z } from '../../shared/zod.ts';
import { kind } from './kind.ts';
import { checkCopies } from './mirror/checking.ts';
import type { VaultSession } from './session.ts';

/** The vault's settings; there is one record of it. */
export const settings = kind(
  'settings',
  z.object({
    autoLockSeconds: z.literal([...AUTO_LOCK_SECONDS]),
    /** Whether evidence is kept in the mirror too. Missing means yes. */
    mirrorEvidence: z.boolean().optional(),
  }),
  z.object({}),
);

/** Settings of a new vault. */
export async function writeFirstSettings(session: VaultSession): Promise<void> {
  await writeSettings(session, AUTO_LOCK_DEFAULT);
}

/** The settings as they are, or undefined when they cannot be read. */
async function stored(session: VaultSession): Promise<typeof settings.value._output | undefined> {
  try {
    const [line, ...others] = session.records.lines(settings);
    return line === undefined || others.length > 0 ? undefined : await session.records.get(settings, line.id);
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return undefined;
    throw error;
  }
}

/** Fails closed: without a readable setting the strictest one is in force, and the answer says so. */
export async function readSettings(session: VaultSession): Promise<VaultSettings> {
  const found = await stored(session);
  return found === undefined
    ? { autoLockSeconds: AUTO_LOCK_STRICTEST, autoLockFallback: true }
    : { autoLockSeconds: found.autoLockSeconds, autoLockFallback: false };
}

/** Writes the settings in the place of the former ones, readable or not. */
export async function writeSettings(
  session: VaultSession,
  autoLockSeconds: (typeof AUTO_LOCK_SECONDS)[number],
): Promise<VaultSettings> {
  await put(session, { ...(await stored(session)), autoLockSeconds });
  return { autoLockSeconds, autoLockFallback: false };
}

/** Puts the setting in force that says whether evidence is mirrored: for a vault that is being opened. */
export async function readMirrorSetting(session: VaultSession): Promise<void> {
  session.database.mirrorsEvidence = (await stored(session))?.mirrorEvidence !== false;
}

/** Changes it. What is mirrored already goes; what is not yet is copied by the next check, which begins at once. */
export async function writeMirrorSetting(session: VaultSession, on: boolean): Promise<void> {
  const found = await stored(session);
  await put(session, { autoLockSeconds: AUTO_LOCK_STRICTEST, ...found, mirrorEvidence: on });
  session.database.mirrorsEvidence = on;
  if (!on) await session.database.mirror?.dropEvidence();
  else void checkCopies(session).catch(() => undefined);
}

async function put(session: VaultSession, value: typeof settings.value._output): Promise<void> {
  await session.records.write((writer) => {
    const [first, ...others] = session.records.lines(settings);
    writer.put(settings, first?.id ?? session.records.newId(), value, {});
    for (const { id } of others) writer.trash(id);
  });
}
