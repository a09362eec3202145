import { useState } from 'react';
import type { StartQuestion } from '../../../shared/vault/store.ts';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useVault } from '../../hooks/vault.tsx';
import { errorCode, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { NewPassphrase } from '../passphrase/NewPassphrase.tsx';
import { codeOf, isFull, noGroups } from '../recovery/code-groups.ts';
import { RecoveryCodeFields } from '../recovery/RecoveryCodeFields.tsx';

/** Opening with the recovery code, which sets a new passphrase in the same step. */
export function RecoveryUnlock({
  onOpened,
  onBack,
  onShares,
}: {
  /** A question: something was found that the user decides about before the vault opens. */
  readonly onOpened: (question: StartQuestion | null) => void;
  readonly onBack: () => void;
  /** They have pieces instead of the code. */
  readonly onShares: () => void;
}) {
  const text = useText();
  const client = useVault();
  const [groups, setGroups] = useState(noGroups);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ready = isFull(groups) && passphrase !== null && !busy;

  const open = async () => {
    if (!ready || passphrase === null) return;
    setBusy(true);
    setError(null);
    try {
      const request = { code: codeOf(groups), newPassphrase: passphrase };
      const { question } = await client.call('vault:unlock-with-recovery', request);
      onOpened(question);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  const otherVault = errorCode(error) === 'wrong-passphrase';
  return (
    <StartScreen title={text('unlock.recovery.title')} help="forgotten">
      <p>{text('unlock.recovery.body')}</p>
      <RecoveryCodeFields groups={groups} onChange={setGroups} isDisabled={busy} autoFocus />
      <NewPassphrase
        label={text('unlock.recovery.new')}
        againLabel={text('welcome.passphrase.again')}
        onChange={setPassphrase}
        onSubmit={open}
        isDisabled={busy}
      />
      {otherVault ? <Notice tone="bad">{text('unlock.recovery.wrong')}</Notice> : <ErrorNotice error={error} />}
      {busy && <ProgressBar label={text('unlock.opening')} value={null} detail={text('unlock.opening.detail')} />}
      <div className="row start-actions">
        <Button isDisabled={busy} onPress={onBack}>
          {text('unlock.recovery.usePassphrase')}
        </Button>
        <Button kind="quiet" isDisabled={busy} onPress={onShares}>
          {text('shares.unlock')}
        </Button>
        <Button kind="primary" isDisabled={!ready} onPress={open}>
          {text('unlock.recovery.open')}
        </Button>
      </div>
    </StartScreen>
  );
}
