import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { RecipientView } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { DisclosureList } from '../inbox/DisclosureList.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { ComparisonLog } from './ComparisonLog.tsx';
import { RecipientBadges } from './RecipientBadges.tsx';

/** One recipient: whose key it is said to be, whether that was checked, and what was sealed for them. */
export function RecipientPage({ id }: { readonly id: HexId }) {
  const text = useText();
  const { go } = useNavigation();
  const { data, error, reload } = useQuery('recipients:open', { id }, ['recipients', 'disclosures']);
  const back = (
    <div>
      <Button kind="quiet" size="small" onPress={() => go({ name: 'recipients', id: null })}>
        {text('recipients.back')}
      </Button>
    </div>
  );
  if (data === null) {
    return (
      <div className="screen">
        {back}
        {error === null ? (
          <p className="soft">{text('common.loading')}</p>
        ) : (
          <ErrorNotice error={error} onRetry={reload} />
        )}
      </div>
    );
  }
  return (
    <div className="screen">
      {back}
      <Recipient recipient={data} onRemoved={() => go({ name: 'recipients', id: null })} />
    </div>
  );
}

function Recipient({ recipient, onRemoved }: { readonly recipient: RecipientView; readonly onRemoved: () => void }) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [comparing, setComparing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const compared = recipient.verification === 'compared';
  const remove = () => {
    client.call('recipients:remove', { id: recipient.id }).then(onRemoved, (error: unknown) => {
      setRemoving(false);
      toasts.show({ message: text(errorKey(error)), tone: 'bad' });
    });
  };
  return (
    <>
      <header className="stack stack-tight">
        <h1>
          <VisibleName name={recipient.name} />
        </h1>
        <RecipientBadges recipient={recipient} />
      </header>
      {recipient.expired && (
        <Notice tone="warn" title={text('recipient.expired.title')}>
          {text('recipient.expired')}
        </Notice>
      )}
      {!compared && (
        <Notice tone="warn" title={text('recipient.unverified.title')}>
          {text('recipient.unverified')}
        </Notice>
      )}
      <section className="card stack">
        <h2>{text('recipient.fingerprint')}</h2>
        <Fingerprint groups={recipient.fingerprint} size="large" />
        <div>
          <Button kind={compared ? 'secondary' : 'primary'} onPress={() => setComparing(true)}>
            {text(compared ? 'recipient.compare.again' : 'recipient.compare')}
          </Button>
        </div>
      </section>
      <Facts recipient={recipient} />
      <section className="stack stack-tight">
        <h2>{text('recipient.log')}</h2>
        <ComparisonLog log={recipient.log} />
      </section>
      <section className="stack stack-tight">
        <h2>{text('recipient.disclosures')}</h2>
        {recipient.disclosures.length === 0 ? (
          <p className="soft">{text('recipient.disclosures.none')}</p>
        ) : (
          <DisclosureList disclosures={recipient.disclosures} />
        )}
      </section>
      <div>
        <Button onPress={() => setRemoving(true)}>{text('recipient.remove')}</Button>
      </div>
      {comparing && <CompareDialog recipient={recipient} onClose={() => setComparing(false)} />}
      <ConfirmDialog
        title={text('recipient.remove.title', { name: visibleName(recipient.name) })}
        isOpen={removing}
        danger
        confirmLabel={text('common.remove')}
        onConfirm={remove}
        onClose={() => setRemoving(false)}
      >
        <p>{text('recipient.remove.body')}</p>
      </ConfirmDialog>
    </>
  );
}

function Facts({ recipient }: { readonly recipient: RecipientView }) {
  const text = useText();
  const format = useFormat();
  return (
    <dl className="facts">
      {recipient.organisation !== '' && (
        <>
          <dt>{text('recipient.organisation')}</dt>
          <dd>
            <VisibleName name={recipient.organisation} />
          </dd>
        </>
      )}
      {recipient.contact !== '' && (
        <>
          <dt>{text('recipient.contact')}</dt>
          <dd>
            <VisibleName name={recipient.contact} />
          </dd>
        </>
      )}
      {recipient.languages.length > 0 && (
        <>
          <dt>{text('recipient.languages')}</dt>
          <dd>{format.list(recipient.languages.map(format.language))}</dd>
        </>
      )}
      <dt>{text('recipient.created')}</dt>
      <dd>{format.partialDate(recipient.created.slice(0, 10))}</dd>
      <dt>{text('recipient.valid')}</dt>
      <dd>{recipient.validUntil === null ? text('recipients.noEnd') : format.partialDate(recipient.validUntil)}</dd>
      <dt>{text('recipient.added')}</dt>
      <dd>{format.dateTime(recipient.addedAt)}</dd>
    </dl>
  );
}
