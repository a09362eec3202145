import type { RecipientItem } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';

/** Whether the fingerprint was compared, and whether the card has run out: the same everywhere a recipient is seen. */
export function RecipientBadges({ recipient }: { readonly recipient: RecipientItem }) {
  const text = useText();
  const format = useFormat();
  const compared = recipient.verification === 'compared';
  return (
    <span className="row">
      <Badge tone={compared ? 'good' : 'warn'}>
        {text(compared ? 'recipients.compared' : 'recipients.unverified')}
      </Badge>
      {recipient.expired && recipient.validUntil !== null && (
        <Badge tone="bad">{text('recipients.expired', { date: format.partialDate(recipient.validUntil) })}</Badge>
      )}
    </span>
  );
}
