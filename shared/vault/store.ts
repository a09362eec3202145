/**
 * The two copies of the store as the page meets them (docs/format.md section 11): the browser engine's database is the *main* copy, what
 * main keeps beside it the *second*. On a screen they are called so, and nothing else.
 */
import { z } from '../zod.ts';

/** What has to be typed before a notebook that cannot be opened is given up for an empty one. */
export const START_EMPTY_CONFIRMED = 'start empty';

const nothing = z.strictObject({});

export const storeRequests = {
  /**
   * The answer to what an unlock has asked: `put-back` makes the main copy anew from the second; `go-on` opens what is there, older as it is.
   * Only while an unlock asks. Progress counts records, then evidence files.
   */
  'start:settle': z.strictObject({ choice: z.enum(['put-back', 'go-on']) }),
  /**
   * Gives up what is there, unopened: the second copy gets another name in the profile, the main copy is emptied. Only while nothing is open and
   * something is lost or damaged; else `vault-exists`.
   */
  'start:empty': z.strictObject({ confirmed: z.literal(START_EMPTY_CONFIRMED) }),
  'store:state': nothing,
  /** Whether evidence is kept in the second copy too. Without, its chunks there are removed; with, they are copied in the background. */
  'store:mirror-evidence': z.strictObject({ on: z.boolean() }),
} satisfies Record<string, z.ZodType>;

/** Why an unlock stops and asks. */
export const START_FINDINGS = [
  /** The main copy is gone or empty; the second is there. */
  'main-gone',
  /** The main copy does not open: damaged beyond its rows, or of another moment than its keys. The second does. */
  'main-damaged',
  /** The main copy is older than the second by more than one change. */
  'main-older',
  /** Both are older than the newest state that was ever saved here: somebody put the whole folder back. */
  'both-older',
] as const;
export type StartFinding = (typeof START_FINDINGS)[number];

/** What is found in one copy. */
export interface CopyContents {
  readonly reports: number;
  /** Evidence files whose bytes are there. */
  readonly files: number;
  /** The last change of anything in the directory: instant in milliseconds; null when nothing in it has a time. */
  readonly lastChangeAt: number | null;
}

export interface StartQuestion {
  readonly finding: StartFinding;
  /** null where it cannot be opened. */
  readonly main: CopyContents | null;
  readonly second: CopyContents | null;
  /** Evidence files of which neither copy has anything: they are missing after `put-back`. */
  readonly filesMissing: number;
}

/** What an unlock did about the copies. All numbers are 0 and both words null when both were whole. */
export interface StartReport {
  readonly at: number;
  /** Records that were damaged in one copy and repaired from the other; files likewise. */
  readonly repairedRecords: number;
  readonly repairedFiles: number;
  /** Damaged in both. They stay in the lists and say so when they are opened. */
  readonly lostRecords: number;
  readonly lostFiles: number;
  /** Changes that were in the second copy only and were put into the main copy: what was being saved when Daftar ended. */
  readonly replayed: number;
  /** Why the second copy was made anew. */
  readonly secondRenewed: 'missing' | 'older' | 'damaged' | 'other-notebook' | null;
  /** How the main copy was made anew, by the user's choice. */
  readonly mainRenewed: StartFinding | null;
}

/** Why there is no second copy of what is written now. */
export const SECOND_TROUBLES = ['no-space', 'permission', 'disk', 'held', 'too-new'] as const;
export type SecondTrouble = (typeof SECOND_TROUBLES)[number];

export interface StoreState {
  /** Of this opening; null until the check after an unlock has ended. */
  readonly report: StartReport | null;
  /** How far the reading of every row and chunk of both copies is; null when it has ended or has not begun. */
  readonly checking: { readonly done: number; readonly of: number } | null;
  readonly mirrorEvidence: boolean;
  /** Evidence files that the second copy lacks yet. 0 when evidence is not mirrored. */
  readonly filesBehind: number;
  readonly trouble: SecondTrouble | null;
}

/** An unlock went well, or found something that only the user can decide; until `start:settle` the vault is not open. */
export interface Opened {
  readonly question: StartQuestion | null;
}

export interface StoreAnswers {
  'start:settle': Record<string, never>;
  'start:empty': Record<string, never>;
  'store:state': StoreState;
  'store:mirror-evidence': Record<string, never>;
}
