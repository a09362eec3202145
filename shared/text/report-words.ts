import { directionOf, type Language, languageOf } from './languages.ts';
import { REPORT_WORDS_AZ } from './report-words-az.ts';
import { REPORT_WORDS_EN } from './report-words-en.ts';
import { REPORT_WORDS_FA } from './report-words-fa.ts';
import { REPORT_WORDS_RU } from './report-words-ru.ts';
import { REPORT_WORDS_TR } from './report-words-tr.ts';

/** The words of the readable report in one language. */
export type ReportWords = { readonly [Name in keyof typeof REPORT_WORDS_EN]: string } & {
  /** BCP 47 */
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
};
/** The words of a language that is being translated. */
export type PartialReportWords = { readonly [Name in keyof typeof REPORT_WORDS_EN]?: string };

const WORDS: Readonly<Record<Language, PartialReportWords>> = {
  en: REPORT_WORDS_EN,
  az: REPORT_WORDS_AZ,
  ru: REPORT_WORDS_RU,
  tr: REPORT_WORDS_TR,
  fa: REPORT_WORDS_FA,
};

/** The words of the readable report in the language of a BCP 47 tag, in English where it has no word. */
export function reportWords(tag: string): ReportWords {
  const language = languageOf(tag) ?? 'en';
  return { ...REPORT_WORDS_EN, ...WORDS[language], language, direction: directionOf(language) };
}
