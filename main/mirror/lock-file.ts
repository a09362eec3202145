import { readFileSync, readlinkSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, join } from 'node:path';
import { systemCode } from '../disk/system-code.ts';
import { type Disk, isNoFile, removeName } from './disk.ts';
import { LOCK_FILE } from './names.ts';

/** The process that asks, and what it can find out about others. */
export interface Processes {
  readonly own: number;
  /** Whether a process of this number lives that can have written something at this time, milliseconds since 1970. */
  readonly isAlive: (pid: number, wrote: number) => boolean;
}

/** Who may write: `held` when another process that lives does, `read-only` when nobody can. */
export type Held = 'ours' | 'held' | 'read-only';

const CLOCK_SLACK_MS = 60_000;

/** When a process began, where the system tells; milliseconds since 1970. Numbers of processes come again, also without a restart of the computer. */
function startOf(pid: number): number | undefined {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    const boot = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'latin1'))?.[1];
    // Field 22 of proc(5), counted from the third; in hundredths of a second.
    const began = Number(boot) * 1000 + Number(after[19]) * 10;
    return Number.isFinite(began) ? began : undefined;
  } catch {
    return undefined;
  }
}

/** Programs that write in a profile: the app, from its sources too, and the command line. */
const WRITERS = new Set(['daftar', 'electron', 'node', basename(process.execPath)]);

/** Whether a process runs a program that writes no mirror, where the system tells: a profile may have been copied from another computer. */
function isAnotherProgram(pid: number): boolean {
  try {
    return !WRITERS.has(basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, ''));
  } catch {
    return false;
  }
}

/** The processes of this computer. */
export const systemProcesses: Processes = {
  own: process.pid,
  isAlive(pid, wrote) {
    // Written before the computer was started: by a process that is gone, whoever has its number now.
    if (wrote < Date.now() - uptime() * 1000 - CLOCK_SLACK_MS) return false;
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (systemCode(error) !== 'EPERM') return false;
    }
    if (isAnotherProgram(pid)) return false;
    const began = startOf(pid);
    return began === undefined || began < wrote + CLOCK_SLACK_MS;
  },
};

/** The process that the lock of a folder names, when it lives and is not this one. */
export async function holderOf(disk: Disk, folder: string, processes: Processes): Promise<number | undefined> {
  try {
    const file = await disk.open(join(folder, LOCK_FILE), 'read');
    try {
      const bytes = new Uint8Array(16);
      const text = Buffer.from(bytes.subarray(0, await file.read(bytes, 0))).toString('latin1');
      if (!/^[1-9]\d{0,9}$/.test(text)) return undefined;
      const pid = Number(text);
      return pid !== processes.own && processes.isAlive(pid, (await file.stat()).changed) ? pid : undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    // What is no file holds nobody's number.
    if (systemCode(error) === 'ENOENT' || isNoFile(error)) return undefined;
    throw error;
  }
}

/** Takes the lock of a folder. One that a process left behind when it was killed is taken over. */
export async function takeLock(disk: Disk, folder: string, processes: Processes): Promise<Held> {
  if ((await holderOf(disk, folder, processes)) !== undefined) return 'held';
  const path = join(folder, LOCK_FILE);
  try {
    await removeName(disk, path);
    const file = await disk.open(path, 'new');
    try {
      await file.write([Buffer.from(String(processes.own), 'latin1')], 0);
    } finally {
      await file.close();
    }
    return 'ours';
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only';
    if (code === 'EEXIST') return 'held';
    // A disk too full for a few digits must not keep anybody from what is in the mirror.
    if (code === 'ENOSPC' || code === 'EDQUOT') return 'ours';
    throw error;
  }
}
