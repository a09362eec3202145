/** The border between page and main as Electron itself draws it: isolated worlds, real frames, structured clone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAIN_ERROR_CODES } from '../../shared/errors.ts';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import { startApp } from './start.ts';

let folder: string;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-electron-ipc-'));
  writeFileSync(join(folder, 'picked.bin'), 'x'.repeat(1000));
  ({ app, page } = await startApp(join(folder, 'profile')));
  await page.getByRole('button', { name: 'Make a vault' }).waitFor();
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.picked] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.saved });
    },
    { picked: join(folder, 'picked.bin'), saved: join(folder, 'saved.bin') },
  );
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('H13 what the page has of main', () => {
  test('H13 exactly two frozen functions, and no way to the world of the preload', async () => {
    const found = await page.evaluate(() => {
      const door = window.daftar;
      const names = ['ipcRenderer', 'contextBridge', 'electron', 'require', 'process', 'Buffer', 'module', 'global'];
      return {
        keys: Object.keys(door),
        frozen: [door, door.invoke, door.onLockRequest].map((each) => Object.isFrozen(each)),
        replaced: [Reflect.set(window, 'daftar', 1), Reflect.set(door, 'invoke', 1), Reflect.set(door, 'more', 1)],
        ofNode: names.filter((name) => name in window),
        // The function of a function must make functions of the page, not of the preload.
        constructor: Reflect.get(door.invoke, 'constructor') === Function,
      };
    });
    expect(found).toEqual({
      keys: ['invoke', 'onLockRequest'],
      frozen: [true, true, true],
      replaced: [false, false, false],
      ofNode: [],
      constructor: true,
    });
  });

  test('H13 nothing that the page does to its own built-ins reaches the preload', async () => {
    const answer = await page.evaluate(async () => {
      const { includes } = Array.prototype;
      Object.assign(Array.prototype, { includes: () => true });
      try {
        return await Reflect.apply(window.daftar.invoke, null, ['no:such', {}]);
      } finally {
        Object.assign(Array.prototype, { includes });
      }
    });
    expect(answer).toEqual({ ok: false, code: 'forbidden' });
  });

  test('H13 a request to lock brings its reason and no event', async () => {
    const heard = page.evaluate(
      () =>
        new Promise<unknown[][]>((resolve) => {
          const calls: unknown[][] = [];
          const stop = window.daftar.onLockRequest((...args) => {
            calls.push(args);
            stop();
            resolve(calls);
          });
        }),
    );
    await page.waitForTimeout(200);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('lock:request', 'hot-key'),
    );
    expect(await heard).toEqual([['hot-key']]);
  });
});

describe('H12 who is heard', () => {
  test.each([...CHANNELS])('H12 %s is guarded: a wrong shape is "invalid", not an error', async (channel) => {
    const answers = await page.evaluate(async (name) => {
      const ask = (request: unknown): Promise<unknown> => Reflect.apply(window.daftar.invoke, null, [name, request]);
      return [
        await ask({ extra: 1 }),
        await ask(new Map()),
        await ask([{}]),
        await ask({ handle: '0'.repeat(32), bytes: new Uint8Array(2_000_000) }),
      ];
    }, channel);
    expect(answers).toEqual(Array(4).fill({ ok: false, code: 'invalid' }));
  });

  test('H12 H13 a frame has no bridge, and one that sends all the same is refused', async () => {
    const frames = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = new URL('//viewer/index.html', location.href).href;
      const loaded = new Promise((resolve) => {
        frame.onload = resolve;
      });
      document.body.append(frame);
      await loaded;
      return window.length;
    });
    expect(frames).toBe(1);
    const viewer = page.frames().find((frame) => frame.url().startsWith('app://viewer/'));
    expect(await viewer?.evaluate(() => typeof Reflect.get(window, 'daftar'))).toBe('undefined');
    // As if a frame had found a way to send: the same listener, with that frame as the sender.
    const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }, channels) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const frame = contents?.mainFrame.frames[0];
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      if (!(handlers instanceof Map) || frame === undefined) return ['cannot be asked'];
      const found: unknown[] = [];
      for (const channel of channels) {
        for (const senderFrame of [frame, null]) {
          found.push(await Reflect.apply(handlers.get(channel), null, [{ sender: contents, senderFrame }, {}]));
        }
      }
      return found;
    }, CHANNELS);
    expect(answers).toEqual(Array(CHANNELS.length * 2).fill({ ok: false, code: 'forbidden' }));
  });

  test('H12 a window that is not ours is refused, whatever it shows', async () => {
    const answer = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      const ours = BrowserWindow.getAllWindows()[0]?.webContents;
      const other = new BrowserWindow({ show: false });
      try {
        if (!(handlers instanceof Map)) return 'cannot be asked';
        return await Reflect.apply(handlers.get('app:info'), null, [
          { sender: other.webContents, senderFrame: ours?.mainFrame },
          {},
        ]);
      } finally {
        other.destroy();
      }
    });
    expect(answer).toEqual({ ok: false, code: 'forbidden' });
  });
});

test('H12 one real call on each kind of channel', async () => {
  const found = await page.evaluate(async () => {
    const door = window.daftar;
    const info = await door.invoke('app:info', {});
    const free = await door.invoke('disk:free', {});
    const picked = await door.invoke('file:pick', { purpose: 'evidence', multiple: false });
    const file = picked.ok ? picked.value.files[0] : undefined;
    const read = await door.invoke('file:read', { handle: file?.handle ?? '', offset: 0, length: 1000 });
    const closed = await door.invoke('file:close', { handle: file?.handle ?? '' });
    const begun = await door.invoke('save:begin', { purpose: 'bundle', size: 3 });
    const handle = begun.ok ? (begun.value?.handle ?? '') : '';
    const written = await door.invoke('save:write', { handle, bytes: new Uint8Array([1, 2, 3]) });
    const committed = await door.invoke('save:commit', { handle });
    const erase = await door.invoke('erase:read', {});
    return {
      oks: [info, free, picked, read, closed, begun, written, committed, erase].map(({ ok }) => ok),
      read: read.ok ? read.value.bytes.length : 0,
      isBytes: read.ok && read.value.bytes instanceof Uint8Array,
      name: file?.name,
      committed,
    };
  });
  expect(found).toEqual({
    oks: Array(9).fill(true),
    read: 1000,
    isBytes: true,
    name: 'picked.bin',
    committed: { ok: true, value: { size: 3 } },
  });
});

test('H12 5,000 calls at once leave the app answering, with known codes only', async () => {
  const codes = await page.evaluate(async () => {
    const calls = Array.from({ length: 5000 }, () => window.daftar.invoke('disk:free', {}));
    return [...new Set((await Promise.all(calls)).map((answer) => (answer.ok ? 'ok' : answer.code)))];
  });
  for (const code of codes) expect(['ok', ...MAIN_ERROR_CODES]).toContain(code);
  expect(codes).toContain('busy');
  const began = performance.now();
  expect(await page.evaluate(() => window.daftar.invoke('app:info', {}))).toMatchObject({ ok: true });
  expect(performance.now() - began).toBeLessThan(2000);
});
