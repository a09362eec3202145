import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOf } from '../../main/ipc/bounds.ts';
import { type Gate, gate } from '../../main/ipc/gate.ts';
import { answer, type Handlers, isOurPage, listenToPage, type Sender } from '../../main/ipc/handle.ts';
import { MAIN_ERROR_CODES, MainError } from '../../shared/errors.ts';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.ts';
import { MIRROR_CALL_BYTES, MIRROR_FRAME_ENTRIES, PIECE_BYTES, SENTINEL_BYTES } from '../../shared/limits.ts';
import { WIPE_CONFIRMED } from '../../shared/wipe.ts';

const PAGE: Sender = { url: 'app://vault/index.html', origin: 'app://vault', parent: null, isCurrent: true };
const OPEN: Gate = { enter: () => () => undefined, renew: () => undefined };
const HANDLE = '0123456789abcdef0123456789abcdef';

/** Records what gets through; nothing it answers matters. */
function recorder() {
  const through: { channel: string; request: unknown }[] = [];
  const record =
    (channel: Channel) =>
    async (request: unknown): Promise<never> => {
      through.push({ channel, request });
      throw new MainError('cancelled');
    };
  const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, record(channel)]));
  return { through, handlers };
}

/** A well-formed request for each channel. */
const GOOD: Record<Channel, unknown> = {
  'app:info': {},
  'preferences:read': {},
  'preferences:write': { language: 'en', theme: 'dark', contentProtection: false },
  'file:pick': { purpose: 'evidence', multiple: true },
  'file:read': { handle: HANDLE, offset: 0, length: PIECE_BYTES },
  'file:close': { handle: HANDLE },
  'save:begin': { purpose: 'evidence', size: 1, ending: 'jpg' },
  'save:write': { handle: HANDLE, bytes: new Uint8Array(3) },
  'save:commit': { handle: HANDLE },
  'save:abort': { handle: HANDLE },
  'erase:read': {},
  'erase:write': { file: 'a', secret: new Uint8Array(32) },
  'disk:free': {},
  'backup:choose': {},
  'backup:close': { handle: HANDLE },
  'backup:begin': { handle: HANDLE, vaultId: new Uint8Array(16), thorough: false },
  'backup:missing': { handle: HANDLE, kind: 'rows', places: new Uint8Array(32) },
  'backup:append': { handle: HANDLE, places: new Uint8Array(28), from: 0, bytes: new Uint8Array(3) },
  'backup:name': { handle: HANDLE, kind: 'chunks', places: new Uint8Array(24), first: true },
  'backup:read-back': { handle: HANDLE, from: 0 },
  'backup:seal': {
    handle: HANDLE,
    header: new Uint8Array(916),
    keyring: new Uint8Array(4136),
    secret: new Uint8Array(32),
    directory: 5,
  },
  'backup:directory': { handle: HANDLE, bytes: new Uint8Array(5) },
  'backup:finish': { handle: HANDLE },
  'backup:generations': { handle: HANDLE },
  'backup:open': { handle: HANDLE, vaultId: new Uint8Array(16), number: 1 },
  'backup:read-directory': { handle: HANDLE, vaultId: new Uint8Array(16), number: 1, offset: 0, length: PIECE_BYTES },
  'backup:read': { handle: HANDLE, vaultId: new Uint8Array(16), number: 1, places: new Uint8Array(28) },
  'backup:check': { handle: HANDLE, vaultId: new Uint8Array(16), number: 1, from: 0 },
  'backup:remove-older': { handle: HANDLE, vaultId: new Uint8Array(16), keep: 1 },
  'database:remove': {},
  'mirror:open': {},
  'mirror:append': {
    log: 'records',
    vaultId: new Uint8Array(16),
    change: 1,
    last: true,
    entries: new Uint8Array(28),
    from: 0,
    bytes: new Uint8Array(3),
  },
  'mirror:retract': { change: 1 },
  'mirror:list': { log: 'evidence', above: 0, after: null },
  'mirror:rows': { ids: new Uint8Array(32) },
  'mirror:chunks': { id: new Uint8Array(16), from: 0, count: 128 },
  'mirror:renew': { vaultId: new Uint8Array(16) },
  'mirror:set-aside': { secrets: true },
  'mirror:compact': { forgotten: true },
  'mirror:drop-evidence': {},
  'sentinel:write': { bytes: new Uint8Array(SENTINEL_BYTES) },
  'reserve:keep': {},
  'reserve:release': {},
  'clipboard:write': { text: 'x', clearAfterSeconds: 30 },
  'paper:pdf': { html: new Uint8Array(3) },
  'paper:print': { html: new Uint8Array(3) },
  'lock:idle': { seconds: 300 },
  'lock:done': {},
  'entry:secret': { focused: true },
  'wipe:report': {},
  'wipe:start': { confirmed: WIPE_CONFIRMED },
  'wipe:go-on': {},
  'wipe:settle': { choice: 'seen' },
  'self-test:step': { step: 'window', ok: true },
};

