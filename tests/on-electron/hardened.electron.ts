/** That Electron obeys what main sets: sandbox, permissions, navigation, network, spell checker, window. One run of the app for all of it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAhead, listen, sendByWebRtc } from '../e2e/datagrams.ts';
import { scan } from '../e2e/scan/scan.ts';
import { makeVault } from '../e2e/steps.ts';
import { electronBinary } from '../electron/binary.ts';
import { DIST } from '../runtime/build.ts';
import { environment, startApp } from './start.ts';

const WORD = 'qwzambakxvqaranquş';

let folder: string;
let userData: string;
let app: ElectronApplication;
let page: Page;
let server: Server;
let asked = 0;

const trap = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-electron-'));
  userData = join(folder, 'profile');
  server = createServer((_request, response) => {
    asked += 1;
    response.end('reached');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ app, page } = await startApp(userData));
  await makeVault(page);
  await page.keyboard.press('ControlOrMeta+n');
  await page.getByLabel('Title', { exact: true }).fill(WORD);
  await page.getByText(/^Draft saved/).waitFor();
});
afterAll(async () => {
  await app?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('H01 sandbox', () => {
  test('H01 nothing of Node is in the page', async () => {
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'process'),
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'Buffer'),
      ]),
    ).toEqual(['undefined', 'undefined', 'undefined']);
  });

  if (process.platform === 'linux') {
    test('H01 the kernel filters the calls of the renderer and gives it no new privileges', async () => {
      const pid = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\s*2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s*1$/m);
    });
  } else {
    test('H01 every renderer is sandboxed', async () => {
      const tabs = await app.evaluate(({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter(({ type }) => type === 'Tab')
          .map(({ sandboxed }) => sandboxed),
      );
      expect(tabs.length).toBeGreaterThan(0);
      expect(tabs.every((sandboxed) => sandboxed === true)).toBe(true);
    });
  }
});

describe('H04 pages come from the map and from nowhere else', () => {
  test('H04 the origin is ours, and no file can be read', async () => {
    expect(await page.evaluate(() => location.origin)).toBe('app://vault');
    expect(
      await page.evaluate(() =>
        fetch('file:///etc/passwd').then(
          () => 'read',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });

  test.each([
    ['GET', 'app://vault/nothing', 404],
    ['GET', 'app://vault/../main/index.js', 404],
    ['GET', 'app://vault/%2e%2e/main/index.js', 404],
    ['POST', 'app://vault/index.html', 405],
  ])('H04 %s %s is answered with %i', async (method, url, status) => {
    const got = await app.evaluate(
      async ({ session }, request) =>
        (await session.fromPartition('persist:vault').fetch(request.url, { method: request.method })).status,
      { method, url },
    );
    expect(got).toBe(status);
  });
});

test('H05 no text becomes code, and no picture is asked for elsewhere', async () => {
  const outcome = await page.evaluate(async (url) => {
    const violation = new Promise<string>((settle) =>
      addEventListener('securitypolicyviolation', (event) => settle(event.effectiveDirective), { once: true }),
    );
    let evaluated: string;
    try {
      evaluated = String(Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1']));
    } catch {
      evaluated = 'refused';
    }
    new Image().src = url;
    return [evaluated, await violation];
  }, trap('picture'));
  expect(outcome[0]).toBe('refused');
  expect(asked).toBe(0);
});

test('H10 no datagram and no connection goes out by WebRTC, and no link connects ahead of a request', async () => {
  const ears = await listen();
  await page.evaluate(connectAhead, ears.url);
  expect(await page.evaluate(sendByWebRtc, ears.servers)).toBe('offer');
  expect(ears.heard()).toEqual({ datagrams: 1, connections: 0 });
  ears.stop();
});

describe('H08 permissions', () => {
  test.each([
    'geolocation',
    'notifications',
    'push',
    'midi',
    'camera',
    'microphone',
    'clipboard-read',
    'clipboard-write',
    'accelerometer',
    'gyroscope',
    'magnetometer',
    'screen-wake-lock',
    'storage-access',
    'local-fonts',
    'window-management',
    'idle-detection',
    'display-capture',
  ])('H08 %s is denied', async (name) => {
    const state = await page.evaluate(
      (wanted) =>
        navigator.permissions.query(Object.assign({ name: 'geolocation' as const }, { name: wanted })).then(
          (status) => status.state,
          () => 'unknown',
        ),
      name,
    );
    expect(['denied', 'unknown']).toContain(state);
  });

  test('H08 no camera, no microphone, no screen, no place, no notification, no device', async () => {
    const refused = await page.evaluate(async () => {
      const outcome = (promise: Promise<unknown> | undefined) =>
        (promise ?? Promise.reject()).then(
          (got) => String(got),
          () => 'refused',
        );
      const devices = (name: string, ask: string): Promise<unknown> | undefined => {
        const api: unknown = Reflect.get(navigator, name);
        return typeof api === 'object' && api !== null
          ? Reflect.apply(Reflect.get(api, ask), api, [{ filters: [], acceptAllDevices: true }])
          : undefined;
      };
      return [
        await outcome(navigator.mediaDevices?.getUserMedia({ audio: true })),
        await outcome(navigator.mediaDevices?.getUserMedia({ video: true })),
        await outcome(navigator.mediaDevices?.getDisplayMedia()),
        await outcome(new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed))),
        await outcome(
          Notification.requestPermission().then((answer) => (answer === 'granted' ? answer : Promise.reject(answer))),
        ),
        await outcome(devices('usb', 'requestDevice')),
        await outcome(
          devices('hid', 'requestDevice')?.then((list) =>
            Array.isArray(list) && list.length === 0 ? Promise.reject() : list,
          ),
        ),
        await outcome(devices('serial', 'requestPort')),
        await outcome(devices('bluetooth', 'requestDevice')),
      ];
    });
    expect(refused).toEqual(Array.from({ length: 9 }, () => 'refused'));
  });
});

describe('H09 navigation', () => {
  test.each([
    ['an address', (url: string) => void location.assign(url)],
    ['a window', (url: string) => void window.open(url)],
    [
      'a form',
      (url: string) => {
        const form = document.createElement('form');
        form.action = url;
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'a download',
      (url: string) => {
        const link = document.createElement('a');
        link.href = url;
        link.download = 'x';
        document.body.append(link);
        link.click();
      },
    ],
    [
      'a webview',
      (url: string) => {
        const view = document.createElement('webview');
        view.setAttribute('src', url);
        document.body.append(view);
      },
    ],
    [
      'a frame',
      (url: string) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
      },
    ],
  ])('H09 %s leads nowhere', async (_name, act) => {
    const before = page.url();
    await page.evaluate(act, trap('away')).catch(() => undefined);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
    expect(await windows()).toBe(1);
    expect(asked).toBe(0);
  });

  test('H09 a file dropped beside a drop zone is not opened', async () => {
    const path = join(folder, 'dropped.html');
    writeFileSync(path, '<title>dropped</title>');
    const cdp = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
    await page.waitForTimeout(500);
    expect(page.url()).toBe('app://vault/index.html');
    expect(await page.title()).toBe('Daftar');
  });
});

describe('H10 no session reaches a server, not even on this machine', () => {
  test.each(['', 'persist:vault', 'anything-else'])('H10 session %j', async (partition) => {
    const outcome = await app.evaluate(
      async ({ session }, request) => {
        const asking = request.partition === '' ? session.defaultSession : session.fromPartition(request.partition);
        return asking.fetch(request.url).then(
          () => 'reached',
          () => 'refused',
        );
      },
      { partition, url: trap('fetch') },
    );
    expect(outcome).toBe('refused');
    expect(asked).toBe(0);
  });
});

test('H11 no spell checker on any session, and no dictionary on the disk', async () => {
  const state = await app.evaluate(({ session }) =>
    [session.defaultSession, session.fromPartition('persist:vault')].map((each) => [
      each.isSpellCheckerEnabled(),
      each.getSpellCheckerLanguages().length,
    ]),
  );
  expect(state).toEqual(
    process.platform === 'darwin'
      ? [
          [false, expect.anything()],
          [false, expect.anything()],
        ]
      : [
          [false, 0],
          [false, 0],
        ],
  );
  await page.waitForTimeout(5000);
  const names = readdirSync(userData, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /Dictionaries|\.bdic$/i.test(name))).toEqual([]);
});

test('H14 a second start ends with 0, opens nothing, and brings the first to the front', async () => {
  const binary = electronBinary() ?? '';
  const before = await windows();
  const second = spawn(binary, [`--user-data-dir=${userData}`, resolve(DIST, 'main/index.js')], {
    env: environment(),
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await windows()).toBe(before);
});

test('H15 nobody collects dumps, and a renderer that dies leaves no word of it', async () => {
  const crashes = () =>
    readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.dmp$|(?:^|[\\/])core(?:\.|$)/i.test(name),
    );
  expect(crashes()).toEqual([]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect
    .poll(() => app.windows().some((each) => each.url().startsWith('app://vault/')), { timeout: 30_000 })
    .toBe(true);
  const fresh = app.windows().at(-1);
  if (fresh === undefined) throw new Error('no window came back');
  page = fresh;
  await page.getByLabel('Passphrase', { exact: true }).waitFor({ timeout: 30_000 });
  expect(crashes()).toEqual([]);
  expect(scan([userData], [WORD]).hits).toEqual([]);
});

if (process.platform !== 'linux') {
  test('H17 the window is kept out of screenshots', async () => {
    const state = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.isContentProtected()),
    );
    expect(state).toEqual([true]);
  });
}

describe('H18 nothing outside the window tells what is in it', () => {
  test('H18 the title is the name of the product', async () => {
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle())),
    ).toEqual(['Daftar']);
  });

  if (process.platform === 'win32') {
    test('H18 no recent file and no jump list of ours', () => {
      const recent = join(process.env.APPDATA ?? '', 'Microsoft/Windows/Recent');
      const names = readdirSync(recent, { recursive: true, encoding: 'utf8' });
      expect(names.filter((name) => /daftar/i.test(name))).toEqual([]);
    });
  }
});

test('H23 the menu has no way to reload or to debug', async () => {
  const roles = await app.evaluate(({ Menu }) => {
    const found: (string | undefined)[] = [];
    const walk = (menu: Electron.Menu | null | undefined): void => {
      for (const item of menu?.items ?? []) {
        found.push(item.role);
        walk(item.submenu);
      }
    };
    walk(Menu.getApplicationMenu());
    return found;
  });
  expect(roles.length).toBeGreaterThan(8);
  expect(roles.filter((role) => /reload|devtools/i.test(role ?? ''))).toEqual([]);
});

if (process.platform === 'win32') {
  test('H25 nobody else of this computer has a right to the profile', () => {
    const list = execFileSync('icacls', [userData], { encoding: 'utf8' });
    expect(list).not.toMatch(/\\(?:Users|Everyone|Authenticated Users):/i);
  });
} else {
  test('H25 what is in the profile is for its owner only', () => {
    const open = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) => {
      const path = join(userData, name);
      return existsSync(path) && !statSync(path).isSocket() && (statSync(path).mode & 0o077) !== 0;
    });
    expect(open).toEqual([]);
  });
}
