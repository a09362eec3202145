import { useCallback, useState } from 'react';
import type { SharesRehearsal } from '../../../shared/vault/recovery.ts';
import { useAttempt } from '../../hooks/attempt.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { NO_SHARES, ShareFields } from './ShareFields.tsx';

/** Pieces are tried on the open vault, and what they open is said plainly. */
export function TrySharesDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const client = useVault();
  const [shares, setShares] = useState(NO_SHARES);
  const [ready, setReady] = useState(false);
  const [outcome, setOutcome] = useState<SharesRehearsal['outcome'] | null>(null);
  const { busy, error, run } = useAttempt();
  const change = useCallback((next: readonly string[]) => {
    setShares(next);
    setOutcome(null);
  }, []);

  const rehearse = async () => {
    await run(async () => {
      setOutcome((await client.call('shares:rehearse', { shares: [...shares] })).outcome);
    });
  };
  return (
    <Dialog
      title={text('shares.try.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{text('common.close')}</Button>
          <Button kind="primary" isDisabled={busy || !ready} onPress={rehearse}>
            {text('kit.try.do')}
          </Button>
        </>
      }
    >
      <p>{text('shares.try.body')}</p>
      <ShareFields shares={shares} onChange={change} onReady={setReady} level={3} />
      <div aria-live="polite">
        {outcome === 'opens' && (
          <Notice tone="good">{text('shares.try.opens', { button: text('unlock.forgot') })}</Notice>
        )}
        {outcome === 'older' && <Notice tone="bad">{text('shares.try.older')}</Notice>}
        {outcome === 'no' && <Notice tone="bad">{text('shares.try.no')}</Notice>}
        {outcome === 'too-few' && <Notice tone="bad">{text('error.shares-do-not-fit')}</Notice>}
      </div>
      <ErrorNotice error={error} />
    </Dialog>
  );
}
