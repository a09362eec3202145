/** What happens to whole folders and computers: one copy gone, both from last week, another machine, two starts, a wrong clock, nothing to be written. */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vaultWorker } from '../bench/app.ts';
import { checked, close, start, unlock, withApp } from './app.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Ledger } from './ledger.ts';
import { type Look, lookAt, looksNew, saidOf } from './looking.ts';
import { Failures, type Outcome, type Say } from './outcome.ts';
import {
  copyProfile,
  databaseFolder,
  filesBelow,
  type Made,
  makeProfile,
  mirrorFolder,
  PASSPHRASE,
} from './profile.ts';
import { readOnly } from './read-only.ts';
import { newText } from './work.ts';

interface Scene {
  readonly made: Made;
  /** A copy of what is there now, to be spoilt. */
  readonly profile: string;
  readonly chance: Chance;
}
/** What it said, or throws what is wrong. */
type Situation = readonly [what: string, play: (scene: Scene) => Promise<string>];

function demand(holds: boolean, what: string, look?: Look): void {
  if (!holds) throw new Error(`${what}${look === undefined ? '' : `: ${JSON.stringify(look)}`}`);
}

/** Everything is there, whatever was asked. */
function whole(look: Look, asked?: Look['asked']): string {
  demand(!looksNew(look) && look.refused === undefined, 'does not open', look);
  demand(look.asked === asked, `asks ${look.asked ?? 'nothing'}`, look);
  demand(look.wrong.length === 0 && look.unreadable.length === 0, 'something is missing', look);
  const said = saidOf(look.report);
  return [asked === undefined ? 'opens' : `asks: ${asked}`, 'everything there', ...said].join('; ');
}

const removeDatabase = (profile: string): void => rmSync(databaseFolder(profile), { recursive: true });
const removeMirror = (profile: string): void => rmSync(mirrorFolder(profile), { recursive: true });

/** Puts both copies and the erase secrets back to what they were. */
function rollBack({ made, profile }: Scene): void {
  removeDatabase(profile);
  removeMirror(profile);
  cpSync(databaseFolder(made.before), databaseFolder(made.before).replace(made.before, profile), { recursive: true });
  cpSync(mirrorFolder(made.before), mirrorFolder(profile), { recursive: true });
  for (const name of ['state-a', 'state-b']) copyFileSync(join(made.before, name), join(profile, name));
}

/** Bytes of all files of both copies. */
function digest(profile: string): string {
  const hash = createHash('sha256');
  for (const folder of [databaseFolder(profile), mirrorFolder(profile)])
    for (const path of filesBelow(profile, folder))
      if (!/LOG|LOCK|lock/.test(path)) hash.update(path).update(readFileSync(join(profile, path)));
  return hash.digest('hex');
}

async function writesOn(profile: string, ledger: Ledger, chance: Chance): Promise<void> {
  await withApp(profile, async (app) => {
    await unlock(app, PASSPHRASE);
    await ledger.save(app, await ledger.create(app), newText(chance));
    await close(app);
  });
}

