import type { ReportListItem } from '../../../shared/vault/views.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';
import { Badge } from '../../ui/Badge.tsx';
import { OwnText } from '../../ui/OwnText.tsx';

const SHOWN_ACTS = 2;
const SHOWN_TAGS = 3;

export interface ReportRowProps {
  readonly index: number;
  readonly total: number;
  /** pixels from the top of the list, and of the row */
  readonly top: number;
  readonly height: number;
  /** undefined while it is on its way */
  readonly item: ReportListItem | undefined;
  readonly active: boolean;
  readonly selected: boolean;
}

/** One report of the list. */
export function ReportRow({ index, total, top, height, item, active, selected }: ReportRowProps) {
  const text = useText();
  return (
    <div
      role="option"
      tabIndex={-1}
      id={`report-row-${index}`}
      data-report={item?.id}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-selected={selected}
      className={active ? 'report-row report-row-active' : 'report-row'}
      style={{ insetBlockStart: top, blockSize: height }}
    >
      <div className="report-cell">
        <span className="report-check" aria-hidden="true">
          <span className="checkbox-box" />
        </span>
        {item === undefined ? <span className="soft">{text('reports.row.loading')}</span> : <Words item={item} />}
      </div>
    </div>
  );
}

function Words({ item }: { readonly item: ReportListItem }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const acts = item.acts.slice(0, SHOWN_ACTS).map(label);
  const moreActs = item.acts.length - acts.length;
  const facts = [
    whenText(item.when, text, format, label),
    ...(acts.length > 0
      ? [format.words(acts) + (moreActs > 0 ? ` ${text('reports.more', { count: moreActs })}` : '')]
      : []),
    ...(item.evidence > 0 ? [text('reports.evidence', { count: item.evidence })] : []),
  ];
  return (
    <div className="report-words">
      <div className="report-line">
        <bdi className={item.title === '' ? 'report-name soft' : 'report-name'}>
          <OwnText>{item.title || item.excerpt || text('reports.untitled')}</OwnText>
        </bdi>
        {item.draft && <Badge tone="warn">{text('reports.badge.draft')}</Badge>}
        {item.newer && <Badge>{text('reports.badge.newer')}</Badge>}
        {item.urgency !== null && item.urgency !== 'record' && (
          <Badge tone={item.urgency === 'weeks' ? 'plain' : 'bad'}>{label(item.urgency)}</Badge>
        )}
        <span className="report-changed">{text('reports.changed', { when: format.brief(item.changedAt) })}</span>
      </div>
      <div className="report-line report-facts">
        <span className="report-fact">{format.facts(facts)}</span>
        {item.tags.slice(0, SHOWN_TAGS).map((tag) => (
          <bdi key={tag} className="report-tag">
            #{tag}
          </bdi>
        ))}
      </div>
    </div>
  );
}
