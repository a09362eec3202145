/** What lies in a folder that somebody chose: the backups of one vault or of several. */
import { access, constants, lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GENERATION_HEAD } from '../../shared/backup/generation.ts';
import { BACKUP_FOLDER, backupFileName, backupFolder, PACK_HEAD, readPackHead } from '../../shared/backup/pack.ts';
import { FormatError, MainError } from '../../shared/errors.ts';
import { sha256 } from '../disk/sha256.ts';
import { numbersIn, readAt } from './disk.ts';
import { readGenerationHeadOf } from './generations.ts';

/** The backups of one vault. */
export interface BackupSet {
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  readonly folder: string;
  /** Ascending; damaged ones among them. */
  readonly generations: readonly number[];
}

/** The folder that was meant: who went into the folder of the backups itself means the one around it. */
export async function meantFolder(chosen: string): Promise<string> {
  if (!(await lstat(chosen)).isDirectory()) throw new MainError('invalid');
  return BACKUP_FOLDER.test(basename(chosen)) ? dirname(chosen) : chosen;
}

export function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Where the backups of a vault lie, or will lie. */
export function folderOf(chosen: string, vaultId: Uint8Array): string {
  return join(chosen, backupFolder(vaultId, sha256));
}

/** All backups in a folder. A folder in which no file says whose it is, is passed over. */
export async function backupSets(chosen: string): Promise<BackupSet[]> {
  const sets: BackupSet[] = [];
  for (const entry of await readdir(chosen, { withFileTypes: true })) {
    if (!entry.isDirectory() || !BACKUP_FOLDER.test(entry.name)) continue;
    const folder = join(chosen, entry.name);
    const generations = await numbersIn(folder, 'generation');
    const vaultId = await vaultOf(folder, generations);
    if (vaultId !== undefined && folderOf(chosen, vaultId) === folder) sets.push({ vaultId, folder, generations });
  }
  return sets;
}

async function vaultOf(folder: string, generations: readonly number[]): Promise<Uint8Array | undefined> {
  for (const number of [...generations].reverse()) {
    try {
      return (await readGenerationHeadOf(folder, number)).vaultId;
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      // A later version keeps the id where it is.
      if (error.code === 'too-new') return idOfTooNew(join(folder, backupFileName('generation', number)));
    }
  }
  for (const number of await numbersIn(folder, 'pack')) {
    const file = await open(join(folder, backupFileName('pack', number)), 'r');
    try {
      return readPackHead(await readAt(file, 0, PACK_HEAD), sha256);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
    } finally {
      await file.close();
    }
  }
  return undefined;
}

async function idOfTooNew(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    return (await readAt(file, 0, GENERATION_HEAD)).slice(16, 32);
  } finally {
    await file.close();
  }
}
