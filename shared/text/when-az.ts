import type { PartialDateWords } from './when-words.ts';

/** Dates as they are said in Azerbaijani. What is not here yet is said in English. */
export const WHEN_AZ: PartialDateWords = {};
