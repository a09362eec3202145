import type { FuzzyDate } from '../../shared/report/schema.ts';
import { whenWords } from '../../shared/report/when.ts';
import { whenSentence } from '../../shared/text/when.ts';
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
  const words = whenWords(when);
  const told = when?.asTold?.trim() ?? '';
  if (words.kind === 'unknown') return told === '' ? text('when.unknown') : told;
  const part = when?.partOfDay === undefined ? '' : label(when.partOfDay);
  const said = whenSentence(format.tag, words, when?.calendar, (sentence, { date = '', from = '', to = '' }) =>
    sentence === 'between' || sentence === 'repeated'
      ? text(`when.${sentence}`, { from, to })
      : sentence === 'unknown'
        ? text('when.unknown')
        : text(`when.${sentence}`, { date }),
  );
  return format.words([said, part, told]);
}

/** What of a date is doubted; empty where nothing is. */
export function doubtText(
  when: FuzzyDate | undefined,
  text: Text,
  format: Format,
  label: (code: string) => string,
): string {
  const doubted = when?.doubted ?? [];
  return doubted.length === 0 ? '' : text('when.inDoubt', { parts: format.words(doubted.map(label)) });
}
