/** The page's side of the vault worker: typed calls, and the relay of the worker's few calls to main. */
import type { MainErrorCode, VaultErrorCode } from '../../shared/errors.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Answers } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import {
  type Argon2Start,
  type FromWorker,
  HOST_CHANNELS,
  type HostChannel,
  type ToWorker,
} from '../../shared/vault/messages.ts';
import type { Progress } from '../../shared/vault/views.ts';
import { WIPE_CONFIRMED } from '../../shared/wipe.ts';

/** What lists show has changed: ask again. */
export type VaultChange = Extract<FromWorker, { type: 'changed' }>['what'];

/** A refusal of the vault, as its code. */
export class VaultCallError extends Error {
  override readonly name = 'VaultCallError';
  readonly code: VaultErrorCode;
  constructor(code: VaultErrorCode) {
    super(code);
    this.code = code;
  }
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface VaultClient {
  /** Rejects with VaultCallError. `signal` cancels; `onProgress` for long methods. */
  call<M extends VaultMethod>(method: M, request: VaultRequest<M>, options?: CallOptions): Promise<VaultAnswers[M]>;
  /** Returns a function that stops listening. */
  onChanged(listener: (what: VaultChange) => void): () => void;
  /** Resolves once the worker runs libsodium in wasm; rejects when it cannot start or would run the slow fallback. */
  readonly ready: Promise<void>;
  /**
   * Gives the worker `forgettingMs` milliseconds to forget what was deleted, then ends it; a next unlock completes what is left.
   * The client is dead afterwards; every pending call rejects with `locked`.
   */
  lock(forgettingMs: number): Promise<void>;
  /**
   * For the wipe: a bounded time for the worker to overwrite the rows that open the vault, then as a lock. Resolves also where there was
   * nothing to overwrite, or it could not be done: the wipe does not depend on it.
   */
  destroy(): Promise<void>;
}

/** The workers' scripts, under the page's own origin. */
const WORKER = '/vault/worker.js';
const ARGON2 = '/vault/argon2.js';
/** How long a wipe waits for the worker, in milliseconds: less than main waits for the page. */
const DESTROY_PATIENCE = 3000;

interface Pending {
  readonly settle: (result: Result<VaultAnswers[VaultMethod], VaultErrorCode>) => void;
  readonly progress: (progress: Progress) => void;
}

/** Starts the vault worker. `startWorker` is for tests. */
export function startVault(bridge: Bridge, startWorker: (script: string) => Worker = trustedWorker): VaultClient {
  const worker = startWorker(WORKER);
  const derivations = new Map<number, Worker>();
  const pending = new Map<number, Pending>();
  const listeners = new Set<(what: VaultChange) => void>();
  let next = 1;
  let locking: Promise<void> | undefined;
  let ended = false;
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);

  let isReady: () => void;
  let isBroken: (error: VaultCallError) => void;
  const ready = new Promise<void>((resolve, reject) => {
    isReady = resolve;
    isBroken = reject;
  });
  // Whoever waits for it is told; nobody has to.
  ready.catch(() => undefined);

  const end = (code: VaultErrorCode) => {
    if (ended) return;
    ended = true;
    worker.terminate();
    for (const id of derivations.keys()) endDerivation(id);
    for (const { settle } of pending.values()) settle({ ok: false, code });
    pending.clear();
    isBroken(new VaultCallError(code));
  };

  const endDerivation = (id: number) => {
    derivations.get(id)?.terminate();
    derivations.delete(id);
  };

  const startDerivation = (id: number) => {
    try {
      const argon2 = startWorker(ARGON2);
      derivations.set(id, argon2);
      argon2.onerror = () => send({ type: 'argon2-failed', id });
      const { port1, port2 } = new MessageChannel();
      const start: Argon2Start = { port: port1 };
      argon2.postMessage(start, [port1]);
      send({ type: 'argon2-port', id, port: port2 }, [port2]);
    } catch {
      send({ type: 'argon2-failed', id });
    }
  };

  const relay = async ({ id, channel, request }: Extract<FromWorker, { type: 'host' }>) => {
    let result: Result<Answers[HostChannel], MainErrorCode> = { ok: false, code: 'forbidden' };
    if (HOST_CHANNELS.includes(channel)) {
      try {
        result = await bridge.invoke(channel, request);
      } catch {
        result = { ok: false, code: 'internal' };
      }
    }
    for (const sent of ['bytes', 'secret']) {
      const bytes: unknown = Reflect.get(request, sent);
      if (bytes instanceof Uint8Array) bytes.fill(0);
    }
    if (!ended) send({ type: 'host-answer', id, result }, buffersOf(result));
  };

