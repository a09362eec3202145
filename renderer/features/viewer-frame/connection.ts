import { COPY_BYTES } from '../../../shared/evidence/copy.ts';
import { PIECE_BYTES } from '../../../shared/limits.ts';
import {
  type AskForCopy,
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
  /** The picture fills the frame to its edges. */
  readonly fill?: boolean;
}

/** The one thing that is done to the frame's window. */
export interface FrameWindow {
  postMessage(message: string, targetOrigin: string, transfer: Transferable[]): void;
}

/** What the frame tells that a screen shows. */
export type ViewerNews = Exclude<
  FromViewer,
  { type: 'ready' | 'need' | 'pong' | 'failed' | 'copy-part' | 'copy-end' | 'copy-failed' }
>;

type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
/** A working copy, as it is asked for. */
export type CopyRequest = WithoutId<AskForCopy>;

/** A copy that the frame did not make. */
export class CopyError extends Error {
  override readonly name = 'CopyError';
  readonly code: ViewerEnd;
  constructor(code: ViewerEnd) {
    super(code);
    this.code = code;
  }
}

interface RunningCopy {
  readonly id: number;
  readonly parts: Uint8Array<ArrayBuffer>[];
  size: number;
  readonly resolve: (copy: Blob) => void;
  readonly reject: (error: CopyError) => void;
}

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
  #copies = 0;
  #copy: RunningCopy | undefined;

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

  /**
   * Asks the frame for a working copy, one at a time. What comes is a file from outside like any other: it goes to the vault worker, which rebuilds and
   * checks it, and is never shown or read here. Rejects with CopyError.
   */
  copy(asked: CopyRequest): Promise<Blob> {
    if (this.#ended || this.#copy !== undefined) return Promise.reject(new CopyError('no-bytes'));
    this.#copies += 1;
    const id = this.#copies;
    return new Promise((resolve, reject) => {
      this.#copy = { id, parts: [], size: 0, resolve, reject };
      this.tell({ ...asked, id });
    });
  }

  close(): void {
    this.#endCopy(new CopyError('no-bytes'));
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
        const { kind, size, dark, labels, fill } = this.#file;
        this.tell({ type: 'open', kind, size, dark, labels, ...(fill === undefined ? {} : { fill }) });
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
      case 'copy-part':
      case 'copy-end':
      case 'copy-failed':
        this.#takeCopy(message);
        return;
      default:
        this.#onNews(message);
    }
  }

  #takeCopy(message: Extract<FromViewer, { type: 'copy-part' | 'copy-end' | 'copy-failed' }>): void {
    const copy = this.#copy;
    if (copy?.id !== message.id || (message.type === 'copy-end' && copy.size !== message.size)) {
      this.#end('misbehaves');
      return;
    }
    switch (message.type) {
      case 'copy-part':
        copy.parts.push(new Uint8Array(message.bytes));
        copy.size += message.bytes.length;
        if (copy.size > COPY_BYTES) this.#end('misbehaves');
        return;
      case 'copy-end':
        this.#copy = undefined;
        copy.resolve(new Blob(copy.parts));
        return;
      case 'copy-failed':
        this.#endCopy(new CopyError(message.code));
    }
  }

  #endCopy(error: CopyError): void {
    const copy = this.#copy;
    this.#copy = undefined;
    copy?.reject(error);
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
    this.#endCopy(new CopyError(end));
    this.close();
    this.#onEnd(end);
  }
}
