import type { FormReading } from '../../../shared/forms/form.ts';
import { codeLabel, codeLabels } from '../../../shared/text/code-labels.ts';
import { formWords } from '../../../shared/text/form-words.ts';
import type { Language } from '../../../shared/text/languages.ts';
import { whenText } from '../../../shared/text/when.ts';
import { formatFor } from '../../text/format.ts';
import { LOCALES } from '../../text/locales.ts';

/** How a paper says codes, dates and countries in the language of its headings. */
export function readingIn(language: Language, today: string): FormReading {
  const labels = codeLabels(language);
  const words = formWords(language);
  const format = formatFor(LOCALES.find(({ tag }) => tag === language)?.format ?? language);
  return {
    label: (code) => codeLabel(code, labels),
    when: (date) => whenText(language, date),
    country: format.country,
    word: (name) => words[name],
    today,
  };
}

/** `YYYY-MM-DD` where the user is. */
export function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
