/** The lines of main/index.ts in their order, with an Electron that only notes what is asked of it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const played = vi.hoisted(() => ({ calls: [] as string[], isFirst: true, isPackaged: false, userData: '' }));
/** What was handed to Electron, by the name of the call or event. */
const given = vi.hoisted(() => new Map<string, unknown>());
const opened = vi.hoisted((): { called: () => void } => ({ called: () => undefined }));

vi.mock('electron', () => {
  const note =
    (name: string, answer: unknown = undefined) =>
    (...args: unknown[]) => {
      const [first, second] = args;
      given.set(typeof first === 'string' ? first : name, typeof first === 'string' ? second : first);
      played.calls.push(typeof first === 'string' || typeof first === 'number' ? `${name}(${first})` : name);
      return typeof answer === 'function' ? answer() : answer;
    };
  return {
    app: {
      get isPackaged() {
        return played.isPackaged;
      },
      enableSandbox: note('enableSandbox'),
      requestSingleInstanceLock: note('requestSingleInstanceLock', () => played.isFirst),
      exit: note('exit'),
      quit: note('quit'),
      getPath: note('getPath', () => played.userData),
      on: note('on'),
      whenReady: note('whenReady', () => Promise.resolve()),
      configureHostResolver: note('configureHostResolver'),
      clearRecentDocuments: note('clearRecentDocuments'),
      commandLine: { appendSwitch: note('appendSwitch') },
    },
    protocol: { registerSchemesAsPrivileged: note('registerSchemesAsPrivileged') },
    Menu: { buildFromTemplate: () => undefined, setApplicationMenu: note('setApplicationMenu') },
    session: { defaultSession: {} },
  };
});
vi.mock('../../main/session/harden.ts', () => ({
  harden: (_session: unknown, development: boolean) => played.calls.push(development ? 'harden, loosely' : 'harden'),
}));
vi.mock('../../main/window/navigation.ts', () => ({ guardNavigation: () => played.calls.push('guardNavigation') }));
vi.mock('../../main/daftar.ts', () => ({
  openDaftar: () => {
    played.calls.push('openDaftar');
    opened.called();
  },
  testDaftar: () => undefined,
}));

const argv = process.argv;
let umask: number;

beforeEach(() => {
  played.userData = mkdtempSync(join(tmpdir(), 'daftar-start-'));
  played.calls.length = 0;
  Object.assign(played, { isFirst: true, isPackaged: false });
  process.argv = ['daftar'];
  umask = process.umask();
  vi.resetModules();
});
afterEach(() => {
  process.argv = argv;
  process.umask(umask);
  rmSync(played.userData, { recursive: true, force: true });
});

test('H14 H25 the first start: alone, with its own switches and schemes, hardened, and only then a window', async () => {
  const done = new Promise<void>((resolve) => {
    opened.called = resolve;
  });
  await import('../../main/index.ts');
  await done;
  expect(process.umask()).toBe(0o077);
  const { calls } = played;
  expect(calls.filter((call) => !/^(?:appendSwitch|on)\(/.test(call))).toEqual([
    'enableSandbox',
    'requestSingleInstanceLock',
    'registerSchemesAsPrivileged',
    'getPath(userData)',
    'whenReady',
    'configureHostResolver',
    'harden, loosely',
    'clearRecentDocuments',
    'setApplicationMenu',
    'openDaftar',
  ]);
  const switches = calls.flatMap((call, at) => (call.startsWith('appendSwitch(') ? [at] : []));
  expect(switches.length).toBeGreaterThan(0);
  expect(Math.min(...switches)).toBeGreaterThan(calls.indexOf('requestSingleInstanceLock'));
  for (const heard of ['on(session-created)', 'on(web-contents-created)', 'on(window-all-closed)'])
    expect(calls.indexOf(heard), heard).toBeLessThan(calls.indexOf('whenReady'));
});

test('H08 H09 H10 every session that comes is hardened and every page guarded, packed or not; no name is asked for over HTTPS', async () => {
  const hear = (event: string, ...args: unknown[]): string[] => {
    played.calls.length = 0;
    Reflect.apply(given.get(event) as () => void, null, args);
    return [...played.calls];
  };
  for (const isPackaged of [true, false]) {
    const done = new Promise<void>((resolve) => {
      opened.called = resolve;
    });
    played.isPackaged = isPackaged;
    vi.resetModules();
    await import('../../main/index.ts');
    await done;
    expect(hear('session-created', {})).toEqual([isPackaged ? 'harden' : 'harden, loosely']);
    expect(hear('web-contents-created', {}, {})).toEqual(['guardNavigation']);
    expect(given.get('configureHostResolver')).toEqual({ secureDnsMode: 'off', enableBuiltInResolver: false });
  }
});

test('H14 a second start ends with 0 before it has looked at anything of the profile', async () => {
  played.isFirst = false;
  await import('../../main/index.ts');
  await new Promise((resolve) => setImmediate(resolve));
  expect(played.calls).toEqual(['enableSandbox', 'requestSingleInstanceLock', 'exit(0)']);
  expect(readdirSync(played.userData)).toEqual([]);
});

test('H02 a dangerous switch ends the packaged app before it has asked for anything', async () => {
  played.isPackaged = true;
  process.argv = ['daftar', '--no-sandbox'];
  const said: unknown[] = [];
  const writing = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(text);
    return true;
  });
  await import('../../main/index.ts');
  writing.mockRestore();
  expect(played.calls).toEqual(['enableSandbox', 'exit(2)']);
  expect(said.join('')).toMatch(/does not start with --no-sandbox/);
});
