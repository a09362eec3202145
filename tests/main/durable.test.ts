/** That what is said to be on the disk was flushed to it, and in which order: a power cut cannot be played, but the calls can be heard. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eraseSecrets } from '../../main/ipc/erase.ts';
import { preferencesFile } from '../../main/ipc/preferences.ts';
import { savedFiles } from '../../main/ipc/save.ts';
import { isMarked, mark, unmark } from '../../main/wipe/marker.ts';
import { overwriteSecrets } from '../../main/wipe/overwrite.ts';
import { DEFAULT_PREFERENCES } from '../../shared/ipc/contract.ts';

/** `sync file`, `sync folder`, `rename` and `unlink`, as they come. */
const heard = vi.hoisted((): string[] => []);

vi.mock('node:fs/promises', async (actual) => {
  const real = await actual<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (...asked: Parameters<typeof real.open>) => {
      const file = await real.open(...asked);
      const kind = (await file.stat()).isDirectory() ? 'folder' : 'file';
      const sync = file.sync.bind(file);
      file.sync = async () => {
        await sync();
        heard.push(`sync ${kind}`);
      };
      return file;
    },
    rename: async (...asked: Parameters<typeof real.rename>) => {
      await real.rename(...asked);
      heard.push('rename');
    },
  };
});
vi.mock('node:fs', async (actual) => {
  const real = await actual<typeof import('node:fs')>();
  return {
    ...real,
    fsyncSync: (file: number) => {
      real.fsyncSync(file);
      heard.push(`sync ${real.fstatSync(file).isDirectory() ? 'folder' : 'file'}`);
    },
    unlinkSync: (path: string) => {
      real.unlinkSync(path);
      heard.push('unlink');
    },
  };
});

/** Windows cannot flush a folder, and does it by itself. */
const folders = (calls: readonly string[]) =>
  process.platform === 'win32' ? calls.filter((each) => each !== 'sync folder') : calls;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-durable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function during(work: () => unknown): Promise<string[]> {
  heard.length = 0;
  await work();
  return [...heard];
}

test('P9 a saved file is flushed before it gets its name, and the name after it', async () => {
  const saves = savedFiles({ open: async () => [], save: async () => join(folder, 'out.bin') });
  const begun = await saves.begin({ purpose: 'bundle', size: 3 });
  const handle = begun?.handle ?? '';
  await saves.write({ handle, bytes: new Uint8Array(3) });
  expect(await during(() => saves.commit({ handle }))).toEqual(folders(['sync file', 'rename', 'sync folder']));
  expect(statSync(join(folder, 'out.bin')).size).toBe(3);
});

test('P9 so are the preferences', async () => {
  const file = preferencesFile(folder);
  expect(await during(() => file.write(DEFAULT_PREFERENCES))).toEqual(folders(['sync file', 'rename', 'sync folder']));
});

test('P9 an erase secret is flushed, and its name when it is new', async () => {
  const erase = eraseSecrets(folder);
  const write = () => erase.write({ file: 'a', secret: new Uint8Array(32) });
  expect(await during(write)).toEqual(folders(['sync file', 'sync folder']));
  expect(await during(write)).toEqual(['sync file']);
});

test('H20 each overwritten secret is flushed, and so is the mark, when it comes and when it goes', async () => {
  for (const name of ['state-a', 'state-b']) writeFileSync(join(folder, name), new Uint8Array(32));
  expect(await during(() => overwriteSecrets(folder))).toEqual(['sync file', 'sync file']);
  expect(await during(() => mark(folder))).toEqual(folders(['sync file', 'sync folder']));
  expect(isMarked(folder)).toBe(true);
  expect(await during(() => unmark(folder))).toEqual(folders(['unlink', 'sync folder']));
});

test('H20 after the secrets were destroyed none is written any more, whoever still asks', async () => {
  const erase = eraseSecrets(folder);
  await erase.write({ file: 'a', secret: new Uint8Array(32).fill(7) });
  await erase.destroy();
  const left = readFileSync(join(folder, 'state-a'));
  expect(left.equals(new Uint8Array(32).fill(7))).toBe(false);
  for (const file of ['a', 'b'] as const)
    await expect(erase.write({ file, secret: new Uint8Array(32).fill(7) })).rejects.toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  expect(readFileSync(join(folder, 'state-a')).equals(left)).toBe(true);
  expect(existsSync(join(folder, 'state-b'))).toBe(false);
});
