import type { Text } from './catalogue.ts';

/** What the library says by itself, of the controls that are in use: its names of them, and of the messages. */
const WORDS = {
  '@react-aria/overlays': { dismiss: (text) => text('control.close') },
  '@react-aria/combobox': {
    buttonLabel: (text) => text('common.options'),
    listboxLabel: (text) => text('control.suggestions'),
    countAnnouncement: (text, { optionCount = 0 }) => text('control.count', { count: Number(optionCount) }),
    selectedAnnouncement: (text, { optionText = '' }) => text('control.chosen', { option: String(optionText) }),
    focusAnnouncement: (text, { optionText = '', isSelected, isGroupChange, groupTitle = '', groupCount = 0 }) => {
      const option = isSelected === true ? text('control.chosen', { option: String(optionText) }) : String(optionText);
      if (isGroupChange !== true) return option;
      return text('control.group', { group: String(groupTitle), count: Number(groupCount), option });
    },
  },
  '@react-aria/menu': { longPressMessage: (text) => text('common.options') },
  'react-aria-components': { selectPlaceholder: (text) => text('common.notSet') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Say>>>>;

type Say = (text: Text, values: Values) => string;
type Values = Readonly<Record<string, string | number | boolean | undefined>>;

let current: Text | null = null;

/** From now on the controls speak with these words: where the library has none of a language (Azerbaijani, Persian) it would speak English. */
export function controlsSpeak(text: Text): void {
  current = text;
}

/** The words as the library takes them: by package and message, each a function that is asked whenever something is said. */
export function controlWords(): Readonly<Record<string, Readonly<Record<string, (values?: Values) => string>>>> {
  const said = (say: Say) => (values?: Values) => (current === null ? '' : say(current, values ?? {}));
  return Object.fromEntries(
    Object.entries(WORDS).map(([name, messages]: [string, Readonly<Record<string, Say>>]) => [
      name,
      Object.fromEntries(Object.entries(messages).map(([key, say]) => [key, said(say)])),
    ]),
  );
}

// The library looks here, once, before it looks at its own lists (LocalizedStringDictionary of @internationalized/string). What it finds
// serves every language, because each message asks for the words of the moment.
Reflect.set(globalThis, Symbol.for('react-aria.i18n.locale'), 'en');
Reflect.set(globalThis, Symbol.for('react-aria.i18n.strings'), controlWords());
