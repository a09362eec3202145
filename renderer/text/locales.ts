import { directionOf, type Language, languageOf } from '../../shared/text/languages.ts';

/** A language of the app. `ready` is false until its catalogue is complete; only ready ones are offered. */
export interface AppLocale {
  /** BCP 47 tag, as it is kept in the preferences. */
  readonly tag: Language;
  /** Its own name. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** The tag that dates and numbers are written with. */
  readonly format: string;
  readonly ready: boolean;
}

const locale = (tag: Language, name: string, format: string, { ready }: { readonly ready: boolean }): AppLocale => ({
  tag,
  name,
  direction: directionOf(tag),
  format,
  ready,
});

const ENGLISH = locale('en', 'English', 'en-GB', { ready: true });

/** The languages the app is made for, the first being the one that is used when none fits. */
export const LOCALES: readonly AppLocale[] = [
  ENGLISH,
  locale('az', 'Azərbaycanca', 'az', { ready: true }),
  locale('ru', 'Русский', 'ru', { ready: true }),
  locale('tr', 'Türkçe', 'tr', { ready: true }),
  locale('fa', 'فارسی', 'fa-IR-u-ca-persian-nu-arabext', { ready: true }),
];

/** The languages that can be chosen. */
export const OFFERED: readonly AppLocale[] = LOCALES.filter(({ ready }) => ready);

/** The best ready language for a tag such as `en-US`. */
export function localeFor(tag: string): AppLocale {
  return offered(tag) ?? ENGLISH;
}

/** The first language of the system's that is offered; English when none is. @param tags BCP 47, the most wanted first */
export function localeOfSystem(tags: readonly string[]): AppLocale {
  return tags.map(offered).find((found) => found !== undefined) ?? ENGLISH;
}

function offered(tag: string): AppLocale | undefined {
  const language = languageOf(tag);
  return OFFERED.find((each) => each.tag === language);
}
