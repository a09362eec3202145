import type { BackupState } from '../../../shared/vault/backup.ts';
import { useFormat, useText } from '../../text/text.tsx';

/** The last backup that was read back, and what was written since. Never more than is known. */
export function BackupLines({ state }: { readonly state: BackupState }) {
  const text = useText();
  const format = useFormat();
  const { last, checkedAt, since, hasChanges } = state;
  if (last === null) return <p>{text('backup.none')}</p>;
  return (
    <div className="stack stack-tight">
      <p>{text('backup.last', { day: format.day(last.at), time: format.time(last.at) })}</p>
      <p>{sinceThen()}</p>
      {last.damaged > 0 && <p>{text('backup.last.damaged', { count: last.damaged })}</p>}
      {checkedAt !== null && (
        <p className="soft small">{text('backup.last.checked', { day: format.day(checkedAt) })}</p>
      )}
    </div>
  );

  function sinceThen(): string {
    if (!hasChanges) return text('backup.since.nothing');
    return since === 0 ? text('backup.since.small') : text('backup.since', { count: since });
  }
}
