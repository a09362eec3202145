import { isCodeOf } from '../../../shared/report/codes.ts';
import { INVERSE_LINK } from '../../../shared/report/incident-links.ts';
import type { ReportLink } from '../../../shared/report/schema.ts';
import { useQuery } from '../../hooks/query.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Fields } from '../fields/Fields.tsx';
import { type EntryFormProps, ListField } from '../fields/ListField.tsx';
import { useParts } from '../fields/parts.ts';
import { RecordSearch, useRecordNames } from '../fields/RecordFields.tsx';
import { LINK } from '../fields/report-fields.ts';
import { newPartKey } from '../writing/part-key.ts';
import { useOpenReport } from './open-report.ts';
import { ReportButton } from './ReportButton.tsx';

export interface LinksSectionProps {
  readonly links: readonly ReportLink[];
  readonly onChange: (links: ReportLink[]) => void;
}

const isLink = (value: object): value is ReportLink => 'to' in value && typeof value.to === 'string';
const BECAUSE = {
  date: 'link.because.date',
  place: 'link.because.place',
  name: 'link.because.name',
  identifier: 'link.because.identifier',
  words: 'link.because.words',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** How this report hangs together with others: its own links, those that others hold, and reports that may tell of the same. */
export function LinksSection({ links, onChange }: LinksSectionProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const { id } = useParts();
  const open = useOpenReport();
  const around = useQuery('patterns:links', id === null ? null : { report: id }, ['indexing']);
  const held = (around.data?.links ?? []).filter(({ heldBy }) => heldBy !== id);
  const proposals = (around.data?.duplicates ?? []).filter(
    ({ other }) =>
      !links.some(({ to }) => to === other.report) && !held.some((link) => link.other.report === other.report),
  );
  const add = (to: string, more: Omit<ReportLink, 'to'> = {}) =>
    onChange([...links, { key: newPartKey(), to, ...more }]);
  return (
    <>
      <ListField
        entries={links}
        fields={LINK}
        item="editor.link"
        add={null}
        keyed
        whole={(value) => (isLink(value) ? value : undefined)}
        onChange={onChange}
        adding={
          <RecordSearch
            kind="report"
            label={text('link.add')}
            without={id === null ? [] : [id]}
            mayCreate={false}
            onPick={(found) => add(found.id)}
          />
        }
        form={LinkForm}
      />
      {held.length > 0 && (
        <div>
          <p className="field-label">{text('link.held')}</p>
          <ul className="plain-rows">
            {held.map((link) => (
              <li key={`${link.heldBy} ${link.key}`} className="plain-row row">
                {link.kind !== null && <span>{label(link.kind)}</span>}
                <ReportButton report={link.other} onOpen={open} />
                {link.via !== '' && <bdi className="soft small">{link.via}</bdi>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {proposals.length > 0 && (
        <div>
          <p className="field-label">{text('link.proposed')}</p>
          <p className="field-description">{text('link.proposed.hint')}</p>
          <ul className="plain-rows">
            {proposals.map(({ other, because }) => (
              <li key={other.report} className="plain-row row row-between">
                <span>
                  <ReportButton report={other} onOpen={open} />
                  <span className="soft small">
                    {text('link.because', { reasons: format.list(because.map((reason) => text(BECAUSE[reason]))) })}
                  </span>
                </span>
                <span className="row">
                  <Button
                    size="small"
                    onPress={() => add(other.report, { kind: 'duplicate-suspected', decided: 'confirmed' })}
                  >
                    {text('link.proposed.yes')}
                  </Button>
                  <Button
                    size="small"
                    onPress={() => add(other.report, { kind: 'duplicate-suspected', decided: 'suspected' })}
                  >
                    {text('link.proposed.perhaps')}
                  </Button>
                  <Button
                    size="small"
                    onPress={() => add(other.report, { kind: 'duplicate-suspected', decided: 'rejected' })}
                  >
                    {text('link.proposed.no')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const WITHOUT_TO = LINK.filter((field) => field.kind === 'section' || field.name !== 'to');

function LinkForm({ entry: link, onChange }: EntryFormProps<ReportLink>) {
  const text = useText();
  const { label } = useCodes();
  const open = useOpenReport();
  const name = useRecordNames([link.to])[link.to];
  const other = useQuery('reports:open', name === null ? null : { id: link.to });
  const acts = (other.data?.report.acts ?? []).flatMap(({ key, act }, at) =>
    key === undefined ? [] : [{ id: key, label: text('part.act', { number: at + 1, what: label(act) }) }],
  );
  const kind = link.kind ?? '';
  return (
    <>
      {name === null ? (
        <p className="soft">{text('record.deleted')}</p>
      ) : (
        <ReportButton report={{ report: link.to, title: name ?? '…', when: other.data?.report.when }} onOpen={open} />
      )}
      <Fields value={link} fields={WITHOUT_TO} onChange={onChange} />
      {isCodeOf('incident-link', kind) && (
        <p className="soft small">{text('link.reads', { here: label(kind), there: label(INVERSE_LINK[kind]) })}</p>
      )}
      {acts.length > 0 && (
        <Select
          label={text('link.toAct')}
          clearable
          options={acts}
          value={link.toAct ?? null}
          onChange={(toAct) => onChange({ ...link, toAct: toAct ?? undefined })}
        />
      )}
    </>
  );
}
