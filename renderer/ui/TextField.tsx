import { type ComponentProps, type ReactNode, type Ref, useState } from 'react';
import { TextField as AriaTextField, Button, Input } from 'react-aria-components';
import { useSecretEntry } from '../hooks/secret-entry.ts';
import { useText } from '../text/text.tsx';
import { FieldLabel, FieldNotes, type FieldProps, hasError, QUIET_INPUT } from './Field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly onSubmit?: () => void;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  /** Of the text itself, where it is not the language's own: digits and codes are always left to right. */
  readonly direction?: 'auto' | 'ltr';
  readonly inputMode?: ComponentProps<'input'>['inputMode'];
  readonly size?: 'normal' | 'large' | 'short';
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly trailing?: ReactNode;
  readonly type?: 'text' | 'password' | 'search';
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden = false, description, error, value, onChange, type = 'text' } = props;
  return (
    <AriaTextField
      className={`field field-${props.size ?? 'normal'}`}
      value={value}
      onChange={onChange}
      isInvalid={hasError(error)}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      type={type}
      {...(props.onFocus === undefined ? {} : { onFocus: props.onFocus })}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <div className="field-row">
        <Input
          {...QUIET_INPUT}
          className="input"
          dir={props.direction ?? 'auto'}
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
          {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onSubmit?.();
          }}
        />
        {props.trailing}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}

/** A passphrase: hidden unless the user asks to see it. */
export function PassphraseField(props: Omit<TextFieldProps, 'type' | 'trailing' | 'direction' | 'onFocus'>) {
  const text = useText();
  const entry = useSecretEntry();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      onFocus={entry.onFocus}
      onBlur={() => {
        entry.onBlur();
        props.onBlur?.();
      }}
      type={shown ? 'text' : 'password'}
      direction="auto"
      trailing={
        <Button className="button button-secondary" aria-pressed={shown} onPress={() => setShown(!shown)}>
          {text(shown ? 'common.hide' : 'common.show')}
        </Button>
      }
    />
  );
}
