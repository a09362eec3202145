/**
 * What stands behind the `backup:` channels. A folder that the user chose has a handle for as long as the page lives; its path is kept nowhere
 * and never told. One call at a time: a stick is slow, and order is what makes a backup whole.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { findEntry, GENERATION_HEAD, listEntryAt } from '../../shared/backup/generation.ts';
import {
  packNumbers,
  packPlaces,
  packValues,
  unpackPlaces,
  unpackRanges,
  unpackRows,
} from '../../shared/backup/places.ts';
import { FormatError, MainError } from '../../shared/errors.ts';
import type { Answers, Request } from '../../shared/ipc/contract.ts';
import { freeBytesOf } from '../disk/free-bytes.ts';
import { systemCode } from '../disk/system-code.ts';
import { readAt, syncNames } from './disk.ts';
import { backupSets, folderOf, isWritable, meantFolder } from './folders.ts';
import { type Generation, readGeneration } from './generations.ts';
import { hexOf } from './hex.ts';
import { Making } from './making.ts';
import { Packs } from './packs.ts';
import { KEPT_GENERATIONS, removeOlder } from './removing.ts';
import { entriesOf, kindOf, Verification } from './verifying.ts';

/** Folders that can be chosen at once. */
const CHOSEN_FOLDERS = 8;

type Channel = Extract<keyof Answers, `backup:${string}`>;
type Method<C extends Channel> = (request: Request<C>) => Promise<Answers[C]>;

/** Everything of one vault in one chosen folder that is open. */
interface Opened {
  readonly vaultId: Uint8Array;
  readonly folder: string;
  packs: Packs | undefined;
  making: Making | undefined;
  generation: Generation | undefined;
  verification: Verification | undefined;
}

interface Chosen {
  readonly folder: string;
  readonly vaults: Map<string, Opened>;
  making: Opened | undefined;
}

export type Backups = { readonly [C in Channel as C extends `backup:${infer Name}` ? Name : never]: Method<C> } & {
  /** On lock, or when the window goes: what was appended stays, everything is closed. */
  closeAll(): Promise<void>;
};

/**
 * @param choose asks the user for a folder: an absolute path, or null
 * @param free what can still be written in a folder, in bytes
 */
