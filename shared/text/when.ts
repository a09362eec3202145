import type { FuzzyDate } from '../report/schema.ts';
import { type WhenWords, type WrittenDate, whenWords } from '../report/when.ts';
import { codeLabel, codeLabels } from './code-labels.ts';
import { type DateWords, dateWords, fill, type MonthNames } from './when-words.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** `12 September 2025, 17:50` in the language of a BCP 47 tag and in the calendar it was typed in; parts that are not known are left out. */
export function writtenDate(tag: string, date: WrittenDate, calendar = 'gregorian'): string {
  return digitsOf(tag, inWords(dateWords(tag), date, calendar, codeLabel(calendar, codeLabels(tag))));
}

/** One line for a fuzzy date, never more exact than what was typed, in the language of a BCP 47 tag. */
export function whenText(tag: string, when: FuzzyDate | undefined): string {
  const words = dateWords(tag);
  const said = sentence(words, whenWords(when), (date) => writtenDate(tag, date, when?.calendar));
  if (when?.partOfDay === undefined) return said;
  const part = codeLabel(when.partOfDay, codeLabels(tag)).toLocaleLowerCase(tag);
  return fill(words.withPartOfDay, { when: said, part });
}

function inWords(words: DateWords, written: WrittenDate, calendar: string, calendarName: string): string {
  const { year, month, day, hour, minute } = written;
  const names = monthsOf(words, calendar);
  let date: string;
  if (month === undefined) date = fill(words.year, { year: String(year) });
  else if (day === undefined)
    date = fill(words.month, { month: names.alone[month - 1] ?? two(month), year: String(year) });
  else date = fill(words.day, { day: String(day), month: names.inDate[month - 1] ?? two(month), year: String(year) });
  if (calendar !== 'gregorian') date = fill(words.inCalendar, { date, calendar: calendarName });
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

/** Persian is written with its own digits. */
function digitsOf(tag: string, text: string): string {
  if (!/^fa\b/i.test(tag)) return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
}
