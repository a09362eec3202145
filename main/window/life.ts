/** The life of the one window: made, watched, replaced by a fresh one when the vault locks, closed. */
import type { BrowserWindow, Rectangle, WebContents } from 'electron';
import { isLockKey, type KeyName } from '../../shared/keys.ts';
import { TITLE } from './options.ts';

type Stoppable = { preventDefault(): void };
type KeyPress = KeyName & {
  readonly type: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
};
type Acts = Pick<
  BrowserWindow,
  | 'loadURL'
  | 'setTitle'
  | 'show'
  | 'showInactive'
  | 'focus'
  | 'minimize'
  | 'restore'
  | 'maximize'
  | 'setFullScreen'
  | 'setBounds'
  | 'getNormalBounds'
  | 'isVisible'
  | 'isFocused'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'destroy'
>;
/** What is used of a window; Electron's BrowserWindow has all of it. */
export interface LivingWindow extends Acts {
  readonly webContents: Pick<WebContents, 'send'> & {
    on(event: 'render-process-gone', listener: () => void): unknown;
    on(event: 'before-input-event', listener: (event: Stoppable, input: KeyPress) => void): unknown;
    on(event: 'input-event', listener: () => void): unknown;
  };
  on(event: 'close' | 'page-title-updated' | 'query-session-end', listener: (event: Stoppable) => void): unknown;
  on(event: 'blur' | 'focus' | 'minimize' | 'hide' | 'closed', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
}

/** What a window does by itself, or somebody to it. Events of a window that has been replaced are not told. */
export interface WindowEvents {
  /** The user wants it closed; it stays until `end`. */
  wantsToClose(): void;
  /** Windows alone: the user logs off, or the computer shuts down. */
  sessionEnds(): void;
  /** Its renderer process is gone. */
  pageGone(): void;
  /** It has lost the focus, or is hidden. */
  away(): void;
  back(): void;
  /** A key was pressed in it, wherever in it the focus is. */
  touched(): void;
  /** A key, the mouse or a finger was used in it. */
  used(): void;
  /** The key that locks was pressed. */
  lockKey(): void;
  /** A window cannot be shown: there is nothing that the app could go on with. */
  failed(): void;
}

export interface WindowLife<W> {
  /** The first window. */
  open(): void;
  /** A fresh window with a renderer process of its own, in the place of the one that is open, which is destroyed. */
  replace(): void;
  /** Destroys the window without asking anybody. */
  end(): void;
  /** As a user expects who starts the app a second time. */
  toFront(): void;
  /** The window that is open now, or null. */
  readonly current: W | null;
}

/** How the next window appears. */
interface Look {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
  readonly isMinimized: boolean;
  readonly isVisible: boolean;
  readonly isFocused: boolean;
}

function lookOf(window: LivingWindow): Look {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
    isMinimized: window.isMinimized(),
    isVisible: window.isVisible(),
    isFocused: window.isFocused(),
  };
}

/** Shows a window as the one before it was, and takes the focus from no other program. */
function appear(window: LivingWindow, look: Look | undefined): void {
  if (look === undefined) {
    window.show();
    return;
  }
  if (look.isMinimized) {
    window.minimize();
    return;
  }
  if (!look.isVisible) return;
  if (look.isMaximized) window.maximize();
  if (look.isFullScreen) window.setFullScreen(true);
  if (look.isFocused) window.show();
  else window.showInactive();
}

/**
 * @param make a window that is hidden and has loaded nothing
 * @param prepare what has to be done to it before it loads anything
 * @param url its page
 */
export function windowLife<W extends LivingWindow>(
  make: () => W,
  prepare: (window: W) => Promise<void>,
  url: string,
  events: WindowEvents,
): WindowLife<W> {
  let current: W | null = null;

  const watch = (window: W, look: Look | undefined): void => {
    const whileOpen = (tell: () => void) => (): void => {
      if (current === window) tell();
    };
    let shown = false;
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      event.preventDefault();
      if (current === window) events.wantsToClose();
    });
    window.on('query-session-end', (event) => {
      if (current !== window) return;
      // Windows then waits for the app to end, which it does after the lock; otherwise the last words could be lost.
      event.preventDefault();
      events.sessionEnds();
    });
    for (const event of ['blur', 'minimize', 'hide'] as const) window.on(event, whileOpen(events.away));
    window.on('focus', whileOpen(events.back));
    window.on('closed', () => {
      if (current === window) current = null;
    });
    // A page that dies before it was shown would die again and again.
    window.webContents.on(
      'render-process-gone',
      whileOpen(() => (shown ? events.pageGone() : events.failed())),
    );
    window.webContents.on('input-event', whileOpen(events.used));
    window.webContents.on('before-input-event', (_event, input) => {
      if (current !== window || input.type !== 'keyDown') return;
      events.touched();
      if (isLockKey(input)) events.lockKey();
    });
    window.once('ready-to-show', () => {
      if (current !== window) return;
      shown = true;
      appear(window, look);
    });
  };

  const begin = (look?: Look): void => {
    const former = current;
    const window = make();
    current = window;
    watch(window, look);
    window.setTitle(TITLE);
    if (look !== undefined) window.setBounds(look.bounds);
    // The fresh window is there first, so that the app is never without one; it loads only when the former page's process is ending.
    former?.destroy();
    prepare(window)
      .then(() => (current === window ? window.loadURL(url) : undefined))
      .catch(() => {
        if (current === window) events.failed();
      });
  };

  return {
    open: () => begin(),
    replace: () => begin(current === null ? undefined : lookOf(current)),
    end: () => current?.destroy(),
    toFront: () => {
      if (current?.isMinimized() === true) current.restore();
      current?.show();
      current?.focus();
    },
    get current() {
      return current;
    },
  };
}
