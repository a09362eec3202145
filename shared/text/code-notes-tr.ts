import type { CodeNotes } from './code-notes.ts';

/** Turkish notes on codes. A note that is not here yet is shown in English. */
export const CODE_NOTES_TR: CodeNotes = {};
