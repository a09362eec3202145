/** How much memory the app holds: main, the browser engine and all that they started, from outside. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 250;
const MIB = 2 ** 20;

/** Of all processes together, in MiB. */
export interface Grown {
  /** From the beginning to the highest. */
  readonly peak: number;
  /** From the highest of the first half of the time to the highest of the second: what goes on growing with the work. */
  readonly later: number;
}

/** Watches from now on until the answer is called. Undefined where the system does not tell. */
export function watchProcesses(main: number): () => Grown | undefined {
  if (process.platform !== 'linux') return () => undefined;
  const samples = [heldBy(main)];
  const timer = setInterval(() => samples.push(heldBy(main)), EVERY_MS);
  return () => {
    clearInterval(timer);
    samples.push(heldBy(main));
    const half = Math.ceil(samples.length / 2);
    const [first, second] = [Math.max(...samples.slice(0, half)), Math.max(...samples.slice(half))];
    const mebibytes = (bytes: number) => Math.round(bytes / MIB);
    return {
      peak: mebibytes(Math.max(first, second) - (samples[0] ?? 0)),
      later: mebibytes(Math.max(0, second - first)),
    };
  };
}

function heldBy(main: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? textOf(`/proc/${pid}/stat`) : undefined;
    if (stat !== undefined) parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const belongs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === main) return true;
    return false;
  };
  return [...parents.keys()].filter(belongs).reduce((sum, pid) => sum + residentBytes(pid), 0);
}

/** Its own, without what it shares with files and other processes: that is counted once and belongs to none of them. */
function residentBytes(pid: number): number {
  const line = /^RssAnon:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`) ?? '');
  return Number(line?.[1] ?? 0) * 1024;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended.
    return undefined;
  }
}
