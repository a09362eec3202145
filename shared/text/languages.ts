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

/** The calendar that people of a language count in: a code of list `calendar`. */
export function calendarOf(tag: string): 'gregorian' | 'solar-hijri' {
  return languageOf(tag) === 'fa' ? 'solar-hijri' : 'gregorian';
}
