import { useCallback, useState } from 'react';
import type { ReportEvidence } from '../../../shared/report/schema.ts';
import type { ReceivedView } from '../../../shared/vault/views.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { numbered, ReportDocument } from '../report-document/ReportDocument.tsx';
import { ViewerDialog } from '../viewer-frame/ViewerDialog.tsx';

type ReceivedFile = ReceivedView['files'][number];

/** The reports of a bundle with their files. */
export function ReceivedReports({ received }: { readonly received: ReceivedView }) {
  const text = useText();
  const client = useVault();
  const [viewed, setViewed] = useState<ReceivedFile | null>(null);
  const index = viewed?.index;
  const read = useCallback(
    (offset: number, length: number) =>
      index === undefined
        ? Promise.reject(new Error('closed'))
        : client.call('inbox:evidence-read', { id: received.id, index, offset, length }).then(({ bytes }) => bytes),
    [client, received.id, index],
  );
  return (
    <section className="stack">
      <h2>{text('received.reports')}</h2>
      {numbered(received.reports).map(({ place, item: report }) => (
        <div key={place} className="card">
          <ReportDocument
            report={report}
            fileActions={(entry) => {
              const file = fileOf(received, entry);
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
      <ViewerDialog file={viewed} read={read} onClose={() => setViewed(null)} />
    </section>
  );
}

/** The file that an entry speaks of: the same content, and the same name where several files have it. */
function fileOf(received: ReceivedView, entry: ReportEvidence): ReceivedFile | undefined {
  const same = received.files.filter((file) => file.sha256 === entry.sha256);
  return same.find((file) => file.originalName === entry.originalName) ?? same[0];
}
