import { useState } from 'react';
import type { KitRehearsal } from '../../../shared/vault/recovery.ts';
import { useAttempt } from '../../hooks/attempt.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { codeOf, isFull, noGroups } from './code-groups.ts';
import { RecoveryCodeFields } from './RecoveryCodeFields.tsx';

/** A kit is tried on the open vault, and what it opens is said plainly. */
export function TryKitDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const client = useVault();
  const [groups, setGroups] = useState(noGroups);
  const [answer, setAnswer] = useState<KitRehearsal | null>(null);
  const { busy, error, run } = useAttempt();

  const rehearse = async () => {
    await run(async () => {
      setAnswer(await client.call('recovery:rehearse', { code: codeOf(groups) }));
    });
  };
  return (
    <Dialog
      title={text('kit.try.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{text('common.close')}</Button>
          <Button kind="primary" isDisabled={busy || !isFull(groups)} onPress={rehearse}>
            {text('kit.try.do')}
          </Button>
        </>
      }
    >
      <p>{text('kit.try.body')}</p>
      <RecoveryCodeFields
        groups={groups}
        onChange={(next) => {
          setGroups(next);
          setAnswer(null);
        }}
        onSubmit={() => !busy && rehearse()}
        autoFocus
      />
      <div aria-live="polite">
        {answer !== null && (
          <Notice tone={answer.outcome === 'opens' ? 'good' : 'bad'}>{text(`kit.try.${answer.outcome}`)}</Notice>
        )}
      </div>
      <ErrorNotice error={error} />
    </Dialog>
  );
}
