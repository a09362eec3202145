import type { Report } from '../../../shared/report/schema.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { reportLines } from './report-lines.ts';

/** A report to read, field by field; only fields that say something. */
export function ReportText({ report }: { readonly report: Report }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const lines = reportLines(report, label, (when) => whenText(when, text, format, label));
  return (
    <dl className="report-text">
      {lines.map((line) => (
        <div key={line.field} className="report-text-line">
          <dt>{text(`editor.${line.field}`)}</dt>
          {keyed(line.values).map(({ key, value }) => (
            <dd key={key} className="prose" dir="auto">
              {line.field === 'evidence' ? <VisibleName name={value} /> : value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function keyed(values: readonly string[]) {
  return values.map((value, place) => ({ key: place, value }));
}