const SITUATIONS: readonly Situation[] = [
  [
    'the whole database deleted; then, when it was put back, the whole second copy',
    async ({ made, profile }) => {
      removeDatabase(profile);
      const said = whole(await lookAt(profile, made.ledger), 'main-gone');
      removeMirror(profile);
      whole(await lookAt(profile, made.ledger));
      return said;
    },
  ],
  [
    'the file that the database writes to cut in half; then, when it was made anew, the whole second copy deleted',
    async ({ made, profile }) => {
      const log = filesBelow(profile, databaseFolder(profile)).findLast((path) => path.endsWith('.log'));
      if (log === undefined) return 'not run: the engine has no such file';
      truncateSync(join(profile, log), Math.floor(statSync(join(profile, log)).size / 2));
      const look = await lookAt(profile, made.ledger);
      const said = whole(look, look.asked);
      removeMirror(profile);
      whole(await lookAt(profile, made.ledger));
      return said;
    },
  ],
  [
    'the last byte of the file that the database writes to torn off; started and ended, opened and written to; then the whole second copy deleted',
    async ({ made, profile, chance }) => {
      const ledger = made.ledger.copy();
      const log = filesBelow(profile, databaseFolder(profile)).findLast((path) => path.endsWith('.log'));
      if (log === undefined) return 'not run: the engine has no such file';
      truncateSync(join(profile, log), statSync(join(profile, log)).size - 1);
      await withApp(profile, async ({ ask, daftar }) => {
        await ask('vault:status', {});
        await daftar.close();
      });
      await writesOn(profile, ledger, chance);
      const said = whole(await lookAt(profile, ledger));
      removeMirror(profile);
      whole(await lookAt(profile, ledger));
      return said;
    },
  ],
  [
    'the whole second copy deleted; then, when it was made anew, the whole database',
    async ({ made, profile }) => {
      removeMirror(profile);
      const look = await lookAt(profile, made.ledger);
      demand(
        look.report?.secondRenewed === 'missing',
        'the report does not say that the second copy was missing',
        look,
      );
      const said = whole(look);
      removeDatabase(profile);
      whole(await lookAt(profile, made.ledger), 'main-gone');
      return said;
    },
  ],
  [
    'database, second copy and sentinel deleted, erase secrets kept',
    async ({ made, profile }) => {
      removeDatabase(profile);
      removeMirror(profile);
      rmSync(join(profile, 'state-c'));
      const look = await lookAt(profile, made.ledger);
      demand(look.status.state === 'lost' && !looksNew(look), 'is not told as lost', look);
      return 'told as lost; no notebook is offered in its place';
    },
  ],
  [
    "both copies replaced by last week's, sentinel kept",
    async (scene) => {
      rollBack(scene);
      return whole(await lookAt(scene.profile, scene.made.ledgerBefore), 'both-older').replace(
        'everything there',
        'everything of last week there',
      );
    },
  ],
  [
    "both copies and the sentinel replaced by last week's",
    async (scene) => {
      rollBack(scene);
      copyFileSync(join(scene.made.before, 'state-c'), join(scene.profile, 'state-c'));
      whole(await lookAt(scene.profile, scene.made.ledgerBefore));
      return 'cannot be noticed: opens as it was last week';
    },
  ],
  [
    "the database replaced by last week's, with its erase secrets",
    async (scene) => {
      const { made, profile } = scene;
      removeDatabase(profile);
      cpSync(databaseFolder(made.before), databaseFolder(made.before).replace(made.before, profile), {
        recursive: true,
      });
      const look = await lookAt(profile, made.ledger);
      demand(look.asked === 'main-older' || look.asked === 'main-damaged', 'does not ask', look);
      return whole(look, look.asked);
    },
  ],
  [
    "the second copy replaced by last week's",
    async ({ made, profile }) => {
      removeMirror(profile);
      cpSync(mirrorFolder(made.before), mirrorFolder(profile), { recursive: true });
      const look = await lookAt(profile, made.ledger);
      demand(look.report?.secondRenewed !== null, 'the second copy was not made anew', look);
      const said = whole(look);
      removeDatabase(profile);
      whole(await lookAt(profile, made.ledger), 'main-gone');
      return said;
    },
  ],
  [
    'written by a later browser engine',
    async ({ made, profile }) => {
      const path = join(profile, 'state-c');
      const bytes = readFileSync(path);
      bytes.writeUInt32BE(9999, 12);
      createHash('sha256').update(bytes.subarray(0, 152)).digest().copy(bytes, 152);
      writeFileSync(path, bytes);
      const before = digest(profile);
      const look = await lookAt(profile, made.ledger);
      demand(look.status.state === 'damaged' && look.status.code === 'too-new', 'is not refused as too new', look);
      demand(digest(profile) === before, 'something was written');
      return 'refused as too new; nothing was written';
    },
  ],
  [
    'copied to another computer after a kill, with the marks of the first',
    async ({ made, profile, chance }) => {
      const ledger = made.ledger.copy();
      await withApp(profile, async (app) => {
        await unlock(app, PASSPHRASE);
        await ledger.save(app, await ledger.create(app), newText(chance));
      });
      const other = `${profile}-other`;
      copyProfile(profile, other);
      // The browser engine's own mark names the other machine, which it refuses to overrule; a folder that was copied by a file manager has no such link.
      for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(other, 'browser', name), { force: true });
      rmSync(join(other, 'stand-in.pid'), { force: true });
      const said = whole(await lookAt(other, ledger));
      rmSync(other, { recursive: true, force: true });
      return said;
    },
  ],
  [
    'started a second time while it runs',
    async ({ made, profile, chance }) => {
      const ledger = made.ledger.copy();
      await withApp(profile, async (app) => {
        await unlock(app, PASSPHRASE);
        const second = await start(profile).then(
          async ({ daftar }) => {
            await daftar.kill();
            return 'opened';
          },
          () => 'ended',
        );
        demand(second === 'ended', 'a second start opened the same profile');
        await ledger.save(app, await ledger.create(app), newText(chance));
        await close(app);
      });
      return `the second start ends; ${whole(await lookAt(profile, ledger))}`;
    },
  ],
  [
    'the clock set back a year, and right again',
    async ({ made, profile, chance }) => {
      const ledger = made.ledger.copy();
      const [id] = ledger.ids();
      if (id === undefined) throw new Error('no report');
      await withApp(profile, async (app) => {
        const worker = await vaultWorker(app.daftar.page);
        await worker.evaluate(() => {
          const Real = Date;
          const YEAR = 365 * 86_400_000;
          globalThis.Date = new Proxy(Real, {
            construct: (target, given: [] | [number]) =>
              Reflect.construct(target, given.length === 0 ? [Real.now() - YEAR] : given),
            get: (target, name) => (name === 'now' ? () => Real.now() - YEAR : Reflect.get(target, name)),
          });
        });
        await unlock(app, PASSPHRASE);
        await ledger.save(app, id, newText(chance));
        await close(app);
      });
      const said = whole(await lookAt(profile, ledger));
      await writesOn(profile, ledger, chance);
      whole(await lookAt(profile, ledger));
      return said;
    },
  ],
  [
    'nothing can be written to the second copy',
    async ({ made, profile, chance }) => {
      const ledger = made.ledger.copy();
      const again = readOnly(mirrorFolder(profile));
      if (again === undefined) return 'not run here';
      let trouble: string | null;
      try {
        trouble = await withApp(profile, async (app) => {
          await unlock(app, PASSPHRASE);
          await ledger.save(app, await ledger.create(app), newText(chance));
          const state = await checked(app);
          await close(app);
          return state.trouble;
        });
      } finally {
        again();
      }
      demand(trouble !== null, 'nothing says that there is no second copy');
      const said = whole(await lookAt(profile, ledger));
      removeDatabase(profile);
      whole(await lookAt(profile, ledger), 'main-gone');
      return `saves go on, "${trouble}" is told; when it can be written again: ${said}`;
    },
  ],
  [
    'nothing can be written to the database',
    async ({ made, profile }) => {
      const again = readOnly(databaseFolder(profile));
      if (again === undefined) return 'not run here';
      let look: Look;
      try {
        look = await lookAt(profile, made.ledger);
      } finally {
        again();
      }
      demand(!looksNew(look), 'looks new', look);
      // Where the mode of the folder does not keep the engine from writing below it, there is nothing to refuse.
      demand(
        look.refused === undefined || look.refused === 'disk',
        'is not told as a disk that cannot be written',
        look,
      );
      whole(await lookAt(profile, made.ledger));
      return `${look.status.onlySecond === true ? 'finds the second copy only' : look.status.state}, refuses with ${look.refused ?? 'nothing'}; when it can be written again: everything there`;
    },
  ],
];

export const SITUATION_COUNT = SITUATIONS.length;

/**
 * @param folder an empty folder
 * @param most how many are played, in an order of chance; all of them when there are fewer
 */
export async function situations(folder: string, most: number, seed: number, say: Say): Promise<Outcome> {
  const chance = chanceOf(seed);
  const made = await makeProfile(folder, chance);
  const first = chance.below(SITUATIONS.length);
  const chosen = most >= SITUATIONS.length ? SITUATIONS : [...SITUATIONS, ...SITUATIONS].slice(first, first + most);
  const figures: { what: string; value: string }[] = [];
  const failures = new Failures(say);
  const profile = join(folder, 'spoilt');
  for (const [what, play] of chosen) {
    copyProfile(made.now, profile);
    try {
      const value = await play({ made, profile, chance });
      figures.push({ what, value });
      say(`${what}: ${value}`);
    } catch (error) {
      const why = `${what} (seed ${seed}): ${error instanceof Error ? error.message : String(error)}`;
      figures.push({ what, value: 'FAILED' });
      failures.add(why);
      say(why);
    }
  }
  return { part: 'situations', figures, failures: failures.all };
}
