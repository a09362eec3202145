import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { HelpTopics } from './HelpTopics.tsx';
import type { HelpTopic } from './topics.ts';

/** Help over whatever is on the screen, which stays as it is: what was typed there is not lost. */
export function HelpDialog({ topic, onClose }: { readonly topic: HelpTopic; readonly onClose: () => void }) {
  const text = useText();
  const [read, setRead] = useState(topic);
  return (
    <Dialog
      title={text('help.title')}
      isOpen
      onClose={onClose}
      size="full"
      footer={<Button onPress={onClose}>{text('common.close')}</Button>}
    >
      <HelpTopics topic={read} onTopic={setRead} autoFocus />
    </Dialog>
  );
}
