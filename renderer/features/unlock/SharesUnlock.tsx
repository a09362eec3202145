import { useState } from 'react';
import type { StartQuestion } from '../../../shared/vault/store.ts';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useVault } from '../../hooks/vault.tsx';
import { errorCode, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { NewPassphrase } from '../passphrase/NewPassphrase.tsx';
import { NO_SHARES, ShareFields } from '../recovery/ShareFields.tsx';

export interface SharesUnlockProps {
  /** A question: something was found that the user decides about before the vault opens. */
  readonly onOpened: (question: StartQuestion | null) => void;
  readonly onBack: () => void;
}

/** Opening with pieces that people kept, which sets a new passphrase in the same step. */
export function SharesUnlock({ onOpened, onBack }: SharesUnlockProps) {
  const text = useText();
  const client = useVault();
  const [shares, setShares] = useState(NO_SHARES);
  const [enough, setEnough] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ready = enough && passphrase !== null && !busy;

  const open = async () => {
    if (!ready || passphrase === null) return;
    setBusy(true);
    setError(null);
    try {
      const request = { shares: [...shares], newPassphrase: passphrase };
      const { question } = await client.call('vault:unlock-with-shares', request);
      onOpened(question);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <StartScreen title={text('shares.unlock.title')} help="forgotten">
      <p>{text('shares.unlock.body')}</p>
      <ShareFields shares={shares} onChange={setShares} onReady={setEnough} isDisabled={busy} level={2} />
      <NewPassphrase
        label={text('unlock.recovery.new')}
        againLabel={text('welcome.passphrase.again')}
        onChange={setPassphrase}
        onSubmit={open}
        isDisabled={busy}
      />
      {errorCode(error) === 'wrong-passphrase' ? (
        <Notice tone="bad">{text('shares.try.no')}</Notice>
      ) : (
        <ErrorNotice error={error} />
      )}
      {busy && <ProgressBar label={text('unlock.opening')} value={null} detail={text('unlock.opening.detail')} />}
      <div className="row start-actions">
        <Button isDisabled={busy} onPress={onBack}>
          {text('common.back')}
        </Button>
        <Button kind="primary" isDisabled={!ready} onPress={open}>
          {text('unlock.recovery.open')}
        </Button>
      </div>
    </StartScreen>
  );
}
