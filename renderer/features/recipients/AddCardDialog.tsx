import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { CARD_BYTES } from '../../../shared/limits.ts';
import type { CardOutcome } from '../../../shared/vault/views.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge, useVault } from '../../hooks/vault.tsx';
import { isMessageKey } from '../../text/catalogue.ts';
import { errorCode, errorKey, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { KeyChanged, type KeyChangedOutcome } from './KeyChanged.tsx';

/** A card that cannot be one, before anything is asked of the vault. */
class CardTooLarge extends Error {
  readonly code = 'card-too-large';
}

/** Adds a recipient's card from a file or from its text. A known name with another key is a hard stop. */
export function AddCardDialog(props: { readonly onClose: () => void; readonly onAdded: (id: HexId) => void }) {
  const text = useText();
  const client = useVault();
  const bridge = useBridge();
  const toasts = useToasts();
  const [card, setCard] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [changed, setChanged] = useState<KeyChangedOutcome | null>(null);

  const finish = (outcome: CardOutcome) => {
    if (outcome.outcome === 'key-changed') return setChanged(outcome);
    toasts.show({ message: text(DONE[outcome.outcome]), tone: 'good' });
    props.onAdded(outcome.id);
  };
  const add = async (read: () => Promise<string>, keepSeparate = false) => {
    setError(null);
    try {
      const content = await read();
      setCard(content);
      finish(await client.call('recipients:add', { card: content, keepSeparate }));
    } catch (caught) {
      setError(caught);
    }
  };
  const pick = async () => {
    setError(null);
    try {
      const { files } = await ask(bridge, 'file:pick', { purpose: 'card', multiple: false });
      const [file] = files;
      if (file !== undefined) await add(() => readPicked(bridge, file.handle, file.size));
    } catch (caught) {
      setError(caught);
    }
  };

  if (changed !== null) {
    return (
      <KeyChanged
        outcome={changed}
        onClose={props.onClose}
        onKeepSeparate={() => {
          setChanged(null);
          void add(() => Promise.resolve(card), true);
        }}
      />
    );
  }
  return (
    <Dialog
      title={text('recipients.add.title')}
      isOpen
      onClose={props.onClose}
      footer={
        <>
          <Button onPress={props.onClose}>{text('common.cancel')}</Button>
          <Button kind="primary" isDisabled={card.trim() === ''} onPress={() => add(() => Promise.resolve(card))}>
            {text('recipients.add.confirm')}
          </Button>
        </>
      }
    >
      <p>{text('recipients.add.intro')}</p>
      <DropZone
        label={text('recipients.add.drop')}
        onFiles={([file]) => file !== undefined && void add(() => readDropped(file))}
      >
        <Button onPress={pick}>{text('recipients.add.pick')}</Button>
      </DropZone>
      <TextArea label={text('recipients.add.paste')} value={card} onChange={setCard} rows={6} />
      <CardProblem error={error} />
    </Dialog>
  );
}

const DONE = {
  added: 'recipients.add.done',
  'already-there': 'recipients.add.already',
  updated: 'recipients.add.updated',
} as const;

function CardProblem({ error }: { readonly error: unknown }) {
  const text = useText();
  if (error === null) return null;
  if (error instanceof CardTooLarge) return <Notice tone="bad">{text('recipients.add.tooLarge')}</Notice>;
  const own = `recipients.add.${errorCode(error)}`;
  return <Notice tone="bad">{text(isMessageKey(own) ? own : errorKey(error))}</Notice>;
}

async function readDropped(file: File): Promise<string> {
  if (file.size > CARD_BYTES) throw new CardTooLarge();
  return file.text();
}

async function readPicked(bridge: Bridge, handle: string, size: number): Promise<string> {
  try {
    if (size > CARD_BYTES) throw new CardTooLarge();
    const { bytes } = await ask(bridge, 'file:read', { handle, offset: 0, length: CARD_BYTES });
    return new TextDecoder().decode(bytes);
  } finally {
    await bridge.invoke('file:close', { handle });
  }
}
