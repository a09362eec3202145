import { type Calendar, fromGregorian, toGregorian } from '../calendar.ts';
import { isCodeOf } from '../report/codes.ts';
import type { FuzzyDate } from '../report/schema.ts';
import { type WhenWords, type WrittenDate, whenWords } from '../report/when.ts';
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
  const said = sentence(words, whenWords(when), (date) => writtenWithOwnDay(tag, date, when?.calendar));
  if (when?.partOfDay === undefined) return said;
  const part = codeLabel(when.partOfDay, codeLabels(tag)).toLocaleLowerCase(tag);
  return fill(words.withPartOfDay, { when: said, part });
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

function withClock(words: DateWords, date: string, { hour, minute }: WrittenDate): string {
  if (hour === undefined) return date;
  return minute === undefined
    ? fill(words.withHour, { date, time: `${two(hour)}:00` })
    : fill(words.withTime, { date, time: `${two(hour)}:${two(minute)}` });
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

function sentence(words: DateWords, said: WhenWords, written: (date: WrittenDate) => string): string {
  switch (said.kind) {
    case 'unknown':
      return words.unknown;
    case 'at':
      return fill(said.about ? words.about : words.at, { date: written(said.date) });
    case 'between':
    case 'repeated':
      return fill(words[said.kind], { from: written(said.from), to: written(said.to) });
    case 'repeated-from':
      return fill(words.repeatedFrom, { date: written(said.date) });
    default:
      return fill(words[said.kind], { date: written(said.date) });
  }
}
