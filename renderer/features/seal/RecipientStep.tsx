import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { RecipientItem } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import type { Query } from '../../hooks/query.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { RecipientBadges } from '../recipients/RecipientBadges.tsx';
import { chooseRecipient } from './choice.ts';

/** Who was chosen, and whether the warning about them was answered. */
export interface RecipientChoice {
  readonly chosen: readonly HexId[];
  /** The deliberate second step for cards that were not compared or have expired. */
  readonly understood: boolean;
}

const isDoubtful = (recipient: RecipientItem) => recipient.verification !== 'compared' || recipient.expired;

/** Whether the next step may be taken. */
export function isReady(recipients: readonly RecipientItem[], choice: RecipientChoice): boolean {
  return recipients.length > 0 && (choice.understood || !recipients.some(isDoubtful));
}

export interface RecipientStepProps {
  readonly list: Query<{ readonly recipients: readonly RecipientItem[] }>;
  readonly choice: RecipientChoice;
  readonly onChoice: (choice: RecipientChoice) => void;
  /** The wizard is left for another screen. */
  readonly onLeave: () => void;
}

/** First step: for whom. One organisation; a card that was not compared, or has expired, needs a second, deliberate yes. */
export function RecipientStep({ list, choice, onChoice, onLeave }: RecipientStepProps) {
  const text = useText();
  const { go } = useNavigation();
  const [moved, setMoved] = useState<string | null>(null);
  const leaveFor = (id: HexId | null) => {
    onLeave();
    go({ name: 'recipients', id });
  };
  if (list.data === null) {
    return list.error === null ? (
      <p className="soft">{text('common.loading')}</p>
    ) : (
      <ErrorNotice error={list.error} onRetry={list.reload} />
    );
  }
  const { recipients } = list.data;
  if (recipients.length === 0) {
    return (
      <EmptyState
        title={text('seal.none.title')}
        action={<Button onPress={() => leaveFor(null)}>{text('seal.none.action')}</Button>}
      >
        {text('seal.none')}
      </EmptyState>
    );
  }
  const choose = (recipient: RecipientItem, selected: boolean) => {
    const next = chooseRecipient(recipients, choice.chosen, recipient.id, selected);
    setMoved(next.moved ? visibleName(recipient.organisation || recipient.name) : null);
    onChoice({ chosen: next.chosen, understood: false });
  };
  const chosen = recipients.filter((each) => choice.chosen.includes(each.id));
  return (
    <>
      <p>{text('seal.who.intro')}</p>
      <fieldset className="choices choices-rows">
        <legend className="visually-hidden">{text('seal.who.list')}</legend>
        {recipients.map((recipient) => (
          <Checkbox
            key={recipient.id}
            isSelected={choice.chosen.includes(recipient.id)}
            onChange={(selected) => choose(recipient, selected)}
          >
            <span className="row">
              <strong>
                <VisibleName name={recipient.name} />
              </strong>
              <span className="soft">
                <VisibleName name={recipient.organisation} />
              </span>
              <RecipientBadges recipient={recipient} />
            </span>
          </Checkbox>
        ))}
      </fieldset>
      <p role="status">{moved !== null && text('seal.who.other', { name: moved })}</p>
      <Doubts
        recipients={chosen}
        understood={choice.understood}
        onUnderstood={(understood) => onChoice({ ...choice, understood })}
        onCompare={leaveFor}
      />
    </>
  );
}

function Doubts(props: {
  readonly recipients: readonly RecipientItem[];
  readonly understood: boolean;
  readonly onUnderstood: (understood: boolean) => void;
  readonly onCompare: (id: HexId) => void;
}) {
  const text = useText();
  const format = useFormat();
  const names = (items: readonly RecipientItem[]) => format.list(items.map((item) => visibleName(item.name)));
  const unverified = props.recipients.filter((each) => each.verification !== 'compared');
  const expired = props.recipients.filter((each) => each.expired);
  const [first] = unverified;
  if (unverified.length === 0 && expired.length === 0) return null;
  return (
    <>
      {first !== undefined && (
        <Notice
          tone="bad"
          title={text('seal.unverified.title', { names: names(unverified) })}
          action={<Button onPress={() => props.onCompare(first.id)}>{text('seal.unverified.compare')}</Button>}
        >
          {text('seal.unverified')}
        </Notice>
      )}
      {expired.length > 0 && (
        <Notice tone="warn" title={text('seal.expired.title', { names: names(expired) })}>
          {text('seal.expired')}
        </Notice>
      )}
      <Checkbox isSelected={props.understood} onChange={props.onUnderstood}>
        {text(first === undefined ? 'seal.expired.understood' : 'seal.unverified.understood')}
      </Checkbox>
    </>
  );
}
