import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { type StaticMap, staticMap } from '../../main/static/map.ts';
import {
  headersOf,
  NOTHING_CSP,
  PAGE_CSP,
  PERMISSIONS_POLICY,
  VIEWER_CSP,
  WORKER_CSP,
} from '../../main/static/policies.ts';
import { serve } from '../../main/static/serve.ts';
import { staticMapOf } from '../runtime/static-map.ts';

const MAP: StaticMap = {
  'app://vault/index.html': { file: 'renderer/index.html', type: 'text/html; charset=utf-8', policy: 'page' },
  'app://vault/vault/worker.js': {
    file: 'renderer/vault/worker.js',
    type: 'text/javascript; charset=utf-8',
    policy: 'worker',
  },
  'app://viewer/index.html': { file: 'viewer/index.html', type: 'text/html; charset=utf-8', policy: 'viewer' },
};
const asked: string[] = [];
const read = async (file: string) => {
  asked.push(file);
  return new TextEncoder().encode(file);
};
const get = (url: string, method = 'GET') => serve(MAP, { url, method }, read);

afterEach(() => {
  asked.length = 0;
});

describe('H04 what app: answers', () => {
  test('a listed URL, with its bytes and type', async () => {
    const response = await get('app://vault/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('renderer/index.html');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each([
    'app://vault/',
    'app://vault',
    'app://vault/INDEX.HTML',
    'app://vault/index.html?x',
    'app://vault/index.html#x',
    'app://vault/../main/index.js',
    'app://vault/%2e%2e/main/index.js',
    'app://vault/..%2fmain/index.js',
    'app://vault/%2Findex.html',
    'app://vault//index.html',
    'app://other/index.html',
    'app://vault.example/index.html',
    'app://viewer/vault/worker.js',
    'file:///etc/passwd',
    'https://vault/index.html',
    '__proto__',
    'constructor',
    '',
  ])('404 for %j', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(asked).toEqual([]);
  });

  test.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get', ''])('405 for %j', async (method) => {
    const response = await get('app://vault/index.html', method);
    expect(response.status).toBe(405);
    expect(asked).toEqual([]);
  });

  test('whatever is asked for, only listed files are read, and a policy comes back', async () => {
    const url = fc.oneof(
      fc.string(),
      fc.webPath().map((path) => `app://vault${path}`),
      fc.constantFrom(...Object.keys(MAP)),
    );
    await fc.assert(
      fc.asyncProperty(url, async (each) => {
        asked.length = 0;
        const response = await get(each);
        expect(response.status === 200).toBe(Object.hasOwn(MAP, each));
        expect(asked).toEqual(Object.hasOwn(MAP, each) ? [MAP[each]?.file] : []);
        expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      }),
    );
  });

  test('a listed file that is gone is 404 too', async () => {
    const response = await serve(MAP, { url: 'app://vault/index.html', method: 'GET' }, () =>
      Promise.reject(new Error()),
    );
    expect(response.status).toBe(404);
  });
});

describe('H05 headers', () => {
  test('the policies, word for word', () => {
    expect(PAGE_CSP).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'; frame-src app://viewer; " +
        "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types daftar",
    );
    expect(WORKER_CSP).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; " +
        "object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(NOTHING_CSP).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  });

  test('no policy runs text or inline code, and none lets anything out', () => {
    for (const policy of [PAGE_CSP, WORKER_CSP, VIEWER_CSP, NOTHING_CSP]) {
      expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|https?:|\*|data:/);
      expect(policy).toMatch(/^default-src 'none'/);
    }
  });

  test('the viewer is sandboxed without an origin, and only the vault may frame it', () => {
    expect(VIEWER_CSP).toMatch(/; frame-ancestors app:\/\/vault;/);
    expect(VIEWER_CSP).toMatch(/sandbox allow-scripts$/);
    expect(VIEWER_CSP).toMatch(/connect-src 'none'/);
  });

  test.each(Object.entries(MAP))('%s has its own policy and the rest', async (url, entry) => {
    const headers = (await get(url)).headers;
    const own = { page: PAGE_CSP, worker: WORKER_CSP, viewer: VIEWER_CSP }[entry.policy];
    expect(headers.get('content-security-policy')).toBe(own);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toBe(PERMISSIONS_POLICY);
    expect(headers.get('cross-origin-opener-policy')).toBe(entry.policy === 'page' ? 'same-origin' : null);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('an answer without a file has headers too', () => {
    expect(headersOf(undefined)['Content-Security-Policy']).toBe(NOTHING_CSP);
  });
});

describe('the map that the build makes', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
  });
  const built = (files: readonly string[]) => {
    const dist = mkdtempSync(join(tmpdir(), 'daftar-map-'));
    folders.push(dist);
    for (const folder of ['renderer/vault', 'viewer', 'main']) mkdirSync(join(dist, folder), { recursive: true });
    for (const file of files) writeFileSync(join(dist, file), '');
    return dist;
  };

  test('lists what lies in renderer/ and viewer/, and nothing of main', () => {
    const dist = built(['renderer/index.html', 'renderer/vault/worker.js', 'viewer/index.html', 'main/index.js']);
    expect(staticMapOf(dist)).toEqual(MAP);
  });

  test('stops at a file whose type it does not know', () => {
    expect(() => staticMapOf(built(['renderer/index.js.map']))).toThrow(/renderer\/index\.js\.map/);
  });

  test('main takes no map that leads elsewhere', () => {
    const entry = { file: 'renderer/x.js', type: 'text/javascript', policy: 'page' };
    expect(staticMap.safeParse({ 'app://vault/x.js': entry }).success).toBe(true);
    for (const file of [
      '../x.js',
      'renderer/../main/index.js',
      '/etc/passwd',
      'main/index.js',
      'renderer/.x',
      'renderer\\x',
    ]) {
      expect(staticMap.safeParse({ 'app://vault/x.js': { ...entry, file } }).success, file).toBe(false);
    }
    expect(staticMap.safeParse({ 'https://vault/x.js': entry }).success).toBe(false);
    expect(staticMap.safeParse({ 'app://vault/x.js': { ...entry, policy: 'none' } }).success).toBe(false);
  });
});
