import { useEffect, useId, useMemo, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { EntityFact } from '../../../shared/vault/entities.ts';
import { type ChangeTopic, useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import type { Text } from '../../text/catalogue.ts';
import { useCodes } from '../../text/codes.ts';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import type { RecordKind } from './field.ts';
import { useParts } from './parts.ts';

const SEARCH_MS = 150;
const SHOWN = 8;

export interface Found {
  readonly id: HexId;
  readonly name: string;
  readonly detail: string;
}

/** In one line what tells two of the same name apart. */
export function useEntityDetail(): (detail: readonly EntityFact[]) => string {
  const format = useFormat();
  const { label } = useCodes();
  return (detail) =>
    format.facts(
      detail.map((one) => {
        if ('words' in one) return one.words;
        return 'code' in one ? label(one.code) : format.country(one.country);
      }),
    );
}

/** The text after it has been left alone for a moment. */
export function useSettled<Value>(value: Value, wait: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}

/** Records of a kind that have the words; null while the vault looks. */
function useRecords(kind: RecordKind, search: string): readonly Found[] | null {
  const text = useText();
  const isEntity = kind === 'person' || kind === 'group' || kind === 'case';
  const entities = useQuery('entities:list', isEntity ? { kind, search, from: 0, count: SHOWN } : null);
  const reports = useQuery(
    'reports:list',
    kind === 'report' ? { search, filters: {}, order: 'changed', from: 0, count: SHOWN } : null,
  );
  const recipients = useQuery('recipients:list', kind === 'recipient' ? {} : null);
  const words = useEntityDetail();
  if (isEntity)
    return entities.data?.items.map(({ id, name, detail }) => ({ id, name, detail: words(detail) })) ?? null;
  if (kind === 'report')
    return (
      reports.data?.items.map(({ id, title, excerpt }) => ({
        id,
        name: recordWords('report', title || excerpt, text),
        detail: '',
      })) ?? null
    );
  const wanted = search.toLocaleLowerCase();
  return (
    recipients.data?.recipients
      .map(({ id, name, organisation }) => ({ id, name, detail: organisation }))
      .filter(({ name, detail }) => `${name} ${detail}`.toLocaleLowerCase().includes(wanted))
      .slice(0, SHOWN) ?? null
  );
}

const RECORD = /^[0-9a-f]{32}$/;
/** As many as `entities:names` takes at once. */
const MOST_NAMES = 1000;

/** What records are called, by id: null for one that is deleted. Empty until the vault has answered. */
export function useRecordNames(ids: readonly string[]): Readonly<Record<string, string | null>> {
  const wanted = [...new Set(ids)].filter((id) => RECORD.test(id)).slice(0, MOST_NAMES);
  const asked = wanted.join(' ');
  const { data } = useQuery('entities:names', asked === '' ? null : { ids: wanted }, NAMED_BY);
  return useMemo(() => {
    if (data === null || asked === '') return {};
    return Object.fromEntries(asked.split(' ').map((id) => [id, data.names[id] ?? null]));
  }, [data, asked]);
}
const NAMED_BY: readonly ChangeTopic[] = ['entities', 'reports', 'recipients'];

/** How a record is called on the screen: one without a name and one that is deleted are told apart. */
export function recordWords(kind: RecordKind, name: string | null, text: Text): string {
  if (name === null) return text('record.deleted');
  if (name !== '') return name;
  if (kind === 'report') return text('people.untitledReport');
  return kind === 'recipient' ? text('record.untitled') : text(`people.unnamed.${kind}`);
}

/** The name of a record: from the form, else asked from the vault. */
export function useRecordName(kind: RecordKind, id: HexId | undefined): string | undefined {
  const text = useText();
  const { recordNames } = useParts();
  const known = id === undefined ? undefined : recordNames[id];
  const asked = useRecordNames(known === undefined && id !== undefined ? [id] : []);
  if (id === undefined) return undefined;
  const name = known === undefined ? asked[id] : known;
  return name === undefined ? undefined : recordWords(kind, name, text);
}

export interface RecordSearchProps {
  readonly kind: RecordKind;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Not offered: what is chosen already, and what is being written. */
  readonly without: readonly string[];
  readonly onPick: (found: Found) => void;
  /** Makes a record of the typed name; only people and groups. */
  readonly mayCreate: boolean;
}

/** Finds a record while its name is typed: also by other writings of the name. */
export function RecordSearch({ kind, label, hint, without, onPick, mayCreate }: RecordSearchProps) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [typed, setTyped] = useState('');
  const settled = useSettled(typed.trim(), SEARCH_MS);
  const listId = useId();
  const found = useRecords(kind, settled)?.filter(({ id }) => !without.includes(id));
  const pick = (record: Found) => {
    setTyped('');
    onPick(record);
  };
  const create = async () => {
    const name = typed.trim();
    const value = { knownAs: name, names: [{ text: name }] };
    try {
      if (kind === 'group') pick({ ...(await client.call('entities:create', { kind, value })), name, detail: '' });
      else pick({ ...(await client.call('entities:create', { kind: 'person', value })), name, detail: '' });
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
    }
  };
  return (
    <div className="field record-search">
      <TextField
        label={label}
        type="search"
        maxLength={300}
        placeholder={text('record.search')}
        value={typed}
        onChange={setTyped}
        {...(hint === undefined ? {} : { description: hint })}
      />
      {settled !== '' && (
        <ul id={listId} className="record-found" aria-label={text('record.found')}>
          {(found ?? []).map((record) => (
            <li key={record.id}>
              <Button size="small" onPress={() => pick(record)}>
                <bdi>{recordWords(kind, record.name, text)}</bdi>
                {record.detail !== '' && <bdi className="soft small"> {record.detail}</bdi>}
              </Button>
            </li>
          ))}
          {found?.length === 0 && <li className="soft small">{text('common.noMatch')}</li>}
          {mayCreate && typed.trim() !== '' && (
            <li>
              <Button size="small" kind="quiet" onPress={create}>
                {text(kind === 'group' ? 'record.newGroup' : 'record.newPerson', { name: typed.trim() })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

export interface RecordFieldProps {
  readonly to: RecordKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** One record of the notebook. */
export function RecordField({ to, label, hint, value, onChange }: RecordFieldProps) {
  const parts = useParts();
  const [picked, setPicked] = useState<Found | null>(null);
  const asked = useRecordName(to, picked?.id === value ? undefined : value);
  const name = picked?.id === value ? picked?.name : asked;
  if (value === undefined)
    return (
      <RecordSearch
        kind={to}
        label={label}
        hint={hint}
        without={parts.id === null ? [] : [parts.id]}
        mayCreate={to === 'person' || to === 'group'}
        onPick={(found) => {
          setPicked(found);
          onChange(found.id);
        }}
      />
    );
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Chips items={[{ id: value, label: name ?? '…' }]} onRemove={() => onChange(undefined)} />
    </div>
  );
}

export interface SeveralRecordsFieldProps {
  readonly to: RecordKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several records of the notebook. */
export function SeveralRecordsField({ to, label, hint, values, onChange }: SeveralRecordsFieldProps) {
  const text = useText();
  const parts = useParts();
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const known = { ...parts.recordNames, ...picked };
  const asked = useRecordNames(values.filter((id) => known[id] === undefined));
  const isEntity = to === 'person' || to === 'group';
  const nameOf = (id: string) => {
    const name = known[id] === undefined ? asked[id] : known[id];
    return name === undefined ? '…' : recordWords(to, name, text);
  };
  return (
    <div className="field">
      <RecordSearch
        kind={to}
        label={label}
        hint={hint}
        without={parts.id === null ? values : [...values, parts.id]}
        mayCreate={isEntity}
        onPick={(found) => {
          setPicked((before) => ({ ...before, [found.id]: found.name }));
          onChange([...values, found.id]);
        }}
      />
      <Chips
        items={values.map((id) => ({ id, label: nameOf(id) }))}
        onRemove={(id) => onChange(values.filter((value) => value !== id))}
      />
    </div>
  );
}
