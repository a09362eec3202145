/** Work that a killed or full machine interrupts: each kind goes on until something fails. */
import { type App, codeOf } from './app.ts';
import { makeBackup } from './backups.ts';
import type { Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';

/** More is not needed to find a loss, and would take longer to read after every start. */
const MOST_REPORTS = 40;
const MOST_VERSIONS = 5;
const MOST_FILES = 8;
/** Of most files, and of one in eight; bytes. */
const USUAL_FILE = 400_000;
const LARGEST_FILE = 5 * 2 ** 20;

export interface Desk {
  readonly app: App;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** The passphrase that opens the vault; two, while it is being changed. */
  readonly passphrases: string[];
  /** Where backups go. */
  readonly backups: { readonly folder: string; made: number };
}

/** The words by which a text is known. */
export const markOf = (text: string): string => text.slice(0, text.indexOf('.') + 1);

let texts = 0;
/** A text like no other, of 0.2 to 4 KiB, in sentences that say who they are. */
export function newText(chance: Chance): string {
  texts += 1;
  const mark = `text ${chance.seed} ${texts}. `;
  return mark.repeat(Math.ceil((200 + chance.below(3900)) / mark.length));
}

/** One that nothing is under way for; undefined where another is to be made. */
function aReport({ ledger, chance }: Desk): string | undefined {
  const free = ledger.ids();
  const open = free.filter((id) => ledger.versionsOf(id) < MOST_VERSIONS);
  const isRoom = ledger.size < MOST_REPORTS;
  if (free.length === 0 || (isRoom && (open.length < 4 || chance.below(4) === 0))) return undefined;
  return chance.of(open.length > 0 ? open : free);
}

export async function write(desk: Desk): Promise<void> {
  const { app, ledger, chance } = desk;
  // Nothing waits between the choice and the request: another lane would choose the same.
  const id = aReport(desk) ?? (await ledger.create(app));
  const isFull = ledger.versionsOf(id) >= MOST_VERSIONS;
  if (isFull || chance.below(2) === 0) await ledger.draft(app, id, newText(chance));
  else await ledger.save(app, id, newText(chance));
}

export async function takeIn(desk: Desk): Promise<void> {
  const { app, ledger, chance } = desk;
  const holders = ledger.ids().filter((id) => ledger.filesOf(id).length > 0);
  if (ledger.files >= MOST_FILES && holders.length > 0) {
    const id = chance.of(holders);
    return ledger.removeFile(app, id, chance.of(ledger.filesOf(id)));
  }
  const id = ledger.ids().length > 0 ? chance.of(ledger.ids()) : await ledger.create(app);
  await ledger.addFile(app, id, {
    seed: 1 + chance.below(2 ** 30),
    size: 1 + chance.below(chance.below(8) === 0 ? LARGEST_FILE : USUAL_FILE),
  });
}

/** The mirror is asked for a compaction of everything that is not live, as after a forgetting. */
export async function compact({ app }: Desk): Promise<void> {
  const answer = await app.daftar.page.evaluate(() => window.daftar.invoke('mirror:compact', { forgotten: true }));
  // main bounds how often it may be asked.
  if (!answer.ok && answer.code === 'busy') await new Promise((resolve) => setTimeout(resolve, 200));
  else if (!answer.ok) throw new Error(`mirror:compact: ${answer.code}`);
}

export async function forget(desk: Desk): Promise<void> {
  const { app, ledger, chance } = desk;
  const id = ledger.ids().length > 0 ? chance.of(ledger.ids()) : await ledger.create(app);
  if (ledger.versionsOf(id) === 0) {
    await ledger.save(app, id, newText(chance));
    if (!ledger.ids().includes(id)) return;
  }
  await ledger.delete(app, id);
  await app.ask('vault:forget', {});
}

export async function backUp({ app, backups }: Desk): Promise<void> {
  await makeBackup(app, backups.folder);
  backups.made += 1;
}

let passphrases = 0;
export async function changePassphrase({ app, passphrases: known }: Desk): Promise<void> {
  const current = known[0] ?? '';
  passphrases += 1;
  const next = `tide ladder quiet marble ${passphrases}`;
  known.push(next);
  await app.ask('vault:change-passphrase', { current, next });
  known.splice(0, known.length, next);
}

/** Until something fails. Answers the code with which the vault refused; undefined when the app is gone. */
export async function over(desk: Desk, work: (desk: Desk) => Promise<void>): Promise<string | undefined> {
  for (;;) {
    try {
      await work(desk);
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined && desk.app.daftar.page.context().browser()?.isConnected() === true && !isGone(error))
        throw error;
      return code;
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /closed|crashed|destroyed|disconnected|has ended/i.test(error.message);
}
