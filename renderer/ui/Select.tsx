import {
  Select as AriaSelect,
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useText } from '../text/text.tsx';
import { FieldLabel, FieldNotes, type FieldProps, hasError } from './Field.tsx';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}
export interface OptionGroup {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** null: nothing chosen. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Offers "not set", which gives null. */
  readonly clearable?: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'normal' | 'short';
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

const NOTHING = '';

/** One of a few. */
export function Select({
  label,
  labelHidden = false,
  description,
  error,
  options,
  value,
  onChange,
  ...rest
}: SelectProps) {
  const text = useText();
  const known = value === null || options.some((option) => option.id === value);
  const all: Option[] = [
    ...(rest.clearable ? [{ id: NOTHING, label: text('common.notSet') }] : []),
    ...options,
    // A code of a later list: shown as it stands, never lost.
    ...(known || value === null ? [] : [{ id: value, label: value }]),
  ];
  return (
    <AriaSelect
      // Its hidden form control would otherwise be kept with the browser engine's list of open pages, with what was chosen.
      autoComplete="off"
      className={`field field-${rest.size ?? 'normal'}`}
      value={value}
      onChange={(key) => onChange(key === null || key === NOTHING ? null : String(key))}
      isInvalid={hasError(error)}
      isDisabled={rest.isDisabled ?? false}
      placeholder={rest.placeholder ?? text('common.notSet')}
      validationBehavior="aria"
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <span aria-hidden="true" className="chevron" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className="popover">
        <ListBox className="listbox" items={all}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A line of a list of options. */
export function OptionRow({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="option">
      <span className="option-label">{option.label}</span>
      {option.description !== undefined && <span className="option-description">{option.description}</span>}
    </ListBoxItem>
  );
}

/** A titled part of a list of options. */
export function OptionSection({ group }: { readonly group: OptionGroup }) {
  return (
    <ListBoxSection id={group.id}>
      <Header className="option-header">{group.label}</Header>
      {group.options.map((option) => (
        <OptionRow key={option.id} option={option} />
      ))}
    </ListBoxSection>
  );
}
