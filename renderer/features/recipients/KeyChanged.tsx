import { useState } from 'react';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { CardOutcome } from '../../../shared/vault/views.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { RecipientBadges } from './RecipientBadges.tsx';

export type KeyChangedOutcome = Extract<CardOutcome, { outcome: 'key-changed' }>;

export interface KeyChangedProps {
  readonly outcome: KeyChangedOutcome;
  readonly onClose: () => void;
  /** Absent where the card cannot be kept from here. */
  readonly onKeepSeparate?: () => void;
}

/** The hard stop: somebody known appears with another key. Nothing was stored, and leaving stores nothing. */
export function KeyChanged({ outcome, onClose, onKeepSeparate }: KeyChangedProps) {
  const text = useText();
  const [understood, setUnderstood] = useState(false);
  const name = visibleName(outcome.name);
  return (
    <Dialog
      title={text('recipients.changed.title')}
      isOpen
      isAlert
      size="wide"
      onClose={onClose}
      footer={
        <Button kind="primary" autoFocus onPress={onClose}>
          {text('recipients.changed.stop')}
        </Button>
      }
    >
      <Notice tone="bad">{text('recipients.changed.lead', { name })}</Notice>
      <div className="stack stack-tight">
        <h3>{text('recipients.changed.why')}</h3>
        <ul className="bullets">
          <li>{text('recipients.changed.why.impostor', { name })}</li>
          <li>{text('recipients.changed.why.new')}</li>
          <li>{text('recipients.changed.why.other')}</li>
        </ul>
      </div>
      <p>{text('recipients.changed.do')}</p>
      <dl className="facts">
        <dt>{text('recipients.changed.known')}</dt>
        <dd>
          <Facts>
            <VisibleName name={outcome.known.name} />
            {outcome.known.organisation === '' ? '' : <VisibleName name={outcome.known.organisation} />}
          </Facts>{' '}
          <RecipientBadges recipient={outcome.known} />
        </dd>
        <dt>{text('recipients.changed.fingerprint')}</dt>
        <dd>
          <Fingerprint groups={outcome.fingerprint} />
        </dd>
      </dl>
      {onKeepSeparate === undefined ? (
        <p>{text('recipients.changed.sender')}</p>
      ) : (
        <Disclosure title={text('recipients.changed.more')} level={3}>
          <p>{text('recipients.changed.keep.note')}</p>
          <Checkbox isSelected={understood} onChange={setUnderstood}>
            {text('recipients.changed.keep.understood')}
          </Checkbox>
          <div>
            <Button kind="danger" isDisabled={!understood} onPress={onKeepSeparate}>
              {text('recipients.changed.keep')}
            </Button>
          </div>
        </Disclosure>
      )}
    </Dialog>
  );
}
