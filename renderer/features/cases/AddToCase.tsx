import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';

const SHOWN = 20;

export interface AddToCaseProps {
  readonly reports: readonly HexId[];
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

/** Puts the chosen reports into a case, one that is there or a new one. A report may be in several. */
export function AddToCase({ reports, onClose, onAdded }: AddToCaseProps) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [search, setSearch] = useState('');
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery('entities:list', { kind: 'case', search, from: 0, count: SHOWN }, ['entities']);
  const done = (caseName: string, count: number) => {
    toasts.show({ message: text('cases.added', { name: caseName, count }), tone: 'good' });
    onAdded();
  };
  const attempt = (action: () => Promise<void>) => {
    setError(null);
    action().catch(setError);
  };
  const add = (id: HexId, caseName: string) =>
    attempt(async () => {
      const view = await client.call('entities:open', { id });
      if (view.kind !== 'case') return;
      const before = view.value.reports ?? [];
      const added = reports.filter((report) => !before.includes(report));
      if (added.length > 0)
        await client.call('entities:save', {
          kind: 'case',
          id,
          value: { ...view.value, reports: [...before, ...added] },
        });
      done(caseName, added.length);
    });
  const make = () =>
    attempt(async () => {
      await client.call('entities:create', { kind: 'case', value: { name: name.trim(), reports: [...reports] } });
      done(name.trim(), reports.length);
    });
  return (
    <Dialog title={text('cases.add.title', { count: reports.length })} isOpen onClose={onClose}>
      <div className="stack">
        <TextField label={text('records.search')} type="search" maxLength={500} value={search} onChange={setSearch} />
        <ul className="item-list" aria-label={text('cases.title')}>
          {data?.items.map((item) => {
            const caseName = item.name === '' ? text('people.unnamed.case') : item.name;
            return (
              <li key={item.id}>
                <button type="button" className="item" onClick={() => add(item.id, caseName)}>
                  <bdi className="item-title">{caseName}</bdi>
                  <span className="soft small">{text('patterns.reports', { count: item.reports })}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <TextField
          label={text('cases.add.newName')}
          maxLength={REPORT_LIMITS.short}
          value={name}
          onChange={setName}
          trailing={
            <Button isDisabled={name.trim() === ''} onPress={make}>
              {text('cases.add.new')}
            </Button>
          }
        />
        <ErrorNotice error={error} />
      </div>
    </Dialog>
  );
}
