import { useState } from 'react';
import { useVault } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { MakeBackupDialog } from './MakeBackupDialog.tsx';
import { useBackupState } from './useBackupState.ts';

/** Days after which a backup is called old, when something was written since. */
const OLD_AFTER = 7 * 24 * 60 * 60 * 1000;

/** One quiet line above the reports while something is in no backup. */
export function BackupReminder() {
  const text = useText();
  const format = useFormat();
  const client = useVault();
  const state = useBackupState();
  const [making, setMaking] = useState(false);
  const { data } = state;
  const isOld = data?.last != null && data.since > 0 && Math.abs(Date.now() - data.last.at) > OLD_AFTER;
  const isDue = data !== null && !data.isQuiet && (data.last === null ? data.hasChanges : isOld);
  const putOff = () => {
    client.call('backup:put-off', {}).then(state.reload, () => undefined);
  };
  if (making) {
    return (
      <MakeBackupDialog
        thorough={false}
        onClose={() => {
          setMaking(false);
          state.reload();
        }}
      />
    );
  }
  if (!isDue || data === null) return null;
  return (
    <div className="row backup-reminder">
      <p className="soft small grow">
        {data.last === null
          ? text('backup.reminder.none')
          : text('backup.reminder.old', { day: format.day(data.last.at), count: data.since })}
      </p>
      <Button size="small" onPress={() => setMaking(true)}>
        {text('backup.make')}
      </Button>
      <Button size="small" kind="quiet" onPress={putOff}>
        {text('backup.notNow')}
      </Button>
    </div>
  );
}