const call = (channel: Channel, sender: Sender | null, args: readonly unknown[]) => {
  const { through, handlers } = recorder();
  const handler = handlers[channel];
  if (handler === undefined) throw new Error('no such channel');
  return answer(channel, handler, OPEN, sender, args).then((result) => ({ result, through }));
};

describe('H12 who may ask', () => {
  const strangers: readonly (readonly [string, Sender | null])[] = [
    ['a frame that is gone', null],
    ['a frame inside the page', { ...PAGE, parent: PAGE }],
    ['a window that is not open any more, or not ours', { ...PAGE, isCurrent: false }],
    ['the viewer', { ...PAGE, url: 'app://viewer/index.html', origin: 'app://viewer' }],
    ['a blank page', { ...PAGE, url: 'about:blank', origin: 'null' }],
    ['a blank page that inherited the origin', { ...PAGE, url: 'about:blank' }],
    ['a longer host', { ...PAGE, url: 'app://vault.example/', origin: 'app://vault.example' }],
    ['a website', { ...PAGE, url: 'https://vault/index.html', origin: 'https://vault' }],
    ['a file', { ...PAGE, url: 'file:///index.html', origin: 'file://' }],
  ];
  test('our page, by its main frame', () => {
    expect(isOurPage(PAGE)).toBe(true);
  });
  test.each(strangers)('not %s', async (_name, sender) => {
    for (const channel of CHANNELS) {
      const { result, through } = await call(channel, sender, [GOOD[channel]]);
      expect(result).toEqual({ ok: false, code: 'forbidden' });
      expect(through).toEqual([]);
    }
  });
});

