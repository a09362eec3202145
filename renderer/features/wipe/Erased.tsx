import { StartScreen } from '../../app/StartScreen.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stays } from './Stays.tsx';

/** The first screen after a wipe: that it is done, and what it could not reach. Said once. */
export function Erased({ onRead }: { readonly onRead: () => void }) {
  const text = useText();
  return (
    <StartScreen title={text('wipe.done')}>
      <p>{text('wipe.done.body')}</p>
      <Stays />
      <div className="row start-actions">
        <Button kind="primary" autoFocus onPress={onRead}>
          {text('wipe.done.goOn')}
        </Button>
      </div>
    </StartScreen>
  );
}
