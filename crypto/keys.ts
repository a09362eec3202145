/**
 * Keys, seeds and ids as types of their own, so that one cannot stand where another belongs. A constructor checks the size and
 * returns the *same* buffer, not a copy: wiping it wipes the key.
 */
import { checkBytes } from './bytes.ts';
import { randomBytes } from './random.ts';

declare const kind: unique symbol;
/** Bytes of a fixed size with a name. */
export type Fixed<Name extends string> = Uint8Array & { readonly [kind]: Name };

/** Makes a constructor: throws `TypeError` for what is not a `Uint8Array`, `RangeError` for another size. */
function fixed<Name extends string>(name: Name, size: number) {
  const isFixed = (bytes: Uint8Array): bytes is Fixed<Name> => bytes.length === size;
  return (bytes: Uint8Array): Fixed<Name> => {
    checkBytes(bytes, size, name);
    if (!isFixed(bytes)) throw new RangeError(`${name} is not ${size} bytes long`);
    return bytes;
  };
}

/** 32 bytes from Argon2id or a recovery code, from which slot secrets derive (section 2). */
export type Root = Fixed<'Root'>;
/** Checks 32 bytes. */
export const root = fixed('Root', 32);
/** 32 bytes that open one key slot of one vault header (section 2). */
export type SlotSecret = Fixed<'SlotSecret'>;
/** Checks 32 bytes. */
export const slotSecret = fixed('SlotSecret', 32);
/** 32 bytes that, with the erase secret, open the keyring (section 3). */
export type MasterKey = Fixed<'MasterKey'>;
/** Checks 32 bytes. */
export const masterKey = fixed('MasterKey', 32);
/** 32 bytes kept outside the database (section 3). */
export type EraseSecret = Fixed<'EraseSecret'>;
/** Checks 32 bytes. */
export const eraseSecret = fixed('EraseSecret', 32);
/** 32 bytes from which the directory's row keys derive (section 4). */
export type EpochKey = Fixed<'EpochKey'>;
/** Checks 32 bytes. */
export const epochKey = fixed('EpochKey', 32);
/** 32 bytes that open one row (section 4). */
export type RowKey = Fixed<'RowKey'>;
/** Checks 32 bytes. */
export const rowKey = fixed('RowKey', 32);
/** 32 bytes that open the evidence chunks of one file (section 5). */
export type ContentKey = Fixed<'ContentKey'>;
/** Checks 32 bytes. */
export const contentKey = fixed('ContentKey', 32);
/** 32 bytes for the settings row (section 3). */
export type SettingsKey = Fixed<'SettingsKey'>;
/** Checks 32 bytes. */
export const settingsKey = fixed('SettingsKey', 32);
/** 32 bytes that open one sealed bundle (section 8). */
export type FileKey = Fixed<'FileKey'>;
/** Checks 32 bytes. */
export const fileKey = fixed('FileKey', 32);
/** 32 bytes, the Ed25519 seed of an identity (section 7). */
export type SigningSeed = Fixed<'SigningSeed'>;
/** Checks 32 bytes. */
export const signingSeed = fixed('SigningSeed', 32);
/** 32 bytes, the X-Wing seed of an identity (section 7). */
export type SealingSeed = Fixed<'SealingSeed'>;
/** Checks 32 bytes. */
export const sealingSeed = fixed('SealingSeed', 32);
/** 32 bytes, Ed25519 (section 6). */
export type SigningPublicKey = Fixed<'SigningPublicKey'>;
/** Checks 32 bytes. */
export const signingPublicKey = fixed('SigningPublicKey', 32);
/** 1,216 bytes, X-Wing (section 6). */
export type SealingPublicKey = Fixed<'SealingPublicKey'>;
/** Checks 1,216 bytes. */
export const sealingPublicKey = fixed('SealingPublicKey', 1216);
/** 16 random bytes that name a vault (section 2). */
export type VaultId = Fixed<'VaultId'>;
/** Checks 16 bytes. */
export const vaultId = fixed('VaultId', 16);
/** 16 bytes that name a row: a record, an evidence file, a directory page (section 4). */
export type RecordId = Fixed<'RecordId'>;
/** Checks 16 bytes. */
export const recordId = fixed('RecordId', 16);
/** 16 random bytes that name a bundle (section 9.3). */
export type BundleId = Fixed<'BundleId'>;
/** Checks 16 bytes. */
export const bundleId = fixed('BundleId', 16);
/** A SHA-256, 32 bytes. */
export type Digest = Fixed<'Digest'>;
/** Checks 32 bytes. */
export const digest = fixed('Digest', 32);

/** A new key or seed of 32 random bytes of the kind that `make` checks, for example `newKey(masterKey)`. */
export function newKey<Name extends string>(make: (bytes: Uint8Array) => Fixed<Name>): Fixed<Name> {
  return make(randomBytes(32));
}

/** A new id of 16 random bytes of the kind that `make` checks, for example `newId(recordId)`. */
export function newId<Name extends string>(make: (bytes: Uint8Array) => Fixed<Name>): Fixed<Name> {
  return make(randomBytes(16));
}
