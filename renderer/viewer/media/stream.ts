import { PIECE_BYTES } from '../../../shared/limits.ts';
import type { Source } from '../source.ts';
import { ViewerFailure } from '../view.ts';
import { findFour, type StreamForm, streamForm } from './codecs.ts';

/** Seconds that are kept decoded ahead of and behind the place that is played. */
const AHEAD = 30;
const BEHIND = 20;
/** How much of the file is read to learn what it is. */
const HEAD_BYTES = 4 * PIECE_BYTES;

/**
 * Feeds a long film or recording to a player piece by piece, so that no more than a minute of it is in memory. Throws ViewerFailure
 * `too-large` when the container cannot be fed that way, `unsupported` when the engine does not know its codecs.
 */
export async function attachStream(player: HTMLMediaElement, source: Source, hasPicture: boolean): Promise<void> {
  const start = await source.read(0, HEAD_BYTES);
  const form = streamForm(start, hasPicture);
  if (form === undefined) throw new ViewerFailure('too-large');
  if (!MediaSource.isTypeSupported(form.mime)) throw new ViewerFailure('unsupported');
  const media = new MediaSource();
  const opened = new Promise<void>((resolve) => media.addEventListener('sourceopen', () => resolve(), { once: true }));
  player.src = URL.createObjectURL(media);
  await opened;
  const buffer = media.addSourceBuffer(form.mime);
  await append(buffer, start.slice(0, form.head));
  const feed = new Feed(player, media, buffer, source, form);
  player.addEventListener('timeupdate', () => feed.more());
  player.addEventListener('waiting', () => feed.more());
  player.addEventListener('seeking', () => feed.seek());
  feed.more();
}

class Feed {
  readonly #player: HTMLMediaElement;
  readonly #media: MediaSource;
  readonly #buffer: SourceBuffer;
  readonly #source: Source;
  readonly #form: StreamForm;
  #at: number;
  #busy = false;
  #sought = false;

  constructor(player: HTMLMediaElement, media: MediaSource, buffer: SourceBuffer, source: Source, form: StreamForm) {
    this.#player = player;
    this.#media = media;
    this.#buffer = buffer;
    this.#source = source;
    this.#form = form;
    this.#at = form.head;
  }

  /** Feeds until enough lies ahead, one piece at a time. */
  more(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#run()
      .catch(() => this.#end('decode'))
      .finally(() => {
        this.#busy = false;
      });
  }

  /** After a jump to a place that is not in memory, feeding goes on from about there. */
  seek(): void {
    if (!this.#covers(this.#player.currentTime)) this.#sought = true;
    this.more();
  }

  async #run(): Promise<void> {
    for (;;) {
      if (this.#sought) await this.#jump();
      if (this.#at >= this.#source.size) return this.#end();
      if (this.#ahead() > AHEAD) return;
      const piece = await this.#source.read(this.#at, PIECE_BYTES);
      if (this.#sought) continue;
      const behind = this.#player.currentTime - BEHIND;
      if (behind > 0) await remove(this.#buffer, behind);
      await append(this.#buffer, piece);
      this.#at += piece.length;
    }
  }

  /** Where in the file a second lies is not known; bytes are spread evenly enough to start a little before it. */
  async #jump(): Promise<void> {
    this.#sought = false;
    const { duration, currentTime } = this.#player;
    const share = Number.isFinite(duration) && duration > 0 ? Math.max(0, currentTime - 5) / duration : 0;
    let at = Math.max(this.#form.head, Math.floor(share * this.#source.size));
    this.#buffer.abort();
    await remove(this.#buffer, Number.POSITIVE_INFINITY);
    while (at < this.#source.size && at > this.#form.head) {
      const bytes = await this.#source.read(at, PIECE_BYTES);
      const found = findFour(bytes, this.#form.restart, this.#form.before);
      if (found >= 0) {
        at += found - this.#form.before;
        break;
      }
      at += Math.max(1, bytes.length - 8);
    }
    this.#at = at;
  }

  #covers(time: number): boolean {
    const { buffered } = this.#buffer;
    for (let range = 0; range < buffered.length; range += 1) {
      if (time >= buffered.start(range) && time < buffered.end(range)) return true;
    }
    return false;
  }

  #ahead(): number {
    const { buffered } = this.#buffer;
    const end = buffered.length === 0 ? 0 : buffered.end(buffered.length - 1);
    return end - this.#player.currentTime;
  }

  #end(error?: 'decode'): void {
    if (this.#media.readyState === 'open' && !this.#buffer.updating) this.#media.endOfStream(error);
  }
}

function append(buffer: SourceBuffer, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  return settled(buffer, () => buffer.appendBuffer(bytes));
}

function remove(buffer: SourceBuffer, until: number): Promise<void> {
  return settled(buffer, () => buffer.remove(0, until));
}

function settled(buffer: SourceBuffer, start: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (event: Event) => {
      buffer.removeEventListener('updateend', done);
      buffer.removeEventListener('error', done);
      if (event.type === 'error') reject(new ViewerFailure('unsupported'));
      else resolve();
    };
    buffer.addEventListener('updateend', done);
    buffer.addEventListener('error', done);
    start();
  });
}
