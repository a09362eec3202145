/** Every file of both copies, and of what stands beside them, damaged in four ways, one at a time. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Chance, chanceOf } from './chance.ts';
import { type Look, lookAt, looksNew, saidOf } from './looking.ts';
import { Failures, isTimeUp, type Outcome, type Say } from './outcome.ts';
import { copyProfile, databaseFolder, filesBelow, type Made, makeProfile, mirrorFolder } from './profile.ts';

const WAYS = ['truncated', 'garbled', 'removed', 'replaced by an older copy'] as const;
type Way = (typeof WAYS)[number];

/** False where there is nothing to do, as to an empty file. */
function damage(path: string, way: Way, older: string, chance: Chance): boolean {
  const bytes = readFileSync(path);
  if (way === 'removed') {
    rmSync(path);
    return true;
  }
  if (way === 'replaced by an older copy') {
    if (!existsSync(older) || readFileSync(older).equals(bytes)) return false;
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(older, path);
    return true;
  }
  if (bytes.length === 0) return false;
  if (way === 'truncated') {
    truncateSync(path, chance.below(bytes.length));
    return true;
  }
  // A sector, somewhere, or all there is.
  const length = Math.min(512, bytes.length);
  const at = chance.below(bytes.length - length + 1);
  for (let place = at; place < at + length; place += 1) bytes[place] = (bytes[place] ?? 0) ^ (1 + chance.below(255));
  writeFileSync(path, bytes);
  return true;
}

export type Verdict =
  | 'everything there'
  | 'everything there, and the report says what was repaired'
  | 'asked, and then everything there'
  | 'said that it cannot be opened'
  | 'said what is lost'
  | 'asked, and said what is lost'
  | 'LOST WITHOUT A WORD';

export function verdictOf(look: Look): Verdict {
  if (looksNew(look)) return 'LOST WITHOUT A WORD';
  if (look.refused !== undefined)
    return look.refused === 'wrong-passphrase' ? 'LOST WITHOUT A WORD' : 'said that it cannot be opened';
  const isWhole = look.wrong.length === 0 && look.unreadable.length === 0;
  const said = saidOf(look.report);
  if (look.asked !== undefined) return isWhole ? 'asked, and then everything there' : 'asked, and said what is lost';
  if (isWhole) return said.length > 0 ? 'everything there, and the report says what was repaired' : 'everything there';
  const isSaid = (look.report?.lostRecords ?? 0) + (look.report?.lostFiles ?? 0) > 0;
  return isSaid ? 'said what is lost' : 'LOST WITHOUT A WORD';
}

const hasLost = (look: Look): boolean =>
  looksNew(look) || look.refused !== undefined || look.wrong.length > 0 || look.unreadable.length > 0;

/** What can be damaged: files of both copies, erase secrets and sentinel. */
export function targets({ now }: Made): string[] {
  const own = ['state-a', 'state-b', 'state-c'].filter((name) => existsSync(join(now, name)));
  return [...filesBelow(now, databaseFolder(now)), ...filesBelow(now, mirrorFolder(now)), ...own];
}

/**
 * @param folder an empty folder
 * @param most how many damages are tried; all of them when there are fewer
 */
export async function damages(folder: string, most: number, seed: number, say: Say): Promise<Outcome> {
  const chance = chanceOf(seed);
  const made = await makeProfile(folder, chance);
  const all = targets(made).flatMap((file) => WAYS.map((way) => ({ file, way })));
  // In an order of chance, so that a short run sees others each time.
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    const [one, two] = [all[at], all[other]];
    if (one !== undefined && two !== undefined) [all[at], all[other]] = [two, one];
  }
  const verdicts = new Map<Verdict, number>();
  const failures = new Failures(say);
  const files = new Set<string>();
  const profile = join(folder, 'damaged');
  let done = 0;
  for (const { file, way } of all) {
    if (done >= most || isTimeUp()) break;
    copyProfile(made.now, profile);
    if (!damage(join(profile, file), way, join(made.before, file), chance)) continue;
    const look = await lookAt(profile, made.ledger);
    const verdict = verdictOf(look);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    const where = `${file} ${way} (seed ${seed})`;
    // Each of these leaves one copy as it was: nothing may be lost.
    const isLost = hasLost(look);
    if (isLost) failures.add(`${where}: ${verdict}: ${JSON.stringify(look)}`);
    else {
      // What was damaged is whole again only if it can stand alone.
      const isInMirror = file.startsWith('mirror');
      rmSync(isInMirror ? databaseFolder(profile) : mirrorFolder(profile), { recursive: true });
      const alone = await lookAt(profile, made.ledger);
      if (hasLost(alone))
        failures.add(`${where}: ${verdict}, and then, with the other copy gone: ${JSON.stringify(alone)}`);
    }
    files.add(file);
    done += 1;
    say(
      `${done}: ${where}: ${verdict}${look.asked === undefined ? '' : ` (${look.asked})`}${look.closedItself ? ', after it locked by itself' : ''}; ${saidOf(look.report).join(', ')}`,
    );
  }
  return {
    part: 'damage',
    figures: [
      {
        what: 'files damaged, and damages, each with a start and then one without the other copy',
        value: `${files.size}, ${done}`,
      },
      ...[...verdicts].map(([verdict, number]) => ({ what: `starts: ${verdict}`, value: String(number) })),
    ],
    failures: failures.all,
  };
}
