import { useState } from 'react';
import type { Restored } from '../../../shared/vault/backup.ts';
import { StartScreen } from '../../app/StartScreen.tsx';
import { shareDone, useJob } from '../../hooks/job.ts';
import { useUnattended } from '../../hooks/unattended.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { BackupError } from './BackupError.tsx';
import { type ChosenBackup, FindBackup } from './FindBackup.tsx';

export interface RestoreFromBackupProps {
  /** The notebook is there and open. */
  readonly onOpened: () => void;
  readonly onBack: () => void;
}

/** Brings a notebook back from a backup, where none opens on this computer. */
export function RestoreFromBackup({ onOpened, onBack }: RestoreFromBackupProps) {
  const text = useText();
  const job = useJob();
  useUnattended(job.running);
  const [restored, setRestored] = useState<Restored | null>(null);

  const restore = async (backup: ChosenBackup) => {
    setRestored(await job.run('restore:start', backup));
  };
  if (restored !== null) {
    const missing = restored.lost + restored.incomplete;
    return (
      <StartScreen key="done" title={text('backup.restored.title')} help="backup">
        <p>{text('backup.restored', { records: restored.records, files: restored.files })}</p>
        {missing > 0 && <Notice tone="warn">{text('backup.restored.lost', { count: missing })}</Notice>}
        {restored.forgotten > 0 && <p>{text('backup.restored.deleted')}</p>}
        <p>{text('backup.restored.passphrase')}</p>
        <div className="row start-actions">
          <Button kind="primary" autoFocus onPress={onOpened}>
            {text('backup.restored.open')}
          </Button>
        </div>
      </StartScreen>
    );
  }
  return (
    <StartScreen key="find" title={text('backup.restore.title')} help="backup">
      {!job.running && <p>{text('backup.restore.what')}</p>}
      <BackupError error={job.error} />
      <div className="stack" hidden={job.running}>
        <FindBackup label={text('backup.restore.do')} onChosen={restore} level={2} />
      </div>
      {job.running ? (
        <>
          <ProgressBar label={text('backup.restoring')} value={shareDone(job.progress)} />
          <p className="soft small">{text('backup.restoring.detail')}</p>
          <div className="row start-actions">
            <Button onPress={job.cancel}>{text('common.cancel')}</Button>
          </div>
        </>
      ) : (
        <div className="row start-actions">
          <Button kind="quiet" onPress={onBack}>
            {text('common.back')}
          </Button>
        </div>
      )}
    </StartScreen>
  );
}
