/** BrowserWindow and webContents, each over a page of its own in a stock Chromium. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import type { Page } from 'playwright-core';
import { type Invoke, PageBridge } from './bridge.ts';
import type { WindowEvent } from './control.ts';
import type { StandInSession } from './session.ts';
import { toBrowser } from './swap.ts';

/** What a window needs of the rest of the stand-in. */
export interface WindowHost {
  /** A page that has loaded nothing, and its id in the browser. */
  page(): Promise<{ page: Page; target: string }>;
  /** The same in a session of its own, which nothing else shares. */
  pageApart(javaScriptEnabled: boolean): Promise<{ page: Page; target: string }>;
  session(partition: string | undefined): StandInSession;
  invoke(sender: StandInContents, ...asked: Parameters<Invoke>): ReturnType<Invoke>;
  input(): void;
  call(name: string): void;
  created(contents: StandInContents): void;
  closed(window: StandInWindow): void;
}

/** A page, and the bridge of the preload if it has one. */
type Ready = Promise<{ page: Page; bridge?: PageBridge }>;
type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

export class StandInContents extends EventEmitter {
  readonly session: StandInSession;
  /** The navigation that main itself has begun; it is not asked about. */
  loading: string | undefined;
  readonly #ready: Ready;
  readonly #call: (name: string) => void;
  #open: OpenHandler | undefined;

  constructor(session: StandInSession, ready: Ready, call: (name: string) => void) {
    super();
    this.session = session;
    this.#ready = ready;
    this.#call = call;
  }

  /** The same engine makes it, asked over its own protocol. Size and margins as Electron has them when the page says none. */
  printToPDF: WebContents['printToPDF'] = async (options) => {
    const { pageSize, margins, ...same } = options;
    this.#call(`printToPDF(tagged: ${options.generateTaggedPDF})`);
    if (pageSize !== 'A4' || margins !== undefined) throw new Error('the stand-in prints on A4');
    const { page } = await this.#ready;
    const cdp = await page.context().newCDPSession(page);
    const { data } = await cdp.send('Page.printToPDF', { ...same, paperWidth: 8.27, paperHeight: 11.7 });
    return Buffer.from(data, 'base64');
  };

  /** There is no dialog and no printer: it is written down that it was asked for, and the user is taken to have printed. */
  print: WebContents['print'] = (options, callback) => {
    this.#call(`print(silent: ${options?.silent ?? false})`);
    setImmediate(() => callback?.(true, ''));
  };

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  /** The switch that main sets says the same to the browser behind the stand-in. */
  setWebRTCIPHandlingPolicy(_policy: string): void {}

  /** True when main denied it; without a handler Electron opens the window. */
  deniesWindow(url: string): boolean {
    return this.#open?.({ url }).action === 'deny';
  }

  send(channel: string, ...args: unknown[]): void {
    this.#ready.then(({ bridge }) => bridge?.send(channel, args)).catch(() => undefined);
  }

  /** Asks main's listeners as Electron does; false when one of them prevented it. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.loading === url) return true;
    let prevented = false;
    const details = {
      url,
      isMainFrame,
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit('will-frame-navigate', details);
    if (isMainFrame) this.emit('will-navigate', details, url);
    return !prevented;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly hasPreload: boolean;
  readonly #ready: Ready;
  readonly #host: WindowHost;
  #gone = false;
  #bounds = { x: 0, y: 0, width: 1280, height: 800 };
  readonly #is = { visible: false, focused: false, minimized: false, maximized: false, fullScreen: false };
  /** The page's id in the browser, once there is one. */
  target: string | undefined;

  constructor(host: WindowHost, options: BrowserWindowConstructorOptions) {
    super();
    this.#host = host;
    const { preload, partition, javascript } = options.webPreferences ?? {};
    this.hasPreload = preload !== undefined;
    this.#ready = this.#attach(
      preload === undefined ? undefined : readFileSync(preload, 'utf8'),
      partition?.startsWith('persist:') === true ? host.page() : host.pageApart(javascript ?? true),
    );
    this.#ready.catch(() => undefined);
    this.webContents = new StandInContents(host.session(partition), this.#ready, host.call);
    host.call(`new BrowserWindow(sandbox: ${options.webPreferences?.sandbox})`);
    host.created(this.webContents);
  }

  async #attach(preload: string | undefined, made: ReturnType<WindowHost['page']>): Ready {
    const { page, target } = await made;
    this.target = target;
    // Destroyed before it had a page.
    if (this.#gone) await page.close();
    page.on('close', () => this.#closed());
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('download', (download) => {
      this.webContents.session.emit('will-download', { preventDefault: () => undefined }, {}, this.webContents);
      download.cancel().catch(() => undefined);
    });
    if (preload === undefined) return { page };
    const bridge = await PageBridge.attach(page, preload, {
      invoke: (...asked) => this.#host.invoke(this.webContents, ...asked),
      input: this.#host.input,
      key: (press) => {
        const stop = { preventDefault: () => undefined };
        this.webContents.emit('before-input-event', stop, { type: 'keyDown', ...press });
      },
    });
    return { page, bridge };
  }

  async loadURL(url: string): Promise<void> {
    this.#host.call(`loadURL(${url})`);
    const { page } = await this.#ready;
    this.webContents.loading = url;
    try {
      await page.goto(toBrowser(url));
    } finally {
      this.webContents.loading = undefined;
    }
    this.emit('ready-to-show');
  }

  /** As when the user closes it: main may prevent it. */
  close(): void {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    this.#ready.then(({ page }) => page.close()).catch(() => this.#closed());
  }

  /** Asks nobody. */
  destroy(): void {
    this.#host.call('destroy');
    this.#closed();
    this.#ready.then(({ page }) => page.close()).catch(() => undefined);
  }

  #closed(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.emit('closed');
    this.#host.closed(this);
  }

  /** As the window manager telling it. */
  tell(event: WindowEvent): void {
    this.#is.focused = event === 'focus';
    if (event === 'minimize') this.#is.minimized = true;
    if (event === 'hide') this.#is.visible = false;
    this.emit(event);
  }

  setContentProtection(on: boolean): void {
    this.#host.call(`setContentProtection(${on})`);
  }
  setTitle(): void {}
  show(): void {
    this.#host.call('show');
    Object.assign(this.#is, { visible: true, focused: true });
  }
  showInactive(): void {
    this.#host.call('showInactive');
    this.#is.visible = true;
  }
  focus(): void {
    this.#host.call('focus');
    this.#is.focused = true;
    this.#ready.then(({ page }) => page.bringToFront()).catch(() => undefined);
  }
  minimize(): void {
    this.#is.minimized = true;
  }
  restore(): void {
    this.#is.minimized = false;
  }
  maximize(): void {
    Object.assign(this.#is, { maximized: true, visible: true });
  }
  setFullScreen(on: boolean): void {
    this.#is.fullScreen = on;
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }
  getNormalBounds(): Rectangle {
    return this.#bounds;
  }
  isVisible(): boolean {
    return this.#is.visible;
  }
  isFocused(): boolean {
    return this.#is.focused;
  }
  isMinimized(): boolean {
    return this.#is.minimized;
  }
  isMaximized(): boolean {
    return this.#is.maximized;
  }
  isFullScreen(): boolean {
    return this.#is.fullScreen;
  }
}
