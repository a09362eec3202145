/**
 * The viewer frame: hostile content is decoded here, on an origin of its own, without bridge, storage or network. It speaks to the
 * page over the one port that the page hands in, and only in the messages of shared/viewer/messages.ts.
 */
import { type FromViewer, readToViewer, type ToViewer, VIEWER_LABELS } from '../../shared/viewer/messages.ts';
import { showMail } from './mail/show.ts';
import { showMedia } from './media/show.ts';
import { showPdf } from './pdf/show.ts';
import { readQrPicture } from './picture/qr.ts';
import { showPicture } from './picture/show.ts';
import { Source } from './source.ts';
import { showBytes } from './text/bytes.ts';
import { showText } from './text/show.ts';
import { type Stage, type View, ViewerFailure } from './view.ts';

type Open = Extract<ToViewer, { type: 'open' }>;

window.addEventListener('message', function start(event) {
  const [port] = event.ports;
  if (event.source !== window.parent || window.parent === window || port === undefined) return;
  window.removeEventListener('message', start);
  serve(port);
});

function serve(port: MessagePort): void {
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
  port.onmessage = (event: MessageEvent<unknown>) => {
    const message = readToViewer(event.data);
    switch (message?.type) {
      case 'open': {
        if (source !== undefined) return;
        const opened = new Source(message.size, tell);
        source = opened;
        guarded(async () => {
          view = await show(message, opened, tell);
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
      case 'ping':
        return tell({ type: 'pong', id: message.id });
      default:
        return;
    }
  };
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tell({ type: 'leave' });
  });
  tell({ type: 'ready' });
}

function show(open: Open, source: Source, tell: (message: FromViewer) => void): Promise<View> {
  document.documentElement.dataset.theme = open.dark ? 'dark' : 'light';
  const root = document.getElementById('root');
  if (root === null) throw new TypeError('no root');
  root.className = open.kind;
  // A region that scrolls must be reachable by keyboard.
  root.tabIndex = 0;
  const labels = { ...EMPTY_LABELS, ...open.labels };
  const stage: Stage = { root, source, labels, tell };
  switch (open.kind) {
    case 'picture':
      return showPicture(stage);
    case 'qr':
      return readQrPicture(stage);
    case 'pdf':
      return showPdf(stage);
    case 'audio':
    case 'video':
      return showMedia(stage, open.kind);
    case 'mail':
      return showMail(stage);
    case 'text':
      return showText(stage);
    case 'bytes':
      return showBytes(stage);
  }
}

const EMPTY_LABELS = Object.fromEntries(VIEWER_LABELS.map((label) => [label, ''])) as Stage['labels'];