export function backups(
  choose: () => Promise<string | null>,
  free: (folder: string) => Promise<number> = freeBytesOf,
): Backups {
  const folders = new Map<string, Chosen>();
  let page = 0;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work).catch((error: unknown) => {
      // The places and lists of a request; what a file says wrongly has codes of its own.
      throw error instanceof FormatError ? new MainError('invalid', error) : error;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  const chosenOf = (handle: string): Chosen => {
    const chosen = folders.get(handle);
    if (chosen === undefined) throw new MainError('not-found');
    return chosen;
  };
  const openedOf = (handle: string, vaultId: Uint8Array): Opened => {
    const chosen = chosenOf(handle);
    const name = hexOf(vaultId);
    const known = chosen.vaults.get(name);
    if (known !== undefined) return known;
    const opened: Opened = {
      vaultId: vaultId.slice(),
      folder: folderOf(chosen.folder, vaultId),
      packs: undefined,
      making: undefined,
      generation: undefined,
      verification: undefined,
    };
    chosen.vaults.set(name, opened);
    return opened;
  };
  const packsOf = async (opened: Opened): Promise<Packs> => {
    opened.packs ??= await Packs.open(opened.folder, opened.vaultId);
    return opened.packs;
  };
  const generationOf = async (opened: Opened, number: number): Promise<Generation> => {
    if (opened.generation?.number !== number) {
      opened.verification = undefined;
      opened.generation = await readGeneration(opened.folder, number, opened.vaultId);
    }
    return opened.generation;
  };
  const makingOf = (handle: string): Making => {
    const making = chosenOf(handle).making?.making;
    if (making === undefined) throw new MainError('invalid');
    return making;
  };
  const endMaking = async (opened: Opened | undefined): Promise<void> => {
    await opened?.making?.giveUp();
    if (opened === undefined) return;
    opened.making = undefined;
    await opened.packs?.close();
    opened.packs = undefined;
  };
  const close = async (chosen: Chosen): Promise<void> => {
    for (const opened of chosen.vaults.values()) await endMaking(opened);
  };

  return {
    async choose() {
      const asking = page;
      if (folders.size >= CHOSEN_FOLDERS) throw new MainError('too-large');
      const path = await choose();
      if (path === null) return null;
      const folder = await meantFolder(path);
      const sets = await backupSets(folder);
      const writable = await isWritable(folder);
      const room = await free(folder);
      // Locked while the dialog was open: whoever asked is gone.
      if (asking !== page) throw new MainError('cancelled');
      const handle = randomBytes(16).toString('hex');
      folders.set(handle, { folder, vaults: new Map(), making: undefined });
      return {
        handle,
        writable,
        free: room,
        sets: sets.map(({ vaultId, generations }) => ({ vaultId, generations: [...generations] })),
      };
    },

    close: ({ handle }) =>
      inTurn(async () => {
        const chosen = folders.get(handle);
        folders.delete(handle);
        if (chosen !== undefined) await close(chosen);
        return {};
      }),

    begin: ({ handle, vaultId, thorough }) =>
      inTurn(async () => {
        const chosen = chosenOf(handle);
        await endMaking(chosen.making);
        const opened = openedOf(handle, vaultId);
        // The chosen folder itself is not made: where a stick was pulled out, an empty folder of its name may be left.
        await mkdir(opened.folder, { mode: 0o700 }).catch((error: unknown) => {
          if (systemCode(error) !== 'EEXIST') throw error;
        });
        await syncNames(chosen.folder);
        try {
          opened.making = new Making(opened.folder, opened.vaultId, await packsOf(opened), {
            thorough,
            freeBytes: free,
          });
        } catch (error) {
          if (error instanceof FormatError && error.code === 'too-new') return { state: 'too-new' as const, free: 0 };
          throw error;
        }
        chosen.making = opened;
        return { state: 'ready' as const, free: await opened.making.free() };
      }),

    missing: ({ handle, kind, places }) =>
      inTurn(async () => {
        const making = makingOf(handle);
        const missing =
          kind === 'rows'
            ? await making.missingRows(unpackRows(places))
            : await making.missingChunks(unpackRanges(places));
        return { missing: packNumbers(missing) };
      }),

    append: ({ handle, places, from, bytes }) =>
      inTurn(async () => {
        const making = makingOf(handle);
        await making.append(unpackPlaces(places), from, bytes);
        return { free: await making.free() };
      }),

    name: ({ handle, kind, places, first }) =>
      inTurn(async () => {
        const making = makingOf(handle);
        const unknown =
          kind === 'rows' ? making.nameRows(unpackRows(places), first) : making.nameChunks(unpackRanges(places), first);
        return { unknown };
      }),

    'read-back': ({ handle, from }) =>
      inTurn(async () => {
        const { next, of, damaged } = await makingOf(handle).verify(from);
        return { next, of, damaged: packPlaces(damaged) };
      }),

    seal: ({ handle, directory, ...keys }) =>
      inTurn(async () => {
        await makingOf(handle).seal(keys, directory);
        return {};
      }),

    directory: ({ handle, bytes }) =>
      inTurn(async () => {
        await makingOf(handle).directory(bytes);
        return {};
      }),

    finish: ({ handle }) =>
      inTurn(async () => {
        const chosen = chosenOf(handle);
        const opened = chosen.making;
        const number = await makingOf(handle).finish();
        if (opened === undefined) throw new MainError('invalid');
        chosen.making = undefined;
        // The backup is there, whatever becomes of older ones: they are looked at again the next time.
        const removed = await removeOlder(opened.folder, opened.vaultId, await packsOf(opened), KEPT_GENERATIONS).catch(
          () => 0,
        );
        await endMaking(opened);
        return { number, removed };
      }),

    generations: ({ handle }) =>
      inTurn(async () => {
        const sets = await backupSets(chosenOf(handle).folder);
        return { sets: sets.map(({ vaultId, generations }) => ({ vaultId, generations: [...generations] })) };
      }),

    open: ({ handle, vaultId, number }) =>
      inTurn(async () => {
        try {
          const { head } = await generationOf(openedOf(handle, vaultId), number);
          const { header, keyring, secret, directory } = head;
          return { state: 'whole' as const, header, keyring, secret, directory };
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          return { state: error.code === 'too-new' ? ('too-new' as const) : ('damaged' as const) };
        }
      }),

    'read-directory': ({ handle, vaultId, number, offset, length }) =>
      inTurn(async () => {
        const { path, head } = await generationOf(openedOf(handle, vaultId), number);
        const end = Math.min(head.directory, offset + length);
        const file = await open(path, 'r');
        try {
          return { bytes: await readAt(file, GENERATION_HEAD + offset, Math.max(0, end - offset)) };
        } finally {
          await file.close();
        }
      }),

    read: ({ handle, vaultId, number, places }) =>
      inTurn(async () => {
        const opened = openedOf(handle, vaultId);
        const { list } = await generationOf(opened, number);
        const packs = await packsOf(opened);
        const values: (Uint8Array | undefined)[] = [];
        for (const { kind, id, position } of unpackPlaces(places)) {
          const index = findEntry(list, kind, id, position);
          const entry = index < 0 ? undefined : listEntryAt(list, index);
          const lying = entry === undefined ? undefined : packs.find(kind, id, position, entry.digest);
          values.push(lying === undefined ? undefined : await packs.read(lying));
        }
        return packValues(values);
      }),

    check: ({ handle, vaultId, number, from }) =>
      inTurn(async () => {
        const opened = openedOf(handle, vaultId);
        if (from === 0) {
          // Read anew, list and packs: what is checked is what lies there now.
          opened.generation = undefined;
          await endMaking(opened);
        }
        const { list } = await generationOf(opened, number);
        if (from === 0 || opened.verification === undefined) {
          opened.verification = new Verification(
            await packsOf(opened),
            entriesOf(list).filter((entry) => kindOf(entry) === entry.kind),
          );
        }
        const { next, damaged } = await opened.verification.go(from);
        return { next, of: opened.verification.of, damaged: packPlaces(damaged) };
      }),

    'remove-older': ({ handle, vaultId, keep }) =>
      inTurn(async () => {
        const chosen = chosenOf(handle);
        const opened = openedOf(handle, vaultId);
        await endMaking(opened);
        if (chosen.making === opened) chosen.making = undefined;
        opened.generation = undefined;
        const removed = await removeOlder(opened.folder, opened.vaultId, await packsOf(opened), keep);
        await endMaking(opened);
        return { removed };
      }),

    async closeAll() {
      page += 1;
      const all = [...folders.values()];
      folders.clear();
      await inTurn(async () => {
        for (const chosen of all) await close(chosen);
      });
    },
  };
}
