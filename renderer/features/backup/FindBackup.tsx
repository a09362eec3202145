import { useEffect, useState } from 'react';
import type { BackupItem, FoundBackups, OpensWith as Way } from '../../../shared/vault/backup.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { BackupError } from './BackupError.tsx';
import { useBackupFolder } from './folder.ts';
import { OpensWith } from './OpensWith.tsx';

/** One backup that opens. */
export interface ChosenBackup {
  readonly handle: string;
  readonly vault: string;
  readonly number: number;
}

export interface FindBackupProps {
  /** What the button at the end says. */
  readonly label: string;
  readonly onChosen: (backup: ChosenBackup) => void;
  /** Of the headings in it. */
  readonly level: number;
}

/** From a folder to one backup in it: the folder, what opens it, and which day. */
export function FindBackup({ label, onChosen, level }: FindBackupProps) {
  const text = useText();
  const format = useFormat();
  const client = useVault();
  const { folder, error, choose } = useBackupFolder();
  const [way, setWay] = useState<Way | null>(null);
  const [found, setFound] = useState<readonly FoundBackups[] | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => () => void client.call('restore:end', {}).catch(() => undefined), [client]);

  const open = async () => {
    setFound(null);
    setPicked(null);
    setFailed(null);
    await choose();
  };
  const look = async () => {
    if (folder === null || way === null || busy) return;
    setBusy(true);
    setFailed(null);
    try {
      const answer = await client.call('restore:look', { handle: folder.handle, opensWith: way });
      setFound(answer.found);
      const first = openOnes(answer.found)[0];
      setPicked(first === undefined ? null : idOf(first.vault, first.item));
    } catch (thrown) {
      setFailed(thrown);
    }
    setBusy(false);
  };

  const isEmpty = folder?.sets.every((set) => set.generations.length === 0) ?? false;
  if (folder === null || isEmpty) {
    return (
      <>
        {isEmpty && <Notice tone="warn">{text('backup.find.nothing')}</Notice>}
        <BackupError error={error} />
        <div className="row">
          <Button kind="primary" autoFocus onPress={open}>
            {text('backup.choose.there')}
          </Button>
        </div>
      </>
    );
  }
  const offered = found === null ? [] : openOnes(found);
  if (offered.length === 0) {
    return (
      <>
        <p>{text('backup.find.opens')}</p>
        <OpensWith onChange={setWay} onSubmit={look} isDisabled={busy} level={level} />
        {found !== null && <Notice tone="bad">{text(whyNothing(found))}</Notice>}
        <BackupError error={failed} />
        {busy && (
          <ProgressBar label={text('backup.find.opening')} value={null} detail={text('unlock.opening.detail')} />
        )}
        <div className="row">
          <Button isDisabled={busy} onPress={open}>
            {text('backup.choose.other')}
          </Button>
          <Button kind="primary" isDisabled={busy || way === null} onPress={look}>
            {text('backup.find.open')}
          </Button>
        </div>
      </>
    );
  }
  const chosen = offered.find(({ vault, item }) => idOf(vault, item) === picked);
  const isSeveral = new Set(offered.map(({ vault }) => vault)).size > 1;
  const closed = (found ?? []).flatMap(({ backups }) => backups).filter(({ state }) => state === 'closed').length;
  return (
    <>
      <RadioGroup
        label={text('backup.find.which')}
        value={picked}
        onChange={setPicked}
        options={offered.map(({ vault, item, place }) => ({
          id: idOf(vault, item),
          label: text(isSeveral ? 'backup.item.of' : 'backup.item', {
            day: format.day(item.size.at),
            time: format.time(item.size.at),
            notebook: place + 1,
          }),
          description: text('backup.item.size', {
            records: item.size.records,
            files: item.size.files,
            bytes: format.bytes(item.size.bytes),
          }),
        }))}
      />
      {closed > 0 && <p className="soft small">{text('backup.find.closed', { count: closed })}</p>}
      <p>{text('backup.find.deleted')}</p>
      <div className="row">
        <Button onPress={() => setFound(null)}>{text('backup.find.again')}</Button>
        <Button
          kind="primary"
          isDisabled={chosen === undefined}
          onPress={() => {
            if (chosen !== undefined) {
              onChosen({ handle: folder.handle, vault: chosen.vault, number: chosen.item.number });
            }
          }}
        >
          {label}
        </Button>
      </div>
    </>
  );
}

type OpenItem = BackupItem & { readonly size: NonNullable<BackupItem['size']> };

function openOnes(found: readonly FoundBackups[]) {
  return found
    .flatMap(({ vault, backups }, place) =>
      backups.flatMap((item) =>
        item.size === null ? [] : [{ vault, place, item: { ...item, size: item.size } satisfies OpenItem }],
      ),
    )
    .sort((a, b) => b.item.size.at - a.item.size.at);
}

function idOf(vault: string, { number }: BackupItem): string {
  return `${vault} ${number}`;
}

function whyNothing(found: readonly FoundBackups[]) {
  const states = new Set(found.flatMap(({ backups }) => backups).map(({ state }) => state));
  if (states.has('closed')) return 'backup.find.wrong';
  return states.has('too-new') ? 'backup.error.tooNew' : 'backup.error.damaged';
}
