import type { ReportTie } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { ListField } from '../fields/ListField.tsx';
import { TIE } from '../fields/report-fields.ts';

/** What a report hangs together with that is no report itself: a case as a whole, a line in a file, a talk that nobody has written down. */
export function TiesField({
  ties,
  onChange,
}: {
  readonly ties: readonly ReportTie[];
  readonly onChange: (ties: ReportTie[]) => void;
}) {
  const text = useText();
  return (
    <section className="stack" aria-label={text('editor.ties')}>
      <h3>{text('editor.ties')}</h3>
      <ListField
        entries={ties}
        fields={TIE}
        item="tie.item"
        add="tie.add"
        keyed
        whole={(value) => value}
        onChange={onChange}
      />
    </section>
  );
}
