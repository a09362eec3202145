import type { ReactNode } from 'react';
import type { ReportEvidence } from '../../../shared/report/schema.ts';
import { useFormat } from '../../text/text.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { flat } from '../fields/field.ts';
import { LinesView } from '../fields/LinesView.tsx';
import { linesOf } from '../fields/lines.ts';
import { EVIDENCE } from '../fields/report-fields.ts';
import { useLineWords } from '../fields/useLineWords.ts';

/** The name stands above. */
const FIELDS = flat(EVIDENCE).filter(({ name }) => name !== 'originalName');

/** One file of a report, as its reader sees it. */
export function EvidenceLines({ entry, actions }: { readonly entry: ReportEvidence; readonly actions?: ReactNode }) {
  const format = useFormat();
  const words = useLineWords();
  return (
    <div className="row row-between row-top">
      <div className="grow">
        <p>
          <VisibleName name={entry.originalName} />
        </p>
        <p className="soft small">
          <Facts>
            {entry.mediaType}
            {entry.size === undefined ? '' : format.bytes(entry.size)}
          </Facts>
        </p>
        <LinesView lines={linesOf(entry, FIELDS, words)} />
        {entry.sha256 !== undefined && (
          <p className="soft small check-value">
            <bdi dir="ltr">SHA-256 {entry.sha256}</bdi>
          </p>
        )}
      </div>
      {actions}
    </div>
  );
}
