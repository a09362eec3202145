/** The border between page and main, from the page's side: through the real bridge, anything, from anywhere, as often as one likes. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artefactOf } from '../../main/disk/artefacts.ts';
import { MAIN_ERROR_CODES } from '../../shared/errors.ts';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { quiet } from './steps.ts';

const CODES: readonly string[] = [...MAIN_ERROR_CODES, 'ok'];

let folder: string;
let daftar: Daftar;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-ipc-'));
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'picked.bin'), 'x'.repeat(1000));
  daftar = await launch({ userData: join(folder, 'profile') });
  daftar.page.setDefaultTimeout(20_000);
  await daftar.page.getByRole('button', { name: 'Make a vault' }).waitFor();
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** How long main and the page take to answer, in milliseconds. */
const isAlive = async () => {
  const began = performance.now();
  const answer = await daftar.page.evaluate(() => window.daftar.invoke('app:info', {}));
  expect(answer).toMatchObject({ ok: true });
  await daftar.page.getByRole('button', { name: 'Make a vault' }).waitFor();
  return performance.now() - began;
};

describe('H12 what a page can send', () => {
  test.each([...CHANNELS])('H12 %s: anything comes back as a code, and the app goes on', async (channel) => {
    // It shares its bucket with the channel before it, which has just emptied it.
    if (channel === 'paper:print') await new Promise((resolve) => setTimeout(resolve, 3000));
    const codes = await daftar.page.evaluate(async (name) => {
      const deep = (levels: number): unknown => (levels === 0 ? 0 : { a: deep(levels - 1) });
      const cyclic: { self?: unknown } = {};
      cyclic.self = cyclic;
      const wide = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`k${index}`, index]));
      const keys = ['handle', 'offset', 'length', 'size', 'purpose', 'multiple', 'bytes', 'file', 'secret', 'text'];
      const filled = (value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));
      const made: (() => unknown)[] = [
        () => undefined,
        () => null,
        () => 'x',
        () => 2 ** 53,
        () => [],
        () => [{}],
        () => new Date(),
        () => new Map([[{}, 1]]),
        () => 10n,
        () => new Proxy({}, {}),
        () => () => 0,
        () => Symbol('x'),
        () => new Error('text'),
        () => document.body,
        () => wide,
        () => deep(50),
        () => deep(3000),
        () => cyclic,
        () => ({ handle: 'x'.repeat(3_000_000) }),
        () => ({ handle: '0'.repeat(32), bytes: new Uint8Array(2_000_000) }),
        () => ({ handle: '0'.repeat(32), bytes: new Uint8Array(new ArrayBuffer(2_000_000), 0, 1) }),
        () => ({ handle: '0'.repeat(32), offset: 0, length: 2 ** 30 }),
        () => ({ handle: '../../etc/passwd', offset: 0, length: 1 }),
        () => ({ size: 2 ** 50, purpose: 'bundle' }),
        () => JSON.parse('{"__proto__":{"purpose":"bundle"},"constructor":{"prototype":{"x":1}}}'),
        () => filled(null),
        () => filled(-1),
        () => filled({}),
        () => filled('evidence'),
        () => filled(new Uint8Array(3)),
      ];
      const answers: string[] = [];
      for (const make of made) {
        try {
          const answer: unknown = await Reflect.apply(window.daftar.invoke, null, [name, make()]);
          const { ok, code, ...rest }: { ok?: unknown; code?: unknown } = Object(answer);
          answers.push(ok === true ? 'ok' : Object.keys(rest).length > 0 ? 'more than a code' : String(code));
        } catch (error) {
          answers.push(`thrown: ${error}`);
        }
      }
      return answers;
    }, channel);
    expect(codes.filter((code) => !CODES.includes(code))).toEqual([]);
    expect(codes).toContain('invalid');
    expect(codes).not.toContain('ok');
  });

  test('H12 a name that is not of the contract does not leave the page', async () => {
    const codes = await daftar.page.evaluate(async () => {
      const names: unknown[] = [
        'app:quit',
        '',
        '__proto__',
        'toString',
        null,
        {},
        ['app:info'],
        'APP:INFO',
        'lock:request',
      ];
      const answers: unknown[] = [];
      for (const name of names) answers.push(await Reflect.apply(window.daftar.invoke, null, [name, {}]));
      return answers;
    });
    expect(new Set(codes.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"ok":false,"code":"forbidden"}']));
  });

  test('H12 5,000 calls at once: a few are answered, the rest are too many, and the app goes on', async () => {
    const flood = async (channel: string, request: object) => {
      const counts = await daftar.page.evaluate(
        async ([name, asked]) => {
          const calls = Array.from({ length: 5000 }, () => Reflect.apply(window.daftar.invoke, null, [name, asked]));
          const found: Record<string, number> = {};
          for (const answer of await Promise.all(calls)) {
            const { ok, code }: { ok?: boolean; code?: string } = Object(answer);
            const word = ok === true ? 'ok' : String(code);
            found[word] = (found[word] ?? 0) + 1;
          }
          return found;
        },
        [channel, request] as const,
      );
      return counts;
    };
    const counts = await flood('disk:free', {});
    expect(Object.keys(counts).sort()).toEqual(['busy', 'ok']);
    expect(counts.ok).toBeLessThan(4000);
    expect(await isAlive()).toBeLessThan(5000);
    const written = await flood('preferences:write', { language: 'en', theme: 'system', contentProtection: true });
    expect(Object.keys(written).sort()).toEqual(['busy', 'ok']);
    expect(written.ok).toBeLessThan(200);
    expect(await isAlive()).toBeLessThan(5000);
  });

  test('H12 H18 a flood of dialogs shows one, and a page that asks again waits', async () => {
    await daftar.dialogs.answerOpen([join(folder, 'picked.bin')]);
    const before = daftar.dialogs.asked.length;
    const counts = await daftar.page.evaluate(async () => {
      const calls = Array.from({ length: 200 }, (_, index) =>
        index % 2 === 0
          ? window.daftar.invoke('file:pick', { purpose: 'evidence', multiple: true })
          : window.daftar.invoke('save:begin', { purpose: 'bundle', size: 1 }),
      );
      return (await Promise.all(calls)).map((answer) => (answer.ok ? 'ok' : answer.code));
    });
    expect(counts.filter((each) => each === 'ok').length).toBeLessThanOrEqual(60);
    expect(counts.filter((each) => each !== 'ok' && each !== 'busy')).toEqual([]);
    expect(counts[0]).toBe('ok');
    // How many get through depends on how soon each dialog is answered; that most wait does not.
    expect(counts.filter((each) => each === 'busy').length).toBeGreaterThanOrEqual(140);
    await expect.poll(() => daftar.dialogs.asked.length).toBeGreaterThan(before);
  });
});

