import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';

/** The key of a message. English is the list of what exists. */
export type MessageKey = keyof typeof en;
/** What a message's placeholders are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;
export type Catalogue = Readonly<Record<MessageKey, string>>;

const CATALOGUES: Readonly<Record<string, Catalogue>> = { en };

/** Looks a message up and fills it in. */
export type Text = (key: MessageKey, values?: MessageValues) => string;

/** The text function of one language; messages are parsed once each. */
export function textFor(tag: string, formatTag: string): Text {
  const catalogue = CATALOGUES[tag] ?? en;
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(catalogue[key], formatTag, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
}

/** Whether a key that was put together at run time exists. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
