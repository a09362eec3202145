/**
 * Listens between the app's page and its vault worker, from inside the page: when each call was sent and answered, and when something was
 * painted. It can ask the worker itself, in the words of shared/vault/messages.ts, beside the app's own client.
 */
import type { Page } from 'playwright-core';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import type { FromWorker, ToWorker } from '../../shared/vault/messages.ts';
import type { Daftar } from '../electron/launch.ts';

/** Something that happened in the page, in milliseconds of its own clock. */
export interface Note {
  readonly what:
    | 'call'
    | 'answer'
    | 'host'
    | 'host-answer'
    | 'argon2'
    | 'argon2-done'
    | 'pressed'
    | 'typed'
    | 'painted'
    | 'long-task';
  readonly at: number;
  /** Of calls and answers: the vault's method, or main's channel. */
  readonly method?: string;
  readonly ok?: boolean;
  /** Of long tasks. */
  readonly duration?: number;
}

interface Spy {
  readonly notes: Note[];
  ask<M extends VaultMethod>(method: M, request: VaultRequest<M>): Promise<VaultAnswers[M]>;
}

declare global {
  interface Window {
    readonly daftar: Bridge;
    readonly spy: Spy;
  }
}

/** Runs in the page before its own scripts: uses nothing from outside itself. */
function listen(): void {
  if (window.top !== window) return;
  const notes: Note[] = [];
  const methods = new Map<number, string>();
  const channels = new Map<number, string>();
  const asked = new Map<number, (message: Extract<FromWorker, { type: 'answer' }>) => void>();
  const started = Promise.withResolvers<Worker>();
  let ids = 1_000_000_000;
  const RealWorker = window.Worker;
  const isVault = (url: string | URL) => String(url).endsWith('/vault/worker.js');

  window.Worker = class extends RealWorker {
    readonly #isVault: boolean;
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.#isVault = isVault(url);
      if (!this.#isVault) return;
      this.addEventListener('message', ({ data: message }: MessageEvent<FromWorker>) => {
        const at = performance.now();
        if (message.type === 'ready') started.resolve(this);
        if (message.type === 'argon2' || message.type === 'argon2-done') notes.push({ what: message.type, at });
        if (message.type === 'host') {
          channels.set(message.id, message.channel);
          notes.push({ what: 'host', at, method: message.channel });
        }
        if (message.type !== 'answer') return;
        notes.push({ what: 'answer', at, method: methods.get(message.id) ?? '', ok: message.result.ok });
        asked.get(message.id)?.(message);
        asked.delete(message.id);
      });
    }
    override postMessage(message: ToWorker, more?: StructuredSerializeOptions | Transferable[]): void {
      if (this.#isVault && message.type === 'call') {
        methods.set(message.id, message.method);
        notes.push({ what: 'call', at: performance.now(), method: message.method });
      }
      if (this.#isVault && message.type === 'host-answer')
        notes.push({ what: 'host-answer', at: performance.now(), method: channels.get(message.id) ?? '' });
      if (Array.isArray(more)) super.postMessage(message, more);
      else super.postMessage(message, more);
    }
  };

  const painted = new MessageChannel();
  painted.port1.onmessage = () => notes.push({ what: 'painted', at: performance.now() });
  const start = () => {
    let waiting = false;
    new MutationObserver(() => {
      if (waiting) return;
      waiting = true;
      // A message that is sent while a frame is made arrives when it is done.
      requestAnimationFrame(() => {
        waiting = false;
        painted.port2.postMessage(0);
      });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    document.addEventListener('input', (event) => notes.push({ what: 'typed', at: event.timeStamp }), true);
    document.addEventListener('click', (event) => notes.push({ what: 'pressed', at: event.timeStamp }), true);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        notes.push({ what: 'long-task', at: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  };
  start();

  const spy: Spy = {
    notes,
    ask: async (method, request) => {
      const worker = await started.promise;
      ids += 1;
      const id = ids;
      const answer = new Promise<Extract<FromWorker, { type: 'answer' }>>((resolve) => asked.set(id, resolve));
      const call: ToWorker = { type: 'call', id, method, request };
      worker.postMessage(call);
      const { result } = await answer;
      if (!result.ok) throw new Error(`${method}: ${result.code}`);
      // The worker answers a call with what its method answers.
      return result.value as VaultAnswers[typeof method];
    },
  };
  Object.defineProperty(window, 'spy', { value: spy });
}

/** Has main make a fresh window, as after a lock, with the spy in its page: the vault is locked and its worker a new one. */
export async function freshPage(daftar: Daftar): Promise<Page> {
  const former = daftar.page;
  await former.evaluate(() => {
    window.daftar.invoke('lock:done', {}).catch(() => undefined);
  });
  while (daftar.page === former) await new Promise((resolve) => setTimeout(resolve, 10));
  const { page } = daftar;
  await page.waitForFunction(
    () => 'spy' in window && document.readyState === 'complete' && document.querySelector('main') !== null,
  );
  return page;
}

/** Puts the spy into every page that is loaded from now on, and begins with a fresh one. */
export async function installSpy(daftar: Daftar): Promise<void> {
  await daftar.page.context().addInitScript(listen);
  await freshPage(daftar);
}

/** Asks the vault worker. */
export async function ask<M extends VaultMethod>(
  page: Page,
  method: M,
  request: VaultRequest<M>,
): Promise<VaultAnswers[M]> {
  const answer: unknown = await page.evaluate(([name, json]) => window.spy.ask<VaultMethod>(name, JSON.parse(json)), [
    method,
    JSON.stringify(request),
  ] as const);
  // The worker answers a call with what its method answers.
  return answer as VaultAnswers[M];
}

/** Everything noted since the last time, or since the page was loaded. */
export function takeNotes(page: Page): Promise<Note[]> {
  return page.evaluate(() => window.spy.notes.splice(0));
}

/** Waits until the reading of both copies that follows an unlock has ended: until then it has a share of everything that is measured. */
export function checked(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (;;) {
      const { report, checking } = await window.spy.ask('store:state', {});
      if (report !== null && checking === null) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}
