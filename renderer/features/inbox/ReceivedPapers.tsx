import { useCallback, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { ReceivedPaper, ReceivedView } from '../../../shared/vault/views.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { ClearExport } from '../export/ClearExport.tsx';
import { numbered } from '../report-document/ReportDocument.tsx';
import { ViewerDialog } from '../viewer-frame/ViewerDialog.tsx';

const KINDS = ['pdf', 'html'] as const;
type Kind = (typeof KINDS)[number];

/** The filled forms of a bundle. Their pages are a stranger's: what is looked at is the PDF, in the viewer, like any file from outside. */
export function ReceivedPapers({ received }: { readonly received: ReceivedView }) {
  const text = useText();
  const format = useFormat();
  const [viewed, setViewed] = useState<number | null>(null);
  const [saving, setSaving] = useState<{ readonly index: number; readonly as: Kind } | null>(null);
  if (received.papers.length === 0) return null;
  const saved = saving === null ? undefined : received.papers[saving.index];
  return (
    <section className="stack">
      <h2>{text('papers.title')}</h2>
      <p className="soft">{text('papers.received')}</p>
      {numbered(received.papers).map(({ place: index, item: paper }) => (
        <div key={index} className="card stack stack-tight">
          <h3>
            <VisibleName name={paper.title} />
          </h3>
          <p className="soft small">
            <Facts>
              {format.language(paper.language)}
              {format.bytes(paper.pdf.size)}
            </Facts>
          </p>
          <div className="row">
            <Button size="small" onPress={() => setViewed(index)}>
              {text('evidence.view')}
            </Button>
            {KINDS.map((as) => (
              <Button key={as} size="small" onPress={() => setSaving({ index, as })}>
                {text(`forms.save.${as}`)}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <PaperViewer
        id={received.id}
        index={viewed}
        paper={viewed === null ? undefined : received.papers[viewed]}
        onClose={() => setViewed(null)}
      />
      {saving !== null && saved !== undefined && (
        <ClearExport
          isOpen
          onClose={() => setSaving(null)}
          title={text(`forms.clear.${saving.as}`)}
          begin={{ purpose: 'paper', size: saved[saving.as].size, ending: saving.as }}
          what={{ method: 'inbox:form-export', id: received.id, ...saving }}
        >
          <p>{text('forms.clear.what', { form: saved.title })}</p>
        </ClearExport>
      )}
    </section>
  );
}

interface PaperViewerProps {
  readonly id: HexId;
  readonly index: number | null;
  readonly paper: ReceivedPaper | undefined;
  readonly onClose: () => void;
}

function PaperViewer({ id, index, paper, onClose }: PaperViewerProps) {
  const client = useVault();
  const read = useCallback(
    (offset: number, length: number) =>
      index === null
        ? Promise.reject(new Error('closed'))
        : client.call('inbox:form-read', { id, index, as: 'pdf', offset, length }).then(({ bytes }) => bytes),
    [client, id, index],
  );
  const file =
    paper === undefined ? null : { originalName: paper.title, size: paper.pdf.size, mediaType: 'application/pdf' };
  return <ViewerDialog file={file} read={read} onClose={onClose} />;
}
