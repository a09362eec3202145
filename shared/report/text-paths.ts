/**
 * Which strings of a report, a person, a group or a case are words that somebody wrote: taken from the schemas themselves, so that no code,
 * key, day or zone is ever taken for words, and no field of words is forgotten.
 */
import { z } from '../zod.ts';
import { caseSchema, groupSchema, personSchema } from './entities.ts';
import { reportDraftSchema } from './schema.ts';

/** What is known of a place in a value: words, something else, or nothing, because the schema has no such place. */
export type TextPlace = 'words' | 'other' | 'unknown';

/** `acts[].words`: names joined by dots, an entry of any list as `[]`. */
type Places = ReadonlyMap<string, Exclude<TextPlace, 'unknown'>>;

function placesOf(schema: z.ZodType): Places {
  const places = new Map<string, Exclude<TextPlace, 'unknown'>>();
  const walk = (one: unknown, path: string): void => {
    if (one instanceof z.ZodOptional) walk(one.unwrap(), path);
    else if (one instanceof z.ZodArray) walk(one.element, `${path}[]`);
    else if (one instanceof z.ZodObject)
      for (const [name, below] of Object.entries(one.shape)) walk(below, path === '' ? name : `${path}.${name}`);
    // Words are what `text` of fields.ts makes: they have a length and nothing else that they must be.
    else if (one instanceof z.ZodString) places.set(path, one.meta()?.maxLength === undefined ? 'other' : 'words');
    else places.set(path, 'other');
  };
  walk(schema, '');
  return places;
}

const REPORT = placesOf(reportDraftSchema);
const ENTITIES = [personSchema, groupSchema, caseSchema].map((schema) => placesOf(schema));

/** What stands at a place of a report. The path is as in JSON Pointer: `/acts/0/words`. */
export function reportPlace(pointer: string): TextPlace {
  return REPORT.get(dotted(pointer)) ?? 'unknown';
}

/** What a name stands for in people, groups and cases, wherever it is: `other` only if it is never words. */
export function entityName(name: string): TextPlace {
  return NAMES.get(name) ?? 'unknown';
}
const NAMES = new Map<string, Exclude<TextPlace, 'unknown'>>();
for (const [path, place] of [...REPORT, ...ENTITIES.flatMap((places) => [...places])]) {
  const name = path.replace(/(?:\[\])+$/, '').replace(/^.*\./, '');
  if (NAMES.get(name) !== 'words') NAMES.set(name, place);
}

function dotted(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[]` : path === '' ? step : `${path}.${step}`), '');
}
