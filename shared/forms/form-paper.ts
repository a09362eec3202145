import type { Leaf, Line, Paper, Piece } from '../paper/paper.ts';
import { formWords, isFormWord } from '../text/form-words.ts';
import { clauseSeparator, directionOf, languageOf, wordSeparator } from '../text/languages.ts';
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
        return {
          heading: /^\d/.test(id) ? `${id}. ${heading}` : heading,
          blocks: answer.map((leaf) => inSignsOf(tag, leaf)),
        };
      }),
    check: { heading: words.check, about: words['check-about'] },
    footer: title,
  };
}

/** Answers are put together with the commas of the Latin script; the paper's own words get those of its language, what people wrote does not. */
function inSignsOf(tag: string, leaf: Leaf): Leaf {
  const piece = (given: Piece): Piece =>
    typeof given === 'string'
      ? given.replaceAll(', ', wordSeparator(tag)).replaceAll('; ', clauseSeparator(tag))
      : given;
  const line = (given: Line): Line => (Array.isArray(given) ? given.map(piece) : piece(given));
  switch (leaf.kind) {
    case 'paragraph':
      return { ...leaf, text: line(leaf.text) };
    case 'list':
      return { ...leaf, items: leaf.items.map(line) };
    case 'facts':
      return { ...leaf, facts: leaf.facts.map(({ term, values }) => ({ term, values: values.map(line) })) };
    case 'table':
      return { ...leaf, rows: leaf.rows.map((row) => row.map(line)) };
    case 'passage':
    case 'digits':
      return leaf;
  }
}
