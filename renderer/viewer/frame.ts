/**
 * A viewer frame: hostile content is decoded here, on an origin of its own, without bridge, storage or network. It speaks to the
 * page over the one port that the page hands in, and only in the messages of shared/viewer/messages.ts.
 */
import { COPY_BYTES } from '../../shared/evidence/copy.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';
import {
  type AskForCopy,
  type FromViewer,
  readToViewer,
  type ToViewer,
  VIEWER_LABELS,
  type ViewerKind,
} from '../../shared/viewer/messages.ts';
import { Source } from './source.ts';
import { type Stage, type View, ViewerFailure } from './view.ts';

/** The ways of showing that this frame's script has in it. */
export type Ways = { readonly [K in ViewerKind]?: (stage: Stage) => Promise<View> };

type Open = Extract<ToViewer, { type: 'open' }>;

/** Waits for the page's port and shows the one file that it then names. A kind without a way here is told as `unsupported`. */
export function startFrame(ways: Ways): void {
  window.addEventListener('message', function start(event) {
    const [port] = event.ports;
    if (event.source !== window.parent || window.parent === window || port === undefined) return;
    window.removeEventListener('message', start);
    serve(port, ways);
  });
}

function serve(port: MessagePort, ways: Ways): void {
  const tell = (message: FromViewer) => port.postMessage(message);
  let source: Source | undefined;
  let view: View = {};
  const guarded = (work: () => void | Promise<void> | undefined) => {
    Promise.resolve()
      .then(work)
      .catch((error: unknown) =>
        tell({ type: 'failed', code: error instanceof ViewerFailure ? error.code : 'unreadable' }),
      );
  };
  const copyOut = async (asked: AskForCopy) => {
    try {
      if (view.copy === undefined) throw new ViewerFailure('unsupported');
      await sendCopy(await view.copy(asked), asked.id, tell);
    } catch (error) {
      tell({ type: 'copy-failed', id: asked.id, code: error instanceof ViewerFailure ? error.code : 'unreadable' });
    }
  };
  port.onmessage = (event: MessageEvent<unknown>) => {
    const message = readToViewer(event.data);
    switch (message?.type) {
      case 'open': {
        if (source !== undefined) return;
        const opened = new Source(message.size, tell);
        source = opened;
        guarded(async () => {
          view = await show(ways, message, opened, tell);
          tell({ type: 'shown' });
        });
        return;
      }
      case 'piece':
        return source?.answer(message.id, message.bytes);
      case 'no-piece':
        return source?.answer(message.id, null);
      case 'page':
        return guarded(() => view.page?.(message.number));
      case 'zoom':
        return guarded(() => view.zoom?.(message.percent));
      case 'encoding':
        return guarded(() => view.encoding?.(message.name));
      case 'copy-picture':
      case 'copy-page':
      case 'copy-text':
        return void copyOut(message);
      case 'pause':
        for (const player of document.querySelectorAll<HTMLMediaElement>('audio, video')) player.pause();
        return;
      case 'ping':
        return tell({ type: 'pong', id: message.id });
      default:
        return;
    }
  };
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tell({ type: 'leave' });
    if (event.key === 'F8') tell({ type: 'cover' });
  });
  tell({ type: 'ready' });
}

async function sendCopy(copy: Blob, id: number, tell: (message: FromViewer) => void): Promise<void> {
  if (copy.size > COPY_BYTES) throw new ViewerFailure('too-large');
  for (let at = 0; at < copy.size; at += PIECE_BYTES) {
    tell({ type: 'copy-part', id, bytes: new Uint8Array(await copy.slice(at, at + PIECE_BYTES).arrayBuffer()) });
  }
  tell({ type: 'copy-end', id, size: copy.size });
}

function show(ways: Ways, open: Open, source: Source, tell: (message: FromViewer) => void): Promise<View> {
  document.documentElement.dataset.theme = open.dark ? 'dark' : 'light';
  const root = document.getElementById('root');
  if (root === null) throw new TypeError('no root');
  root.className = open.fill === true ? `${open.kind} fill` : open.kind;
  // A region that scrolls must be reachable by keyboard.
  root.tabIndex = 0;
  const way = ways[open.kind];
  if (way === undefined) throw new ViewerFailure('unsupported');
  return way({ root, source, labels: { ...EMPTY_LABELS, ...open.labels }, tell });
}

const EMPTY_LABELS = Object.fromEntries(VIEWER_LABELS.map((label) => [label, ''])) as Stage['labels'];
