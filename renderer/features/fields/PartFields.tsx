import { useState } from 'react';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import { useHalfTyped } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CheckList } from './CheckList.tsx';
import type { PartKind } from './field.ts';
import { useParts } from './parts.ts';

/** From this many on they are found by typing. */
const MANY = 16;

export interface PartFieldProps {
  readonly to: PartKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (key: string | undefined) => void;
}

/** One part of the same report. A person who is not there yet is added on the spot. */
export function PartField({ to, label, hint, value, onChange }: PartFieldProps) {
  const text = useText();
  const parts = useParts();
  const options = parts.options(to);
  const all =
    value === undefined || options.some(({ id }) => id === value)
      ? options
      : [...options, { id: value, label: parts.nameOf(value) ?? text('part.gone') }];
  const props = {
    label,
    options: all,
    value: value ?? null,
    onChange: (key: string | null) => onChange(key ?? undefined),
    ...(hint === undefined ? {} : { description: hint }),
  };
  return (
    <div className="field">
      {all.length > MANY ? <ComboBox {...props} /> : <Select {...props} clearable />}
      {to === 'people' && <NewPerson field={label} onAdded={onChange} />}
    </div>
  );
}

export interface SeveralPartsFieldProps {
  readonly to: PartKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** Several parts of the same report. */
export function SeveralPartsField({ to, label, hint, values, onChange }: SeveralPartsFieldProps) {
  const text = useText();
  const parts = useParts();
  return (
    <CheckList
      label={label}
      hint={hint}
      options={parts.options(to)}
      values={values}
      onChange={onChange}
      nameOf={(key) => parts.nameOf(key) ?? text('part.gone')}
    >
      {to === 'people' && <NewPerson field={label} onAdded={(key) => onChange([...values, key])} />}
    </CheckList>
  );
}

function NewPerson({ field, onAdded }: { readonly field: string; readonly onAdded: (key: string) => void }) {
  const text = useText();
  const { addPerson } = useParts();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '' || addPerson === null) return;
    onAdded(addPerson(name.trim()));
    setName('');
    setOpen(false);
  };
  useHalfTyped(name, add);
  if (addPerson === null) return null;
  return open ? (
    <TextField
      label={text('part.newPerson.name')}
      autoFocus
      maxLength={REPORT_LIMITS.short}
      value={name}
      onChange={setName}
      onSubmit={add}
      trailing={
        <Button size="small" isDisabled={name.trim() === ''} onPress={add}>
          {text('common.add')}
        </Button>
      }
    />
  ) : (
    <div>
      <Button
        kind="quiet"
        size="small"
        aria-label={text('part.newPerson.named', { field })}
        onPress={() => setOpen(true)}
      >
        {text('part.newPerson')}
      </Button>
    </div>
  );
}
