import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languageOf } from '../../shared/text/languages.ts';
import { az } from './az.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { Translation } from './translation.ts';

/** The key of a message. English is the list of what exists. */
export type MessageKey = keyof typeof en;
/** What a message's placeholders are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The messages of all languages; what one does not have yet is taken from English. */
export const TRANSLATIONS: Readonly<Record<Language, Translation<typeof en>>> = { en, az, ru, tr, fa };

/** Looks a message up and fills it in. */
export type Text = (key: MessageKey, values?: MessageValues) => string;

/** The text function of one language; messages are parsed once each. */
export function textFor(tag: string, formatTag: string): Text {
  const translated = TRANSLATIONS[languageOf(tag) ?? 'en'];
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(translated[key] ?? en[key], formatTag, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
}

/** Whether a key that was put together at run time exists. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
