import { StartScreen } from '../../app/StartScreen.tsx';
import { useText } from '../../text/text.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EraseEverything } from '../wipe/EraseEverything.tsx';
import { troubleKey } from './trouble.ts';

/** A vault that is there and cannot be opened as it is. There is no button that would make a new one in its place; erasing everything is a decision of its own. */
export function VaultTrouble({ code }: { readonly code: string }) {
  const text = useText();
  return (
    <StartScreen title={text('trouble.title')} help="ask" foot={<EraseEverything quiet />}>
      <Notice tone="warn">{text(troubleKey(code))}</Notice>
      <p>{text('trouble.kept')}</p>
      <p className="soft small">{text('trouble.code', { code })}</p>
    </StartScreen>
  );
}
