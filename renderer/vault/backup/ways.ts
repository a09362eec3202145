/** What opens a backup: what somebody types, or the slots of the vault that is open. */
import { type MasterKey, type Root, recoveryRoot, tryRoot, type VaultHeader, wipe } from '../../../crypto/index.ts';
import { trySlot } from '../../../crypto/vault-header.ts';
import { FormatError, VaultError } from '../../../shared/errors.ts';
import type { OpensWith } from '../../../shared/vault/backup.ts';
import { typedCode } from '../recovery.ts';
import type { VaultSession } from '../session.ts';
import { codeOfShares } from '../shares.ts';
import type { Vault } from '../vault.ts';
import type { Opening } from './opened.ts';

/** What was typed, with the roots that it gave: a derivation takes a second, and backups of one time share it. */
export interface Way {
  readonly opening: Opening;
  /** Forgets all of it. */
  end(): void;
}

/** Throws `recovery-code-typo` for a code that cannot be one. */
export function typedWay(vault: Vault, typed: OpensWith): Way {
  const roots = new Map<string, Root>();
  const derive = rootOf(vault, typed);
  const known = async (header: VaultHeader): Promise<Root> => {
    const name = [header.vaultId, header.salt, header.cost.memory, header.cost.passes].join();
    const from = roots.get(name) ?? (await derive(header));
    roots.set(name, from);
    return from;
  };
  return {
    opening: async (header) => {
      try {
        const { masterKey, secret } = tryRoot(header, await known(header));
        wipe(secret);
        return masterKey;
      } catch (error) {
        const isOther = error instanceof FormatError && error.code === 'wrong-passphrase';
        // Shares of another vault, or too few of this one: of this backup they are as good as none.
        if (isOther || (error instanceof VaultError && error.code === 'shares-do-not-fit')) return undefined;
        throw error;
      }
    },
    end: () => {
      wipe(...roots.values());
      roots.clear();
    },
  };
}

function rootOf(vault: Vault, typed: OpensWith): (header: VaultHeader) => Promise<Root> {
  if (typed.way === 'passphrase') return (header) => vault.rootOf(typed.passphrase, header);
  if (typed.way === 'code') {
    const code = typedCode(typed.code);
    if (code === undefined) throw new VaultError('recovery-code-typo');
    return async (header) => recoveryRoot(code, header.vaultId);
  }
  return async (header) => recoveryRoot(await codeOfShares(typed.shares, header), header.vaultId);
}

/** Backups of the open vault that were made under the ways in that it has now. */
export function ownWay(session: VaultSession): Way {
  return {
    opening: async (header): Promise<MasterKey | undefined> => {
      for (const slot of session.keys.keyring.slots) {
        const master = trySlot(header, slot);
        if (master !== undefined) return master;
      }
      return undefined;
    },
    end: () => undefined,
  };
}
