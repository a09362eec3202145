/** A disk that fails or stops at a chosen call. */
import type { Disk, DiskFile } from '../../../main/mirror/disk.ts';

/** The process is gone: nothing more is done. */
export class Killed extends Error {}
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** What happens at the chosen call. A write is done by half before, so that its beginning is there. */
export type Fault = 'killed' | 'killed-after-half' | 'ENOSPC' | 'EIO';

export interface FaultyDisk extends Disk {
  /** Calls so far. */
  readonly calls: number;
  /** What was asked in each call. */
  readonly log: readonly string[];
}

/**
 * @param at the call at which it happens, counted from 1; infinity for never
 * @param only calls that it happens at; others are counted, and pass
 */
export function faultyDisk(inner: Disk, at: number, fault: Fault, only: RegExp = /./): FaultyDisk {
  let calls = 0;
  let isDead = false;
  const log: string[] = [];
  const guarded = async <T>(name: string, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    if (isDead) throw new Killed();
    calls += 1;
    log.push(name);
    if (calls !== at || !only.test(name)) return work();
    if (fault === 'killed') {
      isDead = true;
      throw new Killed();
    }
    await half?.();
    if (fault === 'killed-after-half') {
      isDead = true;
      throw new Killed();
    }
    throw systemError(fault);
  };
  const guardedFile = (file: DiskFile): DiskFile => ({
    read: (into, place) => guarded('read', () => file.read(into, place)),
    write: (parts, place) =>
      guarded(
        'write',
        () => file.write(parts, place),
        () => {
          const whole = Buffer.concat(parts);
          return file.write([whole.subarray(0, Math.floor(whole.length / 2))], place);
        },
      ),
    truncate: (length) => guarded('truncate', () => file.truncate(length)),
    sync: () => guarded('sync', () => file.sync()),
    stat: () => guarded('stat', () => file.stat()),
    // What is open is closed whatever happens: the tests would run out of files.
    close: () => file.close(),
  });
  return {
    get calls() {
      return calls;
    },
    log,
    open: (path, how) => guarded(`open ${how}`, async () => guardedFile(await inner.open(path, how))),
    names: (folder) => guarded('names', () => inner.names(folder)),
    rename: (from, to) => guarded('rename', () => inner.rename(from, to)),
    unlink: (path) => guarded('unlink', () => inner.unlink(path)),
    makeFolder: (path) => guarded('makeFolder', () => inner.makeFolder(path)),
    removeFolder: (path) => guarded('removeFolder', () => inner.removeFolder(path)),
    syncFolder: (path) => guarded('syncFolder', () => inner.syncFolder(path)),
  };
}
