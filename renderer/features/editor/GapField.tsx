import type { GapField as GapName, Report } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { CodeSelect } from './CodeSelect.tsx';

export interface GapFieldProps {
  readonly name: GapName;
  readonly gaps: Report['gaps'];
  /** Names the field when several stand in one section. */
  readonly label?: string;
  readonly onChange: (gaps: Report['gaps']) => void;
}

/** Why something is empty: "not known" and "never asked" are not the same nothing. */
export function GapField({ name, gaps, label, onChange }: GapFieldProps) {
  const text = useText();
  return (
    <CodeSelect
      list="gap-reason"
      label={label ?? text('editor.gap')}
      value={gaps?.[name]}
      onChange={(reason) => {
        const { [name]: _, ...others } = gaps ?? {};
        const next = reason === undefined ? others : { ...others, [name]: reason };
        onChange(Object.keys(next).length === 0 ? undefined : next);
      }}
    />
  );
}
