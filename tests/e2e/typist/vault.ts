/** Asks the vault what it holds, over the page's own worker: what is read back has been sealed, written and opened again. */
import type { Page } from 'playwright-core';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../../shared/vault/contract.ts';

/** Numbers that the page's own calls do not reach. */
const FIRST_CALL = 1_000_000_000;

/** Has to run once in each window, before the page's next call: it learns which worker the page talks to. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
      apply(post, worker: Worker, given: Parameters<typeof worker.postMessage>) {
        if (given[0]?.type === 'call') Reflect.set(globalThis, 'vaultWorker', worker);
        return Reflect.apply(post, worker, given);
      },
    });
  });
}

let calls = FIRST_CALL;

/** The vault's answer. Throws its code where it refuses. */
export async function ask<M extends VaultMethod>(
  page: Page,
  method: M,
  request: VaultRequest<M>,
): Promise<VaultAnswers[M]> {
  calls += 1;
  return page.evaluate(
    ({ id, method, request }) =>
      new Promise<VaultAnswers[M]>((resolve, reject) => {
        const worker: unknown = Reflect.get(globalThis, 'vaultWorker');
        if (!(worker instanceof Worker)) return reject(new Error('The page has not called the vault yet.'));
        const hear = ({ data }: MessageEvent) => {
          if (data.type !== 'answer' || data.id !== id) return;
          worker.removeEventListener('message', hear);
          if (data.result.ok === true) resolve(data.result.value);
          else reject(new Error(String(data.result.code)));
        };
        worker.addEventListener('message', hear);
        worker.postMessage({ type: 'call', id, method, request });
      }),
    { id: calls, method, request },
  );
}
