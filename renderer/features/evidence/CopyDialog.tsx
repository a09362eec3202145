import { useCallback, useEffect, useRef, useState } from 'react';
import { COPY_BOXES, COPY_BYTES, COPY_PAGES, type PixelBox } from '../../../shared/evidence/copy.ts';
import type { EvidenceView } from '../../../shared/vault/views.ts';
import { viewerKindOf } from '../../../shared/viewer/kind.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorCode, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { CopyError, type ReadBytes } from '../viewer-frame/connection.ts';
import { type Copier, type PictureSize, ViewerFrame } from '../viewer-frame/ViewerFrame.tsx';
import { BoxEditor, boxElement, type DrawnBox } from './BoxEditor.tsx';
import { innerBox, middleBox, planPicture } from './boxes.ts';

/** The kinds of file of which a copy can be made, and what the copy will be. */
export const COPY_OF = { picture: 'picture', pdf: 'pages', text: 'text', mail: 'text' } as const;

export interface CopyDialogProps {
  readonly report: string;
  readonly file: EvidenceView;
  readonly read: ReadBytes;
  readonly onMade: (copy: EvidenceView) => void;
  readonly onClose: () => void;
}

/** Makes a working copy: cleaned, cut, blacked out. The original is only looked at. */
export function CopyDialog({ report, file, read, onMade, onClose }: CopyDialogProps) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const kind = viewerKindOf(file.mediaType);
  const what = kind === 'picture' || kind === 'pdf' || kind === 'text' || kind === 'mail' ? COPY_OF[kind] : null;
  const [copier, setCopier] = useState<Copier | null>(null);
  const [size, setSize] = useState<PictureSize | null>(null);
  const [pages, setPages] = useState(0);
  const [forWhom, setForWhom] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const drawn = useDrawnBoxes(size);
  const onCopier = useCallback((next: Copier | null) => setCopier(() => next), []);

  const make = async () => {
    if (copier === null || what === null) return;
    setError(null);
    setDone(0);
    try {
      const made = await (what === 'picture' && size !== null ? picture(copier, size) : written(copier));
      onMade(
        await client.call('evidence:copy', {
          report,
          of: file.id,
          what,
          name: text('custody.copy.name'),
          forWhom,
          ...made,
        }),
      );
      toasts.show({ message: text('custody.copy.made'), tone: 'good' });
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setDone(null);
    }
  };
  const picture = async (copy: Copier, of: PictureSize) => {
    const crop = drawn.boxes.find((one) => one.kind === 'crop')?.box ?? null;
    const black = drawn.boxes.filter((one) => one.kind === 'black').map((one) => one.box);
    const { how, ...plan } = planPicture(of, crop, black, file.mediaType === 'image/jpeg');
    const asked = { ...plan, boxes: [...plan.boxes] };
    return { how, parts: [await copy({ type: 'copy-picture', ...asked })], boxes: asked.boxes };
  };
  const written = async (copy: Copier) => {
    const parts: Blob[] = [];
    if (what === 'text') parts.push(await copy({ type: 'copy-text' }));
    let bytes = 0;
    for (let number = 1; what === 'pages' && number <= pages; number++) {
      const page = await copy({ type: 'copy-page', number });
      bytes += page.size;
      if (bytes > COPY_BYTES) throw new CopyError('too-large');
      parts.push(page);
      setDone(number / pages);
    }
    return { how: 'copy-stripped' as const, parts, boxes: [] };
  };

  const isTooLong = what === 'pages' && pages > COPY_PAGES;
  return (
    <Dialog
      title={text('custody.copy.title')}
      isOpen
      onClose={onClose}
      size="full"
      footer={
        <>
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={copier === null || done !== null || isTooLong || (what === 'picture' && size === null)}
            onPress={() => void make()}
          >
            {text('custody.copy.make')}
          </Button>
        </>
      }
    >
      {what === null ? (
        <Notice title={text('custody.copy.none.title')}>
          {text(kind === 'audio' || kind === 'video' ? 'custody.copy.none.media' : 'custody.copy.none')}
        </Notice>
      ) : (
        <>
          <p>{text(`custody.copy.what.${what}`)}</p>
          {what === 'picture' && <BoxList drawn={drawn} isReady={size !== null} />}
          <div
            className={what === 'picture' ? 'copy-picture' : 'copy-document'}
            style={size === null ? {} : shapeOf(size)}
          >
            <ViewerFrame
              kind={kind}
              size={file.size}
              read={read}
              title={text('viewer.region')}
              onLeave={onClose}
              onSize={setSize}
              onPages={setPages}
              onCopier={onCopier}
              {...(what === 'picture' ? { fill: true } : {})}
            />
            {size !== null && (
              <BoxEditor
                size={size}
                boxes={drawn.boxes}
                onChange={drawn.change}
                onRemove={drawn.remove}
                onDraw={(box) => drawn.add('black', box)}
              />
            )}
          </div>
          <TextField
            label={text('custody.copy.forWhom')}
            description={text('custody.copy.forWhom.hint')}
            value={forWhom}
            maxLength={400}
            onChange={setForWhom}
          />
          {isTooLong && <Notice tone="warn">{text('custody.copy.pages.many', { most: COPY_PAGES })}</Notice>}
          {done !== null && <ProgressBar label={text('custody.copy.making')} value={what === 'pages' ? done : null} />}
          <CopyProblem error={error} />
        </>
      )}
    </Dialog>
  );
}

