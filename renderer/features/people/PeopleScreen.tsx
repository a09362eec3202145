import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { RecordList, useNewRecord } from './RecordList.tsx';
import { GroupPage, PersonPage } from './RecordPage.tsx';

const KINDS = ['person', 'group'] as const;

/** People and groups that outlive one report, and the page of one of them. */
export function PeopleScreen({ id }: { readonly id: HexId | null }) {
  return id === null ? <People /> : <OneRecord key={id} id={id} />;
}

function People() {
  const text = useText();
  const { go } = useNavigation();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('person');
  const open = (id: HexId) => go({ name: 'people', id });
  const make = useNewRecord(open);
  return (
    <Screen
      title={text('records.title')}
      actions={
        <>
          <Button onPress={() => make('group')}>{text('records.new.group')}</Button>
          <Button kind="primary" onPress={() => make('person')}>
            {text('records.new.person')}
          </Button>
        </>
      }
    >
      <Tabs
        label={text('records.title')}
        selected={kind}
        onSelect={(next) => setKind(next === 'group' ? 'group' : 'person')}
        tabs={KINDS.map((each) => ({
          id: each,
          label: text(`records.kind.${each}`),
          content: (
            <RecordList
              kind={each}
              label={text(`records.kind.${each}`)}
              empty={{
                title: text(`records.empty.${each}.title`),
                body: text('records.empty'),
                make: text(`records.new.${each}`),
              }}
              onNew={() => make(each)}
              onOpen={open}
            />
          ),
        }))}
      />
    </Screen>
  );
}

/** Which page it is depends on what the record is. */
function OneRecord({ id }: { readonly id: HexId }) {
  const text = useText();
  const { go } = useNavigation();
  const { data, error, reload } = useQuery('entities:open', { id });
  if (data === null)
    return (
      <div className="screen">
        {error === null ? (
          <p className="soft">{text('common.loading')}</p>
        ) : (
          <ErrorNotice error={error} onRetry={reload} />
        )}
      </div>
    );
  const Page = data.kind === 'group' ? GroupPage : PersonPage;
  return (
    <Page
      id={id}
      onBack={() => go({ name: 'people', id: null })}
      onOpenReport={(report) => go({ name: 'report', id: report })}
      onOpenPerson={(person) => go({ name: 'people', id: person })}
    />
  );
}
