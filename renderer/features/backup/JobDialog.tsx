import type { Job } from '../../hooks/job.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, type DialogProps } from '../../ui/Dialog.tsx';

export interface JobDialogProps extends Pick<DialogProps, 'title' | 'size' | 'onClose' | 'children' | 'footer'> {
  readonly job: Job;
  /** On the one button that there is while the work runs. */
  readonly stopLabel: string;
}

/** A dialog around one long piece of work: while that runs it is not closed, only stopped. */
export function JobDialog({ job, stopLabel, footer, ...rest }: JobDialogProps) {
  const stop = <Button onPress={job.cancel}>{stopLabel}</Button>;
  return <Dialog {...rest} isOpen isBusy={job.running} footer={job.running ? stop : footer} />;
}
