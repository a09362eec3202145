import type { ActGroup } from '../report/acts.ts';
import { type Code, isOwnTerm } from '../report/codes.ts';
import { CODE_LABELS_EN } from './codes-en.ts';

/** The labels of one language: every code has one. */
export type CodeLabels = Readonly<Record<Code | ActGroup, string>>;

/** The languages that have labels. A language is added here and with a file of its own beside codes-en.ts. */
const LABELS: Readonly<Record<string, CodeLabels>> = { en: CODE_LABELS_EN };

/** The labels for a BCP 47 tag: by its language, and in English where that language has none. */
export function codeLabels(locale: string): CodeLabels {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(LABELS, language) ? LABELS[language] : undefined) ?? CODE_LABELS_EN;
}

/**
 * What a person sees for a code of a report: its label; an author's own term without its `x-`; a code of a later list as it stands.
 */
export function codeLabel(code: string, labels: CodeLabels): string {
  const known: Readonly<Record<string, string>> = labels;
  if (Object.hasOwn(known, code)) return known[code] ?? code;
  return isOwnTerm(code) ? code.slice(2).replaceAll('-', ' ') : code;
}
