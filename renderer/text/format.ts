import { fromGregorian } from '../../shared/calendar.ts';
import { calendarOf, directionOf, factSeparator, languageOf, wordSeparator } from '../../shared/text/languages.ts';
import { writtenDate } from '../../shared/text/when.ts';
import { COUNTRIES_AZ, LANGUAGES_AZ } from './az-names.ts';
import { compareAzerbaijani } from './az-order.ts';
import { isolated } from './isolate.ts';

/** How numbers, sizes and instants are written in one language. Instants are milliseconds since 1970. */
export interface Format {
  /** The BCP 47 tag that it writes for. */
  readonly tag: string;
  readonly number: (value: number) => string;
  /** `12.4 MB`; exact below 1000 bytes. Decimal units. */
  readonly bytes: (value: number) => string;
  /** 0 to 1 as a percentage. */
  readonly percent: (value: number) => string;
  /** `3 Nov 2026` */
  readonly day: (instant: number) => string;
  /** `14:32` */
  readonly time: (instant: number) => string;
  /** `3 Nov 2026, 14:32` */
  readonly dateTime: (instant: number) => string;
  /** Today: the time; else the day. */
  readonly brief: (instant: number) => string;
  /** A Gregorian date `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as people write it; a day in the language's own calendar. */
  readonly partialDate: (value: string) => string;
  /** `a, b and c`; each isolated where its direction could move the others, as in the two below. */
  readonly list: (items: readonly string[]) => string;
  /** `a, b`: words of one kind that stand beside each other. Empty ones are left out. */
  readonly words: (items: readonly string[]) => string;
  /** `a · b`: facts of one line. Empty ones are left out. */
  readonly facts: (items: readonly string[]) => string;
  /** Order of two texts in this language. */
  readonly compare: (a: string, b: string) => number;
  readonly language: (tag: string) => string;
  readonly country: (code: string) => string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/**
 * The tag that numbers and clock times are formatted with. Chromium's data has no Azerbaijani and would write English; Turkish writes
 * numbers, sizes and times as Azerbaijani does.
 */
export function numbersTag(tag: string): string {
  return languageOf(tag) === 'az' ? 'tr' : tag;
}

/** The formatters for a BCP 47 tag. */
export function formatFor(tag: string): Format {
  const common = numbersAndSizes(numbersTag(tag));
  const dates = datesIn(tag, numbersTag(tag));
  const named = languageOf(tag) === 'az' ? AZERBAIJANI : names(tag);
  return { tag, ...common, ...dates, ...named, ...lines(tag, named.list) };
}

/** Texts beside each other in one line, none of which moves the others. */
function lines(tag: string, list: Format['list']): Pick<Format, 'list' | 'words' | 'facts'> {
  const direction = directionOf(languageOf(tag) ?? 'en');
  const alone = (items: readonly string[]) => items.map((item) => isolated(item, direction));
  const filled = (items: readonly string[]) => alone(items.filter((item) => item !== ''));
  return {
    list: (items) => list(alone(items)),
    words: (items) => filled(items).join(wordSeparator(tag)),
    facts: (items) => filled(items).join(factSeparator(tag)),
  };
}

function numbersAndSizes(tag: string): Pick<Format, 'number' | 'bytes' | 'percent'> {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const sizes = UNITS.map(
    (unit, index) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        // The short words for sizes are Latin letters in Persian.
        unitDisplay: index === 0 || languageOf(tag) === 'fa' ? 'long' : 'short',
        maximumFractionDigits: index === 0 ? 0 : 1,
      }),
  );
  return {
    number: (value) => number.format(value),
    bytes: (value) => {
      let step = 0;
      let shown = value;
      while (shown >= 999.95 && step < UNITS.length - 1) {
        shown /= 1000;
        step += 1;
      }
      return sizes[step]?.format(shown) ?? number.format(value);
    },
    percent: (value) => percent.format(value),
  };
}

type Dates = Pick<Format, 'day' | 'time' | 'dateTime' | 'brief' | 'partialDate'>;

function datesIn(tag: string, clockTag: string): Dates {
  const own = calendarOf(tag);
  const medium = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  const mediumTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(clockTag, { timeStyle: 'short' });
  // Chromium writes Azerbaijani months as numbers.
  const written = languageOf(tag) === 'az';
  const day = (instant: number): string => {
    const date = new Date(instant);
    if (!written) return medium.format(instant);
    return writtenDate(tag, { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
  };
  return {
    day,
    time: (instant) => time.format(instant),
    dateTime: (instant) => (written ? `${day(instant)}, ${time.format(instant)}` : mediumTime.format(instant)),
    brief: (instant) =>
      new Date(instant).toDateString() === new Date().toDateString() ? time.format(instant) : day(instant),
    partialDate: (value) => {
      const [year = Number.NaN, month, dayOfMonth] = value.split('-').map(Number);
      if ([year, month ?? 1, dayOfMonth ?? 1].some(Number.isNaN)) return value;
      const inOwn = own === 'gregorian' ? undefined : fromGregorian(own, value);
      if (inOwn !== undefined) return writtenDate(tag, inOwn, own);
      return writtenDate(tag, {
        year,
        ...(month === undefined ? {} : { month }),
        ...(dayOfMonth === undefined ? {} : { day: dayOfMonth }),
      });
    },
  };
}

type Names = Pick<Format, 'list' | 'compare' | 'language' | 'country'>;

function names(tag: string): Names {
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag);
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  return {
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
    language: (code) => nameOr(languages, code),
    country: (code) => nameOr(countries, code),
  };
}

/** What Chromium does not know of Azerbaijani; from CLDR. */
const AZERBAIJANI: Names & Pick<Format, 'percent'> = {
  percent: (value) => `${Math.round(value * 100)}%`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} və ${items[items.length - 1] ?? ''}`,
  compare: compareAzerbaijani,
  language: (code) => LANGUAGES_AZ[code.toLowerCase().split('-')[0] ?? ''] ?? code,
  country: (code) => COUNTRIES_AZ[code] ?? code,
};

function nameOr(displayNames: Intl.DisplayNames, code: string): string {
  try {
    return displayNames.of(code) ?? code;
  } catch {
    return code;
  }
}
