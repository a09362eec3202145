import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { EvidenceView, SealPreview } from '../../../shared/vault/views.ts';
import type { Query } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { isMessageKey } from '../../text/catalogue.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { Dangers } from '../evidence/Dangers.tsx';
import { ReportDocument } from '../report-document/ReportDocument.tsx';
import { ViewerDialog } from '../viewer-frame/ViewerDialog.tsx';
import { OMITTED_AT_FIRST, type Omissions, omit } from './choice.ts';

export interface ContentStepProps {
  /** What goes out as the boxes stand. */
  readonly preview: Query<SealPreview>;
  /** What would go out if nothing was left out: the boxes that there are. */
  readonly everything: SealPreview | null;
  readonly names: string;
  readonly omissions: Omissions;
  readonly onOmissions: (omissions: Omissions) => void;
  readonly signed: boolean;
  readonly onSigned: (signed: boolean) => void;
}

/** Second step: the recipient's view, and everything in it that can be left out. */
export function ContentStep({
  preview,
  everything,
  names,
  omissions,
  onOmissions,
  signed,
  onSigned,
}: ContentStepProps) {
  const text = useText();
  const client = useVault();
  const [viewed, setViewed] = useState<EvidenceView | null>(null);
  if (everything === null) return <p className="soft">{text('common.loading')}</p>;
  const files = everything.reports.flatMap((report) => report.evidence);
  return (
    <div className="seal-content">
      <div className="stack">
        <h4>{text('seal.what.choose')}</h4>
        {everything.reports.map((report) => (
          <ReportChoices
            key={report.id}
            report={report}
            warnings={everything.warnings}
            omissions={omissions}
            onOmissions={onOmissions}
          />
        ))}
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
      <section className="stack seal-view" aria-label={text('seal.what.view')}>
        <div>
          <h4>{text('seal.what.view')}</h4>
          <p className="soft small">
            {text('seal.what.view.note')} {text('seal.who.changed', { names })}
          </p>
        </div>
        {preview.error !== null && <PreviewProblem error={preview.error} />}
        {(preview.error === null ? (preview.data?.reports ?? []) : []).map((report) => (
          <div key={report.id} className="card">
            <ReportDocument
              report={report.report}
              fileActions={(entry) => {
                const file = files.find((each) => each.id === entry.id || each.sha256 === entry.sha256);
                return (
                  file !== undefined && (
                    <Button size="small" onPress={() => setViewed(file)}>
                      {text('evidence.view')}
                    </Button>
                  )
                );
              }}
            />
          </div>
        ))}
      </section>
      <ViewerDialog
        file={viewed}
        read={(offset, length) =>
          viewed === null
            ? Promise.reject(new Error('closed'))
            : client.call('evidence:read', { id: viewed.id, offset, length }).then(({ bytes }) => bytes)
        }
        onClose={() => setViewed(null)}
      />
    </div>
  );
}

function withNote(signedAs: string | null, text: ReturnType<typeof useText>): string {
  return signedAs === null ? text('seal.name.with.note.none') : text('seal.name.with.note', { name: signedAs });
}

/** A report of which neither title nor account is left is no report; everything else is said as it is anywhere. */
function PreviewProblem({ error }: { readonly error: unknown }) {
  const text = useText();
  const isInvalid = typeof error === 'object' && error !== null && 'code' in error && error.code === 'invalid';
  return isInvalid ? <Notice tone="warn">{text('seal.what.nothing')}</Notice> : <ErrorNotice error={error} />;
}

function ReportChoices(props: {
  readonly report: SealPreview['reports'][number];
  readonly warnings: SealPreview['warnings'];
  readonly omissions: Omissions;
  readonly onOmissions: (omissions: Omissions) => void;
}) {
  const text = useText();
  const format = useFormat();
  const { report, omissions, onOmissions } = props;
  const omitted = omissions[report.id] ?? OMITTED_AT_FIRST;
  const warningsOf = (id: HexId) => props.warnings.filter((each) => each.evidence === id).map((each) => each.danger);
  const fieldLabel = (field: string) => {
    const key = `seal.field.${field}`;
    return isMessageKey(key) ? text(key) : field;
  };
  return (
    <fieldset className="card choices choices-rows">
      <legend className="choices-title" dir="auto">
        {report.report.title ?? text('seal.what.untitled')}
      </legend>
      {report.fields.map((field) => (
        <Checkbox
          key={field}
          isSelected={!omitted.fields.includes(field)}
          onChange={(goesOut) => onOmissions(omit(omissions, report.id, { field }, goesOut))}
        >
          {fieldLabel(field)}
        </Checkbox>
      ))}
      {report.evidence.map((file) => (
        <div key={file.id}>
          <Checkbox
            isSelected={!omitted.evidence.includes(file.id)}
            onChange={(goesOut) => onOmissions(omit(omissions, report.id, { evidence: file.id }, goesOut))}
          >
            <VisibleName name={file.originalName} /> <span className="soft small">{format.bytes(file.size)}</span>
          </Checkbox>
          <Dangers dangers={warningsOf(file.id)} />
        </div>
      ))}
    </fieldset>
  );
}
