import { Worker } from 'node:worker_threads';
import type { NewSha256 } from '../../shared/bag/sha256.ts';
import { HashSender, newHashMemory } from './hash-ring.ts';
import { nodeSha256 } from './node-sha256.ts';

/** From how many bytes on a second thread is worth its start. */
const WORTH_IT = 32 * 1_048_576;

/** Something that hashes, and how to end it. */
export type Hashing = { readonly sha256: NewSha256; stop(): Promise<void> };

/**
 * SHA-256 for a run over `bytes` bytes in all. For many of them another thread does it beside this one, which waits only for digests;
 * of several hashes at a time the first is there, the others are here. `stop` ends the thread.
 */
export function startHashing(bytes: number): Hashing {
  if (bytes < WORTH_IT) return { sha256: nodeSha256, stop: async () => undefined };
  const memory = newHashMemory();
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { workerData: memory });
  // A thread that dies is noticed by whoever waits for it.
  worker.on('error', () => undefined);
  worker.unref();
  const sender = new HashSender(memory);
  let busy = false;
  return {
    sha256() {
      if (busy) return nodeSha256();
      busy = true;
      return {
        update: (piece) => sender.update(piece),
        digest() {
          busy = false;
          return sender.digest();
        },
      };
    },
    async stop() {
      await worker.terminate();
    },
  };
}
