import { IntlMessageFormat } from 'intl-messageformat';
import { directionOf, type Language, languageOf } from '../../shared/text/languages.ts';
import { az } from './az.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { numbersTag } from './format.ts';
import { isolated } from './isolate.ts';
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

/**
 * The text function of one language; messages are parsed once each. Texts that are put in are isolated where their direction could move
 * the words around them, and numbers are written with the digits of the language, without marks between thousands.
 */
export function textFor(tag: string, formatTag: string): Text {
  const language = languageOf(tag) ?? 'en';
  const translated = TRANSLATIONS[language];
  const direction = directionOf(language);
  const digits = new Intl.NumberFormat(numbersTag(formatTag), { useGrouping: false, maximumFractionDigits: 3 });
  const parsed = new Map<MessageKey, { readonly message: IntlMessageFormat; readonly counted: ReadonlySet<string> }>();
  return (key, values = {}) => {
    let known = parsed.get(key);
    if (known === undefined) {
      const message = new IntlMessageFormat(translated[key] ?? en[key], numbersTag(formatTag), undefined, {
        ignoreTag: true,
      });
      known = { message, counted: countedIn(message) };
      parsed.set(key, known);
    }
    const { message, counted } = known;
    const shown = Object.entries(values).map(([name, value]) => {
      if (counted.has(name)) return [name, value];
      return [name, typeof value === 'number' ? digits.format(value) : isolated(value, direction)];
    });
    return String(message.format(Object.fromEntries(shown)));
  };
}

/** The names of the values that a message counts, chooses by, or writes as a number itself: they go in as they are. */
function countedIn(message: IntlMessageFormat): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (elements: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const element of elements) {
      if ('style' in element) names.add(element.value);
      if (!('options' in element)) continue;
      names.add(element.value);
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(message.getAst());
  return names;
}

/** Whether a key that was put together at run time exists. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