/** As the picture, and never so high that its ends are out of sight. */
function shapeOf({ width, height }: PictureSize) {
  return { aspectRatio: `${width} / ${height}`, maxInlineSize: `min(60rem, ${(65 * width) / height}vh)` };
}

function CopyProblem({ error }: { readonly error: unknown }) {
  const text = useText();
  if (error instanceof CopyError) return <Notice tone="bad">{text(`viewer.end.${error.code}`)}</Notice>;
  if (error !== null && errorCode(error) === 'malformed') {
    return <Notice tone="bad">{text('custody.copy.refused')}</Notice>;
  }
  return <ErrorNotice error={error} />;
}

interface DrawnBoxes {
  readonly boxes: readonly DrawnBox[];
  /** Without a box: one in the middle, which gets the focus. */
  readonly add: (kind: DrawnBox['kind'], box?: PixelBox) => void;
  readonly change: (id: number, box: PixelBox) => void;
  readonly remove: (id: number) => void;
}

function useDrawnBoxes(size: PictureSize | null): DrawnBoxes {
  const [boxes, setBoxes] = useState<readonly DrawnBox[]>([]);
  const next = useRef(1);
  const focused = useRef<number | null>(null);
  useEffect(() => {
    if (focused.current === null || boxes.length === 0) return;
    document.getElementById(boxElement(focused.current))?.focus();
    focused.current = null;
  }, [boxes]);
  return {
    boxes,
    add: (kind, box) => {
      if (size === null || boxes.length >= COPY_BOXES) return;
      const id = next.current++;
      if (box === undefined) focused.current = id;
      const fresh = kind === 'crop' ? innerBox(size) : middleBox(size);
      setBoxes((before) => [...before, { id, kind, box: box ?? fresh }]);
    },
    change: (id, box) => setBoxes((before) => before.map((one) => (one.id === id ? { ...one, box } : one))),
    remove: (id) => setBoxes((before) => before.filter((one) => one.id !== id)),
  };
}

function BoxList({ drawn, isReady }: { readonly drawn: DrawnBoxes; readonly isReady: boolean }) {
  const text = useText();
  const hasCrop = drawn.boxes.some((one) => one.kind === 'crop');
  return (
    <div className="stack">
      <div className="row">
        <Button
          size="small"
          isDisabled={!isReady || drawn.boxes.length >= COPY_BOXES}
          onPress={() => drawn.add('black')}
        >
          {text('custody.copy.box.add')}
        </Button>
        <Button size="small" isDisabled={!isReady || hasCrop} onPress={() => drawn.add('crop')}>
          {text('custody.copy.crop.add')}
        </Button>
      </div>
      <p className="soft small">{text('custody.copy.keys')}</p>
      {drawn.boxes.length > 0 && (
        <ul className="row box-list" aria-label={text('custody.copy.boxes')}>
          {drawn.boxes.map(({ id, kind }, at) => (
            <li key={id} className="row">
              <Button size="small" onPress={() => document.getElementById(boxElement(id))?.focus()}>
                {text(kind === 'black' ? 'custody.copy.box.go' : 'custody.copy.crop.go', { number: at + 1 })}
              </Button>
              <Button
                size="small"
                kind="quiet"
                aria-label={text(kind === 'black' ? 'custody.copy.box.remove' : 'custody.copy.crop.remove', {
                  number: at + 1,
                })}
                onPress={() => drawn.remove(id)}
              >
                {text('common.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
