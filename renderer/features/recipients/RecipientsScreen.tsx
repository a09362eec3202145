import { useState } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { AddCardDialog } from './AddCardDialog.tsx';
import { OwnCardPage } from './OwnCardPage.tsx';
import { RecipientBadges } from './RecipientBadges.tsx';
import { RecipientPage } from './RecipientPage.tsx';

/** Recipients, one recipient, and one's own card. */
export function RecipientsScreen() {
  const text = useText();
  const { route, go } = useNavigation();
  const [adding, setAdding] = useState(false);
  const [tab, setTab] = useState('list');
  if (route.name === 'recipients' && route.id !== null) return <RecipientPage key={route.id} id={route.id} />;
  return (
    <Screen
      title={text('recipients.title')}
      actions={
        <Button kind="primary" onPress={() => setAdding(true)}>
          {text('recipients.add')}
        </Button>
      }
    >
      <Tabs
        label={text('recipients.title')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'list', label: text('recipients.tab.list'), content: <RecipientList onAdd={() => setAdding(true)} /> },
          { id: 'own', label: text('recipients.tab.own'), content: <OwnCardPage /> },
        ]}
      />
      {adding && (
        <AddCardDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            go({ name: 'recipients', id });
          }}
        />
      )}
    </Screen>
  );
}

function RecipientList({ onAdd }: { readonly onAdd: () => void }) {
  const text = useText();
  const format = useFormat();
  const { go } = useNavigation();
  const { data, error, reload } = useQuery('recipients:list', {}, ['recipients']);
  if (data === null)
    return error === null ? (
      <p className="soft">{text('common.loading')}</p>
    ) : (
      <ErrorNotice error={error} onRetry={reload} />
    );
  if (data.recipients.length === 0) {
    return (
      <EmptyState
        title={text('recipients.empty.title')}
        action={<Button onPress={onAdd}>{text('recipients.add')}</Button>}
      >
        {text('recipients.empty')}
      </EmptyState>
    );
  }
  return (
    <ul className="item-list">
      {data.recipients.map((recipient) => (
        <li key={recipient.id}>
          <button type="button" className="item" onClick={() => go({ name: 'recipients', id: recipient.id })}>
            <span className="item-title">
              <VisibleName name={recipient.name} />
            </span>
            <span className="soft">
              <VisibleName name={recipient.organisation} />
            </span>
            <span className="row">
              <RecipientBadges recipient={recipient} />
              {!recipient.expired && recipient.validUntil !== null && (
                <span className="soft small">
                  {text('recipients.validUntil', { date: format.partialDate(recipient.validUntil) })}
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
