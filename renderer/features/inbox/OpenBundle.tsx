import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { Incoming } from '../../../shared/vault/contract.ts';
import { ask } from '../../hooks/bridge.ts';
import { shareDone, useJob } from '../../hooks/job.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { isMessageKey } from '../../text/catalogue.ts';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useToasts } from '../../ui/Toast.tsx';

export interface OpenBundleProps {
  readonly onReports: (id: HexId) => void;
  /** A receipt came back for this disclosure. */
  readonly onReceipt: (disclosure: HexId) => void;
}

/** Opens a sealed bundle or a receipt: dropped or picked, with progress and cancel. It is taken whole or not at all. */
export function OpenBundle({ onReports, onReceipt }: OpenBundleProps) {
  const text = useText();
  const format = useFormat();
  const bridge = useBridge();
  const toasts = useToasts();
  const job = useJob();
  const [error, setError] = useState<unknown>(null);
  const [isUnknown, setUnknown] = useState(false);

  const open = async (file: Incoming) => {
    setError(null);
    setUnknown(false);
    const outcome = await job.run('inbox:open', { file });
    switch (outcome?.outcome) {
      case 'reports':
        return onReports(outcome.id);
      case 'already-there':
        toasts.show({ message: text('inbox.already') });
        return onReports(outcome.id);
      case 'receipt':
        toasts.show({ message: text('inbox.receipt.done'), tone: 'good' });
        return onReceipt(outcome.disclosure);
      case 'receipt-unknown':
        return setUnknown(true);
      case undefined:
        return;
    }
  };
  const pick = async () => {
    setError(null);
    try {
      const { files } = await ask(bridge, 'file:pick', { purpose: 'bundle', multiple: false });
      if (files[0] !== undefined) await open({ from: 'picked', ...files[0] });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <div className="stack">
      <DropZone
        label={text('inbox.drop')}
        isDisabled={job.running}
        onFiles={([file]) => file !== undefined && void open({ from: 'drop', file })}
      >
        {job.running ? (
          <div className="row">
            <div className="grow">
              <ProgressBar
                label={text('inbox.opening')}
                value={shareDone(job.progress)}
                detail={
                  job.progress === null
                    ? undefined
                    : text('common.progress', {
                        done: format.bytes(job.progress.done),
                        of: format.bytes(job.progress.of),
                      })
                }
              />
            </div>
            <Button onPress={job.cancel}>{text('common.cancel')}</Button>
          </div>
        ) : (
          <div className="row drop-line">
            <span>{text('inbox.drop.hint')}</span>
            <Button kind="primary" onPress={pick}>
              {text('inbox.pick')}
            </Button>
          </div>
        )}
      </DropZone>
      <Refused error={error ?? job.error} />
      {isUnknown && <Notice tone="warn">{text('inbox.receipt.unknown')}</Notice>}
    </div>
  );
}

/** Why a file was not opened: what is wrong with it and what to do, in the words of a bundle. */
function Refused({ error }: { readonly error: unknown }) {
  const text = useText();
  if (error === null) return null;
  const general = errorKey(error);
  const own = `inbox.${general}`;
  return (
    <Notice tone="bad" title={text('inbox.failed')}>
      {text(isMessageKey(own) ? own : general)}
    </Notice>
  );
}
