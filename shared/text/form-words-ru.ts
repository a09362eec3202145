import type { PartialFormWords } from './form-words.ts';

export const FORM_WORDS_RU: PartialFormWords = {};
