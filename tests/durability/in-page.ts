/**
 * What the suite does inside the page: it asks the vault worker in the words of shared/vault/messages.ts, beside the app's own client, and
 * makes and compares files whose bytes follow from a number, so that none has to cross to the test.
 */
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import type { Progress } from '../../shared/vault/views.ts';

interface Durability {
  /** Whether the page has called its worker, which is then known. */
  readonly ready: boolean;
  ask<M extends VaultMethod>(
    method: M,
    request: VaultRequest<M>,
    /** Hears of progress, and may stop it. */
    hear?: (progress: Progress, cancel: () => void) => void,
  ): Promise<VaultAnswers[M]>;
  bytesOf(seed: number, size: number): Uint8Array<ArrayBuffer>;
}

declare global {
  interface Window {
    readonly daftar: Bridge;
    readonly durability: Durability;
  }
}

/** Runs in the page before its own scripts: uses nothing from outside itself. */
export function inPage(): void {
  if (window.top !== window) return;
  let vault: Worker | undefined;
  // Numbers that the page's own calls do not reach.
  let calls = 1_000_000_000;
  Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
    apply(post, worker: Worker, given: Parameters<typeof worker.postMessage>) {
      if (given[0]?.type === 'call') vault = worker;
      return Reflect.apply(post, worker, given);
    },
  });
  const durability: Durability = {
    get ready() {
      return vault !== undefined;
    },
    ask: (method, request, told) => {
      calls += 1;
      const id = calls;
      return new Promise((resolve, reject) => {
        const worker = vault;
        if (worker === undefined) return reject(new Error('The page has not called the vault yet.'));
        const hear = ({ data }: MessageEvent) => {
          if (data.type === 'progress' && data.id === id)
            told?.(data.progress, () => worker.postMessage({ type: 'cancel', id }));
          if (data.type !== 'answer' || data.id !== id) return;
          worker.removeEventListener('message', hear);
          if (data.result.ok === true) resolve(data.result.value);
          else reject(new Error(`${method}: ${data.result.code}`));
        };
        worker.addEventListener('message', hear);
        worker.postMessage({ type: 'call', id, method, request });
      });
    },
    bytesOf: (seed, size) => {
      const words = new Uint32Array(Math.ceil(size / 4));
      let state = Math.imul(seed, 0x9e3779b1) | 1;
      for (let at = 0; at < words.length; at += 1) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        words[at] = state;
      }
      return new Uint8Array(words.buffer).subarray(0, size);
    },
  };
  Object.defineProperty(window, 'durability', { value: durability });
}
