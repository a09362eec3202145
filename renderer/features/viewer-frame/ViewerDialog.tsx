import { viewerKindOf } from '../../../shared/viewer/kind.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
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
  /** Where the file stands among others, to look at one after the other. */
  readonly place?: ViewerPlace;
  readonly onClose: () => void;
}

export interface ViewerPlace {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly onGo: (number: number) => void;
}

/** Looks at one file, after it was asked for by name: nothing is shown by pointing at it. */
export function ViewerDialog({ file, read, place, onClose }: ViewerDialogProps) {
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
          <Facts>
            {file.mediaType}
            {format.bytes(file.size)}
          </Facts>
        </span>
      </p>
      {place !== undefined && place.of > 1 && <OtherFiles {...place} />}
      <ViewerFrame
        key={place?.number}
        kind={viewerKindOf(file.mediaType)}
        size={file.size}
        read={read}
        title={text('viewer.region')}
        onLeave={onClose}
      />
    </Dialog>
  );
}

/** After the last comes the first: a button that went grey under the keyboard would take the focus out of the dialog. */
function OtherFiles({ number, of, onGo }: ViewerPlace) {
  const text = useText();
  return (
    <div className="row">
      <Button size="small" kind="quiet" onPress={() => onGo(number === 1 ? of : number - 1)}>
        {text('viewer.file.previous')}
      </Button>
      <span className="soft small" role="status">
        {text('viewer.file', { number, of })}
      </span>
      <Button size="small" kind="quiet" onPress={() => onGo(number === of ? 1 : number + 1)}>
        {text('viewer.file.next')}
      </Button>
    </div>
  );
}
