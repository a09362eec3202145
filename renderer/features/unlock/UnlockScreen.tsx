import { useState } from 'react';
import type { StartQuestion } from '../../../shared/vault/store.ts';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useVault } from '../../hooks/vault.tsx';
import { errorCode, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { PassphraseField } from '../../ui/TextField.tsx';
import { EraseEverything } from '../wipe/EraseEverything.tsx';
import { RecoveryUnlock } from './RecoveryUnlock.tsx';
import { SharesUnlock } from './SharesUnlock.tsx';
import { troubleOf } from './trouble.ts';
import { VaultTrouble } from './VaultTrouble.tsx';

export interface UnlockScreenProps {
  /** The main copy is missing, and only the second can be tried. */
  readonly onlySecond: boolean;
  /** A question: something was found that the user decides about before the vault opens. */
  readonly onOpened: (question: StartQuestion | null) => void;
  readonly onEmptied: () => void;
  readonly onRestored: () => void;
}

/** The locked vault: passphrase, or the ways with the recovery code and with pieces that people kept. */
export function UnlockScreen({ onlySecond, onOpened, onEmptied, onRestored }: UnlockScreenProps) {
  const text = useText();
  const client = useVault();
  const [way, setWay] = useState<'passphrase' | 'recovery' | 'shares'>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const open = async () => {
    if (passphrase === '' || busy) return;
    setBusy(true);
    setError(null);
    try {
      const { question } = await client.call('vault:unlock', { passphrase });
      onOpened(question);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };

  if (way === 'recovery') {
    return <RecoveryUnlock onOpened={onOpened} onBack={() => setWay('passphrase')} onShares={() => setWay('shares')} />;
  }
  if (way === 'shares') return <SharesUnlock onOpened={onOpened} onBack={() => setWay('recovery')} />;
  if (error !== null && troubleOf(errorCode(error)))
    return <VaultTrouble code={errorCode(error)} onEmptied={onEmptied} onRestored={onRestored} />;
  return (
    <StartScreen title={text('unlock.title')} help="forgotten" foot={<EraseEverything quiet />}>
      {onlySecond && <Notice tone="warn">{text('unlock.onlySecond')}</Notice>}
      <PassphraseField
        label={text('unlock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        onSubmit={open}
        maxLength={1024}
        // Not disabled, which would take the focus away: after a wrong passphrase one goes on typing.
        isReadOnly={busy}
        autoFocus
      />
      <ErrorNotice error={error} />
      {busy && <ProgressBar label={text('unlock.opening')} value={null} detail={text('unlock.opening.detail')} />}
      <div className="row start-actions">
        <Button kind="primary" isDisabled={busy || passphrase === ''} onPress={open}>
          {text('unlock.open')}
        </Button>
        <Button kind="quiet" isDisabled={busy} onPress={() => setWay('recovery')}>
          {text('unlock.forgot')}
        </Button>
      </div>
    </StartScreen>
  );
}
