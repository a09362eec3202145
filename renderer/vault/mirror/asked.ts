/** An unlock on its way: what was found, and what the user may say to it. */
import { VaultError } from '../../../shared/errors.ts';
import type { SecondTrouble, StartFinding } from '../../../shared/vault/store.ts';
import type { Progress } from '../../../shared/vault/views.ts';
import type { VaultSession } from '../session.ts';
import { wipeVaultKeys } from '../vault-keys.ts';
import type { Copies } from './copies.ts';
import type { Mirror } from './mirror.ts';
import type { Start } from './opening.ts';
import type { StartDone } from './upkeep.ts';

/** An unlock that may still have to be answered. */
export interface Asked {
  readonly copies: Copies;
  readonly mirror: Mirror;
  readonly start: Start;
  /** Runs before the vault counts as open. */
  readonly first: ((session: VaultSession) => Promise<void>) | undefined;
  readonly mainRenewed: StartFinding | null;
}

/** What a long answer can be stopped by, and tells. */
export interface StartCall {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export const NOTHING_DONE: StartDone = { replayed: 0, secondRenewed: null, mainRenewed: null };

/** Both are older than the sentinel says, and are taken as they are; or the database is, and the mirror is set aside. Throws `invalid` for all else. */
export function leftAsItIs(asked: Asked): Asked {
  const { start } = asked;
  if (start.finding === 'both-older') return asked;
  if (start.finding !== 'main-older' || start.older === undefined) throw new VaultError('invalid');
  wipeVaultKeys(start.use.keys);
  return {
    ...asked,
    start: { ...start, use: start.older, older: undefined, renewMirror: 'older', keepsMirror: true },
  };
}

/** Why something could not be done to the mirror; null when it could. */
export async function troubleOf(work: () => Promise<void>): Promise<SecondTrouble | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return error.code === 'no-space' ? 'no-space' : 'disk';
  }
}
