import { useState } from 'react';
import type { ReceivedView } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { KeyChanged, type KeyChangedOutcome } from '../recipients/KeyChanged.tsx';

/** The sender's fingerprint, and the way to their card. */
export function SenderSection({ received }: { readonly received: ReceivedView }) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const { go } = useNavigation();
  const [error, setError] = useState<unknown>(null);
  const [changed, setChanged] = useState<KeyChangedOutcome | null>(null);
  const { from } = received;
  if (from.state === 'unsigned') return null;
  const { recipient } = from;
  const add = async () => {
    setError(null);
    try {
      const outcome = await client.call('inbox:add-sender', { id: received.id });
      if (outcome.outcome === 'key-changed') return setChanged(outcome);
      toasts.show({ message: text('sender.added'), tone: 'good' });
      go({ name: 'recipients', id: outcome.id });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <section className="stack stack-tight">
      <h2>{text('sender.fingerprint')}</h2>
      <Fingerprint groups={from.fingerprint} />
      <div>
        {recipient === null ? (
          <Button onPress={add}>{text('sender.add')}</Button>
        ) : (
          <Button onPress={() => go({ name: 'recipients', id: recipient })}>{text('sender.open')}</Button>
        )}
      </div>
      <ErrorNotice error={error} />
      {changed !== null && <KeyChanged outcome={changed} onClose={() => setChanged(null)} />}
    </section>
  );
}
