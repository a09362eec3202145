/** Shares of a recovery code among people (docs/format.md, section 2.2): made, put into force, looked at, rehearsed, opened with. */
import {
  areOfOneSet,
  isShareOf,
  newRecoveryCode,
  parseShare,
  type RecoveryCode,
  rebuildRecoveryCode,
  recoveryRoot,
  reviewShare,
  SHARE_GROUPS,
  type Share,
  shareGroups,
  splitRecoveryCode,
  toHex,
  tryRoot,
  type VaultHeader,
  type VaultId,
  wipe,
} from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { SharesRehearsal, SharesReview, ShareVerdict } from '../../shared/vault/recovery.ts';
import { markOf, opensWith, readNotes, replaceSlot, SHARES_SLOT, secretOf, wasOf, writeNotes } from './recovery.ts';
import type { VaultSession } from './session.ts';

const DIGITS = SHARE_GROUPS * 5;

/** Shares that were drawn and open nothing yet. */
export interface ProposedShares {
  readonly code: RecoveryCode;
  readonly texts: readonly string[];
  readonly set: string;
  readonly needed: number;
}

/** Draws a code and splits it. Throws `invalid` when fewer are made than are needed. */
export async function proposeShares(
  session: VaultSession,
  { needed, of }: { readonly needed: number; readonly of: number },
): Promise<ProposedShares> {
  if (needed > of) throw new VaultError('invalid');
  const code = newRecoveryCode();
  const { shares, set } = await splitRecoveryCode(code, session.vaultId, { needed, of });
  return { code, texts: shares, set: toHex(set), needed };
}

/** The groups of each proposed share, for its card. */
export function groupsOf({ texts }: ProposedShares): string[][] {
  return texts.map((text) => shareGroups(text));
}

/** From now on the proposed shares open the vault, and those before them no more. What the first and the last of them give is tried before it answers. */
export async function adoptShares(session: VaultSession, proposed: ProposedShares | undefined): Promise<void> {
  if (proposed === undefined) throw new VaultError('not-found');
  const { code, texts, set, needed } = proposed;
  await replaceSlot(session, SHARES_SLOT, code);
  for (const some of [texts.slice(0, needed), texts.slice(-needed)]) {
    const shares = some.map(parseShare);
    const slot = await opensWith(session, await rebuildRecoveryCode(shares, session.vaultId));
    wipeShares(shares);
    if (slot !== SHARES_SLOT) throw new VaultError('internal');
  }
  const secret = secretOf(session, code, SHARES_SLOT);
  const mark = markOf(secret);
  wipe(secret);
  const made = { mark, set, needed, of: texts.length, madeAt: Date.now(), rehearsedAt: null };
  await writeNotes(session, (notes) => ({ ...notes, shares: made }));
}

/** No share opens the vault any more. */
export async function removeShares(session: VaultSession): Promise<void> {
  await replaceSlot(session, SHARES_SLOT, null);
  await writeNotes(session, (notes) => ({ ...notes, shares: null }));
}

type Read = ShareVerdict & { readonly share?: Share };

/** What can be said of each of them for a vault, or for whichever they are of; those that fit together kept. The caller wipes the shares. */
function readShares(
  texts: readonly string[],
  vault: VaultId | null,
): { readonly read: readonly Read[]; readonly good: Share[] } {
  const alone = texts.map((text) => readAlone(text, vault));
  // The first that is of this vault says which set is meant.
  const [first] = alone.flatMap(({ share }) => share ?? []);
  const good: Share[] = [];
  const read = alone.map((one): Read => {
    const { share } = one;
    if (share === undefined || first === undefined) return one;
    if (!areOfOneSet(share, first)) return { ...one, state: 'other-set' };
    if (good.some(({ x }) => x === share.x)) return { ...one, state: 'twice' };
    good.push(share);
    return one;
  });
  return { read, good };
}

