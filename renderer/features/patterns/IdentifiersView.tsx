import { useEffect, useState } from 'react';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import type { IdentifierItem } from '../../../shared/vault/patterns.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { IndexingNotice } from './IndexingNotice.tsx';
import { ReportLinks } from './ReportLinks.tsx';

const STEP = 50;
/** As many as one question may ask for. */
const MOST = 500;

/** Numbers, plates, accounts and phrases, those in most reports first, with everything that mentions them. */
export function IdentifiersView() {
  const text = useText();
  const { label } = useCodes();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [count, setCount] = useState(STEP);
  const { data, error, reload } = useQuery(
    'patterns:identifiers',
    { search, kinds: kind === null ? [] : [kind], from: 0, count },
    ['reports', 'entities', 'indexing'],
  );
  // Another question begins with a short list again.
  useEffect(() => {
    if (search !== '' || kind !== null) setCount(STEP);
  }, [search, kind]);
  const narrowed = search.trim() !== '' || kind !== null;
  return (
    <>
      <div className="reports-tools">
        <div className="grow">
          <TextField
            label={text('identifiers.search')}
            labelHidden
            type="search"
            placeholder={text('identifiers.search')}
            maxLength={500}
            value={search}
            onChange={setSearch}
          />
        </div>
        <Select
          label={text('identifiers.kinds')}
          labelHidden
          clearable
          placeholder={text('identifiers.all')}
          value={kind}
          onChange={setKind}
          options={CODE_LISTS['identifier-kind'].codes.map((code) => ({ id: code, label: label(code) }))}
        />
      </div>
      <ErrorNotice error={error} onRetry={reload} />
      {data !== null && <IndexingNotice indexing={data.indexing} />}
      {data?.total === 0 &&
        (narrowed ? (
          <p className="soft">{text('common.noMatch')}</p>
        ) : (
          <EmptyState title={text('identifiers.empty.title')}>{text('identifiers.empty')}</EmptyState>
        ))}
      <div>
        {data?.items.map((item) => (
          <Identifier key={`${item.kind} ${item.normal}`} item={item} />
        ))}
      </div>
      {data !== null && data.total > data.items.length && count < MOST && (
        <div>
          <Button onPress={() => setCount(Math.min(MOST, count + STEP))}>{text('patterns.more')}</Button>
        </div>
      )}
    </>
  );
}

function Identifier({ item }: { readonly item: IdentifierItem }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const { go, showReports } = useNavigation();
  const [first = item.normal] = item.seen;
  return (
    <Disclosure
      title={first}
      level={2}
      summary={format.facts([label(item.kind), text('patterns.reports', { count: item.total })])}
    >
      {item.partial && (
        <div>
          <Badge tone="warn">{text('identifiers.partial')}</Badge>
        </div>
      )}
      {item.seen.length > 1 && (
        <div>
          <h3>{text('identifiers.seen')}</h3>
          <ul className="writings">
            {item.seen.map((writing) => (
              <li key={writing}>
                <bdi dir="ltr">{writing}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {item.persons.length > 0 && (
        <div>
          <h3>{text('identifiers.persons')}</h3>
          <div className="row">
            {item.persons.map(({ id, name }) => (
              <Button key={id} size="small" onPress={() => go({ name: 'people', id })}>
                <bdi>{name === '' ? text('record.untitled') : name}</bdi>
              </Button>
            ))}
          </div>
        </div>
      )}
      <div>
        <ReportLinks reports={item.reports} total={item.total} />
        <Button size="small" onPress={() => showReports({ identifiers: [`${item.kind}:${item.normal}`] })}>
          {text('patterns.showReports')}
        </Button>
      </div>
      {item.alike.length > 0 && (
        <div className="stack stack-tight">
          <h3>{text('identifiers.alike')}</h3>
          <p className="soft small">{text('identifiers.alike.note')}</p>
          {item.alike.map((other) => (
            <div key={`${other.kind} ${other.seen}`}>
              <p>
                <bdi dir="ltr">{other.seen}</bdi> <span className="soft small">{label(other.kind)}</span>
              </p>
              <ReportLinks reports={other.reports} />
            </div>
          ))}
        </div>
      )}
    </Disclosure>
  );
}
