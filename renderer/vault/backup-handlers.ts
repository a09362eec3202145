import { equalBytes, vaultId } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { BackupItem, FoundBackups } from '../../shared/vault/backup.ts';
import { checkBackup } from './backup/checking.ts';
import { forgottenIds } from './backup/forgotten.ts';
import { makeBackup } from './backup/making.ts';
import { lookAtBackup, type OpenedBackup, openBackup } from './backup/opened.ts';
import { noteBackup, putOff, readBackupState } from './backup/state.ts';
import { takeIn } from './backup/taking-in/take-in.ts';
import { ownWay, typedWay, type Way } from './backup/ways.ts';
import type { Handlers } from './dispatch.ts';
import type { Host } from './host.ts';
import { hexOf, idOf } from './ids.ts';
import type { Vault } from './vault.ts';
import { wipeVaultKeys } from './vault-keys.ts';

/** What was typed to look into backups, until `restore:end`. */
const ways = new WeakMap<Vault, Way>();

function endWay(vault: Vault): void {
  ways.get(vault)?.end();
  ways.delete(vault);
}

function openSession(vault: Vault) {
  try {
    return vault.session;
  } catch (error) {
    if (error instanceof VaultError && error.code === 'locked') return undefined;
    throw error;
  }
}

/** The backups of one vault, the newest first. */
async function itemsOf(
  host: Host,
  handle: string,
  whose: Uint8Array,
  numbers: readonly number[],
  way: Way,
): Promise<BackupItem[]> {
  const items: BackupItem[] = [];
  for (const number of [...numbers].reverse()) {
    const seen = await lookAtBackup(host, { handle, vaultId: whose, number }, way.opening);
    if (typeof seen === 'string') items.push({ number, state: seen, size: null });
    else {
      wipeVaultKeys(seen.keys);
      items.push({ number, state: 'open', size: seen.note });
    }
  }
  return items;
}

async function numbersOf(host: Host, handle: string, whose: Uint8Array): Promise<readonly number[]> {
  const { sets } = await host.call('backup:generations', { handle });
  return sets.find((set) => equalBytes(set.vaultId, whose))?.generations ?? [];
}

/** Opens a backup, and gives it with what the newest one that opens has forgotten. Throws `altered`, `too-new`, `wrong-passphrase`. */
async function withBackup<T>(
  host: Host,
  { handle, vault, number }: { readonly handle: string; readonly vault: HexId; readonly number: number },
  way: Way,
  work: (backup: OpenedBackup, forgottenSince: ReadonlySet<HexId>) => Promise<T>,
): Promise<T> {
  const whose = idOf(vault);
  const backup = await openBackup(host, { handle, vaultId: whose, number }, way.opening);
  if (typeof backup === 'string') {
    throw new VaultError(backup === 'closed' ? 'wrong-passphrase' : backup === 'too-new' ? 'too-new' : 'altered');
  }
  try {
    return await work(backup, await forgottenSince(host, backup, await numbersOf(host, handle, whose), way));
  } finally {
    backup.close();
  }
}

async function forgottenSince(
  host: Host,
  backup: OpenedBackup,
  numbers: readonly number[],
  way: Way,
): Promise<Set<HexId>> {
  for (const number of [...numbers].reverse()) {
    if (number <= backup.place.number) break;
    const newer = await openBackup(host, { ...backup.place, number }, way.opening);
    if (typeof newer === 'string') continue;
    try {
      return await forgottenIds(newer);
    } finally {
      newer.close();
    }
  }
  return forgottenIds(backup);
}

/** Handlers of backups, and of bringing a vault back from one. */
export const backupHandlers = {
  'backup:state': ({ session }) => readBackupState(session),
  'backup:put-off': async ({ session }) => {
    await putOff(session);
    return {};
  },
  'backup:make': ({ session }, request, call) => makeBackup(session, request, call),
  'backup:list': async ({ session }, { handle }) => {
    const numbers = await numbersOf(session.host, handle, session.vaultId);
    return { backups: await itemsOf(session.host, handle, session.vaultId, numbers, ownWay(session)) };
  },
  'backup:check': ({ session }, request, call) => checkBackup(session, request, call),
  'backup:remove-older': ({ session }, { handle }) =>
    session.host.call('backup:remove-older', { handle, vaultId: session.vaultId.slice(), keep: 1 }),
  'restore:look': async (vault, { handle, opensWith }) => {
    endWay(vault);
    const way = typedWay(vault, opensWith);
    ways.set(vault, way);
    const session = openSession(vault);
    const { sets } = await vault.host.call('backup:generations', { handle });
    const found: FoundBackups[] = [];
    for (const { vaultId: whose, generations } of sets) {
      const isThis = session !== undefined && equalBytes(session.vaultId, whose);
      found.push({
        vault: hexOf(whose),
        isThis,
        backups: await itemsOf(vault.host, handle, vaultId(whose.slice()), generations, way),
      });
    }
    return { found };
  },
  'restore:start': async (vault, request, call) => {
    const way = ways.get(vault);
    if (way === undefined) throw new VaultError('invalid');
    return withBackup(vault.host, request, way, async (backup, forgotten) => {
      const restored = await vault.restore(backup, forgotten, call);
      endWay(vault);
      // All of it was read just now, and compared.
      if (restored.lost + restored.incomplete === 0) await noteBackup(vault.session, backup.note, () => true);
      return restored;
    });
  },
  'restore:take-in': async (vault, request, call) => {
    const { session } = vault;
    const isOurs = equalBytes(session.vaultId, idOf(request.vault));
    const way = ways.get(vault) ?? (isOurs ? ownWay(session) : undefined);
    if (way === undefined) throw new VaultError('invalid');
    return withBackup(session.host, request, way, (backup, forgotten) => takeIn(session, backup, forgotten, call));
  },
  'restore:end': (vault) => {
    endWay(vault);
    return {};
  },
} satisfies Partial<Handlers>;
