import { FormatError, VaultError } from '../../shared/errors.ts';
import { AUTO_LOCK_DEFAULT, AUTO_LOCK_SECONDS, AUTO_LOCK_STRICTEST } from '../../shared/limits.ts';
import type { VaultSettings } from '../../shared/vault/views.ts';
import { z } from '../../shared/zod.ts';
import { kind } from './kind.ts';
import type { VaultSession } from './session.ts';

/** The vault's settings; there is one record of it. */
const settings = kind('settings', z.object({ autoLockSeconds: z.literal([...AUTO_LOCK_SECONDS]) }), z.object({}));

/** Settings of a new vault. */
export async function writeFirstSettings(session: VaultSession): Promise<void> {
  await writeSettings(session, AUTO_LOCK_DEFAULT);
}

/** Fails closed: without a readable setting the strictest one is in force, and the answer says so. */
export async function readSettings(session: VaultSession): Promise<VaultSettings> {
  try {
    const [line, ...others] = session.records.lines(settings);
    if (line !== undefined && others.length === 0) {
      const { autoLockSeconds } = await session.records.get(settings, line.id);
      return { autoLockSeconds, autoLockFallback: false };
    }
  } catch (error) {
    if (!(error instanceof FormatError || error instanceof VaultError)) throw error;
  }
  return { autoLockSeconds: AUTO_LOCK_STRICTEST, autoLockFallback: true };
}

/** Writes the settings in the place of the former ones, readable or not. */
export async function writeSettings(
  session: VaultSession,
  autoLockSeconds: (typeof AUTO_LOCK_SECONDS)[number],
): Promise<VaultSettings> {
  await session.records.write((writer) => {
    const [first, ...others] = session.records.lines(settings);
    writer.put(settings, first?.id ?? session.records.newId(), { autoLockSeconds }, {});
    for (const { id } of others) writer.trash(id);
  });
  return { autoLockSeconds, autoLockFallback: false };
}
