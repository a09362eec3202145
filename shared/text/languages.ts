/** The languages that Daftar speaks, as BCP 47 tags. English is the one that every missing word falls back to. */
export const LANGUAGES = ['en', 'az', 'ru', 'tr', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a BCP 47 tag such as `fa-IR`; undefined when it is none of ours. */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary);
}

/** In which direction a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr';
}

/**
 * What stands between facts that follow each other in one line. In Persian the dot in the middle of the line reads as its zero; the
 * semicolon of its script has a direction of its own and keeps the facts in order.
 */
export function factSeparator(tag: string): string {
  return languageOf(tag) === 'fa' ? '؛ ' : ' · ';
}

/** What stands between words of one kind, with no "and" before the last. */
export function wordSeparator(tag: string): string {
  return languageOf(tag) === 'fa' ? '، ' : ', ';
}

/** What stands between parts of a sentence that have commas of their own. */
export function clauseSeparator(tag: string): string {
  return languageOf(tag) === 'fa' ? '؛ ' : '; ';
}

/** The calendar that people of a language count in: a code of list `calendar`. */
export function calendarOf(tag: string): 'gregorian' | 'solar-hijri' {
  return languageOf(tag) === 'fa' ? 'solar-hijri' : 'gregorian';
}
