/**
 * Entry of the Argon2 worker: one derivation, one answer. A WebAssembly heap never shrinks, so the 256 MiB or more that a derivation
 * takes live here, and the page ends this worker after the answer.
 */
import '../../shared/zod.ts';
import { passphraseRoot, ready, wipe } from '../../crypto/index.ts';
import type { Argon2Answer, Argon2Request, Argon2Start } from '../../shared/vault/messages.ts';

addEventListener('unhandledrejection', (event) => event.preventDefault());

addEventListener(
  'message',
  ({ data: { port } }: MessageEvent<Argon2Start>) => {
    port.onmessage = async ({ data: request }: MessageEvent<Argon2Request>) => {
      port.onmessage = null;
      const answer = await derived(request);
      wipe(request.passphrase);
      port.postMessage(answer, answer.ok ? [answer.value.buffer] : []);
    };
  },
  { once: true },
);

async function derived({ passphrase, salt, memoryKiB, passes }: Argon2Request): Promise<Argon2Answer> {
  try {
    await ready();
    return { ok: true, value: passphraseRoot(passphrase, salt, { memory: memoryKiB, passes }).slice() };
  } catch {
    return { ok: false, code: 'internal' };
  }
}
