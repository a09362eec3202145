/** ipcMain's half of the stand-in: a binding that exists in the window's own process only, and messages back into the page. */
import { randomBytes } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { pageScript } from './page.ts';
import { toApp } from './swap.ts';
import { fromWire, toWire } from './wire.ts';

/** As much of Electron's WebFrameMain as main looks at. */
export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: Frame | null;
}
/** A key that was pressed in the page, as `before-input-event` tells it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}
/** What the window hears of its page. */
export interface Heard {
  readonly invoke: Invoke;
  /** Called about once a second while somebody types or points. */
  readonly input: () => void;
  readonly key: (press: KeyPress) => void;
}
export type Invoke = (channel: string, frame: Frame, args: unknown[]) => Promise<unknown>;

interface Context {
  readonly frameId: string;
  readonly origin: string;
}

export class PageBridge {
  readonly #page: Page;
  readonly #cdp: CDPSession;
  readonly #contexts = new Map<number, Context>();
  readonly #binding = `b${randomBytes(12).toString('hex')}`;
  readonly #receiver = `r${randomBytes(12).toString('hex')}`;
  readonly #host: Heard;
  #mainFrameId = '';
  /** Object id of the function in the page that takes messages, and the context it lives in. */
  #current: { contextId: number; objectId: Promise<string | undefined> } | undefined;

  private constructor(page: Page, cdp: CDPSession, host: Heard) {
    this.#page = page;
    this.#cdp = cdp;
    this.#host = host;
  }

  static async attach(page: Page, preload: string, host: Heard): Promise<PageBridge> {
    const cdp = await page.context().newCDPSession(page);
    const bridge = new PageBridge(page, cdp, host);
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId, isDefault }: { frameId?: string; isDefault?: boolean } = Object(context.auxData);
      if (frameId !== undefined && isDefault === true)
        bridge.#contexts.set(context.id, { frameId, origin: context.origin });
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      bridge.#contexts.delete(executionContextId);
    });
    cdp.on('Runtime.executionContextsCleared', () => bridge.#contexts.clear());
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bridge.#binding) bridge.#heard(payload, executionContextId);
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    bridge.#mainFrameId = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    await cdp.send('Runtime.addBinding', { name: bridge.#binding });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: pageScript(preload, bridge.#binding, bridge.#receiver),
    });
    return bridge;
  }

  /** webContents.send */
  send(channel: string, args: unknown[]): void {
    const current = this.#current;
    if (current !== undefined) this.#deliver(current.contextId, { kind: 'event', channel, args });
  }

  #heard(payload: string, contextId: number): void {
    const message: unknown = fromWire(payload);
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    if (message.kind === 'hello') {
      this.#current = { contextId, objectId: this.#takeReceiver(contextId) };
    } else if (message.kind === 'input') {
      this.#host.input();
    } else if (message.kind === 'key' && 'press' in message) {
      this.#host.key(Object(message.press));
    } else if (message.kind === 'invoke' && 'call' in message && 'channel' in message && 'args' in message) {
      this.#answer(contextId, Number(message.call), String(message.channel), message.args);
    }
  }

  async #takeReceiver(contextId: number): Promise<string | undefined> {
    const name = JSON.stringify(this.#receiver);
    const expression = `(() => { const receive = globalThis[${name}]; delete globalThis[${name}]; return receive; })()`;
    return (await this.#cdp.send('Runtime.evaluate', { expression, contextId })).result.objectId;
  }

  async #answer(contextId: number, call: number, channel: string, args: unknown): Promise<void> {
    try {
      const frame = this.#frameOf(contextId);
      const value = await this.#host.invoke(channel, frame, Array.isArray(args) ? args : [args]);
      this.#deliver(contextId, { kind: 'reply', call, value });
    } catch (error) {
      const why = error instanceof Error ? error.message : 'failed';
      this.#deliver(contextId, { kind: 'reply', call, error: `Error invoking remote method '${channel}': ${why}` });
    }
  }

  #frameOf(contextId: number): Frame {
    const context = this.#contexts.get(contextId);
    const main: Frame = {
      url: toApp(this.#page.url()) ?? this.#page.url(),
      origin: context === undefined ? 'null' : (toApp(context.origin) ?? context.origin),
      parent: null,
    };
    return context?.frameId === this.#mainFrameId ? main : { url: 'about:blank', origin: main.origin, parent: main };
  }

  /** Serialises at once, as Electron does; a page that is gone meanwhile misses its message. */
  #deliver(contextId: number, message: object): void {
    const text = toWire(message);
    const current = this.#current;
    if (current?.contextId !== contextId) return;
    current.objectId
      .then(async (objectId) => {
        if (objectId === undefined) return;
        await this.#cdp.send('Runtime.callFunctionOn', {
          functionDeclaration: 'function (text) { this(text); }',
          objectId,
          arguments: [{ value: text }],
        });
      })
      .catch(() => undefined);
  }
}
