import { useState } from 'react';
import type { TakenIn } from '../../../shared/vault/backup.ts';
import { shareDone, useJob } from '../../hooks/job.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { BackupError } from './BackupError.tsx';
import { type ChosenBackup, FindBackup } from './FindBackup.tsx';
import { JobDialog } from './JobDialog.tsx';

/** Takes a backup into the open notebook, beside what is there. */
export function TakeInDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const job = useJob();
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const take = async (backup: ChosenBackup) => {
    setTaken(await job.run('restore:take-in', backup));
  };
  return (
    <JobDialog
      title={text('backup.takeIn.title')}
      size="wide"
      job={job}
      stopLabel={text('backup.stop')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{text(taken === null ? 'common.cancel' : 'common.done')}</Button>}
    >
      {taken === null ? (
        <>
          {!job.running && (
            <>
              <p>{text('backup.takeIn.what')}</p>
              <p className="soft small">{text('backup.takeIn.not')}</p>
            </>
          )}
          <BackupError error={job.error} />
          <div className="stack" hidden={job.running}>
            <FindBackup label={text('backup.takeIn.do')} onChosen={take} level={3} />
          </div>
          {job.running && <ProgressBar label={text('backup.takingIn')} value={shareDone(job.progress)} />}
        </>
      ) : (
        <>
          <Notice tone="good">{text('backup.taken', { count: taken.added, files: taken.files })}</Notice>
          {taken.differing > 0 && <p>{text('backup.taken.differing', { count: taken.differing })}</p>}
          {taken.same > 0 && <p className="soft">{text('backup.taken.same', { count: taken.same })}</p>}
          {taken.forgotten > 0 && <p>{text('backup.taken.deleted', { count: taken.forgotten })}</p>}
          {taken.left > 0 && <Notice tone="warn">{text('backup.taken.left', { count: taken.left })}</Notice>}
        </>
      )}
    </JobDialog>
  );
}
