/**
 * The contract between the page and main, as one value: what a channel takes (checked by zod in main, strictly) and what it answers.
 * Every answer crosses as `Result<…, MainErrorCode>`. main sees no key and no passphrase; the bytes that pass here are ciphertext, or,
 * each on the user's own act, a picked file on its way in, copied text, or a named export in the clear.
 */
import {
  AUTO_LOCK_SECONDS,
  CLIPBOARD_CHARS,
  FILE_BYTES,
  MIRROR_CALL_BYTES,
  MIRROR_FRAME_BYTES,
  MIRROR_FRAME_ENTRIES,
  PAPER_HTML_BYTES,
  PIECE_BYTES,
  SENTINEL_BYTES,
} from '../limits.ts';
import { SELF_TEST_STEPS } from '../self-test.ts';
import { WIPE_CONFIRMED } from '../wipe.ts';
import { z } from '../zod.ts';
import { type BackupAnswers, backupRequests } from './backup.ts';
import type { Channel } from './channels.ts';

const handle = z.string().regex(/^[0-9a-f]{32}$/);
const page = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= PAPER_HTML_BYTES);
const nothing = z.strictObject({});
const piece = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= PIECE_BYTES);

const bytesOf = (length: number) => z.instanceof(Uint8Array).refine((bytes) => bytes.length === length);
const id = bytesOf(16);
/** Ids one after the other, 16 bytes each. */
const ids = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length > 0 && length % 16 === 0 && length <= MIRROR_FRAME_ENTRIES * 16);
/** A number of a change. */
const change = z.int().min(0);
export const MIRROR_LOGS = ['records', 'evidence'] as const;
const log = z.enum(MIRROR_LOGS);

