import type { RelaunchOptions } from 'electron';

/**
 * How the app is started again. An AppImage runs from a mount that goes with the process, so the file itself is started.
 * @param argv of this process, the program first
 */
export function restartOptions(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  argv: readonly string[],
): RelaunchOptions {
  const { APPIMAGE } = env;
  return platform === 'linux' && APPIMAGE !== undefined && APPIMAGE !== ''
    ? { execPath: APPIMAGE, args: argv.slice(1) }
    : {};
}
