import type { FuzzyDate } from '../../shared/report/schema.ts';
import { type WrittenDate, whenWords } from '../../shared/report/when.ts';
import type { Text } from './catalogue.ts';
import type { Format } from './format.ts';

/** A fuzzy date as a person says it, never more exact than what was typed; the author's own words where there is no date. */
export function whenText(
  when: FuzzyDate | undefined,
  text: Text,
  format: Format,
  label: (code: string) => string,
): string {
  const date = (written: WrittenDate) => dateText(written, format);
  const words = whenWords(when);
  const told = when?.asTold?.trim() ?? '';
  if (words.kind === 'unknown') return told === '' ? text('when.unknown') : told;
  const part = when?.partOfDay === undefined ? '' : label(when.partOfDay);
  let said: string;
  switch (words.kind) {
    case 'at':
      said = text(words.about ? 'when.about' : 'when.at', { date: date(words.date) });
      break;
    case 'between':
    case 'repeated':
      said = text(`when.${words.kind}`, { from: date(words.from), to: date(words.to) });
      break;
    default:
      said = text(`when.${words.kind}`, { date: date(words.date) });
  }
  return [said, part, told].filter((piece) => piece !== '').join(', ');
}

function dateText(date: WrittenDate, format: Format): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(date.year).padStart(4, '0');
  const day = [year, date.month, date.day]
    .flatMap((part) => (part === undefined ? [] : [typeof part === 'number' ? two(part) : part]))
    .join('-');
  const written = format.partialDate(day);
  if (date.hour === undefined) return written;
  return `${written}, ${format.clock(date.hour, date.minute)}`;
}
