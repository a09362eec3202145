import type { HexId } from '../../../shared/ids.ts';
import { useText } from '../../text/text.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface SealWizardProps {
  readonly reportIds: readonly HexId[];
  readonly onClose: () => void;
}

/** From chosen reports to a sealed file. */
export function SealWizard({ onClose }: SealWizardProps) {
  const text = useText();
  return (
    <Dialog title={text('seal.title')} isOpen onClose={onClose} size="wide">
      {null}
    </Dialog>
  );
}
