import { useState } from 'react';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RestoreFromBackup } from '../backup/RestoreFromBackup.tsx';
import { Erased } from '../wipe/Erased.tsx';
import { KitStep } from './KitStep.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import { TypeBackStep } from './TypeBackStep.tsx';

type Step =
  | { readonly name: 'erased' }
  | { readonly name: 'intro' }
  | { readonly name: 'passphrase' }
  | { readonly name: 'backup' }
  | { readonly name: 'kit'; readonly passphrase: string }
  | { readonly name: 'type-back'; readonly passphrase: string };

export interface WelcomeScreenProps {
  readonly onOpened: () => void;
  /** Given after a wipe: called when the user has read that it is done. */
  readonly wiped?: (() => void) | undefined;
}

/** From nothing to an open vault. */
export function WelcomeScreen({ onOpened, wiped }: WelcomeScreenProps) {
  const [step, setStep] = useState<Step>(wiped === undefined ? { name: 'intro' } : { name: 'erased' });
  switch (step.name) {
    case 'erased':
      return (
        <Erased
          onRead={() => {
            wiped?.();
            setStep({ name: 'intro' });
          }}
        />
      );
    case 'intro':
      return <Intro onBegin={() => setStep({ name: 'passphrase' })} onBackup={() => setStep({ name: 'backup' })} />;
    case 'backup':
      return <RestoreFromBackup onOpened={onOpened} onBack={() => setStep({ name: 'intro' })} />;
    case 'passphrase':
      return (
        <PassphraseStep
          onBack={() => setStep({ name: 'intro' })}
          onNext={(passphrase) => setStep({ name: 'kit', passphrase })}
        />
      );
    case 'kit':
      return (
        <KitStep
          onBack={() => setStep({ name: 'passphrase' })}
          onNext={() => setStep({ name: 'type-back', passphrase: step.passphrase })}
        />
      );
    case 'type-back':
      return (
        <TypeBackStep
          passphrase={step.passphrase}
          onBack={() => setStep({ name: 'kit', passphrase: step.passphrase })}
          onOpened={onOpened}
        />
      );
  }
}

function Intro({ onBegin, onBackup }: { readonly onBegin: () => void; readonly onBackup: () => void }) {
  const text = useText();
  const [codeShown, setCodeShown] = useState(false);
  return (
    <StartScreen title={text('welcome.title')}>
      <p>{text('welcome.is')}</p>
      <p>{text('welcome.does')}</p>
      <p>{text('welcome.not')}</p>
      <div className="row start-actions">
        <Button kind="primary" autoFocus onPress={onBegin}>
          {text('welcome.begin')}
        </Button>
        <Button onPress={onBackup}>{text('backup.have')}</Button>
        <Button kind="quiet" onPress={() => setCodeShown(true)}>
          {text('welcome.haveCode')}
        </Button>
      </div>
      <Dialog
        title={text('welcome.haveCode.title')}
        isOpen={codeShown}
        onClose={() => setCodeShown(false)}
        footer={<Button onPress={() => setCodeShown(false)}>{text('common.close')}</Button>}
      >
        <p>{text('welcome.haveCode.body')}</p>
      </Dialog>
    </StartScreen>
  );
}
