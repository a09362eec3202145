import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../main/window/menu.ts';
import { guardNavigation } from '../../main/window/navigation.ts';
import { windowOptions } from '../../main/window/options.ts';

test('H01 the window, option by option', () => {
  expect(windowOptions('/app/preload.cjs', false)).toEqual({
    title: 'Daftar',
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: '/app/preload.cjs',
      partition: 'persist:vault',
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
      devTools: false,
    },
  });
});

test('H23 only a checkout has developer tools', () => {
  expect(windowOptions('', true).webPreferences?.devTools).toBe(true);
});

test.each(['linux', 'win32', 'darwin'] as const)(
  'H23 the menu on %s has no way to reload, debug, or leave a trace',
  (platform) => {
    const roles = JSON.stringify(menuTemplate(platform)).match(/"role":"(\w+)"/g) ?? [];
    expect(roles.length).toBeGreaterThan(8);
    const forbidden = /reload|devtools|recent|help|about|services|speech|spell|share/i;
    expect(roles.filter((each) => forbidden.test(each))).toEqual([]);
  },
);

describe('H09 navigation', () => {
  class Contents extends EventEmitter {
    open: ((details: never) => { action: string }) | undefined;
    webRtc: string | undefined;
    setWebRTCIPHandlingPolicy(policy: string): void {
      this.webRtc = policy;
    }
    setWindowOpenHandler(handler: (details: never) => { action: 'deny' } | { action: 'allow' }): void {
      this.open = handler;
    }
  }
  const prevented = (event: string, details: object = {}): boolean => {
    const contents = new Contents();
    guardNavigation(contents);
    let stopped = false;
    contents.emit(event, {
      ...details,
      preventDefault: () => {
        stopped = true;
      },
    });
    return stopped;
  };

  test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('%s is prevented', (event) => {
    expect(prevented(event, { url: 'app://vault/index.html', isMainFrame: true })).toBe(true);
  });

  test('a frame may go to the viewer and nowhere else', () => {
    const frame = (url: string, isMainFrame = false) => prevented('will-frame-navigate', { url, isMainFrame });
    expect(frame('app://viewer/index.html')).toBe(false);
    expect(frame('app://viewer/index.html', true)).toBe(true);
    expect(frame('app://viewer.example/index.html')).toBe(true);
    expect(frame('app://vault/index.html')).toBe(true);
    expect(frame('https://example.org/')).toBe(true);
    expect(frame('about:blank')).toBe(true);
    expect(frame('file:///etc/passwd')).toBe(true);
  });

  test('H10 WebRTC sends no datagram', () => {
    const contents = new Contents();
    guardNavigation(contents);
    expect(contents.webRtc).toBe('disable_non_proxied_udp');
  });

  test('no window opens', () => {
    const contents = new Contents();
    guardNavigation(contents);
    expect(Reflect.apply(contents.open ?? (() => undefined), null, [{ url: 'app://vault/index.html' }])).toEqual({
      action: 'deny',
    });
  });
});
