import { useState } from 'react';
import type { DueItem } from '../../../shared/vault/patterns.ts';
import { type Route, useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { dayOf } from '../../ui/partial-date.ts';
import { useToasts } from '../../ui/Toast.tsx';
import { canBeMarked, markDone } from './mark-done.ts';

const STEP = 100;
const MOST = 500;

function routeOf({ kind, id }: DueItem['in']): Route {
  if (kind === 'report') return { name: 'report', id };
  return { name: kind === 'case' ? 'cases' : 'people', id };
}

/** What has to be done by a day, the earliest first. */
export function DueView() {
  const text = useText();
  const [count, setCount] = useState(STEP);
  const { data, error, reload } = useQuery('patterns:due', { until: null, from: 0, count }, [
    'reports',
    'entities',
    'indexing',
  ]);
  if (data === null)
    return error === null ? (
      <p className="soft">{text('common.loading')}</p>
    ) : (
      <ErrorNotice error={error} onRetry={reload} />
    );
  if (data.items.length === 0) return <EmptyState title={text('due.empty.title')}>{text('due.empty')}</EmptyState>;
  return (
    <>
      <ul className="item-list">
        {data.items.map((item) => (
          <li key={`${item.in.id} ${item.of} ${item.key ?? ''} ${item.on} ${item.what}`}>
            <Due item={item} onChanged={reload} />
          </li>
        ))}
      </ul>
      {data.total > data.items.length && count < MOST && (
        <div>
          <Button onPress={() => setCount(Math.min(MOST, count + STEP))}>{text('patterns.more')}</Button>
        </div>
      )}
    </>
  );
}

function Due({ item, onChanged }: { readonly item: DueItem; readonly onChanged: () => void }) {
  const text = useText();
  const format = useFormat();
  const client = useVault();
  const toasts = useToasts();
  const { go } = useNavigation();
  const today = dayOf(Date.now());
  const what = item.what === '' ? text(`due.of.${item.of}`) : item.what;
  const title = item.in.title === '' ? text('record.untitled') : item.in.title;
  const mark = async (done: boolean) => {
    try {
      await markDone(client, item, done);
      onChanged();
      if (!done) return;
      toasts.show({
        message: text('due.marked', { what }),
        seconds: 10,
        action: { label: text('common.undo'), onAction: () => mark(false) },
      });
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
    }
  };
  return (
    <div className="item due-item">
      <span className="row">
        <strong>{format.partialDate(item.on)}</strong>
        {item.on < today && <Badge tone="bad">{text('due.late')}</Badge>}
        {item.on === today && <Badge tone="warn">{text('due.today')}</Badge>}
        <span className="soft small">{text(`due.of.${item.of}`)}</span>
      </span>
      <p className="prose">
        <bdi>
          <OwnText>{what}</OwnText>
        </bdi>
      </p>
      <span className="row">
        <Button size="small" kind="quiet" onPress={() => go(routeOf(item.in))}>
          {text('due.in', { title })}
        </Button>
        {canBeMarked(item) && (
          <Button size="small" aria-label={text('due.done.named', { what })} onPress={() => mark(true)}>
            {text('due.done')}
          </Button>
        )}
      </span>
    </div>
  );
}
