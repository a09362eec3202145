import { type FilledForm, fillForm, type OwnAnswer } from '../../../shared/forms/fill.ts';
import { formPaper } from '../../../shared/forms/form-paper.ts';
import { FORMS } from '../../../shared/forms/forms.ts';
import type { Paper } from '../../../shared/paper/paper.ts';
import type { FormAlong, PreparedForm } from '../../../shared/vault/forms.ts';
import { dayOf, readingIn } from './reading.ts';

/** The form with its answers, and the paper. What may not go out is held back where nobody has answered it otherwise. */
export function filledForm(
  { form: code, language, typed }: Pick<FormAlong, 'form' | 'language' | 'typed'>,
  { material, answers, heldBack }: Pick<PreparedForm, 'material' | 'answers' | 'heldBack'>,
): { readonly form: FilledForm; readonly paper: Paper } {
  const reading = readingIn(language, dayOf(new Date()));
  const said: Record<string, OwnAnswer> = { ...answers };
  for (const [id, reason] of Object.entries(heldBack)) {
    const own = typed[id] ?? {};
    if ((own.text ?? own.added ?? own.heldBack) === undefined) said[id] = { heldBack: reason };
  }
  for (const [id, { text, heldBack: chosen }] of Object.entries(typed)) {
    // All that was typed tells of somebody who may not be mentioned: it has gone, and is not missing.
    if (chosen === undefined && (text ?? '').trim() !== '' && (answers[id]?.text ?? '') === '')
      said[id] = { heldBack: 'no-consent' };
  }
  const form = fillForm(FORMS[code], material, reading, said);
  return { form, paper: formPaper(FORMS[code], form, reading, language) };
}
