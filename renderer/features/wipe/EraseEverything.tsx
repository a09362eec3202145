import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EraseDialog } from './EraseDialog.tsx';

/** The button that leads to erasing everything; it asks before it does anything. */
export function EraseEverything({ quiet = false }: { readonly quiet?: boolean }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button {...(quiet ? { kind: 'quiet', size: 'small' } : {})} onPress={() => setAsking(true)}>
        {text('wipe.open')}
      </Button>
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </>
  );
}
