import { useMemo } from 'react';
import { ACT_GROUPS, ACTS_BY_GROUP } from '../../../shared/report/acts.ts';
import type { ReportAct } from '../../../shared/report/schema.ts';
import { useCodes } from '../../text/codes.ts';
import { useText } from '../../text/text.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { ComboPicker } from '../../ui/ComboBox.tsx';

export interface ActsSectionProps {
  readonly acts: readonly ReportAct[];
  readonly onChange: (acts: ReportAct[]) => void;
}

/** The kinds of act, from the field's list in its groups. */
export function ActsSection({ acts, onChange }: ActsSectionProps) {
  const text = useText();
  const { labels, label } = useCodes();
  const groups = useMemo(
    () =>
      ACT_GROUPS.map((group) => ({
        id: group,
        label: labels[group],
        options: Object.keys(ACTS_BY_GROUP[group])
          .filter((code) => !acts.some(({ act }) => act === code))
          .map((code) => ({ id: code, label: label(code) })),
      })).filter((group) => group.options.length > 0),
    [acts, labels, label],
  );
  return (
    <>
      <Chips
        items={acts.map(({ act }) => ({ id: act, label: label(act) }))}
        onRemove={(id) => onChange(acts.filter(({ act }) => act !== id))}
      />
      <ComboPicker
        label={text('editor.acts.add')}
        placeholder={text('editor.acts.search')}
        groups={groups}
        onPick={(act) => onChange([...acts, { act }])}
      />
    </>
  );
}
