/** The vault header: eight key slots, each a way to the master key (docs/format.md section 2). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, checkWhole, concat, labelled, readUint, uint, utf8 } from './bytes.ts';
import { checkFile, withChecksum } from './checked-file.ts';
import { derive } from './derive.ts';
import { type MasterKey, masterKey, type Root, type SlotSecret, slotSecret, type VaultId, vaultId } from './keys.ts';
import { type Argon2Cost, isArgon2Cost } from './passphrase.ts';
import { type Random, systemRandom } from './random.ts';
import { equalBytes, wipe, xboxOpen, xboxSeal } from './sodium.ts';

/** Bytes of a vault header. */
export const HEADER_SIZE = 916;
/** Key slots of a header, however many are in use. */
export const HEADER_SLOTS = 8;

const FILE = { magic: 'DAFTARVH', size: HEADER_SIZE } as const;
const AT_SLOTS = 52;
const SLOT_SIZE = 104;

/** What a header says openly. `salt` has 16 bytes. */
export type HeaderFields = {
  readonly vaultId: VaultId;
  readonly cost: Argon2Cost;
  readonly salt: Uint8Array;
};

/** A header that was checked as far as can be without a key. `slots` are eight times 104 bytes. */
export type VaultHeader = HeaderFields & { readonly slots: readonly Uint8Array[] };

/** A slot that is in use: its index (0 to 7) and the secret that opens it. */
export type LiveSlot = { readonly index: number; readonly secret: SlotSecret };

/** The secret of slot `index` for a root; 32 bytes, which the caller wipes. */
export function slotSecretOf(from: Root, vault: VaultId, index: number): SlotSecret {
  checkWhole(index, 0, HEADER_SLOTS - 1, 'slot index');
  return slotSecret(derive(from, 'daftar v1 vault slot', concat(vault, uint(index, 1))));
}

/**
 * Makes a header of 916 bytes in which each live slot opens `master`; the others are random. It needs no passphrase: a new master
 * key goes under the slot secrets that the keyring keeps. A new passphrase is a new salt in `fields` and a new secret for its
 * slot, while the recovery slot's secret stays. Nothing given is changed or wiped.
 * Throws `RangeError` for a cost out of bounds, no slot, or a slot index out of range or given twice.
 */
export function sealHeader(
  fields: HeaderFields,
  master: MasterKey,
  live: readonly LiveSlot[],
  random: Random = systemRandom,
): Uint8Array {
  if (!isArgon2Cost(fields.cost)) throw new RangeError('Argon2id cost is out of bounds');
  checkBytes(fields.salt, 16, 'salt');
  checkBytes(fields.vaultId, 16, 'vault id');
  checkBytes(master, 32, 'master key');
  checkWhole(live.length, 1, HEADER_SLOTS, 'number of slots');
  const secrets = new Map(live.map(({ index, secret }) => [index, secret]));
  if (secrets.size !== live.length) throw new RangeError('a slot stands twice');
  for (const index of secrets.keys()) checkWhole(index, 0, HEADER_SLOTS - 1, 'slot index');
  const slots = Array.from({ length: HEADER_SLOTS }, (_, index) => {
    const secret = secrets.get(index);
    return secret === undefined ? random.bytes(SLOT_SIZE) : sealSlot(fields.vaultId, index, secret, master, random);
  });
  return withChecksum(
    concat(
      utf8(FILE.magic),
      uint(1, 2),
      uint(0, 2),
      uint(fields.cost.memory, 4),
      uint(fields.cost.passes, 4),
      fields.salt,
      fields.vaultId,
      ...slots,
    ),
  );
}

/** A new salt for a header, 16 random bytes. */
export function newSalt(random: Random = systemRandom): Uint8Array {
  return random.bytes(16);
}

/**
 * Reads a header. Throws {@link FormatError} `malformed`, `truncated`, `altered` or `too-new`, in the order of section 2.
 * The input is neither changed nor kept.
 */
export function parseHeader(bytes: Uint8Array): VaultHeader {
  checkFile(bytes, FILE);
  const cost = { memory: readUint(bytes, 12, 4), passes: readUint(bytes, 16, 4) };
  if (readUint(bytes, 10, 2) !== 0) throw new FormatError('malformed', 'zero field');
  if (!isArgon2Cost(cost)) throw new FormatError('malformed', 'Argon2id parameters');
  return {
    vaultId: vaultId(bytes.slice(36, 52)),
    cost,
    salt: bytes.slice(20, 36),
    slots: Array.from({ length: HEADER_SLOTS }, (_, i) =>
      bytes.slice(AT_SLOTS + i * SLOT_SIZE, AT_SLOTS + (i + 1) * SLOT_SIZE),
    ),
  };
}

/**
 * Tries a root (of a passphrase or a recovery code) on all eight slots. The caller wipes what it gets, and the root.
 * Throws {@link FormatError} `wrong-passphrase` when no slot commits to it, `altered` when one does and its box does not open.
 */
export function tryRoot(header: VaultHeader, from: Root): LiveSlot & { readonly masterKey: MasterKey } {
  for (const index of header.slots.keys()) {
    const secret = slotSecretOf(from, header.vaultId, index);
    try {
      const opened = trySlot(header, { index, secret });
      if (opened !== undefined) return { index, secret, masterKey: opened };
    } catch (error) {
      wipe(secret);
      throw error;
    }
    wipe(secret);
  }
  throw new FormatError('wrong-passphrase', 'no key slot opens');
}

/**
 * Tries the secret of a slot, which a keyring keeps, on that slot: the master key, which the caller wipes, or undefined when the slot does not
 * commit to it. Throws {@link FormatError} `altered` when it does and its box does not open.
 */
export function trySlot(header: VaultHeader, { index, secret }: LiveSlot): MasterKey | undefined {
  const slot = header.slots[index];
  if (slot === undefined || !equalBytes(commitmentOf(secret), slot.subarray(0, 32))) return undefined;
  const key = derive(secret, 'daftar v1 vault slot key');
  const opened = xboxOpen(key, slot.subarray(32, 56), slotData(header.vaultId, index), slot.subarray(56));
  wipe(key);
  if (opened === null) throw new FormatError('altered', 'box of the key slot');
  return masterKey(opened);
}

function sealSlot(vault: VaultId, index: number, secret: SlotSecret, master: MasterKey, random: Random): Uint8Array {
  const nonce = random.bytes(24);
  const key = derive(secret, 'daftar v1 vault slot key');
  const box = xboxSeal(key, nonce, slotData(vault, index), master);
  wipe(key);
  return concat(commitmentOf(secret), nonce, box);
}

function commitmentOf(secret: SlotSecret): Uint8Array {
  return derive(secret, 'daftar v1 vault slot commitment');
}

function slotData(vault: VaultId, index: number): Uint8Array {
  return labelled('daftar v1 vault slot', vault, uint(index, 1));
}
