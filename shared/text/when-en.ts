import type { FuzzyDate } from '../report/schema.ts';
import { type WhenWords, type WrittenDate, whenWords } from '../report/when.ts';
import { codeLabel } from './code-labels.ts';
import { CODE_LABELS_EN } from './codes-en.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const two = (value: number) => String(value).padStart(2, '0');

/** `12 September 2025, 17:50`; parts that are not known are left out. */
export function writtenDateEn({ year, month, day, hour, minute }: WrittenDate): string {
  const name = month === undefined ? '' : `${MONTHS[month - 1]} `;
  const date = `${day === undefined ? '' : `${day} `}${name}${year}`;
  if (hour === undefined) return date;
  return minute === undefined ? `${date}, in the hour from ${two(hour)}:00` : `${date}, ${two(hour)}:${two(minute)}`;
}

/** One line in English for a fuzzy date, never more exact than what was typed. */
export function whenTextEn(when: FuzzyDate | undefined): string {
  const text = sentence(whenWords(when));
  return when?.partOfDay === undefined ? text : `${text} (${codeLabel(when.partOfDay, CODE_LABELS_EN).toLowerCase()})`;
}

function sentence(words: WhenWords): string {
  switch (words.kind) {
    case 'unknown':
      return 'Date not known';
    case 'at':
      return words.about ? `About ${writtenDateEn(words.date)}` : writtenDateEn(words.date);
    case 'between':
      return `Between ${writtenDateEn(words.from)} and ${writtenDateEn(words.to)}`;
    case 'repeated':
      return `Several times between ${writtenDateEn(words.from)} and ${writtenDateEn(words.to)}`;
    case 'repeated-from':
      return `Several times, ${writtenDateEn(words.date)}`;
    case 'before':
      return `Not later than ${writtenDateEn(words.date)}`;
    case 'after':
      return `Not earlier than ${writtenDateEn(words.date)}`;
    case 'since':
      return `Since ${writtenDateEn(words.date)}, still going on`;
    case 'season':
      return `In a season or term of ${writtenDateEn(words.date)}`;
    case 'relative':
      return `${writtenDateEn(words.date)}, counted from another event`;
  }
}
