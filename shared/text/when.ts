import { type Calendar, fromGregorian, toGregorian } from '../calendar.ts';
import { isCodeOf } from '../report/codes.ts';
import type { FuzzyDate } from '../report/schema.ts';
import {
  type OneWhen,
  type WhenWords,
  type WrittenClock,
  type WrittenDate,
  type WrittenEnd,
  whenWords,
} from '../report/when.ts';
import { codeLabel, codeLabels } from './code-labels.ts';
import { calendarOf, languageOf } from './languages.ts';
import { type DateSentences, type DateWords, dateWords, fill, type MonthNames } from './when-words.ts';

const two = (value: number) => String(value).padStart(2, '0');

/**
 * `12 September 2025, 17:50` in the language of a BCP 47 tag and in the calendar it was typed in, which is named when it is not the
 * language's own. Parts that are not known are left out.
 */
export function writtenDate(tag: string, written: WrittenDate, calendar = 'gregorian'): string {
  const words = dateWords(tag);
  return localDigits(tag, withClock(words, dateText(words, written, calendar, calendarOf(tag)), written));
}

/** The same, and a day of another calendar with its day in the language's own beside it. */
export function writtenWithOwnDay(tag: string, written: WrittenDate, calendar = 'gregorian'): string {
  const words = dateWords(tag);
  const own = calendarOf(tag);
  const date = dateText(words, written, calendar, own);
  const other = converted(written, calendar, own);
  if (other === undefined) return localDigits(tag, withClock(words, date, written));
  const both = fill(isLunar(calendar) ? words.aboutSameDay : words.sameDay, {
    date,
    other: dateText(words, other, own, own),
  });
  return localDigits(tag, withClock(words, both, written));
}

/** A day of one calendar in another; undefined for a year or a month, which is never a year or a month there. */
export function converted(written: WrittenDate, from: string, to: Calendar): WrittenDate | undefined {
  const { year, month, day } = written;
  if (from === to || month === undefined || day === undefined || !isCodeOf('calendar', from)) return undefined;
  const gregorian = toGregorian(from, { year, month, day });
  return gregorian === undefined ? undefined : fromGregorian(to, gregorian);
}

/** One line for a fuzzy date, never more exact than what was typed, in the language of a BCP 47 tag. */
export function whenText(tag: string, when: FuzzyDate | undefined): string {
  const words = dateWords(tag);
  const said = whenSentence(tag, whenWords(when), when?.calendar, (kind, values) =>
    fill(words[SENTENCES[kind]], values),
  );
  if (when?.partOfDay === undefined) return said;
  const part = codeLabel(when.partOfDay, codeLabels(tag)).toLocaleLowerCase(tag);
  return fill(words.withPartOfDay, { when: said, part });
}

/** A sentence about a date that a catalogue has; those about a stay and about a time without a day are of this one. */
export type DateSentence = Exclude<OneWhen['kind'], 'clock' | 'stay'> | 'about';

const SENTENCES: Readonly<Record<DateSentence, keyof DateSentences>> = {
  unknown: 'unknown',
  at: 'at',
  about: 'about',
  between: 'between',
  repeated: 'repeated',
  'repeated-from': 'repeatedFrom',
  before: 'before',
  after: 'after',
  since: 'since',
  season: 'season',
  relative: 'relative',
};

