import { useState } from 'react';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { RestoreFromBackup } from '../backup/RestoreFromBackup.tsx';
import { EraseEverything } from '../wipe/EraseEverything.tsx';
import { StartEmpty } from './StartEmpty.tsx';

/** There was a notebook, and neither copy of it is there. Nothing leads to a new one but the hardest button. */
export function LostVault({
  onEmptied,
  onRestored,
}: {
  readonly onEmptied: () => void;
  readonly onRestored: () => void;
}) {
  const text = useText();
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreFromBackup onOpened={onRestored} onBack={() => setRestoring(false)} />;
  return (
    <StartScreen title={text('store.lost.title')} help="broken" foot={<EraseEverything quiet />}>
      <p>{text('store.lost.body')}</p>
      <section className="stack">
        <h2>{text('store.lost.first')}</h2>
        <ol className="plain-list">
          <li>{text('store.lost.first.1')}</li>
          <li>{text('store.lost.first.2')}</li>
          <li>{text('store.lost.first.3')}</li>
        </ol>
      </section>
      <div>
        <Button kind="primary" onPress={() => setRestoring(true)}>
          {text('store.restore')}
        </Button>
      </div>
      <StartEmpty hasSecond={false} onEmptied={onEmptied} />
    </StartScreen>
  );
}
