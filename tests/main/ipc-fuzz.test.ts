/** Every channel with what really stands behind it, on a disk of its own, asked for anything at all. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backups } from '../../main/backup/backups.ts';
import { freeBytesOf } from '../../main/disk/free-bytes.ts';
import { boundOf } from '../../main/ipc/bounds.ts';
import { copiedText } from '../../main/ipc/clipboard.ts';
import { databaseFolder } from '../../main/ipc/database-folder.ts';
import type { Dialogs } from '../../main/ipc/dialogs.ts';
import { ERASE_FILES, eraseSecrets } from '../../main/ipc/erase.ts';
import { pickedFiles } from '../../main/ipc/files.ts';
import { gate } from '../../main/ipc/gate.ts';
import { type Handlers, listenToPage } from '../../main/ipc/handle.ts';
import { handlersOf } from '../../main/ipc/handlers.ts';
import { PREFERENCES_FILE, preferencesFile } from '../../main/ipc/preferences.ts';
import { savedFiles } from '../../main/ipc/save.ts';
import { mirrorOf } from '../../main/mirror/mirror.ts';
import { reserveOf } from '../../main/mirror/reserve.ts';
import { sentinelOf } from '../../main/mirror/sentinel.ts';
import { press } from '../../main/print/press.ts';
import { shelf } from '../../main/print/shelf.ts';
import { settling } from '../../main/wipe/settling.ts';
import { wiping } from '../../main/wipe/wiping.ts';
import { packPlaces, packRows } from '../../shared/backup/places.ts';
import { MAIN_ERROR_CODES } from '../../shared/errors.ts';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.ts';
import { preferences, requests } from '../../shared/ipc/contract.ts';
import { FILE_BYTES, MIRROR_CALL_BYTES, PIECE_BYTES, SENTINEL_BYTES } from '../../shared/limits.ts';
import { packSent } from '../../shared/mirror/messages.ts';
import { paperHtml } from '../../shared/paper/paper-html.ts';
import { WIPE_CONFIRMED } from '../../shared/wipe.ts';
import { z } from '../../shared/zod.ts';
import { smallPdf } from './small-pdf.ts';

const { html: PAPER } = await paperHtml(
  {
    language: 'en',
    direction: 'ltr',
    title: 'x',
    lead: [],
    sections: [],
    check: { heading: 'x', about: 'x' },
    footer: '',
  },
  { digest: async (bytes) => createHash('sha256').update(bytes).digest(), faces: [] },
);
const PAGE = { senderFrame: { url: 'app://vault/index.html', origin: 'app://vault', parent: null } };
const HANDLE = /^[0-9a-f]{32}$/;
const ID = new Uint8Array(16).fill(7);
/** A name, never a path. */
const name = z.string().regex(/^[^/\\]+$/);
const done = z.strictObject({});
const bytesOf = (count: number) => z.instanceof(Uint8Array).refine(({ length }) => length === count);
const secret = bytesOf(32);
const values = z.strictObject({ lengths: z.instanceof(Uint8Array), bytes: z.instanceof(Uint8Array) });

