import { type ReactNode, useState } from 'react';
import type { Request } from '../../../shared/ipc/contract.ts';
import type { ReportFilters } from '../../../shared/vault/filters.ts';
import { ask } from '../../hooks/bridge.ts';
import { shareDone, useJob } from '../../hooks/job.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { HelpLink } from '../help/HelpLink.tsx';

export interface ClearExportProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What leaves the vault, by name. */
  readonly children: ReactNode;
  readonly begin: Request<'save:begin'>;
  readonly what:
    | { readonly method: 'evidence:export'; readonly id: string }
    | { readonly method: 'inbox:export'; readonly id: string }
    | {
        readonly method: 'inbox:form-export';
        readonly id: string;
        readonly index: number;
        readonly as: 'html' | 'pdf';
      }
    | {
        readonly method: 'patterns:export';
        readonly search: string;
        readonly filters: ReportFilters;
        readonly format: 'csv' | 'json';
      };
}

/** Writes something in the clear, after saying what that means. */
export function ClearExport({ isOpen, onClose, title, children, begin, what }: ClearExportProps) {
  const text = useText();
  const format = useFormat();
  const bridge = useBridge();
  const toasts = useToasts();
  const job = useJob();
  const [error, setError] = useState<unknown>(null);
  const start = async () => {
    setError(null);
    try {
      const place = await ask(bridge, 'save:begin', begin);
      if (place === null) return;
      const save = place.handle;
      const done =
        what.method === 'patterns:export'
          ? await job.run(what.method, { search: what.search, filters: what.filters, format: what.format, save })
          : what.method === 'inbox:form-export'
            ? await job.run(what.method, { id: what.id, index: what.index, as: what.as, save })
            : await job.run(what.method, { id: what.id, save });
      if (done === null) return;
      toasts.show({ message: text('export.done', { size: format.bytes(done.size) }), tone: 'good' });
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  const close = () => {
    setError(null);
    job.clearError();
    onClose();
  };
  return (
    <ClearDialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      onStart={start}
      running={job.running}
      onCancel={job.cancel}
      share={shareDone(job.progress)}
      error={error ?? job.error}
    >
      {children}
    </ClearDialog>
  );
}

export interface ClearDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onStart: () => void;
  /** In place of the words for a file. */
  readonly confirm?: string;
  readonly running: boolean;
  /** What runs can be taken back. */
  readonly onCancel?: () => void;
  /** 0 to 1; null: not known. */
  readonly share: number | null;
  readonly error: unknown;
  /** What leaves the vault, by name. */
  readonly children: ReactNode;
}

/** The warning before anything is written or printed in the clear. */
export function ClearDialog({ title, isOpen, onClose, onStart, running, onCancel, ...rest }: ClearDialogProps) {
  const text = useText();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      isAlert
      isBusy={running}
      footer={
        running ? (
          onCancel !== undefined && <Button onPress={onCancel}>{text('common.cancel')}</Button>
        ) : (
          <>
            <Button autoFocus onPress={onClose}>
              {text('common.cancel')}
            </Button>
            <Button kind="danger" onPress={onStart}>
              {rest.confirm ?? text('export.confirm')}
            </Button>
          </>
        )
      }
    >
      {rest.children}
      <Notice tone="warn" title={text('export.warning.title')}>
        {text('export.warning')}
      </Notice>
      <HelpLink topic="export" />
      {running && <ProgressBar label={text('export.running')} value={rest.share} />}
      <ErrorNotice error={rest.error} />
    </Dialog>
  );
}
