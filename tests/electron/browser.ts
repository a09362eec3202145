/** The stock Chromium behind the stand-in: one window, whose every request is answered or aborted here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Request as Asked, type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import type { Setup } from './control.ts';
import { toApp, toBrowser } from './swap.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-crash-reporter',
  '--disable-breakpad',
  '--window-size=1280,800',
];

/** What the browser asks of the rest of the stand-in. */
export interface Host {
  /** The answer of main's handler; undefined when main's filter cancels the request. */
  answer(request: Request): Promise<Response | undefined>;
  /** False when main prevented it. */
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  outside(url: string): void;
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
      ...FLAGS,
      ...switches.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
      ...(setup.interactive ? ['--app=about:blank'] : ['--remote-debugging-port=0']),
    ],
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

function isMainFrame(request: Asked): boolean {
  try {
    return request.frame().parentFrame() === null;
  } catch {
    return true;
  }
}

async function respond(route: Route, response: Response): Promise<void> {
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers) headers[name] = toBrowser(value);
  await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
}

/** Puts the stand-in between the browser and everything it asks for. */
export async function interceptRequests(context: BrowserContext, host: Host): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = toApp(request.url());
    if (url === undefined) {
      host.outside(request.url());
      return route.abort();
    }
    if (request.isNavigationRequest() && !host.mayNavigate(url, isMainFrame(request))) return route.abort('aborted');
    const response = await host.answer(new Request(url, { method: request.method() }));
    return response === undefined ? route.abort('blockedbyclient') : respond(route, response);
  });
}

/** The page that Chromium opened with. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.waitForEvent('page');
}
