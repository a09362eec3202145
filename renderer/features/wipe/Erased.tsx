import { useText } from '../../text/text.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stays } from './Stays.tsx';

/** On the first screen after a wipe: that it is done, and what it could not reach. */
export function Erased() {
  const text = useText();
  return (
    <Notice tone="good" title={text('wipe.done')}>
      <p>{text('wipe.done.body')}</p>
      <Stays />
    </Notice>
  );
}
