/** The second copy of a vault, as it lies in the folder of the app's data. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EraseSecret, eraseSecret } from '../../crypto/index.ts';
import { systemDisk } from '../mirror/disk.ts';
import { holderOf, systemProcesses } from '../mirror/lock-file.ts';
import { MIRROR_FOLDER, segmentsOf } from '../mirror/names.ts';
import { lookAt } from '../mirror/read-only.ts';
import type { Found } from '../mirror/reading.ts';
import type { Store } from '../mirror/store.ts';
import { Failure } from './failure.ts';
import { about, shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';

/** What a verb reads from. */
export type VaultSource = {
  readonly profile: string;
  /** Where the files of the copy lie. */
  readonly folder: string;
  readonly store: Store;
  readonly found: Found;
};

/** A copy that was set aside lies in its folder together with what opens it. */
export async function mirrorFolderOf(profile: string): Promise<string> {
  const names = await about(profile, () => systemDisk.names(profile));
  if (names === null)
    throw new Failure('not-found', `${shownPath(profile)} was not found. Check the name and the folder.`);
  if (!names.includes(MIRROR_FOLDER) && segmentsOf('records', names).length > 0) return profile;
  return join(profile, MIRROR_FOLDER);
}

/** Reads the copy and writes nothing. Throws a {@link Failure} where there is none, or one that a later version made. */
export async function lookAtVault(profile: string, voice: Voice): Promise<VaultSource> {
  const folder = await mirrorFolderOf(profile);
  const holder = await about(folder, () => holderOf(systemDisk, folder, systemProcesses));
  if (holder !== undefined) {
    voice.warn(
      'Daftar is running with this folder. What it is writing now may look unfinished; better close it first.',
    );
  }
  const looked = await about(folder, () => lookAt(systemDisk, folder));
  if (looked.kind === 'none') {
    throw new Failure(
      'not-found',
      `${shownPath(profile)} has no second copy of a vault. --profile wants the folder of the app's data: the one in which "${MIRROR_FOLDER}" lies.`,
    );
  }
  if (looked.kind === 'too-new') {
    throw new Failure(
      'too-new',
      `The copy in ${shownPath(folder)} was made by a newer Daftar. Install that version to use it.`,
    );
  }
  return { profile, folder, store: looked.store, found: looked.found };
}

/** The erase secrets that lie beside the copy; none of them opens anything without a passphrase or recovery code. The caller wipes them. */
export async function eraseSecretsOf(profile: string): Promise<EraseSecret[]> {
  const secrets: EraseSecret[] = [];
  for (const name of ['state-a', 'state-b']) {
    const bytes = await readFile(join(profile, name)).catch(() => undefined);
    if (bytes?.length === 32) secrets.push(eraseSecret(new Uint8Array(bytes)));
    bytes?.fill(0);
  }
  return secrets;
}