test('H04 H12 in an ordinary start there is no page of the self-test, and nobody listens to its steps', async () => {
  // As text: only the browser itself may see this import.
  const load = "import('/self-test/index.js').then(() => 'loaded', () => 'not there')";
  expect(await daftar.page.evaluate(load)).toBe('not there');
  const step = await daftar.page.evaluate(() => window.daftar.invoke('self-test:step', { step: 'window', ok: true }));
  expect(step).toEqual({ ok: false, code: 'forbidden' });
});

describe('H13 who has the bridge', () => {
  test('H13 no frame inside the page does, neither the viewer nor a frame of our own origin', async () => {
    const urls = await daftar.page.evaluate(async () => {
      const shown = [
        new URL('//viewer/index.html', location.href).href,
        new URL('/index.html', location.href).href,
        '',
      ];
      for (const url of shown) {
        const frame = document.createElement('iframe');
        frame.sandbox.add('allow-scripts');
        if (url === '') frame.sandbox.add('allow-same-origin');
        if (url !== '') frame.src = url;
        const loaded = new Promise((resolve) => {
          frame.onload = resolve;
          setTimeout(resolve, 3000);
        });
        document.body.append(frame);
        await loaded;
      }
      return shown;
    });
    const frames = daftar.page.frames().filter((frame) => frame.parentFrame() !== null);
    expect(frames.length).toBeGreaterThanOrEqual(2);
    for (const frame of frames) {
      const found = await frame.evaluate(() => [
        typeof Reflect.get(window, 'daftar'),
        Object.getOwnPropertyNames(window).filter((name) => /^[br][0-9a-f]{24}$/.test(name)).length,
      ]);
      expect(found, frame.url()).toEqual(['undefined', 0]);
    }
    expect(urls[0]).toMatch(/viewer/);
    expect(frames.some((frame) => frame.url() === urls[0])).toBe(true);
    await daftar.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
    });
  });

  test('H13 the page cannot exchange, add to or hollow out the bridge', async () => {
    const found = await daftar.page.evaluate(async () => {
      const { daftar: door } = window;
      const tried = [
        Reflect.set(window, 'daftar', {}),
        Reflect.deleteProperty(window, 'daftar'),
        Reflect.set(door, 'invoke', () => 0),
        Reflect.set(door, 'more', 1),
        Reflect.defineProperty(door, 'invoke', { value: 1 }),
        Reflect.setPrototypeOf(door, {}),
        Reflect.set(door.invoke, 'call', 1),
        Reflect.setPrototypeOf(door.invoke, null),
        'prototype' in door.invoke,
      ];
      const answer = await door.invoke('app:info', {});
      return { tried, keys: Reflect.ownKeys(door), ok: answer.ok };
    });
    expect(found).toEqual({ tried: Array(9).fill(false), keys: ['invoke', 'onLockRequest'], ok: true });
  });

  test('H13 listeners do not pile up', async () => {
    const added = await daftar.page.evaluate(() => {
      const stops: (() => void)[] = [];
      try {
        for (let count = 0; count < 1000; count += 1) stops.push(window.daftar.onLockRequest(() => undefined));
      } catch {
        // Enough.
      }
      for (const stop of stops) stop();
      return stops.length;
    });
    expect(added).toBeLessThan(10);
    expect(added).toBeGreaterThan(0);
  });
});

test('H22 nothing of all this was written anywhere: no file but the known ones, no console, no standard output', async () => {
  expect(quiet(daftar).outside).toEqual([]);
  expect(daftar.output()).toBe('');
  expect(await isAlive()).toBeLessThan(5000);
  await daftar.close();
  const names = readdirSync(join(folder, 'profile'), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(join(folder, 'profile').length + 1));
  // What lies in browser/ is the engine's own, and searched by another spec.
  expect(names.filter((name) => !/^browser\//.test(name) && artefactOf('profile', name) === undefined)).toEqual([]);
  expect(readdirSync(join(folder, 'out'))).toEqual([]);
});
