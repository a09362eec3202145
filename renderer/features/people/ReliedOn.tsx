import type { HexId } from '../../../shared/ids.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { PersonInDisclosure } from '../../../shared/vault/views.ts';
import { useQuery } from '../../hooks/query.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { asObjects, asText, valueAt } from '../fields/field.ts';

/** What was sealed that tells of somebody, and on which permissions it relied; after they took one back, whom to ask. */
export function ReliedOn({ person }: { readonly person: HexId }) {
  const { data, error } = useQuery('disclosures:of-person', { person }, ['disclosures']);
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === null || data.disclosures.length === 0) return null;
  return <Disclosures person={person} disclosures={data.disclosures} />;
}

interface DisclosuresProps {
  readonly person: HexId;
  readonly disclosures: readonly PersonInDisclosure[];
}

function Disclosures({ person, disclosures }: DisclosuresProps) {
  const text = useText();
  const format = useFormat();
  // The permissions as they are kept now: one that is taken back on this page counts as soon as it is saved.
  const record = useQuery('entities:open', { id: person }, ['entities']);
  if (record.data === null) return null;
  const consents = asObjects(valueAt(record.data.value, 'consents'));
  const taken = consents.filter(
    (one) => asText(valueAt(one, 'withdrawnOn')) !== '' || asText(valueAt(one, 'status')) === 'consent-withdrawn',
  );
  const isTaken = (one: PersonInDisclosure) =>
    taken.some((line) => one.consents.includes(asText(valueAt(line, 'key'))));
  const affected = disclosures.filter(isTaken);
  const recalls = consents.flatMap((line) => asObjects(valueAt(line, 'recalls')));
  return (
    <Disclosure
      level={3}
      title={text('people.relied')}
      summary={format.number(disclosures.length)}
      defaultExpanded={affected.length > 0}
    >
      {affected.length > 0 && (
        <Notice tone="warn" title={text('people.relied.taken', { count: affected.length })}>
          {text('people.relied.taken.note')}
        </Notice>
      )}
      <ul className="plain-rows">
        {[...affected, ...disclosures.filter((one) => !isTaken(one))].map((one) => (
          <li key={one.disclosure.id} className="plain-row">
            <OneDisclosure one={one} isTaken={isTaken(one)} recalls={recalls} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function OneDisclosure(props: {
  readonly one: PersonInDisclosure;
  readonly isTaken: boolean;
  readonly recalls: readonly object[];
}) {
  const { one, isTaken, recalls } = props;
  const text = useText();
  const format = useFormat();
  const { disclosure, identity, overridden } = one;
  const readers = disclosure.recipients.map(visibleName);
  const asked = recalls.filter((recall) => isOf(recall, one));
  return (
    <div className="stack stack-tight">
      <p>
        <strong>
          <bdi>{format.list(readers)}</bdi>
        </strong>{' '}
        <span className="soft small">{format.dateTime(disclosure.at)}</span>
      </p>
      <p className="small">
        <Facts>
          {text(`identity.${identity}`)}
          {disclosure.purpose === null ? '' : text(`purpose.${disclosure.purpose}`)}
        </Facts>
      </p>
      {overridden !== null && overridden !== '' && (
        <p className="small">{text('sent.people.reason', { reason: overridden })}</p>
      )}
      {asked.map((recall) => (
        <RecallLine key={asText(valueAt(recall, 'key')) || JSON.stringify(recall)} recall={recall} />
      ))}
      {isTaken && asked.length === 0 && <p className="small">{text('people.relied.notAsked')}</p>}
    </div>
  );
}

/** Whether a recall was asked of the readers of a sealed file: by its id, else by one of their names. */
function isOf(recall: object, { disclosure }: PersonInDisclosure): boolean {
  const id = asText(valueAt(recall, 'disclosure'));
  if (id !== '') return id === disclosure.id;
  const asked = asText(valueAt(recall, 'recipient')).trim().toLowerCase();
  return asked !== '' && disclosure.recipients.some((name) => name.trim().toLowerCase() === asked);
}

function RecallLine({ recall }: { readonly recall: object }) {
  const text = useText();
  const format = useFormat();
  const on = asText(valueAt(recall, 'askedOn'));
  const answer = asText(valueAt(recall, 'answer'));
  return (
    <p className="small">
      {on === '' ? text('people.relied.asked') : text('people.relied.askedOn', { on: format.partialDate(on) })}{' '}
      {answer === '' ? text('people.relied.noAnswer') : text('people.relied.answer', { answer })}
    </p>
  );
}
