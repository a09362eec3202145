import type { HexId } from '../../../shared/ids.ts';
import type { EntityKind } from '../../../shared/report/entities.ts';
import { useText } from '../../text/text.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RecordForm } from './RecordForm.tsx';

export interface RecordDialogProps {
  readonly kind: EntityKind;
  readonly id: HexId;
  readonly onClose: () => void;
}

/** The record of a person, group or case over the report that names it. */
export function RecordDialog({ kind, id, onClose }: RecordDialogProps) {
  const text = useText();
  return (
    <Dialog title={text(`people.kind.${kind}`)} isOpen size="wide" onClose={onClose}>
      <RecordForm kind={kind} id={id} onOpenReport={null} onDeleted={onClose} />
    </Dialog>
  );
}
