import { viewerKindOf } from '../../../shared/viewer/kind.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import type { ReadBytes } from './connection.ts';
import { ViewerFrame } from './ViewerFrame.tsx';

/** A file that can be looked at. */
export interface ViewableFile {
  readonly originalName: string;
  /** bytes */
  readonly size: number;
  /** From content. */
  readonly mediaType: string;
}

export interface ViewerDialogProps {
  /** null: closed. */
  readonly file: ViewableFile | null;
  readonly read: ReadBytes;
  readonly onClose: () => void;
}

/** Looks at one file, after it was asked for by name: nothing is shown by pointing at it. */
export function ViewerDialog({ file, read, onClose }: ViewerDialogProps) {
  const text = useText();
  const format = useFormat();
  if (file === null) return null;
  return (
    <Dialog title={text('viewer.title')} isOpen onClose={onClose} size="full">
      <p className="viewer-file">
        <strong>
          <VisibleName name={file.originalName} />
        </strong>{' '}
        <span className="soft">
          {file.mediaType} · {format.bytes(file.size)}
        </span>
      </p>
      <ViewerFrame
        kind={viewerKindOf(file.mediaType)}
        size={file.size}
        read={read}
        title={text('viewer.region')}
        onLeave={onClose}
      />
    </Dialog>
  );
}