/** What a fuzzy date says as a sentence of a language. @param say words one of the plain sentences, with its values filled in */
export function whenSentence(
  tag: string,
  said: WhenWords,
  calendar: string | undefined,
  say: (sentence: DateSentence, values: Readonly<Record<string, string>>) => string,
): string {
  const words = dateWords(tag);
  const date = (written: WrittenDate) => writtenWithOwnDay(tag, written, calendar);
  const clock = (written: WrittenClock) => localDigits(tag, clockText(written));
  const one = (what: OneWhen): string => {
    switch (what.kind) {
      case 'unknown':
        return say('unknown', {});
      case 'clock':
        return fill(words.dayUnknown, {
          when: say(what.how, what.how === 'between' ? range(what) : { date: clock(what.from) }),
        });
      case 'stay':
        return fill(words.stay, {
          began: end(words, BEGAN, what.began, date),
          ended: end(words, ENDED, what.ended, date),
        });
      case 'between':
      case 'repeated':
        return say(what.kind, { from: date(what.from), to: date(what.to) });
      default:
        return say(sentenceOf(what), { date: date(what.date) });
    }
  };
  const range = ({ from, to }: { readonly from: WrittenClock; readonly to: WrittenClock }) => ({
    from: clock(from),
    to: clock(to),
  });
  if (said.kind !== 'either') return one(said);
  // One sentence about all of them: "about 6 April or 8 April".
  const dates = said.of.map((what) =>
    what.kind === 'between' || what.kind === 'repeated'
      ? fill(words.range, { from: date(what.from), to: date(what.to) })
      : 'date' in what
        ? date(what.date)
        : one(what),
  );
  const all = dates.reduce((first, other) => fill(words.or, { first, other }));
  const plain = said.of.find((what) => 'date' in what || what.kind === 'repeated');
  if (plain === undefined) return all;
  return say(plain.kind === 'repeated' ? 'repeated-from' : sentenceOf(plain), { date: all });
}

const sentenceOf = (what: OneWhen): DateSentence => {
  if (what.kind === 'at') return what.about ? 'about' : 'at';
  return what.kind === 'clock' || what.kind === 'stay' ? 'at' : what.kind;
};

const BEGAN = {
  at: 'began',
  about: 'beganAbout',
  before: 'beganBefore',
  after: 'beganAfter',
  unknown: 'beganUnknown',
  ongoing: 'endedOngoing',
} as const satisfies Readonly<Record<WrittenEnd['how'], keyof DateSentences>>;
const ENDED = {
  at: 'ended',
  about: 'endedAbout',
  before: 'endedBefore',
  after: 'endedAfter',
  unknown: 'endedUnknown',
  ongoing: 'endedOngoing',
} as const satisfies Readonly<Record<WrittenEnd['how'], keyof DateSentences>>;

function end(
  words: DateWords,
  of: Readonly<Record<WrittenEnd['how'], keyof DateSentences>>,
  said: WrittenEnd,
  date: (written: WrittenDate) => string,
): string {
  return fill(words[of[said.how]], 'date' in said ? { date: date(said.date) } : {});
}

/** The names of the months of a calendar; the Julian ones are the Gregorian ones. */
export function monthNames(tag: string, calendar: string): MonthNames {
  return monthsOf(dateWords(tag), calendar);
}

/** The digits that a language is written with: Persian has its own. */
export function localDigits(tag: string, text: string): string {
  if (languageOf(tag) !== 'fa') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
}

const isLunar = (calendar: string) => calendar === 'lunar-hijri';

const IN_CALENDAR: Readonly<Record<string, keyof DateSentences>> = {
  gregorian: 'inGregorian',
  'solar-hijri': 'inSolarHijri',
  'lunar-hijri': 'inLunarHijri',
  julian: 'inJulian',
};

function dateText(words: DateWords, { year, month, day }: WrittenDate, calendar: string, own: string): string {
  const names = monthsOf(words, calendar);
  let date: string;
  if (month === undefined) date = fill(words.year, { year: String(year) });
  else if (day === undefined)
    date = fill(words.month, { month: names.alone[month - 1] ?? two(month), year: String(year) });
  else date = fill(words.day, { day: String(day), month: names.inDate[month - 1] ?? two(month), year: String(year) });
  if (calendar === own) return date;
  const named = IN_CALENDAR[calendar];
  return named === undefined ? `${date} (${calendar})` : fill(words[named], { date });
}

function withClock(words: DateWords, date: string, { hour, minute, second }: WrittenDate): string {
  if (hour === undefined) return date;
  if (minute === undefined) return fill(words.withHour, { date, time: clockText({ hour }) });
  return fill(words.withTime, { date, time: clockText({ hour, minute, ...(second === undefined ? {} : { second }) }) });
}

function clockText({ hour, minute = 0, second }: WrittenClock): string {
  return [hour, minute, ...(second === undefined ? [] : [second])].map(two).join(':');
}

function monthsOf(words: DateWords, calendar: string): MonthNames {
  switch (calendar) {
    case 'solar-hijri':
      return words.solarHijri;
    case 'lunar-hijri':
      return words.lunarHijri;
    default:
      return words.gregorian;
  }
}
