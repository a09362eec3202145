/** SIGKILL of the whole app, browser engine and all, at a random moment of each kind of work; then everything that was acknowledged is looked for. */
import { checked, makeVault, start, unlock } from './app.ts';
import { chanceOf } from './chance.ts';
import { Ledger, readAll } from './ledger.ts';
import type { Outcome, Say } from './outcome.ts';
import { changePassphrase, compact, type Desk, forget, newText, over, takeIn, write } from './work.ts';

type Kind =
  | 'saves and drafts'
  | 'evidence intake'
  | 'compaction'
  | 'deletion and forgetting'
  | 'change of the passphrase'
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
  // The kill comes while the next start is reading both copies.
  { kind: 'unlocking', work: [], within: 2500 },
];

/** @param profile an empty folder */
export async function kills(profile: string, count: number, seed: number, say: Say): Promise<Outcome> {
  const chance = chanceOf(seed);
  const ledger = new Ledger();
  const passphrases = ['tide ladder quiet marble'];
  const failures: string[] = [];
  const done = new Map<Kind, number>();
  let replayed = 0;
  let app = await start(profile);
  try {
    await makeVault(app, passphrases[0] ?? '');
    for (let at = 0; at < 6; at += 1) await ledger.save(app, await ledger.create(app), newText(chance));
    for (const id of ledger.ids().slice(0, 2))
      await ledger.addFile(app, id, { seed: 1 + chance.below(2 ** 30), size: 300_000 });
    await checked(app);
    for (let kill = 1; kill <= count; kill += 1) {
      const chosen = KINDS[(kill - 1) % KINDS.length] ?? chance.of(KINDS);
      const desk: Desk = { app, ledger, chance, passphrases };
      if (chosen.kind === 'unlocking') {
        await app.daftar.kill();
        app = await start(profile);
        app.ask('vault:unlock', { passphrase: passphrases[0] ?? '' }).catch(() => undefined);
      }
      const lanes = chosen.work.map((work) => over(desk, work));
      await new Promise((resolve) => setTimeout(resolve, chance.below(chosen.within)));
      await app.daftar.kill();
      const refused = (await Promise.all(lanes)).filter((code) => code !== undefined);
      done.set(chosen.kind, (done.get(chosen.kind) ?? 0) + 1);
      const where = `kill ${kill} (${chosen.kind}, seed ${seed})`;
      for (const code of refused) failures.push(`${where}: refused with ${code} before the kill`);

      app = await start(profile);
      const opened = await unlockWithAny(app, passphrases);
      if (typeof opened === 'string') {
        failures.push(`${where}: ${opened}`);
        break;
      }
      const { report } = await checked(app);
      replayed += report?.replayed ?? 0;
      if (report !== null && (report.lostRecords > 0 || report.lostFiles > 0 || report.secondRenewed !== null))
        failures.push(`${where}: the start reports ${JSON.stringify(report)}`);
      const { found, unreadable } = await readAll(app);
      for (const what of [...unreadable, ...ledger.settle(found)]) failures.push(`${where}: ${what}`);
      if (kill % 10 === 0) say(`${kill} of ${count} kills, ${failures.length} failures`);
    }
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
    ],
    failures,
  };
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
