import { useState } from 'react';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { EvidenceView } from '../../../shared/vault/views.ts';
import { viewerKindOf } from '../../../shared/viewer/kind.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { Dangers } from './Dangers.tsx';

export interface EvidenceItemProps {
  readonly file: EvidenceView;
  readonly description: string;
  readonly isReadOnly: boolean;
  readonly onDescribe: (description: string) => void;
  readonly onView: () => void;
  readonly onDetails: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** One file of evidence: what it is called, what it is, what is risky about it, and what it shows in the author's words. */
export function EvidenceItem({ file, description, isReadOnly, ...on }: EvidenceItemProps) {
  const text = useText();
  const format = useFormat();
  const codes = useCodes();
  const [typed, setTyped] = useState(description);
  const [told, setTold] = useState(description);
  // It was changed elsewhere, among the file's details.
  if (told !== description) {
    setTold(description);
    if (description !== typed) setTyped(description);
  }
  return (
    <li className="card evidence-item">
      <div className="row row-between row-top">
        <div className="grow">
          <p className="evidence-name">
            <VisibleName name={file.originalName} />
          </p>
          <p className="soft small">
            <Facts>
              {text(`evidence.kind.${viewerKindOf(file.mediaType)}`)}
              {file.mediaType}
              {format.bytes(file.size)}
              {text('evidence.takenIn', { when: format.dateTime(file.takenInAt) })}
              {file.copy === undefined ? '' : codes.label(file.copy.how)}
            </Facts>
          </p>
        </div>
        <div className="row">
          <Button
            size="small"
            onPress={on.onView}
            aria-label={text('evidence.view.named', { name: visibleName(file.originalName) })}
          >
            {text('evidence.view')}
          </Button>
          <Button
            size="small"
            onPress={on.onDetails}
            aria-label={text('custody.open.named', { name: visibleName(file.originalName) })}
          >
            {text('custody.open')}
          </Button>
          <Button size="small" kind="quiet" onPress={on.onExport}>
            {text('evidence.export.short')}
          </Button>
          {!isReadOnly && (
            <Button size="small" kind="quiet" onPress={on.onRemove}>
              {text('common.remove')}
            </Button>
          )}
        </div>
      </div>
      <Dangers dangers={file.dangers} />
      <TextField
        label={text('evidence.description')}
        value={isReadOnly ? description : typed}
        isReadOnly={isReadOnly}
        maxLength={10_000}
        onChange={(value) => {
          setTyped(value);
          on.onDescribe(value);
        }}
      />
    </li>
  );
}
