import { CODE_LISTS, type CodeListName } from '../../../shared/report/codes.ts';
import { useCodes } from '../../text/codes.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';

export interface CodeSelectProps {
  readonly list: CodeListName;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly description?: string;
  /** Only these of the list. */
  readonly only?: readonly string[];
}

/** From this many codes on they are found by typing. */
const MANY = 16;

/**
 * A code of one of the field's lists, or nothing. A code that the list does not have (a later list's) is shown and kept. What a chosen code
 * means, where its label does not say it, stands below.
 */
export function CodeSelect({ list, label, value, onChange, description, only }: CodeSelectProps) {
  const codes = useCodes();
  const known: readonly string[] = only ?? CODE_LISTS[list].codes;
  const all = value === undefined || known.includes(value) ? known : [...known, value];
  const options = all.map((code) => ({ id: code, label: codes.label(code) }));
  const notes = [description, value === undefined ? undefined : codes.note(value)].filter((one) => one !== undefined);
  const props = {
    label,
    options,
    value: value ?? null,
    onChange: (code: string | null) => onChange(code ?? undefined),
    ...(notes.length === 0 ? {} : { description: notes.join(' ') }),
  };
  return known.length > MANY ? <ComboBox {...props} /> : <Select {...props} clearable />;
}
