import type { DisclosureItem } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';

/** To whom this report went, and what came back. */
export function DisclosuresSection({ disclosures }: { readonly disclosures: readonly DisclosureItem[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <ul className="plain-rows">
      {disclosures.map((disclosure) => (
        <li key={disclosure.id} className="plain-row">
          <div className="row row-between">
            <bdi>{format.list(disclosure.recipients)}</bdi>
            <span className="soft small">{format.dateTime(disclosure.at)}</span>
          </div>
          <div className="row small">
            <span className="soft">{format.bytes(disclosure.size)}</span>
            <Badge>{text(disclosure.signed ? 'disclosure.signed' : 'disclosure.unsigned')}</Badge>
            {disclosure.receipt === null ? (
              <span className="soft">{text('disclosure.noReceipt')}</span>
            ) : (
              <Badge tone={disclosure.receipt.verified ? 'good' : 'warn'}>
                {text(disclosure.receipt.verified ? 'disclosure.receipt' : 'disclosure.receipt.unverified', {
                  from: disclosure.receipt.from,
                })}
              </Badge>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
