import { useState } from 'react';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { NewPassphrase } from '../passphrase/NewPassphrase.tsx';

/** First step: the passphrase. */
export function PassphraseStep(props: { readonly onBack: () => void; readonly onNext: (passphrase: string) => void }) {
  const text = useText();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const next = () => {
    if (passphrase !== null) props.onNext(passphrase);
  };
  return (
    <StartScreen title={text('welcome.passphrase.title')}>
      <p className="soft small">{text('welcome.step', { step: 1, of: 3 })}</p>
      <p>{text('welcome.passphrase.body')}</p>
      <NewPassphrase
        label={text('welcome.passphrase.label')}
        againLabel={text('welcome.passphrase.again')}
        onChange={setPassphrase}
        onSubmit={next}
        autoFocus
      />
      <div className="row start-actions">
        <Button onPress={props.onBack}>{text('common.back')}</Button>
        <Button kind="primary" isDisabled={passphrase === null} onPress={next}>
          {text('common.next')}
        </Button>
      </div>
    </StartScreen>
  );
}
