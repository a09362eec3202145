import { useState } from 'react';
import type { EvidenceView, SealPreview } from '../../../shared/vault/views.ts';
import type { Query } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ReportDocument } from '../report-document/ReportDocument.tsx';
import { ViewerDialog } from '../viewer-frame/ViewerDialog.tsx';

export interface RecipientsViewProps {
  readonly preview: Query<SealPreview>;
  /** All files that there are to look at. */
  readonly files: readonly EvidenceView[];
  /** Of the recipients. */
  readonly names: string;
}

/** Exactly what goes out, as the recipients will see it. */
export function RecipientsView({ preview, files, names }: RecipientsViewProps) {
  const text = useText();
  const client = useVault();
  const [viewed, setViewed] = useState<EvidenceView | null>(null);
  return (
    <section className="stack" aria-label={text('seal.what.view')}>
      <div>
        <h4>{text('seal.what.view')}</h4>
        <p className="soft small">
          {text('seal.what.view.note')} {text('seal.who.changed', { names })}
        </p>
      </div>
      {preview.error !== null && <PreviewProblem error={preview.error} />}
      {(preview.error === null ? (preview.data?.reports ?? []) : []).map((report) => (
        <div key={report.id} className="card">
          <ReportDocument
            report={report.report}
            fileActions={(entry) => {
              const file = files.find((each) => each.id === entry.id || each.sha256 === entry.sha256);
              return (
                file !== undefined && (
                  <Button size="small" onPress={() => setViewed(file)}>
                    {text('evidence.view')}
                  </Button>
                )
              );
            }}
          />
        </div>
      ))}
      <ViewerDialog
        file={viewed}
        read={(offset, length) =>
          viewed === null
            ? Promise.reject(new Error('closed'))
            : client.call('evidence:read', { id: viewed.id, offset, length }).then(({ bytes }) => bytes)
        }
        onClose={() => setViewed(null)}
      />
    </section>
  );
}

/** A report of which nothing is left is no report; everything else is said as it is anywhere. */
function PreviewProblem({ error }: { readonly error: unknown }) {
  const text = useText();
  const isInvalid = typeof error === 'object' && error !== null && 'code' in error && error.code === 'invalid';
  return isInvalid ? <Notice tone="warn">{text('seal.what.nothing')}</Notice> : <ErrorNotice error={error} />;
}
