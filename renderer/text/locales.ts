/** A language of the app. `ready` is false until its catalogue is complete; only ready ones are offered. */
export interface AppLocale {
  /** BCP 47 tag, as it is kept in the preferences. */
  readonly tag: string;
  /** Its own name. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** The tag that dates and numbers are written with. */
  readonly format: string;
  readonly ready: boolean;
}

/** The languages the app is made for, the first being the one that is used when none fits. */
export const LOCALES = [
  { tag: 'en', name: 'English', direction: 'ltr', format: 'en-GB', ready: true },
  { tag: 'az', name: 'Azərbaycanca', direction: 'ltr', format: 'az', ready: false },
  { tag: 'ru', name: 'Русский', direction: 'ltr', format: 'ru', ready: false },
  { tag: 'tr', name: 'Türkçe', direction: 'ltr', format: 'tr', ready: false },
  { tag: 'fa', name: 'فارسی', direction: 'rtl', format: 'fa-IR-u-ca-persian-nu-arabext', ready: false },
] as const satisfies readonly AppLocale[];

/** The best ready language for a tag such as `en-US`. */
export function localeFor(tag: string): AppLocale {
  const language = tag.toLowerCase().split('-')[0];
  const found: AppLocale | undefined = LOCALES.find((locale) => locale.tag === language);
  return found?.ready === true ? found : LOCALES[0];
}
