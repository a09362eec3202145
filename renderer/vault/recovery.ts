/** The recovery kit: proven when it is made, rehearsed when its owner wants to, replaced by a new one (docs/format.md, section 2.1). */
import {
  type KeyringSlot,
  parseHeader,
  parseRecoveryCode,
  type RecoveryCode,
  recoveryMark,
  recoveryRoot,
  reviewRecoveryCode,
  type SlotSecret,
  slotSecretOf,
  toBase64,
  tryRoot,
  wipe,
  wipeKeyring,
} from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { KitRehearsal, RecoveryState } from '../../shared/vault/recovery.ts';
import { z } from '../../shared/zod.ts';
import { readEraseFiles } from './erase-secret.ts';
import { forget } from './forgetting.ts';
import { kind } from './kind.ts';
import type { VaultSession } from './session.ts';
import { openWithEraseFiles } from './vault-keys.ts';

/** Key slots of the header. */
export const PASSPHRASE_SLOT = 0;
export const KIT_SLOT = 1;
export const SHARES_SLOT = 2;
/** How many replaced codes are known again. */
const FORMER = 40;

const instant = z.int().min(0);
const way = { mark: z.string(), madeAt: instant.nullable(), rehearsedAt: instant.nullable() };
const recovery = kind(
  'recovery',
  z.object({
    kit: z.object(way).nullable(),
    shares: z.object({ ...way, set: z.string(), needed: z.int(), of: z.int() }).nullable(),
    /** Marks of codes that open nothing any more. */
    former: z.array(z.string()),
  }),
  z.object({}),
);
/** What is noted of the ways in. */
export type RecoveryNotes = z.infer<typeof recovery.value>;

const NO_NOTES: RecoveryNotes = { kit: null, shares: null, former: [] };

/** What was noted; nothing when nothing was, or when it cannot be read. */
export async function readNotes(session: VaultSession): Promise<RecoveryNotes> {
  try {
    const [line] = session.records.lines(recovery);
    return line === undefined ? NO_NOTES : await session.records.get(recovery, line.id);
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return NO_NOTES;
    throw error;
  }
}

/** Writes notes in the place of the former ones. */
export async function writeNotes(
  session: VaultSession,
  change: (former: RecoveryNotes) => RecoveryNotes,
): Promise<void> {
  const next = change(await readNotes(session));
  await session.records.write((writer) => {
    const [line] = session.records.lines(recovery);
    writer.put(
      recovery,
      line?.id ?? session.records.newId(),
      { ...next, former: [...new Set(next.former)].slice(-FORMER) },
      {},
    );
  });
}

/** By what a code is known again. */
export function markOf(secret: SlotSecret): string {
  const mark = recoveryMark(secret);
  const text = toBase64(mark);
  wipe(mark);
  return text;
}

/** The secret of a code for one slot; the caller wipes it. */
export function secretOf(session: VaultSession, code: RecoveryCode, slot: number): SlotSecret {
  const from = recoveryRoot(code, session.vaultId);
  try {
    return slotSecretOf(from, session.vaultId, slot);
  } finally {
    wipe(from);
  }
}

/** The slot in force, of those that the keyring carries. */
export function slotIn(session: VaultSession, index: number): KeyringSlot | undefined {
  return session.keys.keyring.slots.find((slot) => slot.index === index);
}

/**
 * Opens header and keyring as they lie on the disk with a code, and lets go of what came out: nothing less shows that a code opens this vault.
 * @returns the key slot that it opens; throws FormatError `wrong-passphrase` when it opens none, `altered` when the keyring does not follow
 */
export function opensWith(session: VaultSession, code: RecoveryCode): Promise<number> {
  return session.queue.run(async () => {
    const [header, keyring] = [await session.database.header(), await session.database.keyring()];
    if (header === undefined || keyring === undefined) throw new VaultError('altered');
    const from = recoveryRoot(code, session.vaultId);
    try {
      const { index, secret, masterKey } = tryRoot(parseHeader(header), from);
      wipe(secret);
      try {
        const files = await readEraseFiles(session.host);
        const opened = openWithEraseFiles(keyring, session.vaultId, masterKey, files);
        wipeKeyring(opened.keyring);
        wipe(opened.eraseSecret);
        return index;
      } finally {
        wipe(masterKey);
      }
    } finally {
      wipe(from);
    }
  });
}

