/** Upper bounds that hold on both sides of every border. Sizes in bytes unless the name says otherwise. */

/** Largest piece of a file that crosses IPC or the worker's border in one message. */
export const PIECE_BYTES = 1_048_576;
/** Values that cross to or from the mirror in one message, together; one that is larger crosses alone, in several (docs/format.md section 11.2). */
export const MIRROR_CALL_BYTES = 8 * 1_048_576;
/** Entries of one frame of the mirror, and values together. */
export const MIRROR_FRAME_ENTRIES = 4096;
export const MIRROR_FRAME_BYTES = 64 * 1_048_576;
/** The sentinel, docs/format.md section 11.5. */
export const SENTINEL_BYTES = 184;
/** Largest evidence file, bag or bundle: 2^40, the limit of docs/format.md section 1. */
export const FILE_BYTES = 2 ** 40;
/** Largest media file that is shown at all; larger ones are kept, sealed and exported, but "too large to view here". */
export const VIEW_BYTES = 512 * 1_048_576;
/** Largest still picture, PDF, text or mail that is handed to the viewer in one piece. */
export const VIEW_WHOLE_BYTES = 64 * 1_048_576;
/** Fewest and most shares that a recovery code may need and may be split into, docs/format.md section 2.2. */
export const FEWEST_SHARES = 2;
export const MOST_SHARES = 10;
/** Largest recipient card as a file, docs/format.md section 6. */
export const CARD_BYTES = 16_384;
/** Largest paper that is given to the press, as a page with its letters, and largest PDF that comes back. */
export const PAPER_HTML_BYTES = 32 * 1_048_576;
export const PAPER_PDF_BYTES = 64 * 1_048_576;
/** Longest text that the clipboard takes, in UTF-16 units. */
export const CLIPBOARD_CHARS = 20_000;
/** Idle time before the vault locks by itself, in seconds: what is offered, and what is taken when the setting is missing or unreadable. */
export const AUTO_LOCK_SECONDS = [60, 120, 300, 600, 1800] as const;
export const AUTO_LOCK_STRICTEST = 60;
export const AUTO_LOCK_DEFAULT = 300;

/**
 * How long a lock may take, in milliseconds. The page first puts the last words into the vault, then lets the worker complete a forgetting
 * (a later unlock completes what is left); main ends a page that is not done after `limit`. The page's parts add up to less than that, so
 * main never cuts short what the page still does. `hasty`: the computer goes to sleep or shuts down.
 */
export const LOCK_BUDGET = {
  usual: { lastWords: 5000, forgetting: 5000, limit: 12_000 },
  hasty: { lastWords: 5000, forgetting: 500, limit: 7000 },
} as const;
