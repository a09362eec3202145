import { useState } from 'react';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RestoreFromBackup } from '../backup/RestoreFromBackup.tsx';
import { StartEmpty } from '../store/StartEmpty.tsx';
import { EraseEverything } from '../wipe/EraseEverything.tsx';
import { mayBeGivenUp, troubleKey } from './trouble.ts';

export interface VaultTroubleProps {
  readonly code: string;
  readonly onEmptied: () => void;
  readonly onRestored: () => void;
}

/**
 * A vault that is there and cannot be opened as it is. No button makes a new one in its place; where it is damaged beyond its second copy it can
 * be given up by a typed word. Erasing everything is a decision of its own.
 */
export function VaultTrouble({ code, onEmptied, onRestored }: VaultTroubleProps) {
  const text = useText();
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreFromBackup onOpened={onRestored} onBack={() => setRestoring(false)} />;
  return (
    <StartScreen
      title={text('trouble.title')}
      help={mayBeGivenUp(code) ? 'broken' : 'ask'}
      foot={<EraseEverything quiet />}
    >
      <Notice tone="warn">{text(troubleKey(code))}</Notice>
      <p>{text('trouble.kept')}</p>
      <p className="soft small">{text('trouble.code', { code })}</p>
      {mayBeGivenUp(code) && (
        <>
          <p>{text('store.restore.what')}</p>
          <div>
            <Button onPress={() => setRestoring(true)}>{text('store.restore')}</Button>
          </div>
          <StartEmpty hasSecond onEmptied={onEmptied} />
        </>
      )}
    </StartScreen>
  );
}
