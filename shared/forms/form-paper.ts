import type { Paper } from '../paper/paper.ts';
import { formWords, isFormWord } from '../text/form-words.ts';
import { directionOf, languageOf } from '../text/languages.ts';
import type { FilledForm } from './fill.ts';
import type { FormDefinition, FormReading } from './form.ts';

/**
 * A filled form as a paper: the questions that have an answer, in their order. What is held back or missing does not show at all.
 * @param tag BCP 47 of the headings; what people wrote stays as they wrote it
 */
export function formPaper(form: FormDefinition, filled: FilledForm, reading: FormReading, tag: string): Paper {
  const words = formWords(tag);
  const language = languageOf(tag) ?? 'en';
  const title = reading.label(form.code);
  return {
    language,
    direction: directionOf(language),
    title,
    lead: form.compared === null ? [{ kind: 'paragraph', text: words['not-compared'] }] : [],
    sections: filled.questions
      .filter(({ state }) => state === 'filled')
      .map(({ id, answer }) => {
        const name = `${form.code}.${id}`;
        const heading = isFormWord(name) ? words[name] : id;
        return { heading: /^\d/.test(id) ? `${id}. ${heading}` : heading, blocks: [...answer] };
      }),
    check: { heading: words.check, about: words['check-about'] },
    footer: title,
  };
}
