import { ComboBox as AriaComboBox, Button, Input, ListBox, Popover } from 'react-aria-components';
import { useText } from '../text/text.tsx';
import { FieldLabel, FieldNotes, type FieldProps, hasError, QUIET_INPUT } from './Field.tsx';
import { type Option, type OptionGroup, OptionRow, OptionSection } from './Select.tsx';

export interface ComboBoxProps extends FieldProps {
  /** Either options or groups of them. */
  readonly options?: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One of many, found by typing. */
export function ComboBox({ label, labelHidden = false, description, error, value, onChange, ...rest }: ComboBoxProps) {
  const text = useText();
  return (
    <AriaComboBox
      className="field"
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={hasError(error)}
      isDisabled={rest.isDisabled ?? false}
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <div className="combo">
        <Input
          {...QUIET_INPUT}
          className="input"
          dir="auto"
          {...(rest.placeholder === undefined ? {} : { placeholder: rest.placeholder })}
        />
        <Button className="combo-button" aria-label={text('common.options')}>
          <span aria-hidden="true" className="chevron" />
        </Button>
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className="popover">
        <ListBox className="listbox" renderEmptyState={() => <p className="listbox-empty">{text('common.noMatch')}</p>}>
          {(rest.options ?? []).map((option) => (
            <OptionRow key={option.id} option={option} />
          ))}
          {(rest.groups ?? []).map((group) => (
            <OptionSection key={group.id} group={group} />
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
