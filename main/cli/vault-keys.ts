/** Opening a vault outside of the app: a passphrase or a recovery code, the header, the keyring. */
import {
  type EraseSecret,
  type Keyring,
  openKeyring,
  parseHeader,
  parseRecoveryCode,
  passphraseRoot,
  preparePassphrase,
  type Root,
  ready,
  recoveryRoot,
  tryRoot,
  type VaultHeader,
  type VaultId,
  wipe,
} from '../../crypto/index.ts';
import { FormatError } from '../../shared/errors.ts';
import { Failure, usageFailure } from './failure.ts';
import type { Given } from './options.ts';
import { askPassphrase, passphraseFromFile } from './passphrase.ts';
import type { VaultCopy } from './vault-copy.ts';
import type { Surroundings } from './verbs.ts';

/** A vault that is open. The caller wipes the keyring. */
export type OpenVault = { readonly vaultId: VaultId; readonly keyring: Keyring };

const DAMAGED = 'Without it nothing in this copy can be opened. A backup may have it.';

/**
 * Opens header and keyring of a copy. Asks for the passphrase when no file gives it or a recovery code.
 * Throws a {@link Failure}: `wrong-passphrase`, `altered`, `not-found` for a missing erase secret.
 */
export async function openVault(copy: VaultCopy, given: Given, around: Surroundings): Promise<OpenVault> {
  await ready();
  const { header: headerBytes, keyring } = copy;
  if (headerBytes === null) throw new Failure('altered', `The copy has no header, or a damaged one. ${DAMAGED}`);
  if (keyring === null) throw new Failure('altered', `The copy has no keyring, or a damaged one. ${DAMAGED}`);
  const header = readHeader(headerBytes);
  const from = await rootFrom(header, given, around);
  const secrets = await copy.secrets();
  try {
    return { vaultId: header.vaultId, keyring: openRing(header, keyring, from, secrets) };
  } finally {
    wipe(from, ...secrets);
  }
}

/** Whether the words say how the vault is opened. */
export function saysHow(given: Given): boolean {
  return given.text('passphrase-file') !== undefined || given.text('recovery-code-file') !== undefined;
}

function readHeader(bytes: Uint8Array): VaultHeader {
  try {
    return parseHeader(bytes);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const sentence =
      error.code === 'too-new'
        ? 'The vault was made by a newer Daftar. Install that version to open it.'
        : `The header of the vault is damaged. ${DAMAGED}`;
    throw new Failure(error.code, sentence, error);
  }
}

async function rootFrom(header: VaultHeader, given: Given, { voice, at }: Surroundings): Promise<Root> {
  const passphraseFile = given.text('passphrase-file');
  const codeFile = given.text('recovery-code-file');
  if (passphraseFile !== undefined && codeFile !== undefined) {
    throw usageFailure('--passphrase-file and --recovery-code-file exclude each other. Give one of them.', given.verb);
  }
  if (codeFile !== undefined) {
    try {
      return recoveryRoot(parseRecoveryCode(await passphraseFromFile(codeFile, voice)), header.vaultId);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      throw new Failure(
        'malformed',
        'The recovery code is not one: it has ten groups of five digits. Check what was typed.',
        error,
      );
    }
  }
  const passphrase =
    passphraseFile === undefined
      ? await askPassphrase(given.verb, 'the vault', at)
      : await passphraseFromFile(passphraseFile, voice);
  try {
    const prepared = preparePassphrase(passphrase);
    const from = passphraseRoot(prepared, header.salt, header.cost);
    wipe(prepared);
    return from;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new Failure('wrong-passphrase', 'The passphrase is empty or not text. Try again.', error);
  }
}

function openRing(header: VaultHeader, sealed: Uint8Array, from: Root, secrets: readonly EraseSecret[]): Keyring {
  const { secret, masterKey } = tryHeader(header, from);
  wipe(secret);
  try {
    for (const eraseSecret of secrets) {
      try {
        return openKeyring(sealed, { vaultId: header.vaultId, masterKey, eraseSecret });
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
        if (error.code === 'too-new')
          throw new Failure(
            'too-new',
            'The vault was written by a newer Daftar. Install that version to open it.',
            error,
          );
      }
    }
  } finally {
    wipe(masterKey);
  }
  if (secrets.length > 0) {
    throw new Failure(
      'altered',
      'The passphrase is right, but the files state-a and state-b do not open the keyring: they are damaged, or belong to another state of the vault. A backup opens without them.',
    );
  }
  throw new Failure(
    'not-found',
    'The passphrase is right, but the files state-a and state-b are missing. They lie beside the copy, and without one of them nothing opens. A backup opens without them.',
  );
}

function tryHeader(header: VaultHeader, from: Root): ReturnType<typeof tryRoot> {
  try {
    return tryRoot(header, from);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const sentence =
      error.code === 'wrong-passphrase'
        ? 'The vault does not open with this. Check the keyboard layout and capital letters and try again.'
        : `The header of the vault is damaged. ${DAMAGED}`;
    throw new Failure(error.code, sentence, error);
  }
}
