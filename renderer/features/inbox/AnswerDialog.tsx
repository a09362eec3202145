import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { ask } from '../../hooks/bridge.ts';
import { useJob } from '../../hooks/job.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { CheckValue } from '../seal/CheckValue.tsx';

const NOTE_CHARACTERS = 2_000;
/** Space asked for beforehand; a receipt with the longest note stays below it. */
const RECEIPT_BYTES = 131_072;

/** Answers a bundle with a signed receipt, sealed for its sender. */
export function AnswerDialog({ id, onClose }: { readonly id: HexId; readonly onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const bridge = useBridge();
  const job = useJob();
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<{ readonly size: number; readonly sha256: string } | null>(null);
  const answer = async () => {
    setError(null);
    try {
      const place = await ask(bridge, 'save:begin', { purpose: 'bundle', size: RECEIPT_BYTES });
      if (place === null) return;
      setDone(await job.run('inbox:answer', { id, note: note.trim(), save: place.handle }));
    } catch (caught) {
      setError(caught);
    }
  };
  if (done !== null) {
    return (
      <Dialog
        title={text('received.answer.title')}
        isOpen
        isAlert
        onClose={onClose}
        footer={
          <Button kind="primary" autoFocus onPress={onClose}>
            {text('common.done')}
          </Button>
        }
      >
        <Notice tone="good">{text('received.answer.done', { size: format.bytes(done.size) })}</Notice>
        <p>
          <span className="soft">{text('received.check')}: </span>
          <CheckValue sha256={done.sha256} />
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={text('received.answer.title')}
      isOpen
      isAlert
      isBusy={job.running}
      onClose={onClose}
      footer={
        job.running ? (
          <Button onPress={job.cancel}>{text('common.cancel')}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{text('common.cancel')}</Button>
            <Button kind="primary" onPress={answer}>
              {text('received.answer.start')}
            </Button>
          </>
        )
      }
    >
      <p>{text('received.answer.body')}</p>
      <TextArea
        label={text('received.answer.note')}
        description={text('common.optional')}
        value={note}
        onChange={(value) => setNote(value.slice(0, NOTE_CHARACTERS))}
        isDisabled={job.running}
      />
      {job.running && <ProgressBar label={text('received.answer.running')} value={null} />}
      <ErrorNotice error={error ?? job.error} />
    </Dialog>
  );
}
