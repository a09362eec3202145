import type { Report } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { LinesView, ValueText } from '../fields/LinesView.tsx';
import { PartsContext } from '../fields/parts.ts';
import { useLineWords } from '../fields/useLineWords.ts';
import { reportLines } from './report-lines.ts';
import { useReportParts } from './useReportParts.ts';

/** A report to read, field by field; only fields that say something. */
export function ReportText({ report }: { readonly report: Report }) {
  const parts = useReportParts(null, report, null);
  return (
    <PartsContext value={parts}>
      <ReportLines report={report} />
    </PartsContext>
  );
}

function ReportLines({ report }: { readonly report: Report }) {
  const text = useText();
  const words = useLineWords();
  return (
    <dl className="report-text">
      {reportLines(report, words).map(({ field, lines }) => (
        <div key={field} className="report-text-line">
          <dt>{text(`editor.${field}`)}</dt>
          {lines.map((line) =>
            line.lines.length > 0 ? (
              <dd key={line.label} className="report-text-below">
                <LinesView lines={line.lines} />
              </dd>
            ) : (
              <dd key={line.label} className="prose">
                <ValueText value={line.value} />
              </dd>
            ),
          )}
        </div>
      ))}
    </dl>
  );
}
