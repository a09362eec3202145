import type { ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  /** Seen although everything is covered: what it says must not tell of the notebook. */
  readonly overCover?: boolean;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something that cannot be taken back. The safe button has the focus. */
export function ConfirmDialog({ title, isOpen, onClose, children, ...rest }: ConfirmDialogProps) {
  const text = useText();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      isAlert
      overCover={rest.overCover ?? false}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {rest.cancelLabel ?? text('common.cancel')}
          </Button>
          <Button
            kind={rest.danger ? 'danger' : 'primary'}
            isDisabled={rest.isDisabled ?? false}
            onPress={rest.onConfirm}
          >
            {rest.confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
