/** The thread that hashes while the main one seals or opens. */
import { workerData } from 'node:worker_threads';
import { answerHashes } from './hash-ring.ts';
import { nodeSha256 } from './node-sha256.ts';

const { counters, bytes }: { counters: unknown; bytes: unknown } = workerData;
if (!(counters instanceof SharedArrayBuffer && bytes instanceof SharedArrayBuffer)) {
  throw new TypeError('a thread that hashes needs its memory');
}
answerHashes({ counters, bytes }, nodeSha256);
