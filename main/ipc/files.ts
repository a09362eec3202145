import { randomBytes } from 'node:crypto';
import { constants, type FileHandle, lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import type { Answers, PICK_PURPOSES, Request } from '../../shared/ipc/contract.ts';
import { FILE_BYTES, PIECE_BYTES } from '../../shared/limits.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import type { Dialogs } from './dialogs.ts';

/** More picked files than anybody works with at once; each holds a descriptor. */
export const OPEN_FILES = 512;

type Purpose = (typeof PICK_PURPOSES)[number];
/** Evidence and bundles can have any ending; for the others the dialog shows what fits first. */
export const ENDINGS: Readonly<Record<Purpose, readonly string[]>> = {
  evidence: [],
  bundle: [],
  card: ['txt'],
  picture: ['png', 'jpg', 'jpeg', 'webp'],
};

/** Opens a regular file for reading; a link, folder, pipe or device is `invalid`, more than FILE_BYTES `too-large`. */
async function openRegular(path: string): Promise<{ file: FileHandle; size: number }> {
  // Looked at before opening as well: opening a pipe would wait, and Windows has no O_NOFOLLOW.
  if (!(await lstat(path)).isFile()) throw new MainError('invalid');
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new MainError('invalid');
    if (found.size > FILE_BYTES) throw new MainError('too-large');
    return { file, size: found.size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

export interface Files {
  pick(request: Request<'file:pick'>): Promise<Answers['file:pick']>;
  read(request: Request<'file:read'>): Promise<Answers['file:read']>;
  close(request: Request<'file:close'>): Promise<Answers['file:close']>;
  /** On lock, or when the window goes. */
  closeAll(): Promise<void>;
}

/**
 * The files that the user picked, for reading in pieces. They cross main in one buffer of PIECE_BYTES, zeroed after each piece;
 * the piece that is answered is a copy, zeroed as soon as it has been handed over.
 */
export function pickedFiles(dialogs: Dialogs): Files {
  const opened = new Map<string, FileHandle>();
  const buffer = new Uint8Array(PIECE_BYTES);
  const inTurn = oneAtATime();
  let page = 0;

  const closeAll = async (): Promise<void> => {
    page += 1;
    const files = [...opened.values()];
    opened.clear();
    await Promise.all(files.map((file) => file.close().catch(() => undefined)));
  };

  return {
    async pick({ purpose, multiple }) {
      const asking = page;
      const paths = await dialogs.open({ multiple, endings: ENDINGS[purpose] });
      if (opened.size + paths.length > OPEN_FILES) throw new MainError('too-large');
      const picked: { handle: string; name: string; size: number; file: FileHandle }[] = [];
      try {
        for (const path of paths) {
          picked.push({ handle: randomBytes(16).toString('hex'), name: basename(path), ...(await openRegular(path)) });
        }
      } catch (error) {
        await Promise.all(picked.map(({ file }) => file.close()));
        throw error;
      }
      if (asking !== page) {
        // Locked while the dialog was open: whoever asked is gone, and nobody would ever close these.
        await Promise.all(picked.map(({ file }) => file.close()));
        throw new MainError('cancelled');
      }
      for (const { handle, file } of picked) opened.set(handle, file);
      return { files: picked.map(({ handle, name, size }) => ({ handle, name, size })) };
    },

    read({ handle, offset, length }) {
      return inTurn(async () => {
        const file = opened.get(handle);
        if (file === undefined) throw new MainError('not-found');
        let filled = 0;
        try {
          while (filled < length) {
            const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
            if (bytesRead === 0) break;
            filled += bytesRead;
          }
          const bytes = buffer.slice(0, filled);
          // The answer is serialised in the microtasks that follow this function, before any immediate runs.
          setImmediate(() => bytes.fill(0));
          return { bytes };
        } finally {
          buffer.fill(0, 0, filled);
        }
      });
    },

    async close({ handle }) {
      const file = opened.get(handle);
      opened.delete(handle);
      await file?.close();
      return {};
    },

    closeAll,
  };
}
