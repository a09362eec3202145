import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../text/text.tsx';
import { Button } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `wide` for something to read or to go through in steps. */
  readonly size?: 'normal' | 'wide' | 'full';
  /** Asks for a decision: not closed by a press outside. */
  readonly isAlert?: boolean;
  /** While something runs that must not be left by accident, Escape does not close. */
  readonly isBusy?: boolean;
  /** Seen although everything is covered: what it says must not tell of the notebook. */
  readonly overCover?: boolean;
  readonly children: ReactNode;
  /** The buttons, the main one last. */
  readonly footer?: ReactNode;
}

/** A dialog over the page. Focus stays inside and returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, footer, ...rest }: DialogProps) {
  const text = useText();
  const fixed = rest.isBusy ?? false;
  return (
    <ModalOverlay
      className={rest.overCover === true ? 'overlay overlay-over-cover' : 'overlay'}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!(rest.isAlert ?? false) && !fixed}
      isKeyboardDismissDisabled={fixed}
    >
      <Modal className={`modal modal-${rest.size ?? 'normal'}`}>
        <AriaDialog className="dialog" role={rest.isAlert ? 'alertdialog' : 'dialog'}>
          <header className="dialog-header">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {!fixed && (
              <Button kind="quiet" size="small" aria-label={text('common.close')} onPress={onClose}>
                <span aria-hidden="true">✕</span>
              </Button>
            )}
          </header>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
