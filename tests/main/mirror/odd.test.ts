/** Names in the folder of the mirror that are no files: nothing waits at them, follows them, or keeps anybody from the vault. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { systemDisk } from '../../../main/mirror/disk.ts';
import { lookAt } from '../../../main/mirror/read-only.ts';
import { readSentinel } from '../../../main/mirror/sentinel.ts';
import {
  begunMirror,
  bytesOf,
  chunk,
  chunksOf,
  idOf,
  keep,
  newMirror,
  newProfile,
  removeProfiles,
  row,
  rowsOf,
  save,
  VAULT,
} from './profile.ts';

afterEach(removeProfiles);

/** What else can lie under a name. Windows makes neither pipes nor sockets in folders, and links only for some users. */
const KINDS: readonly (readonly [name: string, make: (path: string) => Promise<void>])[] = [
  [
    'a folder with something in it',
    async (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'x'), 'x');
    },
  ],
  ...(process.platform === 'win32'
    ? []
    : ([
        ['a link to a file', async (path) => symlinkSync('/etc/hostname', path)],
        ['a link to nothing', async (path) => symlinkSync('nothing', path)],
        ['a pipe', async (path) => void execFileSync('mkfifo', [path])],
        [
          'a socket',
          async (path) => {
            const server = createServer();
            await new Promise<void>((resolve) => server.listen(path, resolve));
            // Closed, it would take its name away.
            const kept = `${path}-kept`;
            renameSync(path, kept);
            await new Promise((resolve) => server.close(resolve));
            renameSync(kept, path);
          },
        ],
      ] satisfies (readonly [string, (path: string) => Promise<void>])[])),
];

async function made(): Promise<string> {
  const profile = newProfile();
  const mirror = await begunMirror(profile);
  await keep(mirror, chunk(idOf(50), 0, bytesOf(50, 100)));
  await save(mirror, 1, row(idOf(1), bytesOf(1, 40)));
  await mirror.end();
  return profile;
}
const inMirror = (profile: string, name: string) => join(profile, 'mirror', name);

describe.each(KINDS)('%s', (_kind, make) => {
  test('as the lock: nobody has it, and it is taken', async () => {
    const profile = await made();
    await make(inMirror(profile, 'lock'));
    const mirror = newMirror(profile);
    expect(await mirror.open()).toMatchObject({ state: 'present', change: 1, damaged: 0 });
    expect(lstatSync(inMirror(profile, 'lock')).isFile()).toBe(true);
    await save(mirror, 2, row(idOf(2), bytesOf(2, 40)));
    await mirror.end();
  });

  test('as something that was being written: removed', async () => {
    const profile = await made();
    await make(inMirror(profile, 'r-00000002.part'));
    await make(inMirror(profile, 'x.part'));
    const mirror = newMirror(profile);
    expect(await mirror.open()).toMatchObject({ state: 'present', change: 1, damaged: 0 });
    for (const name of ['r-00000002.part', 'x.part']) expect(existsSync(inMirror(profile, name))).toBe(false);
    await mirror.end();
  });

  test.each(['r-00000002', 'e-00000002'])('as %s: counted, left alone, and written around', async (name) => {
    const profile = await made();
    await make(inMirror(profile, name));
    const mirror = newMirror(profile);
    expect(await mirror.open()).toMatchObject({ state: 'present', change: 1, damaged: 1 });
    await keep(mirror, chunk(idOf(51), 0, bytesOf(51, 10)));
    await save(mirror, 2, row(idOf(2), bytesOf(2, 40)));
    await mirror.compact({ forgotten: true });
    await mirror.end();
    expect(lstatSync(inMirror(profile, name)).isFile()).toBe(false);
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 2, rows: 2, files: 2, damaged: 1 });
    await again.end();
  });

  test('in the place of the segment of records: counted, read by nobody, and gone when the mirror is made anew; the evidence is there', async () => {
    const profile = await made();
    unlinkSync(inMirror(profile, 'r-00000001'));
    await make(inMirror(profile, 'r-00000001'));
    expect(await lookAt(systemDisk, join(profile, 'mirror'))).toMatchObject({ kind: 'store' });
    const mirror = newMirror(profile);
    const found = await mirror.open();
    expect(found).toMatchObject({ state: 'present', change: 0, rows: 0, files: 1 });
    expect(found.damaged).toBeGreaterThan(0);
    await mirror.renew({ vaultId: VAULT.slice() });
    await save(mirror, 1, row(idOf(1), bytesOf(1, 40)));
    await mirror.end();
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 1, rows: 1, files: 1, damaged: 0 });
    expect(await rowsOf(again, idOf(1))).toEqual([bytesOf(1, 40)]);
    expect(await chunksOf(again, idOf(50), 0, 1)).toEqual([bytesOf(50, 100)]);
    await again.end();
    expect(existsSync(join(profile, 'mirror.part'))).toBe(false);
  });

  test('in the place of all of it: the mirror is made anew', async () => {
    const profile = await made();
    for (const name of ['r-00000001', 'e-00000001']) {
      unlinkSync(inMirror(profile, name));
      await make(inMirror(profile, name));
    }
    const mirror = newMirror(profile);
    expect(await mirror.open()).toMatchObject({ state: 'present', vaultId: null, change: 0 });
    await mirror.renew({ vaultId: VAULT.slice() });
    await save(mirror, 1, row(idOf(1), bytesOf(1, 40)));
    await mirror.end();
    expect(await newMirror(profile).open()).toMatchObject({ change: 1, rows: 1, damaged: 0 });
  });

  test('as the sentinel: it says that there was a vault', async () => {
    const profile = newProfile();
    await make(join(profile, 'state-c'));
    expect(await readSentinel(systemDisk, profile)).toEqual(new Uint8Array(0));
  });
});

test('a file in the place of the folder: there is no mirror, and one can be made', async () => {
  const profile = newProfile();
  writeFileSync(join(profile, 'mirror'), 'x');
  const mirror = newMirror(profile);
  expect(await mirror.open()).toMatchObject({ state: 'absent' });
  await mirror.renew({ vaultId: VAULT.slice() });
  await save(mirror, 1, row(idOf(1), bytesOf(1, 40)));
  await mirror.end();
  expect(await newMirror(profile).open()).toMatchObject({ state: 'present', change: 1 });
});

test('what a link names is not removed with it', async () => {
  const profile = await made();
  const elsewhere = join(profile, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'kept'), 'kept');
  if (process.platform !== 'win32') {
    symlinkSync(elsewhere, inMirror(profile, 'lock'));
    symlinkSync(elsewhere, inMirror(profile, 'x.part'));
  }
  const mirror = newMirror(profile);
  await mirror.open();
  await mirror.end();
  expect(readFileSync(join(elsewhere, 'kept'), 'latin1')).toBe('kept');
  rmSync(elsewhere, { recursive: true });
});
