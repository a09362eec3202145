/** A disk that is full, or becomes full, at random points of each kind of work. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type App, checked, codeOf, makeVault, start } from './app.ts';
import { lookAtBackups } from './backups.ts';
import { type Chance, chanceOf } from './chance.ts';
import { Ledger, readAll } from './ledger.ts';
import { saidOf } from './looking.ts';
import { Failures, isTimeUp, type Outcome, type Say } from './outcome.ts';
import { PASSPHRASE } from './profile.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { backUp, compact, type Desk, forget, newText, takeIn, write } from './work.ts';

const DISK_MIB = 420;
const MIB = 2 ** 20;
/** Pieces of work at each point, unless one is refused before. */
const MOST_WORK = 6;

const KINDS = [
  { kind: 'a save', work: [write, write] },
  { kind: 'evidence intake', work: [takeIn, write] },
  { kind: 'forgetting', work: [forget, write] },
  { kind: 'compaction', work: [write, compact] },
  { kind: 'a backup', work: [backUp, write] },
  { kind: 'an unlock', work: [] },
] as const;

/** How full: full before the work begins, with more or less room left, or full in the middle of it. */
const WHEN = ['before', 'nearly full before', 'meanwhile'] as const;

/** Answers the code of the first refusal; undefined when there was none. */
async function some(desk: Desk, work: (desk: Desk) => Promise<void>): Promise<string | undefined> {
  for (let at = 0; at < MOST_WORK; at += 1) {
    try {
      await work(desk);
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      return code;
    }
  }
  return undefined;
}

function fillFor(disk: SmallDisk, when: (typeof WHEN)[number], chance: Chance): void {
  disk.fill(when === 'before' ? chance.below(100 * MIB) : chance.below(3 * MIB));
}

export async function fullDisk(folder: string, points: number, seed: number, say: Say): Promise<Outcome> {
  const chance = chanceOf(seed);
  const disk = smallDisk(folder, DISK_MIB);
  if (disk === undefined)
    return {
      part: 'full disk',
      figures: [{ what: 'points at which the disk was full', value: 'not run: nothing can be mounted here' }],
      failures: [],
    };
  const profile = join(disk.folder, 'profile');
  // On the same disk, and full with it.
  const backups = { folder: join(disk.folder, 'backups'), made: 0 };
  mkdirSync(backups.folder);
  const ledger = new Ledger();
  const failures = new Failures(say);
  const refusals = new Map<string, number>();
  const count = { points: 0, wentOn: 0, notStarted: 0 };
  let app: App | undefined;
  const restart = async (): Promise<App> => {
    await app?.daftar.kill();
    app = await start(profile);
    return app;
  };
  const note = (where: string, code: string | undefined): void => {
    if (code === undefined) return;
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
    if (code !== 'no-space') failures.add(`${where}: refused with ${code}`);
  };
  try {
    app = await restart();
    await makeVault(app, PASSPHRASE);
    for (let at = 0; at < 4; at += 1) await ledger.save(app, await ledger.create(app), newText(chance));
    await checked(app);
    for (let point = 0; point < points && !isTimeUp(); point += 1) {
      const { kind, work } = KINDS[point % KINDS.length] ?? KINDS[0];
      const when = chance.of(WHEN);
      const where = `point ${point + 1} (${kind}, ${when}, seed ${seed})`;
      count.points += 1;
      if (kind === 'an unlock') {
        await app.daftar.kill();
        fillFor(disk, when, chance);
        const before = disk.freeBytes();
        try {
          await restart();
          await app.ask('vault:unlock', { passphrase: PASSPHRASE });
        } catch (error) {
          if (codeOf(error) === undefined) count.notStarted += 1;
          else note(`${where}, ${before} bytes free`, codeOf(error));
        }
      } else {
        const desk: Desk = { app, ledger, chance, passphrases: [PASSPHRASE], backups };
        if (when !== 'meanwhile') fillFor(disk, when, chance);
        const lanes = work.map((one) => some(desk, one));
        if (when === 'meanwhile') {
          await new Promise((resolve) => setTimeout(resolve, chance.below(400)));
          fillFor(disk, when, chance);
        }
        for (const code of await Promise.all(lanes)) note(where, code);
      }
      disk.free();
      // Where it can, the app goes on without a restart.
      try {
        await ledger.save(app, await ledger.create(app), newText(chance));
        count.wentOn += 1;
      } catch (error) {
        say(`${where}: goes on after a restart only: ${codeOf(error) ?? String(error).slice(0, 200)}`);
      }
      await restart();
      const opened = await app.ask('vault:unlock', { passphrase: PASSPHRASE }).catch((error: unknown) => String(error));
      if (typeof opened === 'string' || opened.question !== null) {
        failures.add(`${where}: the next start answers ${JSON.stringify(opened)}`);
        if (typeof opened === 'string') break;
        await app.ask('start:settle', { choice: opened.question?.finding === 'both-older' ? 'go-on' : 'put-back' });
      }
      const { report, trouble } = await checked(app);
      if (trouble !== null) failures.add(`${where}: trouble with the second copy after a restart: ${trouble}`);
      const { found, unreadable } = await readAll(app);
      for (const what of [...unreadable, ...ledger.settle(found)]) failures.add(`${where}: ${what}`);
      if (report !== null && report.lostRecords + report.lostFiles > 0)
        failures.add(`${where}: the start reports ${saidOf(report).join(', ')}`);
      await ledger.save(app, await ledger.create(app), newText(chance)).catch((error: unknown) => {
        failures.add(`${where}: no save after space was freed and the app restarted: ${String(error)}`);
      });
      if (backups.made > 0) {
        const { backups: there, lost } = await lookAtBackups(app, backups.folder);
        if (lost > 0 || there.some(({ state }) => state !== 'open'))
          failures.add(`${where}: a backup that was finished is damaged: ${JSON.stringify(there)}, ${lost} values`);
      }
      if (saidOf(report).length > 0) say(`${where}: ${saidOf(report).join(', ')}`);
      if ((point + 1) % 10 === 0) say(`${point + 1} of ${points} points, ${failures.all.length} failures`);
    }
  } finally {
    await app?.daftar.kill();
    disk.unmount();
  }
  return {
    part: 'full disk',
    figures: [
      { what: 'points at which the disk was full, or became full', value: String(count.points) },
      {
        what: 'refusals, by code',
        value: [...refusals].map(([code, number]) => `${code} ${number}`).join(', ') || 'none',
      },
      {
        what: 'acknowledged saves, files, deletions that were looked for after each',
        value: `${ledger.saves}, ${ledger.filesKept}, ${ledger.deletions}`,
      },
      { what: 'went on without a restart when space was freed', value: `${count.wentOn} of ${count.points}` },
      { what: 'did not start while the disk was full, and did when space was freed', value: String(count.notStarted) },
    ],
    failures: failures.all,
  };
}
