import { EventEmitter } from 'node:events';
import type { BrowserWindow, Rectangle } from 'electron';
import { describe, expect, test } from 'vitest';
import { type LivingWindow, windowLife } from '../../main/window/life.ts';

/** What the fake answers as Electron's own window does. */
type Answers = Pick<
  BrowserWindow,
  'getNormalBounds' | 'isVisible' | 'isFocused' | 'isMinimized' | 'isMaximized' | 'isFullScreen'
>;

class FakeWindow extends EventEmitter implements LivingWindow, Answers {
  readonly name: string;
  readonly #note: (what: string) => void;
  readonly webContents = Object.assign(new EventEmitter(), { send: () => undefined });
  bounds: Rectangle = { x: 1, y: 2, width: 900, height: 700 };
  is = { visible: true, focused: true, minimized: false, maximized: false, fullScreen: false };
  loads = Promise.resolve();

  constructor(name: string, note: (what: string) => void) {
    super();
    this.name = name;
    this.#note = (what) => note(`${name} ${what}`);
    this.#note('made');
  }
  loadURL(url: string): Promise<void> {
    this.#note(`loads ${url}`);
    return this.loads;
  }
  setTitle(title: string): void {
    this.#note(`title ${title}`);
  }
  setBounds({ x, y, width, height }: Partial<Rectangle>): void {
    this.#note(`bounds ${x} ${y} ${width} ${height}`);
  }
  show(): void {
    this.#note('show');
  }
  showInactive(): void {
    this.#note('showInactive');
  }
  focus(): void {
    this.#note('focus');
  }
  minimize(): void {
    this.#note('minimize');
  }
  restore(): void {
    this.#note('restore');
  }
  maximize(): void {
    this.#note('maximize');
  }
  setFullScreen(on: boolean): void {
    this.#note(`fullScreen ${on}`);
  }
  destroy(): void {
    this.#note('destroyed');
    this.emit('closed');
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  isVisible(): boolean {
    return this.is.visible;
  }
  isFocused(): boolean {
    return this.is.focused;
  }
  isMinimized(): boolean {
    return this.is.minimized;
  }
  isMaximized(): boolean {
    return this.is.maximized;
  }
  isFullScreen(): boolean {
    return this.is.fullScreen;
  }
}

const URL = 'app://vault/index.html';

function desk(prepare: (window: FakeWindow) => Promise<void> = async () => undefined) {
  const did: string[] = [];
  const told: string[] = [];
  const windows: FakeWindow[] = [];
  const tell = (what: string) => () => {
    told.push(what);
  };
  const life = windowLife(
    () => {
      const made = new FakeWindow(`w${windows.length + 1}`, (what) => did.push(what));
      windows.push(made);
      return made;
    },
    async (window) => {
      did.push(`${window.name} prepared`);
      await prepare(window);
    },
    URL,
    {
      wantsToClose: tell('close'),
      sessionEnds: tell('session'),
      pageGone: tell('gone'),
      away: tell('away'),
      back: tell('back'),
      touched: tell('touched'),
      used: tell('used'),
      lockKey: tell('lock'),
      failed: tell('failed'),
    },
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const window = (at: number): FakeWindow => {
    const made = windows[at];
    if (made === undefined) throw new Error('there is no such window');
    return made;
  };
  return { life, did, told, windows, window, settled };
}

/** One that is on the screen. */
async function shown() {
  const all = desk();
  all.life.open();
  await all.settled();
  all.window(0).emit('ready-to-show');
  all.did.length = 0;
  return all;
}
const key = (press: object) => ({
  type: 'keyDown',
  key: 'x',
  code: 'KeyX',
  control: false,
  meta: false,
  alt: false,
  ...press,
});

test('H17 the window is prepared before it loads anything, and shown when there is something to see', async () => {
  const { life, did, window, settled } = desk();
  life.open();
  await settled();
  expect(did).toEqual(['w1 made', 'w1 title Daftar', 'w1 prepared', `w1 loads ${URL}`]);
  window(0).emit('ready-to-show');
  expect(did.at(-1)).toBe('w1 show');
  expect(life.current).toBe(window(0));
});

describe('H16 the fresh window after a lock', () => {
  test('H16 is there before the former one goes, and loads after that', async () => {
    const { life, did, window, settled } = await shown();
    life.replace();
    await settled();
    expect(did).toEqual([
      'w2 made',
      'w2 title Daftar',
      'w2 bounds 1 2 900 700',
      'w1 destroyed',
      'w2 prepared',
      `w2 loads ${URL}`,
    ]);
    expect(life.current).toBe(window(1));
    window(1).emit('ready-to-show');
    expect(did.slice(6)).toEqual(['w2 show']);
  });

  test.each([
    ['as large', { maximized: true }, ['w2 maximize', 'w2 show']],
    ['as full', { fullScreen: true }, ['w2 fullScreen true', 'w2 show']],
    ['as small', { minimized: true }, ['w2 minimize']],
    ['as unseen', { visible: false }, []],
    ['without the focus that another program has', { focused: false }, ['w2 showInactive']],
  ])('appears %s as the one before', async (_how, is, wanted) => {
    const { life, did, window, settled } = await shown();
    Object.assign(window(0).is, is);
    life.replace();
    await settled();
    did.length = 0;
    window(1).emit('ready-to-show');
    expect(did).toEqual(wanted);
  });

  test('H16 hears nothing any more of the one before', async () => {
    const { life, told, window } = await shown();
    life.replace();
    const former = window(0);
    for (const event of ['blur', 'focus', 'closed', 'query-session-end', 'ready-to-show']) former.emit(event);
    former.emit('close', { preventDefault: () => undefined });
    former.webContents.emit('render-process-gone');
    former.webContents.emit('before-input-event', {}, key({}));
    former.webContents.emit('input-event');
    expect(told).toEqual([]);
    expect(life.current).toBe(window(1));
  });

  test('H16 comes also when the one before is gone already', async () => {
    const { life, did, window, settled } = await shown();
    window(0).emit('closed');
    expect(life.current).toBe(null);
    life.replace();
    await settled();
    expect(did).toEqual(['w2 made', 'w2 title Daftar', 'w2 prepared', `w2 loads ${URL}`]);
  });

  test('H16 one that was replaced while it was prepared never loads', async () => {
    const first = Promise.withResolvers<void>();
    const { life, did, settled } = desk((window) => (window.name === 'w1' ? first.promise : Promise.resolve()));
    life.open();
    life.replace();
    first.resolve();
    await settled();
    expect(did.filter((what) => what.includes('loads'))).toEqual([`w2 loads ${URL}`]);
  });
});

describe('H16 what a window tells', () => {
  test('H16 it never closes by itself; whoever wants that is heard', async () => {
    const { told, window, life, did } = await shown();
    let stopped = false;
    window(0).emit('close', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
    expect(told).toEqual(['close']);
    life.end();
    expect(did).toEqual(['w1 destroyed']);
    expect(life.current).toBe(null);
  });

  test('H18 a page cannot name it', async () => {
    const { window } = await shown();
    let stopped = false;
    window(0).emit('page-title-updated', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });

  test('H16 leaving, hiding and minimising are absence, and the focus ends it', async () => {
    const { told, window } = await shown();
    for (const event of ['blur', 'hide', 'minimize', 'focus']) window(0).emit(event);
    expect(told).toEqual(['away', 'away', 'away', 'back']);
  });

  test('H16 that it is used, by key or mouse', async () => {
    const { told, window } = await shown();
    window(0).webContents.emit('input-event', {}, { type: 'mouseMove' });
    expect(told).toEqual(['used']);
  });

  test('H16 the end of the session and of the renderer', async () => {
    const { told, window } = await shown();
    let heldUp = false;
    window(0).emit('query-session-end', {
      preventDefault: () => {
        heldUp = true;
      },
    });
    expect(heldUp).toBe(true);
    window(0).webContents.emit('render-process-gone');
    expect(told).toEqual(['session', 'gone']);
  });

  test.each([
    ['a letter', key({}), ['touched']],
    ['the same key let go', key({ type: 'keyUp' }), []],
    ['Ctrl+L', key({ key: 'l', code: 'KeyL', control: true }), ['touched', 'lock']],
    ['Cmd+L', key({ key: 'l', code: 'KeyL', meta: true }), ['touched', 'lock']],
    ['Ctrl+Shift+L', key({ key: 'L', code: 'KeyL', control: true }), ['touched', 'lock']],
    ['Ctrl+L on a Cyrillic layout', key({ key: 'д', code: 'KeyL', control: true }), ['touched', 'lock']],
    ['Ctrl+L on a Persian layout', key({ key: 'م', code: 'KeyL', control: true }), ['touched', 'lock']],
    ['Ctrl+L on Dvorak', key({ key: 'l', code: 'KeyP', control: true }), ['touched', 'lock']],
    ['Ctrl+N on Dvorak, where L is elsewhere', key({ key: 'n', code: 'KeyL', control: true }), ['touched']],
    ['AltGr+L', key({ key: 'ł', code: 'KeyL', control: true, alt: true }), ['touched']],
    ['L alone', key({ key: 'l', code: 'KeyL' }), ['touched']],
  ])('H16 %s', async (_name, press, wanted) => {
    const { told, window } = await shown();
    window(0).webContents.emit('before-input-event', { preventDefault: () => undefined }, press);
    expect(told).toEqual(wanted);
  });
});

describe('a window that cannot be shown', () => {
  test('because it does not load', async () => {
    const { life, told, windows, settled } = desk(async (window) => {
      window.loads = Promise.reject(new Error('no page'));
    });
    life.open();
    await settled();
    expect(windows).toHaveLength(1);
    expect(told).toEqual(['failed']);
  });
  test('because its renderer dies before there is anything to see, again and again', async () => {
    const { life, told, window, settled } = desk();
    life.open();
    await settled();
    window(0).webContents.emit('render-process-gone');
    expect(told).toEqual(['failed']);
  });
});

test('H14 a second start brings the window to the front, out of the dock if it is there', async () => {
  const { life, did, window } = await shown();
  life.toFront();
  expect(did).toEqual(['w1 show', 'w1 focus']);
  did.length = 0;
  window(0).is.minimized = true;
  life.toFront();
  expect(did).toEqual(['w1 restore', 'w1 show', 'w1 focus']);
});
