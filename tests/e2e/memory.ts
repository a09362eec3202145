/** What lies in the memory of processes, as Linux shows it. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

const PIECE = 4 * 1_048_576;

/** Whether there is a process of this id that has not ended. */
export function isAlive(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false;
  // The state follows the name, which is in brackets and may hold anything.
  return !/^\S+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** Those of the processes in which a web worker runs: the page that has the vault's worker is there, whatever spare processes stand beside it. */
export function withWorker(pids: readonly number[]): number[] {
  return pids.filter((pid) => {
    const threads = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : [];
    return threads.some((id) => {
      const name = `/proc/${pid}/task/${id}/comm`;
      return existsSync(name) && readFileSync(name, 'utf8').startsWith('DedicatedWorker');
    });
  });
}

/**
 * How many times each of the words stands in the memory that a process can write, as UTF-8 and as UTF-16. Whoever asks must be allowed to
 * trace it.
 */
export function timesInMemory(pid: number, words: readonly string[]): number[] {
  const needles = words.map((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const overlap = Math.max(...needles.flat().map(({ length }) => length)) - 1;
  const buffer = Buffer.alloc(PIECE + overlap);
  const times = words.map(() => 0);
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from = '', to = ''] = /^(\w+)-(\w+) rw/.exec(line) ?? [];
      if (from === '') continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += PIECE) {
        const seen = buffer.subarray(0, readAt(file, buffer, Math.min(buffer.length, end - at), at));
        for (const [index, forms] of needles.entries()) {
          for (const needle of forms) {
            // What begins in the overlap is counted with the next piece.
            for (let found = seen.indexOf(needle); found >= 0 && found < PIECE; found = seen.indexOf(needle, found + 1))
              times[index] = (times[index] ?? 0) + 1;
          }
        }
      }
    }
  } finally {
    closeSync(file);
    buffer.fill(0);
  }
  return times;
}

/** What the kernel does not give is not memory of the process. */
function readAt(file: number, into: Buffer, length: number, at: number): number {
  try {
    return readSync(file, into, 0, length, at);
  } catch {
    return 0;
  }
}
