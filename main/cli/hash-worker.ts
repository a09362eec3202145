/** The thread that hashes while the main one seals or opens. */
import { workerData } from 'node:worker_threads';
import { answerHashes } from './hash-ring.ts';
import { digesting } from './node-digests.ts';

const { counters, bytes, crc32 }: { counters: unknown; bytes: unknown; crc32: unknown } = workerData;
if (!(counters instanceof SharedArrayBuffer && bytes instanceof SharedArrayBuffer)) {
  throw new TypeError('a thread that hashes needs its memory');
}
answerHashes({ counters, bytes }, () => digesting(crc32 === true));
