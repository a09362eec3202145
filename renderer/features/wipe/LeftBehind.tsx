import { useState } from 'react';
import type { Answers } from '../../../shared/ipc/contract.ts';
import { StartScreen } from '../../app/StartScreen.tsx';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';

/** After a wipe that could not remove everything. No vault can be made until the user has chosen: the next try would erase it. */
export function LeftBehind({ report }: { readonly report: Answers['wipe:report'] }) {
  const text = useText();
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const settle = async (choice: 'again' | 'leave') => {
    setBusy(true);
    setError(null);
    try {
      // Main starts the app again.
      await ask(bridge, 'wipe:settle', { choice });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <StartScreen title={text('wipe.left')}>
      <Notice tone={report.keysDestroyed ? 'warn' : 'bad'}>
        {text(report.keysDestroyed ? 'wipe.left.keysGone' : 'wipe.left.keysThere')}
      </Notice>
      <div>
        <p>{text('wipe.left.files', { folder: report.folder ?? '' })}</p>
        <ul className="plain-list">
          {report.left.map((name) => (
            <li key={name}>
              <bdi dir="ltr">{name}</bdi>
            </li>
          ))}
        </ul>
      </div>
      <p>{text('wipe.left.why')}</p>
      <ErrorNotice error={error} />
      <div className="row start-actions">
        <Button kind="primary" autoFocus isDisabled={busy} onPress={() => settle('again')}>
          {text('wipe.left.again')}
        </Button>
        <Button isDisabled={busy} onPress={() => settle('leave')}>
          {text('wipe.left.leave')}
        </Button>
      </div>
    </StartScreen>
  );
}
