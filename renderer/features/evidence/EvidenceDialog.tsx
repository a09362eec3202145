import { useState } from 'react';
import type { ReportEvidence } from '../../../shared/report/schema.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { EvidenceView } from '../../../shared/vault/views.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { Fields } from '../fields/Fields.tsx';
import { COPY_OF, EVIDENCE } from '../fields/report-fields.ts';
import { CustodyList } from './CustodyList.tsx';
import { Dangers } from './Dangers.tsx';
import { FoundTable } from './FoundTable.tsx';

export interface EvidenceDialogProps {
  readonly file: EvidenceView;
  /** All files of the report, in which the originals and copies of this one are. */
  readonly files: readonly EvidenceView[];
  readonly entry: ReportEvidence;
  readonly isReadOnly: boolean;
  readonly onEntry: (entry: ReportEvidence) => void;
  readonly onView: (file: EvidenceView) => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** What the author knows of a file. What it was called is the file's own and stays as it came. */
const ABOUT = EVIDENCE.filter((field) => !('name' in field) || field.name !== 'originalName');

/** Everything about one file: what it is and proves, what stands in it, what was done with it, and its copies. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { file, entry, isReadOnly, onEntry, onClose } = props;
  const text = useText();
  const format = useFormat();
  const [typed, setTyped] = useState(entry);
  const tabs = [
    {
      id: 'found',
      label: text('custody.tab.found'),
      content: <FoundTable id={file.id} />,
    },
    {
      id: 'custody',
      label: text('custody.tab.custody'),
      content: <CustodyList of={file.id} isReadOnly={isReadOnly} />,
    },
    { id: 'copies', label: text('custody.tab.copies'), content: <Copies {...props} /> },
  ];
  const about = {
    id: 'about',
    label: text('custody.tab.about'),
    content: (
      <>
        <h3 className="visually-hidden">{text('custody.tab.about')}</h3>
        <Fields
          value={typed}
          fields={file.copy === undefined && props.files.length > 1 ? [...ABOUT, ...COPY_OF] : ABOUT}
          onChange={(changed) => {
            setTyped(changed);
            onEntry(changed);
          }}
        />
      </>
    ),
  };
  return (
    <Dialog title={text('custody.file.title')} isOpen onClose={onClose} size="full">
      <div className="stack">
        <p className="viewer-file">
          <strong>
            <VisibleName name={file.originalName} />
          </strong>{' '}
          <span className="soft">
            <Facts>
              {file.mediaType}
              {format.bytes(file.size)}
              {text('evidence.takenIn', { when: format.dateTime(file.takenInAt) })}
            </Facts>
          </span>
        </p>
        <p className="small">
          <span className="soft">{text('custody.sha256')}</span>{' '}
          <code className="hash" dir="ltr">
            {file.sha256}
          </code>
        </p>
        <Dangers dangers={file.dangers} />
        <div className="row">
          <Button size="small" onPress={() => props.onView(file)}>
            {text('evidence.view')}
          </Button>
        </div>
        <Tabs label={text('custody.file.title')} tabs={isReadOnly ? tabs : [about, ...tabs]} />
      </div>
    </Dialog>
  );
}

function Copies({ file, files, isReadOnly, onView, onCopy }: EvidenceDialogProps) {
  const text = useText();
  const copies = files.filter((one) => one.copy?.of === file.id);
  const original = files.find((one) => one.id === file.copy?.of);
  return (
    <div className="stack">
      {file.copy !== undefined && (
        <div>
          <p>{text('custody.copy.is')}</p>
          {original === undefined ? (
            <p className="soft">{text('custody.copy.orphan')}</p>
          ) : (
            <Linked file={original} onView={onView} />
          )}
          <CopyFacts file={file} />
        </div>
      )}
      <p className="soft">{text('custody.copies.hint')}</p>
      {copies.length > 0 && (
        <ul className="evidence-list" aria-label={text('custody.tab.copies')}>
          {copies.map((copy) => (
            <li key={copy.id} className="card evidence-item">
              <Linked file={copy} onView={onView} />
              <CopyFacts file={copy} />
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <div className="row">
          <Button onPress={onCopy}>{text('custody.copy.new')}</Button>
        </div>
      )}
    </div>
  );
}

function Linked({ file, onView }: { readonly file: EvidenceView; readonly onView: (file: EvidenceView) => void }) {
  const text = useText();
  return (
    <p className="row">
      <VisibleName name={file.originalName} />
      <Button
        size="small"
        aria-label={text('evidence.view.named', { name: visibleName(file.originalName) })}
        onPress={() => onView(file)}
      >
        {text('evidence.view')}
      </Button>
    </p>
  );
}

function CopyFacts({ file }: { readonly file: EvidenceView }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  if (file.copy === undefined) return null;
  const { how, madeAt, forWhom } = file.copy;
  return (
    <p className="soft small">
      <Facts>
        {label(how)}
        {format.dateTime(madeAt)}
        {forWhom === '' ? (
          ''
        ) : (
          <>
            {text('custody.copy.for')} <bdi>{forWhom}</bdi>
          </>
        )}
      </Facts>
    </p>
  );
}
