import { useText } from '../../text/text.tsx';
import { Screen } from '../../ui/Screen.tsx';

/** The people and organisations that bundles can be sealed to. */
export function RecipientsScreen() {
  const text = useText();
  return <Screen title={text('recipients.title')}>{null}</Screen>;
}
