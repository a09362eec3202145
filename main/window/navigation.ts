import type { WebContents } from 'electron';
import { VIEWER_ORIGIN } from '../static/map.ts';

type Stoppable = { preventDefault(): void };
/** What is guarded on a page; Electron's WebContents has all of it. */
export interface Guarded {
  on(event: 'will-navigate' | 'will-redirect' | 'will-attach-webview', listener: (event: Stoppable) => void): unknown;
  on(
    event: 'will-frame-navigate',
    listener: (details: Stoppable & { readonly url: string; readonly isMainFrame: boolean }) => void,
  ): unknown;
  setWindowOpenHandler: WebContents['setWindowOpenHandler'];
  setWebRTCIPHandlingPolicy: WebContents['setWebRTCIPHandlingPolicy'];
}

/** Pages stay where they were loaded; only a frame of ours may go to the viewer. No windows, no webviews, and no way out past the request filter. */
export function guardNavigation(contents: Guarded): void {
  const stop = (event: Stoppable): void => event.preventDefault();
  contents.on('will-navigate', stop);
  contents.on('will-redirect', stop);
  contents.on('will-attach-webview', stop);
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame || !details.url.startsWith(`${VIEWER_ORIGIN}/`)) details.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC sends to addresses directly: no policy of a page forbids it, and the session's filter is not asked.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
