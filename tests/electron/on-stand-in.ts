/** launch() on the stand-in: its process, and a second client on its browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { targetOf } from './browser.ts';
import { chromiumExecutable } from './chromium.ts';
import type { AskedDialog, News, Order, Setup } from './control.ts';
import type { Daftar, LaunchOptions } from './launch.ts';
import { dropFiles, watchConsole } from './page-tools.ts';
import { watchViolations } from './violations.ts';

const START_MS = 60_000;
const ENDED = 'The app has ended.';

interface Running {
  readonly process: ChildProcess;
  readonly port: number;
  readonly ready: Promise<void>;
  readonly ended: Promise<unknown>;
  output(): string;
  /** Rejects with "The app has ended." where it did before it obeyed. */
  send(order: Order): Promise<string>;
}

async function start(setup: Setup, hear: (news: News) => void): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'process.ts'), JSON.stringify(setup)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', VITEST: undefined },
  });
  const ended = once(child, 'exit');
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (written += String(data)));
  const started = Promise.withResolvers<number>();
  const ready = Promise.withResolvers<void>();
  const fail = (why: string): void => {
    const error = new Error(`${why} ${written}`);
    started.reject(error);
    ready.reject(error);
  };
  // Whoever waits for the first hears of a failure; the second may have nobody waiting yet.
  ready.promise.catch(() => undefined);
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  child.on('message', (news: News) => {
    if (news.kind === 'browser') started.resolve(news.port);
    else if (news.kind === 'ready') ready.resolve();
    else if (news.kind === 'failed') fail(news.why);
    else if (news.kind === 'done') {
      waiting.get(news.id)?.resolve(news.value ?? '');
      waiting.delete(news.id);
    } else hear(news);
  });
  ended.then(([code]) => {
    fail(`The app ended with ${code} before its window opened.`);
    // Whoever gave it an order when it was killed would wait for ever.
    for (const order of waiting.values()) order.reject(new Error(ENDED));
    waiting.clear();
  });
  const limit = setTimeout(() => {
    child.kill('SIGKILL');
    fail(`The window did not open within ${START_MS / 1000} s.`);
  }, START_MS);
  ready.promise.finally(() => clearTimeout(limit)).catch(() => undefined);
  let orders = 0;
  const send = (order: Order): Promise<string> => {
    orders += 1;
    const id = orders;
    const done = Promise.withResolvers<string>();
    if (!child.connected || child.exitCode !== null || child.signalCode !== null)
      return Promise.reject(new Error(ENDED));
    waiting.set(id, done);
    // A channel that breaks meanwhile is told by the end of the process.
    child.send({ id, order }, () => undefined);
    return done.promise;
  };
  return { process: child, port: await started.promise, ready: ready.promise, ended, output: () => written, send };
}

async function processesOf(browser: Browser, main: number): ReturnType<Daftar['processes']> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const idsOf = (wanted: string) => processInfo.filter(({ type }) => type === wanted).map(({ id }) => id);
  const [pid] = idsOf('browser');
  if (pid === undefined) throw new Error('the browser has no process');
  return { main, browser: pid, renderers: idsOf('renderer') };
}

export async function launchOnStandIn(
  dist: string,
  userData: string,
  { packaged = false, script }: Pick<LaunchOptions, 'packaged' | 'script'>,
): Promise<Daftar> {
  const browserPath = chromiumExecutable();
  const asked: AskedDialog[] = [];
  const requestsOutside: string[] = [];
  const calls: string[] = [];
  const cspViolations: string[] = [];
  const consoleTexts: string[] = [];

  const pages = new Map<string, Page>();
  let target = '';

  const running = await start({ dist, userData, browser: browserPath, interactive: false, packaged }, (news) => {
    if (news.kind === 'outside') requestsOutside.push(news.url);
    else if (news.kind === 'dialog') asked.push(news.asked);
    else if (news.kind === 'call') calls.push(news.name);
    else if (news.kind === 'window') {
      target = news.target;
      watching();
    }
  });
  const watching = (): void => {
    const page = pages.get(target);
    if (page === undefined) return;
    current = page;
    running.send({ kind: 'watching', target }).catch(() => undefined);
  };
  const watch = async (page: Page): Promise<void> => {
    await watchViolations(page, (violation) => cspViolations.push(violation));
    pages.set(await targetOf(page), page);
    watching();
  };
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${running.port}`);
  const processes = () => processesOf(browser, running.process.pid ?? 0);
  const pid = (await processes()).browser;
  const context = browser.contexts()[0];
  const first = context?.pages()[0];
  if (context === undefined || first === undefined) throw new Error('the window has no page');
  watchConsole(context, consoleTexts);
  if (script !== undefined) await context.addInitScript(script);
  let current = first;
  await watch(first);
  // A page that is gone again, as a window that was opened and denied, cannot be watched.
  context.on('page', (page) => void watch(page).catch(() => undefined));
  await running.send({ kind: 'begin' });
  await running.ready;

  return {
    runtime: 'stand-in',
    get page() {
      return current;
    },
    userData,
    dialogs: {
      answerOpen: async (paths) => {
        await running.send({ kind: 'answer-open', paths });
      },
      answerSave: async (answer) => {
        await running.send({ kind: 'answer-save', answer });
      },
      asked,
    },
    power: {
      emit: async (event) => {
        await running.send({ kind: 'power', event });
      },
      setIdle: async (seconds) => {
        await running.send({ kind: 'idle', seconds });
      },
    },
    window: {
      emit: async (event) => {
        await running.send({ kind: 'window-event', event });
      },
    },
    processes,
    clipboard: {
      read: () => running.send({ kind: 'clipboard-read' }),
      write: async (text) => {
        await running.send({ kind: 'clipboard-write', text });
      },
    },
    requestsOutside,
    cspViolations,
    consoleTexts,
    output: running.output,
    calls,
    drop: dropFiles,
    ended: running.ended,
    close: async () => {
      if (running.process.exitCode !== null || running.process.signalCode !== null) return;
      // Whether it answers first or ends first is its own affair.
      await running.send({ kind: 'close-window' }).catch(() => undefined);
      await running.ended;
    },
    kill: async () => {
      if (running.process.exitCode !== null || running.process.signalCode !== null) return;
      running.process.kill('SIGKILL');
      // The browser leads a process group of its own, with all its renderers in it.
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
      await running.ended;
      await browser.close().catch(() => undefined);
    },
  };
}
