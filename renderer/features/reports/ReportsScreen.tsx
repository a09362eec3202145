import { useEffect, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { REPORT_ORDERS } from '../../../shared/vault/contract.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BackupReminder } from '../backup/BackupReminder.tsx';
import { AddToCase } from '../cases/AddToCase.tsx';
import { DueSoon } from '../patterns/DueSoon.tsx';
import { SealWizard } from '../seal/SealWizard.tsx';
import { SecondTroubleLine } from '../store/SecondTroubleLine.tsx';
import { ListExport } from './ListExport.tsx';
import { activeFilters, isNarrowed, type ListView } from './list-view.ts';
import { FilterChips, ReportFilters } from './ReportFilters.tsx';
import { ReportGrid } from './ReportGrid.tsx';
import { useDeletion } from './useDeletion.ts';
import { useReports } from './useReports.ts';

/** As many as one sealing takes. */
const SEAL_LIMIT = 500;

export interface ReportsScreenProps {
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly onNew: () => void;
  readonly onQuick: () => void;
  /** Shows the other ways to write. */
  readonly onWays: () => void;
  /** The search key was pressed: the search field takes the focus. */
  readonly searchWanted: boolean;
  readonly onSearchFocused: () => void;
}

/** All reports: search, filters, and what can be done with several at once. */
export function ReportsScreen({
  view,
  onView,
  onNew,
  onQuick,
  onWays,
  searchWanted,
  onSearchFocused,
}: ReportsScreenProps) {
  const text = useText();
  const format = useFormat();
  const { go } = useNavigation();
  const { search, filters, order } = view;
  const [filtersShown, setFiltersShown] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<HexId>>(new Set());
  const [sealing, setSealing] = useState<readonly HexId[] | null>(null);
  const [gathering, setGathering] = useState<readonly HexId[] | null>(null);
  const [exporting, setExporting] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const remove = useDeletion();
  const reports = useReports({ search, filters, order });
  const { total } = reports;
  const narrowed = isNarrowed(view);

  useEffect(() => {
    if (!searchWanted) return;
    searchField.current?.focus();
    searchField.current?.select();
    onSearchFocused();
  }, [searchWanted, onSearchFocused]);

  const narrow = (changed: Partial<ListView>) => {
    onView({ ...view, active: 0, ...changed });
    setSelected(new Set());
  };
  const selectAll = () => {
    reports.idsBetween(0, (total ?? 0) - 1).then(
      (ids) => setSelected(new Set(ids)),
      () => undefined,
    );
  };
  const removeSelected = async () => {
    if (await remove([...selected])) setSelected(new Set());
  };

  return (
    <Screen
      title={text('reports.title')}
      focusTitle={!searchWanted && view.active === 0}
      actions={
        <>
          <Button onPress={onQuick}>{text('writing.quick')}</Button>
          <Button onPress={onWays}>{text('writing.more')}</Button>
          <Button kind="primary" onPress={onNew}>
            {text('reports.new')}
          </Button>
        </>
      }
    >
      <div className="reports-tools">
        <div className="grow">
          <TextField
            label={text('reports.search')}
            labelHidden
            type="search"
            placeholder={text('reports.search.placeholder')}
            maxLength={500}
            value={search}
            inputRef={searchField}
            onChange={(value) => narrow({ search: value })}
          />
        </div>
        <Button aria-expanded={filtersShown} onPress={() => setFiltersShown(!filtersShown)}>
          {text('reports.filters')}
          {activeFilters(filters) > 0 && (
            <span className="soft small">{text('reports.filters.active', { count: activeFilters(filters) })}</span>
          )}
        </Button>
        <Select
          label={text('reports.order')}
          labelHidden
          value={order}
          onChange={(value) => narrow({ order: REPORT_ORDERS.find((known) => known === value) ?? 'changed' })}
          options={REPORT_ORDERS.map((id) => ({ id, label: text(`reports.order.${id}`) }))}
        />
      </div>
      {filtersShown ? (
        <ReportFilters filters={filters} onChange={(next) => narrow({ filters: next })} />
      ) : (
        activeFilters(filters) > 0 && <FilterChips filters={filters} onChange={(next) => narrow({ filters: next })} />
      )}
      <SecondTroubleLine />
      <DueSoon />
      <BackupReminder />
      {reports.indexing !== null && search !== '' && (
        <Notice>
          {text('reports.indexing', {
            done: format.number(reports.indexing.done),
            of: format.number(reports.indexing.of),
          })}
        </Notice>
      )}
      <ErrorNotice error={reports.error} onRetry={reports.reload} />

      <div className="reports-bar" aria-live="polite">
        {selected.size > 0 ? (
          <>
            <strong>{text('reports.selected', { count: selected.size })}</strong>
            <Button
              size="small"
              kind="primary"
              isDisabled={selected.size > SEAL_LIMIT}
              onPress={() => setSealing([...selected])}
            >
              {text('reports.seal')}
            </Button>
            <Button size="small" isDisabled={selected.size > SEAL_LIMIT} onPress={() => setGathering([...selected])}>
              {text('cases.add')}
            </Button>
            <Button size="small" onPress={removeSelected}>
              {text('reports.delete')}
            </Button>
            <Button size="small" kind="quiet" onPress={() => setSelected(new Set())}>
              {text('reports.select.none')}
            </Button>
            {selected.size > SEAL_LIMIT && (
              <span className="soft small">{text('reports.tooMany', { limit: format.number(SEAL_LIMIT) })}</span>
            )}
          </>
        ) : (
          <>
            <span className="soft">
              {total === null ? text('common.loading') : total > 0 && text('reports.count', { count: total })}
            </span>
            {total !== null && total > 0 && (
              <Button size="small" kind="quiet" onPress={selectAll}>
                {text('reports.select.all')}
              </Button>
            )}
            {total !== null && total > 0 && (
              <Button size="small" kind="quiet" onPress={() => setExporting(true)}>
                {text('listExport.open')}
              </Button>
            )}
          </>
        )}
      </div>

      {total !== null && total > 0 && (
        <ReportGrid
          reports={reports}
          total={total}
          active={view.active}
          onActive={(active) => onView({ ...view, active })}
          selected={selected}
          onSelect={setSelected}
          onOpen={(id) => go({ name: 'report', id })}
          onDelete={removeSelected}
        />
      )}
      {total === 0 && !narrowed && (
        <EmptyState
          title={text('reports.empty.title')}
          action={
            <Button kind="primary" onPress={onNew}>
              {text('reports.new')}
            </Button>
          }
        >
          <p>{text('reports.empty.body')}</p>
        </EmptyState>
      )}
      {total === 0 && narrowed && (
        <EmptyState title={text('reports.nothing.title')}>
          <p>{text('reports.nothing.body')}</p>
        </EmptyState>
      )}
      {gathering !== null && (
        <AddToCase
          reports={gathering}
          onClose={() => setGathering(null)}
          onAdded={() => {
            setGathering(null);
            setSelected(new Set());
          }}
        />
      )}
      {exporting && total !== null && (
        <ListExport narrowed={{ search, filters }} total={total} onClose={() => setExporting(false)} />
      )}
      {sealing !== null && <SealWizard reports={sealing} onClose={() => setSealing(null)} />}
    </Screen>
  );
}
