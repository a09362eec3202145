import { useEffect, useRef } from 'react';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';

/** Nothing of what was written is in sight. That it is saved is said when the vault has said so, and that it is not likewise. */
export function PausedScreen({ kept, onGoOn }: { readonly kept: boolean | null; readonly onGoOn: () => void }) {
  const text = useText();
  const { lock } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="screen paused">
      <h1 ref={heading} tabIndex={-1}>
        {text('writing.paused')}
      </h1>
      <p role="status">{kept !== null && text(kept ? 'writing.paused.kept' : 'writing.paused.notKept')}</p>
      <p className="soft">{text('writing.paused.care')}</p>
      <div className="row">
        <Button kind="primary" onPress={onGoOn}>
          {text('writing.goOn')}
        </Button>
        <Button onPress={lock}>{text('app.lock')}</Button>
      </div>
    </div>
  );
}
