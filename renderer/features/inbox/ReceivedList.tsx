import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { SenderBadge, useSenderName } from './SenderNotice.tsx';

/** Bundles that were opened here. */
export function ReceivedList() {
  const text = useText();
  const format = useFormat();
  const { go } = useNavigation();
  const nameOf = useSenderName();
  const { data, error, reload } = useQuery('inbox:list', {}, ['inbox', 'recipients']);
  if (data === null) {
    return error === null ? (
      <p className="soft">{text('common.loading')}</p>
    ) : (
      <ErrorNotice error={error} onRetry={reload} />
    );
  }
  const received = data.received.filter((item) => item.kind === 'reports');
  if (received.length === 0) return <EmptyState title={text('inbox.empty.title')}>{text('inbox.empty')}</EmptyState>;
  return (
    <ul className="item-list">
      {received.map((item) => (
        <li key={item.id}>
          <button type="button" className="item" onClick={() => go({ name: 'inbox', id: item.id })}>
            <span className="item-title">
              <Facts>{item.titles.map((title) => (title === '' ? text('inbox.untitled') : title))}</Facts>
            </span>
            <span>
              <Facts>
                {item.from.state === 'unsigned' ? text('sender.unsigned') : nameOf(item.from)}
                <span className="soft small">{format.dateTime(item.openedAt)}</span>
                <span className="soft small">{text('inbox.item.files', { files: item.evidence })}</span>
                {item.forms > 0 && <span className="soft small">{text('papers.count', { count: item.forms })}</span>}
                <span className="soft small">{format.bytes(item.size)}</span>
              </Facts>
            </span>
            <span className="row">
              <SenderBadge sender={item.from} />
              {item.answered && <Badge>{text('inbox.item.answered')}</Badge>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
