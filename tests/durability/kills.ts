/** SIGKILL of the whole app, browser engine and all, at a random moment of each kind of work; then everything that was acknowledged is looked for. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ready } from '../../crypto/index.ts';
import { lootOf } from '../e2e/scan/values.ts';
import { plunder } from '../vault/plunder.ts';
import { checked, close, killRenderers, makeVault, start, unlock, withApp } from './app.ts';
import { lookAtBackups, makeBackup, restoreNewest } from './backups.ts';
import { chanceOf } from './chance.ts';
import { Ledger, readAll } from './ledger.ts';
import { mirrorLoot } from './mirror-loot.ts';
import { Failures, isTimeUp, type Outcome, type Say } from './outcome.ts';
import { databaseFolder, mirrorFolder } from './profile.ts';
import { backUp, changePassphrase, compact, type Desk, forget, markOf, newText, over, takeIn, write } from './work.ts';

type Kind =
  | 'saves and drafts'
  | 'evidence intake'
  | 'compaction'
  | 'deletion and forgetting'
  | 'change of the passphrase'
  | 'backup'
  | 'anything, of the renderers only'
  | 'unlocking';

/** What goes on side by side, and within how many milliseconds the kill comes. */
const KINDS: readonly {
  readonly kind: Kind;
  readonly work: readonly ((desk: Desk) => Promise<void>)[];
  readonly within: number;
}[] = [
  { kind: 'saves and drafts', work: [write, write, write], within: 1200 },
  { kind: 'evidence intake', work: [takeIn, takeIn, write], within: 2500 },
  { kind: 'compaction', work: [write, write, compact], within: 1200 },
  { kind: 'deletion and forgetting', work: [forget, write], within: 1500 },
  { kind: 'change of the passphrase', work: [changePassphrase, write], within: 5000 },
  { kind: 'backup', work: [backUp, write], within: 3000 },
  // Main lives on, with whatever half of a change it had been given.
  { kind: 'anything, of the renderers only', work: [write, takeIn, forget], within: 1500 },
  // The kill comes while the next start is reading both copies.
  { kind: 'unlocking', work: [], within: 2500 },
];

