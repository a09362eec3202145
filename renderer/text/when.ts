import type { FuzzyDate } from '../../shared/report/schema.ts';
import { type WrittenDate, whenWords } from '../../shared/report/when.ts';
import { writtenWithOwnDay } from '../../shared/text/when.ts';
import type { Text } from './catalogue.ts';
import type { Format } from './format.ts';

/**
 * A fuzzy date as a person says it, never more exact than what was typed, in the calendar it was typed in and with the same day in the
 * language's own; the author's own words where there is no date.
 */
export function whenText(
  when: FuzzyDate | undefined,
  text: Text,
  format: Format,
  label: (code: string) => string,
): string {
  const date = (written: WrittenDate) => writtenWithOwnDay(format.tag, written, when?.calendar);
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
  return format.words([said, part, told]);
}
