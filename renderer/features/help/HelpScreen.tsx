import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { HelpTopics } from './HelpTopics.tsx';
import type { HelpTopic } from './topics.ts';

/** Help as a screen of the open vault. */
export function HelpScreen({ onKeys }: { readonly onKeys: () => void }) {
  const text = useText();
  const [topic, setTopic] = useState<HelpTopic>('protects');
  return (
    <Screen
      title={text('help.title')}
      actions={
        <Button size="small" onPress={onKeys}>
          {text('app.keys')}
        </Button>
      }
    >
      <p className="soft">{text('help.offline')}</p>
      <HelpTopics topic={topic} onTopic={setTopic} />
    </Screen>
  );
}
