/** Filling a form: what the material answers, what the author adds, what is held back, and what is missing. */
import type { Leaf } from '../paper/paper.ts';
import type { FormDefinition, FormReading, FormWarning, Need } from './form.ts';
import type { FormMaterial } from './material.ts';

/** Why an answer does not go out. Shown to the author only; the paper does not show that there was one. */
export type HeldBack = 'no-consent' | 'sensitivity' | 'legal-limit' | 'own-choice';

/** What the author decided for one question. */
export interface OwnAnswer {
  /** Takes the place of what the material says; empty: nothing was typed. */
  readonly text?: string | undefined;
  /** Stands beside what the material says. */
  readonly added?: string | undefined;
  readonly heldBack?: HeldBack | undefined;
}

export interface FilledQuestion {
  readonly id: string;
  readonly need: Need;
  readonly state: 'filled' | 'missing' | 'held-back';
  readonly reason: HeldBack | null;
  /** Empty unless `filled`. */
  readonly answer: readonly Leaf[];
}

export interface FilledForm {
  readonly questions: readonly FilledQuestion[];
  readonly warnings: readonly Pick<FormWarning, 'word' | 'grave'>[];
  /** Ids of questions without which the body does not deal with it. */
  readonly missing: readonly string[];
}

/** Fills a form. The material is what may go to this reader: nothing is cut here. */
export function fillForm(
  form: FormDefinition,
  material: FormMaterial,
  reading: FormReading,
  own: Readonly<Record<string, OwnAnswer>> = {},
): FilledForm {
  const questions = form.questions
    .filter(({ asked }) => asked === undefined || asked(material))
    .map((question): FilledQuestion => {
      const need = typeof question.need === 'function' ? question.need(material) : question.need;
      const { text, added, heldBack } = own[question.id] ?? {};
      const base = { id: question.id, need };
      if (heldBack !== undefined) return { ...base, state: 'held-back', reason: heldBack, answer: [] };
      const said = text === undefined || text.trim() === '' ? question.answer(material, reading) : [passage(text)];
      const answer = added === undefined || added.trim() === '' ? said : [...said, passage(added)];
      return { ...base, state: answer.length === 0 ? 'missing' : 'filled', reason: null, answer };
    });
  return {
    questions,
    warnings: form.warnings.filter(({ holds }) => holds(material, reading)).map(({ word, grave }) => ({ word, grave })),
    missing: questions.filter(({ state, need }) => state === 'missing' && need === 'must').map(({ id }) => id),
  };
}

function passage(text: string): Leaf {
  return { kind: 'passage', text };
}