/** Puts a code into a slot, or takes what is there out of it. Afterwards what was there opens nothing any more. Throws what `forget` throws. */
export async function replaceSlot(session: VaultSession, index: number, code: RecoveryCode | null): Promise<void> {
  const former = slotIn(session, index);
  const others = session.keys.keyring.slots.filter((slot) => slot.index !== index);
  const slots: KeyringSlot[] =
    code === null ? others : [...others, { index, use: 'recovery', secret: secretOf(session, code, index) }];
  await forget(session, { fields: session.keys.fields, slots });
  if (former === undefined) return;
  const mark = markOf(former.secret);
  wipe(former.secret);
  await writeNotes(session, (notes) => ({ ...notes, former: [...notes.former, mark] }));
}

/** A code that was made and typed back is tried on the vault, then noted. Throws when it does not open it. */
export async function proveKit(session: VaultSession, code: RecoveryCode): Promise<void> {
  if ((await opensWith(session, code)) !== KIT_SLOT) throw new VaultError('internal');
  const secret = secretOf(session, code, KIT_SLOT);
  const kit = { mark: markOf(secret), madeAt: Date.now(), rehearsedAt: null };
  wipe(secret);
  await writeNotes(session, (notes) => ({ ...notes, kit }));
}

/** A new kit: the code before it stops working. Throws `recovery-code-typo` when what was typed back is not the proposed code. */
export async function renewKit(
  session: VaultSession,
  proposed: RecoveryCode | undefined,
  typed: string,
): Promise<void> {
  const code = typedCode(typed);
  if (code === undefined || code !== proposed) throw new VaultError('recovery-code-typo');
  await replaceSlot(session, KIT_SLOT, code);
  await proveKit(session, code);
}

/** Says whether a kit opens this vault. Nothing changes but the note of when it did. */
export async function rehearseKit(session: VaultSession, typed: string): Promise<KitRehearsal> {
  const code = typedCode(typed);
  if (code === undefined) return { outcome: 'mistyped', wrongGroups: reviewRecoveryCode(typed).wrongGroups };
  try {
    if ((await opensWith(session, code)) !== KIT_SLOT) return { outcome: 'other' };
  } catch (error) {
    if (!(error instanceof FormatError) || error.code !== 'wrong-passphrase') throw error;
    return { outcome: (await wasOf(session, code, KIT_SLOT)) ? 'older' : 'other' };
  }
  const secret = secretOf(session, code, KIT_SLOT);
  const mark = markOf(secret);
  wipe(secret);
  const rehearsedAt = Date.now();
  await writeNotes(session, (notes) => ({
    ...notes,
    kit: { madeAt: notes.kit?.mark === mark ? notes.kit.madeAt : null, mark, rehearsedAt },
  }));
  return { outcome: 'opens' };
}

/** Whether a code was once in a slot of this vault. */
export async function wasOf(session: VaultSession, code: RecoveryCode, slot: number): Promise<boolean> {
  const secret = secretOf(session, code, slot);
  const mark = markOf(secret);
  wipe(secret);
  return (await readNotes(session)).former.includes(mark);
}

/** What is noted of the slots that are in force; a note about another one is none. */
export async function recoveryState(session: VaultSession): Promise<RecoveryState> {
  const { kit, shares } = await readNotes(session);
  const holds = (index: number, mark: string | undefined): boolean => {
    const slot = slotIn(session, index);
    return slot !== undefined && mark === markOf(slot.secret);
  };
  return {
    kit:
      kit !== null && holds(KIT_SLOT, kit.mark)
        ? { madeAt: kit.madeAt, rehearsedAt: kit.rehearsedAt }
        : { madeAt: null, rehearsedAt: null },
    shares:
      shares !== null && holds(SHARES_SLOT, shares.mark)
        ? { madeAt: shares.madeAt, rehearsedAt: shares.rehearsedAt, needed: shares.needed, of: shares.of }
        : null,
  };
}

/** The recovery code in what was typed, or undefined. */
export function typedCode(typed: string): RecoveryCode | undefined {
  try {
    return parseRecoveryCode(typed);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
