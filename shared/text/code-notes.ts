import type { Code } from '../report/codes.ts';
import { CODE_NOTES_AZ } from './code-notes-az.ts';
import { CODE_NOTES_EN } from './code-notes-en.ts';
import { CODE_NOTES_FA } from './code-notes-fa.ts';
import { CODE_NOTES_RU } from './code-notes-ru.ts';
import { CODE_NOTES_TR } from './code-notes-tr.ts';
import { type Language, languageOf } from './languages.ts';

/** What the labels of codes do not say, in one language. Most codes need no note. */
export type CodeNotes = Readonly<Partial<Record<Code, string>>>;

const NOTES: Readonly<Record<Language, CodeNotes>> = {
  en: CODE_NOTES_EN,
  az: CODE_NOTES_AZ,
  ru: CODE_NOTES_RU,
  tr: CODE_NOTES_TR,
  fa: CODE_NOTES_FA,
};

/** The note on a code for a BCP 47 tag: in its language, else in English; undefined for a code whose label says it all. */
export function codeNote(code: string, tag: string): string | undefined {
  const inLanguage: Readonly<Record<string, string>> = NOTES[languageOf(tag) ?? 'en'];
  const english: Readonly<Record<string, string>> = CODE_NOTES_EN;
  const notes = Object.hasOwn(inLanguage, code) ? inLanguage : english;
  return Object.hasOwn(notes, code) ? notes[code] : undefined;
}
