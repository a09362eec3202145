import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type ViewedFile,
  ViewerConnection,
  type ViewerEnd,
  type ViewerNews,
} from '../../renderer/features/viewer-frame/connection.ts';
import { MOST_MISSED, MOST_OPENING, PING_MS, Watchdog } from '../../renderer/features/viewer-frame/watchdog.ts';
import { Source } from '../../renderer/viewer/source.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';
import { type ToViewer, VIEWER_LABELS, type ViewerLabel } from '../../shared/viewer/messages.ts';

const labels = Object.fromEntries(VIEWER_LABELS.map((label) => [label, ''])) as Record<ViewerLabel, string>;

describe('the page ends a frame', () => {
  let port: MessagePort | undefined;
  let connection: ViewerConnection | undefined;
  let heard: ToViewer[];
  let news: ViewerNews[];
  let ends: ViewerEnd[];
  const file: ViewedFile = {
    kind: 'text',
    size: 10,
    read: async (offset, length) => Uint8Array.from({ length }, (_, at) => offset + at),
    dark: false,
    labels,
  };
  const connect = (opened: ViewedFile = file) => {
    const frame = {
      postMessage: (_message: string, _origin: string, transfer: Transferable[]) => {
        const [handed] = transfer;
        if (!(handed instanceof MessagePort)) throw new TypeError('no port');
        handed.onmessage = (event: MessageEvent<ToViewer>) => heard.push(event.data);
        port = handed;
      },
    };
    connection = new ViewerConnection(
      frame,
      opened,
      (item) => news.push(item),
      (end) => ends.push(end),
    );
  };
  const say = (message: unknown) => port?.postMessage(message);

  beforeEach(() => {
    heard = [];
    news = [];
    ends = [];
  });
  afterEach(() => {
    connection?.close();
    port?.close();
  });

  test('not for the copy that was asked for, and it comes whole', async () => {
    connect();
    const copy = connection?.copy({ type: 'copy-text' });
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'copy-text', id: 1 }));
    say({ type: 'copy-part', id: 1, bytes: new Uint8Array([104, 105]) });
    say({ type: 'copy-part', id: 1, bytes: new Uint8Array([33]) });
    say({ type: 'copy-end', id: 1, size: 3 });
    expect(await (await copy)?.text()).toBe('hi!');
    const refused = connection?.copy({ type: 'copy-page', number: 1 });
    say({ type: 'copy-failed', id: 2, code: 'too-large' });
    await expect(refused).rejects.toMatchObject({ code: 'too-large' });
    expect(ends).toEqual([]);
  });

  test.each([
    [{ type: 'copy-part', id: 1, bytes: new Uint8Array(1) }, false],
    [{ type: 'copy-end', id: 1, size: 0 }, false],
    [{ type: 'copy-part', id: 2, bytes: new Uint8Array(1) }, true],
    [{ type: 'copy-end', id: 1, size: 5 }, true],
  ])('for copies that nobody asked for or that do not add up: %j', async (message, asked) => {
    connect();
    const copy = asked ? connection?.copy({ type: 'copy-text' }) : undefined;
    copy?.catch(() => undefined);
    say(message);
    await vi.waitFor(() => expect(ends).toEqual(['misbehaves']));
    if (copy !== undefined) await expect(copy).rejects.toMatchObject({ code: 'misbehaves' });
  });

  test('not while it keeps to the contract', async () => {
    connect();
    say({ type: 'ready' });
    say({ type: 'need', id: 7, offset: 2, length: 3 });
    say({ type: 'pages', count: 2 });
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[0]).toMatchObject({ type: 'open', kind: 'text', size: 10 });
    expect(heard[1]).toEqual({ type: 'piece', id: 7, bytes: Uint8Array.of(2, 3, 4) });
    expect(news).toEqual([{ type: 'pages', count: 2 }]);
    expect(ends).toEqual([]);
  });

  test.each([
    ['sends what is not in the contract', { type: 'open-window', url: 'http://192.0.2.1/' }],
    ['asks for bytes behind the end', { type: 'need', id: 1, offset: 8, length: 3 }],
    ['asks for more than a piece', { type: 'need', id: 1, offset: 0, length: PIECE_BYTES + 1 }],
  ])('that %s', async (_, message) => {
    connect();
    say(message);
    await expect.poll(() => ends).toEqual(['misbehaves']);
  });

  test('that asks for everything at once', async () => {
    connect({ ...file, read: () => new Promise(() => undefined) });
    for (let id = 0; id < 9; id += 1) say({ type: 'need', id, offset: 0, length: 1 });
    await expect.poll(() => ends).toEqual(['misbehaves']);
  });

  test('that says it cannot, once, and hears nothing of it afterwards', async () => {
    connect();
    say({ type: 'failed', code: 'unreadable' });
    say({ type: 'failed', code: 'too-large' });
    say({ type: 'qr', digits: '0'.repeat(35) });
    await expect.poll(() => ends).toEqual(['unreadable']);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ends).toEqual(['unreadable']);
    expect(news).toEqual([]);
  });

  test('not when the vault cannot give the bytes: the frame is told', async () => {
    connect({ ...file, read: () => Promise.reject(new Error('locked')) });
    say({ type: 'need', id: 3, offset: 0, length: 1 });
    await expect.poll(() => heard).toEqual([{ type: 'no-piece', id: 3 }]);
    expect(ends).toEqual([]);
  });
});