function readAlone(text: string, vault: VaultId | null): Read {
  const { digits, wrongGroups, hasOther } = reviewShare(text);
  const said = (state: ShareVerdict['state']): Read => ({ state, digits, wrongGroups });
  if (digits === 0 && !hasOther) return said('empty');
  if (wrongGroups.length > 0 || hasOther || digits > DIGITS) return said('mistyped');
  if (digits < DIGITS) return said('typing');
  try {
    const share = parseShare(text);
    return vault === null || isShareOf(share, vault) ? { ...said('good'), share } : said('other-vault');
  } catch (error) {
    if (error instanceof FormatError) return said(error.code === 'too-new' ? 'too-new' : 'altered');
    throw error;
  }
}

/** What can be said of shares while they are typed. */
export function reviewShares(texts: readonly string[], vault: VaultId | null): SharesReview {
  const { read, good } = readShares(texts, vault);
  const review = {
    shares: read.map(({ state, digits, wrongGroups }) => ({ state, digits, wrongGroups })),
    needed: good[0]?.needed ?? null,
    good: good.length,
  };
  wipeShares(read.flatMap(({ share }) => share ?? []));
  return review;
}

/**
 * The code that shares give for a header. Where there are more than are needed, every choice among them is tried, so that a false one closes no door.
 * Throws VaultError `shares-do-not-fit` for too few of one set, FormatError `wrong-passphrase` when no choice opens.
 */
export async function codeOfShares(texts: readonly string[], header: VaultHeader): Promise<RecoveryCode> {
  const { read, good } = readShares(texts, header.vaultId);
  try {
    const needed = good[0]?.needed;
    if (needed === undefined || good.length < needed) throw new VaultError('shares-do-not-fit');
    for (const choice of choicesOf(good, needed)) {
      const code = await rebuildRecoveryCode(choice, header.vaultId).catch(orNothing);
      if (code !== undefined && opens(header, code)) return code;
    }
    throw new FormatError('wrong-passphrase', 'no choice of shares opens');
  } finally {
    wipeShares(read.flatMap(({ share }) => share ?? []));
  }
}

/** Says whether shares open this vault. Nothing changes but the note of when they did. */
export async function rehearseShares(
  session: VaultSession,
  texts: readonly string[],
  header: VaultHeader,
): Promise<SharesRehearsal> {
  let code: RecoveryCode;
  try {
    code = await codeOfShares(texts, header);
  } catch (error) {
    if (error instanceof VaultError && error.code === 'shares-do-not-fit') return { outcome: 'too-few' };
    if (!(error instanceof FormatError) || error.code !== 'wrong-passphrase') throw error;
    return { outcome: (await wereOf(session, texts)) ? 'older' : 'no' };
  }
  // The whole way, through the keyring too.
  if ((await opensWith(session, code)) !== SHARES_SLOT) return { outcome: 'no' };
  const { shares } = await readNotes(session);
  if (shares !== null) {
    await writeNotes(session, (notes) => ({ ...notes, shares: { ...shares, rehearsedAt: Date.now() } }));
  }
  return { outcome: 'opens' };
}

/** Whether what shares give was once a code of this vault. */
async function wereOf(session: VaultSession, texts: readonly string[]): Promise<boolean> {
  const { read, good } = readShares(texts, session.vaultId);
  try {
    for (const choice of choicesOf(good, good[0]?.needed ?? 0)) {
      const code = await rebuildRecoveryCode(choice, session.vaultId).catch(orNothing);
      if (code !== undefined && (await wasOf(session, code, SHARES_SLOT))) return true;
    }
    return false;
  } finally {
    wipeShares(read.flatMap(({ share }) => share ?? []));
  }
}

function opens(header: VaultHeader, code: RecoveryCode): boolean {
  const from = recoveryRoot(code, header.vaultId);
  try {
    const { masterKey, secret } = tryRoot(header, from);
    wipe(masterKey, secret);
    return true;
  } catch (error) {
    if (error instanceof FormatError && error.code === 'wrong-passphrase') return false;
    throw error;
  } finally {
    wipe(from);
  }
}

/** Undefined for shares that give no code at all. */
function orNothing(error: unknown): undefined {
  if (error instanceof FormatError) return undefined;
  throw error;
}

/** Every choice of `count`; at most 252. */
function choicesOf<T>(all: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return all.flatMap((one, at) => choicesOf(all.slice(at + 1), count - 1).map((rest) => [one, ...rest]));
}

function wipeShares(shares: readonly Share[]): void {
  wipe(...shares.map(({ y }) => y));
}
