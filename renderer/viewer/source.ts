import { PIECE_BYTES } from '../../shared/limits.ts';
import type { FromViewer } from '../../shared/viewer/messages.ts';
import { ViewerFailure } from './view.ts';

interface Waiting {
  readonly length: number;
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (failure: ViewerFailure) => void;
}

/** The bytes of the file that is shown: asked of the page piece by piece, never more than one message's worth at a time. */
export class Source {
  /** bytes */
  readonly size: number;
  readonly #tell: (message: FromViewer) => void;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(size: number, tell: (message: FromViewer) => void) {
    this.size = size;
    this.#tell = tell;
  }

  /** At most `length` bytes from `offset`; fewer at the end of the file. Throws ViewerFailure `no-bytes`. */
  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(this.size, offset + length);
    if (offset >= end) return new Uint8Array(0);
    if (end - offset <= PIECE_BYTES) return this.#piece(offset, end - offset);
    const whole = new Uint8Array(end - offset);
    for (let at = offset; at < end; at += PIECE_BYTES) {
      whole.set(await this.#piece(at, Math.min(PIECE_BYTES, end - at)), at - offset);
    }
    return whole;
  }

  /** The whole file. Throws ViewerFailure `too-large` above `limit` bytes, before anything is asked for. */
  async whole(limit: number): Promise<Uint8Array<ArrayBuffer>> {
    if (this.size > limit) throw new ViewerFailure('too-large');
    return this.read(0, this.size);
  }

  /** The page's answer; one of an unexpected length is a failure, so that a file is never shown with holes. */
  answer(id: number, bytes: Uint8Array | null): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting === undefined) return;
    if (bytes === null || bytes.length !== waiting.length) waiting.reject(new ViewerFailure('no-bytes'));
    else waiting.resolve(new Uint8Array(bytes));
  }

  #piece(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { length, resolve, reject });
      this.#tell({ type: 'need', id, offset, length });
    });
  }
}
