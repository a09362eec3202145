import { type Language, languageOf } from './languages.ts';
import { WHEN_AZ } from './when-az.ts';
import { WHEN_EN } from './when-en.ts';
import { WHEN_FA } from './when-fa.ts';
import { WHEN_RU } from './when-ru.ts';
import { WHEN_TR } from './when-tr.ts';

/** Twelve names, in the order of the calendar's months. */
export type Months = readonly [
  ...[string, string, string, string, string, string],
  ...[string, string, string, string, string, string],
];

/**
 * How dates are said in one language. `{name}` stands for what is filled in, and nothing else in braces means anything; there are no
 * plurals in it. A sentence has exactly the placeholders of the English one.
 */
export interface DateSentences {
  readonly unknown: string;
  readonly at: string;
  readonly about: string;
  readonly between: string;
  readonly repeated: string;
  readonly repeatedFrom: string;
  readonly before: string;
  readonly after: string;
  readonly since: string;
  readonly season: string;
  readonly relative: string;
  /** One day or another: what is said of one, and of the next. */
  readonly or: string;
  /** A first and a last day, where only one of several such pairs is true. */
  readonly range: string;
  /** A sentence of the above with a clock time in it, of a day that nobody knows. */
  readonly dayUnknown: string;
  /** A stay, by one of the sentences about its beginning and one about its end. */
  readonly stay: string;
  readonly began: string;
  readonly beganAbout: string;
  readonly beganBefore: string;
  readonly beganAfter: string;
  readonly beganUnknown: string;
  readonly ended: string;
  readonly endedAbout: string;
  readonly endedBefore: string;
  readonly endedAfter: string;
  readonly endedUnknown: string;
  readonly endedOngoing: string;
  /** A sentence of the above, and a part of the day such as “at night”. */
  readonly withPartOfDay: string;
  /** A day, with one of the months of `inDate`. */
  readonly day: string;
  /** A month without a day, with one of the months of `alone`. */
  readonly month: string;
  readonly year: string;
  /** One of day, month and year, and a clock time. */
  readonly withTime: string;
  readonly withHour: string;
  /** A date in the Gregorian calendar where the language's own is another. */
  readonly inGregorian: string;
  readonly inSolarHijri: string;
  readonly inLunarHijri: string;
  readonly inJulian: string;
  /** A date as it was typed, and the same day in the language's own calendar. */
  readonly sameDay: string;
  /** The same where the other calendar may be a day or two apart. */
  readonly aboutSameDay: string;
}

/** The months of a calendar: as they stand after a day (“12 сентября”) and by themselves (“сентябрь”). */
export interface MonthNames {
  readonly inDate: Months;
  readonly alone: Months;
}

export interface DateWords extends DateSentences {
  /** Also the months of the Julian calendar. */
  readonly gregorian: MonthNames;
  readonly solarHijri: MonthNames;
  readonly lunarHijri: MonthNames;
}

/** The words of a language that is being translated. */
export type PartialDateWords = Partial<DateWords>;

const WORDS: Readonly<Record<Language, PartialDateWords>> = {
  en: WHEN_EN,
  az: WHEN_AZ,
  ru: WHEN_RU,
  tr: WHEN_TR,
  fa: WHEN_FA,
};

/** How dates are said in the language of a BCP 47 tag, in English where it has no word. */
export function dateWords(tag: string): DateWords {
  return { ...WHEN_EN, ...WORDS[languageOf(tag) ?? 'en'] };
}

/** Fills the placeholders of a sentence. A value is put in as it is and never read as a sentence itself. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
