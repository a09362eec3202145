import { moreOpen, type Purpose } from '../../../shared/redaction/decide.ts';
import type { PeoplePreview, PersonAppearance } from '../../../shared/vault/redaction.ts';
import type { RecipientItem, SealPreview } from '../../../shared/vault/views.ts';
import { useCodes } from '../../text/codes.ts';
import { LOCALES } from '../../text/locales.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { RecipientBadges } from '../recipients/RecipientBadges.tsx';
import { PapersView } from './PapersView.tsx';
import { isAboutPeople } from './people/decisions.ts';
import { RecipientsView, type RecipientsViewProps } from './RecipientsView.tsx';

export interface SummaryStepProps extends RecipientsViewProps {
  readonly data: SealPreview;
  readonly purpose: Purpose;
  /** To the step where it is chosen. */
  readonly onPurpose: () => void;
  readonly recipients: readonly RecipientItem[];
  readonly signed: boolean;
}

/** Last step: in plain words what will happen, before it can no longer be taken back. */
export function SummaryStep({ data, recipients, signed, purpose, onPurpose, ...view }: SummaryStepProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const { names } = view;
  return (
    <>
      <dl className="facts">
        <dt>{text('seal.summary.to')}</dt>
        <dd>
          {recipients.map((recipient) => (
            <p key={recipient.id} className="row">
              <strong>
                <VisibleName name={recipient.name} />
              </strong>
              <VisibleName name={recipient.organisation} />
              <RecipientBadges recipient={recipient} />
            </p>
          ))}
        </dd>
        <dt>{text('seal.summary.what')}</dt>
        <dd>
          <p>{text('seal.summary.reports', { reports: data.reports.length, files: data.files })}</p>
          <ul className="bullets">
            {data.reports.map(({ id, report }) => (
              <li key={id}>
                <bdi>
                  <OwnText>{report.title ?? text('seal.what.untitled')}</OwnText>
                </bdi>
              </li>
            ))}
          </ul>
          {data.forms.length > 0 && (
            <>
              <p>{text('papers.count', { count: data.forms.length })}</p>
              <ul className="bullets">
                {data.forms.map(({ id, form, language }) => (
                  <li key={id}>
                    <Facts>
                      {label(form)}
                      {LOCALES.find(({ tag }) => tag === language)?.name ?? language}
                    </Facts>
                  </li>
                ))}
              </ul>
            </>
          )}
        </dd>
        <dt>{text('seal.summary.purpose')}</dt>
        <dd className="row">
          {text(`purpose.${purpose}`)}
          <Button kind="quiet" size="small" onPress={onPurpose}>
            {text('seal.summary.change')}
          </Button>
        </dd>
        <dt>{text('seal.summary.people')}</dt>
        <dd>
          <PeopleCounts people={data.people} />
        </dd>
        <dt>{text('seal.summary.size')}</dt>
        <dd>
          {data.forms.length === 0
            ? format.bytes(data.sealedSize)
            : text('papers.size', { size: format.bytes(data.sealedSize) })}
        </dd>
        <dt>{text('seal.summary.from')}</dt>
        <dd>{signed && data.signedAs !== null ? <bdi>{data.signedAs}</bdi> : text('seal.summary.unsigned')}</dd>
      </dl>
      <Notice tone="warn" title={text('seal.summary.final')}>
        <p>{text('seal.summary.open', { names })}</p>
        <p>{text('seal.summary.recorded')}</p>
      </Notice>
      <RecipientsView {...view} />
      <PapersView forms={data.forms} />
    </>
  );
}

function PeopleCounts({ people }: { readonly people: PeoplePreview }) {
  const text = useText();
  if (!isAboutPeople(people)) return text('seal.summary.people.none');
  const count = (isIt: (person: PersonAppearance) => boolean) => people.people.filter(isIt).length;
  const named = count(({ identity }) => identity === 'named');
  const out = count(({ identity }) => identity === 'not-mentioned');
  const more = count(({ identity, proposed }) => moreOpen(identity, proposed));
  return (
    <>
      <p>{text('seal.summary.people.counts', { named, standIn: people.people.length - named - out, out })}</p>
      {more > 0 && <p>{text('seal.summary.people.more', { count: more })}</p>}
    </>
  );
}
