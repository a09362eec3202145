/** The keys of an open vault, and the bytes that carry them: header and keyring (docs/format.md, sections 2 and 3). */
import {
  type EraseSecret,
  epochKey,
  eraseSecret,
  type HeaderFields,
  type Keyring,
  type KeyringSlot,
  type MasterKey,
  masterKey,
  newKey,
  newSeeds,
  openKeyring,
  sealHeader,
  sealKeyring,
  settingsKey,
  type VaultId,
  wipe,
  wipeKeyring,
} from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { EraseFiles } from './erase-secret.ts';

export interface VaultKeys {
  readonly fields: HeaderFields;
  readonly masterKey: MasterKey;
  readonly eraseSecret: EraseSecret;
  readonly keyring: Keyring;
}

/** The keys of a new vault. */
export function newVaultKeys(fields: HeaderFields, slots: readonly KeyringSlot[]): VaultKeys {
  return {
    fields,
    masterKey: newKey(masterKey),
    eraseSecret: newKey(eraseSecret),
    keyring: { epoch: 1, epochKey: newKey(epochKey), seeds: newSeeds(), settingsKey: newKey(settingsKey), slots },
  };
}

/** The keys after a forgetting: new master key, epoch key and erase secret; the rest moves over. Shares the buffers that stay. */
export function nextVaultKeys(
  former: VaultKeys,
  fields: HeaderFields = former.fields,
  slots: readonly KeyringSlot[] = former.keyring.slots,
): VaultKeys {
  return {
    fields,
    masterKey: newKey(masterKey),
    eraseSecret: newKey(eraseSecret),
    keyring: { ...former.keyring, epoch: former.keyring.epoch + 1, epochKey: newKey(epochKey), slots },
  };
}

/** Wipes of `former` what `nextVaultKeys` replaced. */
export function wipeReplaced(former: VaultKeys): void {
  wipe(former.masterKey, former.eraseSecret, former.keyring.epochKey);
}

/** Wipes all of them. */
export function wipeVaultKeys(keys: VaultKeys): void {
  wipe(keys.masterKey, keys.eraseSecret);
  wipeKeyring(keys.keyring);
}

/** Header (916 bytes) and keyring (4,136 bytes) for the database. */
export function sealVaultKeys(keys: VaultKeys): { readonly header: Uint8Array; readonly keyring: Uint8Array } {
  return {
    header: sealHeader(keys.fields, keys.masterKey, keys.keyring.slots),
    keyring: sealKeyring(keys.keyring, {
      vaultId: keys.fields.vaultId,
      masterKey: keys.masterKey,
      eraseSecret: keys.eraseSecret,
    }),
  };
}

/**
 * Opens the keyring with whichever of the two erase secrets fits. Throws FormatError; `altered` when neither does, or when there is none.
 */
export function openWithEraseFiles(
  sealed: Uint8Array,
  vaultId: VaultId,
  master: MasterKey,
  files: EraseFiles,
): { readonly keyring: Keyring; readonly eraseSecret: EraseSecret } {
  for (const secret of [files.a, files.b]) {
    if (secret === null) continue;
    try {
      return { keyring: openKeyring(sealed, { vaultId, masterKey: master, eraseSecret: secret }), eraseSecret: secret };
    } catch (error) {
      if (!(error instanceof FormatError) || error.code !== 'altered') throw error;
    }
  }
  throw new VaultError('altered');
}
