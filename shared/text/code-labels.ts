import type { ActGroup } from '../report/acts.ts';
import { type Code, isOwnTerm } from '../report/codes.ts';
import { CODE_LABELS_AZ } from './codes-az.ts';
import { CODE_LABELS_EN } from './codes-en.ts';
import { CODE_LABELS_FA } from './codes-fa.ts';
import { CODE_LABELS_RU } from './codes-ru.ts';
import { CODE_LABELS_TR } from './codes-tr.ts';
import { type Language, languageOf } from './languages.ts';

/** The labels of one language: every code has one. */
export type CodeLabels = Readonly<Record<Code | ActGroup, string>>;

/** The labels of a language that is being translated. */
export type PartialCodeLabels = Partial<CodeLabels>;

const LABELS: Readonly<Record<Language, PartialCodeLabels>> = {
  en: CODE_LABELS_EN,
  az: CODE_LABELS_AZ,
  ru: CODE_LABELS_RU,
  tr: CODE_LABELS_TR,
  fa: CODE_LABELS_FA,
};
const joined = new Map<Language, CodeLabels>();

/** The labels for a BCP 47 tag: by its language, and in English where that language has none. */
export function codeLabels(tag: string): CodeLabels {
  const language = languageOf(tag) ?? 'en';
  let labels = joined.get(language);
  if (labels === undefined) {
    labels = { ...CODE_LABELS_EN, ...LABELS[language] };
    joined.set(language, labels);
  }
  return labels;
}

/**
 * What a person sees for a code of a report: its label; an author's own term without its `x-`; a code of a later list as it stands.
 */
export function codeLabel(code: string, labels: CodeLabels): string {
  const known: Readonly<Record<string, string>> = labels;
  if (Object.hasOwn(known, code)) return known[code] ?? code;
  return isOwnTerm(code) ? code.slice(2).replaceAll('-', ' ') : code;
}
