import type { ReportIdentifier } from '../../../shared/report/schema.ts';
import { Fields } from '../fields/Fields.tsx';
import { type EntryFormProps, ListField } from '../fields/ListField.tsx';
import { IDENTIFIER } from '../fields/report-fields.ts';
import { SeenBefore } from '../patterns/SeenBefore.tsx';

export interface IdentifiersSectionProps {
  readonly identifiers: readonly ReportIdentifier[];
  readonly onChange: (identifiers: ReportIdentifier[]) => void;
  readonly onRemoving: (entry: ReportIdentifier) => string | null;
}

const isIdentifier = (value: object): value is ReportIdentifier => 'seen' in value && typeof value.seen === 'string';

/** Numbers, plates, accounts, phrases, each as it was seen; and what is known of them from other reports. */
export function IdentifiersSection({ identifiers, onChange, onRemoving }: IdentifiersSectionProps) {
  return (
    <ListField
      entries={identifiers}
      fields={IDENTIFIER}
      item="identifier.item"
      add="identifier.add"
      keyed
      whole={(value) => (isIdentifier(value) ? value : undefined)}
      onChange={onChange}
      onRemoving={onRemoving}
      form={IdentifierForm}
    />
  );
}

function IdentifierForm({ entry: { kind = '', seen }, entry, onChange }: EntryFormProps<ReportIdentifier>) {
  return (
    <>
      <Fields value={entry} fields={IDENTIFIER} onChange={onChange} />
      <SeenBefore identifiers={[{ kind, seen }]} />
    </>
  );
}
