/** What a test and the stand-in's process say to each other over Node's own channel. */
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';

/** How a save dialog is answered: a path, a folder (the suggested name is kept), or null for "cancel". */
export type SaveAnswer = { readonly path: string } | { readonly folder: string } | null;

/** What a window manager does to the window. */
export type WindowEvent = 'blur' | 'focus' | 'minimize' | 'hide';

export type Order =
  /** The test is connected to the browser: the app may begin. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'answer-open'; readonly paths: readonly string[] | null }
  | { readonly kind: 'answer-save'; readonly answer: SaveAnswer }
  | { readonly kind: 'power'; readonly event: 'suspend' | 'lock-screen' | 'shutdown' }
  | { readonly kind: 'idle'; readonly seconds: number }
  | { readonly kind: 'window-event'; readonly event: WindowEvent }
  /** The test collects what a page says; it may load something. */
  | { readonly kind: 'watching'; readonly target: string }
  | { readonly kind: 'clipboard-read' }
  | { readonly kind: 'clipboard-write'; readonly text: string }
  | { readonly kind: 'close-window' }
  | { readonly kind: 'quit' };
export type Numbered = { readonly id: number; readonly order: Order };

export type AskedDialog =
  | { readonly kind: 'open'; readonly options: OpenDialogOptions }
  | { readonly kind: 'save'; readonly options: SaveDialogOptions };

export type News =
  /** The browser runs, and can be driven at `port`; the app waits for `begin`. */
  | { readonly kind: 'browser'; readonly port: number }
  /** A window has been made; its page loads nothing before the test watches it. `target` is the page's id in the browser. */
  | { readonly kind: 'window'; readonly target: string }
  /** The first window shows the vault's page. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'done'; readonly id: number; readonly value?: string }
  /** A request that is not for the app's own files; it was aborted. */
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'dialog'; readonly asked: AskedDialog }
  /** A call of Electron's API by main, in order. */
  | { readonly kind: 'call'; readonly name: string };

/** How the stand-in's process is started. */
export interface Setup {
  /** Folder of the built app, or the archive it is packed in. */
  readonly dist: string;
  readonly userData: string;
  /** Path of a Chromium, Chrome or Edge. */
  readonly browser: string;
  /** A person sits in front of it: a visible window, own pages for the file dialogs, no port. */
  readonly interactive: boolean;
  /** What `app.isPackaged` says; false by default. */
  readonly packaged?: boolean;
  /** What the app is started with, without its own name. */
  readonly args?: readonly string[];
}
