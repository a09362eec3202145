/** The passphrase as a way in: its root, and a new one in the place of another. */
import {
  type HeaderFields,
  type KeyringSlot,
  LOWEST_COST,
  newSalt,
  parseHeader,
  preparePassphrase,
  type Root,
  root,
  sealHeader,
  slotSecretOf,
  tryRoot,
  type VaultHeader,
  wipe,
} from '../../crypto/index.ts';
import { costForTime } from '../../crypto/passphrase.ts';
import { VaultError } from '../../shared/errors.ts';
import { forget } from './forgetting.ts';
import { estimatePassphrase, SCORE_NEEDED } from './passphrase-estimate.ts';
import { PASSPHRASE_SLOT } from './recovery.ts';
import type { VaultSession } from './session.ts';
import type { Surroundings } from './vault-place.ts';

/** One Argon2id run, about a second. The caller wipes the root. */
export async function passphraseRoot(
  { argon2 }: Surroundings,
  passphrase: string,
  { salt, cost }: Pick<HeaderFields, 'salt' | 'cost'>,
): Promise<Root> {
  const prepared = preparePassphrase(passphrase);
  return root(await argon2({ passphrase: prepared, salt: salt.slice(), memoryKiB: cost.memory, passes: cost.passes }));
}

/** Salt, cost and slot secret for a new passphrase; the secret becomes a key of the vault. The first derivation is also the measurement. */
export async function newWay(around: Surroundings, id: HeaderFields['vaultId'], passphrase: string) {
  const salt = newSalt();
  const start = performance.now();
  let from = await passphraseRoot(around, passphrase, { salt, cost: LOWEST_COST });
  const cost = costForTime(performance.now() - start, around.argon2Target);
  if (cost.memory !== LOWEST_COST.memory || cost.passes !== LOWEST_COST.passes) {
    wipe(from);
    from = await passphraseRoot(around, passphrase, { salt, cost });
  }
  const secret = slotSecretOf(from, id, PASSPHRASE_SLOT);
  wipe(from);
  return { fields: { vaultId: id, cost, salt }, secret };
}

/** The other ways in stay. Every key is made anew with it, and what was deleted is forgotten. */
export async function replacePassphrase(
  around: Surroundings,
  session: VaultSession,
  passphrase: string,
): Promise<void> {
  const { fields, secret } = await newWay(around, session.vaultId, passphrase);
  const others = session.keys.keyring.slots.filter((slot) => slot.use !== 'passphrase');
  const slots: KeyringSlot[] = [{ index: PASSPHRASE_SLOT, use: 'passphrase', secret }, ...others];
  await forget(session, { fields, slots });
}

/** Throws VaultError `weak-passphrase` below the score that a vault needs. */
export function refuseWeak(passphrase: string): void {
  if (estimatePassphrase(passphrase).score < SCORE_NEEDED) throw new VaultError('weak-passphrase');
}

/** The header of an open vault as it was written last: every way in is among the keys. */
export function ownHeader({ keys }: VaultSession): VaultHeader {
  return parseHeader(sealHeader(keys.fields, keys.masterKey, keys.keyring.slots));
}

/** Throws FormatError `wrong-passphrase` when the root opens nothing of the header. The root stays the caller's. */
export function proveRoot(header: VaultHeader, from: Root): void {
  const { secret, masterKey } = tryRoot(header, from);
  wipe(secret, masterKey);
}
