/** A new file being written; system errors come out as sentences about the name that the person gave. */
import { close, fdatasync, fsync, openSync, write } from 'node:fs';
import { promisify } from 'node:util';
import { Failure } from './failure.ts';
import { shownPath, systemFailure } from './system-failure.ts';

const writeAsync = promisify(write);
const syncAsync = promisify(fsync);
const dataSyncAsync = promisify(fdatasync);
const closeAsync = promisify(close);

/** The system calls that a test lets fail. */
export type FileWriting = {
  write(fd: number, bytes: Uint8Array, offset: number, length: number, position: number): Promise<number>;
  sync(fd: number): Promise<void>;
};

/** The real ones. */
export const systemWriting: FileWriting = {
  write: async (...call) => (await writeAsync(...call)).bytesWritten,
  sync: (fd) => syncAsync(fd),
};

/** An open file. Everything throws a {@link Failure}. */
export type OutputFile = {
  /** Writes all of `bytes` at `position`. Several may run at a time; the bytes must not change before it resolves. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Asks the disk to begin with what was written so far. */
  flush(): Promise<void>;
  /** Waits until everything is on the disk. */
  sync(): Promise<void>;
  /** Closes it; later calls do nothing. */
  close(): Promise<void>;
};

/**
 * Makes a file that must not be there yet. `shown` is the name for messages.
 * Synchronous, so that a signal finds the file either registered by the caller or not there.
 */
export function createOutputFile(
  path: string,
  { shown, mode = 0o600, system = systemWriting }: { shown: string; mode?: number; system?: FileWriting },
): OutputFile {
  const failed = (error: unknown): never => {
    throw systemFailure(error, shown);
  };
  let fd: number;
  try {
    fd = openSync(path, 'wx', mode);
  } catch (error) {
    return failed(error);
  }
  let isOpen = true;
  return {
    async write(bytes, position) {
      for (let done = 0; done < bytes.length; ) {
        const wrote = await system.write(fd, bytes, done, bytes.length - done, position + done).catch(failed);
        if (wrote === 0) throw new Failure('no-space', `There is no space left for ${shownPath(shown)}. Free some.`);
        done += wrote;
      }
    },
    flush: () => dataSyncAsync(fd).catch(failed),
    sync: () => system.sync(fd).catch(failed),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await closeAsync(fd).catch(failed);
    },
  };
}