describe('the watchdog', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('leaves a frame alone that answers', () => {
    const onHang = vi.fn();
    const dog: Watchdog = new Watchdog({ ping: (id) => dog.pong(id), onHang });
    dog.start();
    dog.shown();
    vi.advanceTimersByTime(PING_MS * 100);
    dog.stop();
    expect(onHang).not.toHaveBeenCalled();
  });

  test('P11 gives up on a frame that answers and never shows anything, unless it is still being given the file', () => {
    const onHang = vi.fn();
    const dog: Watchdog = new Watchdog({ ping: (id) => dog.pong(id), onHang });
    dog.start();
    for (let piece = 0; piece < 9; piece += 1) {
      vi.advanceTimersByTime(PING_MS * (MOST_OPENING - 1));
      dog.progress();
    }
    expect(onHang).not.toHaveBeenCalled();
    vi.advanceTimersByTime(PING_MS * (MOST_OPENING + 1));
    expect(onHang).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(PING_MS * 100);
    expect(onHang).toHaveBeenCalledTimes(1);
  });

  test('calls once when a frame hangs for more than four seconds, and within six', () => {
    const onHang = vi.fn();
    const ping = vi.fn();
    new Watchdog({ ping, onHang }).start();
    vi.advanceTimersByTime(PING_MS + 4_000 - 1);
    expect(onHang).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_001);
    expect(onHang).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(onHang).toHaveBeenCalledTimes(1);
    expect(ping).toHaveBeenCalledTimes(1);
  });

  test('an answer to an old question counts for nothing', () => {
    const onHang = vi.fn();
    const dog = new Watchdog({ ping: () => undefined, onHang });
    dog.start();
    for (let second = 0; second <= MOST_MISSED; second += 1) {
      vi.advanceTimersByTime(PING_MS);
      dog.pong(0);
      dog.pong(99);
    }
    expect(onHang).toHaveBeenCalledTimes(1);
  });
});

describe('the bytes inside the frame', () => {
  test('are asked for in pieces and put together', async () => {
    const size = 2 * PIECE_BYTES + 5;
    const asked: number[] = [];
    const source: Source = new Source(size, (message) => {
      if (message.type !== 'need') throw new TypeError(message.type);
      asked.push(message.length);
      source.answer(message.id, new Uint8Array(message.length).fill(asked.length));
    });
    const whole = await source.whole(size);
    expect(asked).toEqual([PIECE_BYTES, PIECE_BYTES, 5]);
    expect([whole[0], whole[PIECE_BYTES], whole[size - 1]]).toEqual([1, 2, 3]);
  });

  test('are not asked for when there are too many', async () => {
    const tell = vi.fn();
    await expect(new Source(11, tell).whole(10)).rejects.toMatchObject({ code: 'too-large' });
    expect(tell).not.toHaveBeenCalled();
  });

  test('that come short are no bytes', async () => {
    const source: Source = new Source(10, (message) => {
      if (message.type === 'need') source.answer(message.id, new Uint8Array(3));
    });
    await expect(source.read(0, 10)).rejects.toMatchObject({ code: 'no-bytes' });
  });
});
