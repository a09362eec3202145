/** Starts the built app for an end-to-end spec: on real Electron where its binary is there, else on the stand-in. See README.md. */
import { existsSync, mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { DIST } from '../runtime/build.ts';
import { electronBinary } from './binary.ts';
import type { AskedDialog, SaveAnswer, WindowEvent } from './control.ts';
import { launchOnElectron } from './on-electron.ts';
import { launchOnStandIn } from './on-stand-in.ts';
import type { Violation } from './violations.ts';

export interface LaunchOptions {
  /** The profile folder; kept, so that a second launch finds what the first one left. Made if missing. */
  readonly userData: string;
  /** `auto` (default) takes real Electron where its binary is installed. */
  readonly runtime?: 'auto' | 'electron' | 'stand-in';
  /** Folder of the built app, or the archive it is packed in; dist/ by default. */
  readonly dist?: string;
  /** On the stand-in: as if installed, with all that main does then only. */
  readonly packaged?: boolean;
  /** On the stand-in: runs in every page before its own scripts. Uses nothing from outside itself. */
  readonly script?: () => void;
}

/** A running app. */
export interface Daftar {
  readonly runtime: 'electron' | 'stand-in';
  /** The page of the window that is there now. A lock brings a new window, with a page of its own: ask again after it. */
  readonly page: Page;
  readonly userData: string;
  /** One answer for each dialog, in order, given before the act that opens it. A dialog without an answer is cancelled. */
  readonly dialogs: {
    answerOpen(paths: readonly string[] | null): Promise<void>;
    answerSave(answer: SaveAnswer): Promise<void>;
    /** Every dialog that was opened so far, with its options. */
    readonly asked: readonly AskedDialog[];
  };
  readonly power: {
    emit(event: 'suspend' | 'lock-screen' | 'shutdown'): Promise<void>;
    /** What the system says about the time since the last input, from now on. */
    setIdle(seconds: number): Promise<void>;
  };
  readonly window: {
    /** As the window manager telling the window. */
    emit(event: WindowEvent): Promise<void>;
  };
  /** Process ids: main's own, the browser engine's (the same on real Electron), and of every renderer. */
  processes(): Promise<{ readonly main: number; readonly browser: number; readonly renderers: readonly number[] }>;
  readonly clipboard: { read(): Promise<string>; write(text: string): Promise<void> };
  /** URLs that were asked for and are not the app's own files; each was stopped. Always expected to be empty. */
  readonly requestsOutside: readonly string[];
  /** Always expected to be empty. */
  readonly cspViolations: readonly Violation[];
  /** Everything that page, workers and frames wrote to the console. */
  readonly consoleTexts: readonly string[];
  /** What the app's process has written to standard output and standard error. */
  output(): string;
  /** On the stand-in: the calls that main made of Electron, in order. Empty on real Electron. */
  readonly calls: readonly string[];
  /** Drops files from the disk on an element, as from a file manager. */
  drop(target: Locator, paths: readonly string[]): Promise<void>;
  /** Resolves when the app has ended, whoever ended it. One that starts itself again is started by the test: `launch()` on the same profile. */
  readonly ended: Promise<unknown>;
  /** As the user closing the window: the vault is locked first. Resolves when the app has ended. */
  close(): Promise<void>;
  /** As a power cut: no process of the app gets to do anything. */
  kill(): Promise<void>;
}

export async function launch(options: LaunchOptions): Promise<Daftar> {
  const dist = options.dist ?? DIST;
  if (!existsSync(dist.endsWith('.asar') ? dist : `${dist}/main/index.js`))
    throw new Error('The app is not built. Run: npm run build');
  mkdirSync(options.userData, { recursive: true, mode: 0o700 });
  const binary = electronBinary();
  const runtime = options.runtime ?? 'auto';
  if (runtime === 'electron' && binary === undefined) throw new Error("Electron's binary is not installed.");
  return binary !== undefined && runtime !== 'stand-in'
    ? launchOnElectron(binary, dist, options.userData)
    : launchOnStandIn(dist, options.userData, options);
}

/** Closes (or kills) and starts again on the same profile. */
export async function relaunch(running: Daftar, how: 'close' | 'kill' = 'close', dist?: string): Promise<Daftar> {
  await running[how]();
  return launch({ userData: running.userData, runtime: running.runtime, ...(dist === undefined ? {} : { dist }) });
}
