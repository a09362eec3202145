import type { HexId } from '../../../shared/ids.ts';
import type { EntityKind } from '../../../shared/report/entities.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { RecordForm } from './RecordForm.tsx';

export interface RecordPageProps {
  readonly id: HexId;
  readonly onBack: () => void;
  readonly onOpenReport: (id: HexId) => void;
  readonly onOpenPerson: (id: HexId) => void;
}

function RecordPage({ kind, id, onBack, onOpenReport }: RecordPageProps & { readonly kind: EntityKind }) {
  const text = useText();
  return (
    <div className="screen">
      <header className="row">
        <Button size="small" onPress={onBack}>
          {text('people.back')}
        </Button>
        <h1>{text(`people.kind.${kind}`)}</h1>
      </header>
      <div className="editor-column">
        <RecordForm key={id} kind={kind} id={id} onOpenReport={onOpenReport} onDeleted={onBack} />
      </div>
    </div>
  );
}

/** The record of a person. */
export function PersonPage(props: RecordPageProps) {
  return <RecordPage kind="person" {...props} />;
}
/** The record of a group or an office. */
export function GroupPage(props: RecordPageProps) {
  return <RecordPage kind="group" {...props} />;
}
/** The record of a case: the reports that belong together, what is due, what is asked. */
export function CasePage(props: RecordPageProps) {
  return <RecordPage kind="case" {...props} />;
}
