/** An open vault: everything that a handler works with. Made at unlock, gone with the worker. */
import type { RecordId, VaultId } from '../../crypto/index.ts';
import type { HexId } from '../../shared/ids.ts';
import type { FromWorker } from '../../shared/vault/messages.ts';
import type { Directory } from './directory.ts';
import type { Host } from './host.ts';
import { hexOf, idOf } from './ids.ts';
import { type ReportIndex, searchIndex } from './indexing.ts';
import { Mentions } from './mentions.ts';
import type { Sentinel } from './mirror/sentinel.ts';
import type { Upkeep } from './mirror/upkeep.ts';
import { Patterns } from './patterns/patterns.ts';
import type { Queue } from './queue.ts';
import { Records } from './records.ts';
import { ReportSearch } from './search.ts';
import { assertSpaceForRecords } from './space.ts';
import type { Store } from './store.ts';
import type { VaultKeys } from './vault-keys.ts';

/** What lists show has changed. */
export type Changed = Extract<FromWorker, { type: 'changed' }>['what'];

export interface VaultSession {
  readonly vaultId: VaultId;
  readonly database: Store;
  readonly sentinel: Sentinel;
  readonly upkeep: Upkeep;
  readonly host: Host;
  readonly directory: Directory;
  readonly records: Records;
  /** Everything that writes header, keyring, rows or directory runs in it, one after the other. */
  readonly queue: Queue;
  readonly search: ReportSearch;
  /** The words of people, groups and cases. */
  readonly entitySearch: ReportSearch;
  readonly mentions: Mentions;
  readonly patterns: Patterns;
  /** All that reads every report once after unlock and follows every change. */
  readonly indexes: readonly ReportIndex[];
  /** Tells the page to ask again. */
  readonly changed: (what: Changed) => void;
  /** Evidence files that are being taken in: their chunks are no orphans. */
  readonly intakes: Set<HexId>;
  /** Reports that were asked for and have no text yet; nothing of them is on the disk. */
  readonly unwritten: Map<HexId, number>;
  /** Replaced by a forgetting; ask for it each time. `keys.keyring.seeds` are the identity. */
  keys: VaultKeys;
  /** Set when the vault closes; background work looks at it. */
  closed: boolean;
}

/** Puts a session together. */
export function newSession(parts: {
  readonly keys: VaultKeys;
  readonly database: Store;
  readonly sentinel: Sentinel;
  readonly upkeep: Upkeep;
  readonly host: Host;
  readonly directory: Directory;
  readonly queue: Queue;
  readonly changed: (what: Changed) => void;
}): VaultSession {
  const { keys, database, sentinel, upkeep, host, directory, queue, changed } = parts;
  const vaultId = keys.fields.vaultId;
  const records = new Records({
    vault: vaultId,
    database,
    directory,
    queue,
    beforeWrite: (bytes) => assertSpaceForRecords(host, bytes),
    repaired: (id) => upkeep.repaired('records', id),
  });
  const search = new ReportSearch();
  const entitySearch = new ReportSearch();
  const mentions = new Mentions();
  const patterns = new Patterns();
  return {
    vaultId,
    database,
    sentinel,
    upkeep,
    host,
    directory,
    records,
    queue,
    search,
    entitySearch,
    mentions,
    patterns,
    indexes: [searchIndex(search, entitySearch), mentions, patterns],
    changed,
    intakes: new Set(),
    unwritten: new Map(),
    keys,
    closed: false,
  };
}

/** Removes chunks that no record names: what an intake left that never ended. */
export async function removeOrphanChunks(session: VaultSession): Promise<number> {
  const known = new Set<string>();
  const removed: RecordId[] = [];
  const owners = await session.database.chunkOwners();
  for (const line of session.directory.entries()) if (line.contentKey !== undefined) known.add(line.id);
  for (const owner of owners.map(hexOf)) {
    if (!known.has(owner) && !session.intakes.has(owner)) removed.push(idOf(owner));
  }
  if (removed.length > 0) await session.database.write({ removeChunks: removed });
  return removed.length;
}
