import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { isMessageKey, type MessageKey, type Text, textFor } from './catalogue.ts';
import { controlsSpeak } from './controls.ts';
import { type Format, formatFor } from './format.ts';
import { type AppLocale, localeFor } from './locales.ts';

interface Language {
  readonly locale: AppLocale;
  readonly text: Text;
  readonly format: Format;
}
const make = (locale: AppLocale): Language => ({
  locale,
  text: textFor(locale.tag, locale.format),
  format: formatFor(locale.format),
});
const LanguageContext = createContext<Language>(make(localeFor('en')));

/** Sets the language and the writing direction of everything below it and of the document. */
export function TextProvider({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  const value = useMemo(() => {
    const made = make(localeFor(language));
    controlsSpeak(made.text);
    return made;
  }, [language]);
  // Before anything is painted: the direction turns the whole page.
  useLayoutEffect(() => {
    document.documentElement.lang = value.locale.tag;
    document.documentElement.dir = value.locale.direction;
  }, [value]);
  return (
    <LanguageContext value={value}>
      <I18nProvider locale={value.locale.format}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** `text(key, values)`: the message in the user's language. */
export function useText(): Text {
  return useContext(LanguageContext).text;
}
/** Numbers, sizes and dates in the user's language. */
export function useFormat(): Format {
  return useContext(LanguageContext).format;
}
export function useLocaleInfo(): AppLocale {
  return useContext(LanguageContext).locale;
}

/** The code of what a call threw; `internal` for anything that has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'internal';
}

/** The message key for what a call threw: `error.<code>`, else a general sentence. Never looks at the error's message. */
export function errorKey(error: unknown): MessageKey {
  const key = `error.${errorCode(error)}`;
  return isMessageKey(key) ? key : 'error.internal';
}
