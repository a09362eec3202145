import { usageFailure } from './failure.ts';
import type { Given } from './options.ts';
import type { Voice } from './terminal.ts';
import { openBackup } from './vault-backup.ts';
import type { VaultCopy } from './vault-copy.ts';
import { lookAtMirror } from './vault-mirror.ts';

/** The copy that the words name: the second one in a profile, or a backup. The caller closes it. */
export async function copyOf(given: Given, voice: Voice): Promise<VaultCopy> {
  const [profile, backup, generation] = [given.text('profile'), given.text('backup'), given.text('generation')];
  if (profile !== undefined && backup !== undefined) {
    throw usageFailure('--profile and --backup exclude each other. Give one of them.', given.verb);
  }
  if (backup !== undefined) {
    if (generation !== undefined && !/^[1-9]\d{0,7}$/.test(generation)) {
      throw usageFailure('--generation takes a number, as "daftar vault check --backup DIR" tells them.', given.verb);
    }
    return openBackup(backup, generation);
  }
  if (generation !== undefined) throw usageFailure('--generation belongs to --backup.', given.verb);
  if (profile === undefined) throw usageFailure('Say where the vault is: --profile DIR, or --backup DIR.', given.verb);
  return lookAtMirror(profile, voice);
}
