import type { Report } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { CodeSelect } from '../editor/CodeSelect.tsx';
import { orNone } from '../editor/entries.ts';

/** How the author is. What is written here for oneself never leaves. */
export function YouQuestion(props: { readonly report: Report; readonly onChange: (changed: Partial<Report>) => void }) {
  const text = useText();
  const { report, onChange } = props;
  return (
    <>
      <TextArea
        label={text('guided.you.care')}
        description={text('guided.you.care.hint')}
        rows={3}
        value={report.care ?? ''}
        onChange={(care) => onChange({ care: orNone(care) })}
      />
      <TextArea
        label={text('guided.you.risk')}
        description={text('guided.you.risk.hint')}
        rows={3}
        value={report.stillAtRisk ?? ''}
        onChange={(stillAtRisk) => onChange({ stillAtRisk: orNone(stillAtRisk) })}
      />
      <CodeSelect
        list="urgency"
        label={text('editor.urgency')}
        value={report.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
    </>
  );
}
