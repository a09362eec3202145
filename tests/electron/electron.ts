/** The module that stands in for `electron`: the part of its surface that main uses, typed against electron.d.ts. */
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Electron from 'electron';
import type { BrowserContext, Page } from 'playwright-core';
import type { Frame } from './bridge.ts';
import { debuggingPort, firstPage, interceptRequests, startChromium, targetOf } from './browser.ts';
import type { News, Setup, WindowEvent } from './control.ts';
import type { FileDialogs } from './dialogs.ts';
import { releaseInstanceLock, takeInstanceLock } from './instance.ts';
import { StandInSession } from './session.ts';
import { toBrowser } from './swap.ts';
import { type StandInContents, StandInWindow, type WindowHost } from './window.ts';

/** The members that must have Electron's own types; events are left out, since their overloads return the emitter. */
type Checked = {
  app: Pick<
    Electron.App,
    | 'isPackaged'
    | 'enableSandbox'
    | 'getPath'
    | 'setPath'
    | 'getVersion'
    | 'getPreferredSystemLanguages'
    | 'requestSingleInstanceLock'
    | 'exit'
    | 'quit'
    | 'relaunch'
    | 'whenReady'
    | 'configureHostResolver'
    | 'clearRecentDocuments'
    | 'setSecureKeyboardEntryEnabled'
  > & { commandLine: Pick<Electron.CommandLine, 'appendSwitch'> };
  dialog: FileDialogsOfElectron;
  clipboard: Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'>;
  powerMonitor: Pick<Electron.PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'>;
  protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
};
type FileDialogsOfElectron = {
  showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue>;
  showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue>;
};
type Listener = (event: { senderFrame: Frame | null; sender: StandInContents }, ...args: unknown[]) => Promise<unknown>;

/** One stand-in for one process. */
export class StandIn {
  readonly setup: Setup;
  #userData: string;
  /** Nobody drives this process: it begins by itself, and its pages wait for nobody. */
  readonly #alone: boolean;
  readonly #news: (news: News) => void;
  readonly #dialogs: FileDialogs;
  readonly #switches: [string, string][] = [];
  readonly #sessions = new Map<string, StandInSession>();
  readonly #listeners = new Map<string, Listener>();
  readonly #app = new EventEmitter();
  readonly power = new EventEmitter();
  #context: BrowserContext | undefined;
  #isReady = Promise.withResolvers<void>();
  #lastInput = Date.now();
  #idleSeconds: number | undefined;
  #clipboard = '';
  /** In the order in which they were made. */
  readonly #windows = new Set<StandInWindow>();
  readonly #watched = new Map<string, PromiseWithResolvers<void>>();
  #firstTaken = false;
  #making = 0;
  #ended = false;
  #startsAgain = false;

  constructor(setup: Setup, dialogs: FileDialogs, news: (news: News) => void) {
    this.setup = setup;
    this.#userData = setup.userData;
    this.#alone = setup.interactive || process.send === undefined;
    this.#dialogs = dialogs;
    this.#news = news;
  }

