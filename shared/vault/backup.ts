/**
 * Requests about backups, and about bringing a vault back from one. A folder is chosen through `backup:choose` of the bridge, whose handle these
 * take. Long methods report progress in shares of the whole, and can be cancelled.
 */
import { hexId } from '../ids.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});
const handle = z.string().regex(/^[0-9a-f]{32}$/);
const number = z.int().min(1).max(99_999_999);
/** What somebody has who wants to open a backup: of the time at which it was made. */
const opensWith = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('passphrase'), passphrase: z.string().min(1).max(1024) }),
  z.strictObject({ way: z.literal('code'), code: z.string().max(400) }),
  z.strictObject({ way: z.literal('shares'), shares: z.array(z.string().max(700)).max(20) }),
]);
export type OpensWith = z.infer<typeof opensWith>;

export const backupRequests = {
  'backup:state': nothing,
  /** "Not now": no reminder for some days. */
  'backup:put-off': nothing,
  /** With `thorough`, what lies there already is read before it counts: after a check that found damage. */
  'backup:make': z.strictObject({ handle, thorough: z.boolean() }),
  /** The backups of this vault in the folder, the newest first. */
  'backup:list': z.strictObject({ handle }),
  /** Reads all of one. */
  'backup:check': z.strictObject({ handle, number }),
  /** Removes all but the newest. */
  'backup:remove-older': z.strictObject({ handle }),
  /**
   * Opens what can be opened of what lies in the folder, and keeps the keys until `restore:end`. `recovery-code-typo` for a code that cannot be
   * one; nothing opens: an empty list of backups that are open.
   */
  'restore:look': z.strictObject({ handle, opensWith }),
  /** Writes a backup as the vault of this machine, and opens it. Where there is no vault that opens, else `vault-exists`. */
  'restore:start': z.strictObject({ handle, vault: hexId, number }),
  /** Takes a backup into the open vault, record by record. */
  'restore:take-in': z.strictObject({ handle, vault: hexId, number }),
  'restore:end': nothing,
} satisfies Record<string, z.ZodType>;

/** How much a backup holds. */
export interface BackupSize {
  /** Instant in milliseconds at which it was made. */
  readonly at: number;
  readonly records: number;
  readonly files: number;
  /** Of the files. */
  readonly bytes: number;
  /** Records that could not be read when it was made, and are not in it. */
  readonly damaged: number;
}

export interface BackupState {
  /** The last one that was made from this vault and read back. */
  readonly last: BackupSize | null;
  /** When all of a backup was last read and was whole. */
  readonly checkedAt: number | null;
  /** Reports, people, groups and cases that were written since the last one. */
  readonly since: number;
  /** Whether anything was written since, if only a setting. */
  readonly hasChanges: boolean;
  /** "Not now" holds. */
  readonly isQuiet: boolean;
}

export interface BackupMade extends BackupSize {
  /** Bytes that were written for it. */
  readonly written: number;
  /** Older ones that were removed, because only some are kept. */
  readonly removed: number;
  /** Files of which a part is missing in the vault itself. */
  readonly incomplete: number;
}

/** One backup in a folder. */
export interface BackupItem {
  readonly number: number;
  /** `closed`: made under another passphrase. */
  readonly state: 'open' | 'closed' | 'damaged' | 'too-new';
  /** Of an open one. */
  readonly size: BackupSize | null;
}

/** What is damaged in a backup, by the name of the report, file or other record that is lost with it. */
export interface LostItem {
  readonly what: 'report' | 'evidence' | 'person' | 'group' | 'case' | 'received' | 'other';
  /** Empty where it has none, or its name is damaged too. */
  readonly name: string;
}

export interface BackupCheck {
  /** Values that were read. */
  readonly read: number;
  /** At most 500. */
  readonly lost: readonly LostItem[];
}

/** The backups of one vault in a folder. */
export interface FoundBackups {
  readonly vault: string;
  /** Whether it is the vault that is open. */
  readonly isThis: boolean;
  /** The newest first. */
  readonly backups: readonly BackupItem[];
}

export interface Restored {
  readonly records: number;
  readonly files: number;
  /** Damaged in the backup. */
  readonly lost: number;
  readonly incomplete: number;
  /** Left out because they were deleted since. */
  readonly forgotten: number;
}

export interface TakenIn {
  readonly added: number;
  /** Of which both were kept. */
  readonly differing: number;
  readonly same: number;
  readonly forgotten: number;
  /** Damaged, or of a later version: they are still in the backup only. */
  readonly left: number;
  readonly files: number;
}

type Done = Record<string, never>;

export interface BackupVaultAnswers {
  'backup:state': BackupState;
  'backup:put-off': Done;
  'backup:make': BackupMade;
  'backup:list': { readonly backups: readonly BackupItem[] };
  'backup:check': BackupCheck;
  'backup:remove-older': { readonly removed: number };
  'restore:look': { readonly found: readonly FoundBackups[] };
  'restore:start': Restored;
  'restore:take-in': TakenIn;
  'restore:end': Done;
}