describe('H12 what may be asked', () => {
  test.each([...CHANNELS])('%s: a well-formed request gets through, once', async (channel) => {
    const { result, through } = await call(channel, PAGE, [GOOD[channel]]);
    expect(result).toEqual({ ok: false, code: 'cancelled' });
    expect(through).toEqual([{ channel, request: GOOD[channel] }]);
  });

  test.each([...CHANNELS])('%s: no argument, two, an extra key or another type do not', async (channel) => {
    const good = GOOD[channel];
    for (const args of [
      [],
      [good, good],
      [{ ...Object(good), extra: 1 }],
      [null],
      ['x'],
      [[good]],
      [new Uint8Array(0)],
    ]) {
      const { result, through } = await call(channel, PAGE, args);
      expect(result).toEqual({ ok: false, code: 'invalid' });
      expect(through).toEqual([]);
    }
  });

  const tooMuch: readonly (readonly [Channel, unknown])[] = [
    ['file:read', { handle: HANDLE, offset: 0, length: 2 ** 30 }],
    ['file:read', { handle: HANDLE, offset: -1, length: 1 }],
    ['file:read', { handle: HANDLE, offset: 0.5, length: 1 }],
    ['file:read', { handle: HANDLE, offset: Number.NaN, length: 1 }],
    ['file:read', { handle: '../../etc/passwd', offset: 0, length: 1 }],
    ['save:write', { handle: HANDLE, bytes: new Uint8Array(PIECE_BYTES + 1) }],
    ['save:write', { handle: HANDLE, bytes: [1, 2, 3] }],
    ['save:begin', { purpose: 'evidence', size: 2 ** 42 }],
    ['save:begin', { purpose: 'evidence', size: 1, ending: '../x' }],
    ['save:begin', { purpose: '/etc', size: 1 }],
    ...[
      { log: 'other' },
      { vaultId: new Uint8Array(15) },
      { change: -1 },
      { entries: new Uint8Array(27) },
      { entries: new Uint8Array((MIRROR_FRAME_ENTRIES + 1) * 28) },
      { from: -1 },
      { bytes: new Uint8Array(MIRROR_CALL_BYTES + 1) },
      { bytes: [1, 2, 3] },
    ].map((wrong) => ['mirror:append', { ...Object(GOOD['mirror:append']), ...wrong }] as const),
    ['mirror:list', { log: 'records', above: 0, after: new Uint8Array(17) }],
    ['mirror:rows', { ids: new Uint8Array(0) }],
    ['mirror:rows', { ids: new Uint8Array(17) }],
    ['mirror:rows', { ids: new Uint8Array((MIRROR_FRAME_ENTRIES + 1) * 16) }],
    ['mirror:chunks', { id: new Uint8Array(16), from: 2 ** 32, count: 1 }],
    ['mirror:chunks', { id: new Uint8Array(16), from: 0, count: 129 }],
    ['mirror:renew', { vaultId: new Uint8Array(0) }],
    ['sentinel:write', { bytes: new Uint8Array(SENTINEL_BYTES + 1) }],
    ['erase:write', { file: 'c', secret: new Uint8Array(32) }],
    ['erase:write', { file: 'a', secret: new Uint8Array(31) }],
    ['clipboard:write', { text: 'x'.repeat(20_001), clearAfterSeconds: 30 }],
    ['clipboard:write', { text: 'x', clearAfterSeconds: 86_400 }],
    ['lock:idle', { seconds: 86_400 }],
    ['wipe:start', {}],
    ['wipe:start', { confirmed: true }],
    ['wipe:start', { confirmed: 'erase' }],
    ['wipe:settle', { choice: 'start' }],
    ['preferences:write', { language: 'x'.repeat(36), theme: 'dark', contentProtection: true }],
    ['preferences:write', { language: 'en', theme: 'dark' }],
    ['preferences:write', { language: 'en', theme: 'dark', contentProtection: 'no' }],
  ];
  test.each(tooMuch)('%s refuses %j', async (channel, request) => {
    const { result, through } = await call(channel, PAGE, [request]);
    expect(result).toEqual({ ok: false, code: 'invalid' });
    expect(through).toEqual([]);
  });

  test('whatever is sent, by whomever: a Result with a known code comes back, never a throw', async () => {
    const sender = fc.option(
      fc.record({
        url: fc.string(),
        origin: fc.constantFrom('app://vault', 'null', ''),
        parent: fc.constantFrom(null, {}),
        isCurrent: fc.boolean(),
      }),
    );
    const value = fc.anything({ withBigInt: true, withTypedArray: true, withNullPrototype: true, withMap: true });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CHANNELS),
        fc.oneof(fc.constant(PAGE), sender),
        fc.array(value),
        async (channel, who, args) => {
          const { result } = await call(channel, who, args);
          expect(result.ok).toBe(false);
          expect(MAIN_ERROR_CODES).toContain(result.ok ? '' : result.code);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('H12 what comes back', () => {
  const failing = (error: unknown) => answer('disk:free', () => Promise.reject(error), OPEN, PAGE, [{}]);
  const system = (code: string) => Object.assign(new Error(`${code}: /home/name/secret.pdf`), { code });

  test.each([
    ['ENOENT', 'not-found'],
    ['EEXIST', 'exists'],
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EACCES', 'permission'],
    ['EROFS', 'permission'],
    ['EIO', 'disk'],
    ['EMFILE', 'internal'],
  ])('%s becomes %s, and no path crosses', async (code, expected) => {
    expect(await failing(system(code))).toEqual({ ok: false, code: expected });
  });

  test('anything that is thrown becomes a code', async () => {
    expect(await failing(new MainError('too-large'))).toEqual({ ok: false, code: 'too-large' });
    const hostile = Object.defineProperty(new Error('text'), 'code', {
      get: () => {
        throw new Error('/home/name');
      },
    });
    for (const thrown of ['text', undefined, null, 1, {}, hostile])
      expect(await failing(thrown)).toEqual({ ok: false, code: 'internal' });
  });
});

describe('H12 how often', () => {
  test('a call that is too much is refused before it is looked at, and never reaches the handler', async () => {
    const through: unknown[] = [];
    const doors = gate(
      (channel) => boundOf(channel).rate,
      () => 0,
    );
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('was looked at');
        },
      },
    );
    const ask = (request: unknown) =>
      answer(
        'clipboard:write',
        async () => {
          through.push(request);
          return {};
        },
        doors,
        PAGE,
        [request],
      );
    const good = GOOD['clipboard:write'];
    for (let count = 0; count < boundOf('clipboard:write').rate.burst; count += 1) {
      expect((await ask(good)).ok).toBe(true);
    }
    expect(await ask(trap)).toEqual({ ok: false, code: 'busy' });
    expect(through).toHaveLength(boundOf('clipboard:write').rate.burst);
  });

  test('an answer of any kind makes room again', async () => {
    const doors = gate(
      () => ({ burst: 100, perSecond: 0, atOnce: 1 }),
      () => 0,
    );
    const fail = () => answer('disk:free', () => Promise.reject(new Error('text')), doors, PAGE, [{}]);
    expect(await Promise.all([fail(), fail()])).toEqual([
      { ok: false, code: 'internal' },
      { ok: false, code: 'busy' },
    ]);
    expect(await fail()).toEqual({ ok: false, code: 'internal' });
    expect(await answer('disk:free', async () => ({ bytes: 1 }), doors, PAGE, [1])).toEqual({
      ok: false,
      code: 'invalid',
    });
    expect(await fail()).toEqual({ ok: false, code: 'internal' });
  });
});

test('H12 one listener per channel, and a frame that throws when it is looked at counts as none', async () => {
  const listeners = new Map<string, (event: never, ...args: unknown[]) => Promise<unknown>>();
  const { through, handlers } = recorder();
  const ours = {};
  listenToPage({ handle: (channel, listener) => listeners.set(channel, listener) }, handlers as unknown as Handlers, {
    gate: OPEN,
    isCurrent: (contents) => Object.is(contents, ours),
  });
  expect([...listeners.keys()]).toEqual([...CHANNELS]);
  const destroyed = {
    get senderFrame(): never {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    },
    sender: ours,
  };
  const listener = listeners.get('app:info') ?? (() => Promise.resolve());
  const hear = (event: object) => Reflect.apply(listener, null, [event, {}]);
  const refused = { ok: false, code: 'forbidden' };
  expect(await hear(destroyed)).toEqual(refused);
  expect(await hear({ senderFrame: null, sender: ours })).toEqual(refused);
  expect(await hear({ senderFrame: PAGE, sender: {} })).toEqual(refused);
  expect(await hear({ senderFrame: PAGE })).toEqual(refused);
  expect(through).toEqual([]);
  expect(await hear({ senderFrame: PAGE, sender: ours })).toEqual({ ok: false, code: 'cancelled' });
});
