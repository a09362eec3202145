import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, hasError } from './Field.tsx';
import type { Option } from './Select.tsx';

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
}

/** One of a few, all of them in sight. */
export function RadioGroup({ label, labelHidden = false, description, error, options, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      className="field radio-group"
      value={rest.value}
      onChange={rest.onChange}
      isDisabled={rest.isDisabled ?? false}
      isInvalid={hasError(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="radio">
          <span aria-hidden="true" className="radio-dot" />
          <span className="radio-text">
            <span>{option.label}</span>
            {option.description !== undefined && <span className="option-description">{option.description}</span>}
          </span>
        </Radio>
      ))}
      <FieldNotes description={description} error={error} />
    </AriaRadioGroup>
  );
}
