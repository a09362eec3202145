/** The runtime itself, shown on the probe page of tests/electron/probe: main, preload, policies and the stand-in, without the app's own screens. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import { type Daftar, launch, relaunch } from '../electron/launch.ts';
import { buildDaftar, ROOT } from '../runtime/build.ts';

declare global {
  interface Window {
    readonly daftar: Bridge;
  }
}

let folder: string;
let dist: string;
let daftar: Daftar;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-runtime-'));
  dist = join(folder, 'dist');
  await buildDaftar(join(ROOT, 'tests/electron/probe'), dist);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  daftar = await launch({ userData: mkdtempSync(join(folder, 'profile-')), dist });
  // A page that is still on its way takes what is asked of it with it.
  await daftar.page.locator('[data-who]').first().waitFor({ state: 'attached' });
});
afterEach(() => daftar.kill());

const said = (who: string) => daftar.page.locator(`[data-who="${who}"]`);
const soon = { timeout: 15_000 };
const settled = () => expect.poll(() => said('viewer').textContent(), soon).toBe('no bridge, no storage');

describe("on the app's runtime", () => {
  test('the page opens with its workers and its viewer, and breaks no policy', async () => {
    await settled();
    expect(await daftar.page.title()).toBe('Daftar');
    await expect.poll(() => said('/vault/worker.js').textContent(), soon).toBe('wasm');
    expect(daftar.requestsOutside).toEqual([]);
    expect(daftar.cspViolations).toEqual([]);
    expect(daftar.consoleTexts).toEqual([]);
  });

  test('H01 H13 the page has no Node, and of main only one frozen object with two functions', async () => {
    await settled();
    const found = await daftar.page.evaluate(() => ({
      node: ['process', 'require', 'Buffer', 'module', 'global'].filter((name) => name in window),
      keys: Object.keys(window.daftar),
      frozen: Object.isFrozen(window.daftar) && Object.values(window.daftar).every((each) => Object.isFrozen(each)),
      replaced: Reflect.set(window, 'daftar', 1),
      bindings: Object.getOwnPropertyNames(window).filter((name) => /^[br][0-9a-f]{24}$/.test(name)),
    }));
    expect(found).toEqual({ node: [], keys: ['invoke', 'onLockRequest'], frozen: true, replaced: false, bindings: [] });
  });

  test('H05 what a policy forbids is noticed: in the page, and in a worker', async () => {
    await settled();
    await daftar.page.evaluate(() => {
      new Image().src = 'https://example.org/x.png';
    });
    await expect.poll(() => daftar.cspViolations.length, soon).toBe(1);
    await daftar.page.getByRole('button', { name: 'Provoke' }).click();
    await expect.poll(() => said('/vault/argon2.js').textContent(), soon).toBe('does not evaluate');
    await expect.poll(() => daftar.cspViolations.length, soon).toBe(2);
    expect(daftar.cspViolations[0]).toMatch(/img-src/);
    expect(daftar.cspViolations[1]).toMatch(/argon2\.js/);
  });

  test('H04 H10 nothing but the listed files is answered, and nothing outside is asked for', async () => {
    await settled();
    const statuses = await daftar.page.evaluate(async () => {
      const framed = (url: string): Promise<string> =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => resolve(frame.contentDocument === null ? 'not readable' : 'readable');
          frame.src = url;
          document.body.append(frame);
          setTimeout(() => resolve('nothing'), 1500);
        });
      return [await framed('/main/index.js'), await framed('/../package.json')];
    });
    expect(statuses).not.toContain('readable');
    await daftar.page.evaluate(() => window.open('https://example.org/'));
    await daftar.page.evaluate(() => {
      location.href = 'https://example.org/away';
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(new URL(daftar.page.url()).host).toBe('vault');
    expect(daftar.page.context().pages()).toHaveLength(1);
  });

  test('H12 every channel is guarded: a wrong shape is "invalid", an unknown name "forbidden"', async () => {
    const codes = await daftar.page.evaluate(async (channels) => {
      const answers: unknown[] = [];
      for (const channel of channels) {
        const answer: unknown = await Reflect.apply(window.daftar.invoke, null, [channel, { extra: 1 }]);
        answers.push(answer);
      }
      answers.push(await Reflect.apply(window.daftar.invoke, null, ['no:such', {}]));
      return answers;
    }, CHANNELS);
    expect(codes).toEqual([...CHANNELS.map(() => ({ ok: false, code: 'invalid' })), { ok: false, code: 'forbidden' }]);
  });

  test('H14 H11 H10 main hardens before it opens anything', () => {
    if (daftar.runtime === 'electron') return;
    const at = (name: string) => {
      const index = daftar.calls.indexOf(name);
      expect(index, name).toBeGreaterThanOrEqual(0);
      return index;
    };
    expect(at('enableSandbox')).toBe(0);
    expect(at('requestSingleInstanceLock')).toBe(1);
    for (const session of ['session()', 'session(persist:vault)']) {
      for (const what of [
        'webRequest.onBeforeRequest',
        'setPermissionRequestHandler',
        'setPermissionCheckHandler',
        'setSpellCheckerEnabled(false)',
        'setSpellCheckerDictionaryDownloadURL(https://00.00/)',
      ]) {
        expect(at(`${session}.${what}`)).toBeLessThan(at('new BrowserWindow(sandbox: true)'));
      }
    }
    expect(at('setContentProtection(true)')).toBeLessThan(at('loadURL(app://vault/index.html)'));
  });

  test('a picked file arrives byte by byte; what is not a regular file is refused', async () => {
    const bytes = Uint8Array.from({ length: 3_000_001 }, (_, index) => index % 251);
    const path = join(folder, 'Şahid.bin');
    writeFileSync(path, bytes);
    symlinkSync(path, join(folder, 'link'));
    await daftar.dialogs.answerOpen([path]);
    const read = await daftar.page.evaluate(async () => {
      const picked = await window.daftar.invoke('file:pick', { purpose: 'evidence', multiple: false });
      const file = picked.ok ? picked.value.files[0] : undefined;
      if (file === undefined) return undefined;
      const sums: number[] = [];
      for (let offset = 0; offset < file.size; offset += 1_048_576) {
        const piece = await window.daftar.invoke('file:read', { handle: file.handle, offset, length: 1_048_576 });
        if (!piece.ok) return undefined;
        sums.push(
          piece.value.bytes.length,
          piece.value.bytes.reduce((sum, each) => (sum * 31 + each) % 1_000_003, 7),
        );
      }
      return { name: file.name, size: file.size, sums };
    });
    const sums: number[] = [];
    for (let offset = 0; offset < bytes.length; offset += 1_048_576) {
      const piece = bytes.subarray(offset, offset + 1_048_576);
      sums.push(
        piece.length,
        piece.reduce((sum, each) => (sum * 31 + each) % 1_000_003, 7),
      );
    }
    expect(read).toEqual({ name: 'Şahid.bin', size: bytes.length, sums });
    await daftar.dialogs.answerOpen([join(folder, 'link')]);
    const refused = await daftar.page.evaluate(() =>
      window.daftar.invoke('file:pick', { purpose: 'evidence', multiple: false }),
    );
    expect(refused).toEqual({ ok: false, code: 'invalid' });
    expect(daftar.dialogs.asked.map(({ options }) => options.properties?.includes('dontAddToRecent'))).toEqual([
      true,
      true,
    ]);
  });

  test('a saved file appears whole, under its final name only when it is complete', async () => {
    const out = mkdtempSync(join(folder, 'out-'));
    await daftar.dialogs.answerSave({ folder: out });
    const handle = await daftar.page.evaluate(async () => {
      const begun = await window.daftar.invoke('save:begin', { purpose: 'bundle', size: 3 });
      if (!begun.ok || begun.value === null) return '';
      const { handle } = begun.value;
      await window.daftar.invoke('save:write', { handle, bytes: new Uint8Array([1, 2, 3]) });
      return handle;
    });
    expect(readdirSync(out)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.part$/)]);
    const done = await daftar.page.evaluate((handle) => window.daftar.invoke('save:commit', { handle }), handle);
    expect(done).toEqual({ ok: true, value: { size: 3 } });
    const [name] = readdirSync(out);
    expect(name).toMatch(/^document-\d{4}\.bin$/);
    expect([...readFileSync(join(out, name ?? ''))]).toEqual([1, 2, 3]);
  });

  test('H16 an open vault locks when the machine sleeps or nobody is there: the page is asked, then a fresh window takes its place', async () => {
    await settled();
    for (const way of ['suspend', 'idle'] as const) {
      const former = daftar.page;
      await former.evaluate(() => window.daftar.invoke('lock:idle', { seconds: 60 }));
      if (way === 'suspend') await daftar.power.emit('suspend');
      else await daftar.power.setIdle(61);
      await expect.poll(() => former.isClosed() && daftar.page !== former, soon).toBe(true);
      await settled();
    }
  });

  test('H16 H19 closing the window asks the page to lock, and copied text goes', async () => {
    await settled();
    await daftar.page.evaluate(() => window.daftar.invoke('lock:idle', { seconds: 60 }));
    await daftar.page.evaluate(() =>
      window.daftar.invoke('clipboard:write', { text: 'digits', clearAfterSeconds: 60 }),
    );
    expect(await daftar.clipboard.read()).toBe('digits');
    const former = daftar.page;
    await daftar.power.emit('suspend');
    await expect.poll(() => daftar.clipboard.read(), soon).toBe('');
    await expect.poll(() => former.isClosed() && daftar.page !== former, soon).toBe(true);
    await settled();
    await daftar.page.evaluate(() => window.daftar.invoke('lock:idle', { seconds: 60 }));
    await daftar.close();
  });

  test('the profile is kept over a close and over a kill', async () => {
    const write = (text: string) =>
      daftar.page.evaluate(
        (value) =>
          new Promise<void>((resolve, reject) => {
            const asked = indexedDB.open('probe');
            asked.onupgradeneeded = () => asked.result.createObjectStore('rows');
            asked.onerror = () => reject(new Error('no database'));
            asked.onsuccess = () => {
              const writing = asked.result.transaction('rows', 'readwrite', { durability: 'strict' });
              writing.objectStore('rows').put(value, value);
              writing.oncomplete = () => resolve();
            };
          }),
        text,
      );
    const read = () =>
      daftar.page.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const asked = indexedDB.open('probe');
            asked.onsuccess = () => {
              const reading = asked.result.transaction('rows').objectStore('rows').getAll();
              reading.onsuccess = () => resolve(reading.result);
            };
          }),
      );
    await write('a');
    daftar = await relaunch(daftar, 'close', dist);
    await write('b');
    daftar = await relaunch(daftar, 'kill', dist);
    expect(await read()).toEqual(['a', 'b']);
    expect(await daftar.page.evaluate(() => window.daftar.invoke('erase:read', {}))).toEqual({
      ok: true,
      value: { a: null, b: null },
    });
  });
});
