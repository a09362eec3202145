import type { EvidenceView } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { ClearExport } from '../export/ClearExport.tsx';

/** Writes one evidence file in the clear. `file` null: closed. */
export function EvidenceExport({
  file,
  onClose,
}: {
  readonly file: EvidenceView | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  if (file === null) return null;
  const ending = /\.([a-z0-9]{1,5})$/.exec(file.originalName.toLowerCase())?.[1];
  return (
    <ClearExport
      isOpen
      onClose={onClose}
      title={text('evidence.export')}
      begin={{ purpose: 'evidence', size: file.size, ...(ending === undefined ? {} : { ending }) }}
      what={{ method: 'evidence:export', id: file.id }}
    >
      <p>
        <VisibleName name={file.originalName} /> <span className="soft">({format.bytes(file.size)})</span>
      </p>
      {file.dangers.includes('active-content') && <p>{text('evidence.export.active')}</p>}
    </ClearExport>
  );
}
