import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hardened, harden } from '../../main/session/harden.ts';
import { isAllowed } from '../../main/session/network.ts';

describe('H10 which requests go on', () => {
  test.each(['app://vault/index.html', 'app://viewer/index.js', 'blob:app://vault/0', 'blob:null/0'])('%s', (url) => {
    expect(isAllowed(url, false)).toBe(true);
  });

  test.each([
    'https://example.org/',
    'http://localhost/',
    'file:///etc/passwd',
    'data:text/html,x',
    'ws://localhost/',
    'app://vault.example/',
    'app://other/',
    'app:vault/',
    ' app://vault/',
    'devtools://devtools/x',
    'chrome-extension://x/',
    'about:blank',
    '',
  ])('not %j', (url) => {
    expect(isAllowed(url, false)).toBe(false);
  });

  test('the developer tools load themselves in a checkout only', () => {
    expect(isAllowed('devtools://devtools/x', true)).toBe(true);
    expect(isAllowed('https://example.org/', true)).toBe(false);
  });

  test('no web address whatever gets through', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => !isAllowed(url, true)));
  });
});

/** Keeps what main sets, so that a test can ask it the questions a page would. */
function recorded() {
  const calls: string[] = [];
  const kept = new Map<string, unknown>();
  const keep =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push(`${name}(${args.map((each) => (typeof each === 'function' ? 'fn' : JSON.stringify(each))).join()})`);
      kept.set(name, args[0]);
    };
  const session: Hardened = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('setPermissionRequestHandler'),
    setPermissionCheckHandler: keep('setPermissionCheckHandler'),
    setDevicePermissionHandler: keep('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: keep('setDisplayMediaRequestHandler'),
    setUSBProtectedClassesHandler: keep('setUSBProtectedClassesHandler'),
    setBluetoothPairingHandler: keep('setBluetoothPairingHandler'),
    setSpellCheckerEnabled: keep('setSpellCheckerEnabled'),
    setSpellCheckerLanguages: keep('setSpellCheckerLanguages'),
    setSpellCheckerDictionaryDownloadURL: keep('setSpellCheckerDictionaryDownloadURL'),
    webRequest: { onBeforeRequest: keep('onBeforeRequest') },
  });
  harden(session, false);
  const ask = (name: string, ...args: unknown[]): unknown => {
    const handler = kept.get(name);
    if (typeof handler !== 'function') throw new Error(`${name} was not set`);
    return Reflect.apply(handler, null, args);
  };
  return { session, calls, ask };
}

describe('H08 permissions', () => {
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'persistent-storage',
    'unknown',
  ];

  test.each(permissions)('%s is denied when asked and when looked up', (permission) => {
    const { ask } = recorded();
    let granted: unknown;
    ask('setPermissionRequestHandler', null, permission, (answer: boolean) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(ask('setPermissionCheckHandler', null, permission, 'app://vault')).toBe(false);
  });

  test('no device, no screen, no pairing; every USB class stays protected', () => {
    const { ask } = recorded();
    expect(ask('setDevicePermissionHandler', { deviceType: 'hid' })).toBe(false);
    const answers: unknown[] = [];
    ask('setDisplayMediaRequestHandler', {}, (streams: unknown) => answers.push(streams));
    ask('setBluetoothPairingHandler', {}, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([null, { confirmed: false }]);
    expect(ask('setUSBProtectedClassesHandler', { protectedClasses: ['audio', 'hid'] })).toEqual(['audio', 'hid']);
  });
});

test('H09 downloads are cancelled', () => {
  const { session } = recorded();
  let prevented = false;
  if (session instanceof EventEmitter) session.emit('will-download', { preventDefault: () => (prevented = true) });
  expect(prevented).toBe(true);
});

test('H10 the filter is in force', () => {
  const { ask } = recorded();
  const cancelled = (url: string): unknown => {
    let answer: unknown;
    ask('onBeforeRequest', { url }, (given: unknown) => (answer = given));
    return answer;
  };
  expect(cancelled('https://example.org/')).toEqual({ cancel: true });
  expect(cancelled('app://vault/index.html')).toEqual({ cancel: false });
});

test('H11 no spell checker, and no dictionary to be had', () => {
  const { calls } = recorded();
  expect(calls).toContain('setSpellCheckerEnabled(false)');
  expect(calls).toContain('setSpellCheckerLanguages([])');
  expect(calls).toContain('setSpellCheckerDictionaryDownloadURL("https://00.00/")');
});
