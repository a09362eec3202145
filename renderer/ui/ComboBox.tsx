import { useEffect, useState } from 'react';
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
export function ComboBox({ value, onChange, ...rest }: ComboBoxProps) {
  return (
    <AriaComboBox {...shape(rest)} value={value} onChange={(key) => onChange(key === null ? null : String(key))}>
      <Parts {...rest} />
    </AriaComboBox>
  );
}

export interface ComboPickerProps extends Omit<ComboBoxProps, 'value' | 'onChange'> {
  readonly onPick: (id: string) => void;
}

/** Adds one of many to something, again and again: what is picked goes, and the field is empty for the next. */
export function ComboPicker({ onPick, ...rest }: ComboPickerProps) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  // Chosen for the length of one render: the list closes only when the value changes.
  useEffect(() => {
    if (picked !== null) setPicked(null);
  }, [picked]);
  return (
    <AriaComboBox
      {...shape(rest)}
      value={picked}
      inputValue={typed}
      onInputChange={setTyped}
      onBlur={() => setTyped('')}
      onChange={(key) => {
        setTyped('');
        if (key === null || picked !== null) return;
        setPicked(String(key));
        onPick(String(key));
      }}
    >
      <Parts {...rest} />
    </AriaComboBox>
  );
}

type PartsProps = Omit<ComboBoxProps, 'value' | 'onChange'>;

function shape({ error, isDisabled = false }: PartsProps) {
  return {
    className: 'field',
    isInvalid: hasError(error),
    isDisabled,
    menuTrigger: 'focus',
    allowsEmptyCollection: true,
    validationBehavior: 'aria',
  } as const;
}

function Parts({ label, labelHidden = false, description, error, ...rest }: PartsProps) {
  const text = useText();
  return (
    <>
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
    </>
  );
}
