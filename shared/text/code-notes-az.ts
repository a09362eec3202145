import type { CodeNotes } from './code-notes.ts';

/** Azerbaijani notes on codes. A note that is not here yet is shown in English. */
export const CODE_NOTES_AZ: CodeNotes = {};
