/** Requests about the other ways in: the recovery kit, and shares of a code among people. */
import { FEWEST_SHARES, MOST_SHARES } from '../limits.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});
const passphrase = z.string().min(1).max(1024);
const code = z.string().max(400);
const shares = z.array(z.string().max(700)).max(MOST_SHARES);

export const recoveryRequests = {
  /** What is known of the ways in, as it was noted under encryption when they were made and tried. */
  'recovery:state': nothing,
  /**
   * Puts the code of the last `recovery:propose` in the place of the kit's, and opens the vault with it before it answers. Fails with
   * `wrong-passphrase`, or with `recovery-code-typo` when what was typed back is not that code.
   */
  'recovery:renew': z.strictObject({ current: passphrase, typedBack: code }),
  /** Opens header and keyring with a code, changes nothing but the note of when that was done. */
  'recovery:rehearse': z.strictObject({ code }),
  /** Draws shares and keeps them in the worker until `shares:adopt`; nothing opens with them before. Fails with `wrong-passphrase`. */
  'shares:propose': z.strictObject({
    current: passphrase,
    needed: z.int().min(FEWEST_SHARES).max(MOST_SHARES),
    of: z.int().min(FEWEST_SHARES).max(MOST_SHARES),
  }),
  /** The shares that were proposed open the vault from now on, and those before them no more. Fails with `not-found` when there are none. */
  'shares:adopt': nothing,
  /** No share opens the vault any more. Fails with `wrong-passphrase`. */
  'shares:remove': z.strictObject({ current: passphrase }),
  /** What can be said of shares while they are typed: held against the vault that is here, open or locked, or those of a vault in a backup, which may be any. */
  'shares:review': z.strictObject({ shares, of: z.enum(['this-vault', 'any-vault']) }),
  /** Opens header and keyring with what they give, changes nothing but the note of when that was done. */
  'shares:rehearse': z.strictObject({ shares }),
  /** Fails with `shares-do-not-fit` when there are too few of one set, with `wrong-passphrase` when what they give opens nothing. */
  'vault:unlock-with-shares': z.strictObject({ shares, newPassphrase: passphrase }),
} satisfies Record<string, z.ZodType>;

/** A way in: when it was made, and when somebody last made sure that it opens. */
export interface WayIn {
  /** Null when it was made before this was noted. */
  readonly madeAt: number | null;
  readonly rehearsedAt: number | null;
}

export interface RecoveryState {
  readonly kit: WayIn;
  /** Null when no shares open the vault. */
  readonly shares: (WayIn & { readonly needed: number; readonly of: number }) | null;
}

/** `older`: a kit of this vault that was replaced. `other`: it opens nothing here, so it is of another vault. */
export type KitRehearsal =
  | { readonly outcome: 'opens' | 'older' | 'other' }
  | { readonly outcome: 'mistyped'; readonly wrongGroups: readonly number[] };

export const SHARE_STATES = [
  'empty',
  'typing',
  /** A check digit does not fit: `wrongGroups` says where. */
  'mistyped',
  /** Every group fits in itself, and the whole does not. */
  'altered',
  'too-new',
  'other-vault',
  'other-set',
  'twice',
  'good',
] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** What can be said of one share. `wrongGroups` count from 0. */
export interface ShareVerdict {
  readonly state: ShareState;
  readonly digits: number;
  readonly wrongGroups: readonly number[];
}

export interface SharesReview {
  readonly shares: readonly ShareVerdict[];
  /** How many are needed; null before the first good one. */
  readonly needed: number | null;
  /** How many good ones there are. */
  readonly good: number;
}

/** `older`: shares of this vault that were replaced. `no`: enough of them, and one is not genuine. */
export type SharesRehearsal = { readonly outcome: 'opens' | 'older' | 'no' | 'too-few' };

type Done = Record<string, never>;

export interface RecoveryAnswers {
  'recovery:state': RecoveryState;
  'recovery:renew': Done;
  'recovery:rehearse': KitRehearsal;
  /** Each share as eighteen groups of five digits. */
  'shares:propose': { readonly shares: readonly (readonly string[])[] };
  'shares:adopt': Done;
  'shares:remove': Done;
  'shares:review': SharesReview;
  'shares:rehearse': SharesRehearsal;
}
