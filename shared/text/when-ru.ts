import type { PartialDateWords } from './when-words.ts';

/** Dates as they are said in Russian. What is not here yet is said in English. */
export const WHEN_RU: PartialDateWords = {};
