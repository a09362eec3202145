import { randomBytes, randomInt } from 'node:crypto';
import { type FileHandle, lstat, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import type { Answers, Request, SAVE_PURPOSES } from '../../shared/ipc/contract.ts';
import { FILE_BYTES } from '../../shared/limits.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import { freeBytesOf } from '../disk/free-bytes.ts';
import { syncFolder } from '../disk/sync-folder.ts';
import type { Dialogs } from './dialogs.ts';

/** Saves that can be under way at once. */
export const OPEN_SAVES = 16;

type Purpose = (typeof SAVE_PURPOSES)[number];

/**
 * A suggested name that says nothing about what is in the file.
 * @param number four digits, so that two exports do not collide
 */
export function neutralName(purpose: Purpose, ending: string | undefined, number: number): string {
  switch (purpose) {
    case 'card':
      return 'card.txt';
    case 'bag':
      return 'bag.zip';
    case 'bundle':
      return `document-${number}.bin`;
    case 'evidence':
      return `file-${number}.${ending ?? 'bin'}`;
    case 'paper':
      return `document-${number}.${ending === 'html' ? 'html' : 'pdf'}`;
    case 'recovery-kit':
      return `notes-${number}.txt`;
  }
}

interface Save {
  readonly file: FileHandle;
  readonly part: string;
  readonly target: string;
  readonly inTurn: ReturnType<typeof oneAtATime>;
  written: number;
  /** Why this save cannot be completed any more. */
  failed: boolean;
}

export interface Saves {
  begin(request: Request<'save:begin'>): Promise<Answers['save:begin']>;
  write(request: Request<'save:write'>): Promise<Answers['save:write']>;
  commit(request: Request<'save:commit'>): Promise<Answers['save:commit']>;
  abort(request: Request<'save:abort'>): Promise<Answers['save:abort']>;
  /** Gives up what is under way; nothing is left under any name. */
  abortAll(): Promise<void>;
}

/** Files on their way out: a `.part` name beside the target, then fsync, rename, and fsync of the folder. */
export function savedFiles(dialogs: Dialogs, freeBytes: (folder: string) => Promise<number> = freeBytesOf): Saves {
  const underWay = new Map<string, Save>();
  let page = 0;

  const find = (handle: string): Save => {
    const save = underWay.get(handle);
    if (save === undefined) throw new MainError('not-found');
    return save;
  };
  const giveUp = (save: Save): Promise<void> =>
    save.inTurn(async () => {
      await save.file.close().catch(() => undefined);
      await unlink(save.part).catch(() => undefined);
    });

  return {
    async begin({ purpose, size, ending }) {
      if (underWay.size >= OPEN_SAVES) throw new MainError('too-large');
      const asking = page;
      const target = await dialogs.save(neutralName(purpose, ending, randomInt(1000, 10_000)));
      if (target === null) return null;
      const there = await lstat(target).catch(() => undefined);
      if (there !== undefined && !there.isFile()) throw new MainError('invalid');
      const folder = dirname(target);
      if ((await freeBytes(folder)) < size) throw new MainError('no-space');
      const part = join(folder, `${randomBytes(8).toString('hex')}.part`);
      const file = await open(part, 'wx', 0o600);
      if (asking !== page) {
        // Locked while the dialog was open: whoever asked is gone.
        await file.close();
        await unlink(part);
        throw new MainError('cancelled');
      }
      const handle = randomBytes(16).toString('hex');
      underWay.set(handle, { file, part, target, inTurn: oneAtATime(), written: 0, failed: false });
      return { handle, name: basename(target) };
    },

    async write({ handle, bytes }) {
      const save = find(handle);
      return save.inTurn(async () => {
        if (save.failed) throw new MainError('disk');
        if (save.written + bytes.length > FILE_BYTES * 2) throw new MainError('too-large');
        try {
          let done = 0;
          while (done < bytes.length) {
            const { bytesWritten } = await save.file.write(bytes, done, bytes.length - done, save.written + done);
            done += bytesWritten;
          }
          save.written += done;
          return { written: save.written };
        } catch (error) {
          save.failed = true;
          throw error;
        } finally {
          bytes.fill(0);
        }
      });
    },

    async commit({ handle }) {
      const save = find(handle);
      underWay.delete(handle);
      return save.inTurn(async () => {
        try {
          if (save.failed) throw new MainError('disk');
          await save.file.sync();
          await save.file.close();
          await rename(save.part, save.target);
          await syncFolder(dirname(save.target));
          return { size: save.written };
        } catch (error) {
          await save.file.close().catch(() => undefined);
          await unlink(save.part).catch(() => undefined);
          throw error;
        }
      });
    },

    async abort({ handle }) {
      const save = find(handle);
      underWay.delete(handle);
      await giveUp(save);
      return {};
    },

    async abortAll() {
      page += 1;
      const saves = [...underWay.values()];
      underWay.clear();
      await Promise.all(saves.map(giveUp));
    },
  };
}
