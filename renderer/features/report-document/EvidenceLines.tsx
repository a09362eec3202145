import type { ReactNode } from 'react';
import type { ReportEvidence } from '../../../shared/report/schema.ts';
import { useFormat } from '../../text/text.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { Line, Lines } from './parts.tsx';
import { useReportLanguage } from './words.ts';

/** One file of a report, as its reader sees it. */
export function EvidenceLines({ entry, actions }: { readonly entry: ReportEvidence; readonly actions?: ReactNode }) {
  const { words, label } = useReportLanguage();
  const format = useFormat();
  return (
    <div className="row row-between row-top">
      <div className="grow">
        <p>
          <VisibleName name={entry.originalName} />
        </p>
        <p className="soft small">
          {[entry.mediaType, entry.size === undefined ? undefined : format.bytes(entry.size)]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
        <Lines
          lines={[
            [words.description, entry.description],
            ['', entry.material === undefined ? undefined : label(entry.material)],
          ]}
        />
        {entry.obtained !== undefined && <Line name="">{label(entry.obtained)}</Line>}
        {entry.sha256 !== undefined && (
          <p className="soft small check-value" dir="ltr">
            SHA-256 {entry.sha256}
          </p>
        )}
      </div>
      {actions}
    </div>
  );
}
