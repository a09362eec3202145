import { useState } from 'react';
import { useAttempt } from '../../hooks/attempt.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { PassphraseField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';

/** All pieces become worthless, after the passphrase was given. */
export function RemoveSharesDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [current, setCurrent] = useState('');
  const { busy, error, run } = useAttempt();

  const remove = async () => {
    if (current === '' || busy) return;
    await run(async () => {
      await client.call('shares:remove', { current });
      toasts.show({ message: text('shares.removed'), tone: 'good' });
      onClose();
    });
  };
  return (
    <Dialog
      title={text('shares.remove.title')}
      isOpen
      onClose={onClose}
      isAlert
      isBusy={busy}
      footer={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" isDisabled={busy || current === ''} onPress={remove}>
            {text('shares.remove.do')}
          </Button>
        </>
      }
    >
      <p>{text('shares.remove.body')}</p>
      <PassphraseField
        label={text('settings.passphrase.current')}
        value={current}
        onChange={setCurrent}
        onSubmit={remove}
        maxLength={1024}
        isDisabled={busy}
        autoFocus
      />
      {busy && <ProgressBar label={text('kit.renew.running')} value={null} />}
      <ErrorNotice error={error} />
    </Dialog>
  );
}
