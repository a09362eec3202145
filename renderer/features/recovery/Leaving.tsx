import { type ReactNode, useState } from 'react';
import type { Paper } from '../../../shared/paper/paper.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { makePaper, printPaper, savePaper } from '../../paper/press.ts';
import { useText } from '../../text/text.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { ClearDialog } from '../export/ClearExport.tsx';

export type LeavingWay = 'print' | 'pdf';

export interface LeavingProps {
  readonly title: string;
  readonly paper: Paper;
  readonly way: LeavingWay;
  /** It was given to the printer, or written. */
  readonly onLeft: () => void;
  readonly onClose: () => void;
  /** What leaves, by name. */
  readonly children: ReactNode;
}

/** A sheet with a secret is printed or saved, after the warning. */
export function Leaving({ title, paper, way, onLeft, onClose, children }: LeavingProps) {
  const text = useText();
  const bridge = useBridge();
  const toasts = useToasts();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = async () => {
    setRunning(true);
    setError(null);
    try {
      const made = await makePaper(paper);
      const name = way === 'pdf' ? await savePaper(bridge, made, 'pdf') : null;
      // Either dialog of the system may have been closed again.
      if (way === 'pdf' ? name === null : !(await printPaper(bridge, made))) return;
      toasts.show({
        message: name === null ? text('forms.printed') : text('forms.saved', { name }),
        tone: 'good',
      });
      onLeft();
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setRunning(false);
    }
  };
  return (
    <ClearDialog
      title={title}
      isOpen
      onClose={onClose}
      onStart={start}
      running={running}
      share={null}
      error={error}
      {...(way === 'print' ? { confirm: text('forms.clear.print.confirm') } : {})}
    >
      {children}
      {way === 'print' && <p>{text('forms.clear.print.note')}</p>}
    </ClearDialog>
  );
}
