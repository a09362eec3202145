import { useState } from 'react';
import type { BackupMade } from '../../../shared/vault/backup.ts';
import { shareDone, useJob } from '../../hooks/job.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { BackupError } from './BackupError.tsx';
import { useBackupFolder } from './folder.ts';
import { JobDialog } from './JobDialog.tsx';

export interface MakeBackupProps {
  /** What lies there is read before it is relied on: after a check that found damage. */
  readonly thorough: boolean;
  readonly onClose: () => void;
}

/** Chooses a folder, makes a backup there, and says what was read back. */
export function MakeBackupDialog({ thorough, onClose }: MakeBackupProps) {
  const text = useText();
  const format = useFormat();
  const job = useJob();
  const { folder, error, choose } = useBackupFolder();
  const [made, setMade] = useState<BackupMade | null>(null);
  const [stopped, setStopped] = useState(false);
  const isReadOnly = folder !== null && !folder.writable;

  const make = async () => {
    setStopped(false);
    const chosen = await choose();
    if (chosen === null || !chosen.writable) return;
    const answer = await job.run('backup:make', { handle: chosen.handle, thorough });
    setMade(answer);
    setStopped(answer === null);
  };
  return (
    <JobDialog
      title={text('backup.make.title')}
      job={job}
      stopLabel={text('backup.stop')}
      onClose={onClose}
      footer={
        made === null ? (
          <>
            <Button onPress={onClose}>{text('common.cancel')}</Button>
            <Button kind="primary" autoFocus onPress={make}>
              {text('backup.choose')}
            </Button>
          </>
        ) : (
          <Button kind="primary" autoFocus onPress={onClose}>
            {text('common.done')}
          </Button>
        )
      }
    >
      {made !== null ? (
        <>
          <Notice tone="good">{text('backup.made', { time: format.time(made.at) })}</Notice>
          <p>
            {text('backup.made.size', { records: made.records, files: made.files, bytes: format.bytes(made.bytes) })}
          </p>
          {made.damaged + made.incomplete > 0 && (
            <Notice tone="warn">{text('backup.made.damaged', { count: made.damaged + made.incomplete })}</Notice>
          )}
          {made.removed > 0 && <p className="soft small">{text('backup.made.removed', { count: made.removed })}</p>}
          <p>{text('backup.made.keep')}</p>
        </>
      ) : job.running ? (
        <>
          <ProgressBar label={text('backup.making')} value={shareDone(job.progress)} />
          <p className="soft small">{text('backup.making.detail')}</p>
        </>
      ) : (
        <>
          <p>{text('backup.make.what')}</p>
          <p>{text('backup.make.passphrase')}</p>
          <p className="soft small">{text('backup.make.again')}</p>
          {isReadOnly && <Notice tone="bad">{text('backup.error.readOnly')}</Notice>}
          <BackupError error={error ?? job.error} />
          {stopped && <Notice>{text('backup.stopped')}</Notice>}
        </>
      )}
    </JobDialog>
  );
}
