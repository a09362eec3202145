import { useEffect, useLayoutEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../text/text.tsx';
import { Button } from '../ui/Button.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { useSession } from './session.ts';

/**
 * Over everything that is open, which stays as it is below: dialogs, half-typed words, the place in a list. The vault is not locked, and what
 * locks it goes on. That what was written is saved is said when the vault has said so, and that it is not likewise.
 */
export function Cover({ onGoOn }: { readonly onGoOn: () => void }) {
  const text = useText();
  const toasts = useToasts();
  const { lock, unsaved } = useSession();
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    unsaved.keep('pause').then((all) => current && setKept(all));
    return () => {
      current = false;
    };
  }, [unsaved]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.covered = '';
    // An offer to undo that runs out while nobody can see it would be none.
    toasts.pause();
    return () => {
      delete dataset.covered;
      toasts.resume();
    };
  }, [toasts]);
  return (
    <ModalOverlay className="cover" isOpen isKeyboardDismissDisabled>
      <Modal>
        <Dialog className="paused">
          <Heading slot="title" level={1}>
            {text('writing.paused')}
          </Heading>
          <p role="status">{kept !== null && text(kept ? 'writing.paused.kept' : 'writing.paused.notKept')}</p>
          <p className="soft">{text('writing.paused.care')}</p>
          <p className="soft">{text('writing.paused.open')}</p>
          <div className="row">
            <Button kind="primary" onPress={onGoOn}>
              {text('writing.goOn')}
            </Button>
            <Button onPress={lock}>{text('app.lock')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
