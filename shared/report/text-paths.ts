/**
 * Which strings of a report, a person, a group or a case are words that somebody wrote: taken from the schemas themselves, so that no code,
 * key, day or zone is ever taken for words, and no field of words is forgotten. A value is walked together with a tree that is made once.
 */
import { z } from '../zod.ts';
import { caseSchema, groupSchema, personSchema } from './entities.ts';
import { reportDraftSchema } from './schema.ts';

/**
 * What the schema has at a place: words (all strings below it), something else, or names with a place each. An entry of a list stands where
 * the list does. `undefined` is a place that the schema does not have.
 */
export type TextPlace = 'words' | 'other' | undefined | { readonly [name: string]: TextPlace };

function placeOf(schema: unknown): TextPlace {
  if (schema instanceof z.ZodOptional) return placeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return placeOf(schema.element);
  if (schema instanceof z.ZodObject) {
    // Without a prototype: a name that came with a report may be `constructor`.
    const names: Record<string, TextPlace> = Object.create(null);
    for (const [name, below] of Object.entries(schema.shape)) names[name] = placeOf(below);
    return names;
  }
  // Words are what `text` of fields.ts makes: they have a length and nothing else that they must be.
  return schema instanceof z.ZodString && schema.meta()?.maxLength !== undefined ? 'words' : 'other';
}

export const REPORT_TEXT: TextPlace = placeOf(reportDraftSchema);
export const PERSON_TEXT: TextPlace = placeOf(personSchema);
export const GROUP_TEXT: TextPlace = placeOf(groupSchema);
export const CASE_TEXT: TextPlace = placeOf(caseSchema);

/** The place of what stands under a name. Below what a later version made an object of, nothing is known. */
export function placeBelow(place: TextPlace, name: string): TextPlace {
  if (typeof place === 'object') return place[name];
  return place === 'words' ? 'words' : undefined;
}

/** The place under names joined by dots, without the indices of lists: `acts.involved.basisNote`. */
export function placeAt(place: TextPlace, path: string): TextPlace {
  return path === '' ? place : path.split('.').reduce(placeBelow, place);
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Whether a string is words. What the schema does not have (a field of a later version) is words unless it looks like a code, a number or a
 * country.
 */
export function isWords(place: TextPlace, value: string): boolean {
  if (value === '') return false;
  if (typeof place === 'string') return place === 'words';
  return !(CODE.test(value) || /^[0-9.:+-]+$/.test(value) || /^[A-Z]{2}$/.test(value));
}

/** Everything in a value that a person wrote, in its order. */
export function wordsIn(value: unknown, place: TextPlace): string[] {
  const words: string[] = [];
  collect(value, place, words);
  return words;
}

function collect(value: unknown, place: TextPlace, words: string[]): void {
  if (typeof value === 'string') {
    if (isWords(place, value)) words.push(value);
  } else if (typeof value !== 'object' || value === null) return;
  else if (Array.isArray(value)) for (const one of value) collect(one, place, words);
  else for (const [name, below] of Object.entries(value)) collect(below, placeBelow(place, name), words);
}