export const PICK_PURPOSES = ['evidence', 'bundle', 'card', 'picture'] as const;
/** `evidence`, `bag` and `paper` are exports in the clear; the page has shown what is in them before it asks. */
export const SAVE_PURPOSES = ['bundle', 'card', 'bag', 'evidence', 'paper', 'recovery-kit'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** What is needed before a vault is open, and tells nothing: kept by main in a small file of its own. */
export const preferences = z.strictObject({
  /** BCP 47, or `system`. */
  language: z.string().max(35),
  theme: z.enum(THEMES),
  /** Whether the window is kept out of screenshots and recordings; without effect on Linux. */
  contentProtection: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;
/** The language when none was chosen. */
export const SYSTEM_LANGUAGE = 'system';
/** The system's own language, light or dark, and the strict value: what holds when nothing was chosen, or nothing can be read. */
export const DEFAULT_PREFERENCES: Preferences = { language: SYSTEM_LANGUAGE, theme: 'system', contentProtection: true };

/** What each channel takes. */
export const requests = {
  'app:info': nothing,
  'preferences:read': nothing,
  'preferences:write': preferences,
  'file:pick': z.strictObject({ purpose: z.enum(PICK_PURPOSES), multiple: z.boolean() }),
  'file:read': z.strictObject({
    handle,
    offset: z.int().min(0).max(FILE_BYTES),
    length: z.int().min(0).max(PIECE_BYTES),
  }),
  'file:close': z.strictObject({ handle }),
  'save:begin': z.strictObject({
    purpose: z.enum(SAVE_PURPOSES),
    size: z
      .int()
      .min(0)
      .max(FILE_BYTES * 2),
    /** The ending of an exported evidence file or paper; main makes the rest of the name, which says nothing. */
    ending: z
      .string()
      .regex(/^[a-z0-9]{1,5}$/)
      .optional(),
  }),
  'save:write': z.strictObject({ handle, bytes: piece }),
  'save:commit': z.strictObject({ handle }),
  'save:abort': z.strictObject({ handle }),
  'erase:read': nothing,
  'erase:write': z.strictObject({
    file: z.enum(['a', 'b']),
    secret: z.instanceof(Uint8Array).refine((bytes) => bytes.length === 32),
  }),
  'disk:free': nothing,
  /** For a database that the engine can neither open nor delete: its files go. The vault asks before it makes one anew from the mirror. */
  'database:remove': nothing,
  'mirror:open': nothing,
  /**
   * A frame (docs/format.md section 11.2), or the rest of one whose values are more than MIRROR_CALL_BYTES: `from` is the place of `bytes` in
   * the values, and only the first message, with `from` 0, has `entries`. These are 28 bytes each: kind u8, zero 3, length u32, id 16,
   * position u32, big-endian. It is written when all of its values have come; with `last`, the change is flushed.
   */
  'mirror:append': z.strictObject({
    log,
    vaultId: id,
    change,
    last: z.boolean(),
    entries: z.instanceof(Uint8Array).refine(({ length }) => length % 28 === 0 && length <= MIRROR_FRAME_ENTRIES * 28),
    from: z.int().min(0).max(MIRROR_FRAME_BYTES),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= MIRROR_CALL_BYTES),
  }),
  /** Cuts off the change of this number, which is the last one or was being written; nothing where there is none. */
  'mirror:retract': z.strictObject({ change }),
  /** What is there, in the order of ids, after the id `after`; of records, only what changed after the change `above`. */
  'mirror:list': z.strictObject({ log, above: change, after: id.nullable() }),
  'mirror:rows': z.strictObject({ ids }),
  'mirror:chunks': z.strictObject({ id, from: z.int().min(0).max(0xffff_ffff), count: z.int().min(1).max(128) }),
  /** Begins a mirror of a vault without records. What stands there is set aside when it is of another vault; of the same one evidence stays. */
  'mirror:renew': z.strictObject({ vaultId: id }),
  /**
   * Gives the mirror another name in the profile, under which nothing opens it. With `secrets` what it takes to open it goes along, `state-a`,
   * `state-b` and `state-c`, so that a new vault can be made: for somebody who begins anew and may want the old one yet.
   */
  'mirror:set-aside': z.strictObject({ secrets: z.boolean() }),
  /** Removes what no longer holds: all of it with `forgotten`, else where it is worth it. */
  'mirror:compact': z.strictObject({ forgotten: z.boolean() }),
  /** Removes all evidence, durably. */
  'mirror:drop-evidence': nothing,
  'sentinel:write': z.strictObject({ bytes: bytesOf(SENTINEL_BYTES) }),
  /** Makes the file that keeps space free, where it is not there and the disk has plenty. */
  'reserve:keep': nothing,
  /** Gives that space up, so that records can still be saved on a full disk. */
  'reserve:release': nothing,
  ...backupRequests,
  'clipboard:write': z.strictObject({
    text: z.string().max(CLIPBOARD_CHARS),
    clearAfterSeconds: z.int().min(5).max(600),
  }),
  /** `html` is what shared/paper/paper-html.ts makes, as UTF-8. */
  'paper:pdf': z.strictObject({ html: page }),
  'paper:print': z.strictObject({ html: page }),
  'lock:idle': z.strictObject({ seconds: z.literal([...AUTO_LOCK_SECONDS]) }),
  'lock:done': nothing,
  'entry:secret': z.strictObject({ focused: z.boolean() }),
  'wipe:report': nothing,
  'wipe:start': z.strictObject({ confirmed: z.literal(WIPE_CONFIRMED) }),
  'wipe:go-on': nothing,
  'wipe:settle': z.strictObject({ choice: z.enum(['seen', 'again', 'leave']) }),
  'self-test:step': z.strictObject({ step: z.enum(SELF_TEST_STEPS), ok: z.boolean() }),
} satisfies Record<Channel, z.ZodType>;

/** A picked file: `name` is what the system calls it, never a path. `handle` ends with `file:close`, on lock, or when the window goes. */
export interface PickedFile {
  readonly handle: string;
  readonly name: string;
  /** bytes */
  readonly size: number;
}

/** What main knows of the mirror. */
export interface MirrorState {
  /**
   * `too-new`: a later Daftar wrote it; `held`: another program is at it. In both nothing is read and nothing written. `absent`: there is
   * none, or none whose making anew was completed.
   */
  readonly state: 'absent' | 'present' | 'too-new' | 'held';
  /** 16 bytes; null unless it is there. */
  readonly vaultId: Uint8Array | null;
  /** The last whole change; 0 when there is none. */
  readonly change: number;
  /** Rows, and evidence files with a chunk. */
  readonly rows: number;
  readonly files: number;
  /** Places in its files that are damaged. */
  readonly damaged: number;
  /** Of the last change that wrote them, where they can be read. */
  readonly header: Uint8Array | null;
  readonly keyring: Uint8Array | null;
  /** The file `state-c`, whatever is in it, up to SENTINEL_BYTES; null where there is none. */
  readonly sentinel: Uint8Array | null;
  /** Major version of the Electron that runs. */
  readonly electron: number;
}

/** Values one after the other; lengths as u32, big-endian, 0xffffffff for one that is not there or is damaged. Fewer than asked for when they would be too many. */
export interface MirrorValues {
  readonly lengths: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What each channel answers. */
export interface Answers extends BackupAnswers {
  'app:info': { version: string; platform: string; languages: string[] };
  'preferences:read': Preferences;
  'preferences:write': Record<string, never>;
  /** Empty when the user changed their mind. */
  'file:pick': { files: PickedFile[] };
  /** Fewer bytes than asked for only at the end of the file. */
  'file:read': { bytes: Uint8Array };
  'file:close': Record<string, never>;
  /** null when the user changed their mind; `no-space` when the disk cannot take `size` bytes. Bytes go to a `.part` name. */
  'save:begin': { handle: string; name: string } | null;
  'save:write': { written: number };
  /** After fsync and rename. */
  'save:commit': { size: number };
  'save:abort': Record<string, never>;
  /** The two erase-secret files (docs/format.md, section 3); null where one does not exist. */
  'erase:read': { a: Uint8Array | null; b: Uint8Array | null };
  'erase:write': Record<string, never>;
  /** Free bytes where the profile lies. */
  'disk:free': { bytes: number };
  'database:remove': Record<string, never>;
  'mirror:open': MirrorState;
  'mirror:append': Record<string, never>;
  'mirror:retract': Record<string, never>;
  /**
   * 48 bytes each: id 16, kind u8 (3 or 4; 5 for evidence), zero 3, length of the value or number of chunks u32, change u64, first 16 bytes of the
   * SHA-256 of the value (zero for evidence). `more`: ask again after the last id.
   */
  'mirror:list': { entries: Uint8Array; more: boolean };
  /** Of the rows of these ids. A row larger than MIRROR_CALL_BYTES comes alone, whole. */
  'mirror:rows': MirrorValues;
  'mirror:chunks': MirrorValues;
  'mirror:renew': Record<string, never>;
  'mirror:set-aside': Record<string, never>;
  /** Bytes of disk that it gave back. */
  'mirror:compact': { freed: number };
  'mirror:drop-evidence': Record<string, never>;
  'sentinel:write': Record<string, never>;
  /** Whether it is there now. */
  'reserve:keep': { kept: boolean };
  'reserve:release': { freed: number };
  'clipboard:write': Record<string, never>;
  /**
   * The same paper as a PDF of at most PAPER_PDF_BYTES: tagged, its letters inside, and nothing in it about the computer or the time. `invalid`
   * when it is no paper, `busy` while another one is printed, `cancelled` when the vault locked meanwhile.
   */
  'paper:pdf': { bytes: Uint8Array };
  /** The system's dialog was shown; `printed` is false when the user closed it. What goes to a printer leaves traces in the system's queue. */
  'paper:print': { printed: boolean };
  /** After how much idle time an open vault locks. Until the page has said so it is the strictest; only a fresh window disarms. */
  'lock:idle': Record<string, never>;
  /** The worker has ended; main empties the clipboard if it still holds our text, closes handles, and puts a fresh window in place of this one. */
  'lock:done': Record<string, never>;
  /** A field for a passphrase or recovery code has, or no longer has, the focus. On macOS other programs are then kept from reading the keys. */
  'entry:secret': Record<string, never>;
  /**
   * What became of a wipe that this start has completed; see main/wipe/completing.ts. `left`: names in `folder` that could not be
   * removed; `folder` is null unless there are some.
   */
  'wipe:report': {
    outcome: 'none' | 'done' | 'left';
    keysDestroyed: boolean;
    left: readonly string[];
    folder: string | null;
  };
  /** After mark and keys. Without a mark the wipe does not go on, and can be tried again; with one it does, whatever the page does. */
  'wipe:start': { marked: boolean; keysDestroyed: boolean };
  /** The worker has overwritten its rows, or cannot, and has ended. The window goes next. */
  'wipe:go-on': Record<string, never>;
  'wipe:settle': Record<string, never>;
  /** Told by the page of `daftar --self-test`; `forbidden` in every other start of the app. */
  'self-test:step': Record<string, never>;
}

export type Request<C extends Channel> = z.infer<(typeof requests)[C]>;
