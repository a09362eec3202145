/**
 * After a power cut LevelDB reads its newest log as far as it is whole, and then writes on behind what is torn. At the next start it reads no further than
 * the tear, calls the rest corrupt, and Chromium puts an empty database in its place: a start and an end without an unlock are enough. So what is torn is
 * cut off before the engine opens anything, which takes nothing away that it would have read.
 */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { tornAt } from './log-end.ts';

/** Where the browser engine keeps the databases of a session. */
const FOLDER = 'IndexedDB';
const LOG = /^\d{6,}\.log$/;
const MANIFEST = /^MANIFEST-\d{6,}$/;
/** A log has 4 MiB and one record; what is much longer is none of these, and would hold up the start. */
const MOST_BYTES = 32 * 2 ** 20;
const FLAGS = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Before the first page. What cannot be read or written is left to the engine.
 * @param storagePath of the vault's session; null for one in memory
 */
export function cutTornLogs(storagePath: string | null): void {
  if (storagePath === null) return;
  const folder = join(storagePath, FOLDER);
  for (const database of namesIn(folder).filter((name) => name.endsWith('.leveldb'))) {
    const names = namesIn(join(folder, database));
    // The two that are written on: the others end where they were left.
    for (const pattern of [LOG, MANIFEST]) {
      const newest = names.filter((name) => pattern.test(name)).sort((one, other) => numberOf(one) - numberOf(other));
      const name = newest.at(-1);
      // Without a record a manifest is none.
      if (name !== undefined) attempt(() => cutTorn(join(folder, database, name), pattern === MANIFEST ? 1 : 0));
    }
  }
}

const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);

function namesIn(folder: string): string[] {
  return attempt(() => readdirSync(folder)) ?? [];
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Unless fewer bytes than `least` were left. */
function cutTorn(path: string, least: number): void {
  const file = openSync(path, FLAGS, 0o600);
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.size > MOST_BYTES) return;
    const at = tornAt(readFileSync(file));
    if (at === undefined || at < least) return;
    ftruncateSync(file, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
