/** The stock Chromium behind the stand-in, whose every request is answered or aborted here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium.ts';
import type { Setup } from './control.ts';
import { toApp, toBrowser } from './swap.ts';

/** What the browser asks of the rest of the stand-in. */
export interface Host {
  /** The answer of main's handler for the window's session; undefined when main's filter cancels the request. */
  answer(request: Request, frameId: string): Promise<Response | undefined>;
  /** False when main prevented it. The id of a page's main frame is the page's own. */
  mayNavigate(url: string, frameId: string): boolean;
  outside(url: string): void;
}

/** A request as the browser's Fetch domain reports it. */
interface Paused {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string };
  readonly resourceType: string;
  readonly frameId: string;
}

/** @param switches what main appended to the command line */
export async function startChromium(
  setup: Setup,
  switches: readonly (readonly [string, string])[],
): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(join(setup.userData, 'browser'), {
    executablePath: setup.browser,
    headless: !setup.interactive,
    chromiumSandbox: setup.interactive && !isRoot,
    args: [
      ...CHROMIUM_FLAGS,
      ...switches.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
      // A window of its own without a tab bar, and no bar about unusual switches.
      ...(setup.interactive
        ? ['--app=data:text/html,<title>Daftar</title>', '--test-type']
        : ['--remote-debugging-port=0']),
    ],
    // Electron's crash handler is never started; what a stock one would write of memory has nowhere to go.
    env: { ...process.env, BREAKPAD_DUMP_LOCATION: '/dev/null/nowhere' },
    ...(setup.interactive ? { ignoreDefaultArgs: ['about:blank'] } : {}),
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Where a second client can drive the browser. */
export function debuggingPort(setup: Setup): number {
  const [port] = readFileSync(join(setup.userData, 'browser/DevToolsActivePort'), 'utf8').split('\n');
  return Number(port);
}

/**
 * Puts the stand-in between the browser and everything it asks for. On the browser itself and not page by page: a frame in a new process
 * would send its first requests before anybody could attach to it.
 */
export async function interceptRequests(context: BrowserContext, host: Host): Promise<void> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (cdp === undefined) throw new Error('the browser cannot be driven');

  const decide = async (paused: Paused): Promise<Response | 'Aborted' | 'BlockedByClient'> => {
    const url = toApp(paused.request.url);
    // A tab wants an icon; an Electron window does not ask for one.
    if (url?.endsWith('/favicon.ico') === true) return new Response(null, { status: 204 });
    // As in Electron, a prevented navigation is no request at all, and the page stays where it is.
    const isNavigation = paused.resourceType === 'Document';
    if (isNavigation && !host.mayNavigate(url ?? paused.request.url, paused.frameId)) return 'Aborted';
    if (url === undefined) {
      host.outside(paused.request.url);
      return 'BlockedByClient';
    }
    return (
      (await host.answer(new Request(url, { method: paused.request.method }), paused.frameId)) ?? 'BlockedByClient'
    );
  };
  const settle = async (paused: Paused): Promise<void> => {
    const { requestId } = paused;
    const decided = await decide(paused).catch(() => 'BlockedByClient' as const);
    if (typeof decided === 'string') {
      await cdp.send('Fetch.failRequest', { requestId, errorReason: decided });
      return;
    }
    await cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: decided.status,
      responseHeaders: [...decided.headers].map(([name, value]) => ({ name, value: toBrowser(value) })),
      body: Buffer.from(await decided.arrayBuffer()).toString('base64'),
    });
  };
  // A page that is gone in the meantime wants no answer.
  cdp.on('Fetch.requestPaused', (paused) => {
    settle(paused).catch(() => undefined);
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/** The id of a page in the browser; its main frame has the same. */
export async function targetOf(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  await cdp.detach();
  return targetInfo.targetId;
}

/** The page that Chromium opened with. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.waitForEvent('page');
}
