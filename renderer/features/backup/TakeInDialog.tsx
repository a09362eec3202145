import { useState } from 'react';
import type { TakenIn } from '../../../shared/vault/backup.ts';
import { useJob } from '../../hooks/job.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { BackupError } from './BackupError.tsx';
import { type ChosenBackup, FindBackup } from './FindBackup.tsx';

/** Takes a backup into the open notebook, beside what is there. */
export function TakeInDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const job = useJob();
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const take = async (backup: ChosenBackup) => {
    setTaken(await job.run('restore:take-in', backup));
  };
  return (
    <Dialog
      title={text('backup.takeIn.title')}
      size="wide"
      isOpen
      isBusy={job.running}
      onClose={onClose}
      footer={
        job.running ? (
          <Button onPress={job.cancel}>{text('backup.stop')}</Button>
        ) : (
          <Button onPress={onClose}>{text(taken === null ? 'common.cancel' : 'common.done')}</Button>
        )
      }
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
          {job.running && (
            <ProgressBar
              label={text('backup.takingIn')}
              value={job.progress === null ? null : job.progress.done / Math.max(1, job.progress.of)}
            />
          )}
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
    </Dialog>
  );
}
