import type { Leaf } from '../paper/paper.ts';
import type { FuzzyDate } from '../report/schema.ts';
import type { FormMaterial } from './material.ts';

/** Forms that can be filled, by their codes of the list `form`. */
export const FORM_CODES = [
  'ohchr-sp',
  'sr-defenders',
  'wgeid',
  'wgad',
  'interpol-ccf-form',
  'emergency-grant',
  'police-report-form',
  'urgent-action',
  'chronology',
] as const;
export type FormCode = (typeof FORM_CODES)[number];

/** `must`: the body does not deal with the paper without it. `wanted`: the case is weaker without it. */
export type Need = 'must' | 'wanted' | 'optional';

/** How a form puts codes, dates and its own words into the language of its reader. */
export interface FormReading {
  readonly label: (code: string) => string;
  readonly when: (date: FuzzyDate | undefined) => string;
  readonly country: (code: string) => string;
  /** A word of the forms' own: shared/text/form-words-en.ts. */
  readonly word: (name: FormWord) => string;
  /** `YYYY-MM-DD`, the day on which the form is filled. */
  readonly today: string;
}
export type { FormWord } from '../text/form-words-en.ts';

import type { FormWord } from '../text/form-words-en.ts';

export interface FormQuestion {
  /** As the model counts it; the heading is the word `<form>.<id>`. */
  readonly id: string;
  readonly need: Need | ((material: FormMaterial) => Need);
  /** Not asked at all when it does not hold. */
  readonly asked?: (material: FormMaterial) => boolean;
  /** Nothing: the material does not answer it. */
  readonly answer: (material: FormMaterial, reading: FormReading) => readonly Leaf[];
}

/** What a person has to know before this form is sent: a word of the forms' own, said when it holds. */
export interface FormWarning {
  readonly word: FormWord;
  /** `stop`: the body will not take it, or it is the wrong door. */
  readonly grave: boolean;
  readonly holds: (material: FormMaterial, reading: FormReading) => boolean;
}

export interface FormDefinition {
  readonly code: FormCode;
  /** Grows with every change of the questions. */
  readonly version: number;
  /** The day on which a person last compared it with the body's own page; null: never, and the paper says so. */
  readonly compared: string | null;
  /** Languages that the body takes, BCP 47; null: any, or that of the place. */
  readonly languages: readonly string[] | null;
  /** The purpose that people must have agreed to: a code of `consent-purpose`. */
  readonly purpose: string;
  readonly questions: readonly FormQuestion[];
  readonly warnings: readonly FormWarning[];
}
