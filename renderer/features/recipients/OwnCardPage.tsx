import { useState } from 'react';
import type { OwnCard } from '../../../shared/vault/views.ts';
import { ask } from '../../hooks/bridge.ts';
import { useQuery } from '../../hooks/query.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { errorKey, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { CLEAR_AFTER_SECONDS } from './copied.ts';
import { OwnCardForm } from './OwnCardForm.tsx';
import { QrCode } from './QrCode.tsx';

/** One's own card: what is on it, and the ways to give it to others. */
export function OwnCardPage() {
  const text = useText();
  const { data, error, reload } = useQuery('card:own', {});
  const [written, setWritten] = useState<OwnCard | null>(null);
  const card = written ?? data;
  if (card === null) {
    return error === null ? (
      <p className="soft">{text('common.loading')}</p>
    ) : (
      <ErrorNotice error={error} onRetry={reload} />
    );
  }
  return (
    <div className="stack stack-loose">
      <p>{text('own.intro')}</p>
      <OwnCardForm card={card} onWritten={setWritten} />
      {card.name !== '' && <ShareCard card={card} />}
    </div>
  );
}

function ShareCard({ card }: { readonly card: OwnCard }) {
  const text = useText();
  const bridge = useBridge();
  const toasts = useToasts();
  const say = (message: string, tone: 'good' | 'bad') => toasts.show({ message, tone });
  const save = async () => {
    try {
      const bytes = new TextEncoder().encode(card.text);
      const place = await ask(bridge, 'save:begin', { purpose: 'card', size: bytes.length });
      if (place === null) return;
      try {
        await ask(bridge, 'save:write', { handle: place.handle, bytes });
        await ask(bridge, 'save:commit', { handle: place.handle });
      } catch (error) {
        await bridge.invoke('save:abort', { handle: place.handle });
        throw error;
      }
      say(text('own.file.done'), 'good');
    } catch (error) {
      say(text(errorKey(error)), 'bad');
    }
  };
  const copy = async () => {
    try {
      await ask(bridge, 'clipboard:write', { text: card.text, clearAfterSeconds: CLEAR_AFTER_SECONDS });
      say(text('common.copied', { seconds: CLEAR_AFTER_SECONDS }), 'good');
    } catch (error) {
      say(text(errorKey(error)), 'bad');
    }
  };
  return (
    <section className="card stack">
      <h2>{text('own.share')}</h2>
      <div className="row">
        <Button kind="primary" onPress={save}>
          {text('own.file')}
        </Button>
        <Button onPress={copy}>{text('own.copy')}</Button>
      </div>
      <div className="own-fingerprint">
        <div className="stack stack-tight grow">
          <h3>{text('own.fingerprint')}</h3>
          <Fingerprint groups={card.fingerprint} size="large" />
        </div>
        <QrCode digits={card.fingerprint.join('')} label={text('own.qr')} />
      </div>
      <Disclosure title={text('own.text')} level={3}>
        <pre className="card-text" dir="ltr">
          {card.text}
        </pre>
      </Disclosure>
    </section>
  );
}
