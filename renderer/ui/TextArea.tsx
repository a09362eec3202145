import type { Ref } from 'react';
import { TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, hasError, QUIET_INPUT } from './Field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  /** `ltr` for digits and codes, which look the same in every script. */
  readonly direction?: 'auto' | 'ltr';
  readonly inputMode?: 'numeric';
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  /** Grows with its text. */
  readonly grows?: boolean;
}

/** Several lines of text. */
export function TextArea({ label, labelHidden = false, description, error, value, onChange, ...rest }: TextAreaProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={hasError(error)}
      onFocus={() => rest.onFocus?.()}
      onBlur={() => rest.onBlur?.()}
      isDisabled={rest.isDisabled ?? false}
      isReadOnly={rest.isReadOnly ?? false}
      validationBehavior="aria"
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <AriaTextArea
        {...QUIET_INPUT}
        dir={rest.direction ?? 'auto'}
        inputMode={rest.inputMode}
        rows={rest.rows ?? 3}
        ref={rest.areaRef}
        className={rest.grows ? 'input area area-grows' : 'input area'}
      />
      <FieldNotes description={description} error={error} />
    </TextField>
  );
}
