import { ALIASES_AZ } from './aliases-az.ts';
import { ALIASES_EN } from './aliases-en.ts';
import { ALIASES_FA } from './aliases-fa.ts';
import { ALIASES_RU } from './aliases-ru.ts';
import { ALIASES_TR } from './aliases-tr.ts';
import { type Language, languageOf } from './languages.ts';

/**
 * What a person whose name is kept back may be called. No word tells a sex, an age, or which relative: "a child" and "the mother" lead
 * to one person where there is only one.
 */
export const ALIAS_KINDS = ['person', 'witness', 'relative', 'colleague', 'source', 'lawyer', 'group'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** `alias` with `{number}`, to tell several apart; `role` without. */
export type AliasWords = Readonly<Record<AliasKind, { readonly alias: string; readonly role: string }>>;

/** In place of a passage that was left out, in every language. */
export const WITHHELD = '[…]';

const WORDS: Readonly<Record<Language, AliasWords>> = {
  az: ALIASES_AZ,
  en: ALIASES_EN,
  fa: ALIASES_FA,
  ru: ALIASES_RU,
  tr: ALIASES_TR,
};

/** The words of a language, by the first part of its tag; English for one that the program has not. */
export function aliasWords(language: string): AliasWords {
  return WORDS[languageOf(language) ?? 'en'];
}
