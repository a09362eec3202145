/** The vault while it is open: its session, what has to go well before it counts as open, and the work that goes on after. */
import type { SecondTrouble } from '../../shared/vault/store.ts';
import type { Directory } from './directory.ts';
import { forget, owesForgetting, settleEraseFiles } from './forgetting.ts';
import { checkCopies } from './mirror/checking.ts';
import type { Mirror } from './mirror/mirror.ts';
import { Sentinel } from './mirror/sentinel.ts';
import { type StartDone, Upkeep } from './mirror/upkeep.ts';
import { Queue } from './queue.ts';
import { newSession, removeOrphanChunks, type VaultSession } from './session.ts';
import { readMirrorSetting } from './settings.ts';
import { Store } from './store.ts';
import { type VaultKeys, wipeVaultKeys } from './vault-keys.ts';
import type { VaultPlace } from './vault-place.ts';

/** What the two copies are like when a session begins. */
export interface Beginning {
  readonly mirror: Mirror;
  /** The number of the last change in the database. */
  readonly change: number;
  /** Why the mirror is not written. */
  readonly trouble: SecondTrouble | null;
  /** The browser engine's version, for the sentinel. */
  readonly electron: number;
  readonly done: StartDone;
}

export class OpenVault {
  readonly #place: VaultPlace;
  #session: VaultSession | undefined;
  /** What goes on after an unlock. */
  #settling: Promise<void> = Promise.resolve();
  #settled: VaultSession | undefined;

  constructor(place: VaultPlace) {
    this.#place = place;
  }

  /** Of the last unlock, also when it is closed. */
  get session(): VaultSession | undefined {
    return this.#session;
  }

  get isOpen(): boolean {
    return this.#session !== undefined && !this.#session.closed;
  }

  /** Resolves when the work after the last unlock has ended. */
  get settled(): Promise<void> {
    return this.#settling;
  }

  close(): void {
    if (this.#session !== undefined) this.#session.closed = true;
  }

  /** A session that is not entered yet. The keys become the session's. */
  newSession(keys: VaultKeys, directory: Directory, beginning: Beginning): VaultSession {
    const { host, around } = this.#place;
    const { changed } = around;
    const { vaultId: id } = keys.fields;
    const upkeep = new Upkeep(beginning.done, () => changed('store'));
    const sentinel = new Sentinel(host, () => ({
      key: session.keys.keyring.settingsKey,
      head: { vaultId: id, electron: beginning.electron },
      mark: { change: database.change, generation: directory.generation, records: directory.size },
    }));
    const database = new Store({
      ...beginning,
      database: this.#place.database,
      written: () => sentinel.changed(),
      freeBytes: async () => (await host.call('disk:free', {})).bytes,
    });
    const queue = new Queue();
    const session = newSession({ keys, database, sentinel, upkeep, host, directory, queue, changed });
    return session;
  }

  /** The vault counts as open only when `first` went well: where the page is told of a failure, no key stays behind. */
  async enter(
    session: VaultSession,
    first: (session: VaultSession) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const isNew = this.#session === undefined;
    try {
      if (isNew) await settleEraseFiles(session);
      await readMirrorSetting(session);
      await first(session);
    } catch (error) {
      session.sentinel.stop();
      if (isNew) wipeVaultKeys(session.keys);
      throw error;
    }
    this.#session = session;
    session.sentinel.changed();
    this.#settle(session);
  }

  /** What the unlock does not wait for: a forgetting that was cut short, chunks left by a crash, the search index. */
  #settle(session: VaultSession): void {
    if (this.#settled === session) return;
    this.#settled = session;
    this.#settling = (async () => {
      const steps = [
        async () => (owesForgetting(session) ? forget(session) : 0),
        () => removeOrphanChunks(session),
        () => this.#place.around.background(session),
        () => session.host.call('reserve:keep', {}),
        () => checkCopies(session),
      ];
      // Each by itself: what fails in one must not keep the copies from being compared.
      for (const step of steps) await step().catch(() => undefined);
    })();
  }

  /** Forgets what was deleted and writes what the directory has not followed yet. The client ends the worker afterwards. */
  async prepareLock(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    session.closed = true;
    // The client ends the worker next: what was asked for before is on the disk by then, and a deletion among it is forgotten now.
    await session.queue.run(async () => undefined);
    if (owesForgetting(session)) await forget(session);
    else if (session.directory.isStale) {
      await session.queue.run(async () => {
        const plan = session.directory.plan(new Map());
        await session.database.write(plan.change);
        plan.apply();
      });
    }
    session.sentinel.changed();
    await session.sentinel.flush();
  }
}
