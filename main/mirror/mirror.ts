import { readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import type { Answers, MirrorState, Request } from '../../shared/ipc/contract.ts';
import { startsLike } from '../../shared/mirror/fields.ts';
import { ID_BYTES, type MirrorLog } from '../../shared/mirror/kinds.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import { systemCode } from '../disk/system-code.ts';
import { compact, type Step } from './compaction.ts';
import { type Disk, removeName, systemDisk } from './disk.ts';
import { FrameParts } from './frame-parts.ts';
import { type Processes, systemProcesses, takeLock } from './lock-file.ts';
import { Unwritable } from './log.ts';
import {
  FORMER_FOLDER,
  LOCK_FILE,
  MIRROR_FOLDER,
  SECRET_FILES,
  segmentName,
  segmentsOf,
  setAsideFolder,
} from './names.ts';
import { emptyMirror, readHeads, readMirror } from './reading.ts';
import { readSentinel } from './sentinel.ts';
import { Store } from './store.ts';

/** The mirror as it is answered for over IPC (docs/format.md section 11). */
export interface Mirror {
  /** A page begins: what the one before it left half done is dropped. Reads the mirror unless that was done. */
  open(): Promise<Answers['mirror:open']>;
  append(request: Request<'mirror:append'>): Promise<Answers['mirror:append']>;
  retract(request: Request<'mirror:retract'>): Promise<Answers['mirror:retract']>;
  list(request: Request<'mirror:list'>): Promise<Answers['mirror:list']>;
  rows(request: Request<'mirror:rows'>): Promise<Answers['mirror:rows']>;
  chunks(request: Request<'mirror:chunks'>): Promise<Answers['mirror:chunks']>;
  renew(request: Request<'mirror:renew'>): Promise<Answers['mirror:renew']>;
  setAside(request: Request<'mirror:set-aside'>): Promise<Answers['mirror:set-aside']>;
  compact(request: Request<'mirror:compact'>): Promise<Answers['mirror:compact']>;
  dropEvidence(): Promise<Answers['mirror:drop-evidence']>;
  /** The vault locks: a compaction that is under way ends with `cancelled` after its next step. */
  pause(): void;
  /** Closes all files and gives up the lock. Whatever is asked from then on is `forbidden`. */
  end(): Promise<void>;
  /** Gives up the lock at once, at the end of the process. */
  release(): void;
}

/** What there is, as far as it is known. */
type Known =
  | { readonly kind: 'unread' | 'none' | 'too-new' | 'held' }
  | {
      readonly kind: 'store';
      readonly store: Store;
      readonly isReadOnly: boolean;
      /** Whether the end of a log is known to be what it should be. */
      isSound: boolean;
    };

/**
 * @param profile folder of the app's data
 * @param electron major version of the Electron that runs
 * @param folder where it lies, when not in the profile's own place
 */
export function mirrorOf(
  profile: string,
  electron: number,
  {
    disk = systemDisk,
    processes = systemProcesses,
    folder = join(profile, MIRROR_FOLDER),
  }: { disk?: Disk; processes?: Processes; folder?: string } = {},
): Mirror {
  const former = join(profile, FORMER_FOLDER);
  const isOwnPlace = folder === join(profile, MIRROR_FOLDER);
  const inTurn = oneAtATime();
  const parts: Readonly<Record<MirrorLog, FrameParts>> = { records: new FrameParts(), evidence: new FrameParts() };
  let known: Known = { kind: 'unread' };
  let page = 0;
  let isEnded = false;
  let hasLock = false;

  const job = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (isEnded) throw new MainError('forbidden');
      return work();
    });

  const closeStore = async (): Promise<void> => {
    if (known.kind === 'store') {
      // The next one to write a record does not know of these chunks.
      await known.store.evidence.flush();
      await known.store.close();
    }
    known = { kind: 'unread' };
  };

  /**
   * Moves the evidence of a vault over from the mirror that a new one takes the place of: chunks are of no change, they hold as they are, and may
   * be the only whole ones.
   * @returns whether there was any
   */
  const takeOverEvidence = async (vaultId: Uint8Array): Promise<boolean> => {
    const left = await disk.names(former);
    if (left === null) return false;
    const heads = (await readHeads(disk, former, left)).vaultIds.evidence;
    let next = segmentsOf('evidence', (await disk.names(folder)) ?? []).at(-1) ?? 0;
    let isAny = false;
    for (const [number, own] of heads) {
      if (!(own instanceof Uint8Array) || !startsLike(own, vaultId, ID_BYTES)) continue;
      next += 1;
      await disk.rename(join(former, segmentName('evidence', number)), join(folder, segmentName('evidence', next)));
      isAny = true;
    }
    await disk.syncFolder(folder);
    return isAny;
  };

  /** Reads what lies there, and cuts off what was being written. */
  const read = async (): Promise<Known> => {
    let names = await disk.names(folder);
    if (names === null) {
      hasLock = false;
      return { kind: 'none' };
    }
    let heads = await readHeads(disk, folder, names);
    if (heads.isTooNew) return { kind: 'too-new' };
    const held = hasLock ? 'ours' : await takeLock(disk, folder, processes);
    if (held === 'held') return { kind: 'held' };
    hasLock = held === 'ours';
    const isReadOnly = held === 'read-only';
    if (!isReadOnly && isOwnPlace && heads.vaultId !== null) {
      // A making anew that was cut short.
      if (await takeOverEvidence(heads.vaultId)) {
        names = (await disk.names(folder)) ?? [];
        heads = await readHeads(disk, folder, names);
      }
      await disk.removeFolder(former);
    }
    const found = await readMirror(disk, folder, names, heads);
    if (found.vaultId === null && found.damaged === 0) return { kind: 'none' };
    const store = new Store(disk, folder, found.vaultId ?? new Uint8Array(ID_BYTES), found);
    if (isReadOnly) return { kind: 'store', store, isReadOnly, isSound: true };
    for (const name of found.parts) await removeName(disk, join(folder, name));
    try {
      await store.cutTails(found);
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      return { kind: 'store', store, isReadOnly, isSound: false };
    }
    // What the disk could not read may be readable the next time, and hold a change that is not known now.
    return { kind: 'store', store, isReadOnly, isSound: !found.records.isUnreadable };
  };

  const reread = async (): Promise<void> => {
    await closeStore();
    known = await read();
  };

  const state = async (): Promise<MirrorState> => {
    const sentinel = await readSentinel(disk, profile);
    const nothing = { vaultId: null, change: 0, rows: 0, files: 0, damaged: 0, header: null, keyring: null };
    if (known.kind !== 'store' || (known.store.change === 0 && known.store.damaged === 0)) {
      const named = known.kind === 'held' || known.kind === 'too-new' ? known.kind : 'absent';
      return { state: named, ...nothing, sentinel, electron };
    }
    const { store } = known;
    const { header, keyring } = await store.ofVault();
    return {
      state: 'present',
      // Not one head was whole: nobody knows whose it is.
      vaultId: store.vaultId.every((byte) => byte === 0) ? null : store.vaultId.slice(),
      change: store.change,
      rows: store.rows.rows,
      files: store.chunks.files,
      damaged: store.damaged,
      header,
      keyring,
      sentinel,
      electron,
    };
  };

  const readable = (): Store => {
    if (known.kind === 'held' || known.kind === 'too-new') throw new MainError('forbidden');
    if (known.kind !== 'store') throw new MainError('not-found');
    return known.store;
  };
  /** Runs what writes. Once the end of a log is unknown nothing more is written until it was read anew. */
  const writing = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = readable();
    if (known.kind !== 'store' || known.isReadOnly) throw new MainError('permission');
    if (!known.isSound) throw new MainError('disk');
    try {
      return await work(store);
    } catch (error) {
      if (error instanceof Unwritable) known.isSound = false;
      throw error;
    }
  };
  const dropParts = (): void => {
    parts.records.drop();
    parts.evidence.drop();
  };
  /** Moves away what stands there. */
  const moveAway = async (to: string): Promise<void> => {
    await closeStore();
    await removeName(disk, join(folder, LOCK_FILE));
    hasLock = false;
    await disk.rename(folder, join(profile, to));
    await disk.syncFolder(profile);
    known = { kind: 'none' };
  };
  const nextAside = async (): Promise<string> => {
    const names = (await disk.names(profile)) ?? [];
    let number = 1;
    while (names.includes(setAsideFolder(number))) number += 1;
    return setAsideFolder(number);
  };
  const setAside = async (): Promise<void> => moveAway(await nextAside());
  /** Moves what opens it into the folder of what was set aside. Cut short, the rest is moved by the next one, into a folder of its own. */
  const moveSecrets = async (to: string): Promise<void> => {
    const aside = join(profile, to);
    if ((await disk.names(aside)) === null) await disk.makeFolder(aside);
    const names = (await disk.names(profile)) ?? [];
    for (const name of SECRET_FILES)
      if (names.includes(name)) await disk.rename(join(profile, name), join(aside, name));
    await disk.syncFolder(aside);
    await disk.syncFolder(profile);
  };
  /** Another program must not be at it, nor a later version have written it. */
  const mayReplace = (): void => {
    if (known.kind === 'held' || known.kind === 'too-new') throw new MainError('forbidden');
    if (known.kind === 'unread') throw new MainError('not-found');
    if (known.kind === 'store' && known.isReadOnly) throw new MainError('permission');
  };

  return {
    open() {
      page += 1;
      return job(async () => {
        dropParts();
        if (known.kind === 'store' && known.isSound) {
          await known.store.dropUnderway().catch(() => closeStore());
        } else await closeStore();
        try {
          if (known.kind !== 'store') known = await read();
          return await state();
        } catch (error) {
          // Whatever the system calls it: a mirror in trouble must not keep anybody from the database.
          throw systemCode(error) === undefined ? error : new MainError('disk', error);
        }
      });
    },

    append: (request) =>
      job(() =>
        writing(async (store) => {
          const whole = parts[request.log].take(request);
          if (whole !== undefined) await store.append(whole.head, whole.entries, whole.values);
          return {};
        }),
      ),

    retract: ({ change }) =>
      job(() =>
        writing(async (store) => {
          parts.records.drop();
          if (await store.retract(change)) await reread();
          return {};
        }),
      ),

    list: (request) => job(async () => readable().list(request)),
    rows: (request) => job(() => readable().readRows(request)),
    chunks: (request) => job(() => readable().readChunks(request)),

    renew: ({ vaultId }) =>
      job(async () => {
        mayReplace();
        dropParts();
        const isThere = (await disk.names(folder)) !== null;
        const isSame = known.kind === 'store' && startsLike(known.store.vaultId, vaultId, ID_BYTES);
        if (isThere && isSame) {
          await disk.removeFolder(former);
          await moveAway(FORMER_FOLDER);
        } else if (isThere && known.kind === 'store') await setAside();
        else await disk.removeFolder(folder);
        await disk.makeFolder(folder);
        await disk.syncFolder(profile);
        const held = await takeLock(disk, folder, processes);
        if (held !== 'ours') throw new MainError('permission');
        hasLock = true;
        const store = new Store(disk, folder, vaultId, emptyMirror(vaultId));
        // Where this is cut short, it is read what there is, and the evidence that was not moved yet is.
        known = { kind: 'unread' };
        await store.records.begin();
        const isAny = await takeOverEvidence(vaultId);
        known = { kind: 'store', store, isReadOnly: false, isSound: true };
        if (isAny) await reread();
        await disk.removeFolder(former);
        return {};
      }),

    setAside: ({ secrets }) =>
      job(async () => {
        mayReplace();
        dropParts();
        const to = await nextAside();
        if ((await disk.names(folder)) !== null) await moveAway(to);
        if (secrets) await moveSecrets(to);
        return {};
      }),

    async compact({ forgotten }) {
      const asking = page;
      const step: Step = (work) =>
        job(async () => {
          try {
            return await writing(work);
          } catch (error) {
            // What it had come to is on the disk.
            if (known.kind === 'store') await reread();
            throw error;
          }
        });
      const freed = await compact(disk, step, () => asking === page && !isEnded, forgotten);
      // Damage is not carried over: what is left of it is counted anew.
      await job(async () => {
        if (known.kind === 'store' && known.store.damaged > 0) await reread();
      });
      return { freed };
    },

    dropEvidence: () =>
      job(() =>
        writing(async (store) => {
          parts.evidence.drop();
          try {
            await store.dropEvidence();
          } catch (error) {
            // Some of it may be gone.
            await reread();
            throw error;
          }
          return {};
        }),
      ),

    pause() {
      page += 1;
    },

    end() {
      page += 1;
      return inTurn(async () => {
        isEnded = true;
        try {
          await closeStore();
        } finally {
          if (hasLock) await disk.unlink(join(folder, LOCK_FILE)).catch(() => undefined);
          hasLock = false;
        }
      });
    },

    release() {
      hasLock = false;
      try {
        // What is in it counts: it may be taken at this moment.
        const path = join(folder, LOCK_FILE);
        if (readFileSync(path, 'latin1') === String(processes.own)) unlinkSync(path);
      } catch {
        // The number in it is that of a process that is gone.
      }
    },
  };
}
