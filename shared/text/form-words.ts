import { FORM_WORDS_AZ } from './form-words-az.ts';
import { FORM_WORDS_EN, type FormWord } from './form-words-en.ts';
import { FORM_WORDS_FA } from './form-words-fa.ts';
import { FORM_WORDS_RU } from './form-words-ru.ts';
import { FORM_WORDS_TR } from './form-words-tr.ts';
import { type Language, languageOf } from './languages.ts';

export type FormWords = Readonly<Record<FormWord, string>>;
/** The words of a language that is being translated. */
export type PartialFormWords = { readonly [Word in FormWord]?: string };

const WORDS: Readonly<Record<Language, PartialFormWords>> = {
  en: FORM_WORDS_EN,
  az: FORM_WORDS_AZ,
  ru: FORM_WORDS_RU,
  tr: FORM_WORDS_TR,
  fa: FORM_WORDS_FA,
};

/** What forms say in the language of a BCP 47 tag, in English where it has no word. */
export function formWords(tag: string): FormWords {
  return { ...FORM_WORDS_EN, ...WORDS[languageOf(tag) ?? 'en'] };
}

/** Whether a name that was put together is a word of the forms. */
export function isFormWord(name: string): name is FormWord {
  return Object.hasOwn(FORM_WORDS_EN, name);
}
