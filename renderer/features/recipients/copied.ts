/** Seconds after which what was copied with a button is removed from the clipboard, if it is still there. */
export const CLEAR_AFTER_SECONDS = 60;
