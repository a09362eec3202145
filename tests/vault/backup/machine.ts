/** A machine with sticks: the vault in Node, with main's real backups on real folders. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backups, backups } from '../../../main/backup/backups.ts';
import { freeBytesOf } from '../../../main/disk/free-bytes.ts';
import { backupHandlers } from '../../../renderer/vault/backup-handlers.ts';
import { fromMain } from '../../../renderer/vault/host.ts';
import { takeInEvidence } from '../../../renderer/vault/intake.ts';
import { listReports } from '../../../renderer/vault/report-list.ts';
import { openReport } from '../../../renderer/vault/report-view.ts';
import { createReport, saveReport } from '../../../renderer/vault/reports.ts';
import type { VaultSession } from '../../../renderer/vault/session.ts';
import type { Vault } from '../../../renderer/vault/vault.ts';
import { MainError } from '../../../shared/errors.ts';
import type { Answers, Request } from '../../../shared/ipc/contract.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { BackupMade, OpensWith, Restored, TakenIn } from '../../../shared/vault/backup.ts';
import { reportFilters } from '../../../shared/vault/contract.ts';
import type { HostChannel } from '../../../shared/vault/messages.ts';
import type { Progress } from '../../../shared/vault/views.ts';
import { Machine, PASSPHRASE } from '../vault-in-node.ts';

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty stick. */
export function newStick(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-stick-'));
  folders.push(folder);
  return folder;
}

export class MachineWithSticks extends Machine {
  #stick: string | null = null;
  /** Bytes that can still be written on any stick; undefined: as it is. */
  room: number | undefined;
  readonly #backups: Backups = backups(
    async () => this.#stick,
    async (folder) => this.room ?? freeBytesOf(folder),
  );

  /** The handle of a folder that the user chose. */
  async plug(stick: string): Promise<string> {
    this.#stick = stick;
    const chosen = await this.#backups.choose({});
    if (chosen === null) throw new Error('nothing was chosen');
    return chosen.handle;
  }

  unplug(): Promise<void> {
    return this.#backups.closeAll();
  }

  override async call<C extends HostChannel>(channel: C, request: Request<C>): Promise<Answers[C]> {
    if (!channel.startsWith('backup:')) return super.call(channel, request);
    this.calls.push(channel);
    this.before(channel, request);
    const name = channel.slice('backup:'.length);
    const method: unknown = Reflect.get(this.#backups, name);
    if (typeof method !== 'function') throw new Error(`no method ${name}`);
    try {
      // As over the two borders: everything is a copy.
      return structuredClone(await method(structuredClone(request)));
    } catch (error) {
      throw error instanceof MainError ? fromMain(error.code) : errorOfDisk(error);
    }
  }
}

/** As main's guard turns what the file system says into codes. */
function errorOfDisk(error: unknown): unknown {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return fromMain('not-found');
  if (code === 'ENOSPC') return fromMain('no-space');
  return code === 'EACCES' || code === 'EROFS' ? fromMain('permission') : error;
}

export function job(signal: AbortSignal = new AbortController().signal) {
  const seen: Progress[] = [];
  return { signal, seen, progress: (one: Progress) => void seen.push(one) };
}

export async function backUp(
  machine: MachineWithSticks,
  vault: Vault,
  stick: string,
  options: { thorough?: boolean; call?: ReturnType<typeof job> } = {},
): Promise<BackupMade> {
  const handle = await machine.plug(stick);
  try {
    const { thorough = false, call = job() } = options;
    return await backupHandlers['backup:make'](vault, { handle, thorough }, call);
  } finally {
    await machine.unplug();
  }
}

export const WITH_PASSPHRASE: OpensWith = { way: 'passphrase', passphrase: PASSPHRASE };

/** The numbers of the only vault on a stick, the newest first. */
export async function look(vault: Vault, handle: string, opensWith = WITH_PASSPHRASE) {
  const { found } = await backupHandlers['restore:look'](vault, { handle, opensWith });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new Error(`${found.length} vaults`);
  return only;
}

/** Restores the newest backup, or the one of this number, where there is no vault. */
export async function restore(
  machine: MachineWithSticks,
  vault: Vault,
  stick: string,
  {
    number,
    opensWith = WITH_PASSPHRASE,
    call = job(),
  }: { number?: number; opensWith?: OpensWith; call?: ReturnType<typeof job> } = {},
): Promise<Restored> {
  const handle = await machine.plug(stick);
  const found = await look(vault, handle, opensWith);
  const chosen = number ?? found.backups[0]?.number ?? 0;
  const restored = await backupHandlers['restore:start'](vault, { handle, vault: found.vault, number: chosen }, call);
  await machine.unplug();
  return restored;
}

export async function takeIn(
  machine: MachineWithSticks,
  vault: Vault,
  stick: string,
  { number, opensWith = WITH_PASSPHRASE }: { number?: number; opensWith?: OpensWith } = {},
): Promise<TakenIn> {
  const handle = await machine.plug(stick);
  const found = await look(vault, handle, opensWith);
  const chosen = number ?? found.backups[0]?.number ?? 0;
  const taken = await backupHandlers['restore:take-in'](vault, { handle, vault: found.vault, number: chosen }, job());
  backupHandlers['restore:end'](vault);
  await machine.unplug();
  return taken;
}

/** The files of a stick's only backup folder by name, with their sizes. */
export function filesOn(stick: string): Record<string, number> {
  const [folder = ''] = readdirSync(stick);
  const names = readdirSync(join(stick, folder)).sort();
  return Object.fromEntries(names.map((name) => [name, statSync(join(stick, folder, name)).size]));
}

export const bytesOn = (stick: string): number => Object.values(filesOn(stick)).reduce((sum, size) => sum + size, 0);

export async function write(session: VaultSession, report: Report): Promise<string> {
  const id = createReport(session);
  await saveReport(session, id, report);
  return id;
}

export async function attach(session: VaultSession, report: string, name: string, bytes: Uint8Array): Promise<string> {
  const read = async (offset: number, length: number) => bytes.slice(offset, offset + length);
  const source = { name, size: bytes.length, read, close: async () => undefined };
  return (await takeInEvidence(session, report, source, job())).id;
}

const everything = { search: '', filters: reportFilters.parse({}), order: 'title', from: 0, count: 500 } as const;

export function titles(session: VaultSession): string[] {
  return listReports(session, everything).items.map(({ title }) => title);
}

export function idsOf(session: VaultSession): string[] {
  return listReports(session, everything).items.map(({ id }) => id);
}

/** Everything that the screens show of a report: what two machines are compared by. */
export async function shown(session: VaultSession, id: string) {
  return openReport(session, id, []);
}
