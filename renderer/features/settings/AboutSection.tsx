import { useEffect, useState } from 'react';
import type { Answers } from '../../../shared/ipc/contract.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { LicencesDialog } from './LicencesDialog.tsx';

const SYSTEMS: Readonly<Record<string, string>> = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' };

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
          <dd>
            <bdi dir="ltr">{info.version}</bdi>
          </dd>
          <dt>{text('settings.platform')}</dt>
          <dd>
            <bdi dir="ltr">{SYSTEMS[info.platform] ?? info.platform}</bdi>
          </dd>
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
