import type { RecipientView } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';

/** What was done with a card and when: added, compared, kept beside a known one. */
export function ComparisonLog({ log }: { readonly log: RecipientView['log'] }) {
  const text = useText();
  const format = useFormat();
  return (
    <ul className="bullets">
      {log.map((entry) => {
        const means = [
          entry.how === null ? null : text(`recipient.how.${entry.how}`),
          entry.channel === null ? null : text(`recipient.channel.${entry.channel}`),
        ].filter((part) => part !== null);
        return (
          <li key={`${entry.at} ${entry.what}`}>
            <span className="soft">{format.dateTime(entry.at)}</span> {text(`recipient.log.${entry.what}`)}
            {means.length > 0 && <span className="soft"> ({format.words(means)})</span>}
          </li>
        );
      })}
    </ul>
  );
}
