import type { HexId } from '../../../shared/ids.ts';
import type { EvidenceView } from '../../../shared/vault/views.ts';
import { VisibleName } from '../../ui/VisibleName.tsx';

export interface EvidencePanelProps {
  readonly reportId: HexId;
  readonly evidence: readonly EvidenceView[];
  readonly disabled: boolean;
  /** Evidence was added or taken away: ask for the report again. */
  readonly onChanged: () => void;
}

/** The files of a report. */
export function EvidencePanel({ evidence }: EvidencePanelProps) {
  return (
    <ul>
      {evidence.map((item) => (
        <li key={item.id}>
          <VisibleName name={item.originalName} />
        </li>
      ))}
    </ul>
  );
}
