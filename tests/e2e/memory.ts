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

/** How many times a word stands in the memory of a process, as UTF-8 and as UTF-16. Whoever asks must be allowed to trace it. */
export function timesInMemory(pid: number, word: string): number {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  const buffer = Buffer.alloc(PIECE + overlap);
  const file = openSync(`/proc/${pid}/mem`, 'r');
  let times = 0;
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from = '', to = '', name = ''] = /^(\w+)-(\w+) r\S+ \S+ \S+ \S+ *(.*)$/.exec(line) ?? [];
      if (from === '' || name.startsWith('[v')) continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += PIECE) {
        const wanted = Math.min(buffer.length, end - at);
        let read = 0;
        try {
          read = readSync(file, buffer, 0, wanted, at);
        } catch {
          // What the kernel does not give is not memory of ours.
        }
        const seen = buffer.subarray(0, read);
        for (const needle of needles) {
          for (let found = seen.indexOf(needle); found >= 0; found = seen.indexOf(needle, found + 1)) {
            // What begins in the overlap is counted with the next piece.
            if (found < PIECE) times += 1;
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
