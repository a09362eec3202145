import { useState } from 'react';
import { CUSTODY_DETAILS, CUSTODY_NOTE_CHARS } from '../../../shared/evidence/custody-line.ts';
import { type CustodyChain, OUTSIDE_STEPS } from '../../../shared/vault/custody.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';

/** What was done with a file or a report, and whether that record is as it was written. Steps outside the program can be added. */
export function CustodyList({ of, isReadOnly }: { readonly of: string; readonly isReadOnly: boolean }) {
  const text = useText();
  const query = useQuery('custody:list', { of }, ['reports']);
  const chain = query.data;
  return (
    <div className="stack">
      <ErrorNotice error={query.error} />
      {chain !== null && (
        <>
          {chain.brokenAt === null ? (
            <p className="soft">{text('custody.whole')}</p>
          ) : (
            <Notice tone="bad" title={text('custody.broken.title')}>
              {text('custody.broken', { number: chain.brokenAt + 1 })}
            </Notice>
          )}
          <ol className="custody" aria-label={text('custody.title')}>
            {chain.lines.map((line, number) => (
              // Lines are only ever added, so their number names them.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={number}>
                <CustodyItem line={line} />
              </li>
            ))}
          </ol>
        </>
      )}
      {!isReadOnly && <AddStep of={of} onAdded={query.reload} />}
    </div>
  );
}

function CustodyItem({ line }: { readonly line: CustodyChain['lines'][number] }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const detail = CUSTODY_DETAILS.find((known) => known === line.detail);
  const { by, recipients = [] } = line;
  return (
    <>
      <p>
        <Facts>
          <strong>{label(line.action)}</strong>
          {detail === undefined ? '' : text(`custody.detail.${detail}`)}
        </Facts>
      </p>
      <p className="soft small">
        <Facts>
          {text('custody.when', { when: format.dateTime(line.at), zone: zoneText(line.offset) })}
          {by === 'author' ? text('custody.by.author') : <VisibleName name={by} />}
          <bdi dir="ltr">{line.program}</bdi>
        </Facts>
      </p>
      {line.clockDoubt === true && <p className="small">{text('custody.clock')}</p>}
      {recipients.length > 0 && (
        <p>
          {text('custody.recipients')}{' '}
          {recipients.map((name) => (
            <span key={name} className="custody-name">
              <VisibleName name={name} />
            </span>
          ))}
        </p>
      )}
      {line.note !== undefined && (
        <p>
          <bdi>{line.note}</bdi>
        </p>
      )}
      {line.after !== undefined && <Hash label={text('custody.after')} value={line.after} />}
      {line.before !== undefined && line.before !== line.after && (
        <Hash label={text('custody.before')} value={line.before} />
      )}
    </>
  );
}

function Hash({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <p className="small">
      <span className="soft">{label}</span>{' '}
      <code className="hash" dir="ltr">
        {value}
      </code>
    </p>
  );
}

function zoneText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function AddStep({ of, onAdded }: { readonly of: string; readonly onAdded: () => void }) {
  const text = useText();
  const { label } = useCodes();
  const client = useVault();
  const [action, setAction] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const step = OUTSIDE_STEPS.find((known) => known === action);
  const add = async () => {
    if (step === undefined) return;
    setError(null);
    try {
      await client.call('custody:add', { of, action: step, note });
      onAdded();
      setAction(null);
      setNote('');
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <fieldset className="stack custody-add">
      <legend>{text('custody.add')}</legend>
      <Select
        label={text('custody.add.what')}
        options={OUTSIDE_STEPS.map((code) => ({ id: code, label: label(code) }))}
        value={action}
        onChange={setAction}
        clearable
      />
      <TextField label={text('custody.add.note')} value={note} maxLength={CUSTODY_NOTE_CHARS} onChange={setNote} />
      <p className="soft small">{text('custody.add.hint')}</p>
      <ErrorNotice error={error} />
      <div className="row">
        <Button isDisabled={step === undefined} onPress={() => void add()}>
          {text('custody.add.button')}
        </Button>
      </div>
    </fieldset>
  );
}
