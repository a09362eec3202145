import { visibleName } from '../../../shared/text/visible-name.ts';
import type { RecipientItem, SealPreview } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { RecipientBadges } from '../recipients/RecipientBadges.tsx';

export interface SummaryStepProps {
  readonly preview: SealPreview;
  readonly recipients: readonly RecipientItem[];
  readonly signed: boolean;
}

/** Third step: in plain words what will happen, before it can no longer be taken back. */
export function SummaryStep({ preview, recipients, signed }: SummaryStepProps) {
  const text = useText();
  const format = useFormat();
  const names = format.list(recipients.map((recipient) => visibleName(recipient.name)));
  return (
    <>
      <dl className="facts">
        <dt>{text('seal.summary.to')}</dt>
        <dd>
          {recipients.map((recipient) => (
            <p key={recipient.id} className="row">
              <strong>
                <VisibleName name={recipient.name} />
              </strong>
              <VisibleName name={recipient.organisation} />
              <RecipientBadges recipient={recipient} />
            </p>
          ))}
        </dd>
        <dt>{text('seal.summary.what')}</dt>
        <dd>
          <p>{text('seal.summary.reports', { reports: preview.reports.length, files: preview.files })}</p>
          <ul className="bullets">
            {preview.reports.map(({ id, report }) => (
              <li key={id} dir="auto">
                {report.title ?? text('seal.what.untitled')}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{text('seal.summary.size')}</dt>
        <dd>{format.bytes(preview.sealedSize)}</dd>
        <dt>{text('seal.summary.from')}</dt>
        <dd>{signed && preview.signedAs !== null ? <bdi>{preview.signedAs}</bdi> : text('seal.summary.unsigned')}</dd>
      </dl>
      <Notice tone="warn" title={text('seal.summary.final')}>
        <p>{text('seal.summary.open', { names })}</p>
        <p>{text('seal.summary.recorded')}</p>
      </Notice>
    </>
  );
}
