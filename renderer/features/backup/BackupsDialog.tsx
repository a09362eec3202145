import { useState } from 'react';
import type { BackupCheck, BackupItem } from '../../../shared/vault/backup.ts';
import { shareDone, useJob } from '../../hooks/job.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { BackupError } from './BackupError.tsx';
import { useBackupFolder } from './folder.ts';
import { JobDialog } from './JobDialog.tsx';
import { MakeBackupDialog } from './MakeBackupDialog.tsx';

/** The backups of this notebook in a folder: check one, remove the older ones. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const client = useVault();
  const job = useJob();
  const { folder, error, choose } = useBackupFolder();
  const [items, setItems] = useState<readonly BackupItem[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [checked, setChecked] = useState<{ readonly number: number; readonly check: BackupCheck } | null>(null);
  const [removing, setRemoving] = useState(false);
  const [removed, setRemoved] = useState<number | null>(null);
  const [repairing, setRepairing] = useState(false);

  const list = async (handle: string) => {
    setFailed(null);
    try {
      setItems((await client.call('backup:list', { handle })).backups);
    } catch (thrown) {
      setFailed(thrown);
    }
  };
  const open = async () => {
    const chosen = await choose();
    if (chosen !== null) await list(chosen.handle);
  };
  const check = async (number: number) => {
    setChecked(null);
    setRemoved(null);
    if (folder === null) return;
    const answer = await job.run('backup:check', { handle: folder.handle, number });
    if (answer !== null) setChecked({ number, check: answer });
  };
  const remove = async () => {
    setRemoving(false);
    if (folder === null) return;
    setFailed(null);
    try {
      setRemoved((await client.call('backup:remove-older', { handle: folder.handle })).removed);
      setChecked(null);
    } catch (thrown) {
      setFailed(thrown);
    }
    await list(folder.handle);
  };
  const nameOf = ({ number, state, size }: BackupItem) =>
    size === null
      ? text(`backup.item.${state === 'open' ? 'damaged' : state}`, { number })
      : text('backup.item', { day: format.day(size.at), time: format.time(size.at) });

  if (repairing) return <MakeBackupDialog thorough onClose={onClose} />;
  return (
    <JobDialog
      title={text('backup.look.title')}
      size="wide"
      job={job}
      stopLabel={text('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('common.close')}</Button>
          {items === null && (
            <Button kind="primary" autoFocus onPress={open}>
              {text('backup.choose.there')}
            </Button>
          )}
        </>
      }
    >
      {items === null && <p>{text('backup.look.what')}</p>}
      {items !== null && items.length === 0 && <p>{text('backup.look.nothing')}</p>}
      {items !== null && items.length > 0 && (
        <ul className="plain-list stack stack-tight">
          {items.map((item) => (
            <li key={item.number} className="row">
              <div className="grow">
                <p>{nameOf(item)}</p>
                {item.size !== null && (
                  <p className="soft small">
                    {text('backup.item.size', {
                      records: item.size.records,
                      files: item.size.files,
                      bytes: format.bytes(item.size.bytes),
                    })}
                  </p>
                )}
              </div>
              {item.state !== 'too-new' && (
                <Button
                  size="small"
                  isDisabled={job.running}
                  aria-label={text('backup.check.one', { backup: nameOf(item) })}
                  onPress={() => check(item.number)}
                >
                  {text('backup.check')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {job.running && (
        <>
          <ProgressBar label={text('backup.checking')} value={shareDone(job.progress)} />
          <p className="soft small">{text('backup.checking.detail')}</p>
        </>
      )}
      {checked !== null && checked.check.lost.length === 0 && <Notice tone="good">{text('backup.check.whole')}</Notice>}
      {checked !== null && checked.check.lost.length > 0 && (
        <Notice
          tone="bad"
          title={text('backup.check.lost')}
          action={<Button onPress={() => setRepairing(true)}>{text('backup.check.repair')}</Button>}
        >
          <ul className="plain-list">
            {checked.check.lost.map((item, place) => (
              // Nothing in the list moves.
              // biome-ignore lint/suspicious/noArrayIndexKey: names can be the same
              <li key={place}>
                {item.name === ''
                  ? text(`backup.lost.${item.what}.unnamed`)
                  : text(`backup.lost.${item.what}`, { name: item.name })}
              </li>
            ))}
          </ul>
          <p>{text('backup.check.repair.what')}</p>
        </Notice>
      )}
      {removed !== null && <Notice>{text('backup.removed', { count: removed })}</Notice>}
      <BackupError error={error ?? failed ?? job.error} />
      {items !== null && items.length > 1 && !job.running && (
        <div className="stack stack-tight">
          <p>{text('backup.older')}</p>
          <div>
            <Button onPress={() => setRemoving(true)}>{text('backup.older.remove')}</Button>
          </div>
        </div>
      )}
      <ConfirmDialog
        title={text('backup.older.title')}
        isOpen={removing}
        danger
        confirmLabel={text('backup.older.remove')}
        cancelLabel={text('common.cancel')}
        onConfirm={remove}
        onClose={() => setRemoving(false)}
      >
        <p>{text('backup.older.sure')}</p>
      </ConfirmDialog>
    </JobDialog>
  );
}
