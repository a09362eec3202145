/** Entry of the vault worker: the one place where keys and plaintext meet. It talks to the page alone, and ends with a lock. */
import '../../shared/zod.ts';
import { backend, ready } from '../../crypto/index.ts';
import type { VaultMethod } from '../../shared/vault/contract.ts';
import type { FromWorker, ToWorker } from '../../shared/vault/messages.ts';
import { Derivations } from './derivations.ts';
import { Dispatcher } from './dispatch.ts';
import { handlers } from './handlers.ts';
import { PageHost } from './host.ts';
import { buildIndex } from './indexing.ts';
import { Vault } from './vault.ts';

/** What a derivation should take on this machine, in milliseconds. */
const ARGON2_TARGET = 1000;

const send = (message: FromWorker, transfer: Transferable[] = []) => postMessage(message, transfer);

addEventListener('securitypolicyviolation', () => send({ type: 'trouble', what: 'policy-violation' }));
addEventListener('unhandledrejection', (event) => {
  // The reason could hold what a user wrote; the console must not get it.
  event.preventDefault();
  send({ type: 'trouble', what: 'unhandled' });
});

const host = new PageHost(send);
const derivations = new Derivations(send);
const vault = new Vault({
  engine: { indexedDB, IDBKeyRange },
  host,
  argon2: (request) => derivations.derive(request),
  changed: (what) => send({ type: 'changed', what }),
  argon2Target: ARGON2_TARGET,
  background: buildIndex,
});
const dispatcher = new Dispatcher(vault, handlers);

addEventListener('message', ({ data: message }: MessageEvent<ToWorker>) => {
  switch (message.type) {
    case 'call':
      void answer(message.id, message.method, message.request);
      break;
    case 'cancel':
      dispatcher.cancel(message.id);
      break;
    case 'host-answer':
      host.answer(message.id, message.result);
      break;
    case 'argon2-port':
      derivations.port(message.id, message.port);
      break;
    case 'argon2-failed':
      derivations.failed(message.id);
      break;
  }
});

async function answer(id: number, method: VaultMethod, request: unknown): Promise<void> {
  const result = await dispatcher.answer(id, method, request, (progress) => send({ type: 'progress', id, progress }));
  const bytes =
    result.ok && 'bytes' in result.value && result.value.bytes instanceof Uint8Array ? [result.value.bytes.buffer] : [];
  send(
    { type: 'answer', id, result },
    bytes.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}

ready().then(
  () => send({ type: 'ready', backend: backend() === 'wasm' ? 'wasm' : 'other' }),
  () => send({ type: 'ready', backend: 'other' }),
);
