import type { PartialReportWords } from './report-words.ts';

/** The words of the readable report, in Turkish. What is not here yet is written in English. */
export const REPORT_WORDS_TR: PartialReportWords = {};
