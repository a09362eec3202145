import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { movedRow } from '../reports/grid-keys.ts';

export interface RowGridProps {
  readonly label: string;
  readonly total: number;
  /** pixels, of every row */
  readonly rowPixels: number;
  /** Says which rows are on the screen. */
  readonly show: (first: number, last: number) => void;
  readonly row: (index: number) => ReactNode;
  readonly onOpen: (index: number) => void;
}

/** A long list to pick one from. Only the rows on the screen exist; the focus stays on the list, which names the active row. */
export function RowGrid({ label, total, rowPixels, show, row, onOpen }: RowGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => show(first, last), [show, first, last]);
  const place = Math.min(active, total - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? rowPixels) / rowPixels) - 1;
    const to = movedRow(event.key, place, total, page);
    if (to !== null) {
      setActive(to);
      rows.scrollToIndex(to);
    } else if (event.key === 'Enter') onOpen(place);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const index = Number(event.target.closest('[role="option"]')?.getAttribute('aria-posinset') ?? '0') - 1;
    if (index < 0) return;
    setActive(index);
    onOpen(index);
  };
  return (
    <div
      ref={scroller}
      className="report-grid"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={shown.some(({ index }) => index === place) ? `${id}-${place}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className="report-rows" style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ index, key, start, size }) => (
          <div
            key={key}
            role="option"
            tabIndex={-1}
            id={`${id}-${index}`}
            aria-posinset={index + 1}
            aria-setsize={total}
            aria-selected={false}
            className={index === place ? 'report-row plain-grid-row report-row-active' : 'report-row plain-grid-row'}
            style={{ insetBlockStart: start, blockSize: size }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
