import { useState } from 'react';
import { useAttempt } from '../../hooks/attempt.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorCode, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { PassphraseField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { codeOf, isFull, noGroups } from './code-groups.ts';
import { KitGroups, KitWays } from './Kit.tsx';
import { RecoveryCodeFields } from './RecoveryCodeFields.tsx';

/** A new kit in two steps: shown, to be written or printed; typed back, with the passphrase. Only then the old one stops working. */
export function NewKitDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const proposal = useQuery('recovery:propose', {});
  const shown = proposal.data?.groups ?? null;
  const [back, setBack] = useState(false);
  const [groups, setGroups] = useState(noGroups);
  const [current, setCurrent] = useState('');
  const { busy, error, run } = useAttempt();
  const ready = isFull(groups) && current !== '' && !busy;

  const renew = async () => {
    if (!ready) return;
    await run(async () => {
      await client.call('recovery:renew', { current, typedBack: codeOf(groups) });
      toasts.show({ message: text('kit.renew.done'), tone: 'good', seconds: 15 });
      onClose();
    });
  };
  return (
    <Dialog
      title={text('kit.renew.title')}
      isOpen
      onClose={onClose}
      isAlert
      isBusy={busy}
      size="wide"
      footer={
        back ? (
          <>
            <Button isDisabled={busy} onPress={() => setBack(false)}>
              {text('common.back')}
            </Button>
            <Button kind="primary" isDisabled={!ready} onPress={renew}>
              {text('kit.renew.do')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{text('common.cancel')}</Button>
            <KitWays groups={shown} />
            <Button kind="primary" isDisabled={shown === null} onPress={() => setBack(true)}>
              {text('welcome.kit.next')}
            </Button>
          </>
        )
      }
    >
      {back ? (
        <>
          <p>{text('kit.renew.back')}</p>
          <RecoveryCodeFields groups={groups} onChange={setGroups} isDisabled={busy} autoFocus />
          <PassphraseField
            label={text('settings.passphrase.current')}
            value={current}
            onChange={setCurrent}
            onSubmit={renew}
            maxLength={1024}
            isDisabled={busy}
          />
          {errorCode(error) === 'recovery-code-typo' ? (
            <Notice tone="bad">{text('recovery.notTheCode')}</Notice>
          ) : (
            <ErrorNotice error={error} />
          )}
          {busy && <ProgressBar label={text('kit.renew.running')} value={null} />}
        </>
      ) : (
        <>
          <p>{text('kit.renew.body')}</p>
          <ErrorNotice error={proposal.error} onRetry={proposal.reload} />
          {shown === null ? <p className="soft">{text('welcome.kit.typing')}</p> : <KitGroups groups={shown} />}
          <Notice tone="warn">{text('welcome.kit.warning')}</Notice>
        </>
      )}
    </Dialog>
  );
}
