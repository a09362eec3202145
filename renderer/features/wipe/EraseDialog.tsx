import { useState } from 'react';
import { WIPE_CONFIRMED } from '../../../shared/wipe.ts';
import { useSession } from '../../app/session.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { errorKey, useLocaleInfo, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { Stays } from './Stays.tsx';
import { isShownWord } from './word.ts';

const GONE = ['1', '2', '3'] as const;

/** Says what will be gone and what will not, and wants a typed word and a press of its own before it begins. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { tag } = useLocaleInfo();
  const bridge = useBridge();
  const { erasing } = useSession();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const word = text('wipe.word');
  const isTyped = isShownWord(typed, word, tag);

  const erase = async () => {
    if (!isTyped || busy) return;
    setBusy(true);
    setFailure('');
    try {
      const { marked, keysDestroyed } = await ask(bridge, 'wipe:start', { confirmed: WIPE_CONFIRMED });
      if (marked) {
        erasing();
        return;
      }
      setFailure(text(keysDestroyed ? 'wipe.cannot.keys' : 'wipe.cannot.nothing'));
    } catch (error) {
      setFailure(text(errorKey(error)));
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={text('wipe.title')}
      isOpen
      onClose={onClose}
      isAlert
      size="wide"
      isBusy={busy}
      footer={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" isDisabled={!isTyped || busy} onPress={erase}>
            {text(busy ? 'wipe.beginning' : 'wipe.confirm')}
          </Button>
        </>
      }
    >
      <div className="wipe-lists">
        <div>
          <h3>{text('wipe.gone')}</h3>
          <ul className="plain-list">
            {GONE.map((number) => (
              <li key={number}>{text(`wipe.gone.${number}`)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{text('wipe.stays')}</h3>
          <Stays />
        </div>
      </div>
      <p>
        <strong>{text('wipe.final')}</strong>
      </p>
      <HelpLink topic="border" />
      <TextField
        label={text('wipe.type', { word })}
        value={typed}
        onChange={setTyped}
        maxLength={40}
        isDisabled={busy}
        autoFocus
      />
      {failure !== '' && <Notice tone="bad">{failure}</Notice>}
    </Dialog>
  );
}
