import type { BrowserWindowConstructorOptions } from 'electron';

/** The session of the window: kept on disk, without an HTTP cache. Its name is part of where the vault lies. */
export const PARTITION = 'persist:vault';
/** Title of the window on every screen. */
export const TITLE = 'Daftar';

/**
 * The window, every option that matters said aloud, defaults included.
 * @param preload absolute path of the built preload
 * @param development opens the developer tools to a checkout, never to a packaged app
 */
export function windowOptions(preload: string, development: boolean): BrowserWindowConstructorOptions {
  return {
    title: TITLE,
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      v8CacheOptions: 'none',
      devTools: development,
    },
  };
}
