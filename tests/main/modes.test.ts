/** H25: what main makes on the disk is for its owner alone, whatever the system's umask. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseSecrets } from '../../main/ipc/erase.ts';
import { preferencesFile } from '../../main/ipc/preferences.ts';
import { savedFiles } from '../../main/ipc/save.ts';
import { DEFAULT_PREFERENCES } from '../../shared/ipc/contract.ts';
import { sourcesBelow } from '../layers/check.ts';
import { unguardedCalls } from '../layers/unguarded.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('H25 in the source', () => {
  const sources = sourcesBelow(ROOT).filter((file) => /^main\/(?!cli\/|packaging\/|preload\/)/.test(file));

  test('H25 every file and folder that main makes is made for its owner alone', () => {
    const opening = sources.filter((file) => /\bopen\(/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(opening.length).toBeGreaterThan(3);
    const found = sources.flatMap((file) =>
      unguardedCalls(file, readFileSync(join(ROOT, file), 'utf8')).map((call) => `${file}: ${call}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ["import { open } from 'node:fs/promises'; open(path, 'wx');"],
    ["import { open } from 'node:fs/promises'; open(path, 'wx', 0o644);"],
    ["import { open } from 'node:fs/promises'; open(path, flags);"],
    ["import { open, constants } from 'node:fs/promises'; open(path, constants.O_RDWR | constants.O_CREAT);"],
    ["import { writeFile } from 'node:fs/promises'; writeFile(path, text);"],
    ["import { writeFileSync } from 'node:fs'; writeFileSync(path, text, { mode: 0o640 });"],
    ["import { mkdir } from 'node:fs/promises'; mkdir(path, { recursive: true });"],
    ["import { copyFile } from 'node:fs/promises'; copyFile(a, b);"],
    ["import { open as start } from 'node:fs/promises'; start(path);"],
    ["import * as fs from 'node:fs'; fs.writeFileSync(path, text);"],
  ])('H25 is noticed: %s', (text) => {
    expect(unguardedCalls('main/x.ts', text)).toHaveLength(1);
  });
});

describe('H25 on the disk', () => {
  let folder: string;
  let before: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-modes-'));
    // As open as a system can be: only what is asked for by name is kept out.
    before = process.umask(0);
  });
  afterEach(() => {
    process.umask(before);
    rmSync(folder, { recursive: true, force: true });
  });

  test('H25 what main writes is 0600 under any umask', async () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    const erase = eraseSecrets(folder);
    for (const file of ['a', 'b'] as const) await erase.write({ file, secret: new Uint8Array(32).fill(7) });
    await erase.write({ file: 'a', secret: new Uint8Array(32).fill(8) });
    await preferencesFile(folder).write(DEFAULT_PREFERENCES);
    const saves = savedFiles({ open: async () => [], save: async (name) => join(out, name) });
    const kept = await saves.begin({ purpose: 'bundle', size: 3 });
    const part = readdirSync(out).map((name) => statSync(join(out, name)).mode & 0o777);
    expect(part).toEqual([0o600]);
    await saves.write({ handle: kept?.handle ?? '', bytes: new Uint8Array(3) });
    await saves.commit({ handle: kept?.handle ?? '' });
    const modes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.replace(/\d{4}/, '0000'), (statSync(join(folder, path)).mode & 0o777).toString(8)]);
    expect(modes.sort()).toEqual([
      ['appearance.json', '600'],
      ['out/document-0000.bin', '600'],
      ['state-a', '600'],
      ['state-b', '600'],
    ]);
  });
});
