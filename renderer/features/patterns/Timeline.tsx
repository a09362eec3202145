import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { TimelineItem } from '../../../shared/vault/patterns.ts';
import { useNavigation } from '../../app/navigation.ts';
import { usePages } from '../../hooks/pages.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useLocaleInfo, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { movedRow } from '../reports/grid-keys.ts';
import { isNarrowed } from '../reports/list-view.ts';
import { IndexingNotice } from './IndexingNotice.tsx';
import type { Narrowed } from './Narrowing.tsx';
import { ReportLinks } from './ReportLinks.tsx';
import { TimelineAxis } from './TimelineAxis.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineFills } from './TimelineMark.tsx';
import { ACT_PIXELS, rowPixels, TimelineRow } from './TimelineRow.tsx';
import { instantOf, type Period, periodAt, wholeMonths, ZOOMS, type Zoom } from './time-scale.ts';
import { useWide } from './useWide.ts';

const TOPICS = ['reports', 'indexing'] as const;
/** Whatever is asked before there is a date: it is not shown. */
const NO_TIME: Period = { from: 0, to: 1 };

export interface TimelineProps {
  readonly narrowed: Narrowed;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/**
 * What happened in the order of time, each event with its mark on one scale. The scale shows the year, month or day of the uppermost row, so
 * it moves with the list.
 */
export function Timeline({ narrowed, zoom, onZoom }: TimelineProps) {
  const text = useText();
  const client = useVault();
  const question = { ...narrowed, byAct: false };
  const key = JSON.stringify(question);
  const list = usePages<TimelineItem>(
    key,
    (from, count) => client.call('patterns:timeline', { ...question, from, count }),
    TOPICS,
  );
  const { total, indexing } = list;
  const ends = useQuery('patterns:timeline', { ...question, from: Math.max(0, (total ?? 1) - 1), count: 1 }, TOPICS);
  const first = list.itemAt(0);
  const last = ends.data?.items.at(-1) ?? first;
  const whole = useMemo(() => wholeOf(first, last), [first, last]);
  const undated = ends.data?.undated ?? [];

  const zoomBy = (by: number) => {
    const next = ZOOMS[ZOOMS.indexOf(zoom) + by];
    if (next !== undefined) onZoom(next);
  };
  return (
    <>
      <TimelineFills />
      <IndexingNotice indexing={indexing} />
      <ErrorNotice error={list.error} onRetry={list.reload} />
      {total === null && list.error === null && <p className="soft">{text('common.loading')}</p>}
      {total === 0 &&
        (isNarrowed(narrowed) ? (
          <p className="soft">{text('timeline.nothing')}</p>
        ) : (
          <EmptyState title={text('timeline.empty.title')}>{text('timeline.empty')}</EmptyState>
        ))}
      {total !== null && total > 0 && (
        <>
          <div className="row row-between">
            <span className="soft">{text('patterns.reports', { count: total })}</span>
            <fieldset className="row time-zooms" aria-label={text('timeline.zoom')}>
              {ZOOMS.map((each) => (
                <Button key={each} size="small" aria-pressed={each === zoom} onPress={() => onZoom(each)}>
                  {text(`timeline.zoom.${each}`)}
                </Button>
              ))}
              <Button size="small" kind="quiet" isDisabled={zoom === ZOOMS[0]} onPress={() => zoomBy(-1)}>
                {text('timeline.zoom.out')}
              </Button>
              <Button size="small" kind="quiet" isDisabled={zoom === ZOOMS.at(-1)} onPress={() => zoomBy(1)}>
                {text('timeline.zoom.in')}
              </Button>
            </fieldset>
          </div>
          <Rows
            key={key}
            total={total}
            itemAt={list.itemAt}
            show={list.show}
            zoom={zoom}
            whole={whole ?? NO_TIME}
            onZoomBy={zoomBy}
          />
        </>
      )}
      <TimelineLegend />
      {undated.length > 0 && (
        <Disclosure
          title={text('timeline.undated')}
          summary={text('patterns.reports', { count: ends.data?.undatedTotal ?? undated.length })}
        >
          <p className="soft">{text('timeline.undated.note')}</p>
          <ReportLinks reports={undated} total={ends.data?.undatedTotal ?? undated.length} />
        </Disclosure>
      )}
    </>
  );
}

function wholeOf(first: TimelineItem | undefined, last: TimelineItem | undefined): Period | null {
  const from = first?.earliest ?? first?.latest;
  const to = last?.latest ?? last?.earliest;
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return wholeMonths(instantOf(from), instantOf(to));
}

interface RowsProps {
  readonly total: number;
  readonly itemAt: (index: number) => TimelineItem | undefined;
  readonly show: (first: number, last: number) => void;
  readonly zoom: Zoom;
  readonly whole: Period;
  readonly onZoomBy: (by: number) => void;
}

/** Rows have heights that are known beforehand, so that scrolling measures nothing. */
function Rows({ total, itemAt, show, zoom, whole, onZoomBy }: RowsProps) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const { go } = useNavigation();
  const { direction } = useLocaleInfo();
  const id = useId();
  const wide = useWide();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState<ReadonlyMap<HexId, Report>>(new Map());
  const height = rowPixels(wide);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const opened = open.get(itemAt(index)?.report ?? '');
      return opened === undefined ? height : height + Math.max(1, opened.acts?.length ?? 0) * ACT_PIXELS;
    },
    overscan: 6,
  });
  // What was reckoned with other heights is out of date.
  useEffect(() => {
    if (height > 0 && open.size >= 0) rows.measure();
  }, [rows, height, open]);
  const shown = rows.getVirtualItems();
  const firstShown = shown[0]?.index ?? 0;
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => show(firstShown, lastShown), [show, firstShown, lastShown]);

  const place = Math.min(active, total - 1);
  const top = rows.scrollOffset ?? 0;
  const upper = itemAt(shown.find(({ end }) => end > top)?.index ?? 0);
  const stamp = upper?.earliest ?? upper?.latest ?? null;
  const { from, to } = periodAt(zoom, stamp === null ? whole.from : instantOf(stamp), whole);
  // The same object while the period is the same: the rows are drawn anew only when it changes.
  const period = useMemo(() => ({ from, to }), [from, to]);

  const setActs = (index: number, wanted: boolean) => {
    const report = itemAt(index)?.report;
    if (report === undefined || open.has(report) === wanted) return;
    if (!wanted) {
      setOpen((before) => new Map([...before].filter(([opened]) => opened !== report)));
      return;
    }
    client.call('reports:open', { id: report }).then(
      (view) => setOpen((before) => new Map(before).set(report, view.report)),
      (error: unknown) => toasts.show({ message: text(errorKey(error)), tone: 'bad' }),
    );
  };
  const openReport = (index: number) => {
    const report = itemAt(index)?.report;
    if (report !== undefined) go({ name: 'report', id: report });
  };
  const [closer, further] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? height) / height) - 1;
    const next = movedRow(event.key, place, total, page);
    if (next !== null) {
      setActive(next);
      rows.scrollToIndex(next);
    } else if (event.key === closer) setActs(place, true);
    else if (event.key === further) setActs(place, false);
    else if (event.key === 'Enter') openReport(place);
    else if (event.key === '+' || event.key === '=') onZoomBy(1);
    else if (event.key === '-') onZoomBy(-1);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const index = Number(event.target.closest('[role="treeitem"]')?.getAttribute('aria-posinset') ?? '0') - 1;
    if (index < 0) return;
    setActive(index);
    if (event.target.closest('.time-more') === null) openReport(index);
    else setActs(index, !open.has(itemAt(index)?.report ?? ''));
  };

  return (
    <div className="timeline">
      <TimelineAxis period={period} />
      <p id={`${id}-hint`} className="visually-hidden">
        {text('timeline.hint')}
      </p>
      <div
        ref={scroller}
        className="report-grid time-grid"
        role="tree"
        tabIndex={0}
        aria-label={text('timeline.label')}
        aria-describedby={`${id}-hint`}
        aria-activedescendant={shown.some(({ index }) => index === place) ? `${id}-${place}` : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="presentation" className="report-rows" style={{ blockSize: rows.getTotalSize() }}>
          {shown.map(({ index, start, size }) => {
            const item = itemAt(index);
            return (
              <TimelineRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                total={total}
                start={start}
                size={size}
                item={item}
                opened={item === undefined ? undefined : open.get(item.report)}
                active={index === place}
                period={period}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
