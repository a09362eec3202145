import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field has around its input. */
export interface FieldProps {
  readonly label: string;
  /** Hides the label from the eye, not from a screen reader. */
  readonly labelHidden?: boolean;
  readonly description?: ReactNode;
  /** What is wrong and what to do; empty or absent means nothing is. */
  readonly error?: string | undefined;
}

/** Off on every field: nothing typed is looked up, remembered or corrected by the browser engine. */
export const QUIET_INPUT = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const;

export function FieldLabel({ label, labelHidden }: Pick<FieldProps, 'label' | 'labelHidden'>) {
  return <Label className={labelHidden ? 'field-label visually-hidden' : 'field-label'}>{label}</Label>;
}

export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}

/** Whether an error text is there. */
export function hasError(error: string | undefined): boolean {
  return error !== undefined && error !== '';
}
