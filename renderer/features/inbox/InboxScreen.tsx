import { useText } from '../../text/text.tsx';
import { Screen } from '../../ui/Screen.tsx';

/** Bundles from others. */
export function InboxScreen() {
  const text = useText();
  return <Screen title={text('inbox.title')}>{null}</Screen>;
}
