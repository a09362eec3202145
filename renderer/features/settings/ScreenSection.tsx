import { useEffect, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Whether the window is kept out of screenshots, and that Linux cannot. */
export function ScreenSection() {
  const text = useText();
  const bridge = useBridge();
  const { preferences, setPreferences } = useSession();
  const [onLinux, setOnLinux] = useState(false);
  useEffect(() => {
    ask(bridge, 'app:info', {}).then(
      ({ platform }) => setOnLinux(platform === 'linux'),
      () => setOnLinux(false),
    );
  }, [bridge]);
  return (
    <section className="card stack">
      <h2>{text('settings.screen')}</h2>
      {onLinux && <Notice tone="warn">{text('settings.screen.linux')}</Notice>}
      <Checkbox
        isSelected={preferences.contentProtection}
        onChange={(contentProtection) => setPreferences({ ...preferences, contentProtection })}
      >
        {text('settings.screen.protect')}
      </Checkbox>
      <p className="soft small">{text('settings.screen.note')}</p>
    </section>
  );
}
