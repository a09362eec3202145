import { constants, type FileHandle, mkdir, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { syncFolder } from '../disk/sync-folder.ts';
import { systemCode } from '../disk/system-code.ts';
import { readInto, writeAll } from '../disk/whole.ts';

/** A file that is open. Every place is in bytes from its beginning. */
export interface DiskFile {
  /** @returns how many bytes were read; fewer than there is room for only at the end */
  read(into: Uint8Array, at: number): Promise<number>;
  /** Writes all parts, one after the other, or throws; then any number of their bytes may have been written. */
  write(parts: readonly Uint8Array[], at: number): Promise<void>;
  /** Makes it so long, with zeros where it grows. */
  truncate(length: number): Promise<void>;
  /** Returns when everything that was written is on the disk. */
  sync(): Promise<void>;
  /** `links`: under how many names it lies; 0 when it was removed. `changed`: milliseconds. */
  stat(): Promise<{ size: number; links: number; changed: number }>;
  close(): Promise<void>;
}

/** All that the mirror asks of the disk. What fails throws the error of the system, with its code. */
export interface Disk {
  /** `new`: readable by the user alone; there must be nothing of that name. What is no file is not opened: {@link isNoFile} tells. A link is never followed. */
  open(path: string, how: 'read' | 'write' | 'new'): Promise<DiskFile>;
  /** The names in a folder; null where there is none. */
  names(folder: string): Promise<string[] | null>;
  /** Over a file that has the new name already. */
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** With all that is in it; nothing where there is none. */
  removeFolder(path: string): Promise<void>;
  /** Makes new, renamed and removed names in a folder survive a power cut. */
  syncFolder(path: string): Promise<void>;
}

/** No link is followed, and no pipe waited at for somebody to write into it. Windows has neither flag. */
const AS_IT_IS = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const FLAGS = {
  read: constants.O_RDONLY | AS_IT_IS,
  write: constants.O_RDWR | AS_IT_IS,
  new: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | AS_IT_IS,
};

/** What systems say when a folder, a link or a socket is opened; of anything else that is no file {@link systemDisk} says the first. */
const NO_FILE = new Set<string | undefined>(['EISDIR', 'ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP']);

/** Whether something was not opened because it is no file: a folder, a link, a pipe, a socket. */
export function isNoFile(error: unknown): boolean {
  return NO_FILE.has(systemCode(error));
}

/** Takes a name out of a folder, whatever is under it; nothing where there is none. */
export async function removeName(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return;
    // Of a folder macOS says what it says of a file that may not be removed.
    if (code !== 'EISDIR' && code !== 'EPERM') throw error;
    if ((await disk.names(path)) === null) throw error;
    await disk.removeFolder(path);
  }
}

function opened(file: FileHandle): DiskFile {
  return {
    read: (into, at) => readInto(file, into, at),
    write: (parts, at) => writeAll(file, parts, at),
    truncate: (length) => file.truncate(length),
    sync: () => file.sync(),
    async stat() {
      const { size, nlink, mtimeMs } = await file.stat();
      return { size, links: nlink, changed: mtimeMs };
    },
    close: () => file.close(),
  };
}

/** The disk of this computer. */
export const systemDisk: Disk = {
  async open(path, how) {
    const file = await open(path, FLAGS[how], 0o600);
    try {
      if (!(await file.stat()).isFile()) throw Object.assign(new Error('no file'), { code: 'EISDIR' });
    } catch (error) {
      await file.close();
      throw error;
    }
    return opened(file);
  },
  async names(folder) {
    try {
      return await readdir(folder);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw error;
    }
  },
  rename: (from, to) => rename(from, to),
  unlink: (path) => unlink(path),
  makeFolder: (path) => mkdir(path, { mode: 0o700 }),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  syncFolder: (path) => syncFolder(path),
};
