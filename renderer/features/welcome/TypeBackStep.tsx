import { useState } from 'react';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useVault } from '../../hooks/vault.tsx';
import { errorCode, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { codeOf, isFull, noGroups } from '../recovery/code-groups.ts';
import { RecoveryCodeFields } from '../recovery/RecoveryCodeFields.tsx';

export interface TypeBackStepProps {
  readonly passphrase: string;
  readonly onBack: () => void;
  readonly onOpened: () => void;
}

/** Third step: the code typed back from paper; then the vault is made. */
export function TypeBackStep({ passphrase, onBack, onOpened }: TypeBackStepProps) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [groups, setGroups] = useState(noGroups);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const create = async () => {
    setBusy(true);
    setError(null);
    try {
      await client.call('vault:create', { passphrase, recoveryTypedBack: codeOf(groups) });
      toasts.show({ message: text('kit.proven'), tone: 'good' });
      onOpened();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  const notTheCode = errorCode(error) === 'recovery-code-typo';
  return (
    <StartScreen title={text('welcome.back.title')}>
      <p className="soft small">{text('welcome.step', { step: 3, of: 3 })}</p>
      <p>{text('welcome.back.body')}</p>
      <RecoveryCodeFields groups={groups} onChange={setGroups} onSubmit={create} isDisabled={busy} autoFocus />
      {notTheCode ? <Notice tone="bad">{text('recovery.notTheCode')}</Notice> : <ErrorNotice error={error} />}
      {busy && <ProgressBar label={text('welcome.creating')} value={null} detail={text('welcome.creating.detail')} />}
      <div className="row start-actions">
        <Button isDisabled={busy} onPress={onBack}>
          {text('common.back')}
        </Button>
        <Button kind="primary" isDisabled={busy || !isFull(groups)} onPress={create}>
          {text('welcome.create')}
        </Button>
      </div>
    </StartScreen>
  );
}
