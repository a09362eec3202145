import type { HexId } from '../../../shared/ids.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import { useQuery } from '../../hooks/query.ts';
import { isMessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';

/** Who appeared how in a sealed file, and why: from the log, not from today's permissions. */
export function PeopleOfDisclosure({ id }: { readonly id: HexId }) {
  const text = useText();
  const { data, error } = useQuery('disclosures:people', { id });
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === null) return <span className="soft">{text('common.loading')}</span>;
  if (data.people === null) return <span className="soft">{text('sent.people.unknown')}</span>;
  if (data.people.length === 0) return text('sent.people.none');
  const rows = data.people.map((person, at) => ({ person, key: `${at}` }));
  return (
    <ul className="bullets">
      {rows.map(({ person, key }) => {
        const reason = `decision.${person.reason}`;
        return (
          <li key={key}>
            <bdi>{person.called.trim() === '' ? text('sent.people.gone') : visibleName(person.called)}</bdi>:{' '}
            {text(`identity.${person.identity}`)}{' '}
            <span className="soft small">{isMessageKey(reason) ? text(reason) : person.reason}</span>
            {person.overridden !== null && person.overridden !== '' && (
              <p className="small">{text('sent.people.reason', { reason: person.overridden })}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
