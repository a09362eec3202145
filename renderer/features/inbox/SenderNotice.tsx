import { visibleName } from '../../../shared/text/visible-name.ts';
import type { SenderView } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SENDER_SHORT, SENDER_TONE, senderKind } from './sender.ts';

/** A name from a card, with its organisation. */
export function useSenderName(): (sender: SenderView) => string {
  const text = useText();
  const format = useFormat();
  return (sender) =>
    format.words([visibleName(sender.name), visibleName(sender.organisation)]) || text('sender.unnamed');
}

/** From whom a bundle is, in words that do not say more than was checked. */
export function SenderNotice({ sender }: { readonly sender: SenderView }) {
  const text = useText();
  const name = useSenderName()(sender);
  const kind = senderKind(sender);
  return (
    <>
      <Notice tone={SENDER_TONE[kind]} title={text(`sender.${kind}`, { name })}>
        {text(`sender.${kind}.body`, { name })}
      </Notice>
      {sender.resembles !== null && (
        <Notice tone="bad" title={text('sender.resembles', { name: visibleName(sender.resembles.name) })}>
          {text('sender.resembles.body')}
        </Notice>
      )}
    </>
  );
}

/** The same in two words. */
export function SenderBadge({ sender }: { readonly sender: SenderView }) {
  const text = useText();
  const kind = senderKind(sender);
  if (sender.resembles !== null) return <Badge tone="bad">{text('sender.short.resembles')}</Badge>;
  return <Badge tone={SENDER_TONE[kind]}>{text(SENDER_SHORT[kind])}</Badge>;
}
