/** BrowserWindow and webContents over one page of a stock Chromium. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { Page } from 'playwright-core';
import { type Invoke, PageBridge } from './bridge.ts';
import type { StandInSession } from './session.ts';
import { toBrowser } from './swap.ts';

/** What a window needs of the rest of the stand-in. */
export interface WindowHost {
  page(): Promise<Page>;
  session(partition: string | undefined): StandInSession;
  invoke(sender: StandInContents, ...asked: Parameters<Invoke>): ReturnType<Invoke>;
  input(): void;
  call(name: string): void;
  created(contents: StandInContents): void;
  /** True while the stand-in opens a page of its own. */
  expectsPage(): boolean;
  closed(): void;
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

export class StandInContents extends EventEmitter {
  readonly session: StandInSession;
  /** The navigation that main itself has begun; it is not asked about. */
  loading: string | undefined;
  readonly #ready: Promise<{ page: Page; bridge: PageBridge }>;
  #open: OpenHandler | undefined;

  constructor(session: StandInSession, ready: Promise<{ page: Page; bridge: PageBridge }>) {
    super();
    this.session = session;
    this.#ready = ready;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  /** True when main denied it; without a handler Electron opens the window. */
  deniesWindow(url: string): boolean {
    return this.#open?.({ url }).action === 'deny';
  }

  send(channel: string, ...args: unknown[]): void {
    this.#ready.then(({ bridge }) => bridge.send(channel, args)).catch(() => undefined);
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
  readonly #ready: Promise<{ page: Page; bridge: PageBridge }>;
  readonly #host: WindowHost;
  #gone = false;

  constructor(host: WindowHost, options: BrowserWindowConstructorOptions) {
    super();
    this.#host = host;
    const preload = readFileSync(options.webPreferences?.preload ?? '', 'utf8');
    this.#ready = this.#attach(preload);
    this.#ready.catch(() => undefined);
    this.webContents = new StandInContents(host.session(options.webPreferences?.partition), this.#ready);
    host.call(`new BrowserWindow(sandbox: ${options.webPreferences?.sandbox})`);
    host.created(this.webContents);
  }

  async #attach(preload: string): Promise<{ page: Page; bridge: PageBridge }> {
    const page = await this.#host.page();
    page.on('close', () => this.#closed());
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('download', (download) => {
      this.webContents.session.emit('will-download', { preventDefault: () => undefined }, {}, this.webContents);
      download.cancel().catch(() => undefined);
    });
    page.context().on('page', (popup) => {
      if (this.#host.expectsPage()) return;
      this.webContents.deniesWindow(popup.url());
      popup.close().catch(() => undefined);
    });
    const invoke: Invoke = (...asked) => this.#host.invoke(this.webContents, ...asked);
    return { page, bridge: await PageBridge.attach(page, preload, invoke, this.#host.input) };
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

  #closed(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.emit('closed');
    this.#host.closed();
  }

  setContentProtection(on: boolean): void {
    this.#host.call(`setContentProtection(${on})`);
  }
  setTitle(): void {}
  show(): void {}
  focus(): void {
    this.#ready.then(({ page }) => page.bringToFront()).catch(() => undefined);
  }
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}
