import type { HexId } from '../../../shared/ids.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { EvidenceView, SealPreview } from '../../../shared/vault/views.ts';
import { useQuery } from '../../hooks/query.ts';
import { isMessageKey } from '../../text/catalogue.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { Dangers } from '../evidence/Dangers.tsx';
import { plainName } from '../evidence/found-names.ts';
import { goesOut, hasCopy, OMITTED_AT_FIRST, type Omissions, type OriginalsSaid, omit } from './choice.ts';
import { PaperChoices, type PaperChoicesProps } from './PaperChoices.tsx';
import { PapersView } from './PapersView.tsx';
import { PartChoices } from './PartChoices.tsx';
import { RecipientsView, type RecipientsViewProps } from './RecipientsView.tsx';
import { WithoutWords } from './WithoutWords.tsx';

export interface ContentStepProps extends RecipientsViewProps {
  /** What would go out if nothing was left out: the boxes that there are. */
  readonly everything: SealPreview | null;
  readonly omissions: Omissions;
  readonly onOmissions: (omissions: Omissions) => void;
  readonly withoutWords: readonly string[];
  readonly onWithoutWords: (words: readonly string[]) => void;
  readonly originals: OriginalsSaid;
  readonly onOriginals: (originals: OriginalsSaid) => void;
  /** Everybody or a state reads it: copies go out and not their originals, unless the user says so. */
  readonly exposed: boolean;
  readonly offered: PaperChoicesProps['offered'];
  readonly forms: readonly HexId[];
  readonly onForms: (forms: readonly HexId[]) => void;
  readonly signed: boolean;
  readonly onSigned: (signed: boolean) => void;
}

/** Second step: the recipient's view, and everything in it that can be left out. */
export function ContentStep(props: ContentStepProps) {
  const text = useText();
  const { everything, signed, onSigned, preview, files, names } = props;
  if (everything === null) return <p className="soft">{text('common.loading')}</p>;
  return (
    <div className="seal-content">
      <div className="stack">
        <h4>{text('seal.what.choose')}</h4>
        {everything.reports.map((report) => (
          <ReportChoices key={report.id} report={report} warnings={everything.warnings} {...props} />
        ))}
        <WithoutWords words={props.withoutWords} onWords={props.onWithoutWords} />
        <PaperChoices
          offered={props.offered}
          chosen={props.forms}
          onChosen={props.onForms}
          along={preview.data?.forms ?? []}
        />
        <RadioGroup
          label={text('seal.name')}
          options={[
            { id: 'with', label: text('seal.name.with'), description: withNote(everything.signedAs, text) },
            { id: 'without', label: text('seal.name.without'), description: text('seal.name.without.note') },
          ]}
          value={signed ? 'with' : 'without'}
          onChange={(value) => onSigned(value === 'with')}
        />
        {signed && everything.signedAs === null && <Notice tone="warn">{text('seal.name.none')}</Notice>}
      </div>
      <div className="stack seal-view">
        <RecipientsView preview={preview} files={files} names={names} />
        <PapersView forms={preview.data?.forms ?? []} />
      </div>
    </div>
  );
}

function withNote(signedAs: string | null, text: ReturnType<typeof useText>): string {
  return signedAs === null ? text('seal.name.with.note.none') : text('seal.name.with.note', { name: signedAs });
}

interface ReportChoicesProps
  extends Pick<ContentStepProps, 'omissions' | 'onOmissions' | 'originals' | 'onOriginals' | 'exposed'> {
  readonly report: SealPreview['reports'][number];
  readonly warnings: SealPreview['warnings'];
}

function ReportChoices({ report, omissions, onOmissions, ...props }: ReportChoicesProps) {
  const text = useText();
  const format = useFormat();
  const omitted = omissions[report.id] ?? OMITTED_AT_FIRST;
  const warningsOf = (id: HexId) => props.warnings.filter((each) => each.evidence === id).map((each) => each.danger);
  const coverOf = (id: HexId) => report.cover.find((one) => one.evidence === id)?.what;
  const fieldLabel = (field: string) => {
    const key = `seal.field.${field}`;
    return isMessageKey(key) ? text(key) : field;
  };
  const choose = (file: EvidenceView, goes: boolean) => {
    if (hasCopy(file, report.evidence)) props.onOriginals({ ...props.originals, [file.id]: goes });
    if (goes || !hasCopy(file, report.evidence)) onOmissions(omit(omissions, report.id, { evidence: file.id }, goes));
  };
  return (
    <fieldset className="card choices choices-rows">
      <legend className="choices-title" dir="auto">
        <OwnText>{report.report.title ?? text('seal.what.untitled')}</OwnText>
      </legend>
      {report.fields.map((field) => (
        <Checkbox
          key={field}
          isSelected={!omitted.fields.includes(field)}
          onChange={(goes) => onOmissions(omit(omissions, report.id, { field }, goes))}
        >
          {fieldLabel(field)}
        </Checkbox>
      ))}
      <PartChoices
        parts={report.parts.filter(({ field }) => !omitted.fields.includes(field))}
        omitted={omitted.parts}
        onPart={(part, goes) => onOmissions(omit(omissions, report.id, { part }, goes))}
      />
      {report.evidence.map((file) => {
        const goes = goesOut(file, report.evidence, omitted, props.originals, props.exposed);
        const original = report.evidence.find((other) => other.id === file.copy?.of);
        const isOriginal = hasCopy(file, report.evidence);
        return (
          <div key={file.id}>
            <Checkbox isSelected={goes} onChange={(chosen) => choose(file, chosen)}>
              <VisibleName name={file.originalName} /> <span className="soft small">{format.bytes(file.size)}</span>
            </Checkbox>
            {original !== undefined && (
              <p className="soft small">{text('seal.copy.is', { name: visibleName(original.originalName) })}</p>
            )}
            {isOriginal && !goes && <p className="small">{text('seal.copy.instead')}</p>}
            {isOriginal && <TakesAlong id={file.id} />}
            {goes && coverOf(file.id) !== undefined && (
              <Notice tone="warn">{text('seal.cover', { what: coverOf(file.id) ?? '' })}</Notice>
            )}
            <Dangers dangers={warningsOf(file.id)} />
          </div>
        );
      })}
      {report.forOthers.map((name) => (
        <p key={name} className="soft small">
          {text('seal.kept', { name: visibleName(name) })}
        </p>
      ))}
    </fieldset>
  );
}

/** What the original says about itself and would take along. */
function TakesAlong({ id }: { readonly id: HexId }) {
  const text = useText();
  const format = useFormat();
  const { data } = useQuery('evidence:found', { id });
  if (data === null) return null;
  const names = data.found.map((one) => {
    const plain = plainName(one);
    return plain === undefined ? visibleName(one.name) : text(`custody.found.name.${plain}`);
  });
  const facts = [...new Set(names)];
  return (
    <p className="small">
      {facts.length === 0
        ? text('seal.copy.takes.nothing')
        : text('seal.copy.takes', { facts: format.list(facts.slice(0, 12)) })}
    </p>
  );
}
