import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { BackupLines } from './BackupLines.tsx';
import { BackupsDialog } from './BackupsDialog.tsx';
import { MakeBackupDialog } from './MakeBackupDialog.tsx';
import { TakeInDialog } from './TakeInDialog.tsx';
import { useBackupState } from './useBackupState.ts';

type Shown = 'make' | 'look' | 'take-in';

/** Backups among the settings: the last one, making one, looking at those there are, taking one in. */
export function BackupSection() {
  const text = useText();
  const state = useBackupState();
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => {
    setShown(null);
    state.reload();
  };
  return (
    <section className="card stack">
      <h2>{text('backup.title')}</h2>
      <p className="soft">{text('backup.body')}</p>
      <ErrorNotice error={state.error} onRetry={state.reload} />
      {state.data !== null && <BackupLines state={state.data} />}
      <div className="row">
        <Button onPress={() => setShown('make')}>{text('backup.make')}</Button>
        <Button onPress={() => setShown('look')}>{text('backup.look')}</Button>
        <Button onPress={() => setShown('take-in')}>{text('backup.takeIn')}</Button>
      </div>
      <HelpLink topic="backup" />
      {shown === 'make' && <MakeBackupDialog thorough={false} onClose={close} />}
      {shown === 'look' && <BackupsDialog onClose={close} />}
      {shown === 'take-in' && <TakeInDialog onClose={close} />}
    </section>
  );
}
