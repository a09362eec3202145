import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { openBundle } from './bundle.ts';
import type { Outcome, Task } from './every-bit-worker.ts';
import { openIdentity } from './identity.ts';
import { fieldOf, readVector } from './vector.ts';

const THREADS = 2;
/** Own ciphertext and commitment, in slot 0: whoever cannot open its slot cannot say more. */
const OWN_BITS = (1120 + 32) * 8;

function runThread(task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./every-bit-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
}

test('every single bit of a bundle, flipped, is refused by both readers with the same code', {
  timeout: 300_000,
}, async () => {
  const vector = readVector('bundle', 'v1-every-bit.txt');
  const { sealingSeed, card } = openIdentity(Buffer.from(fieldOf(vector, 'identity'), 'base64'));
  const own = { sealingSeed, sealingKey: card.sealingKey };
  expect(openBundle(vector.body, own).length, 'unchanged, it opens').toBeGreaterThan(0);
  expect(vector.body.length).toBe(9728 + 16_384 + 16);

  const threads = Array.from({ length: THREADS }, (_, first) =>
    runThread({ file: vector.body, ...own, first, step: THREADS }),
  );
  const answers = new Map<string, number>();
  for (const outcome of await Promise.all(threads)) {
    expect(outcome.differences).toEqual([]);
    expect(outcome.unchanged).toBe(true);
    for (const [answer, count] of outcome.answers) answers.set(answer, (answers.get(answer) ?? 0) + count);
  }
  expect(Object.fromEntries(answers)).toEqual({
    'not-for-this-key-or-damaged': OWN_BITS,
    altered: vector.body.length * 8 - OWN_BITS,
  });
});
