import { Worker } from 'node:worker_threads';
import type { NewSha256 } from '../../shared/bag/sha256.ts';
import { type Digesting, HashSender, newHashMemory } from './hash-ring.ts';
import { digesting, nodeSha256 } from './node-digests.ts';

/** From how many bytes on a second thread is worth its start. */
const WORTH_IT = 32 * 1_048_576;

/** A file being hashed. `rooms`, where it is there, is memory to read the file into, as `HashSender.rooms` says. */
export type FileDigesting = Digesting & { readonly rooms: ((index: number) => Uint8Array) | undefined };

/** Something that hashes, and how to end it. */
export type Hashing = {
  readonly sha256: NewSha256;
  /** SHA-256 and CRC-32 of one file; one file at a time. */
  file(): FileDigesting;
  stop(): Promise<void>;
};

/**
 * Hashing for a run over `bytes` bytes in all. For many of them another thread does it beside this one, which waits only for digests;
 * of several hashes at a time the first is there, the others are here. `stop` ends the thread.
 */
export function startHashing(bytes: number, { crc32 }: { crc32: boolean }): Hashing {
  const here = (): FileDigesting => ({ ...digesting(crc32), rooms: undefined });
  if (bytes < WORTH_IT) return { sha256: nodeSha256, file: here, stop: async () => undefined };
  const memory = newHashMemory();
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { workerData: { ...memory, crc32 } });
  // A thread that dies is noticed by whoever waits for it.
  worker.on('error', () => undefined);
  worker.unref();
  const sender = new HashSender(memory);
  let busy = false;
  const file = (): FileDigesting => {
    if (busy) return here();
    busy = true;
    return {
      rooms: sender.rooms(),
      update: (piece) => sender.update(piece),
      digest() {
        busy = false;
        return sender.digest();
      },
    };
  };
  return {
    file,
    sha256() {
      const { update, digest } = file();
      return { update, digest: () => digest().sha256 };
    },
    async stop() {
      await worker.terminate();
    },
  };
}
