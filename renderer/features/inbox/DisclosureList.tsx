import { visibleName } from '../../../shared/text/visible-name.ts';
import type { DisclosureItem } from '../../../shared/vault/views.ts';
import { isMessageKey } from '../../text/catalogue.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useNextLevel } from '../../ui/heading-level.ts';
import { Notice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { CheckValue } from '../seal/CheckValue.tsx';
import { PeopleOfDisclosure } from './PeopleOfDisclosure.tsx';

export interface DisclosureListProps {
  readonly disclosures: readonly DisclosureItem[];
  /** The one that is shown open. */
  readonly expanded?: string | null;
}

/** What went to whom and when, each with its receipt when one came back. */
export function DisclosureList({ disclosures, expanded = null }: DisclosureListProps) {
  const text = useText();
  const format = useFormat();
  const level = useNextLevel();
  return (
    <div>
      {disclosures.map((item) => (
        <Disclosure
          key={`${item.id} ${item.id === expanded}`}
          level={level}
          title={format.facts([format.dateTime(item.at), format.list(item.recipients.map(visibleName))])}
          summary={
            item.receipt === null
              ? text('sent.receipt.none')
              : text('sent.receipt.has', { name: visibleName(item.receipt.from) })
          }
          defaultExpanded={item.id === expanded}
        >
          <DisclosureFacts item={item} />
        </Disclosure>
      ))}
    </div>
  );
}

function DisclosureFacts({ item }: { readonly item: DisclosureItem }) {
  const text = useText();
  const { label } = useCodes();
  const format = useFormat();
  return (
    <>
      <dl className="facts">
        <dt>{text('sent.reports')}</dt>
        <dd>
          <ul className="bullets">
            {item.reports.map((report) => (
              <li key={report.id}>
                <bdi>
                  <OwnText>{report.title === '' ? text('seal.what.untitled') : report.title}</OwnText>
                </bdi>{' '}
                <span className="soft">({text('sent.version', { version: report.version })})</span>
              </li>
            ))}
          </ul>
        </dd>
        {item.forms.length > 0 && (
          <>
            <dt>{text('papers.title')}</dt>
            <dd>
              <ul className="bullets">
                {item.forms.map(({ form, language }) => (
                  <li key={`${form} ${language}`}>
                    <Facts>
                      {label(form)}
                      {format.language(language)}
                    </Facts>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {item.purpose !== null && (
          <>
            <dt>{text('sent.purpose')}</dt>
            <dd>{text(`purpose.${item.purpose}`)}</dd>
          </>
        )}
        <dt>{text('sent.people')}</dt>
        <dd>
          <PeopleOfDisclosure id={item.id} />
        </dd>
        <dt>{text('seal.summary.from')}</dt>
        <dd>{text(item.signed ? 'sent.signed' : 'sent.unsigned')}</dd>
        <dt>{text('seal.done.size')}</dt>
        <dd>{format.bytes(item.size)}</dd>
        <dt>{text('seal.done.check')}</dt>
        <dd>
          <CheckValue sha256={item.sha256} />
        </dd>
      </dl>
      <Receipt receipt={item.receipt} />
    </>
  );
}

function Receipt({ receipt }: { readonly receipt: DisclosureItem['receipt'] }) {
  const text = useText();
  const format = useFormat();
  if (receipt === null) return <p className="soft">{text('sent.receipt.none')}</p>;
  const outcome = `sent.outcome.${receipt.outcome}`;
  return (
    <Notice
      tone={receipt.verified ? 'good' : 'bad'}
      title={text('sent.receipt.has', { name: visibleName(receipt.from) })}
    >
      <p>{text(receipt.verified ? 'sent.receipt.verified' : 'sent.receipt.unverified')}</p>
      <p>
        {text('sent.receipt.at')}: {format.dateTime(Date.parse(receipt.receivedAt))}.{' '}
        {isMessageKey(outcome) ? text(outcome) : receipt.outcome}
      </p>
      {receipt.note !== '' && (
        <p className="prose" dir="auto">
          <span className="soft">{text('sent.receipt.note')}: </span>
          <OwnText>{receipt.note}</OwnText>
        </p>
      )}
    </Notice>
  );
}
