import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import type { HelpTopic } from './topics.ts';

/** Opens one topic at the place where it matters; its words are the title of the topic. */
export function HelpLink({ topic }: { readonly topic: HelpTopic }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className="help-link">
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        <span className="help-mark" aria-hidden="true">
          ?
        </span>
        {text(`help.${topic}`)}
      </Button>
      {open && <HelpDialog topic={topic} onClose={() => setOpen(false)} />}
    </div>
  );
}
