import type { MissingEvidence as Missing } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { ListField } from '../fields/ListField.tsx';
import { MISSING } from '../fields/report-fields.ts';

/** Evidence that is not in hand: what it is, who may have it, how it got lost. */
export function MissingEvidence({
  missing,
  onChange,
}: {
  readonly missing: readonly Missing[];
  readonly onChange: (missing: Missing[]) => void;
}) {
  const text = useText();
  return (
    <section className="stack" aria-label={text('editor.missing')}>
      <h3>{text('editor.missing')}</h3>
      <p className="soft small">{text('custody.missing.hint')}</p>
      <ListField
        entries={missing}
        fields={MISSING}
        item="editor.missing.item"
        add="editor.missing.add"
        keyed
        whole={(value) => value}
        onChange={onChange}
      />
    </section>
  );
}