  worker.onmessage = ({ data: message }: MessageEvent<FromWorker>) => {
    switch (message.type) {
      case 'ready':
        if (message.backend === 'wasm') isReady();
        else end('internal');
        break;
      case 'answer':
        pending.get(message.id)?.settle(message.result);
        pending.delete(message.id);
        break;
      case 'progress':
        pending.get(message.id)?.progress(message.progress);
        break;
      case 'host':
        void relay(message);
        break;
      case 'argon2':
        startDerivation(message.id);
        break;
      case 'argon2-done':
        endDerivation(message.id);
        break;
      case 'changed':
        for (const listener of listeners) listener(message.what);
        break;
      case 'trouble':
        reportError(new Error(`vault worker: ${message.what}`));
        break;
    }
  };
  // A worker that cannot load or run its script is of no use; what went wrong is in the browser engine's own words and stays there.
  worker.onerror = () => end('internal');

  const call = <M extends VaultMethod>(
    method: M,
    request: VaultRequest<M>,
    { signal, onProgress }: CallOptions = {},
  ): Promise<VaultAnswers[M]> =>
    new Promise((resolve, reject) => {
      if (ended || locking !== undefined) return reject(new VaultCallError('locked'));
      if (signal?.aborted === true) return reject(new VaultCallError('cancelled'));
      resolve(ask(method, request, { ...(signal && { signal }), ...(onProgress && { onProgress }) }));
    });

  const ask = <M extends VaultMethod>(
    method: M,
    request: VaultRequest<M>,
    { signal, onProgress }: CallOptions,
  ): Promise<VaultAnswers[M]> =>
    new Promise((resolve, reject) => {
      const id = next++;
      const cancel = () => send({ type: 'cancel', id });
      pending.set(id, {
        progress: (progress) => onProgress?.(progress),
        settle: (result) => {
          signal?.removeEventListener('abort', cancel);
          // The worker answers a call with what its method answers; the pairing by id is what the type cannot express.
          if (result.ok) resolve(result.value as VaultAnswers[M]);
          else reject(new VaultCallError(result.code));
        },
      });
      signal?.addEventListener('abort', cancel);
      try {
        send({ type: 'call', id, method, request });
      } catch {
        // What cannot be cloned is no request of the contract.
        pending.delete(id);
        reject(new VaultCallError('invalid'));
      }
    });

  /** Ends everything once the worker has answered, or the time is over. */
  const endAfter = async (last: () => Promise<unknown>, milliseconds: number): Promise<void> => {
    if (!ended) {
      const finished = last().catch(() => undefined);
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
    }
    end('locked');
    listeners.clear();
  };

  return {
    call,
    ready,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lock: (forgettingMs) => {
      locking ??= endAfter(() => ask('vault:prepare-lock', {}, {}), forgettingMs);
      return locking;
    },
    destroy: () => {
      locking ??= endAfter(() => ask('vault:destroy', { confirmed: WIPE_CONFIRMED }, {}), DESTROY_PATIENCE);
      return locking;
    },
  };
}

/** What can be handed over instead of copied. */
function buffersOf(result: Result<Answers[HostChannel], MainErrorCode>): Transferable[] {
  if (!result.ok || !('bytes' in result.value) || !(result.value.bytes instanceof Uint8Array)) return [];
  const { buffer } = result.value.bytes;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
let policy: ScriptPolicy | undefined;

/** Starts one of the two worker scripts. The page's one trusted-types policy lets no other through. */
function trustedWorker(script: string): Worker {
  policy ??= scriptPolicy();
  return new Worker(policy.createScriptURL(script), { type: 'module' });
}

function scriptPolicy(): ScriptPolicy {
  const createScriptURL = (url: string) => {
    if (url !== WORKER && url !== ARGON2) throw new TypeError('no script of the vault');
    return url;
  };
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  return isPolicyFactory(factory) ? factory.createPolicy('daftar', { createScriptURL }) : { createScriptURL };
}

function isPolicyFactory(value: unknown): value is { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'createPolicy') === 'function';
}