/** What may come back, to the last key. */
const ANSWERS: Readonly<Record<Channel, z.ZodType>> = {
  'app:info': z.strictObject({ version: z.string(), platform: z.string(), languages: z.array(z.string()) }),
  'preferences:read': preferences,
  'preferences:write': done,
  'file:pick': z.strictObject({
    files: z.array(z.strictObject({ handle: z.string().regex(HANDLE), name, size: z.int().min(0) })),
  }),
  'file:read': z.strictObject({ bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= PIECE_BYTES) }),
  'file:close': done,
  'save:begin': z.strictObject({ handle: z.string().regex(HANDLE), name }).nullable(),
  'save:write': z.strictObject({ written: z.int().min(0) }),
  'save:commit': z.strictObject({ size: z.int().min(0) }),
  'save:abort': done,
  'erase:read': z.strictObject({ a: secret.nullable(), b: secret.nullable() }),
  'erase:write': done,
  'disk:free': z.strictObject({ bytes: z.number().min(0) }),
  'backup:choose': z
    .strictObject({
      handle: z.string().regex(HANDLE),
      writable: z.boolean(),
      free: z.number(),
      sets: z.array(z.unknown()),
    })
    .nullable(),
  'backup:close': done,
  'backup:begin': z.strictObject({ state: z.enum(['ready', 'too-new']), free: z.number() }),
  'backup:missing': z.strictObject({ missing: z.instanceof(Uint8Array) }),
  'backup:append': z.strictObject({ free: z.number() }),
  'backup:name': z.strictObject({ unknown: z.int() }),
  'backup:read-back': z.strictObject({ next: z.int(), of: z.int(), damaged: z.instanceof(Uint8Array) }),
  'backup:seal': done,
  'backup:directory': done,
  'backup:finish': z.strictObject({ number: z.int(), removed: z.int() }),
  'backup:generations': z.strictObject({ sets: z.array(z.unknown()) }),
  'backup:open': z.looseObject({ state: z.enum(['whole', 'damaged', 'too-new']) }),
  'backup:read-directory': z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  'backup:read': z.strictObject({ lengths: z.instanceof(Uint8Array), bytes: z.instanceof(Uint8Array) }),
  'backup:check': z.strictObject({ next: z.int(), of: z.int(), damaged: z.instanceof(Uint8Array) }),
  'backup:remove-older': z.strictObject({ removed: z.int() }),
  'database:remove': done,
  'mirror:open': z.strictObject({
    state: z.enum(['absent', 'present', 'too-new', 'held']),
    vaultId: bytesOf(16).nullable(),
    change: z.int().min(0),
    rows: z.int().min(0),
    files: z.int().min(0),
    damaged: z.int().min(0),
    header: z.instanceof(Uint8Array).nullable(),
    keyring: z.instanceof(Uint8Array).nullable(),
    sentinel: bytesOf(SENTINEL_BYTES).nullable(),
    electron: z.literal(44),
  }),
  'mirror:append': done,
  'mirror:retract': done,
  'mirror:list': z.strictObject({ entries: z.instanceof(Uint8Array), more: z.literal(false) }),
  'mirror:rows': values,
  'mirror:chunks': values,
  'mirror:renew': done,
  'mirror:set-aside': done,
  'mirror:compact': z.strictObject({ freed: z.int() }),
  'mirror:drop-evidence': done,
  'sentinel:write': done,
  'reserve:keep': z.strictObject({ kept: z.boolean() }),
  'reserve:release': z.strictObject({ freed: z.int().min(0) }),
  'clipboard:write': done,
  'paper:pdf': z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  'paper:print': z.strictObject({ printed: z.boolean() }),
  'entry:secret': done,
  'lock:idle': done,
  'lock:done': done,
  'wipe:report': z.strictObject({
    outcome: z.enum(['none', 'done', 'left']),
    keysDestroyed: z.boolean(),
    left: z.array(name),
    folder: z.null(),
  }),
  'wipe:start': z.strictObject({ marked: z.boolean(), keysDestroyed: z.boolean() }),
  'wipe:go-on': done,
  'wipe:settle': done,
  'self-test:step': done,
};
const FAILURE = z.strictObject({ ok: z.literal(false), code: z.enum(MAIN_ERROR_CODES) });

