import { useEffect, useState } from 'react';
import type { Answers } from '../../../shared/ipc/contract.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { LicencesDialog } from './LicencesDialog.tsx';

/** Version, system, the way to what is and is not promised, and the licences. */
export function AboutSection() {
  const text = useText();
  const bridge = useBridge();
  const [info, setInfo] = useState<Answers['app:info'] | null>(null);
  const [reading, setReading] = useState(false);
  useEffect(() => {
    ask(bridge, 'app:info', {}).then(setInfo, () => setInfo(null));
  }, [bridge]);
  return (
    <section className="card stack">
      <h2>{text('settings.about')}</h2>
      {info !== null && (
        <dl className="facts">
          <dt>{text('settings.version')}</dt>
          <dd dir="ltr">{info.version}</dd>
          <dt>{text('settings.platform')}</dt>
          <dd dir="ltr">{info.platform}</dd>
        </dl>
      )}
      <HelpLink topic="protects" />
      <div>
        <Button onPress={() => setReading(true)}>{text('settings.licences.open')}</Button>
      </div>
      {reading && <LicencesDialog onClose={() => setReading(false)} />}
    </section>
  );
}
