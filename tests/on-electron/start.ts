/** The built app on Electron's own binary, with a handle on its main process: for what the specs of tests/e2e cannot ask. */
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronBinary } from '../electron/binary.ts';
import { DIST } from '../runtime/build.ts';

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/**
 * Starts the app on a profile of its own, sandboxed as it ships. Chromium has no sandbox for root, so root is refused here rather than shown
 * something that no user has.
 */
export async function startApp(userData: string, args: readonly string[] = []): Promise<RunningApp> {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    throw new Error("Run these tests as an ordinary user: Chromium's sandbox does not work for root.");
  }
  const binary = electronBinary();
  if (binary === undefined) throw new Error("Electron's binary is not installed.");
  const app = await _electron.launch({
    executablePath: binary,
    args: [`--user-data-dir=${userData}`, ...args, resolve(DIST, 'main/index.js')],
    env: environment(),
  });
  return { app, page: await app.firstWindow() };
}

/** Ours, without what would make Electron a plain Node. */
export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const present = Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...Object.fromEntries(present), ...more };
}
