import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { ReceivedView } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { ClearExport } from '../export/ClearExport.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { CheckValue } from '../seal/CheckValue.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ReceivedPapers } from './ReceivedPapers.tsx';
import { ReceivedReports } from './ReceivedReports.tsx';
import { SenderNotice } from './SenderNotice.tsx';
import { SenderSection } from './SenderSection.tsx';

/** One bundle that was opened: from whom, what was checked, what is in it, and what can be done with it. */
export function ReceivedPage({ id }: { readonly id: HexId }) {
  const text = useText();
  const { go } = useNavigation();
  const { data, error, reload } = useQuery('inbox:view', { id }, ['inbox', 'recipients']);
  return (
    <div className="screen">
      <div>
        <Button kind="quiet" size="small" onPress={() => go({ name: 'inbox', id: null })}>
          {text('inbox.back')}
        </Button>
      </div>
      {data === null && error === null && <p className="soft">{text('common.loading')}</p>}
      {data === null && error !== null && <ErrorNotice error={error} onRetry={reload} />}
      {data !== null && <Received received={data} onGone={() => go({ name: 'inbox', id: null })} />}
    </div>
  );
}

function Received({ received, onGone }: { readonly received: ReceivedView; readonly onGone: () => void }) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [asking, setAsking] = useState<'export' | 'answer' | 'delete' | null>(null);
  const close = () => setAsking(null);
  const canAnswer = received.from.state !== 'unsigned';
  const counts = { reports: received.reports.length, files: received.files.length };
  const remove = () => {
    client.call('inbox:delete', { id: received.id }).then(onGone, (error: unknown) => {
      close();
      toasts.show({ message: text(errorKey(error)), tone: 'bad' });
    });
  };
  return (
    <>
      <h1>{text('seal.summary.reports', counts)}</h1>
      <SenderNotice sender={received.from} />
      <div className="row">
        <Button kind="primary" isDisabled={!canAnswer} onPress={() => setAsking('answer')}>
          {text(received.answered ? 'received.answer.again' : 'received.answer')}
        </Button>
        <Button onPress={() => setAsking('export')}>{text('received.export')}</Button>
        <Button onPress={() => setAsking('delete')}>{text('received.delete')}</Button>
      </div>
      {!canAnswer && <p className="soft small">{text('received.answer.unsigned')}</p>}
      <ReceivedReports received={received} />
      <ReceivedPapers received={received} />
      <SenderSection received={received} />
      <Checked received={received} />
      {asking === 'answer' && <AnswerDialog id={received.id} onClose={close} />}
      <ClearExport
        isOpen={asking === 'export'}
        onClose={close}
        title={text('received.export.title')}
        begin={{ purpose: 'bag', size: received.size }}
        what={{ method: 'inbox:export', id: received.id }}
      >
        <p>{text('received.export.body', counts)}</p>
      </ClearExport>
      <ConfirmDialog
        title={text('received.delete.title')}
        isOpen={asking === 'delete'}
        danger
        confirmLabel={text('received.delete.confirm')}
        onConfirm={remove}
        onClose={close}
      >
        <p>{text('received.delete.body')}</p>
        <HelpLink topic="deleting" />
      </ConfirmDialog>
    </>
  );
}

function Checked({ received }: { readonly received: ReceivedView }) {
  const text = useText();
  const format = useFormat();
  return (
    <section className="stack stack-tight">
      <h2>{text('received.verified')}</h2>
      <ul className="bullets">
        <li>{text('received.verified.open')}</li>
        <li>{text('received.verified.whole')}</li>
        {received.files.length > 0 && <li>{text('received.verified.files')}</li>}
        {received.from.state !== 'unsigned' && <li>{text('received.verified.signed')}</li>}
      </ul>
      <dl className="facts">
        <dt>{text('received.created')}</dt>
        <dd>{format.dateTime(Date.parse(received.created))}</dd>
        <dt>{text('received.opened')}</dt>
        <dd>{format.dateTime(received.openedAt)}</dd>
        <dt>{text('received.size')}</dt>
        <dd>{format.bytes(received.size)}</dd>
        <dt>{text('received.check')}</dt>
        <dd>
          <CheckValue sha256={received.sha256} />
        </dd>
      </dl>
    </section>
  );
}
