import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chips } from '../../ui/Chips.tsx';
import type { Option } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface CheckListProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** What a value is called that is not among the options. */
  readonly nameOf: (value: string) => string;
  /** Below the list, for what is not in it. */
  readonly children?: ReactNode;
}

/** From this many on there is a field to search them. */
const MANY = 8;

/** Several of many: what was chosen, and on demand the whole list with a field to search it. */
export function CheckList({ label, hint, options, values, onChange, nameOf, children }: CheckListProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const labelId = useId();
  const wanted = fold(typed);
  const shown = options.filter((option) => fold(option.label).includes(wanted));
  const chosen = values.map((value) => ({
    id: value,
    label: options.find((option) => option.id === value)?.label ?? nameOf(value),
  }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot have its legend beside a button in one row
    <div role="group" aria-labelledby={labelId} className="field check-list">
      <div className="row row-between">
        <span id={labelId} className="field-label">
          {label}
        </span>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={text(open ? 'checkList.closeNamed' : 'checkList.openNamed', { field: label })}
          onPress={() => setOpen(!open)}
        >
          {text(open ? 'checkList.close' : 'checkList.open')}
        </Button>
      </div>
      <Chips items={chosen} onRemove={(id) => onChange(values.filter((value) => value !== id))} />
      {hint !== undefined && <p className="field-description">{hint}</p>}
      {open && (
        <div className="check-list-panel">
          {options.length > MANY && (
            <TextField
              label={text('checkList.search', { field: label })}
              labelHidden
              type="search"
              placeholder={text('checkList.placeholder')}
              value={typed}
              onChange={setTyped}
            />
          )}
          <div className="check-list-options">
            {shown.map((option) => (
              <Checkbox
                key={option.id}
                isSelected={values.includes(option.id)}
                onChange={(on) => onChange(on ? [...values, option.id] : values.filter((value) => value !== option.id))}
              >
                <bdi>{option.label}</bdi>
              </Checkbox>
            ))}
            {shown.length === 0 && <p className="soft small">{text('common.noMatch')}</p>}
          </div>
          {children}
        </div>
      )}
    </div>
  );
}

/** For searching: without case and without marks on letters. */
function fold(value: string): string {
  return value.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}
