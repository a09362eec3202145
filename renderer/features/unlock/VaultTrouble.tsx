import { StartScreen } from '../../app/StartScreen.tsx';
import { useText } from '../../text/text.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StartEmpty } from '../store/StartEmpty.tsx';
import { EraseEverything } from '../wipe/EraseEverything.tsx';
import { mayBeGivenUp, troubleKey } from './trouble.ts';

/**
 * A vault that is there and cannot be opened as it is. No button makes a new one in its place; where it is damaged beyond its second copy it can
 * be given up by a typed word. Erasing everything is a decision of its own.
 */
export function VaultTrouble({ code, onEmptied }: { readonly code: string; readonly onEmptied: () => void }) {
  const text = useText();
  return (
    <StartScreen
      title={text('trouble.title')}
      help={mayBeGivenUp(code) ? 'broken' : 'ask'}
      foot={<EraseEverything quiet />}
    >
      <Notice tone="warn">{text(troubleKey(code))}</Notice>
      <p>{text('trouble.kept')}</p>
      <p className="soft small">{text('trouble.code', { code })}</p>
      {mayBeGivenUp(code) && <StartEmpty hasSecond onEmptied={onEmptied} />}
    </StartScreen>
  );
}
