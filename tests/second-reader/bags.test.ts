import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf } from './answer.ts';
import { MADE_BAGS } from './made-bags.ts';
import { readBundle } from './read.ts';
import { makeIdentity, writeIdentity } from './sealer.ts';

const recipient = makeIdentity();
const COMMAND = join(import.meta.dirname, '..', '..', 'main', 'cli', 'index.ts');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bags-'));
  await writeFile(join(folder, 'identity'), writeIdentity(recipient));
});
afterAll(() => rm(folder, { recursive: true }));

/** What `daftar verify` says to a file: `success` or its code. */
function verify(bundle: string): Promise<string> {
  const options = ['verify', bundle, '--identity', join(folder, 'identity'), '--json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [COMMAND, ...options], (_error, stdout) => {
      try {
        const { ok, code } = JSON.parse(stdout);
        resolve(ok === true ? 'success' : String(code));
      } catch (error) {
        reject(error);
      }
    });
  });
}

test.each(MADE_BAGS)('$name: $answer, say this reader and the command line', async ({ answer, sealTo }) => {
  const sealed = sealTo(recipient.card);
  expect(answerOf(() => readBundle(sealed, recipient))).toBe(answer);
  const bundle = join(folder, 'bundle');
  await writeFile(bundle, sealed);
  expect(await verify(bundle)).toBe(answer);
});
