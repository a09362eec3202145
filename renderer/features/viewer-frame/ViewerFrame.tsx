import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { viewLimit } from '../../../shared/viewer/kind.ts';
import { VIEWER_LABELS, type ViewerKind, type ViewerLabel } from '../../../shared/viewer/messages.ts';
import { CoveredContext, useSession } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import {
  CopyError,
  type CopyRequest,
  type ReadBytes,
  ViewerConnection,
  type ViewerEnd,
  type ViewerNews,
} from './connection.ts';
import { type ViewerState, ViewerToolbar } from './ViewerToolbar.tsx';

export interface ViewerFrameProps {
  readonly kind: ViewerKind;
  /** bytes */
  readonly size: number;
  readonly read: ReadBytes;
  /** What the frame is called for a screen reader. */
  readonly title: string;
  /** Escape was pressed inside. */
  readonly onLeave?: () => void;
  /** For kind `qr`: the 35 digits that were found. */
  readonly onQr?: (digits: string) => void;
  /** The picture fills the frame to its edges, and no toolbar stands above it. */
  readonly fill?: boolean;
  /** Width and height of a picture, upright, in pixels. */
  readonly onSize?: (size: PictureSize) => void;
  readonly onPages?: (count: number) => void;
  /** Called once the file is shown, with the way to ask for working copies of it; with null when the frame is gone. */
  readonly onCopier?: (copier: Copier | null) => void;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}
/** Makes a working copy of the file that is shown. Rejects with CopyError. */
export type Copier = (asked: CopyRequest) => Promise<Blob>;

/** The viewer's own origin, beside the page's: `app://viewer`. */
const VIEWER_URL = `${location.protocol}//viewer/`;
const NOTHING_YET: ViewerState = { shown: false, page: 1, pages: 0, encoding: null, zoom: null };

/**
 * Shows one file in the viewer frame: another origin and process, without bridge, storage or network. A frame that hangs or sends what
 * it must not is taken away; it can be tried again, in a new frame.
 */
export function ViewerFrame(props: ViewerFrameProps) {
  const text = useText();
  const [round, setRound] = useState(0);
  const [end, setEnd] = useState<ViewerEnd | null>(null);
  if (props.size > viewLimit(props.kind)) return <Ended kind={props.kind} end="too-large" />;
  if (end !== null) {
    const retry = () => {
      setEnd(null);
      setRound((before) => before + 1);
    };
    return <Ended kind={props.kind} end={end} {...(isWorthAnotherTry(end) ? { onRetry: retry } : {})} />;
  }
  return (
    <section className="viewer" aria-label={text('viewer.region')}>
      <Frame key={round} {...props} onEnd={setEnd} />
    </section>
  );
}

function isWorthAnotherTry(end: ViewerEnd): boolean {
  return end === 'hangs' || end === 'no-bytes' || end === 'misbehaves';
}

function Ended(props: { readonly kind: ViewerKind; readonly end: ViewerEnd; readonly onRetry?: () => void }) {
  const { kind, end, onRetry } = props;
  const text = useText();
  return (
    <Notice
      tone="warn"
      title={text(kind === 'qr' ? 'viewer.cannot.qr' : 'viewer.cannot')}
      {...(onRetry === undefined ? {} : { action: <Button onPress={onRetry}>{text('common.retry')}</Button> })}
    >
      {text(`viewer.end.${end}`)}
    </Notice>
  );
}

function Frame({ kind, size, title, fill, ...props }: ViewerFrameProps & { readonly onEnd: (end: ViewerEnd) => void }) {
  const text = useText();
  const connection = useRef<ViewerConnection | null>(null);
  const [state, setState] = useState<ViewerState>(NOTHING_YET);
  const labels = useMemo(
    () => Object.fromEntries(VIEWER_LABELS.map((label) => [label, text(`viewer.label.${label}`)])),
    [text],
  ) as Record<ViewerLabel, string>;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(
    () => () => {
      connection.current?.close();
      latest.current.onCopier?.(null);
    },
    [],
  );

  const { hide } = useSession();
  const covered = useContext(CoveredContext);
  useEffect(() => {
    if (covered) connection.current?.tell({ type: 'pause' });
  }, [covered]);

  const hear = useCallback(
    (news: ViewerNews) => {
      if (news.type === 'leave') latest.current.onLeave?.();
      else if (news.type === 'cover') hide();
      else if (news.type === 'qr') latest.current.onQr?.(news.digits);
      else {
        if (news.type === 'size') latest.current.onSize?.({ width: news.width, height: news.height });
        if (news.type === 'pages') latest.current.onPages?.(news.count);
        if (news.type === 'shown') latest.current.onCopier?.((asked) => connection.current?.copy(asked) ?? gone());
        setState((before) => after(before, news));
      }
    },
    [hide],
  );
  const connect = (frame: HTMLIFrameElement) => {
    if (connection.current !== null) {
      // The frame went somewhere by itself; nothing that it could show now is ours.
      connection.current.close();
      return latest.current.onEnd('misbehaves');
    }
    if (frame.contentWindow === null) return;
    const file = { kind, size, read: props.read, dark: isDark(), labels, ...(fill === undefined ? {} : { fill }) };
    connection.current = new ViewerConnection(frame.contentWindow, file, hear, (end) => latest.current.onEnd(end));
  };

  return (
    <>
      {fill !== true && (
        <ViewerToolbar
          kind={kind}
          state={state}
          onTell={(message) => connection.current?.tell(message)}
          onState={setState}
        />
      )}
      <iframe
        className={kind === 'qr' ? 'viewer-frame viewer-frame-small' : 'viewer-frame'}
        title={title}
        src={`${VIEWER_URL}${kind === 'pdf' ? 'pdf' : 'index'}.html`}
        sandbox="allow-scripts"
        allow=""
        referrerPolicy="no-referrer"
        onLoad={(event) => connect(event.currentTarget)}
      />
      <p className="visually-hidden" role="status">
        {state.shown ? text('viewer.shown') : text('viewer.opening')}
      </p>
    </>
  );
}

function gone(): Promise<Blob> {
  return Promise.reject(new CopyError('no-bytes'));
}

function after(state: ViewerState, news: ViewerNews): ViewerState {
  switch (news.type) {
    case 'shown':
      return { ...state, shown: true };
    case 'pages':
      return { ...state, pages: news.count };
    case 'page':
      return { ...state, page: news.number };
    case 'encoding':
      return { ...state, encoding: news.name };
    default:
      return state;
  }
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}
