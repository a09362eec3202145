import { PIECE_BYTES } from '../../../shared/limits.ts';
import {
  type FromViewer,
  readFromViewer,
  type ToViewer,
  type ViewerErrorCode,
  type ViewerKind,
  type ViewerLabel,
} from '../../../shared/viewer/messages.ts';
import { Watchdog } from './watchdog.ts';

/** The bytes of the file that is shown. Rejects when they cannot be had. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

export interface ViewedFile {
  readonly kind: ViewerKind;
  /** bytes */
  readonly size: number;
  readonly read: ReadBytes;
  readonly dark: boolean;
  readonly labels: Readonly<Record<ViewerLabel, string>>;
}

/** The one thing that is done to the frame's window. */
export interface FrameWindow {
  postMessage(message: string, targetOrigin: string, transfer: Transferable[]): void;
}

/** What the frame tells that a screen shows. */
export type ViewerNews = Exclude<FromViewer, { type: 'ready' | 'need' | 'pong' | 'failed' }>;

/** Why a frame is gone: it said so, it hung, or it sent what it must not. */
export type ViewerEnd = ViewerErrorCode | 'hangs' | 'misbehaves';

/** Requests for bytes that may be open at a time; a frame that asks for more does not get them. */
const MOST_OPEN = 8;

/**
 * The page's side of one viewer frame. Every message is checked; one that is not in the contract ends the frame. The window is used
 * once, to hand over a port: the frame has no origin that a message could be addressed to.
 */
export class ViewerConnection {
  readonly #port: MessagePort;
  readonly #file: ViewedFile;
  readonly #onNews: (news: ViewerNews) => void;
  readonly #onEnd: (end: ViewerEnd) => void;
  readonly #watchdog: Watchdog;
  #open = 0;
  /** Bytes from the beginning up to which everything was given once. */
  #given = 0;
  #ended = false;

  constructor(
    frame: FrameWindow,
    file: ViewedFile,
    onNews: (news: ViewerNews) => void,
    onEnd: (end: ViewerEnd) => void,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#file = file;
    this.#onNews = onNews;
    this.#onEnd = onEnd;
    this.#watchdog = new Watchdog({
      ping: (id) => this.tell({ type: 'ping', id }),
      onHang: () => this.#end('hangs'),
    });
    port1.onmessage = (event: MessageEvent<unknown>) => this.#hear(event.data);
    frame.postMessage('start', '*', [port2]);
    this.#watchdog.start();
  }

  tell(message: ToViewer): void {
    if (!this.#ended) this.#port.postMessage(message);
  }

  close(): void {
    this.#ended = true;
    this.#watchdog.stop();
    this.#port.close();
  }

  #hear(data: unknown): void {
    if (this.#ended) return;
    const message = readFromViewer(data);
    if (message === undefined) {
      this.#end('misbehaves');
      return;
    }
    switch (message.type) {
      case 'ready': {
        const { kind, size, dark, labels } = this.#file;
        this.tell({ type: 'open', kind, size, dark, labels });
        return;
      }
      case 'pong':
        this.#watchdog.pong(message.id);
        return;
      case 'need':
        void this.#give(message.id, message.offset, message.length);
        return;
      case 'failed':
        this.#end(message.code);
        return;
      case 'shown':
        this.#watchdog.shown();
        this.#onNews(message);
        return;
      default:
        this.#onNews(message);
    }
  }

  async #give(id: number, offset: number, length: number): Promise<void> {
    if (this.#open >= MOST_OPEN || length > PIECE_BYTES || offset + length > this.#file.size) {
      return this.#end('misbehaves');
    }
    this.#open += 1;
    try {
      const bytes = await this.#file.read(offset, length);
      this.tell({ type: 'piece', id, bytes: new Uint8Array(bytes) });
      if (offset + length > this.#given) {
        this.#given = offset + length;
        this.#watchdog.progress();
      }
    } catch {
      this.tell({ type: 'no-piece', id });
    } finally {
      this.#open -= 1;
    }
  }

  #end(end: ViewerEnd): void {
    if (this.#ended) return;
    this.close();
    this.#onEnd(end);
  }
}
