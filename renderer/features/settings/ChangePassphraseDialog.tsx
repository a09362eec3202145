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
import { NewPassphrase } from '../passphrase/NewPassphrase.tsx';

/** Asks for the old passphrase once and the new one twice. */
export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const { busy, error, run } = useAttempt();
  const ready = current !== '' && next !== null && !busy;

  const change = async () => {
    if (!ready || next === null) return;
    await run(async () => {
      await client.call('vault:change-passphrase', { current, next });
      toasts.show({ message: text('settings.passphrase.changed'), tone: 'good' });
      onClose();
    });
  };
  return (
    <Dialog
      title={text('settings.passphrase.confirm')}
      isOpen
      onClose={onClose}
      isBusy={busy}
      footer={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="primary" isDisabled={!ready} onPress={change}>
            {text('settings.passphrase.confirm')}
          </Button>
        </>
      }
    >
      <PassphraseField
        label={text('settings.passphrase.current')}
        value={current}
        onChange={setCurrent}
        maxLength={1024}
        isDisabled={busy}
        autoFocus
      />
      <NewPassphrase
        label={text('settings.passphrase.next')}
        againLabel={text('settings.passphrase.again')}
        onChange={setNext}
        onSubmit={change}
        isDisabled={busy}
      />
      <ErrorNotice error={error} />
      {busy && <ProgressBar label={text('settings.passphrase.changing')} value={null} />}
    </Dialog>
  );
}
