import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { EntityKind } from '../../../shared/report/entities.ts';
import type { EntityItem } from '../../../shared/vault/entities.ts';
import { usePages } from '../../hooks/pages.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { useEntityDetail } from '../fields/RecordFields.tsx';
import { RowGrid } from '../patterns/RowGrid.tsx';

const ROW_PIXELS = 60;

/** Makes an empty record and opens it. */
export function useNewRecord(onOpen: (id: HexId) => void): (kind: EntityKind) => void {
  const client = useVault();
  const toasts = useToasts();
  const text = useText();
  return (kind) => {
    client.call('entities:create', { kind, value: {} }).then(
      ({ id }) => onOpen(id),
      (error: unknown) => toasts.show({ message: text(errorKey(error)), tone: 'bad' }),
    );
  };
}

export interface RecordListProps {
  readonly kind: EntityKind;
  readonly label: string;
  /** What is shown where there is no record of the kind yet. */
  readonly empty: { readonly title: string; readonly body: string; readonly make: string };
  readonly onNew: () => void;
  readonly onOpen: (id: HexId) => void;
}

/** All records of a kind by name, searched by every writing of it. */
export function RecordList({ kind, label, empty, onNew, onOpen }: RecordListProps) {
  const text = useText();
  const client = useVault();
  const [search, setSearch] = useState('');
  const list = usePages<EntityItem>(
    `${kind} ${search}`,
    (from, count) => client.call('entities:list', { kind, search, from, count }),
    ['entities', 'reports'],
  );
  const { total } = list;
  if (total === 0 && search.trim() === '')
    return (
      <EmptyState title={empty.title} action={<Button onPress={onNew}>{empty.make}</Button>}>
        {empty.body}
      </EmptyState>
    );
  return (
    <div className="record-list">
      <TextField
        label={text('records.search')}
        labelHidden
        type="search"
        placeholder={text('records.search')}
        maxLength={500}
        value={search}
        onChange={setSearch}
      />
      <ErrorNotice error={list.error} onRetry={list.reload} />
      {total === null && list.error === null && <p className="soft">{text('common.loading')}</p>}
      {total === 0 && <p className="soft">{text('records.nothing')}</p>}
      {total !== null && total > 0 && (
        <RowGrid
          key={search}
          label={label}
          total={total}
          rowPixels={ROW_PIXELS}
          show={list.show}
          row={(index) => <RecordRow item={list.itemAt(index)} />}
          onOpen={(index) => {
            const id = list.itemAt(index)?.id;
            if (id !== undefined) onOpen(id);
          }}
        />
      )}
    </div>
  );
}

function RecordRow({ item }: { readonly item: EntityItem | undefined }) {
  const text = useText();
  const detail = useEntityDetail();
  if (item === undefined) return <span className="soft">{text('reports.row.loading')}</span>;
  return (
    <div className="report-words">
      <div className="report-line">
        <bdi className={item.name === '' ? 'report-name soft' : 'report-name'}>
          <OwnText>{item.name === '' ? text(`people.unnamed.${item.kind}`) : item.name}</OwnText>
        </bdi>
        {item.unidentified && <Badge>{text('records.unidentified')}</Badge>}
        {item.newer && <Badge>{text('reports.badge.newer')}</Badge>}
        <span className="report-changed">
          {text(item.kind === 'case' ? 'patterns.reports' : 'records.reports', { count: item.reports })}
        </span>
      </div>
      <div className="report-line report-facts">
        <span className="report-fact">{detail(item.detail)}</span>
      </div>
    </div>
  );
}
