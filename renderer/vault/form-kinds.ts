/** What the vault keeps of a form: what the author chose and typed. The paper itself is not kept; it is made anew from the reports. */
import { FORM_CODES } from '../../shared/forms/form.ts';
import { hexId } from '../../shared/ids.ts';
import { LANGUAGES } from '../../shared/text/languages.ts';
import { formChoice } from '../../shared/vault/forms.ts';
import { z } from '../../shared/zod.ts';
import { kind } from './kind.ts';

const instant = z.int().min(0);

export const form = kind(
  'form',
  z.object({
    choice: formChoice,
    /** Of the form's questions. */
    version: z.int().min(1),
    changedAt: instant,
    /** When papers were made of it. */
    madeAt: z.array(instant),
  }),
  z.object({
    /** Its case, or the first of its reports. */
    of: hexId,
    form: z.enum(FORM_CODES),
    language: z.enum(LANGUAGES),
    changedAt: instant,
    made: z.int().min(0),
  }),
);
export type FormRecord = z.infer<typeof form.value>;
