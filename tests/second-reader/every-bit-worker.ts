import { parentPort, workerData } from 'node:worker_threads';
import { x25519 } from '@noble/curves/ed25519.js';
import { sha3_256, shake256 } from '@noble/hashes/sha3.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { checkFileLength, openBundle, ready, sealingSeed } from '../../crypto/index.ts';
import { type Answer, answerOf, applicationAnswerOf } from './answer.ts';
import { HEADER_SIZE, openHeader, openPayload, type SealingKeyPair, slotSecret } from './bundle.ts';
import { type Bytes, join, text } from './bytes.ts';

/**
 * Flips bit after bit of a bundle and asks both readers. Work that a flipped bit cannot touch is not done again: the steps
 * are pure functions of the bytes they are given, so where those bytes are unchanged, so is the answer. A flipped bit of the
 * payload finds the header opened; one of a slot finds the secrets of the other slots.
 */

/** `first` and every `step`-th bit after it. */
export interface Task {
  readonly file: Bytes;
  readonly sealingSeed: Bytes;
  readonly sealingKey: Bytes;
  readonly first: number;
  readonly step: number;
}

/** How often both said what, and the bits on which they differ. `unchanged` tells that the file was put back. */
export interface Outcome {
  readonly answers: ReadonlyMap<string, number>;
  readonly differences: readonly string[];
  readonly unchanged: boolean;
}

type Reader = (file: Bytes, changed: number) => string;

/** The second reader. */
function secondReader(whole: Bytes, own: SealingKeyPair): Reader {
  const secretOf = rememberingSecrets(whole, own);
  const opened = openHeader(whole.slice(0, HEADER_SIZE), own, secretOf);
  return (file, changed): Answer =>
    answerOf(() =>
      openPayload(changed < HEADER_SIZE ? openHeader(file.subarray(0, HEADER_SIZE), own, secretOf) : opened, file),
    );
}

/** `slotSecret`, but a slot of the file as it was is opened once, and X-Wing's keys are expanded once. */
function rememberingSecrets(whole: Bytes, own: SealingKeyPair): typeof slotSecret {
  const decapsulate = expandedXwing(own);
  const known = Array.from({ length: 8 }, (_, index) => {
    const ciphertext = whole.slice(index * 1212, index * 1212 + 1120);
    const secret = slotSecret(index, ciphertext, own);
    const again = slotSecret(index, ciphertext, own, decapsulate);
    if (secret === undefined || again === undefined || !same(secret, again))
      throw new Error('X-Wing taken apart differs');
    return { ciphertext, secret };
  });
  return (index, ciphertext) => {
    const slot = known[index];
    if (slot !== undefined && same(slot.ciphertext, ciphertext)) return slot.secret;
    return slotSecret(index, ciphertext, own, decapsulate);
  };
}

/** X-Wing's decapsulation (its draft, section 5.4) for one key, with the expansion of the seed done beforehand. */
function expandedXwing(own: SealingKeyPair): (ciphertext: Bytes) => Bytes {
  const expanded = shake256(own.sealingSeed, { dkLen: 96 });
  const { secretKey } = ml_kem768.keygen(expanded.subarray(0, 64));
  const ownPoint = own.sealingKey.subarray(1184);
  let lastPoint = new Uint8Array(32);
  let lastShared = new Uint8Array(32);
  return (ciphertext) => {
    const point = ciphertext.subarray(1088);
    if (!same(point, lastPoint)) {
      lastShared = x25519.getSharedSecret(expanded.subarray(64), point);
      lastPoint = point.slice();
    }
    const shared = ml_kem768.decapsulate(ciphertext.subarray(0, 1088), secretKey);
    return sha3_256(join(shared, lastShared, point, ownPoint, text('\\.//^\\')));
  };
}

/** The application's reader, by its public interface. */
function application(whole: Bytes, seedBytes: Bytes): Reader {
  const seed = sealingSeed(seedBytes.slice());
  const opened = openBundle(whole.slice(0, HEADER_SIZE), seed);
  return (file, changed) =>
    applicationAnswerOf(() => {
      const opener = changed < HEADER_SIZE ? openBundle(file.subarray(0, HEADER_SIZE), seed) : opened;
      checkFileLength(opener, file.length);
      opener.openChunk(0, file.subarray(HEADER_SIZE));
    });
}

function same(left: Bytes, right: Bytes): boolean {
  return Buffer.compare(left, right) === 0;
}

/** Flips the bits of a task in turn, each back again before the next. */
function run(task: Task): Outcome {
  const file = task.file.slice();
  const readers = [secondReader(task.file, task), application(task.file, task.sealingSeed)] as const;
  const answers = new Map<string, number>();
  const differences: string[] = [];
  for (let bit = task.first; bit < file.length * 8; bit += task.step) {
    const at = bit >> 3;
    const byte = file[at] ?? 0;
    file[at] = byte ^ (1 << (bit & 7));
    const [second, first] = [readers[0](file, at), readers[1](file, at)];
    file[at] = byte;
    answers.set(second, (answers.get(second) ?? 0) + 1);
    if (first !== second) differences.push(`bit ${bit}: second reader ${second}, application ${first}`);
  }
  return { answers, differences, unchanged: same(file, task.file) };
}

await ready();
parentPort?.postMessage(run(workerData));
