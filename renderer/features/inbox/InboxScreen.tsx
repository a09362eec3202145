import { useState } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { useText } from '../../text/text.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { OpenBundle } from './OpenBundle.tsx';
import { ReceivedList } from './ReceivedList.tsx';
import { ReceivedPage } from './ReceivedPage.tsx';
import { SentList } from './SentList.tsx';

/** What others sealed for this vault, and what was sealed here for others. */
export function InboxScreen() {
  const text = useText();
  const { route, go } = useNavigation();
  const [tab, setTab] = useState('received');
  const [disclosure, setDisclosure] = useState<string | null>(null);
  if (route.name === 'inbox' && route.id !== null) return <ReceivedPage key={route.id} id={route.id} />;
  return (
    <Screen title={text('inbox.title')}>
      <OpenBundle
        onReports={(id) => go({ name: 'inbox', id })}
        onReceipt={(id) => {
          setDisclosure(id);
          setTab('sent');
        }}
      />
      <Tabs
        label={text('inbox.title')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'received', label: text('inbox.tab.received'), content: <ReceivedList /> },
          { id: 'sent', label: text('inbox.tab.sent'), content: <SentList expanded={disclosure} /> },
        ]}
      />
    </Screen>
  );
}