let folder: string;
let profile: string;
let outside: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-fuzz-'));
  profile = join(folder, 'profile');
  outside = join(folder, 'outside');
  for (const each of [profile, outside, join(outside, 'out'), join(outside, 'a folder')]) mkdirSync(each);
  writeFileSync(
    join(outside, 'Şahid.bin'),
    Uint8Array.from({ length: 5000 }, (_, index) => index % 256),
  );
  symlinkSync(join(outside, 'Şahid.bin'), join(outside, 'link'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** main's own services on the temporary folder; the dialogs are answered by `choose`. */
function services(choose: () => number) {
  const dialogs: Dialogs = {
    open: async () =>
      [['Şahid.bin'], ['link'], ['a folder'], ['missing'], [], ['Şahid.bin', 'Şahid.bin']][choose() % 6]?.map((each) =>
        join(outside, each),
      ) ?? [],
    save: async (suggested) =>
      [join(outside, 'out', suggested), join(outside, 'a folder'), null, join(outside, 'no/such/folder')][
        choose() % 4
      ] ?? null,
  };
  const folders = [join(outside, 'a folder'), null, join(outside, 'Şahid.bin'), join(outside, 'no/such/folder')];
  const files = pickedFiles(dialogs);
  const saves = savedFiles(dialogs);
  let clip = '';
  const copied = copiedText(
    {
      readText: async () => clip,
      writeText: async (text) => {
        clip = text;
      },
      clear: () => {
        clip = '';
      },
    },
    () => () => undefined,
  );
  const erase = eraseSecrets(profile);
  const mirror = mirrorOf(profile, 44);
  const wipe = wiping(
    {
      mark: async () => undefined,
      destroySecrets: () => erase.destroy(),
      clean: async () => undefined,
      destroyWindows: () => undefined,
      clearSessions: async () => undefined,
      restart: () => undefined,
    },
    () => () => undefined,
  );
  const effects = { unmark: () => undefined, restart: () => undefined };
  const paperWindow = () => ({
    loadURL: async () => undefined,
    destroy: () => undefined,
    webContents: {
      on: () => undefined,
      print: (_options: object | undefined, callback?: (printed: boolean, why: string) => void) => callback?.(true, ''),
      printToPDF: async () => Buffer.from(smallPdf()),
    },
  });
  const kept = backups(async () => folders[choose() % 4] ?? null);
  const handlers: Handlers = handlersOf({
    backups: kept,
    press: press(paperWindow, shelf(), () => () => undefined),
    about: { version: '1', platform: 'linux', languages: ['en'] },
    files,
    saves,
    erase,
    database: databaseFolder(() => profile),
    mirror,
    sentinel: sentinelOf(profile),
    // Without room for it: writing so much again and again would show nothing new.
    reserve: reserveOf(profile, async () => 0),
    wiping: wipe,
    settling: settling({ outcome: 'done', keysDestroyed: true, left: [] }, profile, effects),
    copied,
    opening: () => undefined,
    preferences: preferencesFile(profile),
    freeBytes: () => freeBytesOf(profile),
    secretEntry: () => undefined,
    armLock: () => undefined,
    locked: () => undefined,
  });
  return { handlers, files, saves, mirror, kept };
}

type Ask = (channel: Channel, args: readonly unknown[]) => Promise<unknown>;

/** The way in, as ipcMain has it: the listeners with the guard in front of the handlers. */
function way(handlers: Handlers, now: () => number): Ask {
  const listeners = new Map<string, (event: never, ...args: unknown[]) => Promise<unknown>>();
  listenToPage({ handle: (channel, listener) => listeners.set(channel, listener) }, handlers, {
    gate: gate((channel) => boundOf(channel).rate, now),
    isCurrent: () => true,
  });
  return async (channel, args) => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error(`nobody listens on ${channel}`);
    return Reflect.apply(listener, null, [PAGE, ...args]);
  };
}
const ANSWER = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: z.unknown() }), FAILURE]);

