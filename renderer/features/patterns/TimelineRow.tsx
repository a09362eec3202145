import { memo } from 'react';
import { drawable } from '../../../shared/patterns/moments.ts';
import type { Report, ReportAct } from '../../../shared/report/schema.ts';
import { utcSpanOf, whenWords } from '../../../shared/report/when.ts';
import type { TimelineItem } from '../../../shared/vault/patterns.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { doubtText, whenText } from '../../text/when.ts';
import { OwnText } from '../../ui/OwnText.tsx';
import { TimelineMark } from './TimelineMark.tsx';
import { markOf, type Period } from './time-scale.ts';
import { useTimeWords } from './time-words.ts';

/** pixels, of one act below its report: two of its lines are for when it was */
export const ACT_PIXELS = 71;
/** pixels, of a report: four lines of words, two of them for when it was, and below them the mark where there is no room beside them */
export const rowPixels = (wide: boolean) => (wide ? 108 : 136);

const SHOWN_ACTS = 3;

export interface TimelineRowProps {
  readonly id: string;
  readonly index: number;
  readonly total: number;
  /** pixels */
  readonly start: number;
  readonly size: number;
  /** undefined while it is on its way */
  readonly item: TimelineItem | undefined;
  /** The report, when its acts are shown. */
  readonly opened: Report | undefined;
  readonly active: boolean;
  readonly period: Period;
}

/** One event: what, when, where, how many people, and its mark. Drawn anew only when one of these changes. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { id, index, total, start, size, item, opened, active, period } = props;
  const text = useText();
  return (
    <div
      role="treeitem"
      tabIndex={-1}
      id={id}
      aria-level={1}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-expanded={opened !== undefined}
      className={active ? 'report-row time-row report-row-active' : 'report-row time-row'}
      style={{ insetBlockStart: start, blockSize: size }}
    >
      {item === undefined ? (
        <span className="soft">{text('reports.row.loading')}</span>
      ) : (
        <>
          <div className="time-event">
            <Words item={item} opened={opened !== undefined} />
            <TimelineMark mark={markOf(item, period)} />
          </div>
          {opened !== undefined && <Acts report={opened} period={period} />}
        </>
      )}
    </div>
  );
});

/** Apart from the mark, so that another scale draws the marks anew and nothing else. */
const Words = memo(function Words({ item, opened }: { readonly item: TimelineItem; readonly opened: boolean }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const words = useTimeWords();
  const acts = item.acts.slice(0, SHOWN_ACTS).map(label);
  const more = item.acts.length - acts.length;
  const facts = [
    ...(acts.length > 0 ? [format.words(acts) + (more > 0 ? ` ${text('reports.more', { count: more })}` : '')] : []),
    ...(item.countries.length > 0 ? [format.words(item.countries.map(format.country))] : []),
    ...(item.people > 0 ? [text('timeline.people', { count: item.people })] : []),
  ];
  return (
    <div className="report-words">
      <div className="report-line">
        <span className="time-more" title={text(opened ? 'timeline.acts.hide' : 'timeline.acts.show')}>
          <span aria-hidden="true" className={opened ? 'time-more-mark time-more-open' : 'time-more-mark'} />
        </span>
        <bdi className={item.title === '' ? 'report-name soft' : 'report-name'}>
          <OwnText>{item.title === '' ? text('reports.untitled') : item.title}</OwnText>
        </bdi>
      </div>
      <div className="report-line report-facts time-indent">
        <span className="time-when">{words(item)}</span>
      </div>
      <div className="report-line report-facts time-indent">
        <span className="report-fact">{format.facts(facts)}</span>
      </div>
    </div>
  );
});

function Acts({ report, period }: { readonly report: Report; readonly period: Period }) {
  const text = useText();
  const acts = report.acts ?? [];
  if (acts.length === 0) return <p className="time-act soft small">{text('timeline.acts.none')}</p>;
  return acts.map((act, index) => <Act key={act.key ?? index} act={act} report={report} period={period} />);
}

function Act({ act, report, period }: { readonly act: ReportAct; readonly report: Report; readonly period: Period }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const zone = report.where?.find(({ key }) => key !== undefined && key === act.where)?.zone;
  const when =
    act.when !== undefined && act.when.zone === undefined && zone !== undefined ? { ...act.when, zone } : act.when;
  const span = drawable(utcSpanOf(when));
  const said = when !== undefined && whenWords(when).kind !== 'unknown';
  return (
    <div className="time-act">
      <div className="report-words time-indent">
        <div className="report-line">
          <span className="report-fact">{label(act.act)}</span>
        </div>
        <div className="report-line report-facts">
          <span className="time-when">
            {said
              ? format.facts([whenText(when, text, format, label), doubtText(when, text, format, label)])
              : text('timeline.act.noDate')}
          </span>
        </div>
      </div>
      <TimelineMark mark={span === undefined ? null : markOf({ when, ...span }, period)} />
    </div>
  );
}
