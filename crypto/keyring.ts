/** The keyring: what the master key and the erase secret open together (docs/format.md section 3). */
import { FormatError } from '../shared/errors.ts';
import { z } from '../shared/zod.ts';
import { checkBytes, concat, isZero, labelled, readUint, uint, utf8, utf8Text, zeroFilled } from './bytes.ts';
import { derive } from './derive.ts';
import {
  type EpochKey,
  type EraseSecret,
  epochKey,
  type MasterKey,
  type SettingsKey,
  sealingSeed,
  settingsKey,
  signingSeed,
  slotSecret,
  type VaultId,
} from './keys.ts';
import { type Random, systemRandom } from './random.ts';
import type { IdentitySeeds } from './seeds.ts';
import { fromBase64, toBase64, wipe, xboxOpen, xboxSeal } from './sodium.ts';
import { HEADER_SLOTS, type LiveSlot } from './vault-header.ts';

/** Bytes of a sealed keyring. */
export const KEYRING_SIZE = 4136;

const PLAIN = 4096;
const NONCE = 24;

/** A live slot and whether a passphrase or the recovery code opens it. */
export type KeyringSlot = LiveSlot & { readonly use: 'passphrase' | 'recovery' };

/** What a vault holds under its master key. Its holder wipes the keys with {@link wipeKeyring}. */
export type Keyring = {
  /** Counts how often things were forgotten, from 1. */
  readonly epoch: number;
  readonly epochKey: EpochKey;
  readonly seeds: IdentitySeeds;
  readonly settingsKey: SettingsKey;
  readonly slots: readonly KeyringSlot[];
};

/** The two keys that open a keyring, and the vault it belongs to. */
export type KeyringAccess = {
  readonly vaultId: VaultId;
  readonly masterKey: MasterKey;
  readonly eraseSecret: EraseSecret;
};

const key = z.string().transform((text, context) => {
  const bytes = fromBase64(text);
  if (bytes?.length === 32) return bytes;
  context.addIssue({ code: 'custom', message: 'a key is 32 bytes in base64' });
  return z.NEVER;
});
const versionSchema = z.looseObject({ version: z.int().min(1) });
const schema = z.strictObject({
  version: z.literal(1),
  epoch: z.int().min(1),
  epochKey: key,
  signingSeed: key,
  sealingSeed: key,
  settingsKey: key,
  slots: z
    .array(
      z.strictObject({
        index: z
          .int()
          .min(0)
          .max(HEADER_SLOTS - 1),
        use: z.enum(['passphrase', 'recovery']),
        secret: key,
      }),
    )
    .min(1)
    .max(HEADER_SLOTS)
    .refine((slots) => new Set(slots.map((slot) => slot.index)).size === slots.length),
});

/** Seals a keyring, 4,136 bytes. Nothing given is changed or wiped. Throws `RangeError` when it is none (a slot given twice). */
export function sealKeyring(keyring: Keyring, access: KeyringAccess, random: Random = systemRandom): Uint8Array {
  const json = {
    version: 1,
    epoch: keyring.epoch,
    epochKey: toBase64(keyring.epochKey),
    signingSeed: toBase64(keyring.seeds.signing),
    sealingSeed: toBase64(keyring.seeds.sealing),
    settingsKey: toBase64(keyring.settingsKey),
    slots: keyring.slots.map(({ index, use, secret }) => ({ index, use, secret: toBase64(secret) })),
  };
  if (!schema.safeParse(json).success) throw new RangeError('this is not a keyring');
  const text = utf8(JSON.stringify(json));
  const joined = concat(uint(text.length, 4), text);
  const plain = zeroFilled(joined, PLAIN);
  const nonce = random.bytes(NONCE);
  const boxKey = keyringKey(access);
  const sealed = concat(nonce, xboxSeal(boxKey, nonce, keyringData(access.vaultId), plain));
  wipe(text, joined, plain, boxKey);
  return sealed;
}

/**
 * Opens a keyring. Throws {@link FormatError} `truncated`, `malformed`, `altered` (also when the master key or the erase secret is
 * not its own) or `too-new`, in the order of section 3. Nothing given is changed or wiped.
 */
export function openKeyring(sealed: Uint8Array, access: KeyringAccess): Keyring {
  checkBytes(sealed, undefined, 'keyring');
  if (sealed.length < KEYRING_SIZE) throw new FormatError('truncated', 'size of the keyring');
  if (sealed.length > KEYRING_SIZE) throw new FormatError('malformed', 'size of the keyring');
  const boxKey = keyringKey(access);
  const plain = xboxOpen(boxKey, sealed.subarray(0, NONCE), keyringData(access.vaultId), sealed.subarray(NONCE));
  wipe(boxKey);
  if (plain === null) throw new FormatError('altered', 'box of the keyring');
  try {
    return readPlain(plain);
  } finally {
    wipe(plain);
  }
}

/** Overwrites every key, seed and slot secret of a keyring with zeros. */
export function wipeKeyring(keyring: Keyring): void {
  wipe(keyring.epochKey, keyring.settingsKey, keyring.seeds.signing, keyring.seeds.sealing);
  wipe(...keyring.slots.map((slot) => slot.secret));
}

function readPlain(plain: Uint8Array): Keyring {
  const size = readUint(plain, 0, 4);
  if (size > PLAIN - 4 || !isZero(plain.subarray(4 + size))) throw new FormatError('malformed', 'length and padding');
  const json = parseJson(utf8Text(plain.subarray(4, 4 + size)));
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.version > 1) throw new FormatError('too-new', 'version of the keyring');
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new FormatError('malformed', 'content of the keyring');
  const { epoch, slots, ...keys } = parsed.data;
  return {
    epoch,
    epochKey: epochKey(keys.epochKey),
    seeds: { signing: signingSeed(keys.signingSeed), sealing: sealingSeed(keys.sealingSeed) },
    settingsKey: settingsKey(keys.settingsKey),
    slots: slots.map(({ index, use, secret }) => ({ index, use, secret: slotSecret(secret) })),
  };
}

/** The parser's own error would carry a piece of the keyring, so it is not kept as the cause. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FormatError('malformed', 'JSON of the keyring');
  }
}

function keyringKey(access: KeyringAccess): Uint8Array {
  const context = concat(access.vaultId, access.eraseSecret);
  const boxKey = derive(access.masterKey, 'daftar v1 keyring', context);
  wipe(context);
  return boxKey;
}

function keyringData(vault: VaultId): Uint8Array {
  return labelled('daftar v1 keyring', vault);
}
