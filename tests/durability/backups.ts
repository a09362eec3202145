/** Backups as a user makes them: into a folder that was chosen in main's dialog. */
import type { BackupItem } from '../../shared/vault/backup.ts';
import type { App } from './app.ts';

/** The handle of a folder. */
export async function choose({ daftar }: App, folder: string): Promise<string> {
  await daftar.dialogs.answerOpen([folder]);
  const answer = await daftar.page.evaluate(() => window.daftar.invoke('backup:choose', {}));
  if (!answer.ok) throw new Error(`backup:choose: ${answer.code}`);
  if (answer.value === null) throw new Error('no folder was chosen');
  return answer.value.handle;
}

export async function closeFolder({ daftar }: App, handle: string): Promise<void> {
  await daftar.page.evaluate((each) => window.daftar.invoke('backup:close', { handle: each }), handle);
}

/** Makes one, and checks it by reading all of it. */
export async function makeBackup(app: App, folder: string): Promise<void> {
  const handle = await choose(app, folder);
  await app.ask('backup:make', { handle, thorough: false });
  await closeFolder(app, handle);
}

/** What is there, the newest first, and how many values of the newest cannot be read. */
export async function lookAtBackups(
  app: App,
  folder: string,
): Promise<{ readonly backups: readonly BackupItem[]; readonly lost: number }> {
  const handle = await choose(app, folder);
  const { backups } = await app.ask('backup:list', { handle });
  const [newest] = backups;
  const lost =
    newest === undefined ? 0 : (await app.ask('backup:check', { handle, number: newest.number })).lost.length;
  await closeFolder(app, handle);
  return { backups, lost };
}

/** Writes the newest backup of a folder as the vault of a profile that has none. */
export async function restoreNewest(app: App, folder: string, passphrase: string): Promise<void> {
  const handle = await choose(app, folder);
  const { found } = await app.ask('restore:look', { handle, opensWith: { way: 'passphrase', passphrase } });
  const [set] = found;
  const newest = set?.backups.find(({ state }) => state === 'open');
  if (set === undefined || newest === undefined) throw new Error(`no backup opens: ${JSON.stringify(found)}`);
  await app.ask('restore:start', { handle, vault: set.vault, number: newest.number });
  await app.ask('restore:end', {});
  await closeFolder(app, handle);
}
