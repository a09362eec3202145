/** The same sources give the same bytes, wherever, whenever and by whom they are built. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../runtime/build.ts';

/** All that the build reads. */
const SOURCES = [
  'crypto',
  'main',
  'renderer',
  'shared',
  'tests/runtime',
  'tests/shipped',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vite.config.ts',
];

const BUILD = 'tests/runtime/build.ts';

let folder: string;
/** Two copies, one of them deep below a name with spaces and letters of other alphabets. */
let copies: readonly [string, string];

function copyTo(copy: string, time: Date): void {
  mkdirSync(copy, { recursive: true });
  for (const source of SOURCES) cpSync(join(ROOT, source), join(copy, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const source of SOURCES) utimesSync(join(copy, source), time, time);
}

async function build(copy: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(process.execPath, [...args, BUILD], { cwd: copy, env: { ...process.env, ...env } });
}

/** Name and SHA-256 of every file that was built. */
function filesOf(copy: string): Record<string, string> {
  const dist = join(copy, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(files.map((file) => [relative(dist, file).split(sep).join('/'), hash(file)]));
}

/** Runs in the build before anything else: another clock, and files that only their owner may read. */
const ELSEWHEN = `
  process.umask(0o077);
  const Real = Date, later = 4e10;
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + later); }
    static now() { return Real.now() + later; }
  };`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-twice-'));
  copies = [join(folder, 'a'), join(folder, 'b', 'a longer path', 'ev ı 家')];
  copyTo(copies[0], new Date('2020-02-02T02:02:02Z'));
  copyTo(copies[1], new Date('2031-12-31T23:59:59Z'));
  await build(copies[0], [], { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', SOURCE_DATE_EPOCH: '1000000000' });
  await build(copies[1], ['--import', `data:text/javascript,${encodeURIComponent(ELSEWHEN)}`], {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: folder,
    USER: 'somebody-else',
    NODE_ENV: 'test',
    COLUMNS: '20',
  });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('H28 two builds of the same sources', () => {
  test('H28 in two places, with other clocks, languages, users and rights, are equal byte for byte', () => {
    const [first, second] = [filesOf(copies[0]), filesOf(copies[1])];
    expect(second).toEqual(first);
    const built = Object.keys(first);
    for (const file of ['main/index.js', 'main/static-map.json', 'preload/index.cjs', 'renderer/index.html'])
      expect(built).toContain(file);
    for (const file of ['renderer/index.js', 'renderer/vault/worker.js', 'renderer/vault/argon2.js', 'viewer/index.js'])
      expect(built).toContain(file);
    expect(built).toContain('beside/sbom.cdx.json');
  });

  test('H28 say nothing about where they were made', () => {
    for (const file of Object.keys(filesOf(copies[0]))) {
      const text = readFileSync(join(copies[0], 'dist', file), 'utf8');
      for (const place of [ROOT, folder, relative(copies[0], ROOT)]) expect(text.includes(place), file).toBe(false);
    }
  });

  test('H28 differ where a source does, and nowhere else', async () => {
    const before = filesOf(copies[1]);
    appendFileSync(join(copies[1], 'LICENSE'), 'One sentence more.\n');
    await build(copies[1], [], {});
    const after = filesOf(copies[1]);
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed).toEqual(['beside/licences.txt', 'renderer/part-licences.js']);
  }, 120_000);
});
