/**
 * Requests about forms: a form is filled from what may go to its reader, and what the author typed for it is kept with the report or the case.
 */
import type { HeldBack } from '../forms/fill.ts';
import { FORM_CODES, type FormCode } from '../forms/form.ts';
import type { FormMaterial } from '../forms/material.ts';
import { hexId } from '../ids.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';
import { z } from '../zod.ts';
import { type PeoplePreview, peopleOfBundle } from './redaction.ts';

const words = z.string().max(20_000);

/** What the author decided for one question (shared/forms/fill.ts). */
const ownAnswer = z.strictObject({
  text: words.optional(),
  added: words.optional(),
  heldBack: z.enum(['no-consent', 'sensitivity', 'legal-limit', 'own-choice']).optional(),
});

/** Everything that was chosen for a form. What it is for follows from the form. */
export const formChoice = z.strictObject({
  form: z.enum(FORM_CODES),
  /** Of the headings, and of the words that stand for names. */
  language: z.enum(LANGUAGES),
  reports: z.array(hexId).max(500),
  case: hexId.nullable(),
  /** Recipients of one organisation, or the body that the form is for, which has no card. Each knows people by its own aliases. */
  reader: z.union([
    z.strictObject({ recipients: z.array(hexId).min(1).max(8) }),
    z.strictObject({ body: z.enum(FORM_CODES) }),
  ]),
  /** By the ids of the questions. */
  answers: z.record(z.string().regex(/^[0-9A-Za-z]{1,8}$/), ownAnswer),
  identities: peopleOfBundle.identities,
  treatments: peopleOfBundle.treatments,
  /** Files that are told of although something speaks against it, where the author may decide that. */
  keepFiles: peopleOfBundle.keepFiles,
});
export type FormChoice = z.infer<typeof formChoice>;

export const formRequests = {
  /** What the form is filled from, with everything that may not go to this reader taken out. Nothing is kept. */
  'forms:prepare': formChoice,
  /** Forms of a report or a case, the newest first. */
  'forms:list': z.strictObject({ of: hexId }),
  /** Forms that tell of any of these reports: of each itself, and of the cases that gather it. The newest first. */
  'forms:of-reports': z.strictObject({ reports: z.array(hexId).min(1).max(500) }),
  'forms:open': z.strictObject({ id: hexId }),
  /** Without an id it is a new one. It is forgotten with its case, or without one with its first report. */
  'forms:save': z.strictObject({ id: hexId.nullable(), choice: formChoice }),
  /**
   * Before a saved form leaves as a paper: notes the time, a custody line for each report, and the aliases that its reader will know. Fails
   * with `undecided` or `name-left` while a name that is kept back could be read.
   */
  'forms:made': z.strictObject({ id: hexId }),
  /** Can be restored until the vault locks. */
  'forms:delete': z.strictObject({ id: hexId }),
  'forms:restore': z.strictObject({ id: hexId }),
} satisfies Record<string, z.ZodType>;

/** Why a file is not told of. The first three hold whatever the author says. */
export const FILE_REASONS = [
  'never',
  'identity-paper',
  'covered-paper',
  'secret',
  'legal-limit',
  'other-readers',
  'copy-instead',
  'shows-person',
] as const;
export type FileReason = (typeof FILE_REASONS)[number];

export interface FileHeldBack {
  readonly id: string;
  readonly name: string;
  readonly reason: FileReason;
  /** Whether the author may let it be told of all the same. */
  readonly final: boolean;
}

export interface PreparedForm {
  /** Filled from this and nothing else. */
  readonly material: FormMaterial;
  /** As they go out: what was typed, without the names that are kept back. */
  readonly answers: FormChoice['answers'];
  /** A form goes out without the files themselves: none is looked into. */
  readonly people: PeoplePreview;
  readonly files: readonly FileHeldBack[];
  /** Questions that the reports answer and whose answer may not go out, by id. On the author's screen they are not missing. */
  readonly heldBack: Readonly<Record<string, HeldBack>>;
}

export interface FormItem {
  readonly id: string;
  readonly form: FormCode;
  readonly language: Language;
  readonly changedAt: number;
  /** How often a paper was made of it. */
  readonly made: number;
}

/** A form that goes into a bundle: what its paper is made of, for the readers of that bundle. */
export interface FormAlong {
  readonly id: string;
  readonly form: FormCode;
  readonly language: Language;
  /** What the author typed, as they typed it. */
  readonly typed: FormChoice['answers'];
  readonly prepared: Pick<PreparedForm, 'material' | 'answers' | 'heldBack'>;
  /** Reports that it tells of and that do not go along. */
  readonly beyond: number;
}

export interface FormView {
  readonly id: string;
  readonly choice: FormChoice;
  /** Of the form when it was saved: a later one may ask other questions. */
  readonly version: number;
  readonly changedAt: number;
  readonly madeAt: readonly number[];
}

type Done = Record<string, never>;
export interface FormAnswers {
  'forms:prepare': PreparedForm;
  'forms:list': { readonly forms: readonly FormItem[] };
  'forms:of-reports': {
    readonly forms: readonly (FormItem & {
      /** The title of the report or the name of the case; empty when it has none. */
      readonly about: string;
    })[];
  };
  'forms:open': FormView;
  'forms:save': { readonly id: string; readonly changedAt: number };
  'forms:made': { readonly madeAt: number };
  'forms:delete': Done;
  'forms:restore': Done;
}