  /** What `import … from 'electron'` gives to main. */
  module(): Record<string, unknown> {
    const { setup } = this;
    const version: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version;
    const app = Object.assign(this.#app, {
      isPackaged: setup.packaged ?? false,
      enableSandbox: () => this.#call('enableSandbox'),
      getPath: () => this.#userData,
      setPath: (_name: string, path: string) => {
        this.#userData = path;
      },
      getVersion: () => String(version),
      getPreferredSystemLanguages: () => [Intl.DateTimeFormat().resolvedOptions().locale],
      requestSingleInstanceLock: () => {
        this.#call('requestSingleInstanceLock');
        return takeInstanceLock(this.#userData);
      },
      relaunch: () => {
        this.#call('relaunch');
        this.#startsAgain = true;
      },
      exit: (code?: number) => {
        this.#end(code ?? 0);
      },
      quit: () => {
        if (this.#window === undefined) this.#end(0);
        else this.#window.close();
      },
      whenReady: () => this.#isReady.promise,
      configureHostResolver: () => this.#call('configureHostResolver'),
      clearRecentDocuments: () => this.#call('clearRecentDocuments'),
      // Only macOS has it; here on every system, so that its calls can be seen.
      setSecureKeyboardEntryEnabled: (on: boolean) => this.#call(`setSecureKeyboardEntryEnabled(${on})`),
      commandLine: {
        appendSwitch: (name: string, value?: string) => {
          this.#call(`appendSwitch(${name})`);
          this.#switches.push([name, value ?? '']);
        },
      },
    } satisfies Checked['app']);
    const host = this.#windowHost();
    const opened = (window: StandInWindow): void => this.#opened(window);
    return {
      app,
      BrowserWindow: class extends StandInWindow {
        constructor(options: Electron.BrowserWindowConstructorOptions) {
          super(host, options);
          opened(this);
        }
      },
      clipboard: {
        readText: async () => this.#clipboard,
        writeText: async (text: string) => {
          this.#clipboard = text;
        },
        clear: () => {
          this.#clipboard = '';
        },
      } satisfies Checked['clipboard'],
      dialog: {
        showOpenDialog: (...args: unknown[]) => this.#dialogs.open(Object(args.at(-1))),
        showSaveDialog: (...args: unknown[]) => this.#dialogs.save(Object(args.at(-1))),
      } satisfies Checked['dialog'],
      ipcMain: {
        handle: (channel: string, listener: Listener) => {
          if (this.#listeners.has(channel)) throw new Error(`a second handler for '${channel}'`);
          this.#listeners.set(channel, listener);
        },
      },
      Menu: {
        buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
        setApplicationMenu: () => this.#call('setApplicationMenu'),
      },
      powerMonitor: Object.assign(this.power, {
        getSystemIdleTime: () => this.#idle(),
        getSystemIdleState: (threshold) => (this.#idle() >= threshold ? 'idle' : 'active'),
      } satisfies Checked['powerMonitor']),
      protocol: {
        registerSchemesAsPrivileged: () => this.#call('registerSchemesAsPrivileged'),
      } satisfies Checked['protocol'],
      session: Object.defineProperty({ fromPartition: (name: string) => this.#session(name) }, 'defaultSession', {
        get: () => this.#session(''),
      }),
    };
  }

  /** After main's module has run: the browser starts, and the app is ready. */
  async start(): Promise<void> {
    if (this.#ended) return;
    this.#context = await startChromium({ ...this.setup, userData: this.#userData }, this.#switches);
    this.#context.on('close', () => this.#end(0));
    this.#context.on('page', (popup) => {
      if (this.#making > 0 || this.#dialogs.expectsPage || !this.#firstTaken) return;
      this.#window?.webContents.deniesWindow(popup.url());
      popup.close().catch(() => undefined);
    });
    await interceptRequests(this.#context, {
      answer: (request, frameId) => this.#answer(request, frameId),
      mayNavigate: (url, frameId) => {
        const window = this.#windowOf(frameId);
        return (window ?? this.#window)?.webContents.mayNavigate(url, window !== undefined) ?? true;
      },
      outside: (url) => this.#news({ kind: 'outside', url }),
    });
    if (this.#alone) this.begin();
    else this.#news({ kind: 'browser', port: debuggingPort(this.setup) });
  }

  /** The app becomes ready. A test connects before that, or frames that open meanwhile would escape one of the two clients. */
  begin(): void {
    this.#session('');
    this.#isReady.resolve();
  }

  set idleSeconds(seconds: number) {
    this.#idleSeconds = seconds;
  }
  get copiedText(): string {
    return this.#clipboard;
  }
  set copiedText(text: string) {
    this.#clipboard = text;
  }
  get browserContext(): BrowserContext | undefined {
    return this.#context;
  }
  closeWindow(): void {
    this.#window?.close();
  }
  windowEvent(event: WindowEvent): void {
    this.#window?.tell(event);
  }
  secondStart(): void {
    this.#app.emit('second-instance', {}, [], '', {});
  }
  /** The test collects what the page says. */
  watched(target: string): void {
    this.#watching(target).resolve();
  }

  /** The window that is there now: the newest with a preload. One without is none of the user's: it prints. */
  get #window(): StandInWindow | undefined {
    return [...this.#windows].filter(({ hasPreload }) => hasPreload).at(-1);
  }
  #windowOf(frameId: string): StandInWindow | undefined {
    return [...this.#windows].find(({ target }) => target === frameId);
  }

  #idle(): number {
    return this.#idleSeconds ?? (this.setup.interactive ? (Date.now() - this.#lastInput) / 1000 : 1);
  }

  #watching(target: string): PromiseWithResolvers<void> {
    const known = this.#watched.get(target) ?? Promise.withResolvers<void>();
    this.#watched.set(target, known);
    return known;
  }

  /** The page that Chromium opened with for the first window, and a new one with a process of its own for each other. */
  async #page(): Promise<{ page: Page; target: string }> {
    await this.#isReady.promise;
    if (this.#context === undefined) throw new Error('the browser has not started');
    const isFirst = !this.#firstTaken;
    this.#firstTaken = true;
    this.#making += 1;
    try {
      const page = isFirst ? await firstPage(this.#context) : await this.#context.newPage();
      const target = await targetOf(page);
      this.#news({ kind: 'window', target });
      if (!this.#alone) await this.#watching(target).promise;
      return { page, target };
    } finally {
      this.#making -= 1;
    }
  }
  /** A page with cookies, storage and cache of its own, as of a session in memory. It goes with its page. */
  async #pageApart(javaScriptEnabled: boolean): Promise<{ page: Page; target: string }> {
    await this.#isReady.promise;
    const browser = this.#context?.browser();
    if (browser === null || browser === undefined) throw new Error('the browser has not started');
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: false, serviceWorkers: 'block' });
    const page = await context.newPage();
    page.on('close', () => void context.close().catch(() => undefined));
    return { page, target: await targetOf(page) };
  }
  /** As the user quitting the app. */
  quit(): void {
    if (this.#window === undefined) this.#end(0);
    else this.#window.close();
  }

  #windowHost(): WindowHost {
    return {
      page: () => this.#page(),
      pageApart: (javaScriptEnabled) => this.#pageApart(javaScriptEnabled),
      session: (partition) => this.#session(partition ?? ''),
      invoke: (sender, channel, frame, args) => {
        const listener = this.#listeners.get(channel);
        if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
        return listener({ senderFrame: frame, sender }, ...args);
      },
      input: () => {
        this.#lastInput = Date.now();
      },
      call: (name) => this.#call(name),
      created: (contents: StandInContents) => {
        this.#app.emit('web-contents-created', {}, contents);
      },
      closed: (window) => {
        this.#windows.delete(window);
        if (this.#windows.size === 0) this.#app.emit('window-all-closed');
      },
    };
  }

  #opened(window: StandInWindow): void {
    const isFirst = !this.#firstTaken && this.#windows.size === 0;
    this.#windows.add(window);
    if (!isFirst) return;
    window.once('ready-to-show', () => {
      this.#news({ kind: 'ready' });
    });
  }

  #session(name: string): StandInSession {
    const known = this.#sessions.get(name);
    if (known !== undefined) return known;
    const made = new StandInSession(
      name,
      (what) => this.#call(what),
      () => this.#clear(),
      join(this.setup.userData, 'browser', 'Default'),
    );
    this.#sessions.set(name, made);
    this.#app.emit('session-created', made);
    return made;
  }

  /** A frame inside a page, and a worker, belong to the window that is there now. */
  async #answer(request: Request, frameId: string): Promise<Response | undefined> {
    const session = (this.#windowOf(frameId) ?? this.#window)?.webContents.session;
    if (session === undefined || !session.lets(request.url)) return undefined;
    return session.answer(request);
  }

  /** By the browser's own means; a page of its own session is enough to reach them. */
  async #clear(): Promise<void> {
    const cdp = await this.#context?.browser()?.newBrowserCDPSession();
    await cdp?.send('Storage.clearDataForOrigin', { origin: toBrowser('app://vault'), storageTypes: 'all' });
  }

  #call(name: string): void {
    this.#news({ kind: 'call', name });
  }

  async #end(code: number): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.#context?.close().catch(() => undefined);
    releaseInstanceLock(this.#userData);
    // A test starts the next one itself.
    if (this.#startsAgain && this.setup.interactive) startAgain();
    process.exit(code);
  }
}

/** The same process once more, on its own. */
function startAgain(): void {
  spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { detached: true, stdio: 'ignore' }).unref();
}
