import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { latinKey } from '../../../shared/keys.ts';
import { useText } from '../../text/text.tsx';
import { movedRow } from './grid-keys.ts';
import { ReportRow } from './ReportRow.tsx';
import type { Reports } from './useReports.ts';

const ROW_PIXELS = 68;

export interface ReportGridProps {
  readonly reports: Reports;
  readonly total: number;
  /** The row that has the keyboard. */
  readonly active: number;
  readonly onActive: (active: number) => void;
  readonly selected: ReadonlySet<HexId>;
  readonly onSelect: (selected: ReadonlySet<HexId>) => void;
  readonly onOpen: (id: HexId) => void;
  readonly onDelete: () => void;
}

/**
 * The list as a list box. Only the rows on the screen exist, so the focus stays on the list itself and
 * `aria-activedescendant` names the active row.
 */
export function ReportGrid({
  reports,
  total,
  active,
  onActive,
  selected,
  onSelect,
  onOpen,
  onDelete,
}: ReportGridProps) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState(active);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const { show } = reports;
  useEffect(() => show(first, last), [show, first, last]);

  // Coming back from a report: the same row, with the focus on it.
  const [comeBackTo] = useState(active);
  useEffect(() => {
    if (comeBackTo === 0) return;
    rows.scrollToIndex(comeBackTo, { align: 'center' });
    // Somebody may be typing in the search field already.
    if (!(document.activeElement instanceof HTMLInputElement)) scroller.current?.focus();
  }, [comeBackTo, rows]);

  const place = Math.min(active, total - 1);
  const activeShown = shown.some((row) => row.index === place);

  const toggle = (index: number, id = reports.itemAt(index)?.id) => {
    if (id === undefined) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setAnchor(index);
    onSelect(next);
  };
  const selectTo = (index: number) => {
    reports.idsBetween(Math.min(anchor, index), Math.max(anchor, index)).then(
      (ids) => onSelect(new Set(ids)),
      () => undefined,
    );
  };
  const moveTo = (index: number) => {
    onActive(index);
    rows.scrollToIndex(index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const pageRows = Math.floor((scroller.current?.clientHeight ?? ROW_PIXELS) / ROW_PIXELS) - 1;
    const to = movedRow(event.key, place, total, pageRows);
    if (to !== null) {
      moveTo(to);
      if (event.shiftKey) selectTo(to);
      else setAnchor(to);
    } else if (event.key === ' ') toggle(place);
    else if (event.key === 'Enter') {
      const id = reports.itemAt(place)?.id;
      if (id !== undefined) onOpen(id);
    } else if (event.key === 'Delete' && selected.size > 0) onDelete();
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else if (latinKey(event.nativeEvent) === 'a' && (event.ctrlKey || event.metaKey)) {
      reports.idsBetween(0, total - 1).then(
        (ids) => onSelect(new Set(ids)),
        () => undefined,
      );
    } else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const row = event.target.closest('[role="option"]');
    const index = Number(row?.getAttribute('aria-posinset') ?? '0') - 1;
    if (index < 0) return;
    // What was drawn under the pointer, not what has come to that place since.
    const drawn = row?.getAttribute('data-report');
    const id = shown.map((each) => reports.itemAt(each.index)?.id).find((each) => each === drawn);
    onActive(index);
    const onBox = event.target.closest('.report-check') !== null;
    if (event.shiftKey) selectTo(index);
    else if (id === undefined) return;
    else if (onBox || event.ctrlKey || event.metaKey) toggle(index, id);
    else onOpen(id);
  };

  return (
    <div
      ref={scroller}
      className="report-grid"
      role="listbox"
      tabIndex={0}
      aria-label={text('reports.list')}
      aria-multiselectable="true"
      aria-activedescendant={activeShown ? `report-row-${place}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className="report-rows" style={{ blockSize: rows.getTotalSize() }}>
        {shown.map((row) => {
          const item = reports.itemAt(row.index);
          return (
            <ReportRow
              key={item?.id ?? row.key}
              index={row.index}
              total={total}
              top={row.start}
              height={row.size}
              item={item}
              active={row.index === place}
              selected={item !== undefined && selected.has(item.id)}
            />
          );
        })}
      </div>
    </div>
  );
}