const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
});
/** What a request of the contract is made of, at and beyond its limits. */
const likely = fc.constantFrom<unknown>(
  ...[
    0,
    1,
    -1,
    0.5,
    Number.NaN,
    4999,
    5000,
    PIECE_BYTES,
    PIECE_BYTES + 1,
    MIRROR_CALL_BYTES,
    FILE_BYTES,
    2 ** 30,
    2 ** 53,
  ],
  ...['a', 'b', 'evidence', 'bundle', 'card', 'bag', 'recovery-kit', 'picture', 'jpg', '../x', 'en', 'dark', 'system'],
  ...['x'.repeat(20_000), 'x'.repeat(20_001), '\0', '__proto__', 'state-a', true, false, null, undefined, 30, 60, 300],
);
/** What fits the property of that name, mostly. */
const fitting = (key: string, known: readonly string[], pick: number): unknown => {
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    handle: known,
    offset: [0, 100, 4999, 6000],
    length: [0, 1, 5000],
    size: [0, 1, 5000],
    purpose: ['evidence', 'bundle', 'card', 'picture', 'bag'],
    multiple: [true, false],
    ending: ['jpg', 'png'],
    bytes: [new Uint8Array(SENTINEL_BYTES), new Uint8Array(5), new Uint8Array(0)],
    log: ['records', 'evidence'],
    vaultId: [ID],
    change: [1, 2, 3],
    last: [true, false],
    entries: [
      packSent([{ kind: 3, id: ID, length: 5, position: 0 }]),
      packSent([{ kind: 5, id: ID, length: 5, position: 0 }]),
    ],
    from: [0, 1],
    above: [0, 1],
    after: [null, ID],
    ids: [ID],
    id: [ID],
    count: [1, 128],
    forgotten: [true, false],
    thorough: [false, true],
    first: [true, false],
    kind: ['rows', 'chunks'],
    places: [
      new Uint8Array(0),
      packPlaces([{ kind: 3, id: ID, length: 5, position: 0 }]),
      packRows([{ id: ID, digest: ID }]),
    ],
    number: [1, 2],
    keep: [1, 5],
    header: [new Uint8Array(916)],
    keyring: [new Uint8Array(4136)],
    directory: [0, 5],
    secrets: [false, true],
    secret: [new Uint8Array(32)],
    file: ['a', 'b'],
    text: ['digits'],
    clearAfterSeconds: [30],
    seconds: [60, null],
    language: ['az', 'en'],
    theme: ['dark', 'light'],
    html: [PAPER.slice(), new Uint8Array(5)],
    step: ['window'],
    confirmed: [WIPE_CONFIRMED, '', true],
    choice: ['seen', 'again', 'leave'],
  };
  const list = lists[key] ?? [true, false];
  return list[pick % (list.length || 1)];
};
const bytes = fc.constantFrom(0, 1, 31, 32, 33, 1000, PIECE_BYTES + 1);
const big = fc.constantFrom<() => unknown>(
  () => 'x'.repeat(2 ** 24),
  () => new Uint8Array(2 ** 24),
  () => Array.from({ length: 100_000 }, () => ({})),
  () => new Uint8Array(new SharedArrayBuffer(32)),
  () => JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`),
);

/** One call: of which channel, and how each property is filled. The handles given out so far are among what is drawn from. */
interface Step {
  readonly channel: Channel;
  readonly whole: unknown;
  readonly values: readonly { readonly from: string; readonly value: unknown; readonly pick: number }[];
  readonly extra: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  whole: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, anything, big),
  values: fc.array(
    fc.record({
      from: fc.oneof(
        { weight: 60, arbitrary: fc.constant('fit') },
        fc.constantFrom('likely', 'likely', 'anything', 'bytes', 'big', 'absent'),
      ),
      value: fc.tuple(likely, anything, bytes, big),
      pick: fc.nat(),
    }),
    { minLength: 7, maxLength: 7 },
  ),
  extra: fc.boolean(),
});

function build({ channel, whole, values, extra }: Step, handles: readonly string[]): unknown {
  if (whole !== null) return typeof whole === 'function' ? whole() : whole;
  const shape: Record<string, unknown> = requests[channel].shape;
  const request: Record<string, unknown> = extra && values[0]?.from === 'anything' ? { extra: 1 } : {};
  Object.keys(shape).forEach((key, index) => {
    const { from = 'absent', value = [], pick = 0 } = values[index] ?? {};
    const [usual, any, size, large]: unknown[] = Array.isArray(value) ? value : [];
    if (from === 'fit') request[key] = fitting(key, handles, pick);
    else if (from === 'likely') request[key] = usual;
    else if (from === 'anything') request[key] = any;
    else if (from === 'bytes') request[key] = new Uint8Array(Number(size));
    else if (from === 'big') request[key] = typeof large === 'function' ? large() : large;
  });
  return request;
}

/** The paths below a folder that are files, with their modes. */
const filesBelow = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('H12 whatever is asked of the real handlers', () => {
  test('a typed answer comes back in time, and nothing is written but where it belongs', async () => {
    const before = hash(join(outside, 'Şahid.bin'));
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40 }), fc.nat(), async (steps, seed) => {
        let choice = seed;
        let time = 0;
        const { handlers, files, saves, mirror, kept } = services(() => choice++);
        const ask = way(handlers, () => time);
        const handles: string[] = [];
        for (const each of steps) {
          time += 500;
          const request = build(each, handles);
          const result = ANSWER.parse(await ask(each.channel, [request]));
          if (!result.ok) continue;
          reached += 1;
          expect(ANSWERS[each.channel].safeParse(result.value).success, each.channel).toBe(true);
          expect(JSON.stringify(result)).not.toContain(folder);
          for (const [, handle] of JSON.stringify(result).matchAll(/"handle":"(\w+)"/g)) handles.push(handle ?? '');
        }
        await Promise.all([files.closeAll(), saves.abortAll(), mirror.end(), kept.closeAll()]);
        const allowed = [...Object.values(ERASE_FILES), PREFERENCES_FILE, 'state-c'];
        const isAllowed = (path: string) =>
          allowed.includes(path) || /^mirror(?:-old-\d+)?\/(?:[re]-\d{8}|state-[abc])$/.test(path);
        expect(filesBelow(profile).filter((path) => !isAllowed(path))).toEqual([]);
        for (const path of filesBelow(outside)) {
          expect(path).toMatch(
            /^(?:Şahid\.bin|link|a folder\/data-[0-9a-f]{8}\/[pg]-\d{8}|out\/(?:document-\d{4}\.bin|card\.txt|bag\.zip|file-\d{4}\.\w{1,5}|notes-\d{4}\.txt))$/,
          );
          if (path.startsWith('out/')) expect(statSync(join(outside, path)).mode & 0o077).toBe(0);
        }
        expect(hash(join(outside, 'Şahid.bin'))).toBe(before);
        expect(readdirSync(folder).sort()).toEqual(['outside', 'profile']);
      }),
      { numRuns: 150 },
    );
    // The fuzz is worth something only when a good part of it gets through.
    expect(reached).toBeGreaterThan(300);
  });

  test('anything instead of the arguments: a code, on every channel', async () => {
    const { handlers } = services(() => 4);
    for (const channel of CHANNELS) {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(anything, big), { maxLength: 3 }), async (made) => {
          const args = made.map((each) => (typeof each === 'function' ? each() : each));
          const result = ANSWER.parse(await way(handlers, () => 0)(channel, args));
          if (result.ok) expect(args).toEqual([{}]);
        }),
        { numRuns: 30 },
      );
    }
  });
});

test.each([...CHANNELS])(
  'H12 a flood on %s is answered at once, and only a few calls are under way',
  async (channel) => {
    const { burst, atOnce } = boundOf(channel).rate;
    let entered = 0;
    const { handlers } = services(() => 4);
    const never = new Promise<never>(() => undefined);
    const slow: Handlers = new Proxy(handlers, {
      get: () => () => {
        entered += 1;
        return never;
      },
    });
    const ask = way(slow, () => 0);
    const request = Object.fromEntries(
      Object.keys(requests[channel].shape).map((key) => [key, fitting(key, ['0'.repeat(32)], 0)]),
    );
    const answers: unknown[] = [];
    for (let count = 0; count < 5000; count += 1) void ask(channel, [request]).then((each) => answers.push(each));
    await new Promise((resolve) => setImmediate(resolve));
    expect(entered).toBe(Math.min(burst, atOnce));
    expect(answers).toHaveLength(5000 - entered);
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"ok":false,"code":"busy"}']));
  },
);
