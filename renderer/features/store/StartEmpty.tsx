import { useState } from 'react';
import { START_EMPTY_CONFIRMED } from '../../../shared/vault/store.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useLocaleInfo, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isShownWord } from '../wipe/word.ts';

export interface StartEmptyProps {
  /** Whether there is a second copy, which then stays under another name. */
  readonly hasSecond: boolean;
  readonly isDisabled?: boolean;
  readonly onEmptied: () => void;
}

/** The last way out, and the hardest to take: closed, told in full, and only by a typed word. */
export function StartEmpty({ hasSecond, isDisabled = false, onEmptied }: StartEmptyProps) {
  const text = useText();
  const { tag } = useLocaleInfo();
  const client = useVault();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const word = text('store.empty.word');
  const isTyped = isShownWord(typed, word, tag);

  const empty = async () => {
    if (!isTyped || busy) return;
    setBusy(true);
    setError(null);
    try {
      await client.call('start:empty', { confirmed: START_EMPTY_CONFIRMED });
      onEmptied();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Disclosure title={text('store.empty')}>
      <p>{text('store.empty.lead')}</p>
      <ul className="plain-list">
        <li>{text('store.empty.new')}</li>
        <li>{text(hasSecond ? 'store.empty.kept' : 'store.empty.lost')}</li>
        <li>{text('store.empty.closed')}</li>
      </ul>
      <TextField
        label={text('wipe.type', { word })}
        value={typed}
        onChange={setTyped}
        maxLength={40}
        isDisabled={busy || isDisabled}
      />
      {error !== null && <Notice tone="bad">{text('store.empty.failed', { reason: text(errorKey(error)) })}</Notice>}
      <div>
        <Button kind="danger" isDisabled={!isTyped || busy || isDisabled} onPress={empty}>
          {text('store.empty.do')}
        </Button>
      </div>
    </Disclosure>
  );
}