/** @param folder an empty folder */
export async function kills(folder: string, count: number, seed: number, say: Say): Promise<Outcome> {
  const profile = join(folder, 'profile');
  const backups = { folder: join(folder, 'backups'), made: 0 };
  mkdirSync(backups.folder);
  const chance = chanceOf(seed);
  const ledger = new Ledger();
  const passphrases = ['tide ladder quiet marble'];
  const failures = new Failures(say);
  const done = new Map<Kind, number>();
  let replayed = 0;
  let app = await start(profile);
  try {
    await makeVault(app, passphrases[0] ?? '');
    for (let at = 0; at < 6; at += 1) await ledger.save(app, await ledger.create(app), newText(chance));
    for (const id of ledger.ids().slice(0, 2))
      await ledger.addFile(app, id, { seed: 1 + chance.below(2 ** 30), size: 300_000 });
    await ledger.delete(app, ledger.ids()[2] ?? '');
    await app.ask('vault:forget', {});
    await checked(app);
    for (let kill = 1; kill <= count && !isTimeUp(); kill += 1) {
      const chosen = KINDS[(kill - 1) % KINDS.length] ?? chance.of(KINDS);
      const desk: Desk = { app, ledger, chance, passphrases, backups };
      if (chosen.kind === 'unlocking') {
        await app.daftar.kill();
        app = await start(profile);
        app.ask('vault:unlock', { passphrase: passphrases[0] ?? '' }).catch(() => undefined);
      }
      const lanes = chosen.work.map((work) => over(desk, work));
      await new Promise((resolve) => setTimeout(resolve, chance.below(chosen.within)));
      const isMainAlive = chosen.kind === 'anything, of the renderers only';
      await (isMainAlive ? killRenderers(app) : app.daftar.kill());
      const refused = (await Promise.all(lanes)).filter((code) => code !== undefined);
      done.set(chosen.kind, (done.get(chosen.kind) ?? 0) + 1);
      const where = `kill ${kill} (${chosen.kind}, seed ${seed})`;
      for (const code of refused) failures.add(`${where}: refused with ${code} before the kill`);

      if (!isMainAlive) app = await start(profile);
      const opened = await unlockWithAny(app, passphrases);
      if (typeof opened === 'string') {
        failures.add(`${where}: ${opened}`);
        break;
      }
      const { report } = await checked(app);
      replayed += report?.replayed ?? 0;
      if (report !== null && (report.lostRecords > 0 || report.lostFiles > 0 || report.secondRenewed !== null))
        failures.add(`${where}: the start reports ${JSON.stringify(report)}`);
      const { found, unreadable } = await readAll(app);
      for (const what of [...unreadable, ...ledger.settle(found)]) failures.add(`${where}: ${what}`);
      if (chosen.kind === 'backup' && backups.made > 0) {
        const { backups: there, lost } = await lookAtBackups(app, backups.folder);
        // Of the same passphrase at least the newest; five are kept.
        if (there.length < Math.min(5, backups.made))
          failures.add(`${where}: ${there.length} of ${backups.made} backups`);
        if (there.some(({ state }) => state === 'damaged' || state === 'too-new') || lost > 0)
          failures.add(`${where}: a backup is damaged: ${JSON.stringify(there)}, ${lost} values`);
      }
      if (kill % 10 === 0) say(`${kill} of ${count} kills, ${failures.all.length} failures`);
    }
    // What the backups of so many kills come to: the newest, as the vault of another machine.
    await makeBackup(app, backups.folder);
    await compact({ app, ledger, chance, passphrases, backups });
    await close(app);
    const restored = await withApp(join(folder, 'restored'), async (other) => {
      await restoreNewest(other, backups.folder, passphrases[0] ?? '');
      return readAll(other);
    });
    for (const what of [...restored.unreadable, ...ledger.copy().settle(restored.found)])
      failures.add(`restored from the last backup (seed ${seed}): ${what}`);
    say('looking for what was deleted, with the passphrase and every byte that is left');
    failures.add(...(await deletedThatOpens(profile, ledger, passphrases)).map((what) => `${what} (seed ${seed})`));
  } finally {
    await app.daftar.kill();
  }
  return {
    part: 'kills',
    figures: [
      ...[...done].map(([kind, number]) => ({ what: `kills during ${kind}`, value: String(number) })),
      {
        what: 'acknowledged saves, drafts, files, deletions that were looked for after each',
        value: `${ledger.saves}, ${ledger.filesKept}, ${ledger.deletions}`,
      },
      { what: 'changes that only the second copy had, and the start put back', value: String(replayed) },
      {
        what: 'backups that were finished; the newest restored on an empty profile and compared',
        value: String(backups.made + 1),
      },
      {
        what: 'deleted texts that were looked for with the passphrase in every byte of both copies',
        value: String(ledger.forgotten.length),
      },
    ],
    failures: failures.all,
  };
}

/** Somebody has the passphrase and all that is on the disk, and opens whatever that opens. */
async function deletedThatOpens(profile: string, ledger: Ledger, passphrases: readonly string[]): Promise<string[]> {
  await ready();
  const eraseSecrets = ['state-a', 'state-b'].map((name) => new Uint8Array(readFileSync(join(profile, name))));
  const wrong: string[] = [];
  for (const [where, loot] of [
    ['the database', lootOf(databaseFolder(profile))],
    ['the second copy', mirrorLoot(mirrorFolder(profile))],
  ] as const) {
    const read = plunder(loot, { passphrases, codes: [], eraseSecrets });
    if (!ledger.kept().some((text) => read.includes(text))) wrong.push(`the attack opens nothing at all in ${where}`);
    for (const text of ledger.forgotten)
      if (text !== '' && read.includes(markOf(text))) wrong.push(`deleted and opens in ${where}: ${markOf(text)}`);
  }
  return wrong;
}

/** Opens with whichever passphrase does: an interrupted change leaves the old one or the new one. A sentence where it does not open. */
async function unlockWithAny(app: Desk['app'], passphrases: string[]): Promise<string | undefined> {
  const status = await app.ask('vault:status', {});
  if (status.state !== 'locked' || status.onlySecond === true) return `the start says ${JSON.stringify(status)}`;
  for (const passphrase of [...passphrases]) {
    try {
      const { question } = await unlock(app, passphrase);
      if (question !== null) return `the start asks ${JSON.stringify(question)}`;
      passphrases.splice(0, passphrases.length, passphrase);
      return undefined;
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('wrong-passphrase')) return String(error);
    }
  }
  return 'no passphrase opens the vault';
}
