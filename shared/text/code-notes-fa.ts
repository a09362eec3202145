import type { CodeNotes } from './code-notes.ts';

/** Persian notes on codes. A note that is not here yet is shown in English. */
export const CODE_NOTES_FA: CodeNotes = {};
