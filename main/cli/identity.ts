/** Identity files as inputs of the verbs. */
import { IDENTITY_SIZE, type Identity, openIdentity, parseIdentity, ready } from '../../crypto/index.ts';
import { formatFailure } from './format-failure.ts';
import { readInput } from './input-file.ts';
import { askPassphrase, type Console, passphraseFromFile } from './passphrase.ts';
import { warnIfReadable } from './private-file.ts';
import { shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';

/** What opening an identity needs besides its name. */
export type IdentityAsk = {
  readonly verb: string;
  readonly passphraseFile: string | undefined;
  readonly at: Console;
  readonly voice: Voice;
};

/** Opens an identity file; asks for its passphrase when it has one and no file gives it. The caller wipes the seeds. */
export async function readIdentity(path: string, ask: IdentityAsk): Promise<Identity> {
  const bytes = await readInput(path, IDENTITY_SIZE * 2);
  await warnIfReadable(path, 'identity file', ask.voice);
  return openIdentityBytes(bytes, path, ask);
}

/** As {@link readIdentity}, for bytes that were read already. */
export async function openIdentityBytes(bytes: Uint8Array, path: string, ask: IdentityAsk): Promise<Identity> {
  await ready();
  try {
    const file = parseIdentity(bytes);
    if (file.argon2 === null) return openIdentity(file);
    const passphrase =
      ask.passphraseFile === undefined
        ? await askPassphrase(ask.verb, `the identity ${shownPath(path)}`, ask.at)
        : await passphraseFromFile(ask.passphraseFile, ask.voice);
    return openIdentity(file, passphrase);
  } catch (error) {
    throw formatFailure(error, 'identity', path);
  }
}
